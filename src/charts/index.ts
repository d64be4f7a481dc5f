// The charts, in the order of the gallery.
import { applicants } from './applicants.ts';
import type { Chart } from './chart.ts';
import { coverage } from './coverage.ts';
import { disputes } from './disputes.ts';
import { funnelNotHeld } from './funnel-not-held.ts';
import { funnelNotProcessed } from './funnel-not-processed.ts';
import { funnelReconsideration } from './funnel-reconsideration.ts';
import { funnelRefusal } from './funnel-refusal.ts';
import { funnelStrict } from './funnel-strict.ts';
import { funnelSubstantive } from './funnel-substantive.ts';
import { funnel } from './funnel.ts';
import { identityLedgerChart } from './identity-ledger.ts';
import { outcomes } from './outcomes.ts';
import { peerPositionChart } from './peer-position.ts';
import { penaltiesDisclosures } from './penalties-disclosures.ts';
import { refusalReasons } from './refusal-reasons.ts';
import { requestFlow } from './request-flow.ts';
import { requestVolume } from './request-volume.ts';

export const charts: readonly Chart[] = [
  requestVolume,
  applicants,
  outcomes,
  requestFlow,
  peerPositionChart,
  refusalReasons,
  disputes,
  penaltiesDisclosures,
  identityLedgerChart,
  funnel,
  funnelStrict,
  funnelSubstantive,
  funnelRefusal,
  funnelNotHeld,
  funnelNotProcessed,
  funnelReconsideration,
  coverage,
];
