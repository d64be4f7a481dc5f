// Where an office stands among its peers by each definition of 公开率: a distribution from 10 offices on, else a list.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { definitionIds, disclosureDefinitions, usualDefinition } from '../indicators/disclosure-definitions.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import { usualLeastCases } from '../indicators/indicator.ts';
import { formulaText, indicatorName } from '../indicators/indicator-words.ts';
import { notPlacedReasons } from '../indicators/peer-values.ts';
import { percentOf } from '../indicators/percent.ts';
import { presentResult } from '../indicators/small-numbers.ts';
import type { Presented } from '../indicators/small-numbers.ts';
import type { Canvas, Cell, Chart, Table, View } from './chart.ts';
import { drawDistribution } from './drawing/peer-distribution.ts';
import { drawPeerList } from './drawing/peer-list.ts';
import type { ListedOffice } from './drawing/peer-list.ts';
import { officeName } from './drawing/office-name.ts';
import { append, appendText, createDrawing, number, setAttributes } from './drawing/svg.ts';
import { wrapText } from './drawing/text-width.ts';
import { peerExample, unknownResult } from './peer-example.ts';
import { markOf } from './marks.ts';
import type { Mark } from './marks.ts';
import { kindOf, peerRule } from './office-kind.ts';
import { peerRows, stepWidth } from './peer-rows.ts';
import type { PeerMeasure, PeerRow } from './peer-rows.ts';
import { percentWords, rateWords } from './rate-words.ts';
import { cellOf } from './rows.ts';
import { capitalised, countWords, lowered, partlyDoubtful } from './words.ts';

type Rows = readonly PeerRow[];

/** For one office: what stands in one group is never of two types, levels or scopes. */
export const peerPositionChart: Chart<PeerRow> = {
  id: 'peer-position',
  scopes: ['agency'],
  fields: [
    { id: 'definition', of: ({ definition }) => definition },
    { id: 'relation', of: ({ relation }) => relation },
    { id: 'measure', of: ({ measure }) => measure },
    { id: 'from_percent', of: ({ from }) => from },
    { id: 'to_percent', of: ({ to }) => to },
  ],
  rows: (subject) => (subject.office === null ? [] : peerRows(subject, subject.office)),
  label: ({ definition, measure }, locale) =>
    translator(locale)('figure.told', {
      head: indicatorName(disclosureDefinitions[definition], locale),
      told: translator(locale)(`chart.peer-position.measure.${measure}`),
    }),
  title: (rows, view) => titleBy(usualDefinition, rows, view),
  titles: (rows, view) => definitionIds.map((definition) => ({ definition, title: titleBy(definition, rows, view) })),
  subtitle: (rows, { locale }) => groupWords(rows, locale),
  alt: (rows, view) => {
    const words = definitionIds.map((definition) => {
      const own = of(rows, definition);
      const head = indicatorName(disclosureDefinitions[definition], view.locale);
      return translator(view.locale)('figure.told', {
        head,
        told: [selfWords(own, view.locale), ...standing(own, view.locale)].join(' · '),
      });
    });
    return [titleBy(usualDefinition, rows, view), ...words].join(translator(view.locale)('figure.stop'));
  },
  empty: (rows, { locale, year }) => {
    const result = selfOf(of(rows, usualDefinition))?.result ?? null;
    if (result !== null && result.status !== 'empty') return null;
    return translator(locale)(`chart.peer-position.${result === null ? 'absent' : 'empty'}`, { year });
  },
  table,
  notes: ([first], { locale }) => [
    peerRule(first?.kind.type ?? null, locale),
    translator(locale)('indicator.caveat.full_counts'),
  ],
  draw,
  example: peerExample,
};

function of(rows: Rows, definition: DisclosureDefinition): Rows {
  return rows.filter((row) => row.definition === definition);
}

function selfOf(rows: Rows): PeerRow | undefined {
  return rows.find(({ relation, measure }) => relation === 'self' && measure === 'numerator');
}

function isOwnWhole({ relation, measure }: PeerRow): boolean {
  return relation === 'self' && measure === 'denominator';
}

