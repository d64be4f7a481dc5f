// The promise: in a damaged report each value is the one printed for its figure, or there is none, or a warning names it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { damageKinds, damagePlans, damageReport } from './damaged-report.ts';
import type { Plan } from './damaged-report.ts';
import { seeded } from './seed.ts';

/** Every value that was read, whether it is the printed one, and whether a warning or an error names it. */
interface Outcome {
  readonly figure: string;
  readonly value: number;
  readonly isRight: boolean;
  readonly isNamed: boolean;
}

function readDamaged(plan: Plan): Outcome[] {
  const { text, truth } = damageReport(plan);
  const { tables, diagnostics } = readTables(readText(new SourceText(text)));
  const named = new Set(diagnostics.filter((one) => one.severity !== 'info').flatMap((one) => one.figures));
  return Object.values(tables).flatMap((table) =>
    (table?.facts ?? []).flatMap(({ figure, value }) => {
      if (value === null) return [];
      const printed = truth.get(figure) ?? '';
      return [{ figure, value, isRight: printed !== '' && Number(printed) === value, isNamed: named.has(figure) }];
    }),
  );
}

function silentlyWrong(plan: Plan): string[] {
  return readDamaged(plan)
    .filter(({ isRight, isNamed }) => !isRight && !isNamed)
    .map(({ figure, value }) => `${figure} ${value}`);
}

describe('a damaged report has no figure that is silently wrong', () => {
  it.each(damageKinds)('with a %s', (kind) => {
    fc.assert(
      fc.property(damagePlans([kind], 1), (plan) => {
        expect(silentlyWrong(plan)).toEqual([]);
      }),
      seeded(60),
    );
  });

  it('with up to three damages', () => {
    fc.assert(
      fc.property(damagePlans(damageKinds, 3), (plan) => {
        expect(silentlyWrong(plan)).toEqual([]);
      }),
      seeded(200),
    );
  });
});

describe('a report damaged in one place is not doubted all over', () => {
  it('a warning names at most a quarter of the right values', () => {
    fc.assert(
      fc.property(damagePlans(damageKinds, 1), (plan) => {
        const right = readDamaged(plan).filter(({ isRight }) => isRight);
        expect(right.filter(({ isNamed }) => isNamed).length).toBeLessThanOrEqual(right.length / 4);
      }),
      seeded(150),
    );
  });

  it('but for plain lines, which keep no blanks, three quarters of the figures are read', () => {
    fc.assert(
      fc.property(damagePlans(damageKinds, 1), (plan) => {
        const isReadable = plan.dialect !== 'lines' && !plan.damages.some(({ kind }) => kind === 'blank column');
        fc.pre(isReadable);
        expect(readDamaged(plan).filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(150);
      }),
      seeded(150),
    );
  });
});
