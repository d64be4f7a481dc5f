// How disputes ended, over many reports: the outcomes of each procedure, in own and in aggregate reports apart.
import type { Subject } from '../charts/chart.ts';
import { countIn, isDoubted } from '../charts/marks.ts';
import { reportOf } from '../charts/subject.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { count } from './collection-lede.ts';
import type { Sentence } from './sentence.ts';
import { reportsOf } from './topic-sentences.ts';

const procedures = ['reconsideration', 'litigation_direct', 'litigation_after'] as const;
type Procedure = (typeof procedures)[number];

type Ended = Readonly<Record<'upheld' | 'corrected' | 'other' | 'pending' | 'total', number>>;

/** One number for each outcome and for the total. */
function eachOf(number: (key: keyof Ended) => number): Ended {
  const [upheld, corrected, other, pending] = [
    number('upheld'),
    number('corrected'),
    number('other'),
    number('pending'),
  ];
  return { upheld, corrected, other, pending, total: number('total') };
}

/**
 * One sentence for each kind of reports and each procedure that occurred. A report whose outcomes have no number, are
 * doubted or do not add up to their total is left out, and said to be.
 */
export function topicOutcomes(subject: Subject, locale: Locale): readonly Sentence[] {
  const t = translator(locale);
  return reportsOf(subject).flatMap(({ kind, rows }) =>
    procedures.flatMap((procedure) => {
      const known = rows.flatMap((row) => endedIn(subject, row, procedure) ?? []);
      const numbers = eachOf((key) => known.reduce((all, ended) => all + ended[key], 0));
      if (numbers.total === 0) return [];
      const args = { ...numbers, procedure, without: rows.length - known.length };
      return [count(t(`page.topic.disputes.ended_${kind}`, args), numbers)];
    }),
  );
}

function endedIn(
  { readOffice }: Subject,
  { agency_id, year }: Subject['collection'][number],
  procedure: Procedure,
): Ended | null {
  const report = reportOf(readOffice(agency_id), year);
  if (report === null) return null;
  const ended = eachOf((outcome) => {
    const found = countIn(report.record, [`disputes.${procedure}.${outcome}`]);
    return isDoubted(found) ? NaN : (found.value ?? NaN);
  });
  // Nothing equals a number that is not there.
  return ended.upheld + ended.corrected + ended.other + ended.pending === ended.total ? ended : null;
}
