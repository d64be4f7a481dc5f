// What a check is: one rule a report should satisfy, and how it says that it does not.
import type { DiagnosticArgs, RuleName, Severity } from '../document/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Location } from '../document/location.ts';
import type { Outline } from '../forms/outline.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { ReportRecord } from '../records/schema.ts';
import type { FiledReport, RegisteredOffice } from './filed-report.ts';

/** What the registers in `data/` say about a report; null for a loose file. */
export interface RegisterEntry {
  readonly year: number;
  readonly agencyId: string;
  /** The Chinese name in `data/agencies.csv`; null where that register has no such id. */
  readonly agencyName: string | null;
  /** How much of the running text is in the file; all of it unless said. */
  readonly prose?: 'known' | 'partly' | 'unknown';
}

/** One report as a check sees it: its record (figures, claims, our own doubts) and the text behind it. */
export interface ReportSubject {
  readonly record: ReportRecord;
  readonly document: Document;
  readonly outline: Outline;
  readonly narrative: Narrative;
  readonly register: RegisterEntry | null;
}

export interface FindingInput {
  /**
   * The figures it is about, the one to look at first at the front; the finding points at it unless `place` is given.
   */
  readonly figures?: readonly string[];
  readonly args: DiagnosticArgs;
  readonly place?: Location | null;
  /** Where the rule has more than one severity; else that of the check. */
  readonly severity?: Severity;
}

export type Emit = (finding: FindingInput) => void;

/** A rule over one report. The file's comment gives rule, legal basis and a failing example. */
export interface ReportCheck {
  /** Permanent name, such as `check/arithmetic-balance`. */
  readonly id: RuleName;
  readonly code: string;
  readonly severity: Severity;
  readonly scope: 'report';
  /** Article, notice or the form itself. */
  readonly basis: string;
  /** True for rules on the office's own wording: they do not run where the prose is ours (`transcription=tables`). */
  readonly ownProse?: boolean;
  /** True for rules on what the text does not say: they do not run where only part of it is in the file, or none. */
  readonly onSilence?: boolean;
  /** True for rules that need the registers: they do not run on a loose file. */
  readonly needsRegister?: boolean;
  /** True for rules on what the registers say of a report: only the dataset tells them. */
  readonly inDatasetAlone?: boolean;
  readonly run: (subject: ReportSubject, emit: Emit) => void;
  /**
   * The same rule where reports stand side by side, with more to
   * go by: it then speaks in the place of `run`, of every report.
   */
  readonly amongOthers?: (subject: CollectionSubject, emit: EmitAcross) => void;
}

/** A cell of another report; figure null: the report as a whole. */
export interface RelatedFigure {
  readonly report: FiledReport;
  readonly figure: string | null;
}

/** What a rule over many reports has to say of one of them. */
export interface AcrossInput extends Omit<FindingInput, 'place'> {
  /** The report the finding is about; it points at its first figure. */
  readonly report: FiledReport;
  readonly related?: readonly RelatedFigure[];
}

export type EmitAcross = (finding: AcrossInput) => void;

/** The reports of one office, of whatever scope, in order of year; years may be missing in between. */
export interface SeriesSubject {
  readonly reports: readonly FiledReport[];
}

/** The whole collection: offices by id as the register has them, and all reports in order of year and office. */
export interface CollectionSubject {
  readonly offices: ReadonlyMap<string, RegisteredOffice>;
  readonly reports: readonly FiledReport[];
}

/** A rule over the years of one office, or over all reports. It sees figures and registers, never a text. */
interface AcrossCheck<Scope extends string, Subject> extends Pick<
  ReportCheck,
  'id' | 'code' | 'severity' | 'basis' | 'ownProse' | 'needsRegister' | 'inDatasetAlone'
> {
  readonly scope: Scope;
  readonly run: (subject: Subject, emit: EmitAcross) => void;
}

export type SeriesCheck = AcrossCheck<'series', SeriesSubject>;
export type CollectionCheck = AcrossCheck<'collection', CollectionSubject>;
