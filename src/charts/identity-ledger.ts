// The sums the form itself prescribes, one mark for each: agrees, please check, not judged.
import { applicants } from '../codebook/concepts.ts';
import { conceptTerm } from '../codebook/terms.ts';
import { identitiesOf } from '../codebook/identities.ts';
import type { Office } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { formatNumber, translator } from '../i18n/t.ts';
import { identityLedger, verdicts } from '../indicators/identity-ledger.ts';
import type { Verdict } from '../indicators/identity-ledger.ts';
import type { Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { drawLedger } from './drawing/ledger.ts';
import type { LedgerPart } from './drawing/ledger.ts';
import { officeName } from './drawing/office-name.ts';
import { officeParts } from './drawing/office-parts.ts';
import type { Run } from './drawing/unit-marks.ts';
import { exampleHead, exampleYear } from './example.ts';
import { isDoubted } from './marks.ts';
import type { Count } from './marks.ts';
import { byOffice, cellOf, crossTable } from './rows.ts';
import { officesOf, reportOf, rowHead } from './subject.ts';
import { toldOffices } from './told-offices.ts';
import { capitalised, listed, termLanguage } from './words.ts';

/** In the order of the form: the corner of table 三, its rows, its columns, table 四. */
const kinds = ['balance', 'row_total', 'outcomes', 'disputes'] as const;
type Kind = (typeof kinds)[number];

/** One identity with the sum of its left side as count; or, over all offices, how many identities have a verdict. */
interface IdentityRow extends ChartRow {
  readonly identity: string | null;
  readonly verdict: Verdict;
  /** Sum of the right side; without a value where a member has none or the row counts identities. */
  readonly right: Count;
}
type Rows = readonly IdentityRow[];

export const identityLedgerChart: Chart<IdentityRow> = {
  id: 'identity-ledger',
  scopes: ['agency', 'all'],
  fields: [
    { id: 'identity', of: ({ identity }) => identity },
    { id: 'verdict', of: ({ verdict }) => verdict },
    { id: 'right', of: ({ right }) => right.value },
  ],
  statusOf: ({ count, right }) => (isDoubted(right) && count.value !== null ? 'doubted' : count.status),
  rows: (subject) => (subject.office === null ? rowsOfAll(subject) : rowsOfOffice(subject.office, subject.year)),
  label: ({ identity, verdict }, locale) =>
    identity === null ? verdictTerm(verdict, locale) : identityTerm(identity, locale),
  title: (rows, view) =>
    view.scope === 'all' ? titleOfAll(rows, view) : translator(view.locale)('chart.identity-ledger.title', tally(rows)),
  subtitle: (_, { locale }) => translator(locale)('chart.identity-ledger.subtitle'),
  alt,
  empty: (rows, { locale, scope, year }) =>
    tally(rows).n === 0 ? translator(locale)(`chart.identity-ledger.empty.${scope}`, { year }) : null,
  table,
  notes,
  // Identities are drawn; the numbers of their sides stand in the table, where one we doubt is marked.
  marks: () => [],
  draw: (rows, canvas) => {
    const parts = canvas.scope === 'all' ? partsOfAll(rows, canvas) : partsOfOffice(rows, canvas);
    return drawLedger(parts, canvas, { unit: 'marks' });
  },
  example,
};

function rowsOfOffice(office: Office, year: number): Rows {
  const report = reportOf(office, year);
  if (report === null) return [];
  const head = rowHead(office.agency, year, report.entry.scope);
  const judged = identityLedger(report.record).identities;
  return kinds.flatMap((kind) =>
    judged
      .filter(({ id }) => kindOf(id) === kind)
      .map(({ id, left, right, leftSum, rightSum, leftDoubted, rightDoubted, verdict }) => ({
        ...head,
        identity: id,
        verdict,
        right: sideOf(rightSum, right, rightDoubted),
        count: sideOf(leftSum, left, leftDoubted),
      })),
  );
}

function sideOf(sum: number | null, figures: readonly string[], inDoubt = false): Count {
  const status = sum === null ? 'not_stated' : inDoubt ? 'doubted' : 'printed';
  return { value: sum, status, figures };
}

function rowsOfAll(subject: Subject): Rows {
  return officesOf(subject).flatMap(({ agency, row }) =>
    verdicts.map((verdict) => ({
      ...rowHead(agency, row.year, row.scope),
      identity: null,
      verdict,
      right: sideOf(null, []),
      count: { value: row.identities[verdict], status: 'printed', figures: [] },
    })),
  );
}

function kindOf(identity: string): Kind | undefined {
  return kinds.find((kind) => identity.startsWith(`${kind}.`));
}

/** The column, row or block an identity is about. */
function identityTerm(identity: string, locale: Locale): string {
  const about = identity.slice(identity.indexOf('.') + 1);
  if (kindOf(identity) === 'disputes') return translator(locale)(`chart.disputes.${about}`);
  if (Object.hasOwn(applicants, about)) return applicants[about as keyof typeof applicants][termLanguage(locale)];
  return conceptTerm(about, termLanguage(locale)) ?? about;
}

function verdictTerm(verdict: Verdict, locale: Locale): string {
  return translator(locale)(`chart.identity-ledger.${verdict}`);
}

/** How many identities agree (a), are to be checked (b), were not judged (c), and all (n). */
function tally(rows: Rows): { readonly n: number; readonly a: number; readonly b: number; readonly c: number } {
  const [a, b, c] = (['agrees', 'differs', 'not_judged'] as const).map((verdict) => number(rows, verdict));
  return { n: (a ?? 0) + (b ?? 0) + (c ?? 0), a: a ?? 0, b: b ?? 0, c: c ?? 0 };
}

function number(rows: Rows, verdict: Verdict): number {
  const own = rows.filter((row) => row.verdict === verdict);
  return own.reduce((sum, { identity, count }) => sum + (identity === null ? (count.value ?? 0) : 1), 0);
}

function notes(rows: Rows, { locale }: View): readonly string[] {
  const t = translator(locale);
  const doubted = rows.filter(({ count, right }) => isDoubted(count) || isDoubted(right)).length;
  return [
    ...(tally(rows).c > 0 ? [t('chart.identity-ledger.note')] : []),
    ...(doubted > 0 ? [t('chart.identity-ledger.note.doubted', { n: doubted })] : []),
  ];
}

function titleOfAll(rows: Rows, { locale, year }: View): string {
  const offices = byOffice(rows).map((office) => tally(office.rows));
  const whole = offices.filter(({ n, a }) => n > 0 && n === a).length;
  const differ = offices.filter(({ b }) => b > 0).length;
  const open = offices.length - whole - differ;
  return translator(locale)('chart.identity-ledger.title.all', { year, offices: offices.length, whole, differ, open });
}

function alt(rows: Rows, view: View): string {
  const { locale, scope } = view;
  const t = translator(locale);
  const title = identityLedgerChart.title(rows, view);
  if (scope === 'all') {
    const differing = byOffice(rows).filter((office) => number(office.rows, 'differs') > 0);
    const told = toldOffices(differing, {
      told: ({ first, rows: own }) => `${officeName(first, locale)} ${listed(verdictWords(own, locale), locale)}`,
      weight: ({ rows: own }) => number(own, 'differs'),
      locale,
    });
    return [title, ...told].join(t('figure.stop'));
  }
  const told = kinds.map((kind) => {
    const own = rows.filter(({ identity }) => identity !== null && kindOf(identity) === kind);
    return t('figure.told', { head: kindTerm(kind, locale), told: listed(verdictWords(own, locale), locale) });
  });
  return [title, ...told, ...findings(rows, locale)].join(t('figure.stop'));
}

/** `agree 24`, for each verdict that occurred. */
function verdictWords(rows: Rows, locale: Locale): readonly string[] {
  return verdicts
    .filter((verdict) => number(rows, verdict) > 0)
    .map((verdict) => `${verdictTerm(verdict, locale)} ${formatNumber(number(rows, verdict), locale)}`);
}

function kindTerm(kind: Kind, locale: Locale): string {
  return translator(locale)(`chart.identity-ledger.${kind}`);
}

/** Both sides of each identity that does not hold. */
function findings(rows: Rows, locale: Locale): readonly string[] {
  return rows
    .filter(({ verdict, identity }) => verdict === 'differs' && identity !== null)
    .map(({ identity, count, right }) =>
      translator(locale)(`chart.identity-ledger.finding.${kindOf(identity ?? '') ?? 'balance'}`, {
        about: identityTerm(identity ?? '', locale),
        left: count.value ?? 0,
        right: right.value ?? 0,
      }),
    );
}

function table(rows: Rows, { locale, scope, year }: View): Table {
  const t = translator(locale);
  const caption = t('chart.identity-ledger.caption', { year });
  if (scope === 'all') {
    const column = ({ verdict }: IdentityRow) => verdictTerm(verdict, locale);
    return crossTable(rows, { caption, stub: t('figure.office'), head: (row) => officeName(row, locale), column });
  }
  return {
    caption,
    stub: t('chart.identity-ledger.stub'),
    heads: [t('chart.identity-ledger.left'), t('chart.identity-ledger.right'), t('chart.identity-ledger.verdict')],
    rows: rows.map((row) => ({
      head: t('figure.told', {
        head: kindTerm(kindOf(row.identity ?? '') ?? 'balance', locale),
        told: capitalised(identityTerm(row.identity ?? '', locale), locale),
      }),
      cells: [
        cellOf(row),
        row.right.value === null ? '' : cellOf({ ...row, count: row.right }),
        verdictTerm(row.verdict, locale),
      ],
    })),
  };
}

function runs(rows: Rows): readonly Run[] {
  return verdicts.map((verdict) => ({ look: verdict, count: number(rows, verdict) }));
}

/** A line of marks for each kind, labelled where not all agree; then each that does not hold, with both numbers. */
function partsOfOffice(rows: Rows, { locale }: View): readonly LedgerPart[] {
  const lines = kinds.flatMap((kind) => {
    const own = rows.filter(({ identity }) => identity !== null && kindOf(identity) === kind);
    return own.length === 0 ? [] : [{ kind: 'rule' } as const, lineOf(own, kindTerm(kind, locale), locale)];
  });
  const told = findings(rows, locale).slice(0, mostFindings);
  const more = number(rows, 'differs') - told.length;
  return [
    ...lines.slice(1),
    ...(told.length > 0 ? [{ kind: 'rule' } as const] : []),
    ...told.map((text) => ({ kind: 'finding', text }) as const),
    ...(more > 0
      ? [{ kind: 'remark', text: translator(locale)('chart.identity-ledger.more', { n: more }) } as const]
      : []),
  ];
}

const mostFindings = 6;

function lineOf(rows: Rows, label: string, locale: Locale): LedgerPart {
  const { n, a } = tally(rows);
  const words = verdictWords(rows, locale);
  const shown = verdicts.filter((verdict) => number(rows, verdict) > 0);
  const key = shown.map((look, index) => ({ look, text: words[index] ?? '' }));
  const count: Count = { value: n, status: 'printed', figures: [] };
  return { kind: 'line', label, count, runs: runs(rows), ...(a === n ? {} : { key }) };
}

function partsOfAll(rows: Rows, view: View): readonly LedgerPart[] {
  return officeParts(byOffice(rows), view, {
    parts: ({ first, rows: own }) => [lineOf(own, officeName(first, view.locale), view.locale)],
    weight: ({ rows: own }) => (tally(own).n === 0 ? 0 : 1 + number(own, 'differs')),
    none: 'chart.identity-ledger.none',
  });
}

/** One sum that does not hold, one that could not be judged. */
function example(): Example<IdentityRow> {
  const identities = identitiesOf({ requests: '2021', disputes: '2021' });
  const rows = kinds.flatMap((kind) =>
    identities
      .filter(({ id }) => kindOf(id) === kind)
      .map(({ id, left, right }): IdentityRow => {
        const verdict = exampleVerdicts[id] ?? 'agrees';
        const value = verdict === 'not_judged' ? null : id.endsWith('natural_person') || id.endsWith('total') ? 39 : 0;
        const other = verdict === 'differs' ? (value ?? 0) - 1 : value;
        return {
          ...exampleHead('district'),
          identity: id,
          verdict,
          right: sideOf(other, right),
          count: sideOf(value, left),
        };
      }),
  );
  return { scope: 'agency', year: exampleYear, rows };
}

const exampleVerdicts: Readonly<Record<string, Verdict>> = {
  'balance.natural_person': 'differs',
  'balance.total': 'differs',
  'row_total.requests.unable.still_unclear': 'not_judged',
  'outcomes.total': 'not_judged',
};
