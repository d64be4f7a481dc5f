// Which questions the front page names, and which reports do not add up: from the data alone.
import type { CollectionRow } from '../dataset/shapes.ts';
import type { TopicSubject } from './topic-sentences.ts';
import { topicSentences } from './topic-sentences.ts';
import type { TopicId } from './topics.ts';

/** The first three of these that the data has an answer to. */
const inOrder: readonly TopicId[] = ['refusals', 'disputes', 'penalties', 'requests', 'coverage'];
const mostQuestions = 3;

export function questionsWorthALook(subject: TopicSubject): readonly TopicId[] {
  return inOrder.filter((topic) => topicSentences(topic, subject).length > 0).slice(0, mostQuestions);
}

/** Reports with a prescribed sum that does not agree, the latest first; no order of offices by how many. */
export function reportsToCheck(rows: readonly CollectionRow[]): readonly CollectionRow[] {
  return rows
    .filter(({ identities }) => identities.differs > 0)
    .toSorted((one, other) => other.year - one.year || (one.agency_id < other.agency_id ? -1 : 1));
}
