// How many requests the office says it received this year, or that it received none.
import type { Clause } from '../clause.ts';
import { findCounts } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { leftBeside } from '../sentence.ts';
import { isResultOrPart, noneHit, quantityHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { denial, headOf, sum } from './wording.ts';

const receive =
  '(?:收到|接到|接受|接收到|接收|受理|新收|收悉|(?<![征签回吸验接未])收)(?:(?:并|和|及|、)?(?:办理|处理|受理|办结|答复|登记))?(?:了)?';
const request =
  '(?:依申请公开(?:政府)?(?:信息)?(?:申请|请求)?|依申请(?:政府)?信息公开(?:申请)?|申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?)(?:(?:办理)?事项|事件|书|表|事宜|情况|案件|信件|办件|件|的(?:要求|请求))?';
/** What the public hands in is what the office receives, but not where others are named: 向上级部门提交, 向各单位提交. */
const handedIn =
  '(?:公众|群众|社会各界)[^，]{0,30}向(?![^，]{0,6}(?:上级|有关|相关|其他|各))[^，]{1,16}(?:提交|提出)(?:了|的)?';
const numberLast = new RegExp(`(?:${receive}|${handedIn})[^，]{0,36}?${request}的?${sum}$`);
/** 依申请公开政府信息的情况：无; 数量 may count what is classed so among all that was made. */
const countIsNone = /依申请公开(?:政府信息)?的?情况：无$/;
const countOfRequests = new RegExp(
  `(?:政府信息公开|信息公开|依申请公开)(?:的)?申请(?:总数|总量|数量|件数|量|数)(?:共计|共|合计)?(?:为|是|达|有)?：?$|依申请公开(?:申请|事项|件)?(?:共计|共|累计)(?:受理|收到|接收)(?:了)?$`,
);
const numberFirst = new RegExp(`${receive}(?:各类|群众|公众|社会公众|政府信息|公开|依申请|的){0,4}${sum}$`);
const afterNumberFirst =
  /^(?:(?:依申请公开|要求(?:公开|获取))(?:政府)?信息的申请|要求(?:政府)?信息公开的申请|[政府务信息公开依的各类有关相公民法人和或者其他组织、群众社会提出]{0,28}申请|(?:政府)?(?:信息)?依申请公开)(?:公开(?=[件情事]))?(?:书|表|公开|信息|政府信息|件|事项|请求|情况)?(?:[、并均已全且]|$)/;
const units = /^[件条份起宗例封]/;
/** 依申请公开8个 and 收到8项依申请公开, read as 8件: of other things than requests these count too many to be units. */
const countedAsThings =
  /(申请(?:公开)?(?:信息|事项|件)?(?:共计|共|为)?\d{1,6}(?=[个项](?:$|全部|均|已))|(?:收到|接到|受理)了?\d{1,6}(?=[个项](?:依申请公开|政府信息公开的?申请)))[个项]/;

/** Requests of another kind, of another year, passed on by others, or only some of them. */
const otherRequests =
  /复议|诉讼|许可|信访|审批|登记|救助|低保|仲裁|补正|撤回|撤销|延期|顺延|转来|转办|移交|交办|转送|结转|上年|不予|不属于|重复|自然人|企业|投诉|举报|涉及|关于|无效|有效|科研|律师|(?:公司|单位)申请/;
/** 公民、法人和其他组织 is everybody; one of them alone is not. */
const someApplicants = /公民|法人|自然人/;
const allApplicants = /(?:公民|群众|公众|个人|自然人|市民)[、和及或]{1,2}者?法人/;
/** 收到公民申请5件 means everybody's, unless other applicants are counted; 一名公民 and 公民来访 do not. */
const anyCitizen =
  /^(?!.*(?:法人|自然人)).*(?<![名位个国])公民(?:个人|提出|提交|要求|的){0,3}(?:政府|信息|公开|依|申请)/;
const organisations = /法人|企业|组织|机构|公司|单位申请/;
const channels =
  '(?:网站|网上|网络|在线|线上|线下|平台|信函|邮寄|邮件|邮箱|书面|纸质|当面|现场|窗口|传真|电子|来信|EMS)';
const channel = new RegExp(channels, 'i');
const manyChannels = new RegExp(`渠道|方式|多种|等|线上线下|[、和及或]${channels}`, 'i');
/** 书面或其他形式 and 来电、来信等方式 are every way. */
const allForms = /书面[或和及]其[他它]|等(?:各种|多种)?(?:方式|渠道|形式|途径)/;
const aboutDisclosure = /公开|信息/;

/** What was then done with the requests, told in the same clause: 22件、办结22件. */
const answered = /(?:[、并和且均已全]|按期|按时|依法){1,4}(?:办结|答复|办复|回复)/;

const whoAsks =
  '(?:申请人|针对|本部门|书面[或和及]其[他它]|(?:(?:来电|来信|来函|来访|电话|传真|信函|邮寄|邮件|网上|网络|现场|当面)[、和及或]?){2,6}等(?:各种|多种)?(?:方式|渠道|形式|途径)|任何(?:方式|渠道|途径)|[政府务信息公开依的各类有关相关公民法人自然和及或者其他它组织、群众社会居村市主动提出交来自向对于就要求获取办理我本办局街道乡镇区县市机单位任何形式过一件次年度个人等该项级]){0,40}?';
const noneReceived = new RegExp(
  `(?:${denial}(?:收到|接到|新?受理|接获|接收到|接收|新收到|新收|收悉|产生|发生|出现|有|存在)(?:(?:和|及|并|、)?(?:办理|处理|受理|答复))?(?:过)?${whoAsks}|(?<![有如若凡对是])(?:没有|暂无|均无|无)${whoAsks})` +
    `(?:依申请公开|申请(?!人))(?=([^、和及与或也，]*)(.*)$)`,
);
const afterNone = /^[公开政府务信息书表件函来事项宜的情况形现象工作等要求诉申请案其他方面相关受办理以]{0,16}$/;
const afterNoneElse = /^(?:[、和及与或也]|$)/;

/**
 * Claims of one zone in their order; in the part on requests a plain 申请 is one for information. `all`: every clause.
 */
export function findRequestsReceived(clauses: readonly Clause[], all: readonly Clause[]): Hit[] {
  return clauses.flatMap((clause) => {
    if (!clause.text.includes('申请') || !isResultOrPart(clause)) return [];
    if (clause.zone !== 'part-2' && !aboutDisclosure.test(clause.text)) return [];
    return noneIn(clause, all) ?? (clause.isPart ? [] : numberIn(clause, all));
  });
}

function noneIn(clause: Clause, all: readonly Clause[]): Hit[] | null {
  const none = countIsNone.exec(clause.text);
  if (none !== null) return [noneHit(clause, none.index, clause.text.length)];
  const match = noneReceived.exec(clause.text);
  if (match === null) return null;
  const [words, rest = '', more = ''] = match;
  if (!afterNone.test(rest) || !afterNoneElse.test(more)) return [];
  const isOfSome = channel.test(words) && (!allForms.test(words) || isReceivedElsewhere(clause, all));
  if (isOfSome || (someApplicants.test(words) && !allApplicants.test(words))) return [];
  return [noneHit(clause, match.index, match.index + words.length)];
}

/** Another channel has some: 未收到网上、现场等渠道申请，收到信函申请2件. */
function isReceivedElsewhere(clause: Clause, all: readonly Clause[]): boolean {
  return isToldBeside(
    (text) => text.includes('申请') && channel.test(text) && findCounts(text, 1).some(({ value }) => value !== 0),
    clause,
    all,
  );
}

/** True where another clause of the same zone says so. */
function isToldBeside(says: (text: string) => boolean, { zone, index }: Clause, all: readonly Clause[]): boolean {
  return all.some((other) => other.zone === zone && other.index !== index && says(other.text));
}

function numberIn(clause: Clause, all: readonly Clause[]): Hit[] {
  const [words = ''] = clause.text.split(leftBeside, 1);
  const text = /\d[个项]/.test(words) ? words.replace(countedAsThings, '$1件') : words;
  const counts = findCounts(text);
  const [found] = counts;
  if (found === undefined || found.value === null || !units.test(found.unit)) return [];
  const rest = text.slice(found.end);
  const cut = counts.length > 1 ? rest.search(answered) : -1;
  const isAlone = counts.length === 1 || (cut >= 0 && findCounts(rest.slice(0, cut)).length === 0);
  if (!isAlone || !isBound(text, found) || isOfSome(clause, all) || followsAnother(clause, found, all)) return [];
  const closing = sumOf(clause, found, all);
  if (closing !== null) return closing;
  if (isBesideOthers(clause, all)) return [];
  const carried = carriedIn(clause, found, all);
  if (carried === 'unclear') return [];
  const hit = quantityHit(clause, found, found.value - (carried?.value ?? 0));
  return hit.value < 0 ? [] : [{ ...hit, end: carried?.end ?? hit.end }];
}

function isBound(text: string, { leadStart, tailEnd }: Quantity): boolean {
  const head = headOf(text, leadStart);
  const tail = text.slice(tailEnd, tailEnd + 40);
  const isRequest =
    numberLast.test(head) || countOfRequests.test(head) || (numberFirst.test(head) && afterNumberFirst.test(tail));
  if (!isRequest) return false;
  const words = head + tail;
  if (otherRequests.test(words.replace(allApplicants, '')) || finished.test(head)) return false;
  return !channel.test(words) || manyChannels.test(words);
}

/** Some applicants are named alone. */
function isOfSome(clause: Clause, all: readonly Clause[]): boolean {
  const { text } = clause;
  if (!someApplicants.test(text) || allApplicants.test(text)) return false;
  if (!anyCitizen.test(text)) return true;
  return isToldBeside((other) => organisations.test(other) && findCounts(other, 1).length > 0, clause, all);
}

/** 受理并按期答复44件 counts what was answered, requests of last year among it. */
const finished = /(?:收到|接到|接收|受理)[^，]{0,3}并?[^，]{0,6}(?:答复|办结|办复)/;

/** Another office's requests, told in few words: 各部门收到27件. */
const otherPart = /(?:收到|接到|接收|受理)(?:了)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?$/;
/** 县本级收到申请12件，乡镇收到申请40件: another office's, told like the first. */
const received =
  '(?:收到|接到|接收|受理|新收)(?:了)?(?:(?:政府)?(?:信息)?(?:公开)?申请|依申请公开)(?:件|数量)?(?:共|为)?$';
const someRequests = new RegExp(received);
const otherOffice = new RegExp(`(?:乡镇|镇街|街道|部门|单位|本级|[局委办厅县区市])(?:共|累计|共计)?${received}`);
const sumAlone = /^(?:以上|上述)?(?:共计|合计|总计|共)$/;

/**
 * 县本级收到19件，各部门收到27件，共计46件: the sum where the numbers before
 * it give it, nothing where they do not, or where another office's number stands
 * there and no sum closes the list; null where the first stands alone.
 */
function sumOf(clause: Clause, { value: first, unit }: Quantity, all: readonly Clause[]): Hit[] | null {
  let parts = first ?? 0;
  let open: Hit[] | null = null;
  for (const next of all.slice(clause.index + 1, clause.index + 8)) {
    if (next.sentence !== clause.sentence || carried.test(next.text)) return open;
    if (next.isAside) continue;
    const [count, ...others] = findCounts(next.text);
    if (count === undefined) continue;
    if (count.value === null || others.length > 0 || count.unit !== unit) return open;
    const words = next.text.slice(0, count.leadStart);
    if (sumAlone.test(words) && count.tailEnd === next.text.length) {
      if (count.value === first) return null;
      return parts === count.value ? [quantityHit(next, count, count.value)] : [];
    }
    if (!otherPart.test(words)) return open;
    if (!next.isPart && next.scope === clause.scope && otherOffice.test(words)) open = [];
    parts += count.value;
  }
  return open;
}

const othersToo = /^各?(?:部门|单位|乡镇|镇街|街道|区县|县区|县市)[^，\d]{0,4}(?:收到|接到|接收|受理|新收)/;

/** 政府新收2件，均已答复；部门新收4件: what others received stands behind it, where it is not called that of all. */
function isBesideOthers({ index, sentence, scope }: Clause, all: readonly Clause[]): boolean {
  if (scope === 'aggregate') return false;
  const behind = all.slice(index + 1, index + 9).filter((next) => next.sentence === sentence && !next.isPart);
  return behind.some(({ text }) => othersToo.test(text) && findCounts(text, 1).length > 0);
}

/** The second of two offices in one sentence: its number is no more the total than the first. */
function followsAnother(clause: Clause, { leadStart }: Quantity, all: readonly Clause[]): boolean {
  if (!otherOffice.test(clause.text.slice(0, leadStart))) return false;
  return all.slice(Math.max(0, clause.index - 4), clause.index).some((before) => {
    if (before.sentence !== clause.sentence || before.isAside) return false;
    if (before.scope !== clause.scope && !clause.text.startsWith('各')) return false;
    const [count] = findCounts(before.text, 1);
    return count !== undefined && someRequests.test(before.text.slice(0, count.leadStart));
  });
}

/** Left by last year; not what is left to the next: 结转下年度, 结转2025年度继续办理. */
const carried = /结转(?!下|至|到|入|20\d\d|次年|明年)/;
const includes = /^(?:其中)?[，：]?(?:已|均)?(?:含|包括|包含|其中)/;

/** Requests left from last year that a number holds, and where the words on them end; `unclear`: it holds some. */
type Carried = { readonly value: number; readonly end: number } | 'unclear' | null;

/** 41件（含上年度结转3件）: to be taken off, since they are not new. */
function carriedIn(clause: Clause, found: Quantity, all: readonly Clause[]): Carried {
  const behind = toldOf(clause, found, all);
  const told = behind.find(({ text }) => carried.test(text) && !ofOtherNumber.test(text));
  if (told === undefined) return behind.some(({ text }) => overYears.test(text)) ? 'unclear' : null;
  const upToIt = behind.filter(({ index }) => index <= told.index);
  if (told.isPart && all.slice(clause.index + 1, told.index).some(countsAnswers)) return 'unclear';
  if (told.isAside && !upToIt.some(({ text }) => saysHeld.test(text))) return 'unclear';
  const [count, ...others] = findCounts(told.text);
  if (count === undefined || count.value === null || others.length > 0 || count.qualifier !== 'exact') return 'unclear';
  return { value: count.value, end: told.start + count.end + (told.isAside ? 1 : 0) };
}

/** 收到13件，已答复13件，其中上年结转1件: a part of those answered, as it may be. */
function countsAnswers({ isPart, isAside, text }: Clause): boolean {
  return !isPart && !isAside && answers.test(text) && findCounts(text, 1).length > 0;
}

const answers = /办结|答复|办复|回复/;

/** Of two years nobody told which is this one. */
const overYears = /^包括20\d\d年结转20\d\d年/;

/** Without them a bracket may hold what stands beside the number: 收到52件（上年结转4件，结转下年3件）. */
const saysHeld = /含|包括|其中/;
const ofOtherNumber = /不含|不包括|(?<!结转[^，]{0,6})办理|办结|答复/;

/** The clauses behind a number that tell what it holds: in brackets right behind it, or as its parts. */
function toldOf(clause: Clause, { end }: Quantity, all: readonly Clause[]): readonly Clause[] {
  const next = all.slice(clause.index + 1, clause.index + 9);
  const sentenceEnd = next.findIndex(({ sentence }) => sentence !== clause.sentence);
  const behind = sentenceEnd < 0 ? next : next.slice(0, sentenceEnd);
  const attached = attachedTo(clause.start + end, behind);
  return behind.filter((one) => (one.isAside ? attached.has(one) : one.isPart || includes.test(one.text)));
}

/** Brackets behind another number (办结1191件（含上年结转189件）) speak of that one. */
function attachedTo(numberEnd: number, clauses: readonly Clause[]): ReadonlySet<Clause> {
  const attached = new Set<Clause>();
  // One bracket opens the first aside; between two of them one closes and one opens.
  let latestStart = numberEnd + 1;
  for (const aside of clauses.filter(({ isAside }) => isAside)) {
    if (aside.start > latestStart) break;
    attached.add(aside);
    latestStart = aside.start + aside.text.length + 2;
  }
  return attached;
}
