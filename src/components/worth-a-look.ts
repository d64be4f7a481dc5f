// What the front page names: questions worth a look, reports that
// do not add up, and those that are new. From the data alone.
import type { CollectionRow, SourceEntry } from '../dataset/shapes.ts';
import type { TopicSubject } from './topic-sentences.ts';
import { topicSentences } from './topic-sentences.ts';
import type { TopicId } from './topics.ts';

/**
 * What a topic is answered from: the whole collection, or where
 * its current year says nothing, the latest year that does.
 */
export function answeringSubject<Asked extends TopicSubject>(topic: TopicId, subject: Asked): Asked {
  if (topicSentences(topic, subject).length > 0) return subject;
  const years = [...new Set(subject.collection.map(({ year }) => year))].toSorted((one, other) => other - one);
  const ofYears = years.map((year) => ({
    ...subject,
    collection: subject.collection.filter((row) => row.year === year),
  }));
  return ofYears.find((one) => topicSentences(topic, one).length > 0) ?? subject;
}

/** The first three of these that the data of any year has an answer to. */
const inOrder: readonly TopicId[] = ['refusals', 'disputes', 'penalties', 'requests', 'coverage'];
const mostQuestions = 3;

export function questionsWorthALook(subject: TopicSubject): readonly TopicId[] {
  return inOrder
    .filter((topic) => topicSentences(topic, answeringSubject(topic, subject)).length > 0)
    .slice(0, mostQuestions);
}

/**
 * Reports of any year with a prescribed sum that does not agree, with other numbers carried in than were carried
 * forward, or with other numbers in the prose than in the tables, the latest first; no order of offices by how many.
 */
export function reportsToCheck(rows: readonly CollectionRow[]): readonly CollectionRow[] {
  return rows
    .filter((row) => Object.values(differencesOf(row)).some((n) => n > 0))
    .toSorted((one, other) => other.year - one.year || compare(one.agency_id, other.agency_id));
}

/** What can be between the parts of a report, or between it and the one before. */
export type Difference = 'sums' | 'carried' | 'prose';

/** How often a report differs in each way. */
export function differencesOf(row: CollectionRow): Readonly<Record<Difference, number>> {
  return { sums: row.identities.differs, carried: row.carry_over_differs, prose: row.prose_differs };
}

/** How many reports differ in each way; one that differs in two ways counts in both. */
export function reportsByDifference(rows: readonly CollectionRow[]): Readonly<Record<Difference, number>> {
  const reports = (kind: Difference) => rows.filter((row) => differencesOf(row)[kind] > 0).length;
  return { sums: reports('sums'), carried: reports('carried'), prose: reports('prose') };
}

/** The reports that came into the collection last, the latest year first among those of one day; without a day none. */
export function newestReports(rows: readonly CollectionRow[]): readonly CollectionRow[] {
  return rows
    .filter(({ retrieved_on: day }) => day !== null)
    .toSorted(
      (one, other) =>
        compare(other.retrieved_on ?? '', one.retrieved_on ?? '') ||
        other.year - one.year ||
        compare(one.agency_id, other.agency_id),
    );
}

/** Versions that another has taken the place of, by the report that counts: `2024 some-office`. */
export function supersededVersions(earlier: readonly SourceEntry[]): ReadonlyMap<string, number> {
  const versions = Map.groupBy(
    earlier.filter(({ withdrawn }) => !withdrawn),
    ({ year, agency_id }) => `${String(year)} ${agency_id}`,
  );
  return new Map([...versions].map(([key, { length }]) => [key, length]));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
