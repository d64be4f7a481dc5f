// What can be read where a label is of blanks, as whoever looks at the page sees it.
import { expect, it } from 'vitest';
import { withBlankLabels } from './blank-labels.ts';
import { mapCells } from './change-draft.ts';
import { consistentFigures } from './consistent-figures.ts';
import { cleanDraft } from './draft.ts';
import { formats, writeDraft } from './formats.ts';
import { randomFrom } from './random.ts';

const random = randomFrom(1, 'blank labels');
const editions = { proactive: '2021', requests: '2021' } as const;
const draft = cleanDraft(consistentFigures('county', editions, random), editions, 2024);

/** The figures that may be left unread where a label is of blanks. */
function freeWithout(label: string, format = 'html-empty'): string[] {
  const changed = mapCells(draft, (cell) => (cell.text === label ? { ...cell, text: '\u00a0' } : cell));
  const written = formats.find(({ name }) => name === format);
  if (written === undefined) throw new Error('no such format');
  const { truth } = writeDraft(changed, written, random).draft;
  return [...truth].flatMap(([figure, { reading }]) => (reading === 'free' ? [figure] : []));
}

it('beside the label of its group it looks like a merged cell, where these are written empty', () => {
  const row = [...draft.truth.keys()].filter((figure) =>
    figure.startsWith('requests.not_processed.petition_complaint.'),
  );
  expect(row).toHaveLength(7);
  for (const format of ['html-empty', 'pipe', 'tab']) expect(freeWithout('1.信访举报投诉类申请', format)).toEqual(row);
  for (const format of ['html-merged', 'docx', 'pdf-ruled'])
    expect(freeWithout('1.信访举报投诉类申请', format)).toEqual([]);
});

it('elsewhere its row is told by the others', () => {
  expect(freeWithout('2.重复申请')).toEqual([]);
  expect(freeWithout('自然人')).toEqual([]);
  expect(withBlankLabels(draft)).toEqual(draft);
});
