// MET-02: published in time.
import { describe, expect, it } from 'vitest';
import { registerLate } from '../../src/checks/register-late.ts';
import { buildRecord } from '../record-builder.ts';
import { filed, foundBy, offices } from './filed-subject.ts';

const found = (office: keyof typeof offices, publishedOn: string | null, year = 2024) =>
  foundBy(registerLate, [filed(buildRecord({ year }), { office: offices[office], publishedOn })]);

describe('register-late', () => {
  it('is silent up to 31 January for departments and 31 March for governments, and where no date is known', () => {
    expect(found('bureau', '2025-01-31')).toEqual([]);
    expect(found('county', '2025-03-31')).toEqual([]);
    expect(found('bureau', null)).toEqual([]);
  });

  it('names the day and the deadline, and no cell', () => {
    expect(found('bureau', '2025-02-01')).toMatchObject([
      {
        report: '2024/bureau',
        severity: 'warning',
        figures: [],
        args: { published: '2025-02-01', deadline: '2025-01-31' },
      },
    ]);
    expect(found('county', '2025-04-01')).toMatchObject([{ args: { deadline: '2025-03-31' } }]);
  });

  it('knows no date for townships, vertical agencies, unknown offices and the time before the Regulations of 2019', () => {
    expect(found('town', '2025-12-31')).toEqual([]);
    expect(found('tax', '2025-12-31')).toEqual([]);
    expect(found('bureau', '2019-03-30', 2018)).toEqual([]);
    const unknown = filed(buildRecord(), { office: null, publishedOn: '2025-12-31' });
    expect(foundBy(registerLate, [unknown])).toEqual([]);
  });
});
