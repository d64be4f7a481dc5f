// XYR-04: no report is another one over again.
import { describe, expect, it } from 'vitest';
import { yearsNearIdentical } from '../../src/checks/years-near-identical.ts';
import { fingerprintWording, wordingSimilarity } from '../../src/narrative/fingerprint-wording.ts';
import { randomFrom } from '../generate/random.ts';
import { buildRecord } from '../record-builder.ts';
import { filed, foundBy, offices } from './filed-subject.ts';

const busy = (year: number, licences = 312) =>
  buildRecord({
    year,
    requests: { granted: 13 },
    proactive: {
      'proactive.licences.decisions': licences,
      'proactive.penalties.decisions': 47,
      'proactive.coercion.decisions': 11,
      'proactive.normative_documents.in_force': 26,
    },
  });

/** A text of so many sentences from a seed, of which the first few come from another one. */
function prose(seed: number, sentences: number, borrowed = 0): string {
  const sentence = (from: number, index: number): string => {
    const { between } = randomFrom(from, `sentence ${index}`);
    return `${Array.from({ length: 30 }, () => String.fromCodePoint(0x4e00 + between(0, 3000))).join('')}。`;
  };
  return Array.from({ length: sentences }, (_, index) => sentence(index < borrowed ? 1 : seed, index)).join('');
}

const worded = (year: number, text: string, office: keyof typeof offices = 'town') =>
  filed(buildRecord({ year }), { wording: fingerprintWording(text), office: offices[office] });

describe('years-near-identical', () => {
  it('is silent where one figure differs, and where too few figures say anything', () => {
    expect(foundBy(yearsNearIdentical, [filed(busy(2023)), filed(busy(2024, 313))])).toEqual([]);
    const small = (year: number) => filed(buildRecord({ year, requests: { granted: 1 } }));
    expect(foundBy(yearsNearIdentical, [small(2023), small(2024), filed(buildRecord())])).toEqual([]);
  });

  it('names the later of two reports with the same figures, whatever lies between, and no cell', () => {
    expect(foundBy(yearsNearIdentical, [filed(busy(2021)), filed(busy(2024))])).toMatchObject([
      {
        report: '2024/town',
        severity: 'warning',
        figures: [],
        related: ['2021/town'],
        args: { by: 'figures', name: '示例街道', year: 2021, percent: 100 },
      },
    ]);
  });

  it('names both of two offices in one year', () => {
    const found = foundBy(yearsNearIdentical, [filed(busy(2024)), filed(busy(2024), { office: offices.bureau })]);
    expect(found.map(({ report, related }) => [report, related])).toEqual([
      ['2024/bureau', ['2024/town']],
      ['2024/town', ['2024/bureau']],
    ]);
  });

  it('knows a text by its wording, years put aside, and not one that shares four sentences in five', () => {
    const text = `2023年，${prose(1, 40)}`;
    const found = foundBy(yearsNearIdentical, [
      worded(2023, text),
      worded(2024, text.replace('2023', '2024'), 'bureau'),
    ]);
    expect(found).toMatchObject([{ report: '2024/bureau', args: { by: 'wording', name: '示例街道', percent: 100 } }]);
    expect(foundBy(yearsNearIdentical, [worded(2023, prose(1, 40)), worded(2024, prose(2, 40, 32))])).toEqual([]);
    expect(foundBy(yearsNearIdentical, [worded(2023, prose(1, 5)), worded(2024, prose(1, 5))])).toEqual([]);
  });

  it('never judges a transcription, nor holds a report against one', () => {
    const ours = { transcription: 'tables' } as const;
    expect(foundBy(yearsNearIdentical, [filed(busy(2023), ours), filed(busy(2024), ours)])).toEqual([]);
    expect(foundBy(yearsNearIdentical, [filed(busy(2023), ours), filed(busy(2024))])).toEqual([]);
  });
});

describe('wordingSimilarity', () => {
  it.each([0, 20, 36, 40])('estimates what two texts of 40 sentences share, %i of them', (shared) => {
    const [one, other] = [fingerprintWording(prose(1, 40)) ?? [], fingerprintWording(prose(2, 40, shared)) ?? []];
    expect(wordingSimilarity(one, other)).toBeGreaterThan(shared / (80 - shared) - 0.12);
    expect(wordingSimilarity(one, other)).toBeLessThan(shared / (80 - shared) + 0.12);
  });
});
