// What every record keeps to, whatever bytes it was made from.
import { promisedFigures } from '../../src/codebook/figures.ts';
import { tableIds } from '../../src/codebook/concepts.ts';
import { isReadWhole } from '../../src/pipeline.ts';
import { reportRecordSchema } from '../../src/records/schema.ts';
import type { ReportRecord } from '../../src/records/schema.ts';

/** What a record breaks of the schema, the counts of cells, the statuses of figures and the words of messages. */
export function brokenRules(record: ReportRecord): string[] {
  const parsed = reportRecordSchema.safeParse(record);
  const counted = tableIds.filter((table) => {
    const [read, promised] = record.cells[table] ?? [0, 0];
    const own = Object.entries(record.figures).filter(([id]) => isOf(table, id, record));
    return own.length !== promised || own.filter(([, { status }]) => status !== 'unread').length !== read;
  });
  const isExplained = isReadWhole(record) || record.diagnostics.some(({ severity }) => severity === 'error');
  return [
    ...(parsed.success ? [] : [`schema: ${parsed.error.message}`]),
    ...counted.map((table) => `count of ${table}`),
    ...(isExplained ? [] : ['not read whole and no error says why']),
    ...Object.entries(record.figures).flatMap(([id, { status, value, raw }]) => {
      const fits =
        status === 'printed'
          ? value !== null && raw !== null
          : status === 'text'
            ? raw !== null && raw !== ''
            : value === null && (status === 'blank' ? raw === '' : raw === null);
      return fits ? [] : [`${id} is ${status}, ${String(value)}, ${String(raw)}`];
    }),
    ...record.diagnostics.flatMap(({ rule, message }) =>
      rule.startsWith('internal/') || isUnworded(message.zh + message.en) ? [rule] : [],
    ),
  ];
}

/** Braces that stand for a value no one gave, beside those that the report itself prints, which stand in quotes; or no value. */
function isUnworded(words: string): boolean {
  return /[{}]/.test(words.replace(/“[^”]*”/g, '')) || /undefined|NaN/.test(words);
}

function isOf(table: (typeof tableIds)[number], id: string, { editions }: ReportRecord): boolean {
  return promisedFigures(table, editions[table] ?? '2021').includes(id);
}