function groupValue(rows: Rows, measure: PeerMeasure): number | null {
  return rows.find((row) => row.relation === 'group' && row.measure === measure)?.count.value ?? null;
}

function isDistribution(rows: Rows): boolean {
  return rows.some(({ measure }) => measure === 'step');
}

/** `county-level government, aggregate report: 23 offices`: the group is always named. */
function groupWords(rows: Rows, locale: Locale): string {
  const [first] = rows;
  const t = translator(locale);
  if (first === undefined) return peerRule(null, locale);
  return t('chart.peer-position.subtitle', {
    kind: kindOf(first.kind, locale),
    scope: lowered(t(`site.scope.${first.scope}`), locale),
    n: groupValue(rows, 'members') ?? 0,
  });
}

function presentedOf({ definition, result }: PeerRow): Presented {
  return presentResult(disclosureDefinitions[definition], result ?? unknownResult);
}

/** Both counts with the rate beside them, or why there is none. */
function wordsOf(row: PeerRow, locale: Locale): string {
  const { counts, rate, why, band } = rateWords(
    disclosureDefinitions[row.definition],
    row.result ?? unknownResult,
    locale,
  );
  if (rate !== null) return `${counts} · ${rate}`;
  return [counts, band === 'counts' ? null : why].filter((part) => part !== null && part !== '').join(' · ');
}

function selfWords(rows: Rows, locale: Locale): string {
  const self = selfOf(rows);
  if (self === undefined) return '';
  const { interval, why } = rateWords(disclosureDefinitions[self.definition], self.result ?? unknownResult, locale);
  const t = translator(locale);
  const told = [wordsOf(self, locale), interval === null ? null : t('chart.peer-position.interval', { interval })];
  return [...told, interval === null ? null : why].filter((part) => part !== null).join(t('figure.comma'));
}

/** How many peers lie below, above and not told apart; and who is left out of the distribution, and why. */
function standing(rows: Rows, locale: Locale): readonly string[] {
  const t = translator(locale);
  const [below, alike, above] = (['below', 'alike', 'above'] as const).map((measure) => groupValue(rows, measure));
  const position =
    below === null ||
    alike === null ||
    above === null ||
    below === undefined ||
    alike === undefined ||
    above === undefined
      ? []
      : [t('chart.peer-position.standing', { below, alike: alike - 1, above })];
  const left = notPlacedReasons.flatMap((reason) => {
    const n = groupValue(rows, reason);
    return n === null ? [] : [t('chart.peer-position.left', { n, why: t(`indicator.not_placed.${reason}`) })];
  });
  return [...position, ...(left.length === 0 ? [] : [left.join(t('figure.semicolon'))])];
}

function titleBy(definition: DisclosureDefinition, rows: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const self = selfOf(of(rows, definition));
  const result = self?.result ?? null;
  if (self === undefined || result === null) return t('chart.peer-position.title.absent', { year });
  const { numerator, denominator } = result;
  if (numerator === null || denominator === null || presentedOf(self).band === null)
    return t('chart.peer-position.title.unknown', { year });
  if (presentedOf(self).band === 'none') return t('chart.peer-position.title.none', { year });
  const { rate } = rateWords(disclosureDefinitions[definition], result, locale);
  const told = rate === null ? 'counts' : presentedOf(self).band === 'uncertain' ? 'uncertain' : 'rate';
  const firm = usualLeastCases.ranked ?? 0;
  const args = { year, n: denominator, part: numerator, rate: rate ?? '', by: definition, firm };
  const counts = [self, of(rows, definition).find(isOwnWhole)].map((row) => row?.count);
  return partlyDoubtful(t(`chart.peer-position.title.${told}`, args), counts, locale);
}

function table(rows: Rows, { locale, year }: View): Table {
  const t = translator(locale);
  const offices = rows.filter(({ measure, relation }) => measure === 'numerator' && relation !== 'group');
  const heads = ['numerator', 'denominator', 'rate', 'group'].map((head) => t(`chart.peer-position.head.${head}`));
  return {
    caption: t('chart.peer-position.caption', { year, group: groupWords(rows, locale) }),
    stub: t('figure.office'),
    heads: [t('chart.peer-position.head.definition'), ...heads],
    rows: offices.map((row) => ({ head: officeName(row, locale), cells: cellsOf(rows, row, locale) })),
  };
}

