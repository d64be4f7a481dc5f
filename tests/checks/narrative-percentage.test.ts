// NAR-04: percentages in the text against the numbers beside them.
import { describe, expect, it } from 'vitest';
import { narrativePercentage } from '../../src/checks/narrative-percentage.ts';
import type { Share } from '../../src/narrative/share.ts';
import { buildRecord, claim } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const span = { start: 30, end: 40 };

function share(part: number, whole: number, percent: number): Share {
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  return { kind: 'part', percent, decimals, parts: [part], wholes: [whole], others: [], span };
}

function countOf(one: Share, record = buildRecord({ claims: [] })): number {
  return findingsOf(narrativePercentage, record, { narrative: { shares: [one] } }).length;
}

describe('narrative-percentage', () => {
  it('tells a count of 1 to 5 as a number, and not as a part of section 一', () => {
    const [finding] = findingsOf(narrativePercentage, buildRecord(), { narrative: { shares: [share(1, 80, 1.1)] } });
    expect(finding?.message).toEqual({
      zh: '正文中1/80应为1.25%，正文为1.1%，相差0.15个百分点，请核对。',
      en: '1 of 80 is 1.25%, the text says 1.1%, a difference of 0.15 points. Please check.',
    });
  });

  it('points at the words', () => {
    const findings = findingsOf(narrativePercentage, buildRecord(), { narrative: { shares: [share(258, 805, 33.9)] } });
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['warning', [], expect.objectContaining({ offset: [30, 40] })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文中258/805应为32.05%，正文为33.9%，相差1.85个百分点，请核对。',
      en: '258 of 805 is 32.05%, the text says 33.9%, a difference of 1.85 points. Please check.',
    });
  });

  it('allows for rounding and for cutting off', () => {
    expect([32.05, 32, 32.1, 32.19].map((percent) => countOf(share(258, 805, percent)))).toEqual([0, 0, 0, 0]);
    expect([32.2, 31.89].map((percent) => countOf(share(258, 805, percent)))).toEqual([1, 1]);
    expect([58, 59].map((percent) => countOf(share(589, 1000, percent)))).toEqual([0, 0]);
    expect(countOf(share(589, 1000, 60))).toBe(1);
  });

  it('takes any number of the paragraph, of table 三 and of the claims for the whole', () => {
    const wrong = share(258, 900, 33.9);
    expect(countOf({ ...wrong, others: [761] })).toBe(0);
    expect(countOf(wrong, buildRecord({ requests: { granted: 761 } }))).toBe(0);
    expect(countOf(wrong, buildRecord({ claims: [claim('narrative.requests_received', 761)] }))).toBe(0);
    expect(countOf({ ...wrong, parts: [258, 305] })).toBe(0);
  });

  it('names the whole that comes nearest', () => {
    const one = { ...share(258, 805, 33.9), wholes: [859, 805] };
    expect(findingsOf(narrativePercentage, buildRecord(), { narrative: { shares: [one] } })[0]?.args).toMatchObject({
      whole: 805,
    });
  });

  it('recomputes a change with its direction', () => {
    const change = (percent: number): Share => ({ ...share(22, 31, percent), kind: 'change' });
    expect(countOf(change(-29))).toBe(0);
    expect([change(29), change(-20)].map((one) => countOf(one))).toEqual([1, 1]);
    const found = findingsOf(narrativePercentage, buildRecord(), {
      narrative: { shares: [change(-20)] },
    });
    expect(found[0]?.message.zh).toBe('正文由31变为22，变动应为-29.03%，正文为-20%，相差9.03个百分点，请核对。');
  });
});
