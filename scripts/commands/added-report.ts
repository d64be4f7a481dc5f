// What `add` says of a report it took in: where it is, what was read, and what to do next.
import type { Agency } from '../../src/dataset/shapes.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/t.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { quote } from '../../src/records/word.ts';
import { messageIn } from './check.ts';
import { describeTables } from './table-counts.ts';

/** Where the report and its row are now. */
export interface AddedAt {
  readonly path: string;
  readonly sources: string;
  readonly line: number;
  readonly agency: Agency;
}

/** Diagnostics shown in full; `check` shows all. */
const mostShown = 5;

export function describeAdded(record: ReportRecord, at: AddedAt, locale: Locale): string[] {
  const t = translator(locale);
  const office = locale === 'en' ? at.agency.name_en : at.agency.name_zh;
  const command = (name: string): string => `npm run -s nianbao -- ${name} ${at.path}`;
  return [
    t('cli.add.done', { path: at.path, format: record.format ?? '', sources: at.sources, line: at.line }),
    t('cli.add.title', { title: quote(record.title ?? '-') }),
    t('cli.add.office', {
      office,
      year: String(record.year ?? ''),
      scope: t(`cli.add.scope.${record.scope ?? 'unknown'}`),
    }),
    ...describeTables(record, locale),
    t('cli.add.claims', { claims: record.claims.length }),
    ...describeFindings(record, locale),
    '',
    t('cli.add.next'),
    `  ${t('cli.add.next.inspect')} ${command('inspect')}`,
    `  ${t('cli.add.next.check')} ${command('check')}`,
    `  ${t('cli.add.next.site')} npm start`,
    ...(record.scope === 'unknown' ? [`  ${t('cli.add.next.scope', { sources: at.sources, line: at.line })}`] : []),
  ];
}

/** The count by severity and the heaviest few; notes are only counted. */
function describeFindings({ diagnostics }: ReportRecord, locale: Locale): string[] {
  const t = translator(locale);
  const of = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  const heavy = [...of('error'), ...of('warning')];
  const counts = { errors: of('error').length, warnings: of('warning').length, infos: of('info').length };
  const shown = heavy.slice(0, mostShown).map(({ line, column, severity, rule, message }) => {
    const place = line === undefined ? '' : `${line}:${column ?? 1} `;
    return `  ${place}${severity} ${rule} ${messageIn(message, locale)}`;
  });
  const more = heavy.length - shown.length;
  return [t('cli.add.findings', counts), ...shown, ...(more > 0 ? [`  ${t('cli.add.more', { more })}`] : [])];
}
