// Tables whose cells follow each other with nothing between them, as programs leave a page that only take out its tags:
//
//   …1.属于国家秘密00000002.其他法律行政法规禁止公开0000000…    seven cells hold seven digits in one way only
//   …一、本年新收政府信息公开申请数量21710000218…               these in several: they stay together and have no reading
//
// Where rows of seven noughts show that the office leaves no cell blank, each label and each cell becomes a line of its own.
import { concepts } from '../codebook/concepts.ts';
import type { Line } from './lines.ts';
import {
  allApplicants,
  applicantGroup,
  beginsLabel,
  groupHeads,
  headOrders,
  isLabel,
  litigation,
} from './spaced/glossary.ts';
import { coreOf, numerals } from './spaced/label-core.ts';

const [applicants = [], outcomes = []] = headOrders;
export const noughts = '0'.repeat(applicants.length);
/** Rows of nothing but noughts that show it. */
const fewestRows = 10;
/** More rows are those of no report, and each figure in them becomes a line. */
const mostRows = 500;

/** Rows of the older form alone, in which no row of table 二 has one figure: what stands there together is several. */
const ofOldForm = new Set(
  [concepts['proactive_2019.other_services.change'], concepts['proactive_2019.procurement.projects']].map(labelOf),
);

/** The one row of one figure with another right below it: where that has lost its label, both figures are one number. */
const penalties = labelOf(concepts['proactive_2019.penalties.prev_items']);
const coercion = labelOf(concepts['proactive_2019.coercion.prev_items']);

function labelOf({ zh }: { readonly zh: string }): string {
  return coreOf(zh.split('\uff1a')[0] ?? '');
}

/** The lines, those with glued cells cut into them. */
export function cutGluedCells(lines: readonly Line[]): readonly Line[] {
  const rows = rowsOf(lines);
  if (rows.length > mostRows || rows.filter(isGlued).length < fewestRows) return lines;
  const isOfOldForm = rows.some(({ core }) => ofOldForm.has(core));
  const ofTables = rows.slice(rows.findIndex(opensTables), rows.findLastIndex(({ width }) => width > 1) + 1);
  const read = ofTables.filter(
    ({ core, figures, width }, at) =>
      (width > 1 || figures.length > 1 || !isOfOldForm) && (core !== penalties || isBehind(coercion, ofTables[at + 1])),
  );
  const byLine = Map.groupBy(read, ({ line }) => line);
  const [start = 0, end = 0] = [read[0], read.at(-1)].map((row) => row?.line.start);
  return lines.flatMap((line) => {
    const cuts = byLine.get(line)?.flatMap(cutsOf) ?? headsIn(line.text);
    return line.start >= start && line.start <= end ? cutAt(line, cuts) : [line];
  });
}

/** True for a row of this label with nothing before it. */
function isBehind(core: string, row: GluedRow | undefined): boolean {
  return row?.core === core && row.before.trim() === '';
}

/** A row of noughts with nothing between them: where blanks part figures, one such row has lost its own. */
function isGlued({ digits, figures, end }: GluedRow): boolean {
  return digits === noughts && end - (figures[0] ?? end) === noughts.length;
}

/** Above the first row stands the first article, or the tables begin with table 三; figures of running text come before. */
function opensTables({ line, before, label, end, width }: GluedRow): boolean {
  const isALine = label === 0 && end === line.text.trimEnd().length;
  return before.includes(article) || isALine || width === applicants.length;
}

/** A row among glued cells. */
interface GluedRow {
  readonly line: Line;
  /** What stands between the row before, or a sentence, and its label: heads, and labels of groups. */
  readonly before: string;
  readonly core: string;
  /** How many figures it has; 1: so it is in table 二, or in that of the older form they are several. */
  readonly width: number;
  /** Where the label begins, and each figure, and where the last of them ends. */
  readonly label: number;
  readonly figures: readonly number[];
  readonly end: number;
  readonly digits: string;
}

const runs = /\d+(?:\.\d+)?(?:[ \u00a0\u3000]+\d+(?:\.\d+)?)*/g;
/** Behind the figures of one row stands the number of the next, whose digit is none of them. */
const numbersNext = /^[.\uff0e\u3001]\p{Script=Han}/u;

/** What stands on lines above a row tells it too: the heads of table 四, and the first article. */
const longestAbove = 300;

function rowsOf(lines: readonly Line[]): GluedRow[] {
  const rows: GluedRow[] = [];
  let above = '';
  for (const line of lines) {
    if (/[\t|]/.test(line.text)) continue;
    let from = 0;
    for (const { 0: run, index } of line.text.matchAll(runs)) {
      const isNumbered = numbersNext.test(line.text.slice(index + run.length, index + run.length + 2));
      const printed = isNumbered ? run.slice(0, -1) : run;
      const row = rowOf(line, behindSentences(above + line.text.slice(from, index)), { index, printed });
      if (row !== null) rows.push(row);
      above = '';
      from = index + printed.length;
    }
    above = (above + line.text.slice(from)).slice(-longestAbove);
  }
  return rows;
}

