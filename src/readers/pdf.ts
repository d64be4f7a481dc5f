// PDF with a text layer: characters and rules with their places, rebuilt into tables and paragraphs.
import type { Diagnostic } from '../document/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { compose } from './pdf/compose.ts';
import { takeFontFiles } from './pdf/font-files.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import { joinPages } from './pdf/join-tables.ts';
import type { Deadline } from './deadline.ts';
import { openPdf } from './pdf/open-pdf.ts';
import type { PdfPages } from './pdf/open-pdf.ts';
import { blocksOf } from './pdf/page-blocks.ts';
import type { OpenTable, PageBlocks } from './pdf/page-blocks.ts';
import type { PageMarks } from './pdf/page-marks.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { paintPictures } from './pdf/pictures.ts';
import { diagnostic, goOn, refusal, refusalIn } from './pdf/refusal.ts';
import { settleRaised } from './raised-marks.ts';
import { isHan } from './pdf/text-lines.ts';
import { refuseBombs } from './pdf/unpacked-size.ts';

/** A document, or why there is none: one `read/*` error. */
export type PdfResult = Document | { readonly document: null; readonly diagnostics: readonly Diagnostic[] };

/** Characters a file must have to be more than pictures with a stamp. */
const fewestCharacters = 20;
/** From this share on, characters that the fonts do not name make the text worthless. */
const mostUnmapped = 0.3;

/**
 * Reads a PDF. Spans of the document are offsets in the text it composes; `locate` tells page and box, in points from
 * the top left of the page. Never rejects on any bytes.
 * Work is bounded by counts; `deadline` stops it besides, where somebody has a clock.
 */
export async function readPdf(bytes: Uint8Array, deadline?: Deadline): Promise<PdfResult> {
  try {
    const kept = lightened(bytes);
    refuseBombs(kept);
    return toDocument(await openPdf(kept, deadline), deadline);
  } catch (error) {
    return { document: null, diagnostics: [refusalIn(error) ?? diagnostic('read/damaged-file', { format: 'PDF' })] };
  }
}

const latin = new TextDecoder('latin1');

/** A copy without what is not read. */
function lightened(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes);
  const text = latin.decode(bytes);
  takeFontFiles(kept, text);
  paintPictures(kept, text);
  return kept;
}

function toDocument({ pages, diagnostics }: PdfPages, deadline: Deadline | undefined): Document {
  refuseWithoutText(pages);
  const blocks = joinPages(withoutFurniture(inOrder(pages, deadline)));
  const composed = compose(paragraphsOf(blocks));
  const said = [...diagnostics, ...ofRecognised(pages)];
  return { format: 'pdf', ...composed, blocks: settleRaised(composed.blocks), diagnostics: said };
}

/** Text that a program has recognised on a scan may be wrong where nothing shows it. */
function ofRecognised(pages: readonly PageMarks[]): Diagnostic[] {
  const recognised = pages.filter(({ isRecognised }) => isRecognised);
  if (recognised.length === 0) return [];
  const numbers = recognised.map(({ page }) => page).join(' ');
  return [diagnostic('read/recognised-text', { pages: recognised.length, numbers }, 'warning')];
}

/** The blocks of each page; a table without rules takes over the columns it has on the page before, and its numbers count on. */
function inOrder(pages: readonly PageMarks[], deadline: Deadline | undefined): PageBlocks[] {
  let before: OpenTable = { columns: [], numbers: null };
  return pages.map((page) => {
    if (deadline) goOn(deadline);
    const made = blocksOf(page, before);
    const last = made.blocks.findLast((block) => block.kind === 'table');
    before = { columns: last?.table.columns ?? [], numbers: made.numbers };
    return made;
  });
}

function refuseWithoutText(pages: readonly PageMarks[]): void {
  const characters = pages.flatMap(({ glyphs }) => glyphs.filter(({ isBlank }) => !isBlank)).length;
  const unmapped = pages.reduce((sum, page) => sum + page.unmapped, 0);
  if (characters < fewestCharacters) throw refusal('read/no-text-layer', { pages: pages.length });
  if (unmapped > characters * mostUnmapped || isGuessed(pages, characters))
    throw refusal('read/no-character-map', { pages: pages.length });
}

/** Most characters are told by nothing but their numbers, and none of all is Chinese. */
function isGuessed(pages: readonly PageMarks[], characters: number): boolean {
  const guessed = pages.reduce((sum, page) => sum + page.guessed, 0);
  return guessed * 2 > characters && !pages.some(({ glyphs }) => glyphs.some(({ text }) => isHan(text)));
}
