// Tables on one long line: read where words and seven figures follow each other in turns, else left.
import { describe, expect, it } from 'vitest';
import { editionForms } from '../../src/forms/editions/index.ts';
import { processReport } from '../../src/pipeline.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { cleanDraft } from '../generate/draft.ts';
import { randomFrom } from '../generate/random.ts';

type EditionId = (typeof editionForms)[number]['id'];

/** The parts of a report, each on one line, and what its figures are. */
function reportOf(edition: EditionId): { lines: string[]; truth: Record<string, number | null> } {
  const editions = { proactive: edition, requests: edition };
  const draft = cleanDraft(consistentFigures('county', editions, randomFrom(5)), editions, 2024);
  const lines = draft.parts.map((part) =>
    part.kind === 'table'
      ? part.rows.flatMap((row) => row.flatMap(({ text }) => (text === '' ? [] : [text]))).join(' ')
      : part.text,
  );
  return { lines, truth: Object.fromEntries([...draft.truth].map(([figure, { value }]) => [figure, value])) };
}

async function valuesOf(text: string) {
  const input = { file: 'made.txt', bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64), registered: null };
  const { record } = await processReport(input);
  const values = Object.entries(record.figures).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]]));
  const doubts = record.diagnostics.filter(({ rule, severity }) => severity !== 'info' && !rule.startsWith('check/'));
  return { values: Object.fromEntries(values) as Record<string, number>, doubts: doubts.map(({ rule }) => rule) };
}

describe.each(editionForms.map(({ id }) => id))('tables of the form of %s', (edition) => {
  const { lines, truth } = reportOf(edition);

  it.each([
    ['one line for each table', lines.join('\n')],
    ['one line for all', lines.join(' ')],
  ])('are read whole, %s', async (_, text) => {
    const { values, doubts } = await valuesOf(text);
    expect(values).toEqual(truth);
    expect(doubts).toEqual([]);
  });

  it('are left where figures stand before their labels', async () => {
    const turned = lines.map((line) => line.replace(/((?:（|\d\.|[一二三四]、)?[^\s\d]\S*)((?: -?\d+(?:\.\d+)?)+)(?= |$)/g, '$2 $1'));
    expect(turned.join(' ')).not.toBe(lines.join(' '));
    for (const text of [turned.join('\n'), turned.join(' ')]) {
      const { values } = await valuesOf(text);
      expect(Object.keys(values).filter((id) => values[id] !== truth[id])).toEqual([]);
    }
  });

  it.each([
    ['lost', () => ''],
    ['doubled', (figure: string) => `${figure} ${figure}`],
    ['followed by the number of a page', (figure: string) => `${figure} 3`],
    ['torn', (figure: string) => (figure.length > 1 ? `${figure.slice(0, 1)} ${figure.slice(1)}` : '')],
  ])('are left where a figure of table 三 is %s', async (_, damage) => {
    const table = lines.find((line) => line.includes('本年新收')) ?? '';
    const places = [...table.matchAll(/(?<= )\d+(?= )/g)].filter((_, at) => at % 29 === 3);
    for (const { index, 0: figure } of places) {
      const damaged = table.slice(0, index) + damage(figure) + table.slice(index + figure.length);
      const { values } = await valuesOf(lines.map((line) => (line === table ? damaged : line)).join(' '));
      expect(Object.keys(values).filter((id) => values[id] !== truth[id])).toEqual([]);
    }
  });
});
