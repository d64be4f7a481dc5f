// Texts longer than any report: they are refused at once, in whatever file they stand.
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/readers/index.ts';
import type { ReadResult } from '../../src/readers/read-result.ts';
import { wordDiagnostic } from '../../src/records/word.ts';
import { docxFile, paragraph, run } from './docx-builder.ts';
import { reportText } from '../report-text.ts';

const read = (text: string): Promise<ReadResult> => readReport(new TextEncoder().encode(text));
const most = 1_000_000;
const rows = '（一）予以公开 0 0 0 0 0 0 0\n';

describe('a text of more than a million characters', () => {
  it('is not read', async () => {
    const refusal = { document: null, diagnostics: [{ rule: 'read/limit-size', args: { kind: 'text', most } }] };
    expect(await read(rows.repeat(60_000))).toMatchObject({ ...refusal, format: 'text' });
    const written = docxFile(Array.from({ length: 60_000 }, (_, index) => paragraph(run(`${index} ${rows}`))).join(''));
    expect(await readReport(written)).toMatchObject({ ...refusal, format: 'docx' });
  }, 30_000);

  it('is read where the rest of it is a picture written as letters', async () => {
    const picture = `![标志](data:image/png;base64,${'iVBORw0KGgoAAAA/'.repeat(100_000)}==)`;
    const { document } = await read(`${picture}\n${reportText({})}`);
    expect(document?.blocks.some(({ kind }) => kind === 'grid')).toBe(true);
  });

  it('is said to have too many characters, a file too many bytes', () => {
    expect(wordDiagnostic('read/limit-size', { kind: 'text', most }).en).toContain('1,000,000 characters');
    expect(wordDiagnostic('read/limit-size', { kind: 'bytes', most }).en).toContain('1,000,000 bytes');
  });
});
