// Rows torn from their labels and heads torn in halves, as converters of PDF leave them.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import { distinct, facts, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const torn = ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'];
const withoutLabels = (rows: string[][]): string[][] =>
  rows.map((row) =>
    row.some((cell) => torn.includes(cell)) ? row.map((cell, at) => (at < row.length - 7 ? '' : cell)) : row,
  );

describe('rows without labels', () => {
  it('are taken in the order of the form where as many stand there as it has', () => {
    const reading = read(inTable('requests', withoutLabels));
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
    expect(rules(reading)).toEqual(Array(3).fill('form/row-by-order'));
    expect(reading.diagnostics.map(({ severity }) => severity)).toEqual(['info', 'info', 'info']);
  });

  it('are left open where one is missing', () => {
    const reading = read(inTable('requests', (rows) => withoutLabels(rows).filter((row) => !row.includes('1113'))));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toContain('requests.unable.needs_creation.total');
  });

  it('are under a warning where another row of the table is not whole', () => {
    const shorter = inTable('requests', (rows) =>
      withoutLabels(rows).map((row) => (row.includes('2.重复申请') ? row.slice(0, -1) : row)),
    );
    const ordered = read(shorter).diagnostics.filter(({ rule }) => rule === 'form/row-by-order');
    expect(ordered.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
  });
});

it('rows torn from labels that are printed twice over may have their figures twice over, too', () => {
  const figures = ['11', '00', '00', '22', '00', '00', '33'];
  const doubled = inTable('requests', (rows) =>
    rows.map((row) => (row.includes(torn[1] ?? '') ? [...row.slice(0, -7).map(() => ''), ...figures] : row)),
  );
  const reading = read(doubled);
  expect(rules(reading)).toContain('form/row-doubled');
  expect(facts(reading).get('requests.unable.needs_creation.total')?.value).toBeNull();
});

it('a figure too many in the last row before a table of pipes on lines of their own breaks off leaves the row open', () => {
  const cells = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '3', '14', '25'];
  const row = ['行政规范性文件', '36', '36', '47', '58'];
  const lines = [...cells, ...row].map((cell) => `${cell} |`);
  const others = ['第二十条第（五）项 |', '|||', '信息内容 |', '本年处理决定数量 |', '||', '行政许可 |', '97 |', '||'];
  const text = ['二、主动公开政府信息情况', '第二十条第（一）项 |', '|||', ...lines, ...others].join('\n');
  const values = [...facts(readTables(readText(new SourceText(text))))].map(([figure, { value }]) => [figure, value]);
  const valueOf = Object.fromEntries(values) as Record<string, number | null>;
  expect([valueOf['proactive.rules.made'], valueOf['proactive.rules.in_force']]).toEqual([3, 25]);
  expect(valueOf['proactive.normative_documents.repealed']).toBeNull();
  expect(valueOf['proactive.normative_documents.in_force']).toBeNull();
});

describe('a table of which hardly any row is read', () => {
  const first = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
  const shortened = (rows: string[][]): string[][] =>
    rows.map((row) => (first.includes(row[0] ?? '') ? row : row.slice(0, -2)));

  it('is not read at all, also not in the rows that have all their figures', () => {
    const { diagnostics } = read(inTable('requests', shortened));
    const [finding] = diagnostics.filter(({ rule }) => rule === 'form/cell-count');
    expect(finding).toMatchObject({ severity: 'error', args: { table: 'requests', read: 0, promised: 175, rows: 25 } });
    expect(finding?.figures).toHaveLength(175);
    expect(finding?.figures).toContain('requests.received_new.total');
  });
});

const proactive = [
  '二、主动公开政府信息情况',
  '第二十条第（五）项',
  '信息内容本年处理决定数量',
  '行政许可 41',
  '第二十条第（六）项',
  '信息内容本年处理决定数量',
  '行政处罚 42',
  '行政强制 43',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '|---|---|---|---|',
  '| 规章 | 44 | 45 | 46 |',
];
const disputes = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '行政复议行政诉讼',
  '结果结果其他尚未',
  '| 维持 | 纠正 | 结果 | 审结 | 结果 | 结果 | 其他 | 尚未 | 结果 |',
  '|---|---|---|---|---|---|---|---|---|',
  `| ${Array.from({ length: 15 }, (_, at) => 51 + at).join(' | ')} |`,
  '五、存在的主要问题及改进情况',
];

function figuresOf(lines: readonly string[]): ReadonlyMap<string, { value: number | null }> {
  return facts(readTables(readText(new SourceText(lines.join('\n')))));
}

describe('lines of text and halves of heads', () => {
  it('give the figure of a label on a line below its head', () => {
    const read = figuresOf([...proactive, ...disputes]);
    expect(['licences', 'penalties', 'coercion'].map((row) => read.get(`proactive.${row}.decisions`)?.value)).toEqual([
      41, 42, 43,
    ]);
  });

  it('are no row where no head stands above', () => {
    const read = figuresOf(proactive.filter((line) => !line.startsWith('信息内容')));
    expect(read.get('proactive.licences.decisions')?.value).toBeNull();
  });

  it('leave table four its fifteen figures', () => {
    const read = figuresOf([...proactive, ...disputes]);
    expect(read.get('disputes.reconsideration.upheld')?.value).toBe(51);
    expect(read.get('disputes.litigation_after.total')?.value).toBe(65);
  });
});

describe('digits alone below a row of tabs', () => {
  const text = reportText(distinct, { dialect: 'tab' });
  const valueIn = (changed: string, figure: string): number | null | undefined =>
    facts(readTables(readText(new SourceText(changed)))).get(figure)?.value;

  it('do not fill the place of a figure that the row has lost', () => {
    const changed = text.replace(/(规章\t\d+\t\d+)\t\d+/, '$1\n7');
    expect(changed).not.toBe(text);
    expect(valueIn(changed, 'proactive.rules.in_force')).toBeNull();
    expect(valueIn(changed, 'proactive.licences.decisions')).toBe(1007);
  });

  it('leave the only figure of a row unread, which they may be the end of', () => {
    const reading = readTables(readText(new SourceText(text.replace(/(行政许可\t\d+)\t*/, '$1\n7'))));
    expect(unread(reading)).toEqual(['proactive.licences.decisions']);
    expect(rules(reading)).toContain('form/row-broken');
  });
});

it('a label and its figures that ran together have a finding of their own among rows of tabs', () => {
  const text = reportText({}, { dialect: 'tab' }).replace('规章\t0\t0\t0', '规章000');
  const { diagnostics } = readTables(readText(new SourceText(text)));
  const [said, ...others] = diagnostics.filter(({ rule }) => rule === 'form/row-glued');
  expect(said).toMatchObject({ severity: 'warning', args: { label: '规章', proposal: '000' } });
  expect(said?.figures).toHaveLength(3);
  expect(others).toEqual([]);
});

it('a figure that begins behind its label on the line of heads and goes on below is not read from the line below', () => {
  const table = ['信息内容', '行政处罚1 本年处理决定数量', '008', '行政强制 2'];
  const text = ['二、主动公开政府信息情况', '信息内容 本年处理决定数量', '行政许可 97', ...table].join('\n');
  const values = facts(readTables(readText(new SourceText(text))));
  const valueOf = (row: string): unknown => values.get(`proactive.${row}.decisions`)?.value;
  expect([valueOf('licences'), valueOf('penalties'), valueOf('coercion')]).toEqual([97, null, 2]);
});
