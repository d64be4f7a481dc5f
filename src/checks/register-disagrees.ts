// MET-04: the registers and the report name the same title and the same office.
import type { CollectionCheck } from './check.ts';
import { mayBeSameOffice } from './same-office.ts';

/**
 * Offices shorten their names, and a list of reports shortens titles: nothing is said where one name is the other with
 * characters left out, or one title holds the other. The year is left to MET-01. Fails for the report of 青石镇 under the
 * id of 白水镇.
 */
export const registerDisagrees = {
  id: 'check/register-disagrees',
  code: 'MET-04',
  severity: 'warning',
  scope: 'collection',
  basis: 'data/agencies.csv, data/sources.csv',
  inDatasetAlone: true,
  run({ reports }, emit) {
    for (const report of reports) {
      const { office, agencyName, sourceTitle, title } = report;
      if (office !== null && agencyName !== null && !mayBeSameOffice(office.name_zh, agencyName))
        emit({ report, args: { what: 'agency', registered: office.name_zh, found: agencyName } });
      if (sourceTitle !== null && title !== null && !mayBeSameTitle(sourceTitle, title))
        emit({ report, args: { what: 'title', registered: sourceTitle, found: title } });
    }
  },
} as const satisfies CollectionCheck;

function mayBeSameTitle(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)];
  return left.includes(right) || right.includes(left);
}

/** Letters and digits alone: brackets, blanks and their widths differ between a page and a list. */
function plain(title: string): string {
  return title.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
