// Where a reader tells us that a figure is wrong, with what is needed to find it again.
import type { Locale } from '../i18n/locales.ts';
import { absolute, href } from './site.ts';

/** What the reader was looking at: a page, a report by its hash, one figure of it. */
export interface ErrorSubject {
  readonly path: string;
  readonly sha256?: string;
  readonly figure?: string;
}

/** Form for new reports (`ISSUES_URL`, such as `https://host/owner/project/issues/new`); '' where the site has none. */
const issuesUrl = process.env['ISSUES_URL'] ?? '';

/**
 * A prefilled new issue where the site has a tracker, else the
 * page that says how to report, given the same particulars.
 */
export function errorReportLink(subject: ErrorSubject, locale: Locale): string {
  const { path, sha256, figure } = subject;
  const particulars = new URLSearchParams({ page: absolute(path, locale) });
  if (figure !== undefined) particulars.set('figure', figure);
  if (sha256 !== undefined) particulars.set('sha256', sha256);
  if (issuesUrl === '') return `${href('/methods/', locale)}?${particulars.toString()}#report`;
  const body = [...particulars].map(([name, value]) => `${name}: ${value}`).join('\n');
  const issue = new URLSearchParams({ title: `${figure ?? 'page'}: `, body: `${body}\n\n` });
  return `${issuesUrl}?${issue.toString()}`;
}
