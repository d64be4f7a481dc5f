// Rows between figures without a label and a label without figures: each may have those of its neighbour.
//
//   度办                        0 0 4 0 0 0 4     of the row below, or of one whose label is lost
//   1.本机关不掌握相关政府信息  0 0 0 0 0 0 0     of this row, or of the one below
//   2.没有现成信息需要另行制作
import { toLabel } from './label.ts';
import type { Taken } from './table-match.ts';
import { sumWords } from './table-words.ts';
import { isFigureLike } from './value.ts';

/** Pieces of labels that stand beside several rows have no more characters on a line. */
const longestPiece = 4;

/** Such rows; several labels without figures, or several rows of figures without labels, are a run torn from the others. */
export function shiftedRows(all: readonly Taken[]): ReadonlySet<Taken> {
  const told = all.filter((one) => one.match.kind !== 'other' || figuresIn(one, 'other') > 0);
  const shifted = new Set<Taken>();
  for (const [at, loose] of told.entries()) {
    if (loose.match.kind !== 'other' || !isWithoutLabel(loose)) continue;
    for (const by of [-1, 1] as const) {
      const [row, label, behind, before] = [told[at + by], told[at + 2 * by], told[at + 3 * by], told[at - by]];
      const isRun = isBare(behind) || figuresIn(before, 'other') > 0;
      if (row && row.facts.length > 1 && figuresIn(loose, 'other') === row.facts.length && isBare(label) && !isRun)
        shifted.add(row);
    }
  }
  return shifted;
}

function figuresIn(one: Taken | undefined, kind: Taken['match']['kind']): number {
  if (one?.match.kind !== kind) return 0;
  return one.match.row.cells.filter(({ text }) => text !== '' && isFigureLike(text)).length;
}

function isWithoutLabel({ match: { row } }: Taken): boolean {
  return row.cells.every(({ text }) => {
    if (text === '' || isFigureLike(text)) return true;
    const { core } = toLabel(text);
    return core.length <= longestPiece && !sumWords.has(core);
  });
}

function isBare(one: Taken | undefined): boolean {
  return one?.match.problem === 'too_few' && figuresIn(one, 'figures') === 0;
}
