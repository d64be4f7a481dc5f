// Tables on one long line: read where words and seven figures follow each other in turns, else left.
import { describe, expect, it } from 'vitest';
import { editionForms } from '../../src/forms/editions/index.ts';
import { processReport } from '../../src/pipeline.ts';
import { distinct } from '../forms/distinct-report.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { cleanDraft } from '../generate/draft.ts';
import type { Size } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import { reportText } from '../report-text.ts';

type EditionId = (typeof editionForms)[number]['id'];

/** The parts of a report, each on one line, and what its figures are. */
function reportOf(
  edition: EditionId,
  size: Size = 'county',
): { lines: string[]; truth: Record<string, number | null> } {
  const editions = { proactive: edition, requests: edition };
  const draft = cleanDraft(consistentFigures(size, editions, randomFrom(5)), editions, 2024);
  const lines = draft.parts.map((part) =>
    part.kind === 'table'
      ? part.rows.flatMap((row) => row.flatMap(({ text }) => (text === '' ? [] : [text]))).join(' ')
      : part.text,
  );
  return { lines, truth: Object.fromEntries([...draft.truth].map(([figure, { value }]) => [figure, value])) };
}

async function valuesOf(text: string) {
  const input = { file: 'made.txt', bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64), registered: null };
  const { record } = await processReport(input);
  const values = Object.entries(record.figures).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]]));
  const doubts = record.diagnostics.filter(({ rule, severity }) => severity !== 'info' && !rule.startsWith('check/'));
  return { values: Object.fromEntries(values) as Record<string, number>, doubts: doubts.map(({ rule }) => rule) };
}

describe.each(editionForms.map(({ id }) => id))('tables of the form of %s', (edition) => {
  const { lines, truth } = reportOf(edition);

  it.each([
    ['one line for each table', lines.join('\n')],
    ['one line for all', lines.join(' ')],
  ])('are read whole, %s', async (_, text) => {
    const { values, doubts } = await valuesOf(text);
    expect(values).toEqual(truth);
    expect(doubts).toEqual([]);
  });

  it.each(['\n', ' '])(
    'are read by their heads where two columns were exchanged with theirs, lines apart by %j',
    async (end) => {
      const exchanged = lines.map((line) =>
        line.includes('本年新收')
          ? line
              .replace('法律服务机构 其他', '其他 法律服务机构')
              .replace(/((?: \d+){4}) (\d+) (\d+)(?= \d+(?: |$))/g, '$1 $3 $2')
          : line,
      );
      const { values, doubts } = await valuesOf(exchanged.join(end));
      expect(values).toEqual(truth);
      expect(doubts).toEqual([]);
    },
  );

  it.each(['\n', ' '])('are read where table 四 has a false total, lines apart by %j', async (end) => {
    const damaged = lines.map((line) =>
      line.startsWith('行政复议') ? line.replace(/(\d+)((?: \d+){5})$/, '77$2') : line,
    );
    const { values } = await valuesOf(damaged.join(end));
    expect(values).toEqual({ ...truth, 'disputes.litigation_direct.total': 77 });
  });

  it('are left where figures stand before their labels', async () => {
    const { lines: printed, truth: own } = reportOf(edition, 'distinct');
    const turned = printed.map((line) =>
      line.replace(/((?:（|\d\.|[一二三四]、)?[^\s\d]\S*)((?: \d+(?:\.\d+)?)+)(?= |$)/g, '$2 $1'),
    );
    for (const text of [turned.join('\n'), turned.join(' ')]) {
      const { values } = await valuesOf(text);
      expect(Object.keys(values).filter((id) => values[id] !== own[id])).toEqual([]);
    }
  });

  it('are left where table 二 has a figure more or fewer, or table 三 too few rows', async () => {
    const read = async (part: string, damage: (line: string) => string): Promise<string[]> => {
      const { values } = await valuesOf(lines.map((line) => (line.includes(part) ? damage(line) : line)).join('\n'));
      return Object.keys(values);
    };
    const ofTable = (ids: readonly string[], table: string): string[] => ids.filter((id) => id.startsWith(table));
    expect(ofTable(await read('第二十条', (line) => line.replace(/ \d+/, '')), 'proactive')).toEqual([]);
    expect(ofTable(await read('第二十条', (line) => line.replace(/( \d+)/, '$1$1')), 'proactive')).toEqual([]);
    expect(ofTable(await read('本年新收', (line) => line.replace(/ 1\.信访.*(?= （七）)/, '')), 'requests')).toEqual(
      [],
    );
  });

  it.each([
    ['lost', () => ''],
    ['doubled', (figure: string) => `${figure} ${figure}`],
    ['followed by the number of a page', (figure: string) => `${figure} 3`],
    ['torn', (figure: string) => (figure.length > 1 ? `${figure.slice(0, 1)} ${figure.slice(1)}` : '')],
  ])('are left where a figure of table 三 is %s', async (_, damage) => {
    const table = lines.find((line) => line.includes('本年新收')) ?? '';
    const places = [...table.matchAll(/(?<= )\d+(?= )/g)].filter((_, at) => at % 29 === 3);
    for (const { index, 0: figure } of places) {
      const damaged = table.slice(0, index) + damage(figure) + table.slice(index + figure.length);
      const { values } = await valuesOf(lines.map((line) => (line === table ? damaged : line)).join(' '));
      expect(Object.keys(values).filter((id) => values[id] !== truth[id])).toEqual([]);
      // What stands before the first row of seven figures, or behind the last, is read as it stands.
      const isWithin = index > table.indexOf('二、上年') && index < table.lastIndexOf('（七）');
      if (isWithin) expect(Object.keys(values).filter((id) => id.startsWith('requests.'))).toEqual([]);
    }
  });
});

it('an amount that a blank cut off before its point is not read without its end', async () => {
  const { lines } = reportOf('2021');
  const torn = lines.map((line) => line.replace(/(?<=行政事业性收费 )\S+/, '4068 .208'));
  expect(torn).not.toEqual(lines);
  for (const end of ['\n', ' ']) {
    const { values, doubts } = await valuesOf(torn.join(end));
    expect([values['proactive.fees.amount_wan'], doubts]).toEqual([undefined, ['form/cell-count']]);
  }
});

describe('a page on one line whose pieces a program joined with blanks', () => {
  const text = reportText(distinct, { dialect: 'tab' });
  const lines = text.split('\n').filter((line) => line !== '');
  const pieces = lines.map((line) =>
    line
      .split('\t')
      .filter((piece) => piece !== '')
      .join('   '),
  );
  const valuesIn = async (page: string): Promise<(number | null)[]> => {
    const bytes = new TextEncoder().encode(page);
    const { record } = await processReport({ file: 'x.txt', bytes, sha256: '', registered: null });
    return Object.keys(distinct).map((figure) => record.figures[figure]?.value ?? null);
  };

  it('ends its lines where two blanks stand', async () => {
    expect(await valuesIn(pieces.join('  '))).toEqual(Object.values(distinct).map(Number));
  });

  it('is left where blanks stand between the letters of its words', async () => {
    const apart = pieces.map((line) => line.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, '$1 '));
    expect((await valuesIn(apart.join('  '))).filter((value) => value !== null)).toEqual([]);
  });
});
