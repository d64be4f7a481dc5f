// Whose doings a clause tells: those of the office that reports, or of another named as its subject (县政府办公室收到11件).
import { officeRank } from './office-rank.ts';

const time = '(?:20\\d\\d年度?(?!度)|全年|本年度?|今年|年内|其中|截[至止][^，]{0,12}?)*，?';
/** 我局, 本机关, 各部门 and 全县 name no other, nor 办公室代表区政府; neither do words that only lead up to one (由, 向, 对). */
const name =
  '((?![全该等经]|[^，]{0,12}代表)(?:(?![我本各由向对为在是以按的所或])[\u4e00-\u9fff]){1,20}?(?:政府(?:办公[厅室]|办(?!理))?|局|委|委员会|厅|镇|乡|街道|办事处))';
const manner = '(?:(?:共|总共|累计|全年|今年|当年|依法|主动|已|均|也|未|没有)+)?';
const deed = '(?:收到|接到|受理|接收|新收|办理|公开|发布|制发|制定|废止|被申请|被提起|被诉|发生|产生)';
const subject = new RegExp(`^${time}${name}${manner}${deed}`);
/** 群众向县政府提交申请11件: they came to the office they were handed in to. */
const addressee = new RegExp(`向${name}(?:提交|提出|递交)`);

/** 市政府及市政府办公室: the office that reports for both. */
const withGovernment = /^[^及和、]{0,12}政府[及和、](?=[^及和、]*政府办)/;

/** True where another office than the one that reports acts in the clause, or is applied to. `reporting`: null where unknown. */
export function isOfOtherOffice(clause: string, reporting: string | null): boolean {
  if (reporting === null) return false;
  const found = (subject.exec(clause) ?? (clause.includes('向') ? addressee.exec(clause) : null))?.[1];
  if (found === undefined) return false;
  const named = found.replace(withGovernment, '');
  const [, first = reporting, second = first] = twoNames.exec(reporting) ?? [];
  return isOther(named, first) && isOther(named, second);
}

/** 青石市人民政府（市政府办公室）: the report of one office under two names. */
const twoNames = /^(.+)（(.+)）$/;

function isOther(named: string, reporting: string): boolean {
  if (isOfOtherPlace(named, reporting)) return true;
  const [office, own] = [named, reporting].map((full) => coreOf(full, officeRank(reporting) === 'township'));
  return !areShort(office ?? '', own ?? '') && !areShort(...belowPlace(office ?? '', own ?? ''));
}

/** One is short for the other. */
function areShort(one: string, other: string): boolean {
  return isShortFor(one, other) || isShortFor(other, one);
}

/** Both without the place that the first begins with: 市科学技术局 and 青石市科技局 are short for no part of each other. */
function belowPlace(named: string, own: string): [string, string] {
  const at = place.test(named.charAt(0)) ? own.indexOf(named.charAt(0)) : -1;
  return at < 0 ? [named, own] : [named.slice(1), own.slice(at + 1)];
}

const government = /(?:人民)?政府$/;
const governmentOffice = /办(?:公[厅室])?$/;
const place = /[省市县区旗州盟]$/;

/** The name without what a government adds to it, and for a township, which is hardly more than its office, without that. */
function coreOf(name: string, isTownship: boolean): string {
  return (isTownship ? name.replace(governmentOffice, '') : name).replace(government, '');
}

/** 县政府 and 县政府办 in the report of a town, 市政府 in that of a district: their letters may stand in its longer name. */
function isOfOtherPlace(named: string, reporting: string): boolean {
  const [around, own] = [named, reporting].map((name) => coreOf(name, true).at(-1) ?? '');
  return place.test(around ?? '') && around !== own;
}

/** 县发改局 is short for 沭阳县发展和改革局: its characters stand in the longer name in the same order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
