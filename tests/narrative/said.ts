// Sentences of a report and the claims found in them, as tables of cases.
import { expect, test } from 'vitest';
import { claimsOf, reportOf } from './report-text.ts';
import type { ReportText } from './report-text.ts';

/** Claims of a report with one sentence under one heading. */
export function said(under: keyof ReportText, sentence: string): string[] {
  return claimsOf(reportOf({ [under]: sentence }));
}

type Cases = readonly (readonly [sentence: string, ...claims: string[]])[];

export function each(name: string, under: keyof ReportText, cases: Cases): void {
  test.each(cases)(`${name}: %s`, (sentence, ...claims) => {
    expect(said(under, sentence)).toEqual(claims);
  });
}
