// Heads of table 三 broken over lines that nothing puts together again: a line of them may still show another order than the form's.
import { expect, it } from 'vitest';
import { inTable, withStyle } from '../generate/change-draft.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { cleanDraft } from '../generate/draft.ts';
import type { DraftRow } from '../generate/draft.ts';
import { judge, readDraft } from '../generate/judge.ts';
import { randomFrom } from '../generate/random.ts';
import { writeSpaced } from '../generate/spaced-format.ts';

const editions = { proactive: '2021', requests: '2021' } as const;
const draft = withStyle(cleanDraft(consistentFigures('county', editions, randomFrom(3)), editions, 2024), {
  figuresAt: 'first',
  isNarrow: true,
});

/** The row with the column of 其他 before those of the other organisations. */
function othersFirst(row: DraftRow): DraftRow {
  const [from, to] = [8, 4];
  return row.flatMap((cell, at) => (at === to ? [row[from] ?? cell, cell] : at === from ? [] : [cell]));
}

it('其他 before pieces of heads that the form has before it says that the columns stand otherwise', async () => {
  const moved = inTable(draft, 'requests', (rows) => rows.map(othersFirst));
  const text = writeSpaced('lines', moved);
  expect(text).toContain('\n其他 公益 服务\n');
  const { silentlyWrong, warnings } = judge(await readDraft(Buffer.from(text)), moved);
  expect(silentlyWrong).toEqual([]);
  expect(warnings).toEqual(['form/columns-by-order']);
});
