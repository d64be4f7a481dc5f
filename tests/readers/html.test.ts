// The HTML reader by example: tests/readers/html.txt holds name, page and the blocks that must come out, with places.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableIds } from '../../src/codebook/concepts.ts';
import type { TableId } from '../../src/codebook/concepts.ts';
import type { Document } from '../../src/document/document.ts';
import type { Cell } from '../../src/document/grid.ts';
import { locateInText } from '../../src/document/location.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import {
  embeddedTableEnd,
  openTableEnd,
  readEmbeddedTable,
  tableStart,
} from '../../src/readers/html/embedded-tables.ts';
import { looksLikeHtml, readHtml } from '../../src/readers/html.ts';
import { readReport } from '../../src/readers/index.ts';
import { linesOf } from '../../src/readers/lines.ts';
import { distinct, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { sections, tableRows } from '../report-text.ts';
import { htmlBytes } from './html-builder.ts';

const file = join(import.meta.dirname, 'html.txt');
const examples = readFileSync(file, 'utf8')
  .split(/^=====\|\|\|\n(?=.*\n=====\|\|\|\n)/m)
  .slice(1)
  .map((part) => {
    const [, name = '', input = '', expected = ''] =
      /^(.*)\n=====\|\|\|\n([\s\S]*?)\n-----\|\|\|\n([\s\S]*)$/.exec(part) ?? [];
    return { name, input, expected: expected.trim() };
  });

function read(html: string): Document {
  const { document } = readHtml(htmlBytes(html));
  if (document === null) throw new Error('no document');
  return document;
}

/** Blocks as lines: `2:3«text»` is a cell or paragraph with line and column; `@1` its true column, `→2 ↓3` its spans. */
function print(document: Document): string {
  const at = (start: number): string => {
    const { line, column } = document.source.pointAt(start);
    return `${line}:${column}`;
  };
  const text = (written: string): string => written.replaceAll('\n', '⏎');
  const cell = (one: Cell): string =>
    `${at(one.span.start)}«${text(one.text)}»@${one.column}${one.columnSpan > 1 ? `→${one.columnSpan}` : ''}${one.rowSpan > 1 ? `↓${one.rowSpan}` : ''}`;
  return document.blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [`paragraph ${at(block.span.start)}«${text(block.text)}»${block.level > 0 ? ` level ${block.level}` : ''}`]
        : [`grid ${block.layout}`, ...block.rows.map((row) => `  ${row.cells.map(cell).join(' ')}`)],
    )
    .join('\n');
}

function updated(): string {
  return examples
    .map(({ name, input }) => `=====|||\n${name}\n=====|||\n${input}\n-----|||\n${print(read(input))}\n`)
    .join('\n');
}

describe('the HTML reader', () => {
  if (process.env['UPDATE_GOLDENS'] === '1' && process.env['CI'] === undefined) writeFileSync(file, updated());

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)('$name', ({ input, expected }) => {
    expect(print(read(input))).toBe(expected);
  });
});

