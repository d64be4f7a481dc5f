// NAR-06: parts in the text against their total.
import { describe, expect, it } from 'vitest';
import { narrativeParts } from '../../src/checks/narrative-parts.ts';
import type { Addition } from '../../src/narrative/addition.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const add = (kind: Addition['kind'], parts: readonly number[], total: number): Addition => ({
  kind,
  parts,
  total,
  span: { start: 30, end: 34 },
});
const found = (...additions: readonly Addition[]) =>
  findingsOf(narrativeParts, buildRecord(), { narrative: { additions } });

describe('narrative-parts', () => {
  it('passes sums that hold, and parts that leave something out', () => {
    expect(
      found(add('whole', [118, 294, 32], 444), add('within', [200, 2300, 54], 5749), add('within', [1], 1)),
    ).toEqual([]);
  });

  it('points at a total that is not the sum it is called', () => {
    const findings = found(add('whole', [118, 294, 32], 445));
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['warning', [], expect.objectContaining({ offset: [30, 34] })],
    ]);
    expect(findings[0]?.message.zh).toBe('正文中3个分项合计444，总数为445，相差1，请核对。');
  });

  it('points at a total smaller than its parts', () => {
    expect(found(add('within', [60, 50], 100), add('within', [120], 100)).map(({ message }) => message.en)).toEqual([
      'In the text 2 parts add up to 110, the total is 100, a difference of 10. Please check.',
      'In the text a part is 120, the total is 100, a difference of 20. Please check.',
    ]);
  });
});
