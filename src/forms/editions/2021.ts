// The form in force since the reports for 2021: 国办公开办函〔2021〕30号. 10 + 175 + 15 figures.
import { requestRow } from '../form.ts';
import type { BlockForm, ColumnForm, EditionForm, RowForm } from '../form.ts';
import {
  applicantColumns,
  disputeBlock,
  disputeRowsBlock,
  requestFurniture,
  requestRowsAfterOther,
  requestRowsBeforeOther,
} from './shared.ts';

const documentColumns: readonly ColumnForm[] = [
  { label: '本年制发件数', key: 'made' },
  { label: '本年废止件数', key: 'repealed' },
  { label: '现行有效件数', key: 'in_force' },
];

function documentRow(label: string, concept: string, also: readonly string[] = []): RowForm {
  const figures = Object.fromEntries(
    ['made', 'repealed', 'in_force'].map((key) => [key, `proactive.${concept}.${key}`]),
  );
  return { label, also, group: null, figures };
}

const decisionColumns: readonly ColumnForm[] = [
  { label: '本年处理决定数量', also: ['处理决定数量'], key: 'decisions' },
];

function decisionRow(label: string, concept: string): RowForm {
  return { label, group: null, figures: { decisions: `proactive.${concept}.decisions` } };
}

const proactiveBlocks: readonly BlockForm[] = [
  {
    heading: '第二十条第（一）项',
    columns: documentColumns,
    rows: [
      documentRow('规章', 'rules', ['政府规章', '地方政府规章']),
      documentRow('行政规范性文件', 'normative_documents', ['规范性文件']),
    ],
  },
  { heading: '第二十条第（五）项', columns: decisionColumns, rows: [decisionRow('行政许可', 'licences')] },
  {
    heading: '第二十条第（六）项',
    columns: decisionColumns,
    rows: [decisionRow('行政处罚', 'penalties'), decisionRow('行政强制', 'coercion')],
  },
  {
    heading: '第二十条第（八）项',
    columns: [{ label: '本年收费金额（单位：万元）', also: ['本年收费金额'], key: 'amount_wan' }],
    rows: [{ label: '行政事业性收费', group: null, figures: { amount_wan: 'proactive.fees.amount_wan' } }],
  },
];

const other = '（六）其他处理';

const otherRows: readonly RowForm[] = [
  requestRow('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other.correction_overdue', {
    group: other,
    also: ['申请人无正当理由逾期不补正', '逾期不补正'],
  }),
  requestRow('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'other.fee_overdue', {
    group: other,
    also: ['申请人逾期未按收费通知要求缴纳费用', '逾期不缴费'],
  }),
  requestRow('3.其他', 'other.misc', { group: other }),
];

export const edition2021: EditionForm = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  tables: {
    proactive: { table: 'proactive', edition: '2021', blocks: proactiveBlocks, furniture: ['信息内容'] },
    requests: {
      table: 'requests',
      edition: '2021',
      blocks: [
        {
          heading: null,
          columns: applicantColumns,
          rows: [...requestRowsBeforeOther, ...otherRows, ...requestRowsAfterOther],
        },
      ],
      furniture: [...requestFurniture, other],
    },
    disputes: {
      table: 'disputes',
      edition: '2021',
      blocks: [disputeBlock],
      layouts: [[disputeRowsBlock]],
      furniture: [],
    },
  },
};
