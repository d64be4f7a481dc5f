// The lines of a text as the dialects find them: what is done to them, in order, before any table is looked for.
import type { SourceText } from '../document/source-text.ts';
import { withBlankLineCells } from './blank-line-cells.ts';
import { cutGluedCells, noughts } from './glued-cells.ts';
import { withoutIndents } from './indented-pipes.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { withoutLonePipes } from './lone-pipes.ts';
import { joinLoneTabs } from './lone-tabs.ts';
import { cutOneLineTables } from './one-line-tables.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { joinRowsApart } from './rows-apart.ts';
import { withoutShares } from './spaced/shares.ts';
import { wideFilling, withoutWideFillings } from './wide-fillings.ts';
import { joinWrapped } from './wrapped-rows.ts';

/**
 * Gives lines in place of those it is given, each with its place in the text; the file of each shows what it is for. A text
 * without its sign has none of them.
 */
interface LinePass {
  readonly sign?: string;
  readonly run: (lines: readonly Line[], source: SourceText) => readonly Line[];
}

/** What brings the lines of one kind of copy into the shape of another: after them a row or a cell is a line. */
const toRows: readonly LinePass[] = [
  { sign: '|', run: withoutIndents },
  { run: joinRowsApart },
  { sign: '\t', run: (lines, source) => joinLoneTabs(source, lines) },
  { run: withoutRunningHeads },
  { sign: noughts, run: cutGluedCells },
  { run: cutOneLineTables },
  { sign: wideFilling, run: withoutWideFillings },
  { sign: '|', run: (lines, source) => joinWrapped(source, lines) },
];

/** What would spoil the tables that rulers, frames and pipes draw, and is done for those that lines alone make up. */
const toCells: readonly LinePass[] = [
  { sign: '|', run: withoutLonePipes },
  { run: withBlankLineCells },
  { run: withoutShares },
];

/** The lines of a text for tables that are drawn, and the same lines, as many, for all others. */
export interface TextLines {
  readonly drawn: readonly Line[];
  readonly plain: readonly Line[];
}

export function textLines(source: SourceText): TextLines {
  const through = (passes: readonly LinePass[], lines: readonly Line[]): readonly Line[] =>
    passes.reduce((done, { sign = '', run }) => (source.text.includes(sign) ? run(done, source) : done), lines);
  const drawn = through(toRows, linesOf(source));
  return { drawn, plain: through(toCells, drawn) };
}
