// The made-up office of the chart of peers, and what stands for a result where there is none.
import type { IndicatorResult } from '../indicators/compute-indicator.ts';
import { definitionIds, disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import type { Example } from './chart.ts';
import { exampleHead, exampleYear } from './example.ts';
import { peerRow, stepWidth } from './peer-rows.ts';
import type { PeerMeasure, PeerRow } from './peer-rows.ts';

/** No number could be read. */
export const unknownResult: IndicatorResult = {
  indicator: '',
  numerator: null,
  denominator: null,
  value: null,
  status: 'unread',
  emptyCases: null,
  figures: [],
  missing: [],
  doubted: [],
  contested: [],
  isApproximate: false,
};

/** A group of sixteen: counts by each definition, shares in steps, three offices with too few requests. */
export function peerExample(): Example<PeerRow> {
  const head = exampleHead('subdistrict');
  const kind = { type: 'subdistrict', level: 'township' } as const;
  const given = { strict: [42, 83], official: [57, 83], substantive: [57, 71] } as const;
  const shares = { 35: 1, 45: 2, 55: 3, 60: 4, 65: 2, 70: 1, 75: 2, 85: 1 };
  const count = (value: number) => ({ value, status: 'printed', figures: [] }) as const;
  const rows = definitionIds.flatMap((definition) => {
    const [numerator, denominator] = given[definition];
    const indicator = disclosureDefinitions[definition].id;
    const result = {
      ...unknownResult,
      indicator,
      numerator,
      denominator,
      value: numerator / denominator,
      status: 'computed',
    } as const;
    const group = (measure: PeerMeasure, value: number) =>
      peerRow(head, { definition, relation: 'group', measure, kind }, count(value));
    return [
      peerRow(head, { definition, relation: 'self', measure: 'numerator', kind, result }, count(numerator)),
      peerRow(head, { definition, relation: 'self', measure: 'denominator', kind }, count(denominator)),
      group('members', 19),
      ...Object.entries(shares).map(([from, offices]) =>
        peerRow(
          head,
          { definition, relation: 'group', measure: 'step', kind, from: Number(from), to: Number(from) + stepWidth },
          count(offices),
        ),
      ),
      ...(['below', 'alike', 'above'] as const).map((measure, index) => group(measure, [4, 10, 2][index] ?? 0)),
      ...(['lower', 'median', 'upper'] as const).map((measure, index) =>
        group(measure, [0.55, 0.63, 0.72][index] ?? 0),
      ),
      group('few_cases', 3),
    ];
  });
  return { scope: 'agency', year: exampleYear, rows };
}
