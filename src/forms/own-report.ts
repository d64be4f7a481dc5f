// One file may hold the reports of several offices behind each other: only the first is the file's, and its tables alone.
import type { Diagnostic } from '../document/diagnostic.ts';
import type { Block, Document } from '../document/document.ts';
import { sectionHeadings } from './heading.ts';
import { plainText } from './plain-text.ts';

/** More titles are a list of links, and each is looked at with all that stands around it. */
const mostTitles = 100;
/** A longer line is no title. */
const longestTitle = 80;
/** 某镇2024年政府信息公开工作年度报告, 2024年某镇政府信息公开年报, 某镇政府信息公开工作2024年度报告, 附件：某镇政府信息公开年度报告（2024年） */
const title = /^(?:附件?\d*[：:、])?(.{0,40}?)政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/;
const yearInTitle = /（?(20\d\d)(?:年度?)?）?/;
const longestOffice = 30;
/** A title without a name has it on the line above. */
const officeAlone = /^[\u4e00-\u9fff（）]{3,30}$/;

/** What a title names, without blanks; two reports differ in one of them. */
export interface Named {
  readonly office: string;
  readonly year: string;
  readonly printed: string;
  /** The block that the title begins in. */
  readonly from: number;
}

/**
 * The document without the reports that follow the first one: behind it stands a title of another office or year, and below
 * that the sections begin anew. A title alone (a link, a line at each page's head) begins none.
 */
export function ownReport(document: Document): Document {
  const { blocks } = document;
  const titles = blocks.flatMap((block, index) => titleAt(block, blocks[index - 1], index) ?? []);
  // The name of a kind of page (政府信息公开年报) may stand above the title of the report.
  const first = titles.find(({ office, year }) => office !== '' || year !== '') ?? titles[0];
  if (first === undefined) return document;
  const next = titles.slice(0, mostTitles).find((one) => isAnother(one, first) && beginsAnew(blocks, one.from));
  const opening = next && blocks[next.from];
  if (opening?.kind !== 'paragraph') return document;
  const said: Diagnostic = {
    rule: 'form/other-report',
    severity: 'info',
    place: document.locate(opening.span),
    related: [],
    figures: [],
    args: { title: next?.printed ?? '' },
  };
  return {
    ...document,
    blocks: blocks.slice(0, next?.from),
    end: opening.span.start,
    diagnostics: [...document.diagnostics, said],
  };
}

/** The title that a block is, with the name on the line above where it has none. */
export function titleAt(block: Block, above: Block | undefined, index: number): Named | null {
  if (block.kind === 'grid' || block.text.length > longestTitle || !/[报報]/.test(block.text)) return null;
  const words = squeezed(block.text);
  const [inWords = '', year = ''] = yearInTitle.exec(words) ?? [];
  const office = title.exec(inWords === '' ? words : words.replace(inWords, ''))?.[1];
  if (office === undefined) return null;
  const alone = { office, year, printed: block.text, from: index };
  if (office !== '' || above?.kind !== 'paragraph' || above.text.length > longestOffice) return alone;
  const name = squeezed(above.text);
  if (!officeAlone.test(name)) return alone;
  return { office: name, year, printed: above.text + block.text, from: index - 1 };
}

function squeezed(text: string): string {
  return plainText(text).replace(/[\s#]/g, '');
}

function isAnother(one: Named, first: Named): boolean {
  const areOfYears = one.year !== '' && first.year !== '' && one.year !== first.year;
  if (areOfYears || isOfficeOf(one.office, first.office) || isOfficeOf(first.office, one.office)) return true;
  return !(isShortOf(one.office, first.office) || isShortOf(first.office, one.office));
}

const officeOfGovernment = /政府办(?:公[室厅])?$/;

/** The office of a government has the name of that before its own, and a report of its own. */
function isOfficeOf(office: string, government: string): boolean {
  return officeOfGovernment.test(office) && /(?:政府|[省市县区州盟旗乡镇])$/.test(government);
}

/** What names of places end with, behind another character; 城市, 城乡 and 农村 are words for what an office does. */
const endOfPlace = /(?<=[^城农])[省市县区州盟旗乡镇村街]/;

/**
 * A name that is part of the other, or has its characters in turn, is that of the same office: 发改局 for 发展和改革局. What is
 * left out between them names no place: the office of a city is none of its districts'. Nor is it words before the last
 * character of a name that is whole besides: 公安交通管理局 is none of 公安局.
 */
function isShortOf(short: string, name: string): boolean {
  if (name.includes(short)) return true;
  if (name.includes(short.slice(0, -1))) return false;
  const starts = Array.from(name, (letter, at) => (short.startsWith(letter) ? at : -1)).filter((at) => at >= 0);
  return starts.some((start) => standsInTurn(short, name.slice(start)));
}

function standsInTurn(short: string, name: string): boolean {
  let last = 0;
  return Array.from(short.slice(1)).every((letter) => {
    const next = name.indexOf(letter, last + 1);
    const isNear = next > 0 && !endOfPlace.test(name.slice(last, next));
    last = next;
    return isNear;
  });
}

/** Behind the heading of a later section stood more than its line in a table of contents, and the next heading is one of the first again. */
export function beginsAnew(blocks: readonly Block[], from: number): boolean {
  const next = blocks.slice(from).find((block) => headingOf(block) > 0);
  if (next === undefined || headingOf(next) > firstSections) return false;
  let last = 0;
  let isTold = false;
  for (const block of blocks.slice(0, from)) {
    last = headingOf(block) || last;
    isTold ||= last > 1 && (block.kind === 'grid' || block.text.includes('\u3002'));
  }
  return isTold && headingOf(next) < last;
}

const firstSections = 2;

/** The section whose heading a block is, 0 where it is none. */
function headingOf(block: Block): number {
  return block.kind === 'grid' ? 0 : (sectionHeadings(block).at(-1)?.number ?? 0);
}
