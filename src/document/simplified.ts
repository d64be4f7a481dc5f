// Traditional characters as simplified ones, for comparison only.
import characters from 'opencc-js/dict/TSCharacters';
import { Converter } from 'opencc-js/t2cn';

const simplifyCharacters = Converter({ from: 't', to: 'cn' });

/** Words of Taiwan and of the form: archive and file, messages and information, project and item. */
const words: readonly (readonly [taiwan: string, form: string])[] = [
  ['\u6863\u6848', '\u6587\u4ef6'],
  ['\u8d44\u8baf', '\u4fe1\u606f'],
  ['\u4e13\u6848', '\u9879\u76ee'],
];

/** The text in simplified characters; where it has none of the others it is the text itself. */
export function simplified(text: string): string {
  const plain = simplifyCharacters(text);
  return plain === text ? text : words.reduce((all, [taiwan, form]) => all.replaceAll(taiwan, form), plain);
}

/** Pairs of the code units of a traditional character and of its simplified one, for those that one unit holds. */
export const traditionalPairs: readonly (readonly [number, number])[] = characters.split('|').flatMap((entry) => {
  const [traditional = '', plain = ''] = entry.split(' ');
  return traditional.length === 1 && plain.length === 1 ? [[traditional.charCodeAt(0), plain.charCodeAt(0)]] : [];
});
