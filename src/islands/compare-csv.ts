// The numbers of the tables and drawings of a page that compares offices, as a tidy file: those that are shown, no others.
import { toCsv } from '../dataset/csv-lines.ts';

const columns = [
  'year',
  'agency_id',
  'measure',
  'value',
  'agency_name',
  'type',
  'level',
  'scope',
  'qualifier',
  'status',
];

/** A line for each number and each cell without one, office by office as they stand. */
export function shownCsv(page: ParentNode): string {
  const lines = [...page.querySelectorAll<HTMLElement>('tr:is([data-agency], [data-absent]):not([hidden])')]
    .filter(isShown)
    .flatMap(linesOf);
  return toCsv(columns, lines);
}

function linesOf(row: HTMLElement): readonly (readonly string[])[] {
  const { absent = '', agency = absent, year = '', scope = '' } = row.dataset;
  const card = row.closest('section')?.querySelector<HTMLElement>(`li[data-agency="${agency}"]`);
  const name = row.querySelector('.office')?.textContent.trim() ?? '';
  const whose = [name, card?.dataset['type'] ?? '', card?.dataset['level'] ?? '', scope];
  return [...measuresOf(row), ...ratesOf(card, year)].map(([measure, value, status, qualifier = '']) => [
    year,
    agency,
    measure,
    value,
    ...whose,
    qualifier,
    status,
  ]);
}

/** What is measured, the number, what it is (`printed`, `doubted`, `blank`), and whether prose states it as about right. */
type Measured = readonly [measure: string, value: string, status: string, qualifier?: string];

/** Cells under a head that names a measure; where there is no number the value is empty. A cell across the table says the same of each. */
function measuresOf(row: HTMLElement): readonly Measured[] {
  const heads = [...(row.closest('table')?.querySelectorAll<HTMLElement>('thead th') ?? [])];
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > *')];
  const across = cells.flatMap((cell) => Array<HTMLElement>(Number(cell.getAttribute('colspan') ?? 1)).fill(cell));
  return across.flatMap((cell, index) => {
    const measure = heads[index]?.dataset['measure'];
    const number = cell.querySelector('data');
    const value = number?.getAttribute('value') ?? '';
    if (measure === undefined) return [];
    return [[measure, value, cell.dataset['status'] ?? 'printed', number?.dataset['qualifier'] ?? ''] as const];
  });
}

/** Both counts of the rate by the definition that is shown. */
function ratesOf(card: HTMLElement | null | undefined, year: string): readonly Measured[] {
  const shown = card?.querySelectorAll<HTMLElement>(`[data-year="${year}"] [data-definition]:not([hidden])`) ?? [];
  return [...shown].flatMap(({ dataset }) => [
    [`disclosure.${dataset['definition'] ?? ''}.numerator`, dataset['numerator'] ?? '', dataset['status'] ?? ''],
    [`disclosure.${dataset['definition'] ?? ''}.denominator`, dataset['denominator'] ?? '', dataset['status'] ?? ''],
  ]);
}

function isShown(row: HTMLElement): boolean {
  return row.closest('[hidden]') === null;
}
