// What each element of a word processor's document does to what is open.
import type { ListPlace } from './numbering.ts';
import { newFlow, set, takeFlow } from './open-body.ts';
import type { Opener, OpenBody, OpenFlow, OpenParagraph } from './open-body.ts';
import { levelOf } from './styles.ts';
import { runProperties, openRun } from './run-properties.ts';
import { attributeOf, isOn, wholeNumber } from './walk-xml.ts';
import type { XmlAttributes } from './walk-xml.ts';

export function openElement(body: OpenBody, name: string, attributes: XmlAttributes): void {
  openers.get(name)?.(body, attributes);
}

export function closeElement(body: OpenBody, name: string): void {
  closers.get(name)?.(body);
}

const widestSpan = 200;
const deepestList = 8;

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['p', ({ paragraphs }) => paragraphs.push(newParagraph())],
  ['pStyle', ({ paragraphs }, attributes) => set(paragraphs, { style: attributeOf(attributes, 'val') })],
  ['outlineLvl', ({ paragraphs }, attributes) => set(paragraphs, { level: levelOf(attributeOf(attributes, 'val')) })],
  ['numId', ({ paragraphs }, attributes) => set(paragraphs, { list: attributeOf(attributes, 'val') })],
  [
    'ilvl',
    ({ paragraphs }, attributes) =>
      set(paragraphs, { listLevel: wholeNumber(attributeOf(attributes, 'val'), 0, deepestList) }),
  ],
  ['r', openRun],
  ...runProperties,
  ['fldChar', ({ paragraphs }, attributes) => turnField(paragraphs.at(-1)?.fields, attributes)],
  ['tab', inRun('\t')],
  ['ptab', inRun('\t')],
  ['br', inRun('\n')],
  ['cr', inRun('\n')],
  ['noBreakHyphen', inRun('-')],
  ['sym', (body, attributes) => body.append(symbolOf(attributes))],
  // Parts of a formula that stand apart.
  ...['sup', 'sub', 'num', 'den', 'deg'].map((name): [string, Opener] => [name, (body) => body.append(' ')]),
  ['tbl', openTable],
  ['tr', ({ rows }) => rows.push({ before: 0, after: 0, isDeleted: false, written: 0, cells: [] })],
  ['gridBefore', ({ rows }, attributes) => set(rows, { before: spanOf(attributes, 0) })],
  ['gridAfter', ({ rows }, attributes) => set(rows, { after: spanOf(attributes, 0) })],
  ['tc', openCell],
  ['gridSpan', ({ cells }, attributes) => set(cells, { columnSpan: spanOf(attributes, 1) || 1 })],
  ['vMerge', ({ cells }, attributes) => set(cells, { merge: opensMerge(attributes) ? 'opens' : 'goes on' })],
  ['hMerge', ({ cells }, attributes) => set(cells, { isContinued: !opensMerge(attributes) })],
  ['cellDel', ({ cells }) => set(cells, { isDeleted: true })],
  ['del', markDeleted],
  ['moveFrom', markDeleted],
  ['hidden', ({ path, rows }, attributes) => path.at(-1) === 'trPr' && set(rows, { isDeleted: isOn(attributes) })],
  ['txbxContent', ({ flows }) => flows.push(newFlow())],
  ['AlternateContent', ({ alternatives }) => alternatives.push(false)],
]);

const closers: ReadonlyMap<string, (body: OpenBody) => void> = new Map<string, (body: OpenBody) => void>([
  ['p', closeParagraph],
  ['r', ({ runs }) => runs.pop()],
  ['tbl', closeTable],
  ['tr', closeRow],
  ['tc', closeCell],
  ['txbxContent', closeTextBox],
  ['AlternateContent', ({ alternatives }) => alternatives.pop()],
]);

function newParagraph(): OpenParagraph {
  const properties = { style: null, level: null, list: null, listLevel: null, isJoined: false, isShaded: false };
  return { text: '', aside: '', asideRuns: new Set(), ...properties, fields: [], boxes: [] };
}

/** A field begins with its code; behind the mark in its middle stands what it shows. */
function turnField(fields: boolean[] | undefined, attributes: XmlAttributes): void {
  const turn = attributeOf(attributes, 'fldCharType');
  if (turn === 'begin') fields?.push(true);
  else if (turn === 'separate') fields?.splice(-1, 1, false);
  else if (turn === 'end') fields?.pop();
}

function inRun(text: string): Opener {
  return (body) => {
    if (body.path.at(-1) === 'r') body.append(text);
  };
}

