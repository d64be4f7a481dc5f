// The glossary: every figure of the statutory form, with its term in Chinese and English, unit and legal basis.

/** Editions of the national form: the trial form of 2019 (国办公开办函〔2019〕60号) and that of 2021 (〔2021〕30号). */
export const editionIds = ['2019', '2021'] as const;
export type EditionId = (typeof editionIds)[number];

/** The three statutory tables of a report: its sections 二, 三 and 四. */
export const tableIds = ['proactive', 'requests', 'disputes'] as const;
export type TableId = (typeof tableIds)[number];

/** The unit a figure is stated in: pieces, items of a list, ten thousand yuan, yuan, projects, published items. */
export type Unit = 'piece' | 'list_entry' | 'wan_yuan' | 'yuan' | 'project' | 'published_entry';

export interface Concept {
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  readonly editions: readonly EditionId[];
  /** Article of the Regulations on Open Government Information (2019) unless another source is named; '' where none. */
  readonly basis: string;
}

const both: readonly EditionId[] = ['2019', '2021'];
const old: readonly EditionId[] = ['2019'];
const current: readonly EditionId[] = ['2021'];

/** Concepts counted in pieces, for the forms of some editions. */
function piecesOn(editions: readonly EditionId[]) {
  return (zh: string, en: string, basis: string): Concept => ({ zh, en, unit: 'piece', editions, basis });
}

const pieces = piecesOn(both);
const oldPieces = piecesOn(old);
const newPieces = piecesOn(current);

function entries(zh: string, en: string, basis: string): Concept {
  return { zh, en, unit: 'list_entry', editions: old, basis };
}

const disputeOutcomes = {
  upheld: ['结果维持', 'upheld'],
  corrected: ['结果纠正', 'corrected'],
  other: ['其他结果', 'other outcome'],
  pending: ['尚未审结', 'pending'],
  total: ['总计', 'total'],
} as const;

type DisputeOutcome = keyof typeof disputeOutcomes;
type DisputeConcepts<Procedure extends string> = Record<`disputes.${Procedure}.${DisputeOutcome}`, Concept>;

function disputes<Procedure extends string>(procedure: Procedure, zh: string, en: string): DisputeConcepts<Procedure> {
  const rows = Object.entries(disputeOutcomes).map(([outcome, [outcomeZh, outcomeEn]]) => [
    `disputes.${procedure}.${outcome}`,
    pieces(`${zh}：${outcomeZh}`, `${en}: ${outcomeEn}`, '51'),
  ]);
  return Object.fromEntries(rows) as DisputeConcepts<Procedure>;
}

/**
 * Every concept by its permanent id, each edition in the form's order.
 * Table 三 concepts stand for a row; a figure adds the applicant column.
 */
