// Character maps that fonts without a file name instead of bringing (UniGB-UCS2-H, GBK-EUC-H, …), made here on demand.
//
//   code in the file --encoding map--> character id --Adobe-GB1-UCS2--> character
//
//   The true ids are a table of 60,000 lines; only the way through both maps matters. So each map is made from the
//   platform's own decoder, with ids of ours above the true ones; Latin letters and digits keep theirs, since the
//   widths of fonts go by id.

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

/** Stretches of Unicode that get ids, from this id on; the true ids of both collections end below it. */
const firstOwnId = 0x8000;
const stretches: readonly (readonly [number, number])[] = [
  [0x00a0, 0x04ff],
  [0x2000, 0x26ff],
  [0x2e80, 0x33ff],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

/** The stretches with their first id. */
const own = ownIds();

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
  if (direction === 'V') return `/WMode 1 def /${base}-H usecmap endcmap`;
  return encoding.decoder === 'utf-16be' ? unicodeMap(encoding) : decodedMap(encoding);
}

const hex = (code: number, digits: number): string => `<${code.toString(16).padStart(digits, '0')}>`;

function ownIds(): { readonly from: number; readonly to: number; readonly id: number }[] {
  let next = firstOwnId;
  return stretches.map(([from, to]) => {
    const id = next;
    next += to - from + 1;
    return { from, to, id };
  });
}

function idOf(character: number): number | null {
  const stretch = own.find(({ from, to }) => character >= from && character <= to);
  return stretch ? stretch.id + character - stretch.from : null;
}

function unicodeMap({ latin }: Encoding): string {
  const ranges = own.map(({ from, to, id }) => `${hex(from, 4)} ${hex(to, 4)} ${id}`);
  const ascii = `${hex(firstAscii, 4)} ${hex(lastAscii, 4)} ${latin}`;
  return `1 begincodespacerange <0000> <ffff> endcodespacerange begincidrange ${[ascii, ...ranges].join(' ')} endcidrange endcmap`;
}

/** Two-byte codes, run by run, as the platform decodes them. */
function decodedMap({ latin, decoder }: Encoding): string {
  const decode = new TextDecoder(decoder);
  const lines = [`${hex(firstAscii, 2)} ${hex(lastAscii, 2)} ${latin}`];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decode.decode(new Uint8Array([lead, trail]));
      const id = text.length === 1 && text !== '\ufffd' ? idOf(text.charCodeAt(0)) : null;
      if (id !== null) lines.push(`${hex(lead * 256 + trail, 4)} ${hex(lead * 256 + trail, 4)} ${id}`);
    }
  }
  return `2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange begincidrange ${lines.join(' ')} endcidrange endcmap`;
}

/** Ids to characters: the true ids of ASCII and ours. */
function toUnicodeMap(collection: string): string {
  const latin = collection === 'GB1' ? [proportional, halfWidthGb] : [proportional, halfWidthCns];
  const last = lastAscii - firstAscii;
  const ascii = latin.map((id) => `${hex(id, 4)} ${hex(id + last, 4)} ${hex(firstAscii, 4)}`);
  const ours = own.map(({ from, to, id }) => `${hex(id, 4)} ${hex(id + to - from, 4)} ${hex(from, 4)}`);
  return `1 begincodespacerange <0000> <ffff> endcodespacerange beginbfrange ${[...ascii, ...ours].join(' ')} endbfrange endcmap`;
}
