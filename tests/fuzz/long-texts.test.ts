// Texts of one thing over and over, long enough that work in the square of their length would show.
import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readLoose } from '../properties/read-loose.ts';

const length = 300_000;
/** In proportion to its length none takes a second on a quiet machine; in the square of it each took 13 and more. */
const mostSeconds = 10;

const many = (part: string): string => part.repeat(Math.ceil(length / part.length));

const heads = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
const requests = edition2021.tables.requests.blocks.flatMap(({ rows }) => rows.map(({ label }) => label));
const title = '三、收到和处理政府信息公开申请情况';
const noughts = Array<string>(7).fill('0');
const report = `青石镇2024年政府信息公开工作年度报告\n${title}\n`;
const torn = [title, ...heads.split(' '), ...requests, ...requests.flatMap(() => noughts)].join('\n');
const onOneLine = [title, heads, ...requests.flatMap((label) => [label, ...noughts])].join(' ');

const texts: readonly (readonly [string, string])[] = [
  ['pipes in one line', `${many('|')}甲`],
  ['dashes in the second line of a table', `| 甲 | 乙 |\n|${many('- ')}甲|\n| 1 | 2 |`],
  ['blanks inside of a cell', `|甲${many(' ')}乙|`],
  ['blanks written as references inside of a cell', `| 甲${many('&nbsp;')}乙 | 2 |`],
  ['tables of two rows', many('（一）予以公开\t其他\n1\t2\n\n')],
  ['rows without a known label', many('\t规章\n\t12\n\t某某\n\t34\n\n')],
  ['page numbers', many('- 3 -\n')],
  ['piped lines with a heading every few', many('（一）第二十条的公开情况2024\n甲 |\n|||\n3|\n4|\n||||\n')],
  ['torn tables', many(`${torn}\n`)],
  ['a torn table with labels and figures in many turns', `${title}\n${many(`${torn.slice(title.length + 1)}\n`)}`],
  ['a torn table whose figures stand on many pages', `${title}\n${heads}\n${many('0\n\f0\n')}`],
  ['tables of one line each', many(`${onOneLine}\n`)],
  ['tables on one line', many(`${onOneLine} `)],
  ['rows of one table on one line', `${onOneLine} ${'（一）予以公开 1 0 0 0 0 0 1 '.repeat(9000)}`],
  ['digits below rows of tabs', many('行政处罚\t9\t\n6\n6\t5\n')],
  ['numberings on lines of their own', many('1.\n属于国家秘密\n3\n')],
  ['line ends of one character behind table two', `信息内容|本年处理决定数量\n行政许可|3\n行政处罚|9\n${many('\r')}`],
  ['captions', many(`${'附表'.repeat(19)}年\n\n`)],
  ['repeated heads in one row', `甲|甲|甲${many('|丙|丁')}\n甲|甲|甲${many('|丙|丁')}`],
  ['figures below repeated heads', `甲|甲|甲${many('|丙|丙')}\n0|0|0${many('|0|0')}`],
  [
    'cells of a line each above a table of spaced lines',
    `${many('甲\n3\n')}${requests.slice(0, 4).join(' 0 0 0 0 0 0 0\n')}`,
  ],
  [
    'figures above the labels of table two',
    `二、主动公开政府信息情况\n信息内容\n${many('本年处理决定数量\n37\n行政许可\n')}`,
  ],
  ['rows of years', `${report}${many('|甲|2023年|2024年|\n')}${many('|（一）予以公开|1|2|\n')}`],
  [
    'blanks within the figures of a row',
    `${report}${heads}\n${requests.map((label) => `${label} 0 0 0 0 0 0 0\n`).join('')}3.其他 3 0 0${many(' ')}0 0 0 3\n甲 | 乙\n1 | 2`,
  ],
  ['words below a row of figures', `${report}|（一）予以公开|0|0|0|0|0|0|0|\n${many('|甲|\n')}`],
  ['blanks before a pipe', `${many(' ')}| 甲 |\n| 1 |`],
  ['blanks before a word', `${report}一、总体情况\n（${many(' ')}甲\n乙\n`],
  ['digits in a sentence on disputes', `${report}政府信息公开行政复议3件，维持${many('1')}件，纠正1件。`],
  ['blanks within a style', `<html><p style="color:red${many(' ')}x">甲</p></html>`],
  [
    'blanks within a sheet of styles',
    `<html><style media="${many(' ')}x">p{display:none}</style><style>p${many(' ')}b{display:none}</style><p>甲</p></html>`,
  ],
  ['piped lines of which few fill a row up', `甲|\n|||\n|||\n|||\n${many('甲|\n')}`],
];

describe('a long text is read in proportion to its length', () => {
  it.each(texts)('of %s', async (_, text) => {
    const start = process.cpuUsage();
    await readLoose(new TextEncoder().encode(text));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(mostSeconds);
  });
});
