// The list of editions, the one in force first.
import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';
import type { EditionForm } from '../form.ts';

export const editionForms: readonly EditionForm[] = [edition2021, edition2019];
