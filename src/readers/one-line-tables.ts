// Tables that lost all ends of their lines: rows and headings follow each other on one long line.
//
//   … 总计 一、本年新收政府信息公开申请数量 4 0 0 0 0 0 4 二、上年结转… 0 0 0 0 0 0 0 （一）予以公开 3 …
//
// Where words and seven figures follow each other in turns from the first row to the last, each row is a line of its own;
// where one of them has another count, nobody can tell whose figures are missing, and the line stays as it is. So it does
// where no label stands before the first figures: then all figures may stand before their labels.
//
//   规章···0···0···0··行政规范性文件···0···5···5··      pdf.js gives pieces, and programs join them with blanks: an end of a line
//                                                    is an empty piece, and leaves two of them
import {
  allApplicants,
  beginsLabel,
  groupHeads,
  headOrders,
  isColumnHead,
  isGroupLike,
  isLabel,
  isLead,
  litigation,
} from './spaced/glossary.ts';
import { coreOf, startsNumbered } from './spaced/label-core.ts';
import { isFigure, splitWords } from './spaced/line-words.ts';
import type { Word } from './spaced/line-words.ts';
import { isSectionHeading } from './spaced/section-heading.ts';
import { withoutNote } from './lines.ts';
import type { Line } from './lines.ts';

/** Characters that a line of a table with all its rows has at least, and rows that it must have. */
const shortest = 300;
const longest = 200_000;
const fewestRows = 20;
const [applicants = [], outcomes = []] = headOrders;
const width = applicants.length;

/** How many figures the rows of table 二 have, one after the other, in either edition. */
const proactive = ['3 3 1 1 1 1', '3 3 3 3 3 3 2 2'];
/** Characters that table 二 or 四 has at most. */
const longestOther = 600;

/** Letters that tell the beginning of a label from others. */
const lettersToKnow = 4;

/** The lines, those that hold a whole table cut where its rows and headings begin. */
export function cutOneLineTables(printed: readonly Line[]): readonly Line[] {
  const lines = printed.some(isJoined)
    ? printed.flatMap((line) => (isJoined(line) ? atLineEnds(line) : [line]))
    : printed;
  const isLong = ({ text }: Line): boolean =>
    text.length >= shortest && text.length <= longest && sevenFigures.test(text);
  if (!lines.some(isLong)) return lines;
  return lines.flatMap((line) => {
    if (isLong(line)) return cut(line);
    if (line.text.length > longestOther) return [line];
    if (fifteenFigures.test(line.text)) return cutDisputes(line);
    return articles.test(line.text) ? cutProactive(line) : [line];
  });
}

/** Two blanks, no more. */
const lineEnd = /(?<! ) {2}(?! )/g;
/** Blanks in words: letters that were pieces of their own leave no line end to be told from them. */
const blankInWord = /\p{Script=Han} (?=\p{Script=Han})/gu;
const fewestEnds = 10;

/** True for a page on one line whose pieces were joined with blanks. */
function isJoined({ text }: Line): boolean {
  if (text.length < shortest || text.length > longest || !text.includes('  ') || /[\t|\u2502]/.test(text)) return false;
  const ends = text.match(lineEnd)?.length ?? 0;
  return ends >= fewestEnds && (text.match(blankInWord)?.length ?? 0) < ends;
}

function atLineEnds(line: Line): Line[] {
  return cutAt(
    line,
    [...line.text.matchAll(lineEnd)].map(({ index }) => index + 2),
  );
}

/** Table 二 on a line of its own beside the others, where it has as many figures as the form. */
function cutProactive(line: Line): Line[] {
  const words = splitWords(line);
  const runs = runsOf(words);
  const counts = runs.flatMap(({ isFigures, words: own }) => (isFigures ? own.length : []));
  const isLabelled = runs[0]?.words.some(({ text }) => isRowLabel(coreOf(withoutNote(text)))) ?? false;
  if (!proactive.includes(counts.join(' ')) || !isLabelled) return [line];
  return cutAt(
    line,
    words.flatMap(({ x }, at) => (opensLine(words, at) ? [x] : [])),
  );
}

/** Table 四 on a line of its own beside the others: nothing but its heads, and as many figures. */
function cutDisputes(line: Line): Line[] {
  const words = splitWords(line);
  const areHeads = words
    .slice(0, -outcomes.length)
    .map(({ text }) => coreOf(text))
    .every((core) => isColumnHead(core) || core === litigation);
  return areHeads
    ? cutAt(
        line,
        words.flatMap(({ x }, at) => (opensLine(words, at) ? [x] : [])),
      )
    : [line];
}

