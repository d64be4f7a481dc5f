// Diagnostics are worded in both languages, with terms for ids and short plain text for what a report says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, wordDiagnostic } from '../../src/records/word.ts';

describe('wordDiagnostic', () => {
  it('puts terms in place of ids, several of them in a list', () => {
    expect(wordDiagnostic('check/structure-sections', { kind: 'section', section: '4,6' }).en).toContain(
      '4 Administrative reconsideration and litigation; 6 Other matters to be reported',
    );
    const count = wordDiagnostic('check/arithmetic-count', {
      figure: 'requests.carried_in.total',
      raw: '-1',
      kind: 'count',
    });
    expect(count.zh).toContain('“上年结转申请·总计”填写的是“-1”');
  });

  it('quotes what is no id as it stands', () => {
    const sums = { sum: 1, stated: 2, difference: 1 };
    expect(wordDiagnostic('check/arithmetic-row-total', { row: 'toString', ...sums }).en).toContain('row “toString”');
    expect(wordDiagnostic('check/arithmetic-outcomes', { column: '自然人,total', ...sums }).zh).toContain(
      '“自然人,total”列',
    );
  });

  it('says of a row without a label, as that of table 四, that it has none', () => {
    const broken = { table: 'disputes', label: '', printed: '', proposals: 0 };
    expect(wordDiagnostic('form/row-twice', broken).zh).toContain('“（无行名）”');
    expect(wordDiagnostic('form/row-twice', broken).en).toContain('“(no label)”');
    expect(wordDiagnostic('form/row-twice', { ...broken, label: '（七）总计' }).zh).toContain('“（七）总计”');
  });

  it('does not read a report’s text as a message', () => {
    const residue = "{n, number} '{' <b>";
    expect(wordDiagnostic('check/structure-residue', { residue, n: 1 }).zh).toBe(
      `正文含转换残留字符“${residue}”，请核对。`,
    );
  });

  it('throws for a rule without words, which is our own fault', () => {
    expect(() => wordDiagnostic('check/no-such-rule', {})).toThrow('finding.check/no-such-rule');
  });
});

describe('quote', () => {
  it('ends long text with an ellipsis after 60 characters, never inside one', () => {
    expect(quote('无'.repeat(60))).toBe('无'.repeat(60));
    expect(quote('𠮷'.repeat(61))).toBe(`${'𠮷'.repeat(60)}…`);
  });

  it('keeps one visible line of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const quoted = quote(text);
        expect(Array.from(quoted).length).toBeLessThanOrEqual(61);
        expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
