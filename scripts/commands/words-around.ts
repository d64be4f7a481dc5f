// Quotes the words around a place in a Word or PDF file, where no line and column lead to it.
import { placeWords } from '../../src/components/place-words.ts';
import type { Document } from '../../src/document/document.ts';
import type { Span } from '../../src/document/span.ts';
import { translator } from '../../src/i18n/t.ts';
import type { DiagnosticRecord } from '../../src/records/schema.ts';
import { quote } from '../../src/records/word.ts';

/**
 * The diagnostics of a report; each whose place is a cell or a box tells it, with the words of its row or paragraph.
 */
export function withWordsAround(
  diagnostics: readonly DiagnosticRecord[],
  document: Document | null,
): readonly DiagnosticRecord[] {
  const isPlaced = ({ cell, box }: DiagnosticRecord): boolean => cell !== undefined || box !== undefined;
  if (document === null || !diagnostics.some(isPlaced)) return diagnostics;
  const words = wordsByPlace(document);
  return diagnostics.map((diagnostic) => {
    const found = isPlaced(diagnostic) ? words.get(keyOf(diagnostic)) : undefined;
    return found === undefined ? diagnostic : withWords(diagnostic, quote(found));
  });
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
  const tail = (locale: 'zh-CN' | 'en'): string =>
    translator(locale)('cli.check.around', { place: placeWords(diagnostic, locale) ?? '', words });
  return { ...diagnostic, message: { zh: `${zh}${tail('zh-CN')}`, en: `${en}${tail('en')}` } };
}
