// Sentences that say how every dispute ended: 被申请行政复议4件，被提起行政诉讼3件，结果都是维持.
import type { Span } from '../document/span.ts';
import type { DisputeKind } from './claims/disputes.ts';
import type { Claim } from './claim.ts';
import { disputeSentences, kindsNamed } from './dispute-sentence.ts';
import type { Prose } from './prose.ts';

/** Kinds of dispute of which the text says that all were upheld; the span is that of the words in the folded text. */
export interface AllUpheld {
  readonly kinds: readonly DisputeKind[];
  readonly scope: Claim['scope'];
  readonly span: Span;
}

const upheld = /(?:结果)?(?:均|都|全部|皆)(?:已|依法)?(?:为|是|被|获|予以|得到)?(?:结果)?维持/;
/** Of cases decided so far, of some of them, of other years, of what others brought to this office. */
const ofSome = /审结|已结|办结|结案|其中|除|另|尚|未|去年|上年|往年|历年|至今|办理|处理|受理|审理|代理/;

/** `year`: the year of the report. A sentence that names neither kind before these words says nothing. */
export function findAllUpheld({ folded: { text } }: Prose, year: number | null): AllUpheld[] {
  return disputeSentences(text, year, upheld).flatMap(({ words, start: at, scope }) => {
    const match = upheld.exec(words);
    if (match === null || ofSome.test(words)) return [];
    const named = kindsNamed(words.slice(0, match.index));
    if (named.length === 0) return [];
    const start = at + match.index;
    return [{ kinds: named, scope, span: { start, end: start + match[0].length } }];
  });
}