const fifteenFigures = /\p{Script=Han}(?:\s+\d{1,12}){15}\s*$/u;
const sevenFigures = /(?:\s\d[\d.,]*){7}\s/;
const endOfSentence = /[\u3002\uff1b\uff01\uff1f]/;

/** Words or figures that follow each other. */
interface Run {
  readonly isFigures: boolean;
  readonly words: readonly Word[];
}

function cut(line: Line): Line[] {
  if (/[\t|]/.test(line.text)) return [line];
  const words = splitWords(line);
  const runs = runsOf(words);
  const isRow = ({ isFigures, words: own }: Run): boolean => isFigures && own.length === width;
  const [first, last] = [runs.findIndex(isRow), runs.findLastIndex(isRow)];
  const rows = runs.slice(first, last + 1).filter(({ isFigures }) => isFigures);
  if (first < 1 || rows.length < fewestRows || !rows.every(isRow)) return [line];
  if (!holdsLabel(runs[first - 1])) return [line];
  const start =
    words.findLastIndex(({ text, x }) => endOfSentence.test(text) && x < (runs[first]?.words[0]?.x ?? 0)) + 1;
  const end = words.findIndex(({ text }, at) => at > start && endOfSentence.test(text));
  const isCut = (at: number): boolean => (at >= start && (end < 0 || at <= end) ? opensLine(words, at) : at === start);
  const starts = words.flatMap(({ x }, at) => (at > 0 && isCut(at) ? [x] : []));
  return cutAt(line, starts);
}

/** True where a label begins among the words. */
function holdsLabel(run: Run | undefined): boolean {
  const words = run?.words ?? [];
  return words.some((_, at) => startsNumbered(words, at) && beginsLabel(startOf(words.slice(at, at + 2))));
}

/** The first letters of words, which tell a label from others. */
function startOf(words: readonly Word[]): string {
  return coreOf(words.map(({ text }) => text).join('')).slice(0, lettersToKnow);
}

function cutAt(line: Line, starts: readonly number[]): Line[] {
  return [0, ...starts].map((from, at) => {
    const text = line.text.slice(from, starts[at]);
    return { ...line, start: line.start + from, end: line.start + from + text.length, text };
  });
}

function runsOf(words: readonly Word[]): readonly Run[] {
  const runs: { isFigures: boolean; words: Word[] }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const isOne = isFigure(word.text);
    if (last?.isFigures === isOne) last.words.push(word);
    else runs.push({ isFigures: isOne, words: [word] });
  }
  return runs;
}

function isRowLabel(core: string): boolean {
  return isLabel(core) && !isColumnHead(core);
}

/** A word behind figures, a label right before them, a numbered one, or one behind the heading of a section. */
function opensLine(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return false;
  if (isFigure(word.text)) return endsOutcomes(words.slice(Math.max(0, at - 2), at));
  if (isBesideRows(coreOf(before.text)) || endOfAmount.test(word.text)) return false;
  if (isRowLabel(coreOf(withoutNote(word.text))) && isFigure(words[at + 1]?.text ?? '')) return true;
  return (
    isFigure(before.text) ||
    startsNumbered(words, at) ||
    articles.test(word.text) ||
    isSectionHeading(before.text) ||
    opensHeads(coreOf(before.text), coreOf(word.text))
  );
}

/**
 * 申请人情况 自然人, and 总计 商业企业: the heads of table 三 stand in three lines, persons and the total above the others.
 * 行政诉讼 结果维持, and 复议后起诉 结果维持: so do those of table 四.
 */
function opensHeads(before: string, head: string): boolean {
  if (head === outcomes[0]) return before === litigation || groupHeads.has(before);
  return applicants.slice(0, -1).includes(head) && (before === allApplicants || before === applicants.at(-1));
}

/** 尚未审结 总计: the last heads of table 四, below which its figures have a line of their own. */
function endsOutcomes(words: readonly Word[]): boolean {
  const cores = words.map(({ text }) => coreOf(text));
  return cores[0] === outcomes.at(-2) && cores[1] === outcomes.at(-1);
}

/** What a blank cut off behind the point of an amount: 4068 .208 */
const endOfAmount = /^[.,]\d/;

/** What the form prints beside the first of its rows: 三、本年度办理结果, （三）不予公开. */
function isBesideRows(core: string): boolean {
  return isLead(core) || isGroupLike(core);
}

/** The article of the law above each part of table 二. */
const articles = /^\u7b2c\u4e8c\u5341\u6761/;
