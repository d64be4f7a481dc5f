// Text that a program has recognised on a scan may be wrong anywhere. Where all sums hold that a figure is part of, it is what
// the picture shows, in all likelihood; a sum that does not hold may be the program's fault as well as the office's, and of
// table 二 nothing tells: those figures carry the warning, so that no rule blames the report for them.
import { identitiesOf } from '../codebook/identities.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { Diagnostic } from '../document/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Fact } from './fact.ts';
import type { TablesReading } from './read-tables.ts';

/**
 * What the reader has to say; where the text of pages was recognised on a scan, with the figures there that no sum confirms. A
 * page that holds none, such as a cover with a seal, is worth knowing.
 */
export function namingUnconfirmed(
  { diagnostics, locate }: Pick<Document, 'diagnostics' | 'locate'>,
  tables: TablesReading['tables'],
): readonly Diagnostic[] {
  return diagnostics.map((said) => (said.rule === 'read/recognised-text' ? withFigures(said, locate, tables) : said));
}

function withFigures(said: Diagnostic, locate: Document['locate'], tables: TablesReading['tables']): Diagnostic {
  const pages = new Set(String(said.args.numbers).split(' ').map(Number));
  const all = Object.values(tables);
  const facts = all.flatMap((table) => table?.facts ?? []);
  const isThere = ({ span }: Fact): boolean => {
    const place = span && locate(span);
    return place !== null && 'page' in place && pages.has(place.page);
  };
  const there = facts.filter(isThere);
  const isElsewhere = there.length === 0 && all.every((table) => table !== null) && facts.every(({ span }) => span);
  const confirmed = confirmedIn(tables, facts);
  const figures = there.flatMap(({ figure, value }) => (value === null || confirmed.has(figure) ? [] : figure));
  return { ...said, severity: isElsewhere ? 'info' : 'warning', figures };
}

/** Figures that some sum confirms, and none denies. */
function confirmedIn({ requests, disputes }: TablesReading['tables'], facts: readonly Fact[]): ReadonlySet<FigureId> {
  const values = new Map(facts.flatMap(({ figure, value }) => (value === null ? [] : [[figure, value] as const])));
  const sumOf = (side: readonly FigureId[]): number => side.reduce((sum, one) => sum + (values.get(one) ?? NaN), 0);
  const editions = { requests: requests?.edition ?? null, disputes: disputes?.edition ?? null };
  const identities = identitiesOf(editions).map(({ left, right }) => ({
    members: [...left, ...right],
    holds: sumOf(left) === sumOf(right),
  }));
  const confirmed = new Set(identities.flatMap(({ members, holds }) => (holds ? members : [])));
  for (const { members, holds } of identities) if (!holds) for (const figure of members) confirmed.delete(figure);
  return confirmed;
}
