// Where the parts of section 一 begin: （一）主动公开情况。2024年…, and which of the five a heading names.
import type { Block, Paragraph } from '../document/document.ts';
import { headings, numerals, spaced } from './heading.ts';
import type { Found, Heading, Line } from './heading.ts';

/** Words that tell a part. */
interface PartWords {
  readonly number: number;
  readonly words: RegExp;
}

const partWords: readonly PartWords[] = [
  partOf(1, '主动公开'),
  partOf(2, '依法?申请|公开申请'),
  // In words of Taiwan 资讯.
  partOf(3, '(?:信息|资讯)管理'),
  partOf(4, '平台'),
  partOf(5, '监督|保障'),
];
/** Other names of parts, for headings without the words of the form: 网站建设 may stand beside 主动公开. */
const otherPartWords: readonly PartWords[] = [
  partOf(3, '信息(?:公开|资源)管理'),
  partOf(4, '(?:载体|网站|媒体)建设'),
  partOf(5, '考核|评议|责任追究'),
];
/**
 * A bracket may have lost its first half: 一）主动公开. Behind 一是 and 第一， stands a sentence of a list more often than
 * a heading: it counts less, and only where the words end at once.
 */
const partMark = new RegExp(
  `^(?:（ *[${numerals}\\d] *）|[${numerals}] *）|[①-⑨]|(?:[${numerals}]|[1-9]) *[、.](?!\\d)|([${numerals}]是|第[${numerals}][，、：])) *`,
);
/** The words alone, or behind the second half of a bracket whose numeral is lost. */
const bareWords = `^）? *(?:${spaced('(?:政府信息)?(?:主动公开|依申请公开)|(?:政府)?(?:信息|资讯)管理|(?:政府(?:信息|资讯))?(?:公开)?平台建设|监督保障')})`;
const barePart = new RegExp(`${bareWords}(?:${spaced('情况|工作|办理|方面')}){0,2} *：? *$`);
/** The words alone, with a stop before the text: 主动公开情况。2024年…; it counts less than a heading with its numeral. */
const bareOpening = new RegExp(`${bareWords}(?:${spaced('情况|方面')})[。：]`);
const opensText = /^[^，。；：\n]{0,30}/;
/** A heading on a line of its own may have two halves: （三）完善制度规范，加强政府信息管理. */
const opensLine = /^[^。；：\n]{0,36}/;

/**
 * Headings of the parts of section 一: （一）主动公开情况。2024 年…, or the bare words on a line of their own; behind a
 * paragraph that is a numeral alone, as converters that break lines at blanks leave it, they may go on as a sentence.
 */
export function partHeadings(paragraph: Paragraph, before?: Block): readonly Heading[] {
  const isBehindNumeral =
    before?.kind === 'paragraph' && before.text.length <= longestNumeral && numeral.test(before.text);
  if (!isBehindNumeral) return headings(paragraph, partAt);
  return headings(paragraph, (line) => partAt(line, line.start === 0));
}

const longestNumeral = 5;
const numeral = new RegExp(`^[（(] *[${numerals}] *[）)]$`);

/** The parts that the words of one heading name; several where an office joins them: （四）政府信息管理及平台建设. */
export function partsNamed(heading: string): readonly number[] {
  return [...partWords, ...otherPartWords].flatMap(({ number, words }) => (words.test(heading) ? [number] : []));
}

function partAt({ window, isWhole }: Line, isBehindNumeral = false): Found | null {
  const marked = partMark.exec(window);
  const mark = marked?.[0] ?? '';
  const isBare = mark === '' && isWhole && barePart.test(window);
  const isOpening = mark === '' && !isBare && bareOpening.test(window);
  if (mark === '' && !isBare && !isOpening && !isBehindNumeral) return null;
  const opens = isWhole && mark !== '' ? opensLine : opensText;
  const phrase = opens.exec(window.slice(mark.length))?.[0] ?? '';
  const number = firstNamed(partWords, phrase) ?? firstNamed(otherPartWords, phrase);
  if (number === undefined) return null;
  const end = endOfPart(window.slice(mark.length), phrase);
  const isEnumerated = marked?.[1] !== undefined;
  return isEnumerated && end === 0
    ? null
    : { number, end: mark.length + end, score: isEnumerated || isOpening ? 0 : 1 };
}

/** The part whose words come first, near the start of a phrase. */
function firstNamed(parts: readonly PartWords[], phrase: string): number | undefined {
  const found = parts
    .map(({ number, words }) => ({ number, at: words.exec(phrase)?.index ?? -1 }))
    .filter(({ at }) => at >= 0 && at <= 16);
  return found.toSorted((left, right) => left.at - right.at)[0]?.number;
}

/**
 * A phrase before a stop or a line end is the heading. One that goes on as a sentence (（一）主动公开政府信息3条，) belongs
 * to the text, and only the numeral is heading.
 */
function endOfPart(rest: string, phrase: string): number {
  const gap = / {2}| (?=\d)/.exec(phrase.trimEnd());
  const words = gap ? phrase.slice(0, gap.index) : phrase;
  const isClosed = gap !== null || rest.length === phrase.length || /^[。：\n]/.test(rest.slice(phrase.length));
  return isClosed && !/\d/.test(words) ? words.trimEnd().length : 0;
}

function partOf(number: number, words: string): PartWords {
  return { number, words: new RegExp(`(?:${spaced(words)})`) };
}