/** The row whose figures are `printed` behind words; null where these end with no label. */
function rowOf(
  line: Line,
  words: string,
  figures: { readonly index: number; readonly printed: string },
): GluedRow | null {
  const { index, printed } = figures;
  const found = printed.trim() === '' ? null : labelIn(words);
  if (found === null) return null;
  const digits = printed.replace(/\s/g, '');
  const isOneEach = /^0+$/.test(digits) || (digits.length === found.width && !digits.includes('.'));
  return {
    line,
    before: words.slice(0, found.at),
    core: coreOf(words.slice(found.at)),
    width: found.width,
    label: index - words.length + found.at,
    figures: [...printed.matchAll(isOneEach ? /\d/g : /\S+/g)].map((figure) => index + figure.index),
    end: index + printed.length,
    digits,
  };
}

function behindSentences(text: string): string {
  return text.slice(Math.max(...Array.from(endsOfSentence, (end) => text.lastIndexOf(end))) + 1);
}

const endsOfSentence = '\u3002\uff1b\uff01\uff1f';

/** The number of a label, and neither the item of an article nor an amount with its point. */
const numbering = new RegExp(`(?<!\u7b2c)[（(][${numerals}][）)]|[${numerals}]\u3001|[1-8][.\uff0e](?!\\d)`, 'g');
const lettersToKnow = 4;
const longestLabel = 16;

/** Where the label at the end of a text begins, and how many figures its row has; null where none does. */
function labelIn(text: string): { readonly at: number; readonly width: number } | null {
  const words = text.trimEnd();
  if (coreOf(words.slice(-longestLabel)).endsWith(outcomes.slice(-2).join('')))
    return { at: text.length, width: outcomes.length };
  const at = [...words.matchAll(numbering)].at(-1)?.index ?? -1;
  if (at >= 0 && beginsLabel(coreOf(words.slice(at)).slice(0, lettersToKnow))) return { at, width: applicants.length };
  for (let length = Math.min(longestLabel, words.length); length > 1; length -= 1) {
    const core = coreOf(words.slice(-length));
    if (/^\p{Script=Han}/u.test(words.slice(-length)) && isLabel(core)) return { at: words.length - length, width: 1 };
  }
  return null;
}

/** The article above each part of table 二. */
const article = '\u7b2c\u4e8c\u5341\u6761';
/** A note as long as that in the corner of table 三. */
const corner = '[（(][^（()）]{20,60}[）)]';
/** Heads with blanks between their letters; those of table 四 also stand in its heading, where no head follows. */
const printed = (head: string): string => Array.from(head).join('\\s*');
const [reconsideration = '', ...suits] = groupHeads;
/** What the heads of table 二 begin with: 本年制发件数, 本年增/减, 采购总金额. */
const headsOfTableTwo = [
  ...Object.entries(concepts).flatMap(([id, { zh }]) =>
    id.startsWith('proactive') ? zh.split('\uff1a').slice(1) : [],
  ),
  '\u4fe1\u606f\u5185\u5bb9',
  '(?:\u672c\u5e74)?\u5904\u7406\u51b3\u5b9a\u6570\u91cf',
  '\u672c\u5e74\u6536\u8d39\u91d1\u989d',
  '\u91c7\u8d2d(?:\u9879\u76ee\u6570\u91cf|\u603b\u91d1\u989d)',
];
const printedHeads = [
  ...new Set([allApplicants, applicantGroup, ...suits, ...headOrders.flat()].map(printed)),
  `${printed(reconsideration)}(?=\\s*${litigation})`,
  `${printed(litigation)}(?=\\s*(?:${outcomes[0] ?? ''}|$))`,
];
const heads = new RegExp(
  [article, corner, ...printedHeads, ...new Set(headsOfTableTwo), numbering.source].join('|'),
  'g',
);

/** Where lines begin: at headings, heads and groups above a row, at its label, at each of its figures, and behind them. */
function cutsOf({ before, label, figures, end }: GluedRow): number[] {
  const from = label - before.length;
  return [from, ...headsIn(before).map((at) => from + at), label, ...figures, end];
}

function headsIn(text: string): number[] {
  return [...text.matchAll(heads)].flatMap(({ 0: found, index }) =>
    found.length > longestLabel ? [index, index + found.length] : [index],
  );
}

function cutAt(line: Line, cuts: readonly number[]): Line[] {
  const starts = [...new Set([0, ...cuts])]
    .filter((at) => at >= 0 && at < line.text.length)
    .toSorted((one, two) => one - two);
  return starts.map((from, at) => {
    const text = line.text.slice(from, starts[at + 1]);
    return { ...line, start: line.start + from, end: line.start + from + text.length, text };
  });
}
