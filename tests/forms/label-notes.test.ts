// A note behind a label may be a whole definition, longer than any label: the label is the one before it.
import { expect, it } from 'vitest';
import { inTable, read, replaced, silentlyWrong, unread } from './distinct-report.ts';
import { dialects } from '../report-text.ts';

const note =
  '（包括本机关以自己名义印发、有文号、在一定时期内反复适用并且涉及公民、法人和其他组织权利义务的各类公文，内部会议通知、工作总结、人事任免和情况通报不在其内，转发上级机关文件的也不计入，以印发日期为准）';

it.each([...dialects])('reads a row whose label has a note of a hundred characters behind it: %s', (dialect) => {
  const reading = read({ dialect, ...replaced('行政规范性文件', `行政规范性文件${note}`) });
  expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
});

it.each([...dialects])('knows heads that say in brackets which year this one is: %s', (dialect) => {
  const reading = read({
    dialect,
    damage: (rows) => rows.map((row) => row.map((cell) => cell.replace(/^本年(?!度)/, '本年（2024）'))),
  });
  expect([unread(reading), silentlyWrong(reading), reading.diagnostics]).toEqual([[], [], []]);
});

it.each(['件', '（件）'])('the unit of a row in a cell of its own is no figure: %s', (unit) => {
  const reading = read(
    inTable('proactive', (rows) =>
      rows.map((row) => {
        const isFirst = /^(?:信息内容|规章|行政)/.test(row[0] ?? '');
        return isFirst ? [row[0] ?? '', row[0] === '信息内容' ? '单位' : unit, ...row.slice(1)] : [...row, ''];
      }),
    ),
  );
  expect(unread(reading).filter((figure) => figure.includes('decisions'))).toEqual([]);
  expect(silentlyWrong(reading)).toEqual([]);
});
