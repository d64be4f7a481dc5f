// NAR-02: none received in the text against table 三, both ways.
import { describe, expect, it } from 'vitest';
import { narrativeNoneReceived } from '../../src/checks/narrative-none-received.ts';
import { buildRecord, claim, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const none = claim('narrative.requests_received', 0, 'none');
const four = claim('narrative.requests_received', 4);

describe('narrative-none-received', () => {
  it('is silent where both are none, both are some, or the text is silent', () => {
    expect(findingsOf(narrativeNoneReceived, buildRecord({ claims: [none] }))).toEqual([]);
    expect(findingsOf(narrativeNoneReceived, buildRecord({ claims: [four], requests: { granted: 5 } }))).toEqual([]);
    expect(findingsOf(narrativeNoneReceived, buildRecord({ claims: [], requests: { granted: 5 } }))).toEqual([]);
  });

  it('points at "none received" where table 三 has requests', () => {
    const findings = findingsOf(narrativeNoneReceived, buildRecord({ claims: [none], requests: { granted: 4 } }));
    expect(findings.map(({ figures, place }) => [figures, place])).toEqual([
      [['requests.received_new.total'], expect.objectContaining({ line: 7 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文称未收到申请，表三“本年新收”总计为4件，相差4件，请核对。',
      en: 'The text says that no request was received, table 3 says 4; difference 4. Please check.',
    });
  });

  it('points at the number where table 三 has none', () => {
    const findings = findingsOf(narrativeNoneReceived, buildRecord({ claims: [four] }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toEqual({
      zh: '正文称收到申请4件，表三“本年新收”总计为0件，相差4件，请核对。',
      en: 'The text says that 4 requests were received, table 3 says 0; difference 4. Please check.',
    });
  });

  it('does not take a blank for none', () => {
    const blank = without(buildRecord({ claims: [four] }), ['requests.received_new.total']);
    expect(findingsOf(narrativeNoneReceived, blank)).toEqual([]);
  });
});
