// ARI-07: counts are whole and not negative.
import { describe, expect, it } from 'vitest';
import { arithmeticCount } from '../../src/checks/arithmetic-count.ts';
import { buildRecord, without, withValue } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord({
  proactive: { 'proactive.fees.amount_wan': 32.781, 'proactive.licences.decisions': 40_544 },
});
const old = buildRecord({
  editions: { proactive: '2019' },
  proactive: { 'proactive_2019.licences.change': -8, 'proactive_2019.procurement.amount': 1530.5 },
});

describe('arithmetic-count', () => {
  it('lets fees be decimal and a change of 2019 be negative', () => {
    expect(findingsOf(arithmeticCount, clean)).toEqual([]);
    expect(findingsOf(arithmeticCount, old)).toEqual([]);
  });

  it('points at a fraction of a request', () => {
    const findings = findingsOf(arithmeticCount, withValue(clean, 'requests.granted.research', 1.5));
    expect(findings.map(({ figures, severity }) => [figures, severity])).toEqual([
      [['requests.granted.research'], 'error'],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '表三“予以公开·科研机构”填写的是“1.5”，数量应为非负整数，请核对。',
      en: '“granted in full, research bodies” in table 3 holds “1.5”; a count should be a whole number of at least 0. Please check.',
    });
  });

  it('points at a negative count, a negative fee and a fractional change', () => {
    const wrong = [
      withValue(clean, 'proactive.penalties.decisions', -3),
      withValue(clean, 'proactive.fees.amount_wan', -0.5),
      withValue(old, 'proactive_2019.coercion.change', 0.5),
    ].map((record) => findingsOf(arithmeticCount, record).map(({ args }) => args['kind']));
    expect(wrong).toEqual([['count'], ['amount'], ['change']]);
  });

  it('quotes what a correction gives, for the text of our copy was another', () => {
    const wrong = withValue(clean, 'requests.granted.total', -1);
    const figure = wrong.figures['requests.granted.total'];
    if (figure === undefined) throw new Error('no such figure');
    const corrected = { ...figure, raw: '1', basis: 'corrected' as const };
    const record = { ...wrong, figures: { ...wrong.figures, 'requests.granted.total': corrected } };
    expect(findingsOf(arithmeticCount, record).map(({ args }) => args['raw'])).toEqual(['-1']);
  });

  it('judges the figures that a table not read whole does have', () => {
    const partial = without(clean, ['requests.granted.total'], 'unread');
    expect(findingsOf(arithmeticCount, partial)).toEqual([]);
    expect(findingsOf(arithmeticCount, withValue(partial, 'requests.carried_in.total', -1))).toHaveLength(1);
  });
});
