// ARI-01: received and carried in against processed and carried forward.
import { describe, expect, it } from 'vitest';
import { arithmeticBalance } from '../../src/checks/arithmetic-balance.ts';
import { buildRecord, without, withValue } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const clean = buildRecord({ requests: { carried_in: 2, granted: 5, carried_out: 1 } });

describe('arithmetic-balance', () => {
  it('is silent where each column balances', () => {
    expect(findingsOf(arithmeticBalance, clean)).toEqual([]);
  });

  it('points at the requests received of the column that does not balance', () => {
    const findings = findingsOf(arithmeticBalance, withValue(clean, 'requests.carried_out.natural_person', 3));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'check/arithmetic-balance',
      severity: 'error',
      place: { line: clean.figures['requests.received_new.natural_person']?.line },
      figures: [
        'requests.received_new.natural_person',
        'requests.carried_in.natural_person',
        'requests.total_processed.natural_person',
        'requests.carried_out.natural_person',
      ],
    });
    expect(findings[0]?.message).toEqual({
      zh: '表三“自然人”列：本年新收4件＋上年结转2件＝6件，办结5件＋结转下年3件＝8件，相差2件，请核对。',
      en: 'Table 3, column “individuals”: 4 received + 2 carried in = 6, but 5 processed + 3 carried forward = 8; difference 2. Please check.',
    });
  });

  it('does not judge a column with a blank, nor a table that was not read whole', () => {
    const wrong = withValue(clean, 'requests.carried_out.natural_person', 3);
    expect(findingsOf(arithmeticBalance, without(wrong, ['requests.carried_in.natural_person']))).toEqual([]);
    expect(findingsOf(arithmeticBalance, without(wrong, ['requests.granted.research'], 'unread'))).toEqual([]);
  });
});
