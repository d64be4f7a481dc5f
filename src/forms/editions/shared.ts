// What the forms of 2019 and 2021 have in common: the columns and most rows of table 三, and table 四.
import { runningNumberHeads } from '../../codebook/concepts.ts';
import { procedures } from '../../codebook/disputes.ts';
import { runningNumberKey, subtotalKey } from '../column-keys.ts';
import { requestRow } from '../form.ts';
import type { BlockForm, ColumnForm, RowForm } from '../form.ts';

/** The total of all applicants, or of all outcomes. */
export const total: ColumnForm = { label: '总计', also: ['合计'], key: 'total' };
/** Columns some offices add: known, so that they are not taken for statutory ones; their keys begin with a plus. */
export const subtotal: ColumnForm = { label: '小计', also: ['法人或其他组织小计', '合计'], key: subtotalKey };
const [numberHead, ...otherNumberHeads] = runningNumberHeads;
/** Running numbers of rows, before the labels or behind them. */
export const runningNumber: ColumnForm = {
  label: numberHead,
  also: otherNumberHeads,
  key: runningNumberKey,
};
const share: ColumnForm = { label: '占比', also: ['占比（%）', '所占比例', '百分比'], key: '+share' };

export const applicantColumns: readonly ColumnForm[] = [
  {
    label: '申请人情况',
    children: [
      { label: '自然人', key: 'natural_person' },
      {
        label: '法人或其他组织',
        children: [
          { label: '商业企业', also: ['商业', '企业'], key: 'enterprise' },
          { label: '科研机构', also: ['科研'], key: 'research' },
          { label: '社会公益组织', also: ['社会公益', '公益组织'], key: 'public_welfare' },
          { label: '法律服务机构', also: ['法律服务'], key: 'legal_service' },
          { label: '其他', key: 'org_other' },
          subtotal,
        ],
      },
      total,
    ],
  },
  total,
  runningNumber,
  share,
];

const refused = '（三）不予公开';
const unable = '（四）无法提供';
const notProcessed = '（五）不予处理';

/** Rows 一 to （五） of table 三. */
export const requestRowsBeforeOther: readonly RowForm[] = [
  requestRow('一、本年新收政府信息公开申请数量', 'received_new', { also: ['本年新收', '本年新收申请数量'] }),
  requestRow('二、上年结转政府信息公开申请数量', 'carried_in', { also: ['上年结转', '上年结转申请数量'] }),
  requestRow('（一）予以公开', 'granted'),
  requestRow('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partly_granted', {
    also: ['部分公开', '部分公开（区分处理的，只计这一情况，不计其他情形）'],
  }),
  requestRow('1.属于国家秘密', 'refused.state_secret', { group: refused }),
  requestRow('2.其他法律行政法规禁止公开', 'refused.prohibited_by_law', { group: refused }),
  requestRow('3.危及“三安全一稳定”', 'refused.security_stability', { group: refused }),
  requestRow('4.保护第三方合法权益', 'refused.third_party', { group: refused }),
  requestRow('5.属于三类内部事务信息', 'refused.internal_affairs', { group: refused }),
  requestRow('6.属于四类过程性信息', 'refused.process_information', { group: refused }),
  requestRow('7.属于行政执法案卷', 'refused.enforcement_file', { group: refused }),
  requestRow('8.属于行政查询事项', 'refused.registry_query', { group: refused }),
  requestRow('1.本机关不掌握相关政府信息', 'unable.not_held', { group: unable }),
  requestRow('2.没有现成信息需要另行制作', 'unable.needs_creation', { group: unable }),
  requestRow('3.补正后申请内容仍不明确', 'unable.still_unclear', { group: unable }),
  requestRow('1.信访举报投诉类申请', 'not_processed.petition_complaint', { group: notProcessed }),
  requestRow('2.重复申请', 'not_processed.repeat', { group: notProcessed }),
  requestRow('3.要求提供公开出版物', 'not_processed.publication', { group: notProcessed }),
  requestRow('4.无正当理由大量反复申请', 'not_processed.excessive', { group: notProcessed }),
  requestRow('5.要求行政机关确认或重新出具已获取信息', 'not_processed.reconfirm', { group: notProcessed }),
];

/** Rows （七） and 四 of table 三. */
export const requestRowsAfterOther: readonly RowForm[] = [
  requestRow('（七）总计', 'total_processed', { also: ['办理结果总计'] }),
  requestRow('四、结转下年度继续办理', 'carried_out', { also: ['结转下年度'] }),
];

/** The corner of table 三 prints the identity; group headings carry no figures. */
export const requestFurniture: readonly string[] = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '三、本年度办理结果',
  refused,
  unable,
  notProcessed,
];

const outcomes = [
  ['结果维持', 'upheld'],
  ['结果纠正', 'corrected'],
  ['其他结果', 'other'],
  ['尚未审结', 'pending'],
  ['总计', 'total'],
] as const;

function outcomeColumns(procedure: string): readonly ColumnForm[] {
  return outcomes.map(([label, outcome]) => ({ label, key: `${procedure}.${outcome}` }));
}

const directly = '未经复议直接起诉';

/** Table 四 with a row for each procedure, as some offices print it. */
export const disputeRowsBlock: BlockForm = {
  heading: null,
  columns: [...outcomes.map(([label, key]) => ({ label, key })), runningNumber],
  rows: [
    outcomeRow('行政复议', 'reconsideration'),
    outcomeRow(directly, 'litigation_direct', ['行政诉讼（未经复议直接起诉）', '行政诉讼直接起诉', '直接起诉']),
    outcomeRow('复议后起诉', 'litigation_after', ['行政诉讼（复议后起诉）']),
  ],
};

function outcomeRow(label: string, procedure: string, also: readonly string[] = []): RowForm {
  const figures = Object.fromEntries(outcomes.map(([, outcome]) => [outcome, `disputes.${procedure}.${outcome}`]));
  return { label, also, group: null, figures };
}

function disputeFigures(): Record<string, string> {
  const keys = procedures.flatMap((procedure) => outcomes.map(([, outcome]) => `${procedure}.${outcome}`));
  return Object.fromEntries(keys.map((key) => [key, `disputes.${key}`]));
}

/** Table 四: one row of fifteen figures without a label, the same in both editions. */
export const disputeBlock: BlockForm = {
  heading: null,
  columns: [
    { label: '行政复议', children: outcomeColumns('reconsideration') },
    {
      label: '行政诉讼',
      children: [
        { label: directly, also: ['直接起诉', '直接提起行政诉讼'], children: outcomeColumns('litigation_direct') },
        { label: '复议后起诉', also: ['复议后诉讼'], children: outcomeColumns('litigation_after') },
      ],
    },
    runningNumber,
  ],
  rows: [{ label: '', group: null, figures: disputeFigures() }],
};
