// The examples of every rule do what they are examples of: they are shown on the page of the rule.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AcrossExamples, RuleExamples } from '../../src/checks/example.ts';
import { collectionChecks, reportChecks, seriesChecks } from '../../src/checks/index.ts';
import { saidOf } from './example-collection.ts';
import { diagnosticsOf } from './example-report.ts';

const folder = new URL('../../src/content/rules/', import.meta.url);
const files = readdirSync(folder);

const acrossChecks = [...seriesChecks, ...collectionChecks];

/** The examples of a rule; its file is named as the rule's. */
async function examplesOf<Examples = RuleExamples>(name: string): Promise<Examples> {
  const module = (await import(new URL(`${name}.json`, folder).href, { with: { type: 'json' } })) as {
    default: Examples;
  };
  return module.default;
}

it('every rule has its examples, and no others are there', () => {
  const expected = [...reportChecks, ...acrossChecks].map(({ id }) => `${id.slice('check/'.length)}.json`);
  expect(files.toSorted()).toEqual(expected.toSorted());
});

describe.each(reportChecks.map(({ id }) => id))('%s', (id) => {
  it('says of its failing example what is written there, and no other rule says anything', async () => {
    const { failing, alsoFailing = failing } = await examplesOf(id.slice('check/'.length));
    for (const example of [failing, alsoFailing]) {
      const said = await diagnosticsOf(example);
      expect(said.map(({ rule, figures, message }) => [rule, figures, message.zh, message.en])).toEqual(
        example.findings.map(({ figures, zh, en }) => [id, figures, zh, en]),
      );
      expect(said.length).toBeGreaterThan(0);
    }
  });

  it('passes its passing example, as all rules do', async () => {
    const { passing } = await examplesOf(id.slice('check/'.length));
    expect((await diagnosticsOf(passing)).map(({ rule, message }) => [rule, message.zh])).toEqual([]);
  });
});

describe.each(acrossChecks.map(({ id }) => id))('%s', (id) => {
  const name = id.slice('check/'.length);

  it('says of its failing example what is written there, and no other rule says anything', async () => {
    const { failing } = await examplesOf<AcrossExamples>(name);
    const said = await saidOf(failing);
    expect(said.map(({ report, rule, figures, message }) => [report, rule, figures, message.zh, message.en])).toEqual(
      failing.findings.map(({ report, figures, zh, en }) => [report, id, figures, zh, en]),
    );
    expect(said.length).toBeGreaterThan(0);
  });

  it('passes its passing example, as all rules do', async () => {
    const { passing } = await examplesOf<AcrossExamples>(name);
    expect((await saidOf(passing)).map(({ rule, message }) => [rule, message.zh])).toEqual([]);
  });
});
