// The rows of a form with merged cells empty (tests/report-text.ts) as cells that span rows and columns.
import type { TableId } from '../../src/codebook/concepts.ts';

export interface SpannedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly isLabel: boolean;
}

export function spannedCells(rows: readonly (readonly string[])[], table: TableId): SpannedCell[] {
  if (table === 'proactive') return proactiveCells(rows);
  return table === 'requests' ? requestCells(rows) : disputeCells(rows);
}

function cell([row, column]: readonly [number, number], text: string, span: Partial<SpannedCell> = {}): SpannedCell {
  return { row, column, text, rowSpan: 1, columnSpan: 1, isLabel: false, ...span };
}

/** A block has as many columns as its row of heads; a single one spans three. */
function proactiveCells(rows: readonly (readonly string[])[]): SpannedCell[] {
  let isWide = false;
  return rows.flatMap(([label = '', ...values], row) => {
    if (label.startsWith('第二十条')) return [cell([row, 0], label, { columnSpan: 4 })];
    if (label === '信息内容') isWide = values[1] === '';
    const head = cell([row, 0], label, { isLabel: true });
    if (isWide) return [head, cell([row, 1], values[0] ?? '', { columnSpan: 3 })];
    return [head, ...values.map((text, index) => cell([row, index + 1], text))];
  });
}

const headRows = 3;

function requestCells(rows: readonly (readonly string[])[]): SpannedCell[] {
  const head = [
    cell([0, 0], rows[0]?.[0] ?? '', { rowSpan: 3, columnSpan: 3, isLabel: true }),
    cell([0, 3], rows[0]?.[3] ?? '', { columnSpan: 7 }),
    cell([1, 3], rows[1]?.[3] ?? '', { rowSpan: 2 }),
    cell([1, 4], rows[1]?.[4] ?? '', { columnSpan: 5 }),
    cell([1, 9], rows[1]?.[9] ?? '', { rowSpan: 2 }),
    ...[4, 5, 6, 7, 8].map((column) => cell([2, column], rows[2]?.[column] ?? '')),
  ];
  return [...head, ...rows.flatMap((texts, row) => (row < headRows ? [] : requestRow(rows, texts, row)))];
}

function requestRow(rows: readonly (readonly string[])[], texts: readonly string[], row: number): SpannedCell[] {
  const [first = '', second = '', third = '', ...values] = texts;
  const numbers = values.map((text, index) => cell([row, index + 3], text));
  const isOutcome = first === '' || second !== '';
  if (!isOutcome) return [cell([row, 0], first, { columnSpan: 3, isLabel: true }), ...numbers];
  const labels: SpannedCell[] = [];
  if (first !== '') labels.push(cell([row, 0], first, { rowSpan: outcomeRows(rows, row), isLabel: true }));
  if (third === '') labels.push(cell([row, 1], second, { columnSpan: 2, isLabel: true }));
  else {
    if (second !== '') labels.push(cell([row, 1], second, { rowSpan: groupRows(rows, row), isLabel: true }));
    labels.push(cell([row, 2], third, { isLabel: true }));
  }
  return [...labels, ...numbers];
}

/** Rows until one that opens something in the first column. */
function outcomeRows(rows: readonly (readonly string[])[], from: number): number {
  const end = rows.findIndex((texts, row) => row > from && texts[0] !== '');
  return (end < 0 ? rows.length : end) - from;
}

function groupRows(rows: readonly (readonly string[])[], from: number): number {
  const end = rows.findIndex((texts, row) => row > from && (texts[0] !== '' || texts[1] !== ''));
  return (end < 0 ? rows.length : end) - from;
}

function disputeCells(rows: readonly (readonly string[])[]): SpannedCell[] {
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  return [
    cell([0, 0], at(0, 0), { columnSpan: 5 }),
    cell([0, 5], at(0, 5), { columnSpan: 10 }),
    ...[0, 1, 2, 3, 4].map((column) => cell([1, column], at(1, column), { rowSpan: 2 })),
    cell([1, 5], at(1, 5), { columnSpan: 5 }),
    cell([1, 10], at(1, 10), { columnSpan: 5 }),
    ...Array.from({ length: 10 }, (_, index) => cell([2, index + 5], at(2, index + 5))),
    ...Array.from({ length: 15 }, (_, index) => cell([3, index], at(3, index))),
  ];
}
