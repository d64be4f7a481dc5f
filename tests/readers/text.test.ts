// Readers by example: tests/readers/<format>.txt holds name, input and the blocks that must come out, with places.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readText } from '../../src/readers/text.ts';

interface Example {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

const file = join(import.meta.dirname, 'text.txt');
const examples = readExamples(readFileSync(file, 'utf8'));

describe('the text reader', () => {
  if (process.env['UPDATE_GOLDENS'] === '1' && process.env['CI'] === undefined) writeFileSync(file, updated());

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(examples)('$name', ({ input, expected }) => {
    expect(print(readText(new SourceText(input)))).toBe(expected);
  });

  it('reads CRLF and lone CR as it reads LF', () => {
    for (const { input } of examples) {
      const lf = print(readText(new SourceText(input)));
      expect(print(readText(new SourceText(input.replaceAll('\n', '\r\n')))).replaceAll('\r', '')).toBe(lf);
      expect(print(readText(new SourceText(input.replaceAll('\n', '\r')))).replaceAll('\r', '\n')).toBe(lf);
    }
  });

  it('looks at a line of many pipes, and at many lines that end with them, once', () => {
    expect(readText(new SourceText('|'.repeat(100_000) + 'x')).blocks).toHaveLength(1);
    const row = '规章 |\n|||\n3 |\n14 |\n25 |\n||\n';
    expect(readText(new SourceText(row.repeat(10_000))).blocks.length).toBeGreaterThan(0);
    const apart = `${row.repeat(3)}${'长'.repeat(70)}\n`;
    expect(readText(new SourceText(apart.repeat(2000))).blocks.length).toBeGreaterThan(2000);
  }, 20_000);

  it('tells Markdown by a rule under a table head or a heading, not by pipes alone', () => {
    expect(readText(new SourceText('| a | 1 |\n|---|---|')).format).toBe('markdown');
    expect(readText(new SourceText('| a | 1 |')).format).toBe('text');
  });
});

/** Blocks as lines: `2:3«text»` is a cell or paragraph with its line and column. */
function print(document: Document): string {
  const at = (start: number): string => {
    const { line, column } = document.source.pointAt(start);
    return `${line}:${column}`;
  };
  return document.blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [`paragraph ${at(block.span.start)}«${block.text}»${block.level > 0 ? ` level ${block.level}` : ''}`]
        : [
            `grid of ${block.dialect}, ${block.layout}`,
            ...block.rows.map(
              (row) => `  ${row.cells.map((cell) => `${at(cell.span.start)}«${cell.text}»`).join(' ')}`,
            ),
          ],
    )
    .join('\n');
}

function readExamples(text: string): Example[] {
  return text
    .split(/^=====\|\|\|\n(?=.*\n=====\|\|\|\n)/m)
    .slice(1)
    .map((part) => {
      const [name = '', rest = ''] = splitOnce(part, '\n=====|||\n');
      const [input = '', expected = ''] = splitOnce(rest, '\n-----|||\n');
      return { name, input, expected: expected.trim() };
    });
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function updated(): string {
  return examples
    .map(
      ({ name, input }) =>
        `=====|||\n${name}\n=====|||\n${input}\n-----|||\n${print(readText(new SourceText(input)))}\n`,
    )
    .join('\n');
}
