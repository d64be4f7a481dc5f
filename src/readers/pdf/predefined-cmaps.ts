// Character maps that fonts without a file name instead of bringing (UniGB-UCS2-H, GBK-EUC-H, …), made here on demand.
//
//   code in the file --encoding map--> character id --Adobe-GB1-UCS2--> character
//
//   The true ids are a table of 60,000 lines, and pdf.js works through all of them for each file. It gets the ids of Latin
//   letters and digits alone, since the widths of fonts go by id; the character of any other code tells the platform's own
//   decoder, found again by the name that the map has.

interface Encoding {
  readonly collection: 'GB1' | 'CNS1';
  /** Id of the space, with the other ASCII characters in order behind it. */
  readonly latin: number;
  /** Codes are Unicode themselves, or go through this decoder. */
  readonly decoder: 'utf-16be' | 'gb18030' | 'big5';
}

const proportional = 1;
const halfWidthGb = 814;
const halfWidthCns = 13648;

const encodings: Readonly<Record<string, Encoding>> = {
  'UniGB-UCS2': { collection: 'GB1', latin: proportional, decoder: 'utf-16be' },
  'UniGB-UTF16': { collection: 'GB1', latin: proportional, decoder: 'utf-16be' },
  'GBK-EUC': { collection: 'GB1', latin: halfWidthGb, decoder: 'gb18030' },
  'GBKp-EUC': { collection: 'GB1', latin: proportional, decoder: 'gb18030' },
  'GB-EUC': { collection: 'GB1', latin: halfWidthGb, decoder: 'gb18030' },
  'GBpc-EUC': { collection: 'GB1', latin: proportional, decoder: 'gb18030' },
  GBK2K: { collection: 'GB1', latin: proportional, decoder: 'gb18030' },
  'UniCNS-UCS2': { collection: 'CNS1', latin: proportional, decoder: 'utf-16be' },
  'UniCNS-UTF16': { collection: 'CNS1', latin: proportional, decoder: 'utf-16be' },
  B5pc: { collection: 'CNS1', latin: proportional, decoder: 'big5' },
  'ETen-B5': { collection: 'CNS1', latin: halfWidthCns, decoder: 'big5' },
  'ETenms-B5': { collection: 'CNS1', latin: proportional, decoder: 'big5' },
};

/** The true ids of both collections end below it: no width is told of a code that has an id from here on. */
const firstOwnId = 0x8000;
/** Stretches of Unicode that these maps are read for. */
const stretches: readonly (readonly [number, number])[] = [
  [0x00a0, 0x04ff],
  [0x2000, 0x26ff],
  [0x2e80, 0x33ff],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

const firstAscii = 0x20;
const lastAscii = 0x7e;

const made = new Map<string, string | null>();

/** The map of a name as text, null for one we do not know: then the font has no characters. */
export function predefinedCmap(name: string): string | null {
  const known = made.get(name);
  if (known !== undefined) return known;
  const map = makeMap(name);
  if (made.size < Object.keys(encodings).length * 2) made.set(name, map);
  return map;
}

function makeMap(name: string): string | null {
  const collection = /^Adobe-(GB1|CNS1)-UCS2$/.exec(name)?.[1];
  if (collection) return toUnicodeMap(collection);
  const [, base = '', direction] = /^(.+)-([HV])$/.exec(name) ?? [];
  const encoding = encodings[base];
  if (encoding === undefined) return null;
  const named = `/CMapName /${mark}${base} def`;
  if (direction === 'V') return `${named} /WMode 1 def /${base}-H usecmap endcmap`;
  return `${named} ${encoding.decoder === 'utf-16be' ? unicodeMap(encoding) : decodedMap(encoding)}`;
}

/** What the names of these maps begin with; a map that a file brings has another name. */
const mark = 'nianbao-';

/** The character of each code of a font that has one of these maps; null for the name of another map. */
export function charactersOf(mapName: string): ((code: number) => string | null) | null {
  const encoding = mapName.startsWith(mark) ? encodings[mapName.slice(mark.length)] : undefined;
  if (encoding === undefined) return null;
  const decoder = new TextDecoder(encoding.decoder);
  return (code) => {
    const text = decoder.decode(new Uint8Array([code >> 8, code & 0xff]));
    return code > 0xff && code <= 0xffff && text.length === 1 && isRead(text.charCodeAt(0)) ? text : null;
  };
}

function isRead(character: number): boolean {
  return stretches.some(([from, to]) => character >= from && character <= to);
}

const hex = (code: number, digits: number): string => `<${code.toString(16).padStart(digits, '0')}>`;

function unicodeMap({ latin }: Encoding): string {
  const ascii = `${hex(firstAscii, 4)} ${hex(lastAscii, 4)} ${latin}`;
  // Codes here are numbers that true ids have as well: they get others, of which no width is told. No code is left out,
  // since a list with gaps takes pdf.js many times as long; two stretches, since ids end at 65,535.
  const others = `${hex(lastAscii + 1, 4)} <7fff> ${firstOwnId} <8000> <ffff> ${firstOwnId}`;
  return `1 begincodespacerange <0000> <ffff> endcodespacerange begincidrange ${ascii} ${others} endcidrange endcmap`;
}

/** Codes of two bytes are above all true ids themselves. */
function decodedMap({ latin }: Encoding): string {
  const ascii = `${hex(firstAscii, 2)} ${hex(lastAscii, 2)} ${latin}`;
  return `2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange begincidrange ${ascii} endcidrange endcmap`;
}

/** Ids to characters: the true ids of ASCII. */
function toUnicodeMap(collection: string): string {
  const latin = collection === 'GB1' ? [proportional, halfWidthGb] : [proportional, halfWidthCns];
  const last = lastAscii - firstAscii;
  const ascii = latin.map((id) => `${hex(id, 4)} ${hex(id + last, 4)} ${hex(firstAscii, 4)}`);
  return `1 begincodespacerange <0000> <ffff> endcodespacerange beginbfrange ${ascii.join(' ')} endbfrange endcmap`;
}
