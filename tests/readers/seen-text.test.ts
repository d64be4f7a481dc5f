// Characters that show nothing part no word and no figure, and each place stays the one in the untouched text.
import { describe, expect, it } from 'vitest';
import { distinct, figures } from '../forms/distinct-report.ts';
import { readLoose } from '../properties/read-loose.ts';
import { dialects, reportText } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';

const hidden = ['\u00ad', '\u200b', '\u200d', '\u200e', '\u202c', '\u2060', '\ufeff'];

/** Puts a hidden character before, into and behind each label and figure. */
function sprinkled(text: string): string {
  let next = 0;
  const one = (): string => hidden[(next += 1) % hidden.length] ?? '';
  return text.replace(
    /[\p{Script=Han}\d]{2,}/gu,
    (word) => `${one()}${word.slice(0, 2)}${one()}${word.slice(2)}${one()}`,
  );
}

describe.each(dialects)('a report in the dialect of %s', (dialect: Dialect) => {
  const plain = reportText(distinct, { dialect });

  it('is read alike where zero-width characters and direction marks stand in all labels and figures', async () => {
    const text = sprinkled(plain);
    const record = await readLoose(Buffer.from(text));
    expect(record.diagnostics.filter(({ rule }) => /^(?:read|form)/.test(rule))).toEqual([]);
    for (const figure of figures) {
      const fact = record.figures[figure];
      expect(fact?.value, figure).toBe(Number(distinct[figure]));
      const [from = 0, end = 0] = fact?.offset ?? [];
      const line = text.split('\n')[(fact?.line ?? 0) - 1] ?? '';
      expect(text.slice(from, end).replace(/\D/g, ''), figure).toBe(distinct[figure]);
      expect(line.slice((fact?.column ?? 0) - 1).startsWith(text.slice(from, end)), figure).toBe(true);
    }
  });

  it.each(['\u0085', '\u2028', '\u2029'])('is read alike where all lines end with %j', async (end) => {
    const record = await readLoose(Buffer.from(plain.replaceAll('\n', end)));
    for (const figure of figures) expect(record.figures[figure]?.value, figure).toBe(Number(distinct[figure]));
  });
});

it('a figure whose digits are turned round is not read as it is written', async () => {
  const text = reportText({ ...distinct, 'proactive.penalties.decisions': '\u202e287\u202c' });
  expect((await readLoose(Buffer.from(text))).figures['proactive.penalties.decisions']).toMatchObject({ value: null });
});
