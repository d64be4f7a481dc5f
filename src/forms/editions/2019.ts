// The trial form of the reports for 2019 and 2020, still met later: 国办公开办函〔2019〕60号. 22 + 161 + 15 figures.
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
  { label: '本年新制作数量', key: 'produced' },
  { label: '本年新公开数量', key: 'disclosed' },
  { label: '对外公开总数量', key: 'public_total' },
];

const itemColumns: readonly ColumnForm[] = [
  { label: '上一年项目数量', key: 'prev_items' },
  { label: '本年增/减', key: 'change' },
];

const decisionColumns: readonly ColumnForm[] = [
  ...itemColumns,
  { label: '处理决定数量', also: ['本年处理决定数量'], key: 'decisions' },
];

function documentRow(label: string, concept: string, also: readonly string[] = []): RowForm {
  const keys = ['produced', 'disclosed', 'public_total'];
  return {
    label,
    also,
    group: null,
    figures: Object.fromEntries(keys.map((key) => [key, `proactive_2019.${concept}.${key}`])),
  };
}

/** Licences, penalties and coercion count decisions as the form of 2021 does; the counts of items ended with this form. */
function decisionRow(label: string, concept: string, decisions = `proactive.${concept}.decisions`): RowForm {
  const figures = {
    prev_items: `proactive_2019.${concept}.prev_items`,
    change: `proactive_2019.${concept}.change`,
    decisions,
  };
  return { label, group: null, figures };
}

const proactiveBlocks: readonly BlockForm[] = [
  {
    heading: '第二十条第（一）项',
    columns: documentColumns,
    rows: [
      documentRow('规章', 'rules', ['政府规章', '地方政府规章']),
      documentRow('规范性文件', 'normative_documents', ['行政规范性文件']),
    ],
  },
  {
    heading: '第二十条第（五）项',
    columns: decisionColumns,
    rows: [
      decisionRow('行政许可', 'licences'),
      decisionRow('其他对外管理服务事项', 'other_services', 'proactive_2019.other_services.decisions'),
    ],
  },
  {
    heading: '第二十条第（六）项',
    columns: decisionColumns,
    rows: [decisionRow('行政处罚', 'penalties'), decisionRow('行政强制', 'coercion')],
  },
  {
    heading: '第二十条第（八）项',
    columns: itemColumns,
    rows: [
      {
        label: '行政事业性收费',
        group: null,
        figures: { prev_items: 'proactive_2019.fees.prev_items', change: 'proactive_2019.fees.change' },
      },
    ],
  },
  {
    heading: '第二十条第（九）项',
    columns: [
      { label: '采购项目数量', key: 'projects' },
      { label: '采购总金额', key: 'amount' },
    ],
    rows: [
      {
        label: '政府集中采购',
        group: null,
        figures: {
          projects: 'proactive_2019.procurement.projects',
          amount: 'proactive_2019.procurement.amount',
        },
      },
    ],
  },
];

const requestRows: readonly RowForm[] = [
  ...requestRowsBeforeOther,
  requestRow('（六）其他处理', 'other.total', { also: ['（六）其他', '其他处理'] }),
  ...requestRowsAfterOther,
];

export const edition2019: EditionForm = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  tables: {
    proactive: { table: 'proactive', edition: '2019', blocks: proactiveBlocks, furniture: ['信息内容'] },
    requests: {
      table: 'requests',
      edition: '2019',
      blocks: [{ heading: null, columns: applicantColumns, rows: requestRows }],
      furniture: requestFurniture,
    },
    disputes: {
      table: 'disputes',
      edition: '2019',
      blocks: [disputeBlock],
      layouts: [[disputeRowsBlock]],
      furniture: [],
    },
  },
};
