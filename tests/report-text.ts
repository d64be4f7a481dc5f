// Writes a report on the form of 2021 as text, in each dialect, from figures by id: the truth that readers are held against.
import type { BlockForm, RowForm, TableForm } from '../src/forms/form.ts';
import { edition2021 } from '../src/forms/editions/2021.ts';

export const dialects = ['pipe', 'tab', 'cells', 'lines'] as const;
export type Dialect = (typeof dialects)[number];

/** Printed text of a figure by id; a figure not named prints 0. */
export type Printed = Readonly<Record<string, string>>;

/** The headings of the sections that hold the tables. */
export const sections = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
} as const;

export interface ReportTextOptions {
  readonly dialect?: Dialect;
  readonly title?: string;
  /** Lines of section 一. */
  readonly prose?: readonly string[];
  /** Changes the rows of a table before they are written, to damage them. */
  readonly damage?: (rows: string[][], table: keyof typeof sections) => string[][];
}

/** A whole report: title, six sections, three tables. */
export function reportText(printed: Printed, options: ReportTextOptions = {}): string {
  const { dialect = 'pipe', prose = ['（一）主动公开。', '（二）依申请公开。'] } = options;
  const damage = options.damage ?? ((rows: string[][]): string[][] => rows);
  const tables = (['proactive', 'requests', 'disputes'] as const).map((table) => [
    sections[table],
    write[dialect](damage(tableRows(edition2021.tables[table], printed), table)),
  ]);
  return [
    options.title ?? '某县某镇人民政府2024年政府信息公开工作年度报告',
    '一、总体情况',
    ...prose,
    ...tables.flat(),
    '五、存在的主要问题及改进情况',
    '无。',
    '六、其他需要报告的事项',
    '无。',
  ].join('\n\n');
}

/** The rows of a table as the form lays them out: label columns first, merged cells empty. */
export function tableRows(form: TableForm, printed: Printed): string[][] {
  if (form.table === 'proactive') return form.blocks.flatMap((block) => proactiveRows(block, printed));
  const [block] = form.blocks;
  if (block === undefined) return [];
  return form.table === 'requests' ? requestRows(block, printed) : disputeRows(block, printed);
}

function values(row: RowForm, printed: Printed): string[] {
  return Object.values(row.figures).map((figure) => printed[figure] ?? '0');
}

function proactiveRows(block: BlockForm, printed: Printed): string[][] {
  const pad = (cells: string[]): string[] => [...cells, ...Array<string>(4 - cells.length).fill('')];
  return [
    pad([block.heading ?? '']),
    pad(['信息内容', ...block.columns.map((column) => column.label)]),
    ...block.rows.map((row) => pad([row.label, ...values(row, printed)])),
  ];
}

function requestRows(block: BlockForm, printed: Printed): string[][] {
  const heads = [
    [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '',
      '',
      '申请人情况',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
  ];
  let group = '';
  const rows = block.rows.map((row, index) => {
    const opens = row.group !== null && row.group !== group;
    group = row.group ?? '';
    const outcome = index >= 2 && index < block.rows.length - 1;
    const first = outcome ? (index === 2 ? '三、本年度办理结果' : '') : row.label;
    const second = outcome ? (row.group === null ? row.label : opens ? row.group : '') : '';
    return [first, second, row.group === null ? '' : row.label, ...values(row, printed)];
  });
  return [...heads, ...rows];
}

function disputeRows(block: BlockForm, printed: Printed): string[][] {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const none = Array<string>(4).fill('');
  return [
    ['行政复议', ...none, '行政诉讼', ...none, ...none, ''],
    [...outcomes, '未经复议直接起诉', ...none, '复议后起诉', ...none],
    [...none, '', ...outcomes, ...outcomes],
    ...block.rows.map((row) => values(row, printed)),
  ];
}

/** The rows of a table as text, by dialect. */
export const write: Readonly<Record<Dialect, (rows: readonly (readonly string[])[]) => string>> = {
  pipe: (rows) => {
    const lines = rows.map((row) => `| ${row.join(' | ')} |`);
    const rule = `|${'---|'.repeat(rows[0]?.length ?? 1)}`;
    return [lines[0], rule, ...lines.slice(1)].join('\n');
  },
  tab: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  cells: (rows) =>
    `${rows
      .map((row) =>
        withoutPadding(row)
          .map((cell) => `\t${cell}`)
          .join('\n'),
      )
      .join('\n\n')}\n\n`,
  lines: (rows) => rows.map((row) => row.filter((cell) => cell !== '').join('\n')).join('\n'),
};

/** A word processor writes merged cells once: trailing blanks of a row with few cells are no cells. */
function withoutPadding(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex((cell) => cell !== '');
  const isData = row.some((cell) => /^\d/.test(cell));
  return isData || last < 0 ? row.slice(0, Math.max(last + 1, 1)) : row.slice(0, last + 1);
}