/** Picture fonts keep their signs where no letters are; only the plain signs of the Symbol font can be told. */
function symbolOf(attributes: XmlAttributes): string {
  const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (!isPrivate) return String.fromCharCode(code);
  const plain = String.fromCharCode(code & 0xff);
  return attributeOf(attributes, 'font') === 'Symbol' && /[\d+,./()-]/.test(plain) ? plain : '\ufffd';
}

function spanOf(attributes: XmlAttributes, otherwise: number): number {
  return wholeNumber(attributeOf(attributes, 'val'), otherwise, widestSpan);
}

/** Without a value a merged cell goes on. */
function opensMerge(attributes: XmlAttributes): boolean {
  return attributeOf(attributes, 'val') === 'restart';
}

function markDeleted({ path, paragraphs, rows }: OpenBody): void {
  if (path.at(-1) === 'trPr') set(rows, { isDeleted: true });
  else if (path.at(-2) === 'pPr') set(paragraphs, { isJoined: true });
}

/**
 * True where one run is all the paragraph has: a figure set high by mistake, or a head whose ground is that of its table.
 * Rows of figures are not set white on a ground; a white number by itself is seen by nobody.
 */
function isAllAside({ text, aside, asideRuns }: OpenParagraph): boolean {
  const [only, ...others] = asideRuns;
  if (only === undefined || others.length > 0 || text.trim() !== '') return false;
  return !only.isPale || !/^\s*[+-]?\d/.test(aside);
}

/** True where there is nothing but characters set high, together with what is carried into the paragraph. */
function isAllRaised({ text, asideRuns }: OpenParagraph, { carried, isCarriedRaised }: OpenFlow): boolean {
  if (text.trim() !== '' || (carried.trim() !== '' && !isCarriedRaised)) return false;
  return isCarriedRaised || (asideRuns.size > 0 && [...asideRuns].every((run) => run.isRaised));
}

function closeParagraph(body: OpenBody): void {
  const paragraph = body.paragraphs.pop();
  const flow = body.flows.at(-1);
  if (!paragraph || !flow) return;
  const shown = isAllAside(paragraph) ? paragraph.aside : paragraph.text;
  const text = flow.carried + shown;
  const isRaised = isAllRaised(paragraph, flow);
  [flow.carried, flow.isCarriedRaised] = paragraph.isJoined ? [text, isRaised] : ['', false];
  if (!paragraph.isJoined) {
    const style = paragraph.style === null ? null : body.context.styleOf(paragraph.style);
    const place = listPlaceOf(paragraph, style?.list ?? null);
    const number = place ? body.context.numbering(place) : '';
    const level = paragraph.level ?? style?.level ?? 0;
    if (text !== '' || number !== '' || isRaised)
      flow.blocks.push({ kind: 'paragraph', text, level, number, isRaised });
  }
  for (const box of paragraph.boxes) flow.blocks.push(...box);
}

/** The list a paragraph is in by itself, or by its style; 0 takes it out of all lists. */
function listPlaceOf({ list, listLevel, style }: OpenParagraph, ofStyle: ListPlace | null): ListPlace | null {
  if (list === '0') return null;
  if (list !== null) return { list, level: listLevel ?? 0, style };
  return ofStyle && { ...ofStyle, level: listLevel ?? ofStyle.level };
}

function closeTextBox(body: OpenBody): void {
  const box = takeFlow(body);
  const paragraph = body.paragraphs.at(-1);
  if (paragraph) paragraph.boxes.push(box);
  else body.flows.at(-1)?.blocks.push(...box);
}

function openTable(body: OpenBody): void {
  body.tableCount += 1;
  body.tables.push({ order: body.tableCount, rows: [] });
}

function closeTable(body: OpenBody): void {
  const table = body.tables.pop();
  if (table) body.flows.at(-1)?.blocks.push({ kind: 'table', ...table });
}

function closeRow({ rows, tables }: OpenBody): void {
  const row = rows.pop();
  if (row && !row.isDeleted) tables.at(-1)?.rows.push({ before: row.before, after: row.after, cells: row.cells });
}

function openCell(body: OpenBody): void {
  body.cellCount += 1;
  body.flows.push(newFlow());
  body.cells.push({ columnSpan: 1, merge: null, isDeleted: false, isShaded: false, isContinued: false });
}

function closeCell(body: OpenBody): void {
  const content = takeFlow(body);
  const cell = body.cells.pop();
  const row = body.rows.at(-1);
  if (!cell || !row || cell.isDeleted) return;
  row.written += 1;
  const { columnSpan, merge, isContinued } = cell;
  const left = row.cells.at(-1);
  if (isContinued && left) row.cells[row.cells.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan };
  else row.cells.push({ content, columnSpan, merge, order: row.written });
}
