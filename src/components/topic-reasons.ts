// Why requests were not granted, over many reports: the reason that stands most often in own and in aggregate ones.
import type { Subject } from '../charts/chart.ts';
import { reportOf } from '../charts/subject.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { count } from './collection-lede.ts';
import { leadOf, namesOf, reasonsIn } from './reason-sentence.ts';
import type { Reason } from './reason-sentence.ts';
import type { Sentence } from './sentence.ts';
import { reportsOf } from './topic-sentences.ts';

/** One sentence for each kind of reports; of reports with a row that has no number, or one we doubt, nothing is counted. */
export function topicReasons(subject: Subject, locale: Locale): readonly Sentence[] {
  return reportsOf(subject).flatMap(({ kind, rows }) => {
    const lead = leadOf(summed(rows.flatMap((row) => reasonsOf(subject, row))));
    if (lead === null) return [];
    const { leading, first, occurred } = lead;
    const args = { named: leading.length, most: first.n, reason: namesOf(leading, locale) };
    const rest = occurred.length - leading.length;
    return [count(translator(locale)(`page.topic.refusals.reason_${kind}`, { ...args, rest }), { most: first.n })];
  });
}

function reasonsOf({ readOffice }: Subject, { agency_id, year }: Subject['collection'][number]): readonly Reason[] {
  const report = reportOf(readOffice(agency_id), year);
  return (report === null ? null : reasonsIn(report.record)) ?? [];
}

function summed(reasons: readonly Reason[]): readonly Reason[] {
  return [...Map.groupBy(reasons, ({ figure }) => figure)].map(([figure, same]) => ({
    figure,
    n: same.reduce((sum, { n }) => sum + n, 0),
  }));
}
