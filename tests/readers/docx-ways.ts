// The many ways a DOCX file writes the cells and tables of a report.
import { cell, paragraph, plainTable, run } from './docx-builder.ts';
import type { DocxOptions } from './docx-builder.ts';

const inRuns = (text: string): string => Array.from(text, (one) => run(one, '<w:sz w:val="20"/>')).join('');
const isLabel = (text: string): boolean => /\p{Script=Han}/u.test(text) && text.length > 3;
const whiteText = '<w:color w:val="FFFFFF"/>';
const dark = '<w:shd w:val="clear" w:fill="1F3864"/>';
const old = run('9', '<w:b/>');
const picture = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** By a few words, for titles of tests. */
export const docxWays: Readonly<Record<string, DocxOptions>> = {
  'merged cells': {},
  'a run for each character': { cell: (text) => paragraph(inRuns(text)) },
  'labels over two paragraphs': {
    cell: (text) =>
      isLabel(text) ? paragraph(run(text.slice(0, -2))) + paragraph(run(text.slice(-2))) : paragraph(run(text)),
  },
  'line breaks in labels': {
    cell: (text) =>
      paragraph(isLabel(text) ? `${run(text.slice(0, 2))}<w:r><w:br/></w:r>${run(text.slice(2))}` : run(text)),
  },
  'a table of one cell in each cell': {
    cell: (text) => `${plainTable([`<w:tr>${cell(paragraph(run(text)))}</w:tr>`])}<w:p/>`,
  },
  'tracked changes': {
    cell: (text) =>
      paragraph(
        `<w:del w:id="1" w:author="a">${run('8').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2" w:author="a">${run(text)}</w:ins><w:moveFrom w:id="3">${old}</w:moveFrom>`,
      ),
  },
  'rows that were deleted': {
    table: (rows) =>
      plainTable(
        rows.flatMap((row) => [
          row,
          row.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>').replace(/\d/g, '7'),
        ]),
      ),
  },
  'cells that were deleted': {
    table: (rows) =>
      plainTable(rows.map((row) => row.replace('<w:tr>', `<w:tr>${cell(paragraph('7'), '<w:cellDel w:id="1"/>')}`))),
  },
  'rows that are hidden': {
    table: (rows) =>
      plainTable(
        rows.flatMap((row) => [
          row.replace('<w:tr>', '<w:tr><w:trPr><w:hidden w:val="0"/></w:trPr>'),
          row.replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>').replace(/\d/g, '7'),
        ]),
      ),
  },
  'text that its style hides': {
    cell: (text) =>
      paragraph(run('7', '<w:rStyle w:val="Seen"/>') + run(text)) +
      paragraph(run('8') + run('', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Unseen"/>'),
    package: {
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="character" w:styleId="Seen"><w:basedOn w:val="Unseen"/></w:style></w:styles>',
    },
  },
  'fields whose code is written as text': {
    cell: (text) =>
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:t>LINK 61</w:t></w:r>${run('R2')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ) + paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
  },
  'hidden and struck text': {
    cell: (text) => paragraph(run('7', '<w:vanish/>') + run(text, '<w:strike w:val="0"/>') + run('8', '<w:strike/>')),
  },
  'content controls, links and smart tags': {
    cell: (text) =>
      `<w:sdt><w:sdtPr><w:alias w:val="9"/></w:sdtPr><w:sdtContent>${paragraph(`<w:hyperlink><w:smartTag w:element="x">${run(text)}</w:smartTag></w:hyperlink>`)}</w:sdtContent></w:sdt>`,
  },
  'rows and cells in content controls': {
    table: (rows) => plainTable(rows.map((row) => `<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>`)),
  },
  fields: {
    cell: (text) =>
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT) 9</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
  },
  'text boxes with a version for older programs': { cell: (text) => paragraph(picture(text)) },
  'note marks at figures': { cell: (text) => paragraph(`${run(text)}<w:r><w:footnoteReference w:id="2"/></w:r>`) },
  'marks of notes set high': {
    cell: (text) =>
      paragraph(
        run(text) +
          run('7', '<w:vertAlign w:val="superscript"/>') +
          run('8', '<w:rStyle w:val="Mark"/>') +
          run('9', '<w:position w:val="8"/><w:sz w:val="12"/>'),
      ),
    package: {
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>',
    },
  },
  'digits as white as the paper, or too small to be seen': {
    cell: (text) =>
      paragraph(
        run('7', '<w:color w:val="FFFFFF"/>') + run(text, '<w:color w:val="000000"/>') + run('8', '<w:sz w:val="2"/>'),
      ),
  },
  'white text on a ground': {
    cell: (text) =>
      paragraph(
        run(text.slice(0, 1), '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>') + run(text.slice(1)),
      ),
  },
  'white text with a marker': { cell: (text) => paragraph(run(text, `${whiteText}<w:highlight w:val="darkBlue"/>`)) },
  'white text on the ground of its paragraph': { cell: (text) => paragraph(run(text, whiteText), dark) },
  'white text on the ground of its cell': {
    cell: (text) => paragraph(run(text, whiteText)),
    table: (rows) => plainTable(rows.map((row) => row.replaceAll('</w:tcPr>', `${dark}</w:tcPr>`))),
  },
  'text that is all set high': { cell: (text) => paragraph(run(text, '<w:vertAlign w:val="superscript"/>')) },
  'tables in a table': {
    body: (content) => plainTable([`<w:tr>${cell(content)}</w:tr>`]),
  },
  'columns left free before and behind the cells': {
    table: (rows) =>
      plainTable(
        rows.map((row) =>
          row.replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>'),
        ),
      ),
  },
};
