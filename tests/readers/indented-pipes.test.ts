// Cells that tabs set in and a pipe ends, of pages whose source was indented.
import { describe, expect, it } from 'vitest';
import { processReport } from '../../src/pipeline.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { cleanDraft } from '../generate/draft.ts';
import { randomFrom } from '../generate/random.ts';

const editions = { proactive: '2021', requests: '2021' } as const;
const draft = cleanDraft(consistentFigures('county', editions, randomFrom(3)), editions, 2024);
const truth = Object.fromEntries([...draft.truth].map(([figure, { value }]) => [figure, value]));

/** `lastCell` ends the last cell of each row. */
function printed(lastCell: string, change: (row: readonly string[]) => readonly string[] = (row) => row): string {
  const parts = draft.parts.map((part) => {
    if (part.kind !== 'table') return part.text;
    const rows = part.rows.map((row) => change(row.flatMap(({ text }) => (text === '' ? [] : [text]))));
    return rows.map((row) => `${row.join('  | \n\t\t\t')}${lastCell}`).join('\n\t\t\n');
  });
  return parts.join('\n');
}

async function valuesIn(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { record } = await processReport({ file: 'made.txt', bytes, sha256: '0'.repeat(64), registered: null });
  const values = Object.entries(record.figures).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]]));
  return Object.fromEntries(values) as Record<string, number>;
}

describe.each([
  ['all pipes beside their cells', '  | '],
  ['the last of each row on a line of its own', '\n   | '],
])('indented cells, %s', (_, lastCell) => {
  it('are read', async () => {
    expect(await valuesIn(printed(lastCell))).toEqual(truth);
  });

  it('keep the place of a blank cell', async () => {
    const text = printed(lastCell, (row) =>
      row[0]?.startsWith('\u4e00\u3001\u672c\u5e74\u65b0\u6536') ? row.with(2, '') : row,
    );
    const { 'requests.received_new.enterprise': gone, ...others } = truth;
    expect(gone).toBeGreaterThan(0);
    expect(await valuesIn(text)).toEqual(others);
  });
});
