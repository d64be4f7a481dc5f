// Tables printed as the form has them are read at once: that must never come to anything else than all the rules together.
import { beforeAll, describe, expect, it } from 'vitest';
import { tableIds } from '../../src/codebook/concepts.ts';
import { rowsOfYear } from '../../src/forms/caption-year.ts';
import { chooseEdition } from '../../src/forms/choose-edition.ts';
import { matchPlain } from '../../src/forms/layouts.ts';
import type { ChooseEdition, EditionMatch } from '../../src/forms/layouts.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { matchByRules } from '../../src/forms/read-tables.ts';
import { rowsByTable } from '../../src/forms/table-rows.ts';
import { readReport } from '../../src/readers/index.ts';
import { damages } from '../generate/damages/index.ts';
import { formats } from '../generate/formats.ts';
import { makeReport, pairs } from '../generate/try-report.ts';

const year = 2024;

interface Both {
  readonly title: string;
  readonly plain: EditionMatch;
  readonly byRules: EditionMatch | null;
}

/** The tables of a report that are read at once, and what the rules make of them. */
async function readBoth(title: string, bytes: Uint8Array): Promise<Both[]> {
  const { document } = await readReport(bytes);
  if (document === null) return [];
  const printed = rowsOfYear(rowsByTable(document, year), year);
  return tableIds.flatMap((table) => {
    const choose: ChooseEdition = (rows) =>
      table === 'disputes' ? null : chooseEdition(table, rows, { source: document.source, likely: null });
    const plain = matchPlain(table, printed[table], choose);
    if (plain === null) return [];
    const byRules = matchByRules(table, printed[table], { year, outline: findOutline(document), choose });
    return [{ title: `${title} ${table}`, plain, byRules }];
  });
}

describe('a table that is read at once', () => {
  const read: Both[] = [];
  beforeAll(async () => {
    for (const { damage, format } of pairs(damages, formats)) {
      const { bytes } = makeReport({ damage, format, seed: 7 });
      read.push(...(await readBoth(`${damage.name} / ${format.name}`, bytes)));
    }
  });

  it('has the edition, the figures and the rows that all rules together find in it', () => {
    for (const { title, plain, byRules } of read) expect(plain, title).toEqual(byRules);
  });

  it('is met on the forms of both editions', () => {
    const met = new Set(read.map(({ plain: { edition, match } }) => `${match.form.table} ${edition}`));
    expect([...met].toSorted()).toEqual([
      'disputes 2021',
      'proactive 2019',
      'proactive 2021',
      'requests 2019',
      'requests 2021',
    ]);
  });

  it('is none on the form of 2019 where the edition is chosen to be another: rows of that in force may be lost', async () => {
    const rows = [];
    for (const { damage, format } of pairs(undamaged, formats)) {
      const { document } = await readReport(makeReport({ damage, format, seed: 7 }).bytes);
      if (document !== null) rows.push(rowsOfYear(rowsByTable(document, year), year).requests);
    }
    const former = rows.filter((one) => matchPlain('requests', one, () => '2019')?.edition === '2019');
    expect(former.length).toBeGreaterThan(0);
    for (const one of former) expect(matchPlain('requests', one, () => '2021')).toBeNull();
  });

  it('is met in every format, also where each head has its own line', async () => {
    const met = new Set<string>();
    for (const seed of [7, 8, 9])
      for (const { damage, format } of pairs(undamaged, formats)) {
        const both = await readBoth(format.name, makeReport({ damage, format, seed }).bytes);
        for (const { plain } of both) met.add(`${format.name} ${plain.match.form.table}`);
      }
    const tables = formats.flatMap(({ name }) => tableIds.map((table) => `${name} ${table}`));
    // There the note in the corner is broken over the lines of the heads.
    expect(tables.filter((one) => !met.has(one))).toEqual(['pdf-unruled requests']);
  });

  it.each([
    ['a word behind its figure', '行政强制\t0', '行政强制\t0\t其他'],
    ['a figure more', '行政强制\t0', '行政强制\t0\t1'],
    ['a nought before a number', '行政强制\t0', '行政强制\t05'],
    ['a blank cell', '行政强制\t0', '行政强制\t'],
    ['another label', '行政强制\t0', '行政检查\t0'],
  ])('is none with %s', async (_, row, other) => {
    const text = proactive(row);
    const tables = async (printed: string): Promise<string[]> =>
      (await readBoth('', new TextEncoder().encode(printed))).map(({ title }) => title);
    expect(await tables(text)).toEqual([' proactive']);
    expect(await tables(text.replace(row, other))).toEqual([]);
  });
});

const undamaged = damages.filter(({ kind }) => kind === 'none');

/** Table 二 with a row as it is given. */
function proactive(row: string): string {
  const lines = [
    '二、主动公开政府信息情况',
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t3',
    '行政规范性文件\t2\t1\t14',
    '第二十条第（五）项\t\t\t',
    '信息内容\t本年处理决定数量',
    '行政许可\t21',
    '第二十条第（六）项\t\t\t',
    '信息内容\t本年处理决定数量',
    '行政处罚\t7',
    row,
    '第二十条第（八）项\t\t\t',
    '信息内容\t本年收费金额（单位：万元）',
    '行政事业性收费\t0',
  ];
  return `某某镇2024年政府信息公开工作年度报告\n\n${lines.join('\n')}\n`;
}
