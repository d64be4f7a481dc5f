// The figures that are read of lines of text, for tests of what such lines leave open.
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

/** The value of each figure that has one. */
export function valuesIn(lines: readonly string[]): Record<string, number> {
  const { tables } = readTables(readText(new SourceText(lines.join('\n'))));
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(facts.flatMap(({ figure, value }) => (value === null ? [] : [[figure, value]])));
}

/** The heads of each group of table 四. */
export const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
