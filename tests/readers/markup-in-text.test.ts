// Markup that converters leave in Markdown and marks before all lines of a text: what is seen is read, each figure from its place.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { inlineMarkup } from '../../src/readers/inline-markup.ts';
import { distinct, figures } from '../forms/distinct-report.ts';
import { readLoose } from '../properties/read-loose.ts';
import { dialects, reportText } from '../report-text.ts';

/** Reads a text and holds every figure and its place against what was printed. */
async function expectAll(text: string): Promise<void> {
  const record = await readLoose(Buffer.from(text));
  expect(record.diagnostics.filter(({ rule }) => /^(?:read|form)/.test(rule))).toEqual([]);
  const source = new SourceText(text);
  for (const figure of figures) {
    const fact = record.figures[figure];
    expect(fact?.value, figure).toBe(Number(distinct[figure]));
    const [start = 0, end = 0] = fact?.offset ?? [];
    expect(text.slice(start, end), figure).toBe(distinct[figure]);
    expect(source.pointAt(start), figure).toEqual({ line: fact?.line, column: fact?.column });
  }
}

const piped = reportText(distinct, { dialect: 'pipe' });
/** The cells of the tables written anew, rules and other lines left. */
const withCells = (write: (cell: string) => string): string =>
  piped.replace(/^\|(?!-).*$/gm, (line) => line.replace(/[^|]+/g, (cell) => ` ${write(cell.trim())} `));

describe('words set in markup are read as they are seen', () => {
  it.each([
    ['spans', (cell: string) => `<span style="font-size: 14px;">${cell}</span>`],
    ['spans in spans', (cell: string) => `<b><span lang="EN-US" style="color:#333">${cell}</span></b>`],
    ['brackets with attributes', (cell: string) => `[${cell}]{style="font-size: 14px;"}`],
    ['anchors', (cell: string) => `[]{#_GoBack .anchor}${cell}`],
    ['paragraphs', (cell: string) => `<p align="center">${cell}</p>`],
    ['comments', (cell: string) => `<!-- 8 -->${cell}`],
  ])('%s', async (_, write) => {
    await expectAll(withCells(write));
  });

  it('where the text opens with such a word', async () => {
    await expectAll(
      `<span\nstyle="font-size: 16pt">${withCells((cell) => `<span>${cell}</span>`).replace('\n', '</span>\n')}`,
    );
  });
});

describe('title and claims are those of the words as they are seen, where markup breaks words and numbers', () => {
  const lines = [
    ...['青石镇人民政府2024年政府信息公开工作年度报告', '一、总体情况', '（一）主动公开。全年公开信息820条。'],
    ...['（二）依申请公开。全年收到申请12件。', '六、其他需要报告的事项', '本年度未收取信息处理费。'],
  ];
  const told = (record: Awaited<ReturnType<typeof readLoose>>): readonly unknown[] => [
    ...[record.title, record.year, record.sections.map(({ number }) => number)],
    ...record.claims.map(({ concept, value }) => [concept, value]),
  ];
  const eachLetter = (write: (letter: string) => string) => (line: string) => Array.from(line, write).join('');

  it.each([
    ['spans', eachLetter((letter) => `<span\nstyle="font-size: 14px">${letter}</span>`)],
    ['brackets with attributes', eachLetter((letter) => `[${letter}]{style="font-size: 14px"}`)],
    ['backslashes that break lines', (line: string) => `${line}\\\n\\`],
  ])('%s', async (_, write) => {
    const [plain, marked] = await Promise.all(
      [lines, lines.map(write)].map((all) => readLoose(Buffer.from(`# ${all.join('\n\n')}`))),
    );
    expect(plain && told(plain)).toContainEqual(['narrative.proactive_items', 820]);
    expect(marked && told(marked)).toEqual(plain && told(plain));
  });
});

it('markup that hides, strikes out or parts words stays, so that no figure is read from them', async () => {
  const cells = [
    '<span style="display:none">5</span>287',
    '<p>28</p><p>7</p>',
    '<span style="text-decoration: line-through">287</span>',
  ];
  for (const cell of cells) {
    const text = withCells((printed) => (printed === distinct['proactive.penalties.decisions'] ? cell : printed));
    expect((await readLoose(Buffer.from(text))).figures['proactive.penalties.decisions']?.value, cell).toBeNull();
  }
});

it('tables of HTML keep their markup, and endless markup costs little', () => {
  expect(inlineMarkup('<table><td><span>5</span></td></table>')).toEqual([]);
  for (const part of ['<span>', '<!--', ']{.a}', '[', '</p>', '<span '])
    expect(inlineMarkup(part.repeat(20_000)).length).toBeLessThan(30_000);
});

describe.each(dialects)('in the dialect of %s', (dialect) => {
  it.each(['- ', '* ', '> ', '\u2022 '])('a text with %j before each line is read as one without', async (mark) => {
    await expectAll(reportText(distinct, { dialect }).replace(/^(?=.*\S)/gm, mark));
  });
});

describe('marks of bold around figures', () => {
  it('are none of them where blanks part the cells', async () => {
    const spaced = reportText(distinct, { dialect: 'tab' }).replaceAll(/\t+/g, '  ');
    await expectAll(spaced.replace(/\d{3}[1-4]/g, '**$&**'));
  });

  it('show digits that a line end tore off like any others', async () => {
    const text = reportText(distinct, { dialect: 'tab' }).replace(/(行政处罚\t10)(\d+)(.*)/, '$1$3\n**$2**');
    const record = await readLoose(Buffer.from(text));
    expect(record.figures['proactive.penalties.decisions']?.value).toBeNull();
  });
});

it.each([
  ['the point of an amount', '247.514', '247\\.514'],
  ['a sign', '-3', '\\-3'],
])('%s is read without the backslash that keeps it from being a mark of Markdown', async (_, printed, escaped) => {
  const fee = 'proactive.fees.amount_wan';
  const text = reportText({ ...distinct, [fee]: printed }, { dialect: 'lines' }).replace(printed, escaped);
  const { value, offset } = (await readLoose(Buffer.from(text))).figures[fee] ?? {};
  expect([value, text.slice(...(offset ?? []))]).toEqual([Number(printed), escaped.replace(/^\\/, '')]);
});

it.each(['cells', 'lines'] as const)(
  'a backslash alone is a mark in the place of a figure, also at the end of a line (%s)',
  async (dialect) => {
    const at = 'proactive.rules.in_force';
    const record = await readLoose(Buffer.from(reportText({ ...distinct, [at]: '\\' }, { dialect })));
    expect(record.figures[at]).toMatchObject({ status: 'text', raw: '\\' });
  },
);

it.each(
  (['pipe', 'tab', 'lines', 'cells'] as const).flatMap((dialect) =>
    ['\\', ' \\'].map((end) => [dialect, end] as const),
  ),
)('a backslash behind each line that goes on in the next one breaks lines (%s, "%s")', async (dialect, end) => {
  const text = reportText(distinct, { dialect }).replace(
    /(?<=\S)[ \t]*\n(?=.*\S)/g,
    (blanks) => `${blanks.slice(0, -1)}${end}\n`,
  );
  const record = await readLoose(Buffer.from(text));
  expect(figures.filter((figure) => record.figures[figure]?.value !== Number(distinct[figure]))).toEqual([]);
});
