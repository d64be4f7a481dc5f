// Characters that show nothing: whoever looks at a report does not see them, so they part no word and no figure.
import type { Span } from './span.ts';

/**
 * A pattern for one of them (flag v): soft hyphens, zero-width characters, direction marks, variation selectors, byte
 * order marks. Not U+202D and U+202E, which turn the order of digits round: what is seen then is another number.
 */
export const invisibleCharacter = '[\\p{Default_Ignorable_Code_Point}--[\\u202d\\u202e]]';

const invisible = new RegExp(`${invisibleCharacter}+`, 'gv');
/** Whether there are any at all, asked of most texts in vain. */
const anyInvisible = new RegExp(invisibleCharacter, 'v');

/** A text as it is seen. */
export function withoutInvisible(text: string): string {
  return anyInvisible.test(text) ? text.replace(invisible, '') : text;
}

/** Where they stand. */
export function invisibleIn(text: string): Span[] {
  if (!anyInvisible.test(text)) return [];
  return [...text.matchAll(invisible)].map(({ index, 0: all }) => ({ start: index, end: index + all.length }));
}
