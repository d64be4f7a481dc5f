// Heads in pieces over several lines, as pdftotext -layout prints narrow columns, with one character of them damaged.
import { describe, expect, it } from 'vitest';
import { sections } from '../report-text.ts';
import { all, read, truth } from './county-table.ts';

const applicants = [
  '                                                       申请人情况',
  '',
  '                                                  法人或其他组织',
  '                                      自然人         社会 法律                总计',
  '                                            商业 科研',
  '                                                  公益 服务 其他',
  '                                            企业 机构',
  '                                                  组织 机构',
  '',
];
const requests = all.map(({ label, figures }) => `${label.padEnd(32)}    ${figures.join('    ')}`);

const outcomes = [
  '          行政复议                              行政诉讼',
  '',
  '                              未经复议直接起诉                  复议后起诉',
  '',
  '结果   结果     其他   尚未',
  '                    总 计 结果 结果 其他       尚未     结果 结果 其他 尚未',
  '维持   纠正     结果   审结                                               总计',
  '                                          总 计',
  '                        维持 纠正 结果       审结     维持 纠正 结果 审结',
  '',
];
const disputes = '9     0      17   6    32   7    11   0   35   53   20   16   9   15   60';

/** The lines with the character at one place of their text changed. */
function damaged(lines: readonly string[], at: number, change: (letter: string) => string): readonly string[] {
  const text = lines.join('\n');
  return `${text.slice(0, at)}${change(text.charAt(at))}${text.slice(at + 1)}`.split('\n');
}

/** Places of the pieces of heads below their groups. */
function placesIn(lines: readonly string[], from: string): number[] {
  const text = lines.join('\n');
  const first = text.indexOf(from);
  return [...text.matchAll(/\p{Script=Han}/gu)].flatMap(({ index }) => (index >= first ? [index] : []));
}

const ways: readonly (readonly [string, (letter: string) => string])[] = [
  ['shown as 口', () => '口'],
  ['shown as ?', () => '?'],
  ['lost', () => ''],
  ['doubled', (letter) => letter + letter],
];

describe.each(ways)('a character of a head that is %s', (_, change) => {
  it('leaves table 三 to be read', () => {
    for (const at of placesIn(applicants, '社会')) {
      const { raw } = read([...damaged(applicants, at, change), ...requests]);
      expect(raw, applicants.join('\n').slice(at - 1, at + 2)).toEqual(truth);
    }
  });

  it('leaves table 四 to be read', () => {
    const figures = disputes.split(/ +/);
    const isOfTotal = (at: number): boolean => /[总计]/.test(outcomes.join('\n').charAt(at));
    const pieces = placesIn(outcomes, '结果').filter((at, index) => !isOfTotal(at) && index % 3 === 0);
    for (const at of pieces) {
      const { raw } = read([...damaged(outcomes, at, change), disputes], sections.disputes);
      expect(Object.values(raw), outcomes.join('\n').slice(at - 1, at + 2)).toEqual(figures);
    }
  });
});

describe('a piece that may be of two heads', () => {
  it('leaves the figures unread or doubted where two characters are lacking', () => {
    const text = applicants.join('\n').replace('商业', '口业').replace('企业', '口业').split('\n');
    const { raw, warned } = read([...text, ...requests]);
    expect(Object.entries(raw).filter(([figure, value]) => value !== truth[figure] && !warned.has(figure))).toEqual([]);
  });
});
