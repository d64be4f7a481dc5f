// Hides telephone numbers and names of contact persons in quoted lines, each character by one of the same width.

const digit = '[\\d０-９]';
const alone = `(?<!${digit})`;
const ends = `(?!${digit})`;
/** What may stand inside of a number: a dash of any kind, a blank. */
const joint = '[-－—–‐−]';
const blank = '[ \\u00a0\\u3000]';
const area = `[（(]?[0０]${digit}{2,3}[）)]?`;
const local = `${digit}{3,4}(?:${joint}|${blank})?${digit}{4}`;
const mobile = (between: string): string => `[1１][3-9３-９]${digit}(?:${between}${digit}{4}){2}`;
const announced = '(?<=(?:电话|传真|手机|联系方式|热线|QQ)[^\\d０-９\\n]{0,8})';
const end = '(?=[\\s，,。；;、（(]|$)';
const name = `\\p{Script=Han}${blank}?\\p{Script=Han}{1,3}`;

const patterns: readonly RegExp[] = [
  new RegExp(`${alone}${mobile(`${joint}?`)}${ends}`, 'g'),
  new RegExp(`${alone}${area}${blank}?${joint}${blank}?${local}${ends}`, 'g'),
  new RegExp(`${alone}[（(][0０]${digit}{2,3}[）)]${blank}?${local}${ends}`, 'g'),
  new RegExp(`${alone}${digit}{17}[\\dXx]${ends}`, 'g'),
  // Figures of a table stand with blanks between them too: such a number must be called one.
  new RegExp(`${announced}${mobile(`(?:${joint}|${blank})?`)}${ends}`, 'g'),
  new RegExp(`${announced}(?:${area}${blank}?)?${local}${ends}`, 'g'),
  new RegExp(`${announced}${digit}{6,11}${ends}`, 'g'),
  new RegExp(`(?<=联系人[：:\\s]{0,3})${name}${end}`, 'gu'),
  new RegExp(`(?<=(?:填报人|填表人|经办人|审核人|负责人|联络人|联络员)[：:]\\s{0,2})${name}${end}`, 'gu'),
];

/** One of these is in every line that holds a contact; most lines have none. */
const mayHold = /[\d０-９]{6}|电话|传真|手机|联系|联络|热线|QQ|人[：:]|[\d０-９]{3}[）)\-－—–‐−]/;

/** The line with contacts masked; as long as before, so that columns still point at the same characters. */
export function maskContacts(line: string): string {
  if (!mayHold.test(line)) return line;
  return patterns.reduce((masked, pattern) => masked.replace(pattern, (found) => '＊'.repeat(found.length)), line);
}
