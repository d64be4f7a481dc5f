// Tells which edition of the form a table is printed on, from its own words; neither the year nor the text decides.
import type { EditionId, TableId } from '../codebook/concepts.ts';
import { applicantIds } from '../codebook/figures.ts';
import type { Cell } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import type { SourceText } from '../document/source-text.ts';
import { editionForms } from './editions/index.ts';
import { tableLabels } from './form.ts';
import type { TableForm } from './form.ts';
import { editDistance, otherCore, rowKey, toLabel } from './label.ts';
import { plainText } from './plain-text.ts';
import type { TableRow } from './table-rows.ts';
import { holdsDigitsAlone, isFigureLike } from './value.ts';

/**
 * The edition most of whose own words (those the others lack) the rows print. Where they print none, `likely`: what else of
 * the report tells, as table 二 does of a table 三 that was cut off before its （六）; without that the one in force.
 */
export function chooseEdition(
  table: TableId,
  rows: readonly TableRow[],
  { source, likely }: { readonly source: SourceText; readonly likely: EditionId | null },
): EditionId | null {
  if (rows.length === 0) return null;
  const words = new Set<string>();
  rows.forEach((row, index) => {
    for (const word of printedWords(table, row, rows[index + 1])) words.add(word);
  });
  const counts = editionForms.map((edition) => ({
    id: edition.id,
    count: ownWords(edition.tables[table]).filter((word) => words.has(word)).length,
  }));
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most));
  const isOneLine = best.count === 0 && words.has(otherCore) && rows.filter(hasFigure).length <= rowsOf2019;
  // The figures of one of the three lines of 2021 may stand beside the name of their group.
  const isLikely2019 = best.count === 0 && likely === '2019';
  const mayBeOneOfThree = isOneLine || (table === 'requests' && (isLikely2019 || best.id === '2019'));
  if (!mayBeOneOfThree) return best.id;
  return printsPieceOfInForce(table, rows, source) ? (editionForms[0]?.id ?? best.id) : '2019';
}

/** Rows of table 三 on the form of 2019: as many or fewer, with a 其他 of no number, are not that of 2021 with its three. */
const rowsOf2019 = 23;

function hasFigure(row: TableRow): boolean {
  return row.cells.some((cell) => cell.text !== '' && isFigureLike(cell.text));
}

/** So many letters in a row of a label are a piece of it. */
const lettersOfPiece = 4;

/**
 * True where broken labels, one piece to a cell or line, hold letters that only the edition in force prints: then its rows
 * are there, though they could not be put together. Labels without figures may stand between the rows and be none of them.
 */
function printsPieceOfInForce(table: TableId, rows: readonly TableRow[], source: SourceText): boolean {
  const labels = rows.flatMap(({ cells }) => cells.flatMap((cell) => (isLabel(cell) ? toLabel(cell.text).core : [])));
  const inForce = editionForms[0]?.tables[table];
  const pieces = inForce === undefined ? [] : ownPieces(inForce);
  const holdsPiece = (text: string): boolean => pieces.some((piece) => text.includes(piece));
  return holdsPiece(labels.join('')) || holdsPiece(textAround(rows, source));
}

/** No table is longer; what is cut off is not looked at. */
const longestTable = 100_000;

/** All that is printed from the first of the rows to the last, without blanks. */
function textAround(rows: readonly TableRow[], source: SourceText): string {
  const start = rows[0]?.span.start ?? 0;
  const end = Math.min(rows.at(-1)?.span.end ?? 0, start + longestTable);
  return plainText(source.slice({ start, end })).replace(/\s/g, '');
}

/** Pieces of the labels of an edition that no label of another holds. */
const ownPieces = remembered((form: TableForm): readonly string[] => {
  const others = editionForms.map(({ tables }) => tables[form.table]).filter((other) => other !== form);
  const elsewhere = others.flatMap(wordsOf).join(' ');
  const pieces = ownWords(form).flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - lettersOfPiece + 1) }, (_, at) =>
      word.slice(at, at + lettersOfPiece),
    ),
  );
  return pieces.filter((piece) => !elsewhere.includes(piece));
});

/**
 * In table 三 a row speaks only with its figures: a group heading above other rows is in every edition. One whose cells
 * are all blank speaks too where it stands right above （七）总计, for then no line of a group follows it.
 */
function printedWords(table: TableId, row: TableRow, next: TableRow | undefined): string[] {
  if (table !== 'requests') return row.cells.filter(isLabel).map((cell) => toLabel(cell.text).core);
  const isBlank = (): boolean => isBlankRow(row) && next !== undefined && printsTotal(next);
  const label = hasFigure(row) || isBlank() ? row.cells.findLast(isLabel) : undefined;
  if (label === undefined) return [];
  const key = rowKey(isOneLineOther(label.text) ? oneLineLabel : label.text);
  // Rows without labels below it are the other lines of the group, whose labels are lost.
  return key === rowKey(oneLineLabel) && next !== undefined && isUnlabelled(next) ? [] : [key];
}

function isUnlabelled(row: TableRow): boolean {
  return hasFigure(row) && !row.cells.some(isLabel);
}

function isLabel({ text }: Cell): boolean {
  return text !== '' && !isFigureLike(text) && !holdsDigitsAlone(text);
}

/** The label of the one line that stands for （六） on the form of 2019, a character lost or wrong; `3.其他` is shorter. */
function isOneLineOther(text: string): boolean {
  const { core } = toLabel(text);
  return core.length > otherCore.length && editDistance(core, toLabel(oneLineLabel).core, 1) <= 1;
}

/** A label with a blank cell for each column behind it. */
function isBlankRow({ cells }: TableRow): boolean {
  const label = cells.findLastIndex((cell) => cell.text !== '');
  return label >= 0 && cells.length - label > applicantIds.length;
}

function printsTotal({ cells }: TableRow): boolean {
  return cells.some((cell) => cell.text !== '' && rowKey(cell.text) === totalKey);
}

/** The label of the row whose total is this figure, in the first edition that has it. */
function labelOfRow(total: string): string {
  const rows = editionForms.flatMap(({ tables }) => tables.requests.blocks.flatMap((block) => block.rows));
  return rows.find(({ figures }) => figures['total'] === total)?.label ?? '';
}

/** The label of the row below （六）. */
const totalKey = rowKey(labelOfRow('requests.total_processed.total'));
const oneLineLabel = labelOfRow('requests.other.total.total');

/** Words that only this edition of the table prints. */
const ownWords = remembered((form: TableForm): readonly string[] => {
  const others = editionForms.map((edition) => edition.tables[form.table]).filter((other) => other !== form);
  const elsewhere = new Set(others.flatMap(wordsOf));
  return [...new Set(wordsOf(form).filter((word) => !elsewhere.has(word)))];
});

function wordsOf(form: TableForm): string[] {
  return tableLabels(form).map(rowKey);
}
