// Money in the unit of its figure: a unit printed in the cell wins over one in label or head, and that over one above the table.
import { concepts } from '../codebook/concepts.ts';
import type { Unit } from '../codebook/concepts.ts';
import { rememberedTexts } from '../document/remembered.ts';
import type { Fact } from './fact.ts';
import { toLabel } from './label.ts';
import type { RowMatch } from './table-match.ts';
import type { TableRow } from './table-rows.ts';
import { isFigureLike, readValue, withPointMoved, zerosOf } from './value.ts';

/** A money figure in its own unit, and how sure that unit is. */
export interface InUnit {
  readonly fact: Fact;
  /**
   * unstated: no unit is printed anywhere, so it stands as printed; unclear: so does one whose unit lost a character or is
   * one of several; deviating: the table prints another than the form.
   */
  readonly unit: 'stated' | 'unstated' | 'unclear' | 'deviating';
}

/**
 * null for figures that are no money or have no value. An amount of money where a count belongs is no count. `above`: what the
 * text prints above a table, where its unit may stand.
 */
export function inFigureUnit(
  fact: Fact,
  rows: readonly RowMatch[],
  above: (row: TableRow) => readonly string[],
): InUnit | null {
  if (fact.value === null || fact.raw === null) return null;
  const unit = moneyUnits.get(fact.figure);
  if (unit === undefined && fact.status === 'printed') return null;
  const inCell = readValue(fact.raw).unit;
  if (unit === undefined) return inCell === null ? null : { fact: { ...fact, value: null }, unit: 'stated' };
  const printed = inCell ?? unitBeside(rows, fact) ?? captionUnit(rows, above);
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

/** 单位：元, 总金额（元）, 行政事业性收费（元）; a character lost before 元 may have been 万. */
const plainYuan = /(?:^| |单位为?|[额费件元])元(?!万)/;
const lostBefore = /[?？□囗\ufffd](?=元)/gu;

/** 万元, 亿元, 百万元, but not the amount 50万元; a lone 十元 or 百元 is an amount, but where it is the unit. */
const largerUnit = /(?<![\d十百千万])(?:[十百千]?[万亿]|千|(?<=单位为?)[十百])元/g;
/** Units that are no number of yuan known here: 美元, 单位：分; not 按单位分类. */
const otherUnit = /[美港欧日]元|单位为?[角分](?= |$)/;

type PrintedUnit = number | 'unclear' | null;

/** The unit in the label of the figure's row or in the heads right above it, by its zeros. */
function unitBeside(rows: readonly RowMatch[], fact: Fact): PrintedUnit {
  const at = rows.findIndex((match) => match.kind === 'figures' && match.figures.includes(fact.figure));
  const above = rows.slice(0, Math.max(at, 0));
  const lastFigures = above.findLastIndex((match) => match.kind === 'figures');
  const [label, head] = [rows.slice(at, at + 1), above.slice(lastFigures + 1)].map((some) =>
    unitIn(some.flatMap(({ row }) => row.cells.map(({ text }) => (isFigureLike(text) ? '' : text)))),
  );
  return label !== null && head !== null && label !== head ? 'unclear' : (label ?? head ?? null);
}

/** `unclear` where what stands before 元 is lost, or several units are printed. */
function unitIn(texts: readonly string[]): PrintedUnit {
  const words = texts.map(wordsOf).join(' ');
  const units = new Set([...words.matchAll(largerUnit)].map(([larger]) => zerosOf(larger)));
  if (plainYuan.test(words)) units.add(yuan);
  const [unit] = units;
  if (units.size > 1 || otherUnit.test(words)) return 'unclear';
  return unit ?? (words.includes('口元') ? 'unclear' : null);
}

/** A head or label as units are looked for in it. */
const wordsOf = rememberedTexts((text): string => foldUnits(toLabel(text.replace(lostBefore, '口')).core));

const otherSpellings: Readonly<Record<string, string>> = { 仟: '千', 佰: '百', 拾: '十', 圆: '元', 人民币: '' };

function foldUnits(words: string): string {
  return words.replace(/[仟佰拾圆]|人民币/gu, (spelling) => otherSpellings[spelling] ?? spelling);
}

/** 单位：元, in a line of its own. */
const captionOfUnit = /^[(（]?(?:金额|计量)?单位[:：为]?[^，。；]{1,8}$/u;

/** The unit that a table prints once for all of it, above or in its first rows. */
function captionUnit(rows: readonly RowMatch[], above: (row: TableRow) => readonly string[]): PrintedUnit {
  const [first] = rows;
  if (first === undefined) return null;
  const opening = rows.slice(
    0,
    rows.findIndex(({ kind }) => kind === 'figures'),
  );
  const lines = [...above(first.row), ...opening.flatMap(({ row }) => row.cells.map(({ text }) => text))];
  return unitIn(lines.filter((line) => captionOfUnit.test(line.trim())));
}
