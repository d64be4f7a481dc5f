// Which fonts of a PDF lose their files before it is read: those whose characters and widths stand beside the file.
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/readers/pdf.ts';
import { takeFontFiles } from '../../src/readers/pdf/font-files.ts';
import { assemble, paper, pdfFile } from './pdf-builder.ts';

const latin = new TextDecoder('latin1');

interface Written {
  readonly font?: string;
  readonly more?: string;
}

/** The objects of one composite font; `more` stands behind them. */
function pdf({ font = '/Encoding /Identity-H /ToUnicode 7 0 R', more = '' }: Written = {}): string {
  return [
    '%PDF-1.7',
    `4 0 obj\n<< /Type /Font /Subtype /Type0 ${font} /DescendantFonts [5 0 R] >>\nendobjendobj`,
    '5 0 obj\n<< /Type /Font /Subtype /CIDFontType2 /FontDescriptor 6 0 R /W [3 [512 640]] >>\nendobj',
    '6 0 obj\n<< /Type /FontDescriptor /Flags 4 /FontFile2 8 0 R >>\nendobj',
    `8 0 obj\n<< /Length 24 >>\nstream\n6 0 R\u00ff/FontFile2 in the file\nendstream\nendobj\n${more}`,
  ].join('\n');
}

function without(text: string): string {
  const bytes = Uint8Array.from(text, (unit) => unit.charCodeAt(0));
  takeFontFiles(bytes, text);
  return latin.decode(bytes);
}

/** References in streams count as well: nobody knows whether they are any. */
const plain = pdf().replace('6 0 R\u00ff', 'no\u00ff');

/** The name of the file changed, and its data, but for the first byte, nothing any more. */
function emptied(text: string): string {
  return text
    .replace('/FontFile2 8', '/FontFilX2 8')
    .replace('o\u00ff/FontFile2 in the file\n', (data) => '\0'.repeat(data.length));
}

/** A second font of the same description, for text that runs down. */
const down =
  '9 0 obj\n<< /Type /Font /Subtype /Type0 /Encoding /Identity-V /ToUnicode 7 0 R /DescendantFonts [5 0 R] >>\nendobj';

describe('the file of a font', () => {
  it('is taken away where a map tells its characters, and nothing moves', () => {
    const read = without(plain);
    expect(read).toBe(emptied(plain));
    expect(read).toHaveLength(plain.length);
  });

  it('is taken away from all fonts that share it where maps tell the characters of all', () => {
    expect(without(plain + down)).toBe(emptied(plain + down));
    const unmapped = plain + down.replace('/ToUnicode 7 0 R', '');
    expect(without(unmapped)).toBe(unmapped);
  });

  it('keeps its data where something else refers to them', () => {
    const shared = `${plain}9 0 obj\n<< /Type /Page /Contents 8 0 R >>\nendobj`;
    expect(without(shared)).toBe(shared.replace('/FontFile2 8', '/FontFilX2 8'));
    const endless = plain.replace('endstream', '');
    expect(without(endless)).toBe(endless.replace('/FontFile2 8', '/FontFilX2 8'));
  });

  it('is taken away whatever blanks stand between the words', () => {
    const spread = plain.replaceAll(' 0 R', '\r\n0\t R').replaceAll(' 0 obj', '\n0  obj');
    expect(without(spread)).toBe(emptied(spread));
  });

  it.each([
    ['there is no map', pdf({ font: '/Encoding /Identity-H' }).replace('6 0 R\u00ff', '')],
    ['its codes are no glyphs', plain.replace('/Identity-H', '/GBK-EUC-H')],
    ['it is no composite font', plain.replace('/Type0', '/TrueType')],
    ['something else refers to its description', pdf()],
    ['another font has it, too', plain + '9 0 obj\n<< /Type /Font /FontDescriptor 6 0 R >>\nendobj'],
    ['a later change describes it anew', plain + '6 0 obj\n<< /Type /FontDescriptor >>\nendobj'],
    ['objects are packed', plain + '9 0 obj\n<< /Type /ObjStm >>\nstream\n\nendstream\nendobj'],
    ['it is another kind of file', plain.replace('/FontFile2 8', '/FontFile3 8')],
    ['the description is none', plain.replace('/Type /FontDescriptor', '/Type /Other')],
  ])('stays where %s', (_, text) => {
    expect(without(text)).toBe(text);
  });

  it('is looked for in time that grows with the file alone', () => {
    const open = Array.from({ length: 60_000 }, (_, number) => `${number} 0 obj << /Subtype /Type0 `).join('');
    const blanks = `/FontFile2 ${'1          '.repeat(100_000)}`;
    const before = process.cpuUsage().user;
    for (const text of [`${open}/FontFile2`, blanks]) expect(without(text)).toBe(text);
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });
});

describe('letters that are drawn one by one', () => {
  const drawn = (entries: string): string =>
    `%PDF-1.7\n4 0 obj\n<</Type/Font/Subtype${entries}/Encoding<<>>/Widths[5]>>\nendobj`;

  it('are taken away where they tell nothing', () => {
    expect(without(drawn('/Type3/CharProcs <</a 5 0 R>>'))).toBe(drawn(`/Type3/CharProcs <<${'\0'.repeat(8)}>>`));
    for (const text of [
      drawn('/Type1/CharProcs<</a 5 0 R>>'),
      drawn('/Type3/CharProcs 5 0 R'),
      `stream\n${drawn('/Type3')}`,
    ])
      expect(without(text)).toBe(text);
  });

  it('are characters all the same', async () => {
    const words = '某县某镇人民政府政府信息公开工作年度报告';
    const codes = Array.from(words, (_, index) => (index + 1).toString(16).padStart(2, '0'));
    const map = Array.from(words, (word, index) => `<${codes[index] ?? ''}><${word.charCodeAt(0).toString(16)}>`);
    const streamOf = (text: string): string => `<</Length ${text.length}>>stream\n${text}\nendstream`;
    const document = await readPdf(
      assemble([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>',
        `<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 1/LastChar ${codes.length}` +
          `/Widths[${'1 '.repeat(codes.length)}]/ToUnicode 6 0 R/CharProcs<</a 7 0 R>>` +
          `/Encoding<</Differences[1${'/a'.repeat(codes.length)}]>>>>`,
        streamOf(`BT /F1 12 Tf 60 700 Td <${codes.join('')}> Tj ET`),
        streamOf(
          `1 begincodespacerange <00><ff> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar`,
        ),
        streamOf('1 0 d0 0 0 1 1 re f'),
      ]),
    );
    expect(document).toHaveProperty('source.text', `${words}\n`);
  });
});

it('signs in a font that runs down are those that its map tells, not their forms for columns', async () => {
  const texts = [{ x: 80, y: 60, text: '本机关公开的政府信息、文件（共三百一十二件）均按时公开', size: 10 }];
  const across = Buffer.from(pdfFile([{ ...paper, shapes: [], texts }])).toString('latin1');
  const document = await readPdf(Buffer.from(across.replace('/Identity-H', '/Identity-V'), 'latin1'));
  const text = 'source' in document ? document.source.text.replace(/\s/g, '') : '';
  expect(text).toBe(texts[0]?.text);
});
