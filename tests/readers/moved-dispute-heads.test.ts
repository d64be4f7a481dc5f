// Table 四 in spaced lines, a column of it moved with its head: pieces of heads, or heads of groups printed twice, tell of it.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, rules, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { reportText, sections } from '../report-text.ts';

const groups = ['reconsideration', 'litigation_direct', 'litigation_after'];
const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];
/** Each group adds up, so that no sum of the row speaks against the form's order. */
const printed: Record<string, string> = Object.fromEntries(
  groups.flatMap((group) => outcomes.map((one, at) => [`disputes.${group}.${one}`, String([1, 2, 4, 8, 15][at])])),
);

/** A report whose table 四 is these lines of heads, and its figures in an order of their own. */
function readBelow(heads: readonly string[], figures: readonly string[]): TablesReading {
  const text = reportText(distinct);
  const at = text.indexOf(sections.disputes);
  const fourth = [sections.disputes, ...heads, figures.map((figure) => printed[figure]).join(' ')].join('\n');
  return readTables(readText(new SourceText(`${text.slice(0, at)}${fourth}\n五、存在的主要问题及改进情况\n`)));
}

const inForm = groups.flatMap((group) => outcomes.map((one) => `disputes.${group}.${one}`));
const moved = (from: number, to: number): string[] => inForm.toSpliced(from, 1).toSpliced(to, 0, inForm[from] ?? '');
const kept = { ...distinct, ...printed };

describe('heads of table 四 in spaced lines', () => {
  it('broken in two leave all figures unread where the second halves of one group come in another order', () => {
    const heads = [
      '行政复议 行政诉讼',
      '未经复议直接起诉 复议后起诉',
      '结果 其他 尚未 结果',
      '总计 结果 结果 其他 尚未 结果 结果 其他 尚未',
      '维持 结果 审结 纠正 总计 总计',
      '维持 纠正 结果 审结 维持 纠正 结果 审结',
    ];
    const reading = readBelow(heads, moved(1, 3));
    expect(reading.tables.disputes).toBeNull();
    expect(rules(reading)).toEqual(['form/table-missing']);
  });

  it('of one procedure twice on a line leave all figures unread', () => {
    const heads = [
      '行政复议 行政诉讼 行政复议 行政诉讼',
      '结果维持 结果纠正 其他结果 复议后起诉 尚未审结 总计 未经复议直接起诉 复议后起诉',
      '总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结',
    ];
    const reading = readBelow(heads, moved(14, 3));
    expect(reading.tables.disputes).toBeNull();
    expect(rules(reading)).toEqual(['form/table-missing']);
  });

  it.each([
    ['broken', ['结果 结果 其他 尚未', '维持 纠正 结果 审结 总计 总计']],
    ['whole', ['结果维持 结果纠正 其他结果 尚未审结 总计']],
  ])('in the form\u2019s order are read (%s)', (_, first) => {
    const isBroken = first.length > 1;
    const heads = isBroken
      ? [
          '行政复议 行政诉讼',
          '未经复议直接起诉 复议后起诉',
          ...first.slice(0, 1),
          '总计 结果 结果 其他 尚未 结果 结果 其他 尚未',
          ...first.slice(1),
          '维持 纠正 结果 审结 维持 纠正 结果 审结',
        ]
      : ['行政复议 行政诉讼', `${first[0]} 未经复议直接起诉 复议后起诉`, `${first[0]} ${first[0]}`];
    const reading = readBelow(heads, inForm);
    expect(silentlyWrong(reading, kept)).toEqual([]);
    expect(unread(reading)).toEqual([]);
  });
});
