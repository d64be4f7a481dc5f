// Where a table ends that has one cell on a line: at the next sentence, or where labels go on and on without a figure.
import { remembered } from '../document/remembered.ts';
import { isFigureText, isNumberText } from './figure-text.ts';
import { tableStart } from './html/embedded-tables.ts';
import { isBlankLine, isPageMark, withoutNote } from './lines.ts';
import type { Line } from './lines.ts';
import { isLabel } from './spaced/glossary.ts';
import { coreOf } from './spaced/label-core.ts';
import { isSectionHeading } from './spaced/section-heading.ts';

/** Figures a run of lines needs before it is taken for a table, and the labels it may have in a row without a figure. */
const fewestFigures = 8;
/**
 * As many with lines of their own do below two headings of blocks of table 二: the cells of the others may be blank, or stand
 * in those of their labels.
 */
const fewestInBlocks = 3;
const fewestBlocks = 2;
const blockHeading = /^\u7b2c\u4e8c\u5341\u6761\u7b2c/u;
const mostLabelsInARow = 48;
/** Page numbers right below each other; with more of them no line is looked at again from each. */
const mostPageMarksInARow = 50;
export const longestLabel = 45;

/** What ends a sentence. */
const sentenceEnds = '\u3002\uff1b\uff01\uff1f;!';

/** Running text, no cell. */
function isSentence(text: string): boolean {
  return text !== '' && sentenceEnds.includes(text.charAt(text.length - 1)) && !endsReference.test(text);
}

/** The name of a quotation mark in HTML, as a copy leaves it: &rdquo; */
const endsReference = /&[a-z]{2,8};$/;

/** The sections behind the last table: what they have nothing to say of is 无 as well. */
const nextSection = /^[\u4e94\u516d\u4e03\u516b]\u3001/u;

/** The heading above table 二: figures before it are those of a table that the office put into its own words. */
const opensTables = /^\p{Script=Han}\u3001.{0,8}\u4e3b\u52a8\u516c\u5f00/u;

/**
 * What a line is to a table with one cell on a line. end: no cell; tables, behind: headings above table 二 and behind table 四;
 * number, none: a figure, or a word that says there is none; labelled: figures behind their label; block, label: words.
 */
type LineKind = 'end' | 'blank' | 'page' | 'tables' | 'behind' | 'number' | 'none' | 'labelled' | 'block' | 'label';

function kindOf(line: Line): LineKind {
  if (isSentence(line.text) || /[\t|]/.test(line.text) || tableStart(line) >= 0) return 'end';
  if (isBlankLine(line) && !line.isBlankCell) return 'blank';
  if (isPageMark(line)) return 'page';
  const text = line.text.trim();
  if (isSentence(text) || (text.length > longestLabel && isLong(withoutNote(text)))) return 'end';
  if (line.isBlankCell === true || isNumberText(text)) return 'number';
  if (labelledFigures(line) !== null) return 'labelled';
  if (isFigureText(text)) return 'none';
  if (nextSection.test(text)) return 'behind';
  if (opensTables.test(text) && isSectionHeading(text)) return 'tables';
  return blockHeading.test(text) ? 'block' : 'label';
}

/** Blanks inside its words make no label longer. */
function isLong(text: string): boolean {
  return text.replace(/\s+/g, '').length > longestLabel;
}

/** Many tables may begin at a line, and each is looked for as far as labels go on. */
const kindsIn = remembered((lines: readonly Line[]) => new Array<LineKind | undefined>(lines.length));

/** Where a table that begins at `from` ends (exclusive), before `until` at the latest, or `from` itself when none does. */
export function lineTableEnd(lines: readonly Line[], from: number, until: number): number {
  const kinds = kindsIn(lines);
  const seen = { figures: 0, alone: 0, labels: 0, blocks: 0, pageMarks: 0, isBehind: false };
  let end = from;
  for (let index = from; index < until && seen.labels <= mostLabelsInARow; index += 1) {
    const line = lines[index];
    const kind = line === undefined ? 'end' : (kinds[index] ??= kindOf(line));
    if (kind === 'end' || (kind === 'tables' && seen.figures > 0)) break;
    if (kind === 'blank') continue;
    seen.pageMarks = kind === 'page' ? seen.pageMarks + 1 : 0;
    if (seen.pageMarks > mostPageMarksInARow) break;
    if (kind === 'page') continue;
    seen.isBehind ||= kind === 'behind';
    const isAlone = kind === 'number' || (kind === 'none' && !seen.isBehind);
    if (isAlone || kind === 'labelled') {
      seen.figures += 1;
      if (isAlone) seen.alone += 1;
      seen.labels = 0;
      end = index + 1;
    } else {
      seen.labels += 1;
      if (kind === 'block') seen.blocks += 1;
    }
  }
  const isOfBlocks = seen.blocks >= fewestBlocks && seen.alone >= fewestInBlocks;
  return seen.figures >= fewestFigures || isOfBlocks ? end : from;
}

const behindLabel = /(?<=\p{Script=Han}|[）)])[ \u00a0\u3000]+\d[\d.]*(?: +\d[\d.]*)*\s*$/u;

/** Where the figures begin that share a line with the label of their row, which blanks part from them; null where none do. */
export function labelledFigures({ text }: Line): number | null {
  if (text.length > longestLabel || !endsWithDigit.test(text)) return null;
  const at = text.search(behindLabel);
  return at > 0 && isLabel(coreOf(text.slice(0, at))) ? at : null;
}

const endsWithDigit = /\d\s*$/;
