// Text that a program has recognised on a scan may be wrong anywhere. A wrong figure of tables 三 and 四 breaks a sum; of
// table 二 nothing tells, so that its figures carry the warning.
import type { Diagnostic } from '../document/diagnostic.ts';
import type { TablesReading } from './read-tables.ts';

/** What the reader has to say, with the figures that no sum covers named where its text was recognised on a scan. */
export function namingUnsummed(
  diagnostics: readonly Diagnostic[],
  { proactive }: TablesReading['tables'],
): readonly Diagnostic[] {
  const figures = (proactive?.facts ?? []).flatMap(({ figure, value }) => (value === null ? [] : [figure]));
  return diagnostics.map((said) => (said.rule === 'read/recognised-text' ? { ...said, figures } : said));
}
