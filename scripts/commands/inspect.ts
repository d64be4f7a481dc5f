// nianbao inspect: one report as the program sees it.
import { placeWords } from '../../src/components/place-words.ts';
import type { RecordPlace } from '../../src/components/place-words.ts';
import type { Document } from '../../src/document/document.ts';
import type { Row } from '../../src/document/grid.ts';
import type { Location } from '../../src/document/location.ts';
import type { RowMatch } from '../../src/forms/table-match.ts';
import { isNumber } from '../../src/forms/value.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/t.ts';
import { isReadWhole } from '../../src/pipeline.ts';
import type { Processed } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { inOneLine } from '../../src/records/word.ts';
import { messageIn } from './check.ts';
import { readArguments, readLanguage, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { findReportFiles, openReports } from './report-files.ts';
import { describeTables } from './table-counts.ts';

const help = `usage: npm run -s nianbao -- inspect [--lang zh|en] FILE

Shows one report as the program sees it: its tables row by row with what each row was matched to and why,
each figure with its place, the claims of the prose, and all there is to say.

  --lang  language of the words: zh (default) or en

Exit status: 0 read whole; 1 not; 2 wrong usage or no such file.
`;

export const inspect: Command = {
  summary: 'shows one report as the program sees it',
  help,
  async run(args) {
    const { values, words } = readArguments(args, { lang: { type: 'string' } });
    const locale = readLanguage(values['lang']);
    const [file, ...others] = words.length === 0 ? [] : findReportFiles(words);
    if (file === undefined || others.length > 0) throw new UsageError('inspect takes one report file');
    const seen = await openReports(locale).read(file);
    process.stdout.write(`${describe(seen, locale).join('\n')}\n`);
    return isReadWhole(seen.record) ? 0 : 1;
  },
};

function describe({ record, document, rows }: Processed, locale: Locale): string[] {
  return [
    ...overview(record, locale),
    ...(document ? drawTables(document, rows, locale) : []),
    ...figures(record, locale),
    ...claims(record, locale),
    ...sayings(record, locale),
  ];
}

function heading(key: string, locale: Locale, args: Readonly<Record<string, number>> = {}): string[] {
  return ['', `== ${translator(locale)(key, args)}`];
}

function overview(record: ReportRecord, locale: Locale): string[] {
  return [
    `${record.file} (${record.format ?? '?'})`,
    record.title === null ? '' : inOneLine(record.title),
    ...describeTables(record, locale),
  ];
}

/** The rows of every table, each with the label of the form it was tied to and how. */
function drawTables(document: Document, rows: readonly RowMatch[], locale: Locale): string[] {
  const matches = new Map(rows.map((match) => [match.row.span, match]));
  const grids = document.blocks.filter((block) => block.kind === 'grid');
  return grids.flatMap((grid, index) => [
    ...heading('cli.inspect.table', locale, { n: index + 1 }),
    `   ${grid.dialect}, ${grid.layout}`,
    ...grid.rows.map((row) => `${drawRow(document, row)}\n       -> ${why(row, matches.get(row.span), locale)}`),
  ]);
}

function drawRow(document: Document, row: Row): string {
  return `${numberOf(document.locate(row.span)).padStart(5)}  ${row.cells.map((cell) => inOneLine(cell.text)).join(' | ')}`;
}

/** The line of a row, its number in a Word table, or its page in a PDF: what its findings say as well. */
function numberOf(place: Location): string {
  if ('line' in place) return String(place.line);
  return 'cell' in place ? String(place.cell.row) : `p${String(place.page)}`;
}

function why({ cells }: Row, match: RowMatch | undefined, locale: Locale): string {
  const t = translator(locale);
  if (match === undefined || match.kind === 'other') {
    return t(cells.some(({ text }) => isNumber(text)) ? 'cli.inspect.untied' : 'cli.inspect.other');
  }
  if (match.kind === 'head') return t('cli.inspect.head');
  const by = t(`cli.inspect.by.${match.by ?? 'label'}`);
  const problem = match.problem === null ? '' : `; ${t(`cli.inspect.problem.${match.problem}`)}`;
  const name = match.label === '' ? (match.figures[0] ?? '') : match.label;
  return `${name} (${by}${problem})`;
}

function figures(record: ReportRecord, locale: Locale): string[] {
  const lines = Object.entries(record.figures).map(([id, figure]) => {
    const { value, raw, status, basis } = figure;
    const text = `${raw === String(value) ? '' : `  «${inOneLine(raw ?? '')}»`}${basis === 'corrected' ? `  ${basis}` : ''}`;
    return `${placeOf(figure, locale)}  ${id.padEnd(52)} ${status.padEnd(8)} ${value ?? ''}${text}`;
  });
  return lines.length === 0 ? [] : [...heading('cli.inspect.figures', locale), ...lines];
}

function claims(record: ReportRecord, locale: Locale): string[] {
  const lines = record.claims.map((claim) => {
    const { concept, value, qualifier, scope, text } = claim;
    return `${placeOf(claim, locale)}  ${concept} ${value} (${qualifier}, ${scope})  «${inOneLine(text)}»`;
  });
  return lines.length === 0 ? [] : [...heading('cli.inspect.claims', locale), ...lines];
}

function sayings(record: ReportRecord, locale: Locale): string[] {
  const lines = record.diagnostics.map((diagnostic) => {
    const { severity, rule, message } = diagnostic;
    return `${placeOf(diagnostic, locale)}  ${severity} ${rule} ${messageIn(message, locale)}`;
  });
  return [...heading('cli.inspect.findings', locale), ...(lines.length === 0 ? ['       -'] : lines)];
}

/** Line and column; in a Word or PDF file the cell or the page; `-` where there is no place. */
function placeOf(place: RecordPlace & { readonly column?: number | undefined }, locale: Locale): string {
  const { line, column } = place;
  const words = line === undefined ? (placeWords(place, locale) ?? '-') : `${line}:${column ?? 1}`;
  return words.padStart(8);
}
