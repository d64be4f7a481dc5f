// Classes A1 to A5: which form it is, and rows, columns and lines that are on no form.
import type { TableId } from '../../../src/codebook/concepts.ts';
import { applicantIds } from '../../../src/codebook/figures.ts';
import { annexOf2014 } from '../../../src/forms/editions/pre-2019.ts';
import { besideTable, figuresOf, inTable, rowsOf, words } from '../change-draft.ts';
import type { Draft, DraftRow } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

const unchanged = (draft: Draft): Draft => draft;

/** A row on no form, with figures of its own in the places of another row's. */
function foreignRow(row: DraftRow, label: string, random: Random): DraftRow {
  const labels = row.filter(({ figure }) => figure === null);
  const at = row.findIndex((cell) => cell === labels.findLast(({ text }) => text !== ''));
  return row.map(({ figure }, index) =>
    figure !== null ? words(String(random.below(90))) : words(index === at ? label : ''),
  );
}

/** A foreign row behind each row with such a label. */
function behind(draft: Draft, table: TableId, { label, foreign, random }: Foreign): Draft {
  return inTable(draft, table, (rows) =>
    rows.flatMap((row) => (row.some(({ text }) => label.test(text)) ? [row, foreignRow(row, foreign, random)] : [row])),
  );
}

interface Foreign {
  readonly label: RegExp;
  readonly foreign: string;
  readonly random: Random;
}

const groupEnds = [/^8\.属于行政查询/, /^3\.补正后/, /^5\.要求行政机关/];

/** A column behind the last kind of organisation that adds them up. */
function withSubtotals(draft: Draft, random: Random): Draft {
  const at =
    rowsOf(draft, 'requests')
      .find((row) => figuresOf(row).length > 0)
      ?.findLastIndex(({ figure }) => figure !== null) ?? 0;
  const head = random.pick(['小计', '法人或其他组织小计']);
  return inTable(draft, 'requests', (rows) =>
    rows.map((row, index) => {
      const sum = row
        .filter(({ figure }) => figure !== null && !/natural_person|total$/.test(figure.split('.').at(-1) ?? ''))
        .reduce((total, { text }) => total + Number(text), 0);
      const isData = figuresOf(row).length === applicantIds.length;
      return row.toSpliced(at, 0, words(isData ? String(sum) : index === 2 ? head : ''));
    }),
  );
}

/** A report on the statistics annex of 2014: it has no figure of any later form. */
function olderReport(draft: Draft, random: Random): Draft {
  const rows = annexOf2014.map((label, index) => [
    words(`（${index + 1}）${label}`),
    words('件'),
    words(String(random.below(300))),
  ]);
  return {
    ...draft,
    truth: new Map(),
    parts: [
      { kind: 'title', text: '某县某镇2016年政府信息公开工作年度报告' },
      { kind: 'paragraph', text: '本年度报告由概述、主动公开、依申请公开、复议诉讼、存在问题等组成。' },
      { kind: 'heading', text: '一、概述' },
      { kind: 'paragraph', text: '2016年共主动公开政府信息231条，收到申请2件。' },
      { kind: 'heading', text: '附件：政府信息公开情况统计表' },
      { kind: 'table', table: 'requests', rows: [[words('统计指标'), words('单位'), words('统计数')], ...rows] },
    ],
  };
}

export const editionDamages: readonly Damage[] = [
  {
    kind: 'A1',
    name: 'the form of 2019, in one table or all',
    editions: [
      { proactive: '2019', requests: '2019' },
      { proactive: '2019', requests: '2021' },
    ],
    apply: unchanged,
  },
  {
    kind: 'A2',
    name: 'one row （六） on the form of 2021',
    editions: [{ proactive: '2021', requests: '2019' }],
    apply: unchanged,
  },
  {
    kind: 'A3',
    name: 'a row of other documents',
    apply: (draft, random) => behind(draft, 'proactive', { label: /规范性文件$/, foreign: '其他主动公开文件', random }),
  },
  {
    kind: 'A3',
    name: 'rows of subtotals',
    apply: (draft, random) =>
      groupEnds.reduce((done, end) => behind(done, 'requests', { label: end, foreign: '小计', random }), draft),
  },
  { kind: 'A3', name: 'a column of subtotals', apply: withSubtotals },
  {
    kind: 'A4',
    name: 'a loose line with a figure between tables',
    apply: (draft, random) =>
      besideTable(draft, random.pick(['proactive', 'requests', 'disputes']), {
        [random.pick(['above', 'below'] as const)]: [`本行政区域政府信息公开发布总数量：${random.below(300)}`],
      }),
  },
  { kind: 'A5', name: 'the annex of before 2019', apply: olderReport },
];