function cellsOf(rows: Rows, row: PeerRow, locale: Locale): readonly Cell[] {
  const indicator = disclosureDefinitions[row.definition];
  const below = rows.find(
    (each) => each.agency_id === row.agency_id && each.definition === row.definition && each.measure === 'denominator',
  );
  const { rate, interval, why } = rateWords(indicator, row.result ?? unknownResult, locale);
  const told = row.relation === 'self' ? standing(of(rows, row.definition), locale) : [];
  return [
    `${capitalised(indicatorName(indicator, locale), locale)} = ${formulaText(indicator, locale)}`,
    cellOf(row),
    below === undefined ? '' : cellOf(below),
    [rate === null ? null : `${rate} (${interval ?? ''})`, why].filter((part) => part !== null).join(' · '),
    told.join(' · '),
  ];
}

/** One group of marks for each definition, on one another; the usual one is shown, a script may show another. */
function draw(rows: Rows, canvas: Canvas): SVGSVGElement {
  const svg = createDrawing(canvas.document, canvas.width, 10);
  const ends = definitionIds.map((definition) => {
    const group = append(svg, 'g', { class: 'definition', 'data-definition': definition });
    if (definition !== usualDefinition) group.setAttribute('display', 'none');
    return drawDefinition(group, of(rows, definition), canvas);
  });
  const height = Math.max(...ends) + 2;
  setAttributes(svg, { viewBox: `0 0 ${canvas.width} ${number(height)}`, height });
  return svg;
}

function drawDefinition(group: Element, rows: Rows, canvas: Canvas): number {
  const self = selfOf(rows);
  if (self === undefined) return 0;
  const { locale, width } = canvas;
  const indicator = disclosureDefinitions[self.definition];
  let y = 2;
  const write = (text: string, look: { class: string; size: number }): void => {
    for (const line of wrapText(text, look.size, width)) {
      appendText(group, { class: look.class, 'font-size': look.size, x: 0, y: y + look.size + 1 }, line);
      y += look.size + 6;
    }
  };
  write(capitalised(indicatorName(indicator, locale), locale), { class: 'song', size: 15 });
  write(`= ${formulaText(indicator, locale)}`, { class: 'quiet', size: 13 });
  const place = { canvas, top: y + 4 };
  y = isDistribution(rows)
    ? drawDistribution(group, distributionOf(rows, self, locale), place)
    : drawPeerList(group, listOf(rows, locale), place);
  for (const words of standing(rows, locale)) write(words, { class: 'quiet', size: 13 });
  return y;
}

function distributionOf(rows: Rows, self: PeerRow, locale: Locale) {
  const steps = rows.flatMap(({ measure, from, count }) =>
    measure === 'step' && from !== null
      ? [{ from: from / 100, to: (from + stepWidth) / 100, offices: count.value ?? 0 }]
      : [],
  );
  const median = groupValue(rows, 'median');
  const placed = steps.reduce((sum, { offices }) => sum + offices, 0);
  const words = median === null ? '' : percentWords(percentOf(median, 1), locale);
  const medianWords = translator(locale)('chart.peer-position.median', { median: words, n: placed });
  const name = officeName(self, locale);
  const told = translator(locale)('figure.told', { head: name, told: selfWords(rows, locale) });
  return { steps, median, medianWords, self: presentedOf(self), selfWords: told };
}

function listOf(rows: Rows, locale: Locale): readonly ListedOffice[] {
  const offices = rows.filter(({ relation, measure }) => relation !== 'group' && measure === 'numerator');
  return offices.map((row) => ({
    name: officeName(row, locale),
    isSelf: row.relation === 'self',
    words: wordsOf(row, locale) || countWords(row.count, locale),
    mark: (row.result?.doubted.length ?? 0) > 0 ? 'doubted' : absenceOf(row),
    presented: presentedOf(row),
  }));
}

/** The ring of a zero would stand at the left of the axis, and pass for a share of none where there is no share. */
function absenceOf({ count }: PeerRow): Mark | null {
  const mark = markOf(count);
  return mark === 'zero' ? null : mark;
}
