// The list of readers and how a file is told to be one's: by its content, never by its name.
import { SourceText } from '../document/source-text.ts';
import type { Deadline } from './deadline.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { looksLikeHtml, readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { refuseMail, refuseOther, startsWith } from './other-formats.ts';
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
  const pdf = bytes.length > mostBytes ? -1 : pdfStart(bytes);
  if (pdf < 0) return readBytes(bytes);
  const document = await readPdf(bytes.subarray(pdf), deadline?.());
  return 'blocks' in document ? { document, format: 'pdf' } : { ...document, format: 'pdf' };
}

function readBytes(bytes: Uint8Array): ReadResult {
  if (bytes.length === 0) return refuse(null, 'read/empty-file', { kind: 'file' });
  if (bytes.length > mostBytes) return refuse(null, 'read/limit-size', { kind: 'bytes', most: mostBytes });
  if (startsWith(bytes, zipMark)) return readDocx(bytes);
  const other = refuseOther(bytes);
  if (other !== null) return other;
  const decoded = decode(bytes);
  if (decoded === null) return refuse(null, 'read/not-text', {});
  if (looksLikeHtml(decoded.text)) return readHtml(bytes);
  const mail = refuseMail(decoded.text);
  if (mail !== null) return mail;
  if (decoded.text.trim() === '') return refuse('text', 'read/empty-file', { kind: 'file' });
  if (isTooLong(decoded.text)) return refuse('text', 'read/limit-size', { kind: 'text', most: mostCharacters });
  const document = readText(new SourceText(decoded.text));
  const diagnostics = [...document.diagnostics, ...damagedCharacters(decoded.damaged)];
  return { document: { ...document, diagnostics }, format: document.format };
}

const latin = new TextDecoder('latin1');

/** A PDF begins so, at the latest in the first 1,024 bytes (ISO 32000-2, 7.5.2): some servers put bytes before it. */
const pdfMark = /(?:^|[\r\n\u00bf])%PDF/;
const mostBefore = 1024;
const percent = '%'.charCodeAt(0);

function pdfStart(bytes: Uint8Array): number {
  const opening = bytes.subarray(0, mostBefore);
  const found = opening.includes(percent) ? pdfMark.exec(latin.decode(opening)) : null;
  return found === null ? -1 : found.index + found[0].length - '%PDF'.length;
}

/** With which a ZIP begins; the DOCX reader tells XLSX, OFD and others apart. */
const zipMark = [0x50, 0x4b, 0x03, 0x04];
