// A question mark in place of a character that could not be shown ends no sentence: the line is still one of a table.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { coreOf } from '../../src/readers/spaced/label-core.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import { distinct, facts, silentlyWrong, unread } from '../forms/distinct-report.ts';

const shown = (label: string, as: string): string =>
  ({ 行政许可: `行政许${as}`, 行政处罚: `${as}政处罚`, '4.保护第三方合法权益': `4.保护${as}三方合法权益` })[label] ??
  label;

it.each(['cells', 'lines'] as const)('reads labels that lost a character (%s)', (dialect) => {
  const text = reportText(distinct, {
    dialect,
    damage: (rows) => rows.map((row) => row.map((cell) => shown(cell, '?'))),
  });
  const reading = readTables(readText(new SourceText(text)));
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each(['?', '？'])('reads them where blanks alone part the cells (%s)', (mark) => {
  const rows = reportText(distinct, {
    dialect: 'tab',
    damage: (all) => all.map((row) => row.map((cell) => shown(cell, mark))),
  });
  const reading = readTables(readText(new SourceText(rows.replace(/\t+/g, '  '))));
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each(['?', '□', '口', '\ufffd'])(
  'tells heads of columns that lost a character each by what is left (%s)',
  (sign) => {
    const heads: Readonly<Record<string, string>> = {
      自然人: `自${sign}人`,
      商业企业: `商业${sign}业`,
      科研机构: `${sign}研机构`,
      社会公益组织: `社会公益组${sign}`,
      法律服务机构: `法律${sign}务机构`,
      '第二十条第（五）项': `第二十条${sign}（五）项`,
      行政许可: `行政${sign}可`,
      行政处罚: `${sign}政处罚`,
      '二、上年结转政府信息公开申请数量': `二、上年结转政府信息公开申请${sign}量`,
    };
    const text = reportText(distinct, {
      dialect: 'tab',
      damage: (rows) => rows.map((row) => row.map((cell) => heads[cell] ?? cell)),
    });
    const reading = readTables(readText(new SourceText(text.replace(/\t+/g, '\n'))));
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  },
);

it.each(['?', '□', '\ufffd'])('takes no unit of money that lost its first character for another (%s元)', (sign) => {
  const text = reportText(distinct, {
    damage: (rows) => rows.map((row) => row.map((cell) => cell.replace('万元', `${sign}元`))),
  });
  expect(silentlyWrong(readTables(readText(new SourceText(text))))).toEqual([]);
  expect(facts(readTables(readText(new SourceText(text)))).get('proactive.fees.amount_wan')?.value).toBe(1010);
});

it.each([
  ['法律口务机构', '法律服务机构'],
  ['科研机?', '科研机构'],
  ['3.危及?三安全一稳定?', '危及三安全一稳定'],
  ['总□', '总计'],
  ['口计', '口计'],
  ['口口机口', '口口机口'],
])('%s is compared as %s', (text, core) => {
  expect(coreOf(text)).toBe(core);
});
