// The transcriptions hold the figures of the originals, counted without the project's own readers.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

type Row = Readonly<Record<string, string>>;

const ROOT = new URL('../../', import.meta.url);
const OFFICES = [
  'jiaozuo-sujiazuo-township',
  'luolong-dingdingmen-subdistrict',
  'shihe-district',
  'zhanyi-xiping-subdistrict',
  'zhongzhan-xuheng-subdistrict',
];

const all = Papa.parse<Row>(readFileSync(new URL('data/sources.csv', ROOT), 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const sources = all.filter((row) => row['year'] === '2024' && OFFICES.includes(row['agency_id'] ?? ''));

/** What stands in each report: table 二 and 四 whole, of table 三 the figures other than 0 as [row, column, value]. */
const EXPECTED: Readonly<Record<string, { proactive: number[]; requests: number[][]; disputes: number[] }>> = {
  'jiaozuo-sujiazuo-township': {
    proactive: zeros(10),
    requests: [],
    disputes: zeros(15),
  },
  'luolong-dingdingmen-subdistrict': {
    proactive: [0, 0, 0, 0, 0, 0, 0, 2, 0, 0],
    requests: both([0, 2, 23], 1),
    disputes: zeros(15),
  },
  'shihe-district': {
    proactive: [0, 0, 0, 5, 3, 30, 40544, 238, 35, 32.781],
    requests: [
      [0, 101],
      [2, 74],
      [8, 1],
      [12, 25],
      [13, 1],
      [23, 101],
    ].flatMap(([row = 0, value = 0]) => both([row], value)),
    disputes: [8, 1, 1, 7, 17, ...zeros(10)],
  },
  'zhanyi-xiping-subdistrict': {
    proactive: [0, 0, 0, 0, 0, 0, 0, 287, 0, 0],
    requests: [],
    disputes: zeros(15),
  },
  'zhongzhan-xuheng-subdistrict': {
    proactive: [0, 0, 0, 0, 0, 0, 0, 6, 0, 0],
    requests: both([0, 12, 23], 1),
    disputes: zeros(15),
  },
};

function zeros(count: number): number[] {
  return Array<number>(count).fill(0);
}

/** The same value under 自然人 (column 0) and 总计 (column 6) of each row. */
function both(rows: readonly number[], value: number): number[][] {
  return rows.flatMap((row) => [
    [row, 0, value],
    [row, 6, value],
  ]);
}

/** Cells that are nothing but a number, between two headings that stand alone on their line. */
function numbersBetween(text: string, from: string, to: string): number[] {
  const body = text.slice(text.indexOf(`\n${from}\n`), text.indexOf(`\n${to}\n`));
  const cells = body.split(/[\t|\n]/).map((cell) => cell.trim());
  return cells.filter((cell) => /^\d+(\.\d+)?$/.test(cell)).map(Number);
}

const HEADINGS = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
};

describe('every report', () => {
  it('is listed in sources.csv, and nothing else is', () => {
    const years = readdirSync(new URL('data/reports/', ROOT));
    const files = years.flatMap((year) =>
      readdirSync(new URL(`data/reports/${year}/`, ROOT)).map((name) => `data/reports/${year}/${name}`),
    );
    expect(all.map((row) => row['file']).toSorted()).toEqual(files.toSorted());
  });

  it.each(all)('$year $agency_id is the file whose hash is recorded', (row) => {
    const bytes = readFileSync(new URL(row['file'] ?? '', ROOT));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row['sha256']);
  });
});

/** Reports whose cells are taken down in `<case>/stated.txt`; what a PDF prints cannot be counted so simply. */
const stated = all.filter(
  (row) =>
    existsSync(new URL(`${row['agency_id']}-${row['year']}/stated.txt`, import.meta.url)) &&
    !row['file']?.endsWith('.pdf'),
);

/** The printed text of a file: of a page or a Word file the cells, a blank between them. */
function printedText(file: string): string {
  const bytes = readFileSync(new URL(file, ROOT));
  if (file.endsWith('.docx')) {
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    return xml.replace(/<\/w:(?:tc|p)>/g, ' ').replace(/<[^>]*>/g, '');
  }
  const text = bytes.toString('utf8');
  return file.endsWith('.html') ? text.replace(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' ') : text;
}

describe('transcriptions of other years and formats', () => {
  it.each(stated)('$year $agency_id prints each figure of the original in its order', (row) => {
    const text = printedText(row['file'] ?? '');
    const body = text.slice(text.lastIndexOf(HEADINGS.proactive), text.lastIndexOf(HEADINGS.problems));
    const found = body.split(/[\s|]+/).filter((word) => /^\d+(?:\.\d+)?元?$/.test(word));
    const lines = readFileSync(new URL(`${row['agency_id']}-${row['year']}/stated.txt`, import.meta.url), 'utf8');
    const figures = lines
      .trimEnd()
      .split('\n')
      .flatMap((line) => line.split(' ').slice(1));
    expect(found).toEqual(figures.filter((figure) => figure !== '_'));
  });
});

describe('transcriptions of 2024', () => {
  it('of the first five offices are there', () => {
    expect(sources.map((row) => row['agency_id'])).toEqual(OFFICES);
  });

  it.each(sources)('$agency_id holds 10, 175 and 15 figures with the values of the original', (row) => {
    const text = readFileSync(new URL(row['file'] ?? '', ROOT), 'utf8');
    const expected = EXPECTED[row['agency_id'] ?? ''];
    const requests = numbersBetween(text, HEADINGS.requests, HEADINGS.disputes);
    expect(numbersBetween(text, HEADINGS.proactive, HEADINGS.requests)).toEqual(expected?.proactive);
    expect(numbersBetween(text, HEADINGS.disputes, HEADINGS.problems)).toEqual(expected?.disputes);
    expect(requests).toHaveLength(175);
    const filled = requests.map((value, at) => [Math.floor(at / 7), at % 7, value]).filter((cell) => cell[2] !== 0);
    expect(filled).toEqual(expected?.requests);
  });
});
