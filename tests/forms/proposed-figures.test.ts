// A row with a figure too many or too few has no value, but a proposal where one way alone adds up.
import { describe, expect, it } from 'vitest';
import { proposedFigures } from '../../src/forms/proposed-figures.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readText } from '../../src/readers/text.ts';
import { wordDiagnostic } from '../../src/records/word.ts';
import { reportText } from '../report-text.ts';

const applicantSum = [{ parts: [0, 1, 2, 3, 4, 5], total: 6 }];

function propose(texts: string, columns = 7): string | null {
  return proposedFigures(texts.split(' '), columns, applicantSum);
}

describe('the figures of a row are proposed', () => {
  it('where one was torn in two', () => {
    expect(propose('7 79 528 601 83 217 783 2991')).toBe('779 528 601 83 217 783 2991');
  });

  it('where two ran together', () => {
    expect(propose('779528 601 83 217 783 2991')).toBe('779 528 601 83 217 783 2991');
  });

  it('unless more than one way adds up, or none', () => {
    // 12 1 2 or 1 2 12: both make 15.
    expect(propose('1 2 1 2 0 0 0 15')).toBeNull();
    expect(propose('7 79 528 601 83 217 783 2992')).toBeNull();
    expect(propose('779 601 83 217 783 2991')).toBeNull();
  });

  it('unless two are missing, or the row has no sum', () => {
    expect(propose('779528 60183 217 783 2991')).toBeNull();
    expect(proposedFigures(['1', '0', '1', '2'], 3, [])).toBeNull();
  });
});

function said(row: readonly string[], rule: string): { readonly zh: string; readonly en: string } | null {
  const change = (one: string[]): string[] => (one.includes('（一）予以公开') ? [...one.slice(0, 3), ...row] : one);
  const damage = (rows: string[][], table: string): string[][] => (table === 'requests' ? rows.map(change) : rows);
  const { diagnostics } = readTables(readText(new SourceText(reportText({}, { damage }))));
  const one = diagnostics.find((diagnostic) => diagnostic.rule === rule);
  return one ? wordDiagnostic(rule, one.args) : null;
}

describe('a message on such a row says what stands there, what should, and what to do', () => {
  it('with a figure too many', () => {
    const message = said(['7', '79', '528', '601', '83', '217', '783', '2991'], 'form/row-too-many');
    expect(message?.zh).toContain('有8个数字（“7 79 528 601 83 217 783 2991”），应为7个');
    expect(message?.zh).toContain('可能是“779 528 601 83 217 783 2991”');
    expect(message?.zh).toMatch(/请核对原文$/);
    expect(message?.en).toContain('(perhaps “779 528 601 83 217 783 2991”)');
  });

  it('with one too few, and no proposal where none is', () => {
    const message = said(['779', '601', '83', '217', '783', '2991'], 'form/row-too-few');
    expect(message?.zh).toContain('有6个数字（“779 601 83 217 783 2991”），应为7个');
    expect(message?.zh).not.toContain('可能是');
    expect(message?.en).toMatch(/so none was read\. Please check the original$/);
  });

  it('with none', () => {
    const args = { table: 'requests', label: '2.重复申请', found: 0, columns: 7, printed: '', proposals: 0 };
    const message = wordDiagnostic('form/row-too-few', args);
    expect(message.zh).toContain('一行没有数字，应为7个，未识别');
    expect(message.en).toContain('has no figures for 7 columns');
  });
});
