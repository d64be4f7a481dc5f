// Whether a text comes cell by cell, in the order of its cells, and not line by line from the top of the page.
//
//   三、本年度          this label stands beside some twenty rows, in the middle of them or broken over many lines: whole
//   办理结果            and right before the first of them it only comes where its cell does
//   （一）予以公开
import { outcomeGroups } from '../../codebook/concepts.ts';
import { lead } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

const first = coreOf(outcomeGroups.granted.zh);

/** `lines`: the words of each line in the order of the text; figures stand for themselves. */
export function areCellByCell(
  lines: readonly { readonly words: readonly Word[]; readonly figures: readonly Word[] }[],
): boolean {
  const starts = lines.flatMap(({ words }, index) =>
    words.some(({ text }) => coreOf(text) !== '' && lead.startsWith(coreOf(text)) && text.length > 1) ? [index] : [],
  );
  return starts.some((from) => {
    let text = '';
    for (const { words, figures } of lines.slice(from, from + mostLines)) {
      text += words.map((word) => coreOf(word.text)).join('');
      if (text.startsWith(`${lead}${first}`)) return true;
      if (figures.length > 0) return false;
    }
    return false;
  });
}

/** Lines that a narrow cell breaks its label into. */
const mostLines = 14;
