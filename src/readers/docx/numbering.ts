// List numbers of a word processor: what stands before a paragraph without being written in it, such as 一、 or （一）.
import { attributeOf, walkXml, wholeNumber } from './walk-xml.ts';
import type { XmlVisitor } from './walk-xml.ts';

/** A place in a list: which list, and how deep, from 0; null where the list itself says so by the paragraph's style. */
export interface ListPlace {
  readonly list: string;
  readonly level: number | null;
  readonly style: string | null;
}

/** Gives each numbered paragraph, asked in their order, its number as shown; '' for bullets and unknown lists. */
export type Numbering = (place: ListPlace) => string;

interface Level {
  style: string | null;
  start: number;
  format: string;
  text: string;
}

/** What a list looks like; several lists may share one definition, and then its counters. */
interface Definition {
  readonly levels: Map<number, Level>;
}

interface List {
  definition: string;
  /** First numbers that differ from the definition, by level. */
  readonly starts: Map<number, number>;
}

const deepestLevel = 9;

/** Reads the part that defines the lists; without one, or with a damaged one, nothing is numbered. */
export function readNumbering(part: Uint8Array | null): Numbering {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  if (part) walkXml(part, definitionReader(definitions, lists));
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return (place) => {
    const { list } = place;
    const found = lists.get(list);
    const levels = definitions.get(found?.definition ?? '')?.levels;
    const level = place.level ?? levelOfStyle(levels, place.style);
    if (!found || !levels?.has(level)) return '';
    const counts = counters.get(found.definition) ?? [];
    counters.set(found.definition, counts);
    if (!started.has(list)) for (const [at, start] of found.starts) counts[at] = start - 1;
    started.add(list);
    counts.length = Math.min(counts.length, level + 1);
    for (let above = 0; above < level; above += 1) counts[above] ??= levels.get(above)?.start ?? 1;
    counts[level] = (counts[level] ?? (levels.get(level)?.start ?? 1) - 1) + 1;
    return shown(levels, level, counts);
  };
}

function levelOfStyle(levels: ReadonlyMap<number, Level> | undefined, style: string | null): number {
  const found = [...(levels ?? [])].find(([, level]) => style !== null && level.style === style);
  return found?.[0] ?? 0;
}

function definitionReader(definitions: Map<string, Definition>, lists: Map<string, List>): XmlVisitor {
  let definition: Definition | null = null;
  let list: List | null = null;
  let at = 0;
  const levelNow = (): Level | undefined => definition?.levels.get(at);
  return {
    open: (name, attributes) => {
      const value = attributeOf(attributes, 'val');
      const level = levelNow();
      if (name === 'abstractNum') {
        definition = { levels: new Map() };
        definitions.set(attributeOf(attributes, 'abstractNumId') ?? '', definition);
      } else if (name === 'num') {
        list = { definition: '', starts: new Map() };
        lists.set(attributeOf(attributes, 'numId') ?? '', list);
      } else if (name === 'abstractNumId' && list) list.definition = value ?? '';
      else if (name === 'lvlOverride') at = wholeNumber(attributeOf(attributes, 'ilvl'), 0, deepestLevel);
      else if (name === 'startOverride' && list) list.starts.set(at, wholeNumber(value, 1));
      else if (name === 'lvl') {
        at = wholeNumber(attributeOf(attributes, 'ilvl'), 0, deepestLevel);
        definition?.levels.set(at, { style: null, start: 1, format: 'decimal', text: '' });
      } else if (name === 'pStyle' && level) level.style = value;
      else if (name === 'start' && level) level.start = wholeNumber(value, 1);
      else if (name === 'numFmt' && level) level.format = value ?? 'decimal';
      else if (name === 'lvlText' && level) level.text = value ?? '';
    },
    close: (name) => {
      if (name === 'abstractNum') definition = null;
      if (name === 'num') list = null;
    },
  };
}

function shown(levels: ReadonlyMap<number, Level>, level: number, counts: readonly number[]): string {
  const own = levels.get(level);
  if (!own || own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return formatNumber(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
  });
}

/** One to nine, ten, hundred: the common numerals and those of contracts. */
const common = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const tens = ['\u5341', '\u62fe'] as const;
const legal = '\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396';
const romans: readonly (readonly [string, number])[] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
const circledOne = 0x2460;
const fullWidthZero = 0xff10;

/** A number in a format of word processors; unknown formats and large numbers are written in digits. */
export function formatNumber(count: number, format: string): string {
  if (/^(?:chineseCounting|japaneseCounting|taiwaneseCounting|ideographDigital|koreanDigital2)/.test(format)) {
    return counted(count, common, tens[0]);
  }
  if (/^(?:chineseLegalSimplified|ideographLegalTraditional|japaneseLegal)/.test(format)) {
    return counted(count, legal, tens[1]);
  }
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (format.startsWith('decimalEnclosedCircle') && count >= 1 && count <= 20) {
    return String.fromCharCode(circledOne + count - 1);
  }
  if (format.startsWith('decimalFullWidth')) {
    return Array.from(String(count), (digit) => String.fromCharCode(fullWidthZero + Number(digit))).join('');
  }
  if (/^(?:lower|upper)(?:Letter|Roman)$/.test(format) && count >= 1 && count <= 26) {
    const small = format.endsWith('Letter') ? String.fromCharCode(96 + count) : roman(count);
    return format.startsWith('upper') ? small.toUpperCase() : small;
  }
  return String(count);
}

function counted(count: number, numerals: string, ten: string): string {
  if (count < 1 || count > 99) return String(count);
  const [high, low] = [Math.floor(count / 10), count % 10];
  const before = high > 1 ? numerals.charAt(high - 1) : '';
  return `${before}${high > 0 ? ten : ''}${low > 0 ? numerals.charAt(low - 1) : ''}`;
}

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [sign, value] of romans) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
