// Money in the unit of its figure: a unit printed in the cell wins over the one in the column head.
import { concepts } from '../codebook/concepts.ts';
import type { Unit } from '../codebook/concepts.ts';
import type { Fact } from './fact.ts';
import { toLabel } from './label.ts';
import type { RowMatch } from './match.ts';
import { readValue, wanToYuan, yuanToWan } from './value.ts';

type MoneyUnit = 'yuan' | 'wan_yuan';

/** A money figure in its own unit, and whether no unit was printed anywhere (then it stands as printed). */
export interface InUnit {
  readonly fact: Fact;
  readonly isUnitStated: boolean;
}

/** null for figures that are no money or have no value. */
export function inFigureUnit(fact: Fact, rows: readonly RowMatch[]): InUnit | null {
  const unit = moneyUnit(fact.figure);
  if (unit === null || fact.value === null || fact.raw === null) return null;
  const printed = readValue(fact.raw).unit ?? headUnit(rows, fact);
  if (printed === null || printed === unit) return { fact, isUnitStated: printed !== null };
  const value = unit === 'wan_yuan' ? yuanToWan(fact.value) : wanToYuan(fact.value);
  return { fact: { ...fact, value }, isUnitStated: true };
}

function moneyUnit(figure: string): MoneyUnit | null {
  const unit: Unit | undefined = (concepts as Readonly<Record<string, { readonly unit: Unit }>>)[figure]?.unit;
  return unit === 'yuan' || unit === 'wan_yuan' ? unit : null;
}

/** 单位：元, 总金额（元）; a character lost before 元 may have been 万. */
const plainYuan = /(?:^| |单位|额|费)元(?!万)/;

/** The unit in the heads right above the figure's row: 元 or 万元. */
function headUnit(rows: readonly RowMatch[], fact: Fact): MoneyUnit | null {
  const at = rows.findIndex((match) => match.kind === 'figures' && match.figures.includes(fact.figure));
  const above = rows.slice(0, Math.max(at, 0));
  const lastFigures = above.findLastIndex((match) => match.kind === 'figures');
  const words = above
    .slice(lastFigures + 1)
    .flatMap((match) => match.row.cells.map((cell) => toLabel(cell.text).core))
    .join(' ');
  if (words.includes('万元')) return 'wan_yuan';
  return plainYuan.test(words) ? 'yuan' : null;
}
