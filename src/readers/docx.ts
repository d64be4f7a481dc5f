// DOCX: the text of a word processor's file as accepted and shown; a figure's place is its table, row and cell.
import type { Block } from '../document/document.ts';
import type { Location } from '../document/location.ts';
import { locateInText } from '../document/location.ts';
import { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { findParts, formatByNames } from './docx/find-parts.ts';
import { readNumbering } from './docx/numbering.ts';
import { mostCells, readBody } from './docx/read-body.ts';
import { readStyles } from './docx/styles.ts';
import { deepestXml } from './docx/walk-xml.ts';
import { writeOut } from './docx/write-out.ts';
import type { CellPlace } from './docx/write-out.ts';
import { mostEntries, mostUnpacked, openZip, steepestRatio } from './docx/zip.ts';
import { unsupported } from './other-formats.ts';
import { settleRaised } from './raised-marks.ts';
import { refuse } from './read-result.ts';
import type { ReadResult } from './read-result.ts';
import { holdTable } from './table-figures.ts';
import { isTooLong, mostCharacters, readText } from './text.ts';

/** Why a file cannot be read; all but damage are bounds. */
type Fault = 'damaged' | keyof typeof bounds;

const bounds = {
  entries: mostEntries,
  unpacked: mostUnpacked,
  ratio: steepestRatio,
  nesting: deepestXml,
  cells: mostCells,
};

/**
 * Reads a DOCX file. The source is the text written out, a paragraph or a row of cells (between tabs) on a line; inside
 * tables a place is table, row and cell as they stand in the file, each from 1, elsewhere line and column of that text.
 * Tracked changes are accepted, list numbers written before their paragraphs, hidden and struck text left out.
 */
export function readDocx(bytes: Uint8Array): ReadResult {
  const archive = openZip(bytes);
  if (typeof archive === 'string') return refuseFault(archive);
  const parts = findParts(archive);
  if (parts === null) return unsupported(formatByNames(archive.names));
  const main = archive.read(parts.main);
  if (typeof main === 'string' || main === null) return refuseFault(main ?? 'damaged');
  const beside = (name: string): Uint8Array | null => {
    const part = archive.read(name);
    return part instanceof Uint8Array ? part : null;
  };
  const context = { styleOf: readStyles(beside(parts.styles)), numbering: readNumbering(beside(parts.numbering)) };
  const flow = readBody(main, context);
  if (typeof flow === 'string') return refuseFault(flow);
  const { text, blocks: asWritten, places } = writeOut(flow);
  if (isTooLong(text)) return refuse('docx', 'read/limit-size', { kind: 'text', most: mostCharacters });
  const written = settleRaised(asWritten);
  const holdsInserted =
    !written.some((block) => block.kind === 'grid') && insertedMark.test(new TextDecoder().decode(main));
  if (holdsInserted) return refuse('docx', 'read/inserted-document', {});
  if (written.length === 0) return refuse('docx', 'read/empty-file', { kind: 'document' });
  const source = new SourceText(text);
  const hasTable = holdTable(written.flatMap((block) => (block.kind === 'grid' ? block : [])));
  const blocks = hasTable ? written : readLines(source, written);
  const locate = locateInCells(source, places);
  return { document: { format: 'docx', source, blocks, diagnostics: [], locate }, format: 'docx' };
}

/** What some programs put in place of the text: a page or a document to be taken in when the file is opened. */
const insertedMark = /<(?:\w+:)?altChunk[\s/>]/;

/** Without a table of figures: the lines as in a text file, where these make up one; headings keep their levels. */
function readLines(source: SourceText, written: readonly Block[]): readonly Block[] {
  const { blocks } = readText(source);
  if (!holdTable(blocks.flatMap((block) => (block.kind === 'grid' ? block : [])))) return written;
  const levels = new Map(written.map((block) => [block.span.start, block.kind === 'paragraph' ? block.level : 0]));
  return blocks.map((block) =>
    block.kind === 'grid' ? block : { ...block, level: levels.get(block.span.start) ?? 0 },
  );
}

function refuseFault(fault: Fault): ReadResult {
  if (fault === 'damaged') return refuse('docx', 'read/damaged-file', { format: 'DOCX' });
  return refuse('docx', `read/limit-${fault}`, { most: bounds[fault] });
}

/** A span is in the cell it begins in. */
function locateInCells(source: SourceText, places: readonly CellPlace[]): (span: Span) => Location {
  const inText = locateInText(source);
  return (span) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const place = places[low - 1];
    return place && span.start <= place.end ? { cell: place.cell } : inText(span);
  };
}
