// Damage inside the packages that DOCX and PDF files are: parts of a ZIP, objects and streams of a PDF.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Random } from '../generate/random.ts';
import { mutateBytes } from './byte-mutations.ts';
import { mutateMarkup } from './markup-mutations.ts';

const body = 'word/document.xml';

/** Takes the package apart, damages a part, its name or what else is packed, and packs it again. */
export function mutateDocx(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Zippable = { ...unzipSync(bytes) };
  const content = strFromU8(unzipSync(bytes)[body] ?? new Uint8Array());
  const changes: readonly (() => void)[] = [
    ...Array.from({ length: 8 }, () => () => (parts[body] = strToU8(mutateMarkup(content, 'docx', random)))),
    () => (parts[body] = mutateBytes(strToU8(content), random)),
    () => (parts[body] = new Uint8Array(60_000_000).fill(0x20)),
    () => (parts['word/styles.xml'] = strToU8('<a>'.repeat(random.pick([3, 100_000])))),
    () =>
      (parts['word/numbering.xml'] = strToU8(
        mutateMarkup(
          `<w:numbering xmlns:w="x">${'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'.repeat(50)}</w:numbering>`,
          'docx',
          random,
        ),
      )),
    () => delete parts['[Content_Types].xml'],
    () => {
      for (let part = 0; part < 5000; part += 1) parts[`word/media/${part}.xml`] = strToU8(String(part));
    },
  ];
  random.pick(changes)();
  const packed = zipSync(parts, { level: random.pick([0, 6]) });
  return random.chance(0.3) ? mutateBytes(packed, random) : packed;
}

const pdfWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\d+ 0 R/g, ['1 0 R', '2 0 R', '3 0 R', '999 0 R', '-1 0 R', 'null']],
  [/\/Length \d+/g, ['/Length 0', '/Length 99999999', '/Length 3 0 R', '']],
  [/\/Count \d+/g, ['/Count 0', '/Count 99999999', '/Count -1']],
  [
    /\/MediaBox\[[^\]]*\]/g,
    ['/MediaBox[0 0 0 0]', '/MediaBox[0 0 1e20 1e20]', '/MediaBox[1]', '/MediaBox[595 842 0 0]'],
  ],
  [/\/Filter\/FlateDecode/g, ['', '/Filter/LZWDecode', '/Filter[/FlateDecode/FlateDecode]', '/Filter/ASCIIHexDecode']],
  [/\/W\[[^\]]*\]/g, ['/W[]', '/W[0 65535 1000]', '/W[1[', '/W[0 99999999 1]']],
  [/begincmap[^]*?endcmap/g, ['begincmap endcmap', 'begincmap 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap']],
  [/ Tm /g, [' Td ', ' cm ', ' Tm T* ']],
  [/ Tj ET/g, [' TJ ET', ' Tj', " ' ET", ' Tj q ET']],
  [/\d+(?:\.\d+)?/g, ['0', '-1', '1e30', '99999999999', '.', '--5']],
];

/** Changes words of the file's own structure, as they stand in it; packed streams are changed as bytes. */
export function mutatePdf(bytes: Uint8Array, random: Random): Uint8Array {
  let file = Buffer.from(bytes).toString('latin1');
  for (let left = random.between(1, 3); left > 0; left -= 1) {
    const [pattern, others] = random.pick(pdfWords);
    const share = random.pick([1, 0.2, 0.01]);
    file = file.replace(pattern, (found) => (random.chance(share) ? random.pick(others) : found));
  }
  const nested = random.chance(0.1)
    ? file.replace(
        '/Type/Catalog',
        `/Type/Catalog/X ${random.pick(['[', '<<', '('])}`.padEnd(random.pick([40, 100_000]), '['),
      )
    : file;
  const done = new Uint8Array(Buffer.from(nested, 'latin1'));
  return random.chance(0.3) ? mutateBytes(done, random) : done;
}
