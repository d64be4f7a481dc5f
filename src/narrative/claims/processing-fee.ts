// The information processing fee the office says it charged (article 42; 国办函〔2020〕109号), or that it charged none.
import type { Clause } from '../clause.ts';
import { findAmounts } from '../quantity.ts';
import { isResultOrPart, noneHit, quantityHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { denial, headOf, sum } from './wording.ts';

/** 污水处理费 and 垃圾处理费 are other fees. */
const fee = '(?<=^|[，、：“（]|信息|公开|申请|事项|收[取费缴]?|征收|产生|发生|任何|有关|相关|的)处理费(?:用)?';
const amountOfFee = '(?:收[取费](?:情况|总额|总?金额)?|收入|总额|总?金额)?(?:\\d+[件笔]、?)?';
const numberLast = new RegExp(`${fee}${amountOfFee}${sum}$`);
const numberFirst = new RegExp(`收取(?:了)?${sum}$`);
const afterNumberFirst = new RegExp(`^(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:信息)?${fee}`);
/** Behind the number of notices, of cases or of times, in a sentence on the fee: 实际收取总金额800元; 收费1次，共计100元. */
const actual = /^(?:实收|实际收[取费]的?)(?:总?金额|总额)?(?:共计|合计|共|为)?$/;
const amountAlone = /^(?:共计|合计)?(?:(?:收[取费])?总?金额)?(?:共计|合计|共|为)?$/;
const denied = new RegExp(denial);
/** Tariffs and conditions. */
const noCharge = /每|标准|如[有需果]|可以|减免|免收|退|应收|未缴|拖欠|逾期/;

const charge = '(?:收取|收缴|征收|产生|发生|存在|涉及|收)';
const gap =
  '[向对申请人公民法组织收取产生发存在征缴过任何与的政务府信息公开工作依相有关及其他它方面情况一分笔涉和、等]{0,30}?';
const tail = '[用的收取入费情况形事项现象行为等发生产任何]{0,14}';
const noneCharged = new RegExp(`${denial}${gap}${fee}${tail}$`);
const noneOfAnyFee = new RegExp(
  `${denial}(?:(?:[向对因][^，]{1,24}?)?${charge}${gap}费用(?:的?情况)?|[向对]申请人收费)$`,
);
/** 未发生政府信息公开收费事项; 政府信息公开未发生收费情况. */
const occurs = `(?:${denial}(?:发生|产生|存在|涉及|有)(?:过)?|(?<![如若凡])不存在)(?:任何)?`;
const disclosure = '(?:(?:有关|相关)[^，]{0,6}?)?(?:政府)?信息(?:依申请)?公开(?:申请)?(?:(?:相关|有关)?的|工作)?';
const noneAtAll = new RegExp(
  `(?:(?:${occurs}|(?<![有如若凡对是])无)${disclosure}|${disclosure}${occurs})收费(?:[及和与、]减免)?(?:的)?(?:事项|情况|行为|现象)?$|${disclosure}收费(?:[及和与、]减免)?(?:的)?情况：无$`,
);
const zeroFee = new RegExp(
  `${fee}${amountOfFee}(?:情况)?为?：?(?:均|都)?(?:未收取|未产生|未发生|没有|无|为零|为0|零收取|0)$`,
);
const aboutDisclosure = /信息公开|依申请|公开申请|公开政府信息/;
/** Applicants are those of licences, too: 政务服务中未向申请人收费. */
const applicants = '申请人';
const otherService = /政务服务|服务事项|办事|审批|许可|登记/;
const notices = /[收缴]费通知/;
const aboutFee = new RegExp(`${fee}|${notices.source}`);
/** 收取信息处理费情况：本年度无收费; not 首次申请无费用, which tells of some cases. */
const noneOfTheFee = new RegExp(
  `(?<=(?:^|：)(?:20\\d\\d年度?|本年度?|全年|我[办局委厅乡镇区县市]|街道)*)${denial}(?:发生|产生)?(?:任何)?(?:收费|费用)$`,
);

/** Claims of one zone in their order. */
export function findProcessingFee(clauses: readonly Clause[]): Hit[] {
  let said = '';
  return clauses.flatMap((clause, at) => {
    said = clauses[at - 1]?.sentence === clause.sentence ? `${said}，${clause.text}` : clause.text;
    if (!isResultOrPart(clause)) return [];
    if (!clause.text.includes('费')) return clause.isPart ? [] : restIn(clause, said);
    const none = noneIn(clause, sentenceBefore(clauses[at - 1], clause) + said);
    // Behind the parts of a number a clause of its own may close the sentence: 其中予以公开3件，未收取信息处理费.
    if (clause.isPart) return none?.filter(({ start }) => start === clause.start) ?? [];
    if (none !== null) return none;
    const amount = amountIn(clause);
    return amount.length > 0 ? amount : restIn(clause, said);
  });
}

/** An amount whose sentence has named the fee before. */
function restIn(clause: Clause, said: string): Hit[] {
  if (!clause.text.includes('元')) return [];
  const [found, ...competing] = findAmounts(clause.text);
  if (found === undefined || found.value === null || competing.length > 0) return [];
  if (!aboutFee.test(said) || denied.test(said) || noCharge.test(said)) return [];
  const head = clause.text.slice(0, found.leadStart);
  const isBound = actual.test(head) || (!notices.test(said) && amountAlone.test(head));
  return isBound && found.tailEnd === clause.text.length ? [quantityHit(clause, found, found.value)] : [];
}

/** In the part on requests a sentence goes on with the one right before it: 收到政府信息公开申请5件。未收取费用. */
function sentenceBefore(before: Clause | undefined, { zone, sentence, start }: Clause): string {
  const isNext =
    before !== undefined && before.sentence !== sentence && before.start + before.text.length + 1 === start;
  return isNext && zone === 'part-2' && before.zone === zone ? `${before.text}，` : '';
}

function isAboutDisclosure(said: string): boolean {
  return aboutDisclosure.test(said) || (said.includes(applicants) && !otherService.test(said));
}

function noneIn(clause: Clause, said: string): Hit[] | null {
  const { text } = clause;
  const match =
    noneCharged.exec(text) ??
    noneAtAll.exec(text) ??
    zeroFee.exec(text) ??
    (isAboutDisclosure(said) ? noneOfAnyFee.exec(text) : null) ??
    (aboutFee.test(said) ? noneOfTheFee.exec(text) : null);
  return match && [noneHit(clause, match.index, match.index + match[0].length)];
}

function amountIn(clause: Clause): Hit[] {
  const { text } = clause;
  const [found, ...competing] = findAmounts(text);
  if (found === undefined || found.value === null || competing.length > 0 || noCharge.test(text)) return [];
  const head = headOf(text, found.leadStart);
  const isBound =
    numberLast.test(head) ||
    (numberFirst.test(head) && afterNumberFirst.test(text.slice(found.tailEnd, found.tailEnd + 20)));
  return isBound && !denied.test(head) ? [quantityHit(clause, found, found.value)] : [];
}
