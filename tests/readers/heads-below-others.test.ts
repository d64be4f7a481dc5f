// Text taken off a page by height, each cell on lines of its own: a head printed below those behind it tells of another order.
import { describe, expect, it } from 'vitest';
import type { FigureId } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

const rest = [
  '第二十条第（五）项',
  '信息内容',
  '本年处理决定数量',
  '行政许可',
  '7',
  '第二十条第（六）项',
  '信息内容',
  '本年处理决定数量',
  '行政处罚',
  '8',
  '行政强制',
  '9',
];

function severityOf(heads: readonly string[], row: readonly string[]): string | undefined {
  return severityIn([...heads, '规章', ...row, '行政规范', ...row, '性文件'], 'proactive.rules.made');
}

function severityIn(block: readonly string[], figure: FigureId): string | undefined {
  const lines = ['二、主动公开政府信息情况', '第二十条第（一）项', ...block];
  const { diagnostics } = readTables(readText(new SourceText([...lines, ...rest].join('\n'))));
  const said = diagnostics.find(({ rule }) => rule === 'form/columns-by-order');
  return said?.figures.includes(figure) === true ? said.severity : undefined;
}

describe('the first head below the others', () => {
  const heads = ['本年废止 现行有效', '信息内容 本年制发', '件数', '件数', '件数'];

  it('leaves the columns in doubt where each figure has a line of its own', () => {
    expect(severityOf(heads, ['32', '6', '1'])).toBe('warning');
  });

  it('leaves them in doubt where a row between them and the figures has lost its own', () => {
    const block = [...heads, '0', '0', '0', '规章', '行政规范', '32', '6', '1', '性文件'];
    expect(severityIn(block, 'proactive.normative_documents.made')).toBe('warning');
  });

  it('is as high as they are where figures stand on one line, or its place is left of theirs', () => {
    expect(severityOf(heads, ['32 6 1'])).not.toBe('warning');
    const placed = ['           本年废止 现行有效', '信息内容 本年制发', '件数', '件数', '件数'];
    expect(severityOf(placed, ['32', '6', '1'])).not.toBe('warning');
    expect(severityOf(['信息内容 本年制发', '本年废止 现行有效', '件数', '件数', '件数'], ['32', '6', '1'])).toBe(
      'info',
    );
  });
});
