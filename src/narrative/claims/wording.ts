// Words that more than one kind of claim is made of. Each is a piece of a pattern, without nested repetition.

/** Between subject and number: 总数为, 共计, 共. */
export const sum =
  '(?:总数|总量|总条数|总件数|数量|条数|件数|数|量)?(?:共计|合计|总计|累计|总共|一共|共)?(?:收到|公开|收取)?(?:了)?(?:为|达到|达|多达|有|是)?：?';

/** Denials; 有无, 如未, 对未 deny nothing. */
export const denial = '(?<![有如若凡对是])(?:没有|不存在|尚未|从未|未曾|均未|均无|并未|暂未|暂无|未|无|没)';

/** The words before a number that may bind it; no sentence we read needs more. */
const longestHead = 60;

/** The text before an offset, as far as a pattern may look. */
export function headOf(text: string, end: number): string {
  return text.slice(Math.max(0, end - longestHead), end);
}
