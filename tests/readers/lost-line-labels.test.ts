// One cell a line, where one row lost its label: its figures stand behind those of the row above, and no other row is moved.
import { expect, it } from 'vitest';
import { write } from '../report-text.ts';
import { distinct } from '../forms/distinct-report.ts';
import { tableRows } from '../report-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

const lost = '3.要求提供公开出版物';

/** Figures of table 三 that were left unread, and those that are wrong. */
function reading(change: (rows: string[][]) => string[][]): { unread: string[]; wrong: string[] } {
  const rows = change(tableRows(edition2021.tables.requests, distinct));
  const text = `三、收到和处理政府信息公开申请情况\n${write.lines(rows)}\n`;
  const facts = readTables(readText(new SourceText(text))).tables.requests?.facts ?? [];
  return {
    unread: facts.flatMap(({ figure, status }) => (status === 'unread' ? figure : [])),
    wrong: facts.flatMap(({ figure, value }) => (value !== null && value !== Number(distinct[figure]) ? figure : [])),
  };
}

it('leaves open these two rows alone', () => {
  const { unread, wrong } = reading((rows) => rows.map((row) => row.map((text) => (text === lost ? '' : text))));
  expect(wrong).toEqual([]);
  expect(unread).toHaveLength(14);
  expect(unread.every((figure) => /not_processed\.(?:repeat|publication)/.test(figure))).toBe(true);
});

it('leaves open all where another label has no figures: then lines were torn apart', () => {
  const torn = (rows: string[][]): string[][] => {
    const at = rows.findIndex((row) => row.includes(lost));
    const [upper = [], lower = []] = rows.slice(at - 1, at + 1);
    const [label, figures] = [upper.slice(0, -7), upper.slice(-7)];
    return rows.toSpliced(at - 1, 2, label, [...lower, ...figures]);
  };
  const { unread, wrong } = reading(torn);
  expect(wrong).toEqual([]);
  expect(unread.length).toBeGreaterThan(14);
});
