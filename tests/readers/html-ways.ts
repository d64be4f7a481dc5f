// The many ways a page of HTML writes the cells and tables of a report.
import { escapeHtml, plainPage, plainTable } from './html-builder.ts';
import type { HtmlOptions } from './html-builder.ts';

/** Splits a text into spans of one character. */
const inSpans = (text: string): string =>
  Array.from(text, (one) => `<span lang="EN-US" style="font-size:9.0pt">${escapeHtml(one)}</span>`).join('');

const word = (inside: string): string =>
  `\n  <p class="MsoNormal" align="center" style='text-align:center'>\n  <span lang=EN-US>${inside}<o:p></o:p></span></p>\n  `;

const breakAfter = (count: number, text: string): string =>
  /\p{Script=Han}/u.test(text) && text.length > count + 1
    ? `${escapeHtml(text.slice(0, count))}<br/>${escapeHtml(text.slice(count))}`
    : escapeHtml(text);

const isFigure = (text: string): boolean => /^[\d.]+$/.test(text);

/** Ways to keep a digit from whoever looks at the page. */
const unseen = [
  'font-size:0',
  'color:#FFF',
  'opacity: 0.0',
  'visibility:hidden',
  'color:transparent',
  'position:absolute;left:-9999px',
  'position:absolute;width:1px;height:1px;overflow:hidden',
  'display:none!important;display:inline',
  'color:rgba(0, 0, 0, 2%)',
  'display:inline-block;transform:scale(0)',
  'clip-path:inset(50%)',
  'position:absolute;clip:rect(0 0 0 0)',
  'filter:opacity(0)',
  'display:inline-block;text-indent:-9999px',
  'display:inline-block;max-width:0;overflow:hidden',
];

const besides = (style: string, text: string): string => `<span style="${style}"><i>7</i></span>${escapeHtml(text)}`;

/** What stands in the page where the article would; `written` puts it there in other words. */
const stored =
  (written: (article: string) => string): NonNullable<HtmlOptions['page']> =>
  (article) =>
    plainPage(`<h1>某县某镇人民政府2024年政府信息公开工作年度报告</h1>${written(article)}<p>版权所有</p>`);

const asString = (text: string): string => JSON.stringify(text).replaceAll('<', String.raw`\u003c`);

