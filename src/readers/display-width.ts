// How wide characters stand where letters have one width: Chinese ones take the room of two digits, some signs of one or two.

/** Columns that a character takes. */
export type WidthOf = (character: string) => number;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Quotation marks, dashes, dots, circled numbers: programs differ. */
const either = /[\u00b7\u00d7\u2010-\u2027\u2030-\u203e\u2103-\u22ff\u2460-\u27bf]/u;

/** Letters, digits and blanks, which are most of the characters of a table. */
const lastLetter = '\u007f';

/** True for a text that is as wide in one way of taking those signs as in the other. */
export function isWidthClear(text: string): boolean {
  return !either.test(text);
}

/** Ways to take them: those signs narrow, as most converters do, and wide. */
export const displayWidth: readonly WidthOf[] = [
  (character) => (character > lastLetter && wide.test(character) ? 2 : 1),
  (character) => (character > lastLetter && (wide.test(character) || either.test(character)) ? 2 : 1),
];
