// A build of the project's own collection that lost reports is stopped before it takes the place of the old one.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordProblem } from '../../scripts/commands/word-problem.ts';
import { buildDataset } from '../../src/dataset/build.ts';
import { expectedCounts, shortfalls } from '../../src/dataset/expectations.ts';
import { collectionOf } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';
import { readRegistered, registeredReports } from '../registered-report.ts';

const sources = { reports: 'data/reports', registers: 'data' };
const three = collectionOf(['anding', 'beiguan', 'chengguan'].map((id) => ({ id, year: 2024 })));
const held = { agencies: 3, reports: 3, figures: 600 };

describe('a build that holds less than expected', () => {
  it.each(['agencies', 'reports', 'figures'] as const)('of %s is not published and says so', async (what) => {
    const memory = memoryEffects(three);
    const built = await buildDataset(memory.effects, sources, { ...held, [what]: held[what] + 1 });
    expect(built.isPublished).toBe(false);
    expect(memory.built().size).toBe(0);
    expect(built.problems).toMatchObject([
      { key: 'shortfall', args: { what, found: held[what], expected: held[what] + 1 } },
    ]);
    const said = built.problems.map((problem) => wordProblem(problem, 'en')).join('\n');
    expect(said).toMatch(/^src\/dataset\/expectations\.ts The dataset has \d+ \w+ where at least \d+ are expected/);
  });

  it('is published where nothing is expected, and where just enough is', async () => {
    for (const expected of [null, held]) {
      const memory = memoryEffects(three);
      const built = await buildDataset(memory.effects, sources, expected);
      expect([built.isPublished, built.problems]).toEqual([true, []]);
      expect(memory.built().has('index.json')).toBe(true);
    }
  });
});

describe("the project's own collection", () => {
  it('holds what is expected, and would be stopped if one report were lost', async () => {
    const root = resolve(import.meta.dirname, '../..');
    const agencies = readFileSync(resolve(root, 'data/agencies.csv'), 'utf8').trim().split('\n').length - 1;
    const records = await Promise.all(
      registeredReports.map(({ entry }) => readRegistered(entry.agency_id, entry.year)),
    );
    const sizes = records.map(({ record }) => Object.keys(record.figures).length);
    const figures = sizes.reduce((sum, size) => sum + size, 0);
    expect(shortfalls({ agencies, reports: records.length, figures }, expectedCounts)).toEqual([]);
    const fewer = { agencies, reports: expectedCounts.reports - 1, figures };
    expect(shortfalls(fewer, expectedCounts).map(({ args }) => args['what'])).toEqual(['reports']);
  });
});
