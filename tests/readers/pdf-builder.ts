// Writes small PDF files for tests: text at places, lines, filled areas; fonts by name only, with a map to characters.
import { deflateSync } from 'node:zlib';

/** A string at a place; x and y from the top left in points, y of its line. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  /** Quarter turns clockwise. */
  readonly turns?: 0 | 1 | 3;
}

/** A drawn line or filled area, in points from the top left. */
export interface PdfShape {
  readonly kind: 'line' | 'box' | 'fill';
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Grey of a filled area: 0 black, 1 white. */
  readonly grey?: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PdfShape[];
  readonly texts: readonly PdfText[];
  /** Operations put in front of the content as they are, to change how it is drawn. */
  readonly before?: string;
  /** Operations put behind. */
  readonly after?: string;
  readonly rotate?: number;
}

/** How characters are coded: by a map of our own, or by one that PDF knows by name. */
export type PdfEncoding = 'map' | 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'no map';

export interface PdfOptions {
  readonly encoding?: PdfEncoding;
  readonly isPacked?: boolean;
  /** Extra entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string;
}

/** A4 in points. */
export const paper = { width: 595, height: 842 } as const;

export function pdfFile(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const { encoding = 'map', isPacked = false } = options;
  const characters = [...new Set(pages.flatMap((page) => page.texts.flatMap(({ text }) => Array.from(text))))];
  const code = coder(encoding, characters);
  const first = 3 + fontObjects(encoding, characters).length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    ...fontObjects(encoding, characters),
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Rotate ${page.rotate ?? 0}` +
        `/Resources<</Font<</F1 3 0 R>>>>/Contents ${first + index * 2 + 1} 0 R>>`,
      stream(contentOf(page, code), isPacked),
    ]),
  ];
  return assemble(objects, options.trailer ?? '');
}

function stream(content: string, isPacked: boolean): string {
  const bytes = isPacked ? deflateSync(Buffer.from(content, 'latin1')) : Buffer.from(content, 'latin1');
  const filter = isPacked ? '/Filter/FlateDecode' : '';
  return `<</Length ${bytes.length}${filter}>>stream\n${bytes.toString('latin1')}\nendstream`;
}

/** Numbers the objects, with the table of their places at the end. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A string of PDF in hexadecimal. */
function coder(encoding: PdfEncoding, characters: readonly string[]): (text: string) => string {
  const codeOf = (character: string): string => {
    if (encoding === 'UniGB-UCS2-H') return hex(character.charCodeAt(0));
    if (encoding === 'GBK-EUC-H') return (gbk ??= gbkCodes()).get(character) ?? '3f';
    return hex(characters.indexOf(character) + 1);
  };
  return (text) => `<${Array.from(text, codeOf).join('')}>`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Listed when first asked for: to list 24,000 of them takes longer than to write a report. */
let gbk: ReadonlyMap<string, string> | null = null;

function gbkCodes(): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, string>();
  for (let byte = 0x20; byte < 0x7f; byte += 1) codes.set(String.fromCharCode(byte), byte.toString(16));
  for (let lead = 0xfe; lead >= 0x81; lead -= 1) {
    for (let trail = 0xfe; trail >= 0x40; trail -= 1) {
      codes.set(decoder.decode(new Uint8Array([lead, trail])), hex(lead * 256 + trail));
    }
  }
  return codes;
}

export function isWide(character: string): boolean {
  return character > '\u00ff';
}

/** Width of a text in ems: Chinese characters one, all others half. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 1 : 0.5), 0);
}

function fontObjects(encoding: PdfEncoding, characters: readonly string[]): string[] {
  const isNamed = encoding === 'UniGB-UCS2-H' || encoding === 'GBK-EUC-H';
  const widths = isNamed
    ? '1[' + '500 '.repeat(95) + ']814[' + '500 '.repeat(95) + ']'
    : `1[${characters.map((character) => (isWide(character) ? 1000 : 500)).join(' ')}]`;
  const collection = isNamed ? '(Adobe)/Ordering(GB1)' : '(Adobe)/Ordering(Identity)';
  const map = encoding === 'map' ? '/ToUnicode 6 0 R' : '';
  return [
    `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${isNamed ? encoding : 'Identity-H'}/DescendantFonts[4 0 R]${map}>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry${collection}/Supplement 2>>` +
      `/DW 1000/W[${widths}]/FontDescriptor 5 0 R>>`,
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
    ...(encoding === 'map' ? [stream(characterMap(characters), false)] : []),
  ];
}

function characterMap(characters: readonly string[]): string {
  const lines = characters.map((character, index) => `<${hex(index + 1)}> <${hex(character.charCodeAt(0))}>`);
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap`;
}

function contentOf(page: PdfPage, code: (text: string) => string): string {
  const up = (y: number): number => page.height - y;
  const shapes = page.shapes.map((shape) => {
    const { kind, x0, y0, x1, y1, grey = 0 } = shape;
    if (kind === 'line') return `${x0} ${up(y0)} m ${x1} ${up(y1)} l S`;
    const box = `${x0} ${up(y1)} ${x1 - x0} ${y1 - y0} re`;
    return kind === 'box' ? `${box} S` : `${grey} g ${box} f 0 g`;
  });
  const texts = page.texts.map(({ x, y, text, size, turns = 0 }) => {
    const turned = turns === 0 ? '1 0 0 1' : turns === 1 ? '0 -1 1 0' : '0 1 -1 0';
    return `BT /F1 ${size} Tf ${turned} ${round(x)} ${round(up(y))} Tm ${code(text)} Tj ET`;
  });
  return [page.before ?? '', '0.5 w', ...shapes, ...texts, page.after ?? ''].join('\n');
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