export const concepts = {
  'proactive.rules.made': newPieces('规章：本年制发', 'government rules made', '20(1)'),
  'proactive.rules.repealed': newPieces('规章：本年废止', 'government rules repealed', '20(1)'),
  'proactive.rules.in_force': newPieces('规章：现行有效', 'government rules in force', '20(1)'),
  'proactive.normative_documents.made': newPieces('行政规范性文件：本年制发', 'normative documents made', '20(1)'),
  'proactive.normative_documents.repealed': newPieces(
    '行政规范性文件：本年废止',
    'normative documents repealed',
    '20(1)',
  ),
  'proactive.normative_documents.in_force': newPieces(
    '行政规范性文件：现行有效',
    'normative documents in force',
    '20(1)',
  ),
  'proactive_2019.rules.produced': oldPieces('规章：本年新制作', 'government rules newly produced', '20(1)'),
  'proactive_2019.rules.disclosed': oldPieces('规章：本年新公开', 'government rules newly disclosed', '20(1)'),
  'proactive_2019.rules.public_total': oldPieces('规章：对外公开总数', 'government rules public in total', '20(1)'),
  'proactive_2019.normative_documents.produced': oldPieces(
    '规范性文件：本年新制作',
    'normative documents newly produced',
    '20(1)',
  ),
  'proactive_2019.normative_documents.disclosed': oldPieces(
    '规范性文件：本年新公开',
    'normative documents newly disclosed',
    '20(1)',
  ),
  'proactive_2019.normative_documents.public_total': oldPieces(
    '规范性文件：对外公开总数',
    'normative documents public in total',
    '20(1)',
  ),
  'proactive_2019.licences.prev_items': entries('行政许可：上一年项目', 'licensing items last year', '20(5)'),
  'proactive_2019.licences.change': entries('行政许可：本年增/减', 'licensing items, change', '20(5)'),
  'proactive.licences.decisions': pieces('行政许可处理决定', 'licensing decisions', '20(5)'),
  'proactive_2019.other_services.prev_items': entries(
    '其他对外管理服务事项：上一年项目',
    'other services: items last year',
    '20(5)',
  ),
  'proactive_2019.other_services.change': entries(
    '其他对外管理服务事项：本年增/减',
    'other services: items, change',
    '20(5)',
  ),
  'proactive_2019.other_services.decisions': oldPieces(
    '其他对外管理服务事项处理决定',
    'other service decisions',
    '20(5)',
  ),
  'proactive_2019.penalties.prev_items': entries('行政处罚：上一年项目', 'penalty items last year', '20(6)'),
  'proactive_2019.penalties.change': entries('行政处罚：本年增/减', 'penalty items, change', '20(6)'),
  'proactive.penalties.decisions': pieces('行政处罚处理决定', 'penalty decisions', '20(6)'),
  'proactive_2019.coercion.prev_items': entries('行政强制：上一年项目', 'coercion items last year', '20(6)'),
  'proactive_2019.coercion.change': entries('行政强制：本年增/减', 'coercion items, change', '20(6)'),
  'proactive.coercion.decisions': pieces('行政强制处理决定', 'coercion decisions', '20(6)'),
  'proactive.fees.amount_wan': {
    zh: '行政事业性收费金额',
    en: 'administrative fees collected',
    unit: 'wan_yuan',
    editions: current,
    basis: '20(8)',
  },
  'proactive_2019.fees.prev_items': entries('行政事业性收费：上一年项目', 'fee items last year', '20(8)'),
  'proactive_2019.fees.change': entries('行政事业性收费：本年增/减', 'fee items, change', '20(8)'),
  'proactive_2019.procurement.projects': {
    zh: '政府集中采购项目',
    en: 'procurement projects',
    unit: 'project',
    editions: old,
    basis: '20(9)',
  },
  'proactive_2019.procurement.amount': {
    zh: '政府集中采购总金额',
    en: 'procurement amount',
    unit: 'yuan',
    editions: old,
    basis: '20(9)',
  },
  'requests.received_new': pieces('本年新收申请', 'requests received', '27-31'),
  'requests.carried_in': pieces('上年结转申请', 'carried over from last year', ''),
  'requests.granted': pieces('予以公开', 'granted in full', '36(1)(2)'),
  'requests.partly_granted': pieces('部分公开', 'granted in part', '37'),
  'requests.refused.state_secret': pieces('属于国家秘密', 'state secret', '14'),
  'requests.refused.prohibited_by_law': pieces(
    '其他法律行政法规禁止公开',
    'barred by law or administrative regulation',
    '14',
  ),
  'requests.refused.security_stability': pieces(
    '危及“三安全一稳定”',
    'would endanger national, public or economic security or social stability',
    '14',
  ),
  'requests.refused.third_party': pieces('保护第三方合法权益', 'third-party rights (trade secret, privacy)', '15, 32'),
  'requests.refused.internal_affairs': pieces(
    '属于三类内部事务信息',
    'internal affairs (personnel, logistics, internal workflow)',
    '16(1)',
  ),
  'requests.refused.process_information': pieces(
    '属于四类过程性信息',
    'process information (discussion records, drafts, consultation letters, requests for instructions)',
    '16(2)',
  ),
  'requests.refused.enforcement_file': pieces('属于行政执法案卷', 'administrative enforcement case file', '16(2)'),
  'requests.refused.registry_query': pieces(
    '属于行政查询事项',
    'obtainable through a statutory query service',
    '36(7)',
  ),
  'requests.unable.not_held': pieces('本机关不掌握相关政府信息', 'information not held', '36(4)(5)'),
  'requests.unable.needs_creation': pieces('没有现成信息需要另行制作', 'would have to be created', '38'),
  'requests.unable.still_unclear': pieces('补正后申请内容仍不明确', 'still unclear after correction', '30 (29)'),
  'requests.not_processed.petition_complaint': pieces('信访举报投诉类申请', 'petition, tip-off or complaint', '39(1)'),
  'requests.not_processed.repeat': pieces('重复申请', 'repeat request', '36(6)'),
  'requests.not_processed.publication': pieces('要求提供公开出版物', 'asks for a public publication', '39(2)'),
  'requests.not_processed.excessive': pieces('无正当理由大量反复申请', 'excessive, no good reason', '35'),
  'requests.not_processed.reconfirm': pieces(
    '要求行政机关确认或重新出具已获取信息',
    'asks to confirm or reissue information already held',
    '',
  ),
  'requests.other.total': oldPieces('其他处理', 'other handling', ''),
  'requests.other.correction_overdue': newPieces(
    '申请人无正当理由逾期不补正',
    'closed: applicant did not correct in time',
    '30',
  ),
  'requests.other.fee_overdue': newPieces(
    '申请人逾期未按收费通知要求缴纳费用',
    'closed: processing fee not paid in time',
    '42; 国办函〔2020〕109号',
  ),
  'requests.other.misc': newPieces('其他', 'other (withdrawn etc.)', ''),
  'requests.total_processed': pieces('办理结果总计', 'total processed', ''),
  'requests.carried_out': pieces('结转下年度继续办理', 'carried forward to next year', '33, 35'),
  ...disputes('reconsideration', '行政复议', 'administrative reconsideration'),
  ...disputes('litigation_direct', '未经复议直接起诉', 'direct litigation'),
  ...disputes('litigation_after', '复议后起诉', 'litigation after reconsideration'),
} as const satisfies Record<string, Concept>;

