// Units beside the figures of table 二: in heads and labels, in a line above, and counts in thousands or so.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { facts } from './distinct-report.ts';

interface Printed {
  readonly above?: string;
  readonly decisions?: string;
  readonly licences?: string;
  readonly head?: string;
  readonly fees?: string;
}

const rowsOf = ({
  decisions = '本年处理决定数量',
  licences = '行政许可',
  head = '本年收费金额',
  fees = '行政事业性收费',
}: Printed) => [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '2', '3'],
  ['行政规范性文件', '4', '5', '6'],
  ['信息内容', decisions],
  [licences, '1.25'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '7'],
  ['行政强制', '8'],
  ['信息内容', head],
  [fees, '251000'],
];

function inText(printed: Printed): TablesReading {
  const table = rowsOf(printed).map((cells) => cells.join('\t'));
  const lines = ['二、主动公开政府信息情况', printed.above ?? [], table].flat();
  return readTables(readText(new SourceText(lines.join('\n'))));
}

function onPage(printed: Printed): TablesReading {
  const table = rowsOf(printed).map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const above = ['二、主动公开政府信息情况', printed.above ?? []].flat().map((line) => `<p>${line}</p>`);
  const page = `<!DOCTYPE html><html><body>${above.join('')}<table>${table.join('')}</table></body></html>`;
  return readTables(readHtml(Buffer.from(page)).document ?? expect.fail());
}

const fees = 'proactive.fees.amount_wan';
const licences = 'proactive.licences.decisions';
const saidOf = (reading: TablesReading, figure: string): unknown[] =>
  reading.diagnostics.flatMap(({ rule, severity, figures }) => (figures.includes(figure) ? [rule, severity] : []));

describe.each([
  ['in a text', inText],
  ['on a page', onPage],
])('%s', (_, read) => {
  it.each([
    [{ head: '本年收费金额（单位：人民币元）' }, 25.1],
    [{ head: '本年收费金额，单位为元' }, 25.1],
    [{ head: '本年收费金额（单位：百元）' }, 2510],
    [{ head: '本年收费金额（单位：仟元）' }, 25_100],
    [{ fees: '行政事业性收费（单位：元）' }, 25.1],
    [{ fees: '行政事业性收费（千元）' }, 25_100],
    [{ above: '单位：元' }, 25.1],
    [{ above: '（金额单位：千元）' }, 25_100],
  ])('an amount is converted from the unit that is printed, under a warning: %j', (printed, value) => {
    const reading = read(printed);
    expect(facts(reading).get(fees)?.value).toBe(value);
    expect(saidOf(reading, fees)).toEqual(['form/unit-deviating', 'warning']);
  });

  it.each([
    { head: '本年收费金额（单位：万美元）' },
    { head: '本年收费金额（元或万元）' },
    { head: '本年收费金额（单位：万元）', fees: '行政事业性收费（元）' },
  ])('an amount stands as printed under a warning where its unit cannot be told: %j', (printed) => {
    const reading = read(printed);
    expect(facts(reading).get(fees)?.value).toBe(251_000);
    expect(saidOf(reading, fees)).toEqual(['form/unit-unstated', 'warning']);
  });

  it.each([{ head: '本年收费金额（单位：万元）', above: '单位：元' }, { fees: '行政事业性收费（万元）' }])(
    'an amount in the unit of the form is no matter: %j',
    (printed) => {
      const reading = read(printed);
      expect([facts(reading).get(fees)?.value, saidOf(reading, fees)]).toEqual([251_000, []]);
    },
  );

  it('an amount in a note and the word for offices are no units', () => {
    const noted = read({ fees: '行政事业性收费（含罚没50万元）' });
    expect(saidOf(noted, fees)).toEqual(saidOf(read({}), fees));
    const counted = read({ head: '本年收费金额（单位：万元，按单位分类）' });
    expect([facts(counted).get(fees)?.value, saidOf(counted, fees)]).toEqual([251_000, []]);
  });

  it.each([
    [{ licences: '行政许可（万件）' }, 12_500],
    [{ licences: '行政许可（单位：千件）' }, 1250],
    [{ decisions: '本年处理决定数量（单位：万宗）' }, 12_500],
  ])('a count in thousands or so is told as one, under a warning: %j', (printed, value) => {
    const reading = read(printed);
    expect(facts(reading).get(licences)).toMatchObject({ value, raw: '1.25' });
    expect(saidOf(reading, licences)).toEqual(['form/unit-deviating', 'warning']);
    expect(saidOf(reading, 'proactive.penalties.decisions')).toEqual([]);
  });
});
