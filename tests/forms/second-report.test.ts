// Sections that begin anew below words that are no title of a report: its tables are those of nobody knows whom.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText, sections } from '../report-text.ts';
import { distinct, facts, rules, unread } from './distinct-report.ts';

const behind = '五、存在的主要问题及改进情况\n\n人员不足。\n\n六、其他需要报告的事项\n\n无。\n';
const readAs = (text: string): ReturnType<typeof readTables> => readTables(readText(new SourceText(text)));
const valuesOf = (text: string): unknown[] => [...facts(readAs(text))].map(([figure, { value }]) => [figure, value]);

const whole = `${reportText(distinct).split('五、')[0] ?? ''}\n${behind}`;
const lacking = `${whole.slice(0, whole.indexOf(sections.disputes))}${sections.disputes}\n（见附图）\n\n${behind}`;
const others = Object.fromEntries(Object.keys(distinct).map((figure, at) => [figure, String(5001 + at)]));
const second = (title: string): string => reportText(others, { title });

const untold = ['某县教育局', '2024年度政务公开工作总结', '2024年政府信息公开工作年度报告\n（某县教育局）', ''];

it.each(untold)('a table that only the part below “%s” has is read under a warning', (title) => {
  const reading = readAs(`${lacking}\n${second(title)}`);
  const said = reading.diagnostics.filter(({ rule }) => rule === 'form/report-doubtful');
  const disputes = Object.keys(distinct).filter((figure) => figure.startsWith('disputes.'));
  expect(said.map(({ severity, figures }) => [severity, figures.toSorted()])).toEqual([
    ['warning', disputes.toSorted()],
  ]);
});

it.each(untold)('the tables of the first part are its own, whatever stands below “%s”', (title) => {
  expect(valuesOf(`${whole}\n${second(title)}`)).toEqual(valuesOf(whole));
});

it('tables behind prose with the sections of a report are its annex, as is one below a title of the same office', () => {
  const [before = ''] = whole.split(sections.proactive);
  const prose = `${before}${Object.values(sections).join('\n\n见附件。\n\n')}\n\n见附件。\n\n${behind}`;
  expect(rules(readAs(`${prose}\n附件\n\n${second('')}`))).not.toContain('form/report-doubtful');
  const chart = '| 类别 | 数量 |\n| 行政许可 | 12 |\n| 行政处罚 | 3 |';
  const charted = readAs(`${prose.replace('见附件。', chart)}\n附件\n\n${second('')}`);
  expect(rules(charted)).not.toContain('form/report-doubtful');
  expect(facts(charted).get('proactive.coercion.decisions')?.value).not.toBeNull();
  const again = readAs(`${lacking}\n${second('某镇2024年政府信息公开工作年度报告')}`);
  expect(again.tables.disputes?.facts.length).toBe(15);
  expect(rules(again)).not.toContain('form/report-doubtful');
});

it('a copy of the report below its own title takes nothing away, but for the figures it prints otherwise', () => {
  const title = '某镇2024年政府信息公开工作年度报告';
  const readWith = (printed: Record<string, string>): ReturnType<typeof readTables> => {
    const document = readText(new SourceText(`${whole}\n${reportText(printed, { title })}`));
    return readTables(document, 2024, findOutline(document));
  };
  expect(rules(readWith(distinct))).toEqual([]);
  const changed = ['requests.granted.total', 'disputes.reconsideration.upheld'];
  const reading = readWith({ ...distinct, ...Object.fromEntries(changed.map((figure) => [figure, '7'])) });
  expect(unread(reading)).toEqual(changed);
  expect(rules(reading)).toContain('form/row-twice');
});

it('sections that begin anew without end are looked at in time that does not grow with their square', () => {
  const document = readText(new SourceText('一、总体情况\n二、主动公开政府信息情况\n'.repeat(6000)));
  const outline = findOutline(document);
  const start = performance.now();
  readTables(document, 2024, outline);
  expect(performance.now() - start).toBeLessThan(1500);
});
