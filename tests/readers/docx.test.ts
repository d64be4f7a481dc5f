// The DOCX reader piece by piece: text, merged cells, numbers of lists, places, and files that are damaged or hostile.
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import type { Cell } from '../../src/document/grid.ts';
import { readDocx } from '../../src/readers/docx.ts';
import { formatNumber } from '../../src/readers/docx/numbering.ts';
import { cell, docxFile, paragraph, plainTable, run } from './docx-builder.ts';

function read(body: string, parts: Readonly<Record<string, string>> = {}): Document {
  const { document } = readDocx(docxFile(body, parts));
  if (document === null) throw new Error('no document');
  return document;
}

/** Blocks as lines: `«text»` is a cell or paragraph; `@1` a true column, `→2 ↓3` spans, `1.2.3` table, row and cell. */
function print(document: Document): string[] {
  const written = (text: string): string => text.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  const printCell = ({ span, text, column, columnSpan, rowSpan }: Cell): string => {
    expect(document.source.slice(span)).toBe(text);
    const place = document.locate(span);
    const at = 'cell' in place ? Object.values(place.cell).join('.') : '?';
    return `${at}«${written(text)}»@${column}${columnSpan > 1 ? `→${columnSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`;
  };
  return document.blocks.flatMap((block) => {
    if (block.kind === 'grid')
      return [block.layout, ...block.rows.map((row) => `  ${row.cells.map(printCell).join(' ')}`)];
    expect(document.source.slice(block.span)).toBe(block.text);
    return [`«${written(block.text)}»${block.level > 0 ? ` level ${block.level}` : ''}`];
  });
}

const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(paragraph(one)))).join('')}</w:tr>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const merge = (value = ''): string => (value ? `<w:vMerge w:val="${value}"/>` : '<w:vMerge/>');

describe('paragraphs', () => {
  it('have their text with tabs and signs; a line break ends one', () => {
    const body =
      paragraph(
        '<w:r><w:t>a</w:t><w:tab/><w:t xml:space="preserve"> b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:t>2</w:t></w:r>',
      ) +
      paragraph(
        '<w:r><w:sym w:font="Symbol" w:char="F031"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="x" w:char="2460"/></w:r>',
      );
    expect(print(read(body))).toEqual(['«a⇥ b»', '«c-12»', '«1\ufffd①»']);
  });

  it('keep tab stops, field codes and pinyin out', () => {
    const ruby =
      '<w:ruby><w:rt><w:r><w:t>xiàng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>项</w:t></w:r></w:rubyBase></w:ruby>';
    const body = paragraph(`<w:r>${ruby}</w:r>${run('目')}`, '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>');
    expect(print(read(body))).toEqual(['«项目»']);
  });

  it('leave the marks of notes out, and keep lowered characters and exponents apart', () => {
    const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
    const body =
      paragraph(run('12') + raised('1')) +
      paragraph(run('1') + raised('2') + run('3')) +
      paragraph(run('1') + run('2', '<w:vertAlign w:val="subscript"/>')) +
      paragraph('<m:r><m:t>10</m:t></m:r><m:sup><m:r><m:t>4</m:t></m:r></m:sup>');
    expect(print(read(body))).toEqual(['«12»', '«1 3»', '«1 2»', '«10 4»']);
  });

  it('of nothing but several marks of notes are empty, of one run set high as a whole are not', () => {
    const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
    const white = (text: string): string => run(text, '<w:color w:val="FFFFFF"/>');
    const body =
      paragraph(run('') + raised('7') + raised('8')) +
      paragraph(raised('78')) +
      paragraph(white('9')) +
      paragraph(white('末'));
    expect(print(read(body)).filter((text) => text.replace(/[«»\s]/g, '') !== '')).toEqual(['«78»', '«末»']);
  });

  it('go on where the end of one was deleted', () => {
    const body =
      paragraph(run('前'), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') +
      paragraph(run('后')) +
      paragraph(run('末'), '<w:rPr><w:del/></w:rPr>');
    expect(print(read(body))).toEqual(['«前后»', '«末»']);
  });

  it('are headings by outline level, by style name, or by the style theirs is based on', () => {
    const styles =
      '<w:styles xmlns:w="x"><w:style w:styleId="1"><w:name w:val="heading 2"/></w:style><w:style w:styleId="2"><w:name w:val="自定"/><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:styleId="3"><w:name w:val="Normal"/><w:basedOn w:val="3"/></w:style><w:style w:styleId="4"><w:name w:val="Title"/></w:style></w:styles>';
    const styled = (id: string): string => paragraph(run(`样式${id}`), `<w:pStyle w:val="${id}"/>`);
    const body = `${paragraph(run('级'), '<w:outlineLvl w:val="2"/>')}${paragraph(run('文'), '<w:outlineLvl w:val="9"/>')}${['1', '2', '3', '4', '5'].map(styled).join('')}`;
    expect(print(read(body, { 'word/styles.xml': styles }))).toEqual([
      ...['«级» level 3', '«文»', '«样式1» level 2', '«样式2» level 2', '«样式3»', '«样式4» level 1', '«样式5»'],
    ]);
  });

  it('come once from a text box, behind the paragraph it is anchored in', () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = paragraph(
      `${run('前')}<w:r><mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice><mc:Choice>${box('另')}</mc:Choice><mc:Fallback>${box('旧')}</mc:Fallback></mc:AlternateContent></w:r>${run('后')}`,
    );
    expect(print(read(body))).toEqual(['«前后»', '«框»']);
  });
});

describe('list numbers', () => {
  const level = (at: number, [format, text]: readonly [string, string], more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="7">${level(0, ['chineseCounting', '%1、'])}${level(1, ['chineseCounting', '（%2）'], '<w:pStyle w:val="part"/>')}${level(2, ['decimal', '%1.%3'])}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, ['bullet', '●'])}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
  const styles =
    '<w:styles xmlns:w="x"><w:style w:styleId="part"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
  const numbered = (list: number, at: number): string =>
    paragraph(run('文'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('stand before their paragraphs, begin anew below, and go by the style', () => {
    const body = [
      ...[
        numbered(1, 0),
        numbered(1, 1),
        numbered(1, 1),
        numbered(1, 2),
        numbered(1, 0),
        numbered(1, 1),
        numbered(2, 0),
      ],
      ...[
        paragraph(run('文'), '<w:pStyle w:val="part"/>'),
        numbered(3, 0),
        numbered(1, 0),
        numbered(9, 0),
        numbered(0, 0),
      ],
    ].join('');
    expect(print(read(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }))).toEqual([
      ...['«一、 文»', '«（一） 文»', '«（二） 文»', '«一.1 文»', '«二、 文»', '«（一） 文»', '«文»'],
      ...['«（二） 文»', '«五、 文»', '«六、 文»', '«文»', '«文»'],
    ]);
  });

  it('are written in the formats of word processors', () => {
    const counts = [1, 9, 10, 11, 20, 35];
    expect(counts.map((count) => formatNumber(count, 'chineseCountingThousand'))).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '三十五',
    ]);
    expect(counts.map((count) => formatNumber(count, 'upperRoman'))).toEqual(['I', 'IX', 'X', 'XI', 'XX', '35']);
    expect([
      formatNumber(3, 'decimalEnclosedCircle'),
      formatNumber(4, 'lowerLetter'),
      formatNumber(2, 'decimalZero'),
    ]).toEqual(['③', 'd', '02']);
    expect([
      formatNumber(12, 'chineseLegalSimplified'),
      formatNumber(100, 'chineseCounting'),
      formatNumber(7, 'x'),
    ]).toEqual(['拾贰', '100', '7']);
    expect(formatNumber(10, 'decimalFullWidth')).toBe('１０');
  });
});

describe('tables', () => {
  it('have true columns; a cell over several rows is there once, and the places count it in each', () => {
    const body = plainTable([
      row(cell(paragraph('甲'), merge('restart')), cell(paragraph('乙'), span(2))),
      row(cell('<w:p/>', merge()), '1', '2'),
      row('丙', '3', ''),
    ]);
    expect(print(read(`${paragraph('前')}${body}${paragraph('后')}`))).toEqual([
      ...[
        '«前»',
        'ruled',
        '  1.1.1«甲»@0↓2 1.1.2«乙»@1→2',
        '  1.2.2«1»@1 1.2.3«2»@2',
        '  1.3.1«丙»@0 1.3.2«3»@1 1.3.3«»@2',
        '«后»',
      ],
    ]);
  });

  it('are ragged where rows differ in width, unless only lines across do', () => {
    expect(print(read(plainTable([row('甲', '1'), row('乙', '1', '2')])))[0]).toBe('ragged');
    const lined = plainTable([row(cell(paragraph('题'), span(9))), row('甲', '1'), row('乙', '2')]);
    expect(print(read(lined)).slice(0, 3)).toEqual(['«题»', 'ruled', '  1.1.1«题»@0→9']);
  });

  it('keep a cell that goes on from none, and cells merged the old way', () => {
    const body = plainTable([
      row(cell(paragraph('甲'), merge()), '1', '2'),
      row(cell(paragraph('乙'), '<w:hMerge w:val="restart"/>'), cell('<w:p/>', '<w:hMerge/>'), '3'),
    ]);
    expect(print(read(body))).toEqual(['ruled', '  1.1.1«甲»@0 1.1.2«1»@1 1.1.3«2»@2', '  1.2.1«乙»@0→2 1.2.3«3»@2']);
  });

  it('inside cells are part of the cell, cells of the row, or tables of their own', () => {
    const one = plainTable([row('1')]);
    const line = plainTable([row('2', '3')]);
    const block = plainTable([row('甲', '4'), row('乙', '5')]);
    const body = plainTable([
      row('子', cell(`${one}<w:p/>`)),
      row('丑', cell(`${line}<w:p/>`)),
      row('寅', cell(`${block}<w:p/>`)),
      row('卯', '6'),
    ]);
    expect(print(read(body))).toEqual([
      ...['ragged', '  1.1.1«子»@0 1.1.2«1»@1', '  1.2.1«丑»@0 3.1.1«2»@1 3.1.2«3»@2'],
      ...[
        '«寅»',
        'ruled',
        '  4.1.1«甲»@0 4.1.2«4»@1',
        '  4.2.1«乙»@0 4.2.2«5»@1',
        'ragged',
        '  1.4.1«卯»@0 1.4.2«6»@1',
      ],
    ]);
  });

  it('of one column are paragraphs as well', () => {
    expect(print(read(plainTable([row('题'), row('12')])))).toEqual([
      '«题»',
      '«12»',
      'ruled',
      '  1.1.1«题»@0',
      '  1.2.1«12»@0',
    ]);
  });

  it('with running text in a cell only lay it out', () => {
    const long = `${'字'.repeat(310)}。`;
    expect(print(read(plainTable([row('题'), row('侧', cell(paragraph(long) + paragraph('尾')))])))).toEqual([
      ...['«题»', '«侧»', `«${long}»`, '«尾»'],
    ]);
  });

  it('two figures in a cell do not become one', () => {
    const body = plainTable([
      row(cell(paragraph('1') + paragraph('2')), cell(paragraph('<w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r>'))),
    ]);
    expect(print(read(body))).toEqual(['ruled', '  1.1.1«1⏎2»@0 1.1.2«1⏎2»@1']);
  });
});

describe('a file', () => {
  const rule = (bytes: Uint8Array): unknown => {
    const result = readDocx(bytes);
    return result.document === null
      ? [result.format, result.diagnostics[0]?.rule, result.diagnostics[0]?.args]
      : 'read';
  };
  const archive = (names: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));

  it('that is another office file is named', () => {
    expect(rule(archive(['[Content_Types].xml', 'xl/workbook.xml']))).toEqual([
      null,
      'read/format-unsupported',
      { format: 'XLSX', kind: 'file' },
    ]);
    expect(rule(archive(['ppt/presentation.xml']))).toEqual([
      null,
      'read/format-unsupported',
      { format: 'PPTX', kind: 'file' },
    ]);
    expect(rule(archive(['OFD.xml']))).toEqual([null, 'read/format-unsupported', { format: 'OFD', kind: 'file' }]);
    expect(rule(archive(['a.txt']))).toEqual([null, 'read/format-unsupported', { format: 'ZIP', kind: 'file' }]);
  });

  it('names its main part itself, and may write elements with any prefix', () => {
    const types =
      '<Types><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const main =
      '<x:document xmlns:x="y"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>文</x:t></x:r></x:p></x:body></x:document>';
    const bytes = zipSync({
      '[Content_Types].xml': strToU8(types),
      'word\\document2.xml': [strToU8(main), { level: 0 }],
    });
    const { document } = readDocx(bytes);
    expect(document && print(document)).toEqual(['«文» level 1']);
  });

  it('that is damaged is refused in one sentence', () => {
    const good = docxFile(paragraph('文'));
    const damaged = ['docx', 'read/damaged-file', { format: 'DOCX' }];
    expect(rule(docxFile('<w:altChunk/>'))).toEqual(['docx', 'read/inserted-document', {}]);
    expect(rule(good.subarray(0, good.length - 30))).toEqual(damaged);
    expect(rule(good.subarray(0, 4))).toEqual(damaged);
    const part = (main: string): Uint8Array => docxFile('', { 'word/document.xml': main });
    expect(rule(part('<w:document xmlns:w="x"><w:body><w:p></w:body>'))).toEqual(damaged);
    expect(rule(part(''))).toEqual(damaged);
    expect(rule(part('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toEqual(damaged);
    expect(rule(part('<a>&b;</a>'))).toEqual(damaged);
  });

  it('keeps its text where only what stands beside it is damaged', () => {
    expect(print(read(paragraph('文'), { 'word/styles.xml': '<', 'word/numbering.xml': '<a>' }))).toEqual(['«文»']);
  });

  it('has bounds', () => {
    const entries = Array.from({ length: 2100 }, (_, index) => `word/${index}.xml`);
    expect(rule(archive(entries))).toEqual(['docx', 'read/limit-entries', { most: 2000 }]);
    const large = docxFile(paragraph('文'.repeat(7_000_000)));
    expect(rule(large)).toEqual(['docx', 'read/limit-unpacked', { most: 20_000_000 }]);
    expect(rule(docxFile(' '.repeat(6_000_000)))).toEqual(['docx', 'read/limit-ratio', { most: 250 }]);
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`;
    expect(rule(docxFile(nested))).toEqual(['docx', 'read/limit-nesting', { most: 500 }]);
    const cells = plainTable(Array.from({ length: 6000 }, (_, index) => row(...Array<string>(9).fill(String(index)))));
    expect(rule(docxFile(cells))).toEqual(['docx', 'read/limit-cells', { most: 50_000 }]);
  }, 40_000);

  it('whose directory lies about sizes is damaged, however much it would inflate to', () => {
    const bytes = docxFile(paragraph('文'.repeat(1000)));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 28 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(rule(bytes)).toEqual(['docx', 'read/damaged-file', { format: 'DOCX' }]);
  });

  it('of any bytes gets an answer', () => {
    const good = docxFile(plainTable([row('甲', '1'), row('乙', '2')]));
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        readDocx(bytes);
      }),
      { numRuns: 500, seed: 1 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        readDocx(bytes);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('of any elements gets an answer, with places in its text', () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'del',
      'ins',
      'txbxContent',
      'pPr',
      'rPr',
      'numPr',
      'vMerge',
      'gridSpan',
      'sdt',
    ];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('1', '自然人', ' '),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, inside]) => `<w:${name} w:val="2">${inside.join('')}</w:${name}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (content) => {
        const { document } = readDocx(docxFile(content.join('') + paragraph('文')));
        if (document) print(document);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
