// Sentences that say how every dispute ended: 被申请行政复议4件，被提起行政诉讼3件，结果都是维持.
import type { Span } from '../document/span.ts';
import type { DisputeKind } from './claims/disputes.ts';
import type { Claim } from './claim.ts';
import type { Prose } from './prose.ts';

/** Kinds of dispute of which the text says that all were upheld; the span is that of the words in the folded text. */
export interface AllUpheld {
  readonly kinds: readonly DisputeKind[];
  readonly scope: Claim['scope'];
  readonly span: Span;
}

const upheld = /(?:结果)?(?:均|都|全部|皆)(?:已|依法)?(?:为|是|被|获|予以|得到)?(?:结果)?维持/;
const ofDisputes = { reconsideration: /复议/, litigation: /诉讼/ } as const;
const kinds = Object.keys(ofDisputes) as DisputeKind[];
const aboutDisclosure = /信息公开|依申请|公开信息/;
/** Of cases decided so far, of some of them, of other years, of what others brought to this office. */
const ofSome = /审结|已结|办结|结案|其中|除|另|尚|未|去年|上年|往年|历年|至今|办理|处理|受理|审理|代理/;
const whole = /全[省市区县旗州盟]|各级|各部门/;
const anyYear = /(?<!\d)20\d\d(?=年)/g;
const sentence = /[^。；！？\n]+/g;

/** `year`: the year of the report. A sentence that names neither kind before these words says nothing. */
export function findAllUpheld({ folded: { text } }: Prose, year: number | null): AllUpheld[] {
  if (!text.includes('维持')) return [];
  return Array.from(text.matchAll(sentence)).flatMap(({ 0: words, index }) => {
    const match = upheld.exec(words);
    if (match === null || ofSome.test(words) || !aboutDisclosure.test(words)) return [];
    if (Array.from(words.matchAll(anyYear)).some(([named]) => Number(named) !== year)) return [];
    const before = words.slice(0, match.index);
    const named = kinds.filter((kind) => ofDisputes[kind].test(before));
    if (named.length === 0) return [];
    const start = index + match.index;
    const scope = whole.test(words) ? 'aggregate' : 'own';
    return [{ kinds: named, scope, span: { start, end: start + match[0].length } }];
  });
}
