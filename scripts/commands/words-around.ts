// Quotes the words around a place in a Word or PDF file, which shows nobody a line and a column.
import { placeWords } from '../../src/components/place-words.ts';
import type { Document } from '../../src/document/document.ts';
import type { Span } from '../../src/document/span.ts';
import { translator } from '../../src/i18n/t.ts';
import type { DiagnosticRecord } from '../../src/records/schema.ts';
import { quote } from '../../src/records/word.ts';

/**
 * The diagnostics of a report; each whose place is a cell or a box tells it, with the words of its row or paragraph, and each
 * in the prose of a Word file the words about it: its line is one of the text taken from the file.
 */
export function withWordsAround(
  diagnostics: readonly DiagnosticRecord[],
  document: Document | null,
): readonly DiagnosticRecord[] {
  const isPlaced = ({ cell, box }: DiagnosticRecord): boolean => cell !== undefined || box !== undefined;
  const isInProse = ({ line }: DiagnosticRecord): boolean => document?.format === 'docx' && line !== undefined;
  if (document === null || !diagnostics.some((one) => isPlaced(one) || isInProse(one))) return diagnostics;
  const words = wordsByPlace(document);
  return diagnostics.map((diagnostic) => {
    if (isInProse(diagnostic)) return withWords(diagnostic, quote(wordsAbout(document, diagnostic)));
    const found = isPlaced(diagnostic) ? words.get(keyOf(diagnostic)) : undefined;
    return found === undefined ? diagnostic : withWords(diagnostic, quote(found));
  });
}

const [before, behind] = [12, 30];

/** The words of a line about a column, with an ellipsis where more stand before or behind them. */
function wordsAbout({ source }: Document, { line = 1, column = 1 }: DiagnosticRecord): string {
  const text = source.slice(source.lineSpan(line));
  const [from, to] = [Math.max(0, column - 1 - before), column - 1 + behind];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** The text of the row or paragraph at each place; a heading's is its own, although it stands in a table as well. */
function wordsByPlace({ blocks, locate }: Document): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const put = (span: Span, text: string): void => {
    const key = keyOf(locate(span));
    if (!words.has(key)) words.set(key, text);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') put(block.span, block.text);
    else {
      for (const { cells } of block.rows) {
        const text = cells.flatMap((cell) => (cell.text === '' ? [] : cell.text)).join(' ');
        for (const cell of cells) put(cell.span, text);
      }
    }
  }
  return words;
}

function keyOf(place: Partial<Pick<DiagnosticRecord, 'cell' | 'page' | 'box'>> | object): string {
  const { cell, page, box } = place as Partial<Pick<DiagnosticRecord, 'cell' | 'page' | 'box'>>;
  return cell ? `${cell.table}/${cell.row}/${cell.cell}` : `${page ?? 0}:${(box ?? []).join('/')}`;
}

function withWords(diagnostic: DiagnosticRecord, words: string): DiagnosticRecord {
  const { zh, en } = diagnostic.message;
  const tail = (locale: 'zh-CN' | 'en'): string => {
    const place = diagnostic.line === undefined ? placeWords(diagnostic, locale) : null;
    const t = translator(locale);
    return place === null ? t('cli.check.about', { words }) : t('cli.check.around', { place, words });
  };
  return { ...diagnostic, message: { zh: `${zh}${tail('zh-CN')}`, en: `${en}${tail('en')}` } };
}
