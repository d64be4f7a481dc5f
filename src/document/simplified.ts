// Traditional characters as simplified ones, for comparison only.
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
  const characters = simplifyCharacters(text);
  if (characters === text) return text;
  return words.reduce((plain, [taiwan, form]) => plain.replaceAll(taiwan, form), characters);
}
