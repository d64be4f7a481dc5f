// Tables as PDF tools print them: every way a clean report is set is read whole, and damage is never silently wrong.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { tableRows } from '../report-text.ts';
import { spacedText } from '../spaced-text.ts';
import type { SpacedOptions } from '../spaced-text.ts';
import { distinct, read, facts, unread, silentlyWrong, inTable, rowsOf } from './spaced-report.ts';

const pages = {
  dashes: (page: number) => `— ${page} —`,
  hyphens: (page: number) => `- ${page} -`,
  digits: (page: number) => String(page),
  words: (page: number) => `第 ${page} 页`,
} as const;

const styles: readonly SpacedOptions[] = (['lines', 'cells', 'layout'] as const).flatMap((order) =>
  [false, true].flatMap((narrow) =>
    (['first', 'middle', 'last', 'before', 'after'] as const).map((at) => ({ order, narrow, figures: at })),
  ),
);

const named = (style: SpacedOptions): readonly [string, SpacedOptions] => [
  `${style.order}, ${style.narrow ? 'narrow' : 'wide'}, figures ${style.figures}`,
  style,
];

/** Changes the line that holds a text. */
function inLine(text: string, change: (line: string) => readonly string[]): SpacedOptions['damageLines'] {
  return (lines) => lines.flatMap((line) => (line.includes(text) ? change(line) : [line]));
}