/** By a few words, for titles of tests. */
export const htmlWays: Readonly<Record<string, HtmlOptions>> = {
  'rowspan and colspan': {},
  'empty cells in place of spans': { spans: 'empty' },
  'spans lost, rows of different lengths': { spans: 'dropped' },
  'text cut by character into spans': { cell: inSpans },
  'paragraphs of a word processor in cells': { cell: (text) => word(escapeHtml(text)) },
  'no-break spaces around figures': { cell: (text) => `&nbsp;${escapeHtml(text)}&nbsp;&#160;` },
  'digits as references': {
    cell: (text) => text.replace(/\d/g, (digit) => `&#${digit.charCodeAt(0)};`).replace(/[“”]/g, '&quot;'),
  },
  'line breaks inside words': { cell: (text) => breakAfter(2, text) },
  'two paragraphs in a head': {
    cell: (text) =>
      /\p{Script=Han}/u.test(text) && text.length > 3
        ? `<p>${escapeHtml(text.slice(0, -2))}</p><p>${escapeHtml(text.slice(-2))}</p>`
        : `<p>${escapeHtml(text)}</p>`,
  },
  'a table of one cell in each cell': {
    cell: (text) => `<table width="100%"><tr><td><div>${escapeHtml(text)}</div></td></tr></table>`,
  },
  'head, body and column elements, a body for each row': {
    table: (rows) =>
      `<table><colgroup><col><col span="2"></colgroup><thead>${rows[0] ?? ''}</thead>${rows
        .slice(1)
        .map((row) => `<tbody>${row}</tbody>`)
        .join('')}</table>`,
  },
  'upper case, no end tags': {
    table: (rows) =>
      plainTable(rows)
        .replace(/<\/t[dr]>/g, '')
        .replace(/<(\/?)(t\w+)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
  },
  'rows and cells that are not displayed': {
    table: (rows) =>
      plainTable([
        '<tr height=0 style="display: none"><td width=1></td><td></td></tr>',
        ...rows.map((row) => row.replace('<tr>', '<tr><td style="display:none">9</td>')),
      ]),
  },
  'tables in a table that lays out the page': {
    page: (article) =>
      plainPage(
        `<table><tr><td>首页</td><td>政务公开</td></tr><tr><td width="20%"><ul><li><a href="/">机构</a></li></ul></td><td>${article}</td></tr></table>`,
      ),
  },
  'comments and scripts between rows': {
    table: (rows) =>
      `<table>${rows.join('<!-- <tr><td>9</td></tr> --><script>document.write("<td>9</td>")</script>')}</table>`,
  },
  'figures in fields of a form': {
    cell: (text) =>
      /^\d+$/.test(text)
        ? `<input type="hidden" value="7"><input class="n" value="${text}" readonly><input value="8" style="display:none">`
        : escapeHtml(text),
  },
  'a div for each row and one for each cell': { spans: 'empty', table: (rows) => drawn(rows, '<div>', '<div>') },
  'rows and cells by their style': {
    spans: 'dropped',
    table: (rows) => drawn(rows, '<div style="display: table-row">', '<p style="display:table-cell">'),
  },
  'boxes beside each other': { spans: 'empty', table: (rows) => drawn(rows, '<div style="display:flex">', '<span>') },
  'rows and cells by their roles': {
    spans: 'dropped',
    table: (rows) => `<div role="table">${drawn(rows, '<div role="row">', '<span role="cell">')}</div>`,
  },
  'classes of cells': { spans: 'empty', table: (rows) => drawn(rows, '<p class="r">', '<span class="col-1">') },
  'items of lists': { spans: 'dropped', table: (rows) => `<ul>${drawn(rows, '<li>', '<span>')}</ul>` },
  'a paragraph for each cell': { spans: 'dropped', table: (rows) => drawn(rows, '', '<p>') },
  'terms and their figures': {
    spans: 'dropped',
    table: (rows) => `<dl>${drawn(rows, '', '<dd>').replace(/<dd>([^\d<])/g, '<dt>$1')}</dl>`,
  },
  'digits beside figures that nobody sees': {
    cell: (text) =>
      isFigure(text) ? besides(unseen[Math.floor(Number(text)) % unseen.length] ?? '', text) : escapeHtml(text),
  },
  'digits beside figures that a sheet of styles hides': {
    cell: (text) => (isFigure(text) ? `${text}<b><span class="old n">8</span></b>` : escapeHtml(text)),
    page: (article) =>
      plainPage(
        `<style>@media print { td { display: none } } td { color: #333 } td .old { display: none }
        body#other td { display: none } td:hover { display: none }</style>${article}`,
      ),
  },
  'marks of notes behind figures': {
    cell: (text) =>
      isFigure(text)
        ? `${text}<sup>2</sup><a href="#n"><span style="vertical-align:super">[3]</span></a>`
        : escapeHtml(text),
  },
  'white letters on a dark ground': {
    cell: (text) => `<span style="color:#ffffff">${escapeHtml(text)}</span>`,
    table: (rows) => plainTable(rows.map((row) => row.replaceAll('<td', '<td bgcolor="#336699"'))),
  },
  'white letters on a picture, on a colour that lets half through and on one nobody knows': {
    cell: (text) => `<span style="color:white">${escapeHtml(text)}</span>`,
    table: (rows) =>
      plainTable(
        rows.map((row) => {
          const grounds = ['#fff url(dark.png)', 'rgba(0, 40, 80, 50%)', 'linear-gradient(#123, #345)', 'var(--brand)'];
          return row.replaceAll('<td', () => `<td style="background:${grounds[row.length % grounds.length] ?? ''}"`);
        }),
      ),
  },
  'an article for readers without scripts': { page: stored((article) => `<noscript>${article}</noscript>`) },
  'an article in a frame': {
    page: stored((article) => `<iframe srcdoc="${escapeHtml(article).replaceAll('"', '&quot;')}"></iframe>`),
  },
  'an article in a field of text': { page: stored((article) => `<textarea>${escapeHtml(article)}</textarea>`) },
  'an article in a template': { page: stored((article) => `<div id="app"></div><template>${article}</template>`) },
  'an article in a string of a script': {
    page: stored((article) => `<script>// it's\nconst page = { at: '/a//b', text: ${asString(article)} };</script>`),
  },
  'an article hidden until a script shows it': {
    page: stored((article) => `<div style="display:none">${article}</div>`),
  },
  'preformatted lines with tabs': {
    spans: 'empty',
    table: (rows) =>
      `<pre>${rows.map((row) => row.replace(/<\/td>(?!<\/tr>)/g, '\t').replace(/<[^>]*>/g, '')).join('\n')}</pre>`,
  },
};

/** Rows written with other elements; '' for none. */
function drawn(rows: readonly string[], row: string, cell: string): string {
  const end = (tag: string): string => tag.replace(/^<(\w+).*$/, '</$1>');
  return rows
    .map((one) =>
      one
        .replace(/<tr>/g, row)
        .replace(/<\/tr>/g, end(row))
        .replace(/<td[^>]*>/g, cell)
        .replace(/<\/td>/g, end(cell)),
    )
    .join('\n');
}
