// A file in which nothing is written says what kind of file it is, and what to do about it.
import { expect, it } from 'vitest';
import { processReport } from '../../src/pipeline.ts';
import { docxFile } from './docx-builder.ts';

async function saidOf(bytes: Uint8Array): Promise<string> {
  const { record } = await processReport({ file: 'x', bytes, sha256: '', registered: null });
  return record.diagnostics.map(({ rule, message }) => `${rule} ${message.zh} ${message.en}`).join('\n');
}

it.each([
  ['a page that scripts show', '<html><body><div id="app"></div><script src="a.js"></script></body></html>', '另存'],
  ['a document of pictures', docxFile('<w:p><w:r><w:drawing/></w:r></w:p>'), '文字识别'],
  ['no byte', '', '文件是空的'],
])('%s', async (_, content, words) => {
  const said = await saidOf(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  expect(said).toContain('read/empty-file');
  expect(said).toContain(words);
  expect(said.includes('The file is empty')).toBe(words === '文件是空的');
});
