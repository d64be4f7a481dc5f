// Heads are remembered by their words, and each report's own cells are given for them.
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/document/grid.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readHeader } from '../../src/forms/header.ts';
import { readKnownHead } from '../../src/forms/known-heads.ts';

const [block = { heading: null, columns: [], rows: [] }] = edition2021.tables.requests.blocks;
const leaves = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const none = (): boolean => false;

/** Rows of cells that stand behind each other in a text, from an offset on. */
function rowsAt(offset: number, texts: readonly (readonly string[])[]): readonly (readonly Cell[])[] {
  let start = offset;
  return texts.map((row) =>
    row.map((text, column) => {
      const span = { start, end: start + text.length };
      start = span.end + 1;
      return { span, text, column, columnSpan: 1, rowSpan: 1 };
    }),
  );
}

function heads(rows: readonly (readonly Cell[])[]): ReturnType<typeof readKnownHead> {
  return readKnownHead({ edition: '2021', block, rows, layout: 'ragged', ignore: none });
}

describe('a head with the words of one read before', () => {
  it('has the same columns, and its own cells', () => {
    const [first, second] = [rowsAt(10, [leaves]), rowsAt(900, [leaves])];
    const [read, again] = [heads(first), heads(second)];
    expect(again).toEqual(readHeader(block.columns, { rows: second, layout: 'ragged' }, none));
    expect(again.keys).toEqual(read.keys);
    expect([...again.cells.values()]).toEqual(second.flat());
  });

  it('is another one where a blank cell or the end of a row stands elsewhere', () => {
    heads(rowsAt(0, [leaves]));
    for (const texts of [['', ...leaves], leaves.toSpliced(3, 0, ''), leaves.toReversed(), leaves.toSpliced(2, 1)]) {
      const rows = rowsAt(40, [texts]);
      expect(heads(rows)).toEqual(readHeader(block.columns, { rows, layout: 'ragged' }, none));
    }
    const broken = rowsAt(40, [leaves.slice(0, 4), leaves.slice(4)]);
    expect(heads(broken)).toEqual(readHeader(block.columns, { rows: broken, layout: 'ragged' }, none));
  });

  it('names the damaged and the unknown heads of its own report', () => {
    const damaged = leaves.with(1, '商业企亚').concat('网络');
    heads(rowsAt(10, [damaged]));
    const rows = rowsAt(700, [damaged]);
    const again = heads(rows);
    expect(again.repaired.map(({ cell }) => cell)).toEqual([rows[0]?.[1]]);
    expect(again.unknown).toEqual([rows[0]?.[7]]);
  });
});
