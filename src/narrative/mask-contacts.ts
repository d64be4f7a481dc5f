// Hides telephone numbers and names of contact persons in quoted lines, each character by one of the same width.

const patterns: readonly RegExp[] = [
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)0\d{2,3}\s?[-－—]\s?\d{7,8}(?!\d)/g,
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
  /(?<=(?:电话|传真|手机|联系方式|热线|QQ)[^\d\n]{0,8})\d{6,11}(?!\d)/g,
  /(?<=联系人[：:\s]{0,3})\p{Script=Han}{2,4}(?=[\s，,。；;、（(]|$)/gu,
];

/** What every one of them holds; most lines do not. */
const mayHold = /\d{6}|联系人/;

/** The line with contacts masked; as long as before, so that columns still point at the same characters. */
export function maskContacts(line: string): string {
  if (!mayHold.test(line)) return line;
  return patterns.reduce((masked, pattern) => masked.replace(pattern, (found) => '＊'.repeat(found.length)), line);
}
