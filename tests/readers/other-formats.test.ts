// Files that are none of ours are named, with what to do; a PDF is told where bytes stand before it.
import { describe, expect, it } from 'vitest';
import { processReport } from '../../src/pipeline.ts';
import { readReport } from '../../src/readers/index.ts';
import { paper, pdfFile } from './pdf-builder.ts';

const line = '这一行只是为了让页面有足够多的文字可以读取。';

/** Rule and Chinese and English words of the one error. */
async function saidOf(content: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const { record } = await processReport({ file: 'x', bytes, sha256: '', registered: null });
  expect(record.format).toBeNull();
  return record.diagnostics.flatMap(({ rule, message }) => [rule, message.zh, message.en]);
}

const mailHead =
  'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
const mailPart = (encoding: string): string =>
  `--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;

describe('a file of another format', () => {
  it.each([
    ['DOC', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['RTF', '{\\rtf1\\ansi\\ansicpg936 \\u24180?}'],
    ['GZIP', '\u001f\u008b\u0008\u0000'],
    ['MHTML', `${mailHead}${mailPart('quoted-printable')}<p>=E5=B9=B4</p>`],
    ['MHTML', `${mailHead}${mailPart('base64')}PHA+5bm0PC9wPg==`],
  ])('%s is named, with those that are read', async (format, content) => {
    const [rule, zh, en] = await saidOf(content);
    expect(rule).toBe('read/format-unsupported');
    expect(zh).toContain(`这是${format}文件`);
    expect(en).toContain(`in the format ${format};`);
  });

  it.each([
    ['PNG', '\u0089PNG\r\n\u001a\n'],
    ['JPEG', '\u00ff\u00d8\u00ff\u00e0'],
  ])('%s is told to be a picture, whose text must be recognised', async (format, content) => {
    const [rule, zh, en] = await saidOf(content);
    expect(rule).toBe('read/format-unsupported');
    expect(zh).toContain(`图片（${format}）`);
    expect(zh).toContain('文字识别');
    expect(en).toContain(`a picture (${format})`);
  });

  it('is a Word file with a password where a word processor has encrypted it', async () => {
    const name = 'EncryptedPackage'.split('').join('\u0000');
    expect((await saidOf(`\u00d0\u00cf\u0011\u00e0${'\u0000'.repeat(600)}${name}`))[0]).toBe('read/encrypted');
  });
});

it('a letter whose parts are not packed is text', async () => {
  expect(await readReport(Buffer.from(`${mailHead}${mailPart('8bit')}年`))).toMatchObject({ format: 'text' });
});

it.each([
  ['a byte order mark', [0xef, 0xbb, 0xbf]],
  ['blank lines', [0x0d, 0x0a, 0x0d, 0x0a]],
  ['the head of an answer of a server', [...Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n')]],
])('a PDF with %s before it is read', async (_, before) => {
  const bytes = new Uint8Array([
    ...before,
    ...pdfFile([{ ...paper, shapes: [], texts: [{ x: 80, y: 60, text: line, size: 10 }] }]),
  ]);
  const read = await readReport(bytes);
  expect(read.document?.source.text).toContain(line);
  expect(read.format).toBe('pdf');
});
