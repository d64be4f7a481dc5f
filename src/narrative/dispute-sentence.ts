// Sentences about disputes over disclosure, of the year of the report: what is said of how they ended is looked for there.
import type { DisputeKind } from './claims/disputes.ts';
import type { Claim } from './claim.ts';

/** One sentence, or what stands between two semicolons. */
export interface DisputeSentence {
  readonly words: string;
  /** Offset in the folded text. */
  readonly start: number;
  readonly scope: Claim['scope'];
}

const ofDisputes = { reconsideration: /复议/, litigation: /诉讼/ } as const;
const kinds = Object.keys(ofDisputes) as DisputeKind[];
const aboutDisclosure = /信息公开|依申请|公开信息/;
const whole = /全[省市区县旗州盟]|各级|各部门/;
const anyYear = /(?<!\d)20\d\d(?=年)/g;
const sentence = /[^。；！？\n]+/g;

/** Those that match `said` and name no other year; `year`: the year of the report. */
export function disputeSentences(text: string, year: number | null, said: RegExp): readonly DisputeSentence[] {
  if (!said.test(text)) return [];
  return Array.from(text.matchAll(sentence)).flatMap(({ 0: words, index }) => {
    if (!said.test(words) || !aboutDisclosure.test(words)) return [];
    if (Array.from(words.matchAll(anyYear)).some(([named]) => Number(named) !== year)) return [];
    return [{ words, start: index, scope: whole.test(words) ? 'aggregate' : 'own' }];
  });
}

export function kindsNamed(words: string): readonly DisputeKind[] {
  return kinds.filter((kind) => ofDisputes[kind].test(words));
}
