// STR-02: the trial form of 2019 used for later years.
import { describe, expect, it } from 'vitest';
import { structureOldForm } from '../../src/checks/structure-old-form.ts';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { buildRecord, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const editions = { proactive: '2019' } as const;

describe('structure-old-form', () => {
  it('is silent for the current form, and for the old one up to 2020', () => {
    expect(findingsOf(structureOldForm, buildRecord())).toEqual([]);
    expect(findingsOf(structureOldForm, buildRecord({ year: 2020, editions }))).toEqual([]);
  });

  it('is silent where table 三 alone has a single line （六）', () => {
    expect(findingsOf(structureOldForm, buildRecord({ year: 2023, editions: { requests: '2019' } }))).toEqual([]);
  });

  it('points at table 二 of a later report on the old form', () => {
    const findings = findingsOf(structureOldForm, buildRecord({ year: 2023, editions }));
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['warning', [], expect.objectContaining({ line: 101 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '2023年度报告的表二（主动公开政府信息情况）采用2019年试行格式；自2021年度起应采用国办公开办函〔2021〕30号规定的格式，请核对。',
      en: 'The report of 2023 uses the trial form of 2019 for table 2 (proactive disclosure); since report year 2021 the form set by the State Council General Office (2021, No. 30) applies. Please check.',
    });
  });

  it('does not judge a table of which nothing could be read, nor a report without a year', () => {
    const record = buildRecord({ year: 2023, editions });
    expect(findingsOf(structureOldForm, without(record, promisedFigures('proactive', '2019'), 'unread'))).toEqual([]);
    expect(findingsOf(structureOldForm, { ...record, year: null })).toEqual([]);
  });
});
