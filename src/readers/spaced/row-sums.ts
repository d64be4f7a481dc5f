// Whether one column of a table holds the sums of the others: what no head shows is only believed where they agree.

/** Of so many rows in five the sums must agree: offices print a wrong total now and then. */
const mostInFive = 4;

interface Figure {
  readonly text: string;
}

type Rows = readonly (readonly Figure[])[];

/** True where no row speaks against it; a row whose figures are all the same tells nothing. */
export function addUp(rows: Rows, count: number, total: number): boolean {
  return doMostHold(rows, count, (values) => {
    const sum = values.reduce((all, value, at) => (at === total ? all : all + value), 0);
    return sum === values[total];
  });
}

/** The same for rows with one figure more, the subtotal of all but the first and the last, which is the total. */
export function addUpWithSubtotal(rows: Rows, count: number, total: number): boolean {
  if (total !== count - 1) return false;
  return Array.from({ length: total }, (_, at) => at + 1).some((at) =>
    doMostHold(rows, count + 1, (values) => isSubtotalAt(values, at)),
  );
}

/**
 * True where the last but one of so many figures is the subtotal of all before it but the first, and where that fits more rows
 * than a subtotal right behind the first does, or none has a figure of an organisation.
 */
export function addUpToSubtotal(rows: Rows, count: number): boolean {
  const all = rows.filter(({ length }) => length === count);
  const telling = all.filter((figures) => figures.slice(1, -1).some(({ text }) => text !== figures[1]?.text));
  if (telling.length === 0) return all.length > 0;
  const holdingAt = (subtotal: number): number =>
    telling.filter((figures) =>
      isSubtotalAt(
        figures.map(({ text }) => valueOf(text)),
        subtotal,
      ),
    ).length;
  const holding = holdingAt(count - 2);
  return holding * 5 >= telling.length * mostInFive && holding > holdingAt(1);
}

function isSubtotalAt(values: readonly number[], subtotal: number): boolean {
  const last = values.length - 1;
  const rest = values.reduce((all, value, at) => (at === 0 || at === subtotal || at === last ? all : all + value), 0);
  return values[subtotal] === rest && values[last] === rest + (values[0] ?? 0);
}

function doMostHold(rows: Rows, count: number, holds: (values: readonly number[]) => boolean): boolean {
  const read = rows.flatMap((figures) => (figures.length === count ? [figures.map(({ text }) => valueOf(text))] : []));
  const telling = read.filter((values) => values.some((value) => value !== values[0]));
  return read.length > 0 && telling.filter(holds).length * 5 >= telling.length * mostInFive;
}

/** The number that a figure prints; a mark in the place of one adds nothing. */
export function valueOf(text: string): number {
  const plain = text.normalize('NFKC').replace(/[^\d.]/g, '');
  return plain === '' ? 0 : Number(plain);
}

/** True where the last figure is the sum of those before it. */
export function endsInSum(figures: readonly Figure[]): boolean {
  const values = figures.map(({ text }) => valueOf(text));
  return sum(values.slice(0, -1)) === values.at(-1);
}

/** True where one figure is the sum of all others. */
export function isSumIn(figures: readonly Figure[]): boolean {
  const values = figures.map(({ text }) => valueOf(text));
  const most = Math.max(...values);
  return sum(values) === 2 * most;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Figures of a table's row of which one is the sum of the others; of fewer nothing can be tested. */
export const fewestToTest = 7;
/** A column of subtotals may be among them. */
const mostInRow = 8;
/** Table 四 has as many in each of its groups. */
const sizeOfGroup = 5;
const groups = 3;

/** True where the figures of a row are all there, for one of them is the sum of the others. */
export function addsUp(figures: readonly Figure[]): boolean {
  const { length } = figures;
  if (length === groups * sizeOfGroup)
    return Array.from({ length: groups }, (_, at) => figures.slice(at * sizeOfGroup, (at + 1) * sizeOfGroup)).every(
      isSumIn,
    );
  if (length < fewestToTest || length > mostInRow) return false;
  return isSumIn(figures) || (length > fewestToTest && figures.some((_, at) => isSumIn(figures.toSpliced(at, 1))));
}