describe('a table of HTML inside other text', () => {
  it.each([
    [
      'tags on lines of their own',
      (rows: string[]) => `<table border="1">\n<tbody>\n${rows.join('\n\n')}\n</tbody></table>`,
    ],
    ['one long line', (rows: string[]) => `<html><body><table>${rows.join('')}</table></body></html>`],
  ])('is read as part of a report in Markdown: %s', async (_, layOut) => {
    const toTable = (table: TableId): string =>
      layOut(tableRows(edition2021.tables[table], distinct).map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`));
    const parts = tableIds.map((table) => `## ${sections[table]}\n\n${toTable(table)}`);
    const { document } = await readReport(Buffer.from(['# 某县2024年政府信息公开工作年度报告', ...parts].join('\n\n')));
    if (document === null) throw new Error('not read');
    const reading = readTables(document);
    expect([document.format, silentlyWrong(reading), unread(reading), reading.diagnostics]).toEqual([
      'markdown',
      [],
      [],
      [],
    ]);
  });

  const text =
    '# 年报\n\n<table>\n<tr><td rowspan="2">甲</td><td>1</td></tr>\n<tr><td>&nbsp;2</td></tr></table>\n\n五、无\n<table><tr><td>3';
  const source = new SourceText(text);
  const lines = linesOf(source);

  it('runs to the line of its end tag', () => {
    expect(lines.map(tableStart)).toEqual([-1, -1, 0, -1, -1, -1, -1, 0]);
    expect(embeddedTableEnd(lines, 2)).toBe(5);
    expect(embeddedTableEnd(lines, 7)).toBe(7);
    expect([openTableEnd(lines, 2), openTableEnd(lines, 7)]).toEqual([7, 8]);
  });

  it('has its places in the whole text', () => {
    const blocks = readEmbeddedTable(source, { start: lines[2]?.start ?? 0, end: lines[4]?.end ?? 0 });
    const document = { format: 'markdown', source, blocks, diagnostics: [], locate: locateInText(source) } as const;
    expect(print(document)).toBe('grid ruled\n  4:21«甲»@0↓2 4:31«1»@1\n  5:15«2»@1');
  });
});

describe('whatever it is given, the HTML reader', () => {
  const pieces = [
    ...[
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=2>',
      '<td colspan="3">',
      '<td>',
      '</td>',
      '<th>',
      '<tbody>',
      '<thead>',
    ],
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href=x>',
      '</a>',
      '<div>',
      '</div>',
      '<br>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
    ],
    ...[
      '<pre>',
      '<caption>',
      '<select>',
      '<template>',
      '<svg>',
      '<math>',
      '<h1>',
      '<',
      '&',
      '&nbsp;',
      '&#49;',
      '&notit;',
    ],
    ...[
      '12',
      '自然人',
      '。',
      ' ',
      '\n',
      '\r\n',
      '\u00a0',
      '\u200b',
      '\0',
      '\ud800',
      '"',
      "'",
      '=',
      'style="display:none"',
    ],
  ];
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(''));

  it('answers, and its places lie in the source', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { document } = readHtml(htmlBytes(html));
        for (const block of document?.blocks ?? []) {
          const cells = block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : [block];
          for (const { span, text } of cells) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(document?.source.text.length ?? 0);
            expect(text.length).toBeLessThanOrEqual(span.end - span.start);
            const first = document?.source.text.charAt(span.start);
            if (text !== '' && first !== '&') expect(first).toBe(text.charAt(0));
          }
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readHtml(bytes);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  /** No file may take longer; most of these take a second or two where nothing else runs. */
  const mostMilliseconds = 20_000;
  const many = (text: string, count: number): string => text.repeat(count);
  const numbered = (count: number, write: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index)).join('');

  it.each([
    ['tables in tables', many('<table><tr><td>', 66_000), 'read/limit-nesting'],
    ['open formatting', numbered(30_000, (index) => `<p><b id=${index}>`), 'read/limit-nesting'],
    ['misplaced text', `<table>${many('<p>x', 200_000)}`, 'read/limit-elements'],
    [
      'end tags without a start',
      numbered(480, (index) => `<i id=${index}>`) + many('</b>', 1_000_000),
      'read/limit-work',
    ],
    ['attributes', `<p ${numbered(20_000, (index) => ` a${index}=1`)}>`, 'read/limit-work'],
    ['attributes behind a quoted bracket', `<p x=">" ${numbered(20_000, (index) => ` a${index}`)}>`, 'read/limit-work'],
    ['characters', many('<p>一。</p>', 1_250_000), 'read/limit-size'],
  ])(
    'gives up on too many %s in good time',
    (_, html, rule) => {
      const before = performance.now();
      const result = readHtml(htmlBytes(html));
      expect(result).toMatchObject({ document: null, diagnostics: [{ rule, severity: 'error' }] });
      expect(performance.now() - before).toBeLessThan(mostMilliseconds);
    },
    2 * mostMilliseconds,
  );

  it.each([
    ['wide spans', `<table>${many(`<tr>${many('<td colspan=1000 rowspan=65534>1</td>', 20)}</tr>`, 1000)}`],
    ['cells', `<table><tr>${many('<td>1', 50_000)}`],
    ['rows', `<table>${many('<tr><td>甲<td>1', 20_000)}`],
    ['code', `<script>${many('a b ', 500_000)}</script><p>一。</p>`],
    ['a picture in an attribute', `<img src="data:image/png;base64,${many('abcdefgh\n', 300_000)}"><p>一。</p>`],
  ])(
    'reads many %s',
    (_, html) => {
      const before = performance.now();
      expect(readHtml(htmlBytes(html)).document?.blocks.length).toBe(1);
      expect(performance.now() - before).toBeLessThan(mostMilliseconds);
    },
    2 * mostMilliseconds,
  );
});

