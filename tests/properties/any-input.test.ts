// Any bytes whatever: no reader throws, no report is lost, and what comes out fits the schema.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { tableIds } from '../../src/codebook/concepts.ts';
import { isReadWhole } from '../../src/pipeline.ts';
import { reportRecordSchema } from '../../src/records/schema.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { anyReport, wordSalad } from './any-report.ts';
import { readLoose } from './read-loose.ts';
import { seeded } from './seed.ts';

/** What every record keeps to, whatever it was made from. */
function brokenRules(record: ReportRecord): string[] {
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
      rule.startsWith('internal/') || /[{}]|undefined|NaN/.test(message.zh + message.en) ? [rule] : [],
    ),
  ];
}

function isOf(table: (typeof tableIds)[number], id: string, { editions }: ReportRecord): boolean {
  return promisedFigures(table, editions[table] ?? '2021').includes(id);
}

async function expectRecord(bytes: Uint8Array): Promise<void> {
  expect(brokenRules(await readLoose(bytes))).toEqual([]);
}

describe('one record comes out, and it keeps to the schema,', () => {
  it('of any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), expectRecord), seeded(300));
  });

  it('of any text', async () => {
    const text = fc.string({ maxLength: 2000, unit: 'binary' }).map((words) => Buffer.from(words));
    await fc.assert(fc.asyncProperty(text, expectRecord), seeded(150));
  });

  it('of words of the form in any order', async () => {
    const text = wordSalad.map((words) => Buffer.from(words));
    await fc.assert(fc.asyncProperty(text, expectRecord), seeded(300));
  });

  it('of a spoiled report', async () => {
    await fc.assert(fc.asyncProperty(anyReport, expectRecord), seeded(150));
  });

  it('of a spoiled report whose bytes are damaged too', async () => {
    const damaged = fc.tuple(anyReport, fc.nat(99_999), fc.nat(255)).map(([bytes, at, value]) => {
      if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes.subarray(0, bytes.length - (at % 3));
    });
    await fc.assert(fc.asyncProperty(damaged, expectRecord), seeded(50));
  });
});
