// The charts, in the order of the gallery.
import type { Chart } from './chart.ts';
import { outcomes } from './outcomes.ts';
import { requestVolume } from './request-volume.ts';

export const charts: readonly Chart[] = [requestVolume, outcomes];