describe('a clean report', () => {
  it.each(styles.map(named))('%s: is read whole, each figure from its own place', (_, style) => {
    const text = spacedText(distinct, style);
    const reading = readTables(readText(new SourceText(text)));
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(reading.diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
    for (const { span, raw } of facts(reading)) expect(text.slice(span?.start, span?.end)).toBe(raw);
  });

  it.each(Object.entries(pages))('with page numbers as %s inside its tables is read whole', (_, mark) => {
    for (const style of styles) {
      const reading = read({ ...style, page: { every: 25, mark } });
      expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
    }
  });

  it('with the names of quotation marks in HTML is read whole', () => {
    const text = spacedText(distinct, styles[0] ?? {})
      .replace('“', '&ldquo;')
      .replace('”', '&rdquo;');
    expect(text).toContain('&rdquo;');
    const reading = readTables(readText(new SourceText(text)));
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  });

  it('with the blanks at the beginning of its lines cut off is read whole', () => {
    for (const style of styles.filter(({ order }) => order === 'layout')) {
      const text = spacedText(distinct, style).replace(/^ +/gm, '');
      const reading = readTables(readText(new SourceText(text)));
      expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
    }
  });

  it('with its heads printed again behind a page break has nothing silently wrong', () => {
    for (const style of styles) {
      const reading = read({ ...style, page: { every: 25, mark: pages.dashes, repeatsHeads: true } });
      expect(silentlyWrong(reading)).toEqual([]);
      expect(unread(reading).length).toBeLessThanOrEqual(14);
    }
  });
});

const granted = distinct['requests.granted.enterprise'] ?? '';

const rules = distinct['proactive.rules.made'] ?? '';

describe('damage', () => {
  it.each<readonly [string, SpacedOptions['damageLines'], number]>([
    ['a lost figure', inLine(granted, (line) => [line.replace(` ${granted}`, '')]), 7],
    [
      'a split figure',
      inLine(granted, (line) => [line.replace(granted, `${granted.slice(0, 1)} ${granted.slice(1)}`)]),
      7,
    ],
    ['two glued figures', inLine(granted, (line) => [line.replace(` ${granted}`, granted)]), 7],
    ['figures glued to the label', inLine(rules, (line) => [line.replaceAll(' ', '')]), 3],
    [
      'figures before a label',
      inLine(granted, (line) =>
        line
          .split(/ (?=\d)(.*)/)
          .filter(Boolean)
          .toReversed(),
      ),
      0,
    ],
    ['a page number alone on a line', inLine(granted, (line) => [line, '7']), 0],
  ])('%s leaves nothing silently wrong', (_, damageLines, most) => {
    const reading = read({ order: 'lines', figures: 'middle', ...(damageLines ? { damageLines } : {}) });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(most);
  });

  it('does not tie labels in one run to figures in another', () => {
    const torn = inTable('requests', (lines) => {
      const from = lines.findIndex((line) => line.includes('1.属于国家秘密'));
      const rows = lines.slice(from, from + 4);
      const labels = rows.map((line) => line.replace(/ \d.*$/, ''));
      const runs = rows.flatMap((line) => /\d{4}.*$/.exec(line)?.[0] ?? []);
      return [...lines.slice(0, from), ...labels, ...runs, ...lines.slice(from + 4)];
    });
    for (const narrow of [false, true]) {
      const reading = read({ narrow, ...(torn ? { damageLines: torn } : {}) });
      expect(silentlyWrong(reading)).toEqual([]);
    }
  });

  it('leaves any line lost without a figure silently wrong', () => {
    for (const style of styles.filter(({ order }) => order !== 'layout')) {
      for (let at = 0; at < 60; at += 4) {
        const damageLines = inTable('requests', (lines) => lines.toSpliced(at % lines.length, 1));
        expect(silentlyWrong(read({ ...style, ...(damageLines ? { damageLines } : {}) }))).toEqual([]);
      }
    }
  });

  it('reads columns moved together with their heads where lines or places show the order', () => {
    for (const order of ['cells', 'layout'] as const) {
      const swap = (row: string[]): string[] => [...row.slice(0, 4), row[5] ?? '', row[4] ?? '', ...row.slice(6)];
      const reading = read({
        order,
        damage: (rows, table) => (table === 'requests' ? rows.map((row, at) => (at < 2 ? row : swap(row))) : rows),
      });
      expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
    }
  });
});

describe('figures above both lines of their label', () => {
  const longest = 11;
  const toLines = (row: readonly string[]): readonly string[] => {
    const [label = '', ...groups] = row
      .slice(0, 3)
      .filter((cell) => cell !== '')
      .toReversed();
    const values = row.slice(3).join(' ');
    if (label.length <= longest) return [[...groups.toReversed(), label, values].join(' ')];
    return [...groups.toReversed(), values, label.slice(0, longest - 2), label.slice(longest - 2)];
  };
  const lines = (change: (row: readonly string[]) => readonly string[]): string[] => [
    '申请人情况',
    '自然人 法人或其他组织 总计',
    '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ...tableRows(edition2021.tables.requests, distinct)
      .slice(3)
      .flatMap((row) => change(toLines(row))),
  ];

  const readWith = (change: (row: readonly string[]) => readonly string[]): TablesReading =>
    read({ damageLines: (printed, of) => (of === 'requests' ? lines(change) : printed) });

  it('are read', () => {
    const reading = readWith((row) => row);
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  });

  it('are none of the row below whose own are lost', () => {
    const reading = readWith((row) => row.map((line) => (line.includes(granted) ? line.replace(/ \d.*/, '') : line)));
    expect(silentlyWrong(reading)).toEqual([]);
  });
});

describe('another table 三 behind table 四, whose figures do not show where its total is', () => {
  const heads = ['申请人情况 总计', '自然人 法人或其他组织', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
  const rows = (values: string): string[] => [
    ...heads,
    ...tableRows(edition2021.tables.requests, {})
      .slice(3)
      .map((row) => [...row.slice(0, 3).filter((cell) => cell !== ''), values].join(' ')),
  ];

  it('leaves all figures of both unread', () => {
    const reading = read({
      damageLines: (lines, of) => {
        if (of === 'requests') return rows('1 2 3 4 5 6 21');
        return of === 'disputes' ? [...lines, '其中：区级机关', ...rows('7 0 9 1 0 5 8')] : lines;
      },
    });
    expect(unread(reading).filter((figure) => figure.startsWith('requests.'))).toHaveLength(175);
  });
});

/** What is read of the row （一）予以公开 where it is printed as the given line. */
function factsOfGranted(line: string) {
  const reading = read({
    damageLines: (lines) => lines.map((row) => (row.includes(granted) ? row.replace(/（一）予以公开.*/, line) : row)),
  });
  return facts(reading).filter(({ figure }) => figure.startsWith('requests.granted.'));
}

it('a unit that a blank parts from its figure, and a mark in the place of one, are read with their cells', () => {
  const raws = factsOfGranted('（一）予以公开 12 件 0 件 ○ \\ 3 件 0 15 件');
  expect(raws.map(({ raw }) => raw)).toEqual(['12 件', '0 件', '○', '\\', '3 件', '0', '15 件']);
  expect(raws.map(({ value }) => value)).toEqual([12, 0, null, null, 3, 0, 15]);
});

it.each(['①', '[1]', '〔1〕', '※', '²'])(
  'a figure with the mark %s of a note keeps its column and its value',
  (mark) => {
    const cells = factsOfGranted(`（一）予以公开 12 0 3${mark} 4 0 1 20${mark}`);
    expect(cells.map(({ value }) => value)).toEqual([12, 0, 3, 4, 0, 1, 20]);
  },
);

it('a figure with a lost digit keeps its column and is no number', () => {
  const cells = factsOfGranted('（一）予以公开 12 o 3口 4 0 l 20');
  expect(cells.map(({ raw }) => raw)).toEqual(['12', 'o', '3口', '4', '0', 'l', '20']);
  expect(cells.map(({ value }) => value)).toEqual([12, null, null, 4, 0, null, 20]);
});

it('leaves a figure open that may have broken with its label', () => {
  const text = '信息内容\n规章 11 12 13\n行政规范性文件 2 2 2\n行政许可 3\n行政处罚 14\n行政事业性\n收费 10\n10';
  expect(rowsOf(text).at(-1)).toEqual(['行政事业性收费', '10', '10']);
});

it('takes a numbering that a blank parts from its label for no figure', () => {
  const damageLines: SpacedOptions['damageLines'] = (lines) =>
    lines.map((line) => line.replace(/(?<!\d)(\d)\.(?!\d)/, '$1 .'));
  for (const style of styles.filter(({ order, narrow }) => order === 'cells' && narrow === false)) {
    const reading = read({ ...style, damageLines });
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  }
});

describe('running text', () => {
  it.each([
    '全年发布信息 1136 条，其中网站 1000 条，公众号 136',
    '经费 12 3 4',
    '联系电话 0517 8722 2589',
    '2022 2023 2024\n三年来逐年增长。',
  ])('%s is no table', (text) => {
    expect(readText(new SourceText(`一、总体情况\n${text}\n完。`)).blocks.map(({ kind }) => kind)).not.toContain(
      'grid',
    );
  });

  it('keeps the lines of prose around the tables as paragraphs', () => {
    const { blocks } = readText(new SourceText(spacedText(distinct)));
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts).toContain('件。');
    expect(texts).toContain('四、政府信息公开行政复议、行政诉讼情况');
    expect(texts).toContain('个，均已整改。');
  });
});

describe('a text of some hundred kilobytes', () => {
  const table = spacedText(distinct, { narrow: true, prose: [] });
  it.each([
    ['tables', table],
    ['broken heads', '商业 科研 社会公益\n企业 机构 组织\n法律服务\n机构\n其他\n0 0 0 0 0 0 0\n'],
    ['labels', '一、本年新收\n'],
    ['figures', '0 0 0 0 0 0 0 0\n'],
    ['small numbers', '1\n2\n'],
  ])('of %s takes time in proportion to its length', (_, part) => {
    const timeOf = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length));
      const { user } = process.cpuUsage();
      readText(new SourceText(text));
      return process.cpuUsage().user - user;
    };
    timeOf(100_000);
    const [short, long] = [timeOf(100_000), timeOf(400_000)];
    // Four times the text; a quadratic reader would take sixteen times as long.
    expect(long).toBeLessThan(8 * short + 100_000);
  });
});
