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
  const shifted = new Set<Taken>();
  for (const [at, loose] of all.entries()) {
    if (loose.match.kind !== 'other' || !isWithoutLabel(loose)) continue;
    for (const by of [-1, 1] as const) {
      const between = next(all, at, by);
      const label = next(all, between, by);
      const row = all[between];
      const isRun = isBare(all[next(all, label, by)]) || figuresIn(all[next(all, at, by === 1 ? -1 : 1)], 'other') > 0;
      if (row && row.facts.length > 1 && figuresIn(loose, 'other') === row.facts.length && isBare(all[label]) && !isRun)
        shifted.add(row);
    }
  }
  return shifted;
}

/** The next row with figures or with a label of the form. */
function next(all: readonly Taken[], from: number, by: -1 | 1): number {
  let at = from + by;
  for (let one = all[at]; one?.match.kind === 'other' && figuresIn(one, 'other') === 0; one = all[at]) at += by;
  return at;
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
