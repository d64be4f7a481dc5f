// One report among others: what rules over many reports need of
// it, small enough that tens of thousands fit into the memory.
import { editionIds, tableIds } from '../codebook/concepts.ts';
import { promisedFigures } from '../codebook/figures.ts';
import { usableValues } from '../indicators/doubted-figures.ts';
import type { ReportRecord } from '../records/schema.ts';

/** An office as `data/agencies.csv` has it. */
export interface RegisteredOffice {
  readonly id: string;
  readonly name_zh: string;
  readonly type: string;
  readonly level: string;
  readonly parent_id: string | null;
}

/** What the registers say of a report; `office` is null where `data/agencies.csv` has no such id. */
export interface Filing {
  readonly agencyId: string;
  readonly office: RegisteredOffice | null;
  readonly year: number;
  readonly scope: NonNullable<ReportRecord['scope']>;
  readonly transcription: NonNullable<ReportRecord['transcription']>;
  readonly sourceTitle: string | null;
  /** The day it was published, as `2025-01-28`. */
  readonly publishedOn: string | null;
  /** Fingerprint of its wording (`narrative/wording.ts`); null where the wording is not the office's or too short. */
  readonly wording: readonly number[] | null;
  /** True for a file that is not of the collection: what stands here was taken from itself. */
  readonly isLoose?: boolean;
}

export interface FiledReport extends Filing {
  readonly file: string;
  readonly title: string | null;
  readonly agencyName: string | null;
  readonly editions: ReportRecord['editions'];
  /** The value of a figure; null where it is absent, has no value or is doubted by ourselves. */
  readonly value: (figure: string) => number | null;
}

/** Every figure of every edition, in the order of the forms, and where each stands in that order. */
export const allFigures: readonly string[] = [
  ...new Set(editionIds.flatMap((edition) => tableIds.flatMap((table) => promisedFigures(table, edition)))),
];
const positions = new Map(allFigures.map((figure, index) => [figure, index]));

export function fileReport(record: ReportRecord, filing: Filing): FiledReport {
  const { file, title, agency_name: agencyName, editions } = record;
  const values = valuesOf(record);
  const value = (figure: string): number | null => {
    const found = values[positions.get(figure) ?? -1] ?? Number.NaN;
    return Number.isNaN(found) ? null : found;
  };
  return { ...filing, file, title, agencyName, editions: { ...editions }, value };
}

/** NaN stands for no value. */
function valuesOf(record: ReportRecord): Float64Array {
  const value = usableValues(record);
  return Float64Array.from(allFigures, (figure) => value(figure) ?? Number.NaN);
}
