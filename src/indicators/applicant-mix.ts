// Who asks: each kind of applicant as a share of the requests received in the year.
import { applicantIds } from '../codebook/figures.ts';
import { shareOfCases } from './indicator.ts';
import type { Indicator } from './indicator.ts';

export const applicantMix: readonly Indicator[] = applicantIds
  .filter((applicant) => applicant !== 'total')
  .map((applicant) =>
    shareOfCases({
      id: `applicant_mix.${applicant}`,
      name: 'applicant_mix',
      subject: applicant,
      numerator: [`requests.received_new.${applicant}`],
      denominator: ['requests.received_new.total'],
      emptyCases: 'received',
      caveats: ['splitting'],
    }),
  );
