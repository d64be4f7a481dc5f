// XYR-04: a report is not that of another year or another office over again.
import { wordingSimilarity } from '../narrative/fingerprint-wording.ts';
import type { CollectionCheck } from './check.ts';
import { allFigures } from './filed-report.ts';
import type { FiledReport } from './filed-report.ts';

/** From here on two wordings are called nearly identical; a shared set of phrases reaches about 0.7. */
const fewestAlike = 0.95;
/** As many different numbers of two digits or more do not agree by chance. */
const fewestNumbers = 5;

interface Likeness {
  readonly other: FiledReport;
  readonly by: 'figures' | 'wording';
  readonly percent: number;
}

/**
 * Holds all figures other than 0 and the wording of each report against every other one; the later report is named, and
 * both where they are of one year. The notice of 2021 calls such reports 雷同. Fails for a report of 2024 whose figures
 * are all those of 2023. Does not run where the wording is not the office's own.
 */
export const yearsNearIdentical = {
  id: 'check/years-near-identical',
  code: 'XYR-04',
  severity: 'warning',
  scope: 'collection',
  basis: 'State Council General Office, letter No. 30 of 2021 (duplicate reports)',
  ownProse: true,
  run({ reports }, emit) {
    const full = reports.filter(({ transcription }) => transcription === 'full');
    const candidates = bucketsOf(full);
    for (const report of full) {
      const found = likest(report, candidates(report));
      if (found === null) continue;
      const { other, by, percent } = found;
      emit({
        report,
        related: [{ report: other, figure: null }],
        args: { by, name: other.office?.name_zh ?? other.agencyName ?? other.agencyId, year: other.year, percent },
      });
    }
  },
} as const satisfies CollectionCheck;

/** The most alike of those that are not later; the earliest of several. */
function likest(report: FiledReport, others: Iterable<FiledReport>): Likeness | null {
  let found: Likeness | null = null;
  for (const other of others) {
    if (other === report || other.year > report.year) continue;
    const one = likeness(report, other);
    if (one !== null && (found === null || one.percent > found.percent)) found = one;
  }
  return found;
}

function likeness(report: FiledReport, other: FiledReport): Likeness | null {
  const numbers = numbersOf(report);
  if (numbers !== null && numbers === numbersOf(other)) return { other, by: 'figures', percent: 100 };
  if (report.wording === null || other.wording === null) return null;
  const similarity = wordingSimilarity(report.wording, other.wording);
  return similarity < fewestAlike ? null : { other, by: 'wording', percent: Math.floor(100 * similarity) };
}

/** All figures other than 0 as one text; null where too few of them say anything. */
function numbersOf({ value }: FiledReport): string | null {
  const stated = allFigures.flatMap((figure) => {
    const number = value(figure);
    return number === null || number === 0 ? [] : [[figure, number] as const];
  });
  const telling = new Set(stated.map(([, number]) => number).filter((number) => Math.abs(number) >= 10));
  return telling.size < fewestNumbers ? null : stated.map((one) => one.join(' ')).join(' ');
}

/** Bins of a fingerprint looked at together: wordings alike by 95 in 100 share one such band but for one in ten million. */
const bandLength = 8;
/** No bucket is looked through further than this, so that a thousand copies of one text do not cost a million looks. */
const mostLooked = 50;

/** Gives the reports worth a look beside one: those with the same numbers or a stretch of the same fingerprint. */
function bucketsOf(reports: readonly FiledReport[]): (report: FiledReport) => ReadonlySet<FiledReport> {
  const buckets = new Map<string, FiledReport[]>();
  for (const report of reports) {
    for (const key of keysOf(report)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [report]);
      else if (bucket.length < mostLooked) bucket.push(report);
    }
  }
  return (report) => new Set(keysOf(report).flatMap((key) => buckets.get(key) ?? []));
}

function keysOf(report: FiledReport): readonly string[] {
  const numbers = numbersOf(report);
  const keys = numbers === null ? [] : [numbers];
  const wording = report.wording ?? [];
  for (let start = 0; start < wording.length; start += bandLength)
    keys.push(`${start}:${wording.slice(start, start + bandLength).join(' ')}`);
  return keys;
}
