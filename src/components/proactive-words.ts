// What table 二 of a report and its text say about decisions and documents, in sentences.
import { translator } from '../i18n/t.ts';
import { valueOf } from './report-figures.ts';
import { aboutFigure, figureNumber, punctuation, resting, withList } from './report-sentence.ts';
import type { ReportSubject } from './report-sentence.ts';
import { inSequence, words } from './sentence.ts';
import type { NumberInText, Sentence } from './sentence.ts';

const decisions = ['licences', 'penalties', 'coercion'] as const;

/** Decisions, fees and normative documents; empty where table 二 gives no number. */
export function proactiveSentences(subject: ReportSubject): readonly Sentence[] {
  const sentences = [...decisionSentences(subject), ...documentSentences(subject)];
  return inSequence(sentences, punctuation[subject.locale].between);
}

function decisionSentences(subject: ReportSubject): readonly Sentence[] {
  const { record, year, locale } = subject;
  const figures = decisions.map((kind) => `proactive.${kind}.decisions`);
  if (figures.every((figure) => valueOf(record, figure) === 0))
    return [resting(subject, translator(locale)('site.proactive.no_decisions', { year }), figures)];
  const parts = [
    ...decisions.flatMap((kind) => aboutFigure(subject, `site.proactive.${kind}`, `proactive.${kind}.decisions`)),
    ...aboutFigure(subject, 'site.proactive.fees', 'proactive.fees.amount_wan'),
  ];
  if (parts.length === 0) return [];
  return [withList(words(translator(locale)('site.year', { year })), parts, locale)];
}

/** Documents in force, made and repealed, where all three are known and some are in force. */
function documentSentences(subject: ReportSubject): readonly Sentence[] {
  const { record, locale } = subject;
  const numbers: Record<string, NumberInText> = {};
  const args: Record<string, number> = {};
  for (const key of ['in_force', 'made', 'repealed']) {
    const figure = `proactive.normative_documents.${key}`;
    const value = valueOf(record, figure);
    if (value === null) return [];
    numbers[key] = figureNumber(subject, figure, value);
    args[key] = value;
  }
  if (args['in_force'] === 0 && args['made'] === 0 && args['repealed'] === 0) return [];
  return [{ text: translator(locale)('site.proactive.documents', args), numbers }];
}
