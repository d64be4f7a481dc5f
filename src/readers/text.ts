// Plain text and Markdown.
import type { Document } from '../document/document.ts';
import { locateInText } from '../document/location.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { isRule } from './pipe-lines.ts';
import { findRulerTables } from './ruler-table.ts';
import { seenText } from './seen-text.ts';
import { markdownHeading, readBlocks } from './text-blocks.ts';
import { textLines } from './line-passes.ts';

/**
 * Longer texts are not read, in whatever file they are: the longest report seen has some 100,000 characters, and ten times
 * that, all rows of figures, takes some seconds and half a gigabyte.
 */
export const mostCharacters = 1_000_000;

/** True for such a text; pictures written into it as letters do not count. */
export function isTooLong(text: string): boolean {
  return text.length > mostCharacters && text.replace(pictures, '').length > mostCharacters;
}

const pictures = /data:[\w/+.-]{1,80};base64,[\w+/=]*/g;

export function readText(source: SourceText): Document {
  const seen = seenText(source, () => underRulers(source));
  const lines = textLines(seen.source);
  return {
    format: isMarkdown(lines.plain) ? 'markdown' : 'text',
    source,
    blocks: seen.inPlace(readBlocks(seen.source, lines)),
    diagnostics: [],
    locate: locateInText(source),
  };
}

/** Stretches of tables whose columns a ruler draws. */
function underRulers(source: SourceText): Span[] {
  const lines = linesOf(source);
  return findRulerTables(source, lines).map(({ from, end }) => ({
    start: lines[from]?.start ?? 0,
    end: lines[end - 1]?.end ?? 0,
  }));
}

/** Markdown is told by what only Markdown has: a rule under a table head, or a heading with number signs. */
function isMarkdown(lines: readonly Line[]): boolean {
  return lines.some(
    (line) =>
      (line.text.startsWith('#') && markdownHeading.test(line.text)) || (line.text.includes('|') && isRule(line)),
  );
}
