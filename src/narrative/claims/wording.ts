// Words that more than one kind of claim is made of. Each is a piece of a pattern, without nested repetition.

/** Between subject and number: 总数为, 共计, 共. */
export const sum =
  '(?:总数|总量|总条数|总件数|数量|条数|件数|数|量)?(?:共计|合计|总计|累计|总共|一共|共)?(?:收到|公开|收取)?(?:了)?(?:为|已?达到?|多达|有|是)?：?';

/** Denials; 有无, 如未, 对未 deny nothing. */
export const denial = '(?<![有如若凡对是])(?:没有|不存在|尚未|从未|未曾|均未|均无|并未|暂未|暂无|未|无|没)';

/** The words before a number that may bind it; no sentence we read needs more. */
const longestHead = 60;

/** The text before an offset, as far as a pattern may look. */
export function headOf(text: string, end: number): string {
  return text.slice(Math.max(0, end - longestHead), end);
}

/** What may stand between 公开 and 信息 without making the number a part: not 财政, 行政许可, 政策解读. */
export const ofAnyKind =
  '(?:各类|各项|各种|各|全部|有关|相关|政府工作|政府|政务|机关|公共|本级|本单位|本机关|本部门|我[办局乡镇区县市委]|各级(?:单位|部门|行政机关)|街道|的){0,4}';

/** What is made public is counted in these. */
export const unitsOfItems = /^[条件份篇]/;

/**
 * What others are made to disclose, and what is taken back or only meant: 督促各部门公开信息30条, 撤下公开信息3条; 主动审核公开信息636条 is
 * done by the office itself.
 */
export const otherDeed =
  /督促|指导(?!下|意见)|(?:录入|报送)(?!并)|撤下|撤销|取消|拟将|删除|更正|下架|抽查|清理|整改|归档|(?<!经|主动)审[核查](?!后)/;
