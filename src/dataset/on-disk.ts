// The dataset of this project as it stands on disk, for the pages of the site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataset } from './read.ts';

/** Folder of the built dataset, from the project's root (where Astro and the scripts run). */
export const datasetFolder = process.env['NIANBAO_DATASET'] ?? 'data/dataset';

export const dataset = openDataset((path) => readFileSync(join(datasetFolder, path), 'utf8'));
