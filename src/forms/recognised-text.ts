// Text that a program has recognised on a scan may be wrong anywhere. Where all sums hold that a figure is part of, it is what
// the picture shows, in all likelihood; a sum that does not hold may be the program's fault as well as the office's, and of
// table 二 nothing tells: those figures carry the warning, so that no rule blames the report for them.
import { identitiesOf } from '../codebook/identities.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { Diagnostic } from '../document/diagnostic.ts';
import type { TablesReading } from './read-tables.ts';

/** What the reader has to say, with the figures that no sum confirms named where its text was recognised on a scan. */
export function namingUnconfirmed(
  diagnostics: readonly Diagnostic[],
  tables: TablesReading['tables'],
): readonly Diagnostic[] {
  return diagnostics.map((said) =>
    said.rule === 'read/recognised-text' ? { ...said, figures: unconfirmed(tables) } : said,
  );
}

function unconfirmed({ proactive, requests, disputes }: TablesReading['tables']): readonly FigureId[] {
  const facts = [proactive, requests, disputes].flatMap((table) => table?.facts ?? []);
  const values = new Map(facts.flatMap(({ figure, value }) => (value === null ? [] : [[figure, value] as const])));
  const sumOf = (side: readonly FigureId[]): number => side.reduce((sum, one) => sum + (values.get(one) ?? NaN), 0);
  const editions = { requests: requests?.edition ?? null, disputes: disputes?.edition ?? null };
  const identities = identitiesOf(editions).map(({ left, right }) => ({
    members: [...left, ...right],
    holds: sumOf(left) === sumOf(right),
  }));
  const confirmed = new Set(identities.flatMap(({ members, holds }) => (holds ? members : [])));
  for (const { members, holds } of identities) if (!holds) for (const figure of members) confirmed.delete(figure);
  return [...values.keys()].filter((figure) => !confirmed.has(figure));
}
