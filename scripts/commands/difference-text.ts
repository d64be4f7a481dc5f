// What changed between two datasets, in words.
import { figureTerm } from '../../src/codebook/terms.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { formatNumber, translator } from '../../src/i18n/t.ts';
import { quote } from '../../src/records/word.ts';
import { messageIn } from './check.ts';
import type {
  ChangedReport,
  ClaimState,
  ComingAndGoing,
  Difference,
  FigureState,
  FindingState,
} from './record-changes.ts';

/** One line for each report added (`+`) or removed (`-`), a paragraph for each that changed, and a summary. */
export function describeDifference(difference: Difference, locale: Locale): string[] {
  const t = translator(locale);
  if (difference.same) return [t('cli.diff.same')];
  const { added, removed, changed } = difference;
  const count = (of: (report: ChangedReport) => number): number => changed.reduce((sum, one) => sum + of(one), 0);
  return [
    ...removed.map(({ report, file }) => `- ${quote(report)} ${t('cli.diff.removed', { file: quote(file) })}`),
    ...added.map(({ report, file }) => `+ ${quote(report)} ${t('cli.diff.added', { file: quote(file) })}`),
    ...changed.flatMap((report) => describeReport(report, locale)),
    t('cli.diff.summary', {
      added: added.length,
      removed: removed.length,
      changed: changed.length,
      figures: count(({ figures }) => Object.keys(figures).length),
      appeared: count(({ findings }) => findings.appeared.length),
      disappeared: count(({ findings }) => findings.disappeared.length),
    }),
  ];
}

function describeReport(changes: ChangedReport, locale: Locale): string[] {
  const { report, fields, figures, claims, findings, details } = changes;
  const t = translator(locale);
  const lines = [
    ...Object.entries(fields).map(([name, { before, after }]) => `${name}: ${plain(before)} -> ${plain(after)}`),
    ...Object.entries(figures).map(([id, { before, after }]) => {
      const term = figureTerm(id, locale === 'en' ? 'en' : 'zh');
      const name = term === null ? quote(id) : `${id} (${term})`;
      return `${name}: ${describeFigure(before, locale)} -> ${describeFigure(after, locale)}`;
    }),
    ...signed(findings, ({ severity, rule, message }: FindingState) => {
      return `${severity} ${rule} ${messageIn(message, locale)}`;
    }),
    ...signed(claims, ({ concept, value, qualifier, scope, text }: ClaimState) => {
      return `${concept} ${value} (${qualifier}, ${scope}) «${quote(text)}»`;
    }),
    ...(details.length > 0 ? [t('cli.diff.details', { parts: details.join(', ') })] : []),
  ];
  return [`~ ${quote(report)}`, ...lines.map((line) => `    ${line}`)];
}

function signed<One>({ appeared, disappeared }: ComingAndGoing<One>, describe: (one: One) => string): string[] {
  return [...disappeared.map((one) => `- ${describe(one)}`), ...appeared.map((one) => `+ ${describe(one)}`)];
}

function plain(value: unknown): string {
  return quote(typeof value === 'string' ? value : JSON.stringify(value));
}

/** `25`, `22 «22（其中修订16件）» (words)`, `blank`, `25 «2口» (corrected)`; the text only where it is not the number. */
function describeFigure(figure: FigureState | null, locale: Locale): string {
  const t = translator(locale);
  if (figure === null) return t('cli.diff.figure.absent');
  const { value, raw, status, basis } = figure;
  if (status === 'blank' || status === 'unread') return t(`cli.diff.figure.${status}`);
  const isNumberAlone = raw === null || raw === String(value);
  return [
    ...(value === null ? [] : [formatNumber(value, locale)]),
    ...(isNumberAlone ? [] : [`«${quote(raw)}»`]),
    ...(status === 'text' ? [t('cli.diff.figure.text')] : []),
    ...(basis === 'corrected' ? [t('cli.diff.figure.corrected')] : []),
  ].join(' ');
}
