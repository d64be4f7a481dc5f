// Money in the unit of its figure: a unit printed in the cell wins over the one in the column head.
import { concepts } from '../codebook/concepts.ts';
import type { Unit } from '../codebook/concepts.ts';
import type { Fact } from './fact.ts';
import { toLabel } from './label.ts';
import type { RowMatch } from './table-match.ts';
import { readValue, withPointMoved, zerosOf } from './value.ts';

/** A money figure in its own unit, and how sure that unit is. */
export interface InUnit {
  readonly fact: Fact;
  /**
   * unstated: no unit is printed anywhere, so it stands as printed; unclear: so does one whose unit lost a character;
   * deviating: the head prints another than the form.
   */
  readonly unit: 'stated' | 'unstated' | 'unclear' | 'deviating';
}

/** null for figures that are no money or have no value. An amount of money where a count belongs is no count. */
export function inFigureUnit(fact: Fact, rows: readonly RowMatch[]): InUnit | null {
  if (fact.value === null || fact.raw === null) return null;
  const unit = moneyUnits.get(fact.figure);
  if (unit === undefined && fact.status === 'printed') return null;
  const inCell = readValue(fact.raw).unit;
  if (unit === undefined) return inCell === null ? null : { fact: { ...fact, value: null }, unit: 'stated' };
  const printed = inCell ?? headUnit(rows, fact);
  if (printed === null) return { fact, unit: 'unstated' };
  if (printed === 'unclear') return { fact, unit: printed };
  if (printed === unit) return { fact, unit: 'stated' };
  const value = withPointMoved(fact.value, printed - unit);
  return { fact: { ...fact, value }, unit: inCell === null && unit !== yuan ? 'deviating' : 'stated' };
}

const yuan = zerosOf('元');

/** The figures that are amounts of money, with the zeros of their units. */
const moneyUnits = new Map(
  Object.entries(concepts as Readonly<Record<string, { readonly unit: Unit }>>).flatMap(([figure, { unit }]) =>
    unit === 'yuan' ? [[figure, yuan]] : unit === 'wan_yuan' ? [[figure, zerosOf('万元')]] : [],
  ),
);

/** 单位：元, 总金额（元）; a character lost before 元 may have been 万. */
const plainYuan = /(?:^| |单位|额|费)元(?!万)/;
const lostBefore = /[?？□囗\ufffd](?=元)/gu;

/** 万元, 亿元, 百万元; a lone 十元 or 百元 is an amount. */
const largerUnit = /(?:[十百千]?[万亿]|千)元/;

/** The unit in the heads right above the figure's row, by its zeros; `unclear` where what stands before 元 is lost. */
function headUnit(rows: readonly RowMatch[], fact: Fact): number | 'unclear' | null {
  const at = rows.findIndex((match) => match.kind === 'figures' && match.figures.includes(fact.figure));
  const above = rows.slice(0, Math.max(at, 0));
  const lastFigures = above.findLastIndex((match) => match.kind === 'figures');
  const words = above
    .slice(lastFigures + 1)
    .flatMap((match) => match.row.cells.map((cell) => toLabel(cell.text.replace(lostBefore, '口')).core))
    .join(' ');
  const larger = largerUnit.exec(words)?.[0];
  if (larger !== undefined) return zerosOf(larger);
  if (plainYuan.test(words)) return yuan;
  return words.includes('口元') ? 'unclear' : null;
}
