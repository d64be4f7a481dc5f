// Heads of rows and columns of the statutory form in both languages; in Chinese always as the edition prints them.
import { applicants, concepts, outcomeGroups } from '../codebook/concepts.ts';
import type { Applicant } from '../codebook/concepts.ts';
import { capitalised } from '../charts/words.ts';
import { outcomeGroupOf, parseFigure } from '../codebook/figures.ts';
import type { RowForm } from '../forms/form.ts';
import { translator } from '../i18n/t.ts';
import type { Locale } from '../i18n/locales.ts';

/** A head in the page's language and, where that is not Chinese, the form's own words. */
export interface Head {
  readonly text: string;
  readonly original: string | null;
}

function head(original: string, locale: Locale, english: () => string): Head {
  return locale === 'zh-CN' ? { text: original, original: null } : { text: capitalised(english(), locale), original };
}

/** A row of table 三: `requests.refused.state_secret.total` is in the row 1.属于国家秘密. */
export function requestRowHead(row: RowForm, locale: Locale): Head {
  return head(row.label, locale, () => concepts[conceptOf(row)].en);
}

export function conceptOf(row: RowForm): keyof typeof concepts {
  const parts = parseFigure(row.figures['total'] ?? '');
  if (parts === null) throw new Error(`row of requests without a total: ${row.label}`);
  return parts.concept;
}

/** The heading above a group of rows: （三）不予公开. */
export function groupHead(row: RowForm, locale: Locale): Head {
  const group = outcomeGroupOf(conceptOf(row));
  return head(row.group ?? '', locale, () => (group === null ? '' : outcomeGroups[group].en));
}

export function applicantHead(applicant: Applicant, locale: Locale): Head {
  return head(applicants[applicant].zh, locale, () => applicants[applicant].en);
}

/** A row of table 二, by the subject of its figures: `proactive.penalties.decisions` is about penalties. */
export function proactiveRowHead(row: RowForm, locale: Locale): Head {
  const subject = Object.values(row.figures)[0]?.split('.')[1] ?? '';
  return head(row.label, locale, () => translator(locale)(`site.form.row.${subject}`));
}

export function columnHead(label: string, key: string, locale: Locale): Head {
  return head(label, locale, () => translator(locale)(`site.form.column.${key}`));
}

/** 第二十条第（一）项, from the figures below it. */
export function articleHead(heading: string, figure: string, locale: Locale): Head {
  return head(heading, locale, () => {
    const basis = concepts[figure as keyof typeof concepts].basis;
    return translator(locale)('site.form.article', { article: basis });
  });
}
