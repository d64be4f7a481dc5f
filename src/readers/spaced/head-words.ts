// The words of the lines of heads, as they are compared and counted to lines.
import type { Token } from './fill-heads.ts';
import { allTotal, applicantGroup, headOrders } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

/**
 * The words of lines with what is compared of them. A total that ran into the first head was printed before it, as a cell of
 * more lines is; that both are on one line does not show that it stands left of it, so what follows counts as the next line.
 */
export function tokensOf(lines: readonly (readonly Word[])[]): Token[] {
  return lines.flatMap((words, line) => {
    const at = words.findIndex((word, index) => isBehindTotal(words[index - 1], word));
    return words.map((word, index) => ({
      word,
      core: coreOf(word.text),
      line: at < 0 || index < at ? line : line + 0.5,
    }));
  });
}

const [[firstHead = ''] = []] = headOrders;

/**
 * Where heads come cell by cell, a total right behind the head of the group ends their first row, so that what follows it on
 * its line is of the next one; null where nothing follows. The sums must say that it is that of the last column.
 */
export function behindTotal(tokens: readonly Token[]): Token[] | null {
  const at = tokens.findIndex(({ core }, index) => core === allTotal && tokens[index - 1]?.core === applicantGroup);
  const line = tokens[at]?.line;
  if (at < 0 || tokens[at + 1]?.line !== line) return null;
  return tokens.map((token, index) =>
    index > at && token.line === line ? { ...token, line: token.line + 0.5 } : token,
  );
}

function isBehindTotal(before: Word | undefined, word: Word): boolean {
  return before?.end === word.start && coreOf(before.text) === allTotal && coreOf(word.text) === firstHead;
}
