// One sentence on how requests changed from the year before, where the rule on changes allows a percentage.
import { percentWords } from '../charts/rate-words.ts';
import type { OfficeReport } from '../dataset/shapes.ts';
import { translator } from '../i18n/t.ts';
import { yearChange } from '../indicators/year-change.ts';
import { usableValues } from '../indicators/doubted-figures.ts';
import { figureNumber } from './report-sentence.ts';
import type { ReportSubject } from './report-sentence.ts';
import type { Sentence } from './sentence.ts';

const received = 'requests.received_new.total';

/** None where a year is missing or in doubt, has too few requests or the law changed between the two. */
export function changeSentence(subject: ReportSubject, before: OfficeReport | undefined): readonly Sentence[] {
  if (before === undefined) return [];
  const years = [before.entry.year, subject.year] as const;
  const [then, now] = [usableValues(before.record)(received), usableValues(subject.record)(received)];
  const { value, status } = yearChange({ year: years[0], value: then }, { year: years[1], value: now }, [2019]);
  if (status !== 'computed' || value === null || then === null || now === null) return [];
  const args = {
    before_year: years[0],
    year: years[1],
    before: then,
    now,
    direction: value > 0 ? 'more' : value < 0 ? 'less' : 'same',
    percent: percentWords(Math.abs(Math.round(1000 * value) / 10), subject.locale),
  };
  const earlier = { ...subject, year: years[0], record: before.record };
  const numbers = {
    before: { ...figureNumber(earlier, received, then), year: years[0] },
    now: figureNumber(subject, received, now),
  };
  return [{ text: translator(subject.locale)('page.profile.rates.change', args), numbers }];
}
