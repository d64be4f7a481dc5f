// What was read of each statutory table, one line for each: `表三（…）: 175/175 (2021)`.
import { tableIds } from '../../src/codebook/concepts.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/t.ts';
import type { ReportRecord } from '../../src/records/schema.ts';

export function describeTables({ cells, editions }: ReportRecord, locale: Locale): string[] {
  const t = translator(locale);
  return tableIds.map((table) => {
    const count = cells[table];
    const read = count === null ? t('cli.inspect.absent') : `${count[0]}/${count[1]} (${editions[table] ?? '?'})`;
    return `${t(`table.${table}`)}: ${read}`;
  });
}