describe('the encoding of a page', () => {
  const body = '<p>年报1件。</p>';
  const utf16 = (text: string): Uint8Array =>
    Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(text, (one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]).flat(),
    ]);
  /** 年报1件。 in GB18030. */
  const gb = [0xc4, 0xea, 0xb1, 0xa8, 0x31, 0xbc, 0xfe, 0xa1, 0xa3];
  const gbPage = (head: string, inside: readonly number[]): Uint8Array =>
    Uint8Array.from([...htmlBytes(`${head}<p>`), ...inside, ...htmlBytes('</p>')]);
  const textOf = (bytes: Uint8Array): string | null => {
    const block = readHtml(bytes).document?.blocks[0];
    return block?.kind === 'paragraph' ? block.text : null;
  };

  it.each([
    ['its bytes, UTF-8', htmlBytes(body)],
    ['a byte order mark', htmlBytes(`\ufeff${body}`)],
    ['its bytes, UTF-8, whatever it says of itself', htmlBytes(`<meta charset=gb2312>${body}`)],
    ['its bytes, UTF-16', utf16(body)],
    ['its bytes, GB18030', gbPage('', gb)],
    ['its meta element', gbPage('<meta charset="gb2312">', gb)],
  ])('is known by %s', (_, bytes) => {
    expect(textOf(bytes)).toBe('年报1件。');
  });

  it('is the one the page names where bytes are damaged', () => {
    const damaged = gbPage('<meta http-equiv=Content-Type content="text/html; charset=gbk">', [0xff, 0xff, ...gb]);
    expect(textOf(damaged)).toMatch(/年报1件。$/);
    expect(textOf(gbPage('<meta charset=klingon>', [0xff]))).toBe(null);
  });

  it('is Big5 where the page says so and its bytes agree', () => {
    const traditional = [0xa6, 0x7e, 0xb3, 0xf8, 0x31, 0xa5, 0xf3, 0xa1, 0x43];
    expect(textOf(gbPage('<meta charset="big5">', traditional))).toBe('年報1件。');
    expect(textOf(gbPage('', gb))).toBe('年报1件。');
  });

  it('refuses what is no text', () => {
    expect(readHtml(new Uint8Array([0xff]))).toMatchObject({ document: null });
  });
});

describe('a page is told', () => {
  it.each(['|', '+', '--- '])('at once where a line begins with %j and has only dashes behind it', (opening) => {
    const started = performance.now();
    looksLikeHtml(`<div>\n${opening}${'-'.repeat(300_000)}x`);
    expect(performance.now() - started).toBeLessThan(300);
  });

  it('by its opening, with or without a document type', () => {
    const pages = [
      '<!DOCTYPE html>',
      ' \n<HTML lang=zh>',
      '<?xml version="1.0"?>\n<html>',
      '<!-- a --><!-- b -->\n<body>',
      '<table border=1>',
      '<div>',
    ];
    expect(pages.map((page) => looksLikeHtml(page))).toEqual(pages.map(() => true));
    const others = ['一、总体情况', '| a | <b>1</b> |', '# <h1>', '<年报>', '<https://example.org>'];
    expect(others.map((text) => looksLikeHtml(text))).toEqual(others.map(() => false));
    const rules = ['  --------- ------\n', '+-----+----+\n| a   | 3  |\n+=====+====+', '| a | b |\n|---|---|'];
    const opened = rules.map((rule) => `<div>\n\n${rule}\n\n</div>`);
    expect(opened.map((text) => looksLikeHtml(text))).toEqual(opened.map(() => false));
    const words = '<span style="color: #333">一、总体</span><span>情况</span>';
    expect([`${words}\n\n${words}\n\n<table><tr><td><p>3`, `${words}<br>\n\n${words}`].map(looksLikeHtml)).toEqual([
      false,
      true,
    ]);
    const unseen = ['<script>var text</script>', '<style>a {}</style>', '<span style="display: none">3</span>'];
    expect(unseen.map((text) => looksLikeHtml(`${words}\n\n${text}`))).toEqual([true, true, true]);
  });
});
