// How many normative documents the office says it made and repealed this year, and how many are in force.
import type { Clause } from '../clause.ts';
import { findDocumentCounts } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { isResult, noneHit, quantityHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { denial, headOf, sum } from './wording.ts';

/** Not 政府规范性文件 beside 部门规范性文件, nor 党内: these are some of them only. */
const documents = '(?:行政)?规范性文件';
const time =
  '(?:20\\d\\d年度?|本年度?|全年|年内|截[至止](?:20\\d\\d年)?(?:12月31日|年?底|末)?|我[办局委厅乡镇区县市]|本[机关单位级乡镇区县市]*|街道|共|新|全[区县市乡镇]|目前|(?:经)?(?:梳理|统计)出?|确[定认])*';
const made = '(?:制发|制定(?:发布|印发|出台)?|新制[发定])(?:了)?';
const repealed = '(?:废止(?:和失效)?|宣布废止)(?:了)?';
const inForce = '(?:现行有效|继续有效|保留有效)(?:的)?';

const kinds = {
  made: wordings(made),
  repealed: wordings(repealed),
  in_force: wordings(inForce),
} as const;

export type DocumentKind = keyof typeof kinds;

interface Wordings {
  /** With the documents named in the clause itself: 制发规范性文件5件, 规范性文件现行有效30件. */
  readonly named: RegExp;
  /** A member of a list whose first member names them: 制发规范性文件5件、废止3件，现行有效30件. */
  readonly listed: RegExp;
}

function wordings(verb: string): Wordings {
  return {
    named: new RegExp(`^${time}(?:${verb}${documents}|${documents}(?:本年)?${verb})${sum}$`),
    listed: new RegExp(`^[、，]?(?:并|和|及|共)?(?:本年度?)?${verb}(?:${documents})?${sum}$`),
  };
}

/** 未制发规范性文件: none was made. */
const noneMade = new RegExp(`^${time}(${denial}(?:新)?${made}(?:过)?(?:新的)?${documents})$`);

const allDocuments = /(?:^|全[省市县区州]|[^政府部门党组委市县区级民])(?:行政)?规范性文件/;
/** Documents of others, and of some offices only: what the sentence goes on to count are theirs. */
const ofSome = /备案|报备|审查|审核|上级|党|部门规范|政府规范|名义/;
/** Acts upon documents, and documents of some kind. */
const otherMatter = new RegExp(`${ofSome.source}|清理|解读|修[改订]|公布|公开|发布的`);
/** 清理规范性文件5件、新制发1件: what is new was not reviewed; what is repealed or goes on may be some of the others. */
const reviewed = /清理[^、，\d废]{0,16}\d{1,8}[件个]/;

/** Claims on one kind in one zone, in their order. */
export function findNormativeDocuments(kind: DocumentKind, clauses: readonly Clause[]): Hit[] {
  let sentence = -1;
  let isAbout = false;
  return clauses.flatMap((clause) => {
    if (clause.sentence !== sentence) isAbout = false;
    sentence = clause.sentence;
    if (clause.text.includes('规范性文件')) isAbout = allDocuments.test(clause.text) && !ofSome.test(clause.text);
    const told = kind === 'made' ? clause.text.replace(reviewed, '') : clause.text;
    if (!isAbout || !isResult(clause) || otherMatter.test(told)) return [];
    return kind === 'made' ? [...noneIn(clause), ...numberIn(kind, clause)] : numberIn(kind, clause);
  });
}

function noneIn(clause: Clause): Hit[] {
  const words = noneMade.exec(clause.text)?.[1];
  return words === undefined ? [] : [noneHit(clause, clause.text.length - words.length, clause.text.length)];
}

function numberIn(kind: DocumentKind, clause: Clause): Hit[] {
  const counts = findDocumentCounts(clause.text, 5);
  const bound = counts.filter((count, index) => isBound(kind, clause.text, { count, before: counts[index - 1] }));
  const [found, ...competing] = bound;
  if (found === undefined || found.value === null || competing.length > 0) return [];
  return [quantityHit(clause, found, found.value)];
}

/** The first number of a clause may be bound by the documents' name; those behind it by their verb alone. */
function isBound(
  kind: DocumentKind,
  text: string,
  { count, before }: { readonly count: Quantity; readonly before: Quantity | undefined },
): boolean {
  const from = before?.end ?? 0;
  const head = headOf(text.slice(from), count.leadStart - from);
  const { named: whole, listed } = kinds[kind];
  return listed.test(head) || (before === undefined && whole.test(head));
}
