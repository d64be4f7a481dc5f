// Signs in a text that tell how it is laid out: numbering before
// a label or heading, the end of a sentence, page numbers.

/** The numerals one to ten. */
const numerals = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341';
/** The word before an ordinal, and the one for page. */
const ordinal = '\u7b2c';
const page = '\u9875';
/** Words in the place of a figure: none, zero. */
const noFigure = '\u65e0\u96f6';

/** A bare number, or a sign or word in the place of one, in NFKC. */
export const figure = new RegExp(`^[+-]?\\d[\\d,]*(?:\\.\\d+)?$|^[-\\u2013\\u2014/]+$|^[${noFigure}]$`);

const oneFigure = `(?:[+-]?\\d[\\d.,]*|[-\\u2013\\u2014/]{1,6}|[${noFigure}])`;

/** Bare numbers, or signs or words in the place of some, with blanks between, in NFKC. */
export const severalFigures = new RegExp(`^${oneFigure}(?: ${oneFigure})+$`);

/** The numbering of a section: a Chinese numeral with a comma or stop. */
export const sectionNumber = new RegExp(`^${ordinal}?[${numerals}]{1,3}[、.．]`);

/**
 * Any numbering before a label, a heading or a point of a list, also with a blank in it; a digit followed by a digit is
 * a figure.
 */
export const numbering = new RegExp(
  `^\\s*(?:${ordinal}?[（(]?\\s?[${numerals}]{1,3}\\s?[）)、.．]|[（(]\\s?\\d{1,2}\\s?[）)]|\\d{1,2}\\s?[）)、.．](?!\\d))`,
);

export const sentenceEnd = /[。！？!?：:；;]["”’）)」』]?$/u;

const dash = '[-\\u2010-\\u2015\\u2212\\u00b7•~～]+';

/** A number marked as a page's: between dashes, between the words for page, before a slash. */
export const pageNumber = new RegExp(
  `^(?:${dash}\\s*\\d{1,3}\\s*${dash}|${ordinal}\\s*\\d{1,3}\\s*${page}.{0,12}|\\d{1,3}\\s*/\\s*\\d{1,3}|[Pp]age\\s*\\d{1,3}.{0,8})$`,
);
