// Figures of the first row of table 三 as they are read of lines.
import { applicantIds } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

/** By applicant; a figure that a warning names is left out. */
export function firstRowOf(lines: readonly string[]): (number | null)[] {
  const text = ['三、收到和处理政府信息公开申请情况', ...lines].join('\n');
  const { tables, diagnostics } = readTables(readText(new SourceText(text)));
  const named = new Set(diagnostics.filter(({ severity }) => severity !== 'info').flatMap((one) => one.figures));
  const facts = new Map((tables.requests?.facts ?? []).map(({ figure, value }) => [figure, value]));
  return applicantIds.map((applicant) => {
    const figure = `requests.received_new.${applicant}`;
    return named.has(figure) ? null : (facts.get(figure) ?? null);
  });
}
