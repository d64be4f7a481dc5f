// STR-02: from report year 2021 on, table 二 is on the form of 2021.
import type { ReportCheck } from './check.ts';
import { locationOf } from './location-of.ts';

const firstYear = 2021;

/**
 * The revised form was issued in September 2021 and first used for that year. Table 二 alone decides, since a single
 * line （六） makes table 三 one of 2019 without being a fault. Fails for a report of 2023 with 本年新制作数量.
 */
export const structureOldForm = {
  id: 'check/structure-old-form',
  code: 'STR-02',
  severity: 'warning',
  scope: 'report',
  basis: 'State Council General Office, letter No. 30 of 2021 (the current form)',
  run({ record, register }, emit) {
    const year = record.year ?? register?.year ?? null;
    if (year === null || year < firstYear || record.editions.proactive !== '2019') return;
    const seen = Object.entries(record.figures).find(
      ([id, { status }]) => id.startsWith('proactive_2019.') && status !== 'unread',
    );
    if (seen !== undefined) emit({ args: { table: 'proactive', year }, place: locationOf(seen[1]) });
  },
} as const satisfies ReportCheck;
