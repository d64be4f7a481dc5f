// Money in the unit of its figure: a unit printed in the cell wins over the one in the column head.
import { concepts } from '../codebook/concepts.ts';
import type { Unit } from '../codebook/concepts.ts';
import type { Fact } from './fact.ts';
import { toLabel } from './label.ts';
import type { RowMatch } from './table-match.ts';
import { readValue, wanToYuan, yuanToWan } from './value.ts';

type MoneyUnit = 'yuan' | 'wan_yuan';

/** A money figure in its own unit, and how sure that unit is. */
export interface InUnit {
  readonly fact: Fact;
  /** unstated: no unit is printed anywhere, so it stands as printed; deviating: the head prints another than the form. */
  readonly unit: 'stated' | 'unstated' | 'deviating';
}

/** null for figures that are no money or have no value. */
export function inFigureUnit(fact: Fact, rows: readonly RowMatch[]): InUnit | null {
  const unit = moneyUnit(fact.figure);
  if (unit === null || fact.value === null || fact.raw === null) return null;
  const inCell = readValue(fact.raw).unit;
  const printed = inCell ?? headUnit(rows, fact);
  if (printed === null || printed === unit) return { fact, unit: printed === null ? 'unstated' : 'stated' };
  const value = unit === 'wan_yuan' ? yuanToWan(fact.value) : wanToYuan(fact.value);
  return { fact: { ...fact, value }, unit: inCell === null && unit === 'wan_yuan' ? 'deviating' : 'stated' };
}

/** The figures that are amounts of money. */
const moneyUnits = new Map<string, MoneyUnit>(
  Object.entries(concepts as Readonly<Record<string, { readonly unit: Unit }>>).flatMap(([figure, { unit }]) =>
    unit === 'yuan' || unit === 'wan_yuan' ? [[figure, unit]] : [],
  ),
);

function moneyUnit(figure: string): MoneyUnit | null {
  return moneyUnits.get(figure) ?? null;
}

/** 单位：元, 总金额（元）; a character lost before 元 may have been 万. */
const plainYuan = /(?:^| |单位|额|费)元(?!万)/;
const lostBefore = /[?？□\ufffd](?=元)/gu;

/** The unit in the heads right above the figure's row: 元 or 万元. */
function headUnit(rows: readonly RowMatch[], fact: Fact): MoneyUnit | null {
  const at = rows.findIndex((match) => match.kind === 'figures' && match.figures.includes(fact.figure));
  const above = rows.slice(0, Math.max(at, 0));
  const lastFigures = above.findLastIndex((match) => match.kind === 'figures');
  const words = above
    .slice(lastFigures + 1)
    .flatMap((match) => match.row.cells.map((cell) => toLabel(cell.text.replace(lostBefore, '口')).core))
    .join(' ');
  if (words.includes('万元')) return 'wan_yuan';
  return plainYuan.test(words) ? 'yuan' : null;
}
