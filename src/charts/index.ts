// The charts, in the order of the gallery.
import type { Chart } from './chart.ts';
import { disputes } from './disputes.ts';
import { identityLedgerChart } from './identity-ledger.ts';
import { outcomes } from './outcomes.ts';
import { penaltiesDisclosures } from './penalties-disclosures.ts';
import { refusalReasons } from './refusal-reasons.ts';
import { requestVolume } from './request-volume.ts';

export const charts: readonly Chart[] = [
  requestVolume,
  outcomes,
  refusalReasons,
  disputes,
  penaltiesDisclosures,
  identityLedgerChart,
];
