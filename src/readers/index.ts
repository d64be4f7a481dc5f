// The list of readers and how a file is told to be one's: by its content, never by its name.
import type { Format } from '../document/document.ts';
import { SourceText } from '../document/source-text.ts';
import type { Deadline } from './deadline.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { looksLikeHtml, readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { damagedCharacters, refuse } from './read-result.ts';
import type { ReadResult } from './read-result.ts';
import { isTooLong, mostCharacters, readText } from './text.ts';

/** Extensions by which folders are searched for reports. */
export const knownExtensions = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.pdf'] as const;

/** Larger files are not read: the longest report seen as text has some 100 kB. */
export const mostBytes = 20_000_000;

/**
 * Reads a report of any format; a promise, since PDF cannot be read otherwise. Never rejects on any bytes. `deadline` is
 * asked for where reading may take long (PDF): it stops it with `read/limit-time`.
 */
export async function readReport(bytes: Uint8Array, deadline?: () => Deadline): Promise<ReadResult> {
  if (!startsWith(bytes, pdfMark) || bytes.length > mostBytes) return readBytes(bytes);
  const document = await readPdf(bytes, deadline?.());
  return 'blocks' in document ? { document, format: 'pdf' } : { ...document, format: 'pdf' };
}

function readBytes(bytes: Uint8Array): ReadResult {
  if (bytes.length === 0) return refuse(null, 'read/empty-file', { kind: 'file' });
  if (bytes.length > mostBytes) return refuse(null, 'read/limit-size', { kind: 'bytes', most: mostBytes });
  if (startsWith(bytes, zipMark)) return readDocx(bytes);
  const known = signatures.find(({ marks }) => marks.some((mark) => startsWith(bytes, mark)));
  if (known) return refuse(known.format, 'read/format-unsupported', { format: known.name });
  const decoded = decode(bytes);
  if (decoded === null) return refuse(null, 'read/not-text', {});
  if (looksLikeHtml(decoded.text)) return readHtml(bytes);
  if (decoded.text.trim() === '') return refuse('text', 'read/empty-file', { kind: 'file' });
  if (isTooLong(decoded.text)) return refuse('text', 'read/limit-size', { kind: 'text', most: mostCharacters });
  const document = readText(new SourceText(decoded.text));
  const diagnostics = [...document.diagnostics, ...damagedCharacters(decoded.damaged)];
  return { document: { ...document, diagnostics }, format: document.format };
}

interface Signature {
  readonly name: string;
  readonly format: Format | null;
  readonly marks: readonly (readonly number[])[];
}

/** `%PDF`, with which a PDF begins. */
const pdfMark = [0x25, 0x50, 0x44, 0x46];

/** With which a ZIP begins; the DOCX reader tells XLSX, OFD and others apart. */
const zipMark = [0x50, 0x4b, 0x03, 0x04];

/** First bytes of other formats that are no text: OLE (DOC, XLS). */
const signatures: readonly Signature[] = [{ name: 'DOC', format: null, marks: [[0xd0, 0xcf, 0x11, 0xe0]] }];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
