// Characters that could not be shown, with a sign in the place of each: the words of the codebook tell which they were.
//
//   法律口务机构   科研机?     one word alone is as long and has the other characters in their places
import { applicants, concepts, outcomeGroups } from '../../codebook/concepts.ts';

/** The sign that stands for a lost character in what is compared; no word of the form has it. */
const sign = '\u53e3';
const signs = '?\uff1f\u25a1\u56d7\ufffd';
const ofSigns = new RegExp(`[${signs}]`);
/** Beside other characters such a sign is no punctuation. */
const lost = new RegExp(`(?<=[\\u4e00-\\u9fff])[${signs}]|[${signs}](?=[\\u4e00-\\u9fff])`, 'g');
/** Quotation marks may be lost so too. */
const quoted = new RegExp(`[${signs}](\\u4e09\\u5b89\\u5168\\u4e00\\u7a33\\u5b9a)[${signs}]`, 'g');

/** The text with one sign for characters that are lost. */
export function withSigns(text: string): string {
  return ofSigns.test(text) ? text.replace(quoted, '$1').replace(lost, sign) : text;
}

/** Heads above groups of columns and labels of sums, for which the codebook has no words. */
const others = [
  '\u6cd5\u4eba\u6216\u5176\u4ed6\u7ec4\u7ec7',
  '\u7533\u8bf7\u4eba\u60c5\u51b5',
  '\u672c\u5e74\u5ea6\u529e\u7406\u7ed3\u679c',
  '\u884c\u653f\u8bc9\u8bbc',
  '\u4fe1\u606f\u5185\u5bb9',
  '\u5e8f\u53f7',
  '\u5c0f\u8ba1',
  '\u5408\u8ba1',
];

const words = [
  ...[...Object.values(concepts), ...Object.values(applicants), ...Object.values(outcomeGroups)].flatMap(({ zh }) =>
    zh.split('\uff1a'),
  ),
  ...others,
].map((word) => word.replace(/[\s\p{P}\p{S}]/gu, ''));
const byLength = Map.groupBy(new Set(words), ({ length }) => length);

/** The one word that a core with lost characters was, at least half of them left; else the core as it is. */
export function withLostFound(core: string): string {
  if (!core.includes(sign)) return core;
  const letters = Array.from(core);
  if (letters.filter((letter) => letter === sign).length * 2 > letters.length) return core;
  const [only, ...more] = (byLength.get(core.length) ?? []).filter((word) =>
    letters.every((letter, at) => letter === sign || letter === word[at]),
  );
  return only !== undefined && more.length === 0 ? only : core;
}
