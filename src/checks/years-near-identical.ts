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
 * are all those of 2023. Does not run where the wording is not the office's own, nor over files of the collection whose
 * office is not in the register; two files of one office and year are versions of one report.
 */
export const yearsNearIdentical = {
  id: 'check/years-near-identical',
  code: 'XYR-04',
  severity: 'warning',
  scope: 'collection',
  basis: 'State Council General Office, letter No. 30 of 2021 (duplicate reports)',
  ownProse: true,
  run({ reports }, emit) {
    const full = reports.filter(
      ({ transcription, office, isLoose }) => transcription === 'full' && (office !== null || isLoose === true),
    );
    const prints = full.map(printOf);
    const alike = bucketsOf(prints);
    for (const print of prints) {
      const found = likest(print, alike(print));
      if (found === null) continue;
      const { other, by, percent } = found;
      emit({
        report: print.report,
        related: [{ report: other, figure: null }],
        args: { by, name: other.office?.name_zh ?? other.agencyName ?? other.file, year: other.year, percent },
      });
    }
  },
} as const satisfies CollectionCheck;

/** What a report is known again by. */
interface Print {
  readonly report: FiledReport;
  /** All figures other than 0 as one short text; null where too few of them say anything. */
  readonly numbers: string | null;
}

function printOf(report: FiledReport): Print {
  const telling = new Set<number>();
  let [left, right] = [0x811c9dc5, 0x9e3779b9];
  allFigures.forEach((figure, index) => {
    const number = report.value(figure);
    if (number === null || number === 0) return;
    if (Math.abs(number) >= 10) telling.add(number);
    for (const character of `${index} ${number};`) {
      left = Math.imul(left ^ character.charCodeAt(0), 0x01000193);
      right = Math.imul(right ^ character.charCodeAt(0), 0x85ebca6b) ^ (right >>> 15);
    }
  });
  return { report, numbers: telling.size < fewestNumbers ? null : `${left >>> 0} ${right >>> 0}` };
}

/** The most alike of those that are not later; the earliest of several. */
function likest(print: Print, others: Iterable<Print>): Likeness | null {
  let found: Likeness | null = null;
  for (const other of others) {
    if (other.report.year > print.report.year || isOneReport(print.report, other.report)) continue;
    const one = likeness(print, other);
    if (one !== null && (found === null || one.percent > found.percent)) found = one;
    if (found?.by === 'figures') break;
  }
  return found;
}

/** True of the same file, and of two versions of what one office published for one year, as far as loose files tell. */
function isOneReport(one: FiledReport, other: FiledReport): boolean {
  if (one.year !== other.year) return false;
  if (one.agencyId === other.agencyId) return true;
  return [one.isLoose, other.isLoose].includes(true) && one.agencyName !== null && one.agencyName === other.agencyName;
}

function likeness({ report, numbers }: Print, { report: other, numbers: others }: Print): Likeness | null {
  if (numbers !== null && numbers === others) return { other, by: 'figures', percent: 100 };
  if (report.wording === null || other.wording === null) return null;
  const similarity = wordingSimilarity(report.wording, other.wording);
  return similarity < fewestAlike ? null : { other, by: 'wording', percent: Math.floor(100 * similarity) };
}

/**
 * Bins of a fingerprint looked at together: wordings alike by 95 in 100 share one such band but for one in ten million.
 */
const bandLength = 8;
/** No bucket is looked through further than this, so that a thousand copies of one text do not cost a million looks. */
const mostLooked = 20;

/** Gives the reports worth a look beside one: those with the same numbers or a stretch of the same fingerprint. */
function bucketsOf(prints: readonly Print[]): (print: Print) => ReadonlySet<Print> {
  const buckets = new Map<string, Print[]>();
  for (const print of prints) {
    for (const key of keysOf(print)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [print]);
      else if (bucket.length < mostLooked) bucket.push(print);
    }
  }
  return (print) => new Set(keysOf(print).flatMap((key) => buckets.get(key) ?? []));
}

function keysOf({ report, numbers }: Print): readonly string[] {
  const keys = numbers === null ? [] : [numbers];
  const wording = report.wording ?? [];
  for (let start = 0; start < wording.length; start += bandLength) {
    let hash = 0x811c9dc5;
    for (let bin = start; bin < start + bandLength; bin += 1) hash = Math.imul(hash ^ (wording[bin] ?? 0), 0x01000193);
    keys.push(`${start}:${hash >>> 0}`);
  }
  return keys;
}