export type ConceptId = keyof typeof concepts;

/** The applicant columns of table 三, in the form's order (article 27). */
export const applicants = {
  natural_person: { zh: '自然人', en: 'individuals' },
  enterprise: { zh: '商业企业', en: 'businesses' },
  research: { zh: '科研机构', en: 'research bodies' },
  public_welfare: { zh: '社会公益组织', en: 'public-interest organisations' },
  legal_service: { zh: '法律服务机构', en: 'legal service bodies' },
  org_other: { zh: '其他', en: 'other organisations' },
  total: { zh: '总计', en: 'total' },
} as const;

export type Applicant = keyof typeof applicants;

/** Groups of outcomes in table 三, in the form's order; the colours and the order of every chart. */
export const outcomeGroups = {
  granted: { zh: '予以公开', en: 'granted in full' },
  partly_granted: { zh: '部分公开', en: 'granted in part' },
  refused: { zh: '不予公开', en: 'refused' },
  unable: { zh: '无法提供', en: 'unable to provide' },
  not_processed: { zh: '不予处理', en: 'not processed' },
  other: { zh: '其他处理', en: 'other handling' },
} as const;

export type OutcomeGroup = keyof typeof outcomeGroups;

/** What prose may state besides the tables. */
export const narrativeConcepts = {
  'narrative.proactive_items': {
    zh: '主动公开信息',
    en: 'items proactively disclosed, self-reported',
    unit: 'published_entry',
    basis: '19-21, 23',
  },
  'narrative.requests_received': { zh: '收到申请', en: 'requests received', unit: 'piece', basis: '50(2)' },
  'narrative.reconsideration': { zh: '行政复议', en: 'administrative reconsideration', unit: 'piece', basis: '50(3)' },
  'narrative.litigation': { zh: '行政诉讼', en: 'administrative litigation', unit: 'piece', basis: '50(3)' },
  'narrative.fee_yuan': { zh: '信息处理费', en: 'information processing fee collected', unit: 'yuan', basis: '42' },
  'narrative.normative_documents_made': {
    zh: '行政规范性文件制发',
    en: 'normative documents made',
    unit: 'piece',
    basis: '20(1)',
  },
  'narrative.normative_documents_repealed': {
    zh: '行政规范性文件废止',
    en: 'normative documents repealed',
    unit: 'piece',
    basis: '20(1)',
  },
  'narrative.normative_documents_in_force': {
    zh: '行政规范性文件现行有效',
    en: 'normative documents in force',
    unit: 'piece',
    basis: '20(1)',
  },
} as const satisfies Record<string, Omit<Concept, 'editions'>>;

export type NarrativeConceptId = keyof typeof narrativeConcepts;

/** Heads that offices print above running numbers of rows. */
export const runningNumberHeads = ['序号', '行次', '行号', '编号', '代码'] as const;

/** A unit printed behind a number, as the source of a pattern; a lone 万 would be a part of the number. */
export const unitPattern = '(?:[十百千]?[万亿]?元|[件条项个份宗]次?)';
