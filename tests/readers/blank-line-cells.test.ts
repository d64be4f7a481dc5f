// Blank cells that are blank lines, in text of one line for each cell.
import { describe, expect, it } from 'vitest';
import { processReport } from '../../src/pipeline.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { cleanDraft } from '../generate/draft.ts';
import { randomFrom } from '../generate/random.ts';

const editions = { proactive: '2021', requests: '2021' } as const;
const draft = cleanDraft(consistentFigures('county', editions, randomFrom(7)), editions, 2024);
const truth = [...draft.truth].flatMap(([figure, { value }]) => {
  const isLeft = value === 0 && !figure.endsWith('.total');
  return /^(?:requests|disputes)/.test(figure) ? [{ figure, value: isLeft ? null : value }] : [];
});

/** Noughts of table 三 and table 四 are blank, except the totals of rows and of disputes. */
function withBlanks(row: readonly string[]): string[] {
  const figures = row.filter((text) => /^\d+$/.test(text)).length;
  if (figures < 7) return [...row];
  const first = row.length - figures;
  return row.map((text, at) =>
    text !== '0' || at === row.length - 1 || (figures === 15 && (at - first) % 5 === 4) ? text : '',
  );
}

/** Each cell on its line: one with text ends with `filled`, a blank one is `blank`. */
function printed(filled: string, blank: string, change: (rows: string[][]) => string[][] = (rows) => rows): string {
  const parts = draft.parts.map((part) => {
    if (part.kind !== 'table') return `${part.text}\n\n`;
    const cells = change(
      part.rows.map((row) => withBlanks(row.flatMap(({ text }) => (text === '' ? [] : [text])))),
    ).flat();
    return cells.map((text) => (text === '' ? blank : `${text}${filled}`)).join('');
  });
  return parts.join('');
}

async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { record } = await processReport({ file: 'made.txt', bytes, sha256: '0'.repeat(64), registered: null });
  return record;
}

describe('blank cells that are blank lines', () => {
  it.each([
    ['one more beside the line that parts two cells', '\n\n', '\n'],
    ['two more beside it', '\n\n', '\n\n'],
    ['one each, with none that parts cells', '\n', '\n'],
  ])('keep their places: %s', async (_, filled, blank) => {
    const { figures } = await read(printed(filled, blank));
    expect(truth.filter(({ value }) => value === null).length).toBeGreaterThan(60);
    for (const { figure, value } of truth) {
      expect([figure, figures[figure]?.value, figures[figure]?.status]).toEqual([
        figure,
        value,
        value === null ? 'blank' : 'printed',
      ]);
    }
  });

  it('are none where rows are parted by more lines and blank cells left none', async () => {
    const text = printed('\n\n', '', (rows) => rows.map((row) => [...row, '\n']));
    const { figures } = await read(text);
    const wrong = truth.filter(({ figure, value }) => {
      const found = figures[figure];
      return found?.status === 'blank' || (found?.status === 'printed' && found.value !== value);
    });
    expect(wrong).toEqual([]);
  });

  it('are none where two columns are blank, so that the lines of one may be cells of both', async () => {
    const blanked = (row: string[]): string[] => {
      const first = row.length - 7;
      const isOfRequests = row.length < 15 && first > 0 && row.slice(first).every((text) => /^\d*$/.test(text));
      return isOfRequests ? row.map((text, at) => (at - first === 4 || at - first === 6 ? '' : text || '0')) : row;
    };
    const { figures } = await read(printed('\n\n', '\n\n', (rows) => rows.map(blanked)));
    expect(figures['requests.received_new.total']).toMatchObject({ status: 'unread', value: null });
  });

  it('leave a row unread that has the cells of two', async () => {
    const withoutLabel = (rows: string[][]): string[][] =>
      rows.map((row) => (row.some((text) => text.includes('\u91cd\u590d\u7533\u8bf7')) ? row.slice(-7) : row));
    const { figures } = await read(printed('\n\n', '\n', withoutLabel));
    const above = Object.entries(figures).filter(([figure]) => figure.includes('petition_complaint'));
    expect(above.map(([, { status }]) => status)).toEqual(above.map(() => 'unread'));
    expect(above).toHaveLength(7);
  });

  it('are none where tabs open the cells: a blank one has its own', async () => {
    const texts = draft.parts.map((part) =>
      part.kind === 'table'
        ? part.rows
            .map((row) => withBlanks(row.flatMap(({ text }) => (text === '' ? [] : [text]))))
            .map((row) => row.map((text) => `\t${text}\n`).join(''))
            .join('\n')
        : part.text,
    );
    const { figures } = await read(texts.join('\n\n'));
    const found = truth.map(({ figure }) => ({ figure, value: figures[figure]?.value }));
    expect(found).toEqual(truth);
    expect(truth.filter(({ figure }) => figures[figure]?.status === 'unread')).toEqual([]);
  });
});
