// A report that stands in a page without being its text: in a field, a frame, a template or a script.
import type { Block } from '../../document/document.ts';
import type { Cell } from '../../document/grid.ts';
import { SourceText } from '../../document/source-text.ts';
import type { Span } from '../../document/span.ts';
import { holdTable } from '../table-figures.ts';
import { isTooLong, readText } from '../text.ts';
import { articleIn } from './article.ts';
import type { Layer } from './layer.ts';
import { isLimit, parseHtml } from './parse-html.ts';
import type { HtmlParent } from './parse-html.ts';
import { storedParts } from './stored-parts.ts';
import type { StoredPart } from './stored-parts.ts';
import { applySheets } from './style-sheets.ts';

/** Its blocks with their places in the page, and whether a browser shows them by itself. */
interface StoredReport extends Pick<StoredPart, 'span' | 'isShown'> {
  readonly blocks: readonly Block[];
}

/** The first kind of parts that hold tables of figures; null where none does. For pages that show none. */
export function storedReport(source: string, page: HtmlParent): StoredReport | null {
  for (const parts of storedParts(source, page)) {
    const blocks = parts.map((part) => (isReport(part) ? blocksOf(part.layer) : []));
    const [first] = parts.filter((_, index) => (blocks[index] ?? []).length > 0);
    const all = blocks.flat();
    if (first && holdTable(all.filter((block) => block.kind === 'grid'))) return { ...first, blocks: all };
  }
  return null;
}

/** Notes such as a request to switch scripts on are no reports. */
const shortestReport = 200;

function isReport({ layer }: StoredPart): boolean {
  return layer.text.length >= shortestReport && !isTooLong(layer.text);
}

function blocksOf(layer: Layer): readonly Block[] {
  return /<(?:table|tr|td|p|div|br)\b/i.test(layer.text)
    ? readMarkup(layer)
    : inPlace(readText(new SourceText(layer.text)).blocks, layer);
}

function readMarkup(layer: Layer): readonly Block[] {
  const page = parseHtml(layer.text);
  if (isLimit(page)) return [];
  applySheets(layer.text, page);
  const article = articleIn(layer.text, page);
  return isLimit(article) ? [] : inPlace(article, layer);
}

function inPlace(blocks: readonly Block[], { placeAt }: Layer): Block[] {
  const moved = ({ start, end }: Span): Span => {
    const first = placeAt(start).start;
    return start === end ? { start: first, end: first } : { start: first, end: placeAt(end - 1).end };
  };
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, span: moved(block.span) };
    const rows = block.rows.map((row) => ({
      span: moved(row.span),
      cells: row.cells.map((cell): Cell => ({ ...cell, span: moved(cell.span) })),
    }));
    return { ...block, span: moved(block.span), rows };
  });
}
