// Where in a paragraph a heading of the report's skeleton stands: its numeral and the words that tell which it is.
import type { Paragraph } from '../document/document.ts';
import { remembered } from '../document/remembered.ts';
import { plainText } from './plain-text.ts';

/** A heading inside a paragraph's text. The higher the score, the more it looks like the heading and not like a mention. */
export interface Heading {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Key words of one section: `strong` ones tell it alone, `weak` ones only beside its own numeral. */
interface KeyWords {
  readonly strong: RegExp;
  readonly weak: RegExp;
}

/** Characters of a heading that are looked at; a heading is shorter by far. */
const windowLength = 100;
const longestHeading = 42;
export const numerals = '一二三四五六七八九十';

const sectionWords: readonly KeyWords[] = [
  keyWords('总体(?:工作|公开)?(?:情况|概况)|基本情况|概述|概况|综述', '(?:工作|开展|落实)(?:的)?情况'),
  keyWords('主动公开(?:的)?政府信息(?:的)?(?:工作)?(?:情况)?|政府信息主动公开(?:的)?(?:情况)?', '主动公开'),
  keyWords(
    '(?:收到|接收|受理)(?:和|及|与|并|、)?(?:处理|办理).{0,16}申请.{0,4}(?:情况)?|(?:公开|依)申请.{0,6}(?:处理|办理)',
    '申请',
  ),
  keyWords('复议.{0,16}诉讼.{0,4}(?:情况)?', '复议|诉讼'),
  keyWords(
    '存在(?:的)?(?:主要)?(?:问题|不足|困难)(?:(?:及|和|与)?(?:改进|整改))?(?:情况|措施|举措)?|主要问题|问题(?:及|和|与)(?:改进|整改)',
    '改进|不足',
  ),
  keyWords('其[他它].{0,8}事项|(?:需要|应当|须)(?:报告|说明).{0,6}事项', '其[他它]'),
];

/** Rows of tables that read like a section: 四、结转下年度继续办理, 一、本年新收政府信息公开申请数量, 其他对外管理服务事项. */
const rowOfTable = /结转|数量|新收|办理结果|总计|对外管理服务/;
/** A dash is what some editors make of 一. */
const sectionMark = new RegExp(
  `^(?:第 *)?(?:([${numerals}])|([1-9])(?!\\d)|[-—–](?= *、))? *(?:[、.,，：]|部分 *[、：]?)? *`,
);
/** What a heading without a numeral begins with: the words of a section, or those that may stand before them. */
const mayBePlain = /^[总基概主政收接受公依因行复存问其需应须]/;
const plainOpening = new RegExp(`^(?:${spaced('政府信息公开(?:工作)?')})?$`);
/** Without 情况 the words are the heads of table 四. */
const disputesOpening = new RegExp(`^(?:${spaced('(?:因?政府信息公开(?:工作)?)?行政')})$`);
const endsAsHeading = new RegExp(`${spaced('情况')}：? *$`);

/** How few offices mark their sections: （一）, ①, Ⅰ, 壹, or the words in brackets. */
const rareMark = /^(?:（ *([一二三四五六]) *）|([①-⑥])|([Ⅰ-Ⅵ])|([壹贰叁肆伍陆])|【) *[、.，：]? */;
const rareNumerals = '一二三四五六①②③④⑤⑥ⅠⅡⅢⅣⅤⅥ壹贰叁肆伍陆';

/** Headings of sections, at the start of a paragraph or, with a numeral, after a sentence inside it. */
export function sectionHeadings(paragraph: Paragraph): readonly Heading[] {
  return known(paragraph).sections;
}

/** A line that a heading may open. */
export interface Line {
  readonly start: number;
  /** The line from the heading on in plain form, cut at `windowLength`. */
  readonly window: string;
  /** The line has nothing before the heading and ends within the length of a heading. */
  readonly isWhole: boolean;
}

export type Found = Omit<Heading, 'start'>;

function sectionAt({ window, isWhole }: Line, level: number): Found | null {
  const mark = sectionMark.exec(window);
  const chinese = numerals.indexOf(mark?.[1] ?? '-') + 1;
  const numeral = chinese || Number(mark?.[2] ?? 0);
  const from = mark?.[0].length ?? 0;
  const rest = window.slice(from);
  if (numeral === 0 && !(isWhole && mayBePlain.test(rest))) return null;
  if ((!isWhole && rest.startsWith('是')) || rowOfTable.test(rest.slice(0, longestHeading))) return null;
  for (const [index, { strong, weak }] of sectionWords.entries()) {
    const number = index + 1;
    const found = strong.exec(rest) ?? (chinese === number && isWhole ? weak.exec(rest) : null);
    if (found === null) continue;
    const opening = found[1] ?? '';
    const isPlain = opensPlainly(opening, rest);
    if (numeral === 0 && !(isWhole && isPlain)) continue;
    if (!isWhole && opening.length > 16) continue;
    const runOn = isWhole ? 0 : endOfRunOn(rest, found[0].length);
    if (!isWhole && runOn === 0) continue;
    const end = isWhole ? window.trimEnd().length : from + runOn;
    const signs = { ownNumeral: numeral === number, wholeLine: isWhole, chinese: chinese > 0, heading: level > 0 };
    return { number, end, score: scoreOf(signs) };
  }
  return null;
}

/** Before the words of the section stands nothing else. */
function opensPlainly(opening: string, rest: string): boolean {
  return plainOpening.test(opening) || (disputesOpening.test(opening) && endsAsHeading.test(rest));
}

/** Counts more than the bare words alone, and less than a numeral of the form. */
const rareScore = 3;
/** Characters behind the words of a heading that still belong to it: 】, 说明, ：. */
const mostBehindWords = 3;

/** A line of its own with one of the rare marks: its own numeral, and the words of the section with nothing else. */
function rarelyMarkedAt({ window, isWhole }: Line): Found | null {
  const mark = isWhole ? rareMark.exec(window) : null;
  if (mark === null) return null;
  const numeral = mark.slice(1).find((one: string | undefined) => one !== undefined);
  const rest = window.slice(mark[0].length).trimEnd();
  for (const [index, { strong }] of sectionWords.entries()) {
    if (numeral !== undefined && rareNumerals.indexOf(numeral) % sectionWords.length !== index) continue;
    const found = strong.exec(rest);
    if (found === null || !opensPlainly(found[1] ?? '', rest.replace('】', ''))) continue;
    if (rest.length - found[0].length > mostBehindWords) continue;
    return { number: index + 1, end: window.trimEnd().length, score: rareScore };
  }
  return null;
}

/** What speaks for a heading, against the others of its section. */
const weights = { ownNumeral: 4, wholeLine: 2, chinese: 1, heading: 1 };

function scoreOf(signs: Readonly<Record<keyof typeof weights, boolean>>): number {
  return Object.entries(weights).reduce(
    (sum, [sign, weight]) => sum + (signs[sign as keyof typeof weights] ? weight : 0),
    0,
  );
}

/** The end of a heading that runs on into its paragraph: a stop or a blank close behind its words; 0 where it is a sentence. */
function endOfRunOn(rest: string, wordsEnd: number): number {
  const end = rest.slice(0, wordsEnd).trimEnd().length;
  const gap = /^[^ \d，。；：\n]{0,4}(?=[ \d。；：\n]|$)/.exec(rest.slice(end));
  return gap === null ? 0 : end + gap[0].length;
}

/** Word's bookmarks, number signs, emphasis and the marks of a list before a heading. */
const residue = /^(?:\[bookmark[^\]\n]{0,60}\]|[\s#*•●◆■]|-(?= [^ 、.]))*/;
/** Where a heading may begin inside a paragraph: behind a sentence, a line end, a bookmark or a title, with a numeral. */
const inside = /[。；！？;!?\n\]告][\s#*]{0,8}(?=[（(]?\s{0,2}[一二三四五六]\s{0,2}[、.．)）是])/g;
/** More of them in one paragraph are no report. */
const mostInside = 1000;

/** The headings that `at` finds where one may begin. */
export function headings(paragraph: Paragraph, at: (line: Line) => Found | null): readonly Heading[] {
  return headingsIn(known(paragraph).lines, at);
}

function headingsIn(lines: readonly Line[], at: (line: Line) => Found | null): readonly Heading[] {
  const found: Heading[] = [];
  for (const line of lines) {
    const heading = at(line);
    if (heading) found.push({ ...heading, start: line.start, end: line.start + heading.end });
  }
  return found;
}

/** Headings of parts are looked for in the same lines as those of sections. */
const known = remembered((paragraph: Paragraph) => {
  const lines = linesIn(paragraph.text);
  return { lines, sections: headingsIn(lines, (line) => sectionAt(line, paragraph.level) ?? rarelyMarkedAt(line)) };
});

/** Where a heading may begin in a paragraph. */
function linesIn(text: string): readonly Line[] {
  const lines: Line[] = [];
  const first = residue.exec(text)?.[0].length ?? 0;
  addLine(lines, text, first);
  inside.lastIndex = 0;
  for (let count = 0; count < mostInside && inside.test(text); count += 1)
    if (inside.lastIndex !== first) addLine(lines, text, inside.lastIndex);
  return lines;
}

function addLine(lines: Line[], text: string, start: number): void {
  const raw = text.slice(start, start + windowLength);
  if (raw.length > longestHeading && !mayOpen.test(raw)) return;
  const end = raw.indexOf('\n');
  const window = plainText(end < 0 ? raw : raw.slice(0, end));
  lines.push({ start, window, isWhole: window.length <= longestHeading && !/[。；]/.test(window) });
}

/** A long paragraph opens with a heading only where it opens with a numeral, or with the words of a part. */
const mayOpen =
  /^(?:[（(第]|[一二三四五六七八九十\d１-９]|[）)]?(?:主动公开|依申请公开|政府信息|信息管理|平台建设|监督保障))/;

function keyWords(strong: string, weak: string): KeyWords {
  const pattern = (words: string): RegExp => new RegExp(`^([^，。；：、\\n（]{0,32}?)(?:${spaced(words)})`);
  return { strong: pattern(strong), weak: pattern(weak) };
}

/** A pattern whose words may be broken by blanks (总体 情况). */
export function spaced(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]|[\u4e00-\u9fff]/g, '(?:$& *)');
}
