// Opens a PDF with pdf.js, offline and within limits, and hands out its pages as marks.
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { openChannel } from './channel.ts';
import type { Port } from './channel.ts';
import type { FontFace } from './graphics-state.ts';
import { interpret } from './interpret.ts';
import { limits } from './limits.ts';
import { toMatrix } from './matrix.ts';
import type { PageMarks } from './page-marks.ts';
import { charactersOf, predefinedCmap } from './predefined-cmaps.ts';
import { diagnostic, goOn, refusal, refusalIn } from './refusal.ts';
import type { Deadline } from '../deadline.ts';
import type { Diagnostic } from '../../document/diagnostic.ts';

/** The pages that could be read, and what there is to say of the others. */
export interface PdfPages {
  readonly pages: readonly PageMarks[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Character maps come from us, fonts and all else are not there: nothing is ever fetched. */
class BinaryDataFactory {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? predefinedCmap(filename) : null;
    if (map === null) return Promise.reject(new Error(`not at hand: ${filename}`));
    return Promise.resolve(new TextEncoder().encode(map));
  }
}

/** A character map of pdf.js: which codes of a font have a character. */
interface CharacterMap {
  readonly has: (code: number) => boolean;
  readonly get: (code: number) => unknown;
}

type FontTable = Map<string, Omit<FontFace, 'unit'>>;

const neverFetched = {
  isEvalSupported: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableFontFace: false,
  fontExtraProperties: true,
  cMapPacked: false,
  /** Pictures are not read, but those of one point, which may be the lines of a table. */
  maxImageSize: 1,
  verbosity: 0,
  BinaryDataFactory,
} as const;

/** Reads all pages of bytes that pdf.js may keep. Rejects with a refusal where the file is encrypted, damaged, beyond the limits or stopped. */
export async function openPdf(bytes: Uint8Array, deadline?: Deadline): Promise<PdfPages> {
  const pdfjs = await import('unpdf/pdfjs');
  let stop: (reason: Error) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const onAbort = (): void => {
    stop(refusal('read/limit-time'));
  };
  deadline?.signal.addEventListener('abort', onAbort);
  if (deadline?.signal.aborted === true) onAbort();
  const fonts: FontTable = new Map();
  const port = startWorker(fonts, (reason) => {
    stop(reason);
  });
  const isOver = deadline?.isOver ?? ((): boolean => false);
  const worker = new pdfjs.PDFWorker({ port: port as never, verbosity: 0 });
  const loading = pdfjs.getDocument({ ...neverFetched, worker, data: bytes });
  try {
    const opened = loading.promise.then((file) => readPages(file, { fonts, numbers: pdfjs.OPS, isOver }));
    return await Promise.race([opened, stopped]);
  } catch (error) {
    throw refusalIn(error) ? error : refusal(...reasonOf(error));
  } finally {
    deadline?.signal.removeEventListener('abort', onAbort);
    stopped.catch(() => undefined);
    void loading.destroy().catch(() => undefined);
    worker.destroy();
  }
}

/** The worker part of pdf.js runs in this thread, at the other end of a channel that counts and sifts. */
function startWorker(fonts: FontTable, stop: (reason: Error) => void): Port {
  let [operations, parts] = [0, 0];
  const channel = openChannel({
    onFont: (name, extra) => {
      fonts.set(name, { textOf: characterReader(extra), isGuessed: isGuessed(extra) });
    },
    onOperations: (count, brought) => {
      operations += count;
      parts += brought;
      if (operations > limits.operations) stop(refusal('read/limit-operations', { most: limits.operations }));
      if (parts > limits.parts) stop(refusal('read/limit-operations', { most: limits.parts }));
    },
  });
  const { pdfjsWorker } = globalThis as unknown as {
    readonly pdfjsWorker: { readonly WorkerMessageHandler: { readonly initializeFromPort: (port: Port) => void } };
  };
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(channel.worker);
  return channel.reader;
}

/**
 * A composite font without a map of its own has codes that say nothing: pdf.js then passes them on as characters. What one
 * of our maps leaves out its encoding tells.
 */
function characterReader({ toUnicode, composite, cMap }: Readonly<Record<string, unknown>>): FontFace['textOf'] {
  const ours = charactersOf(nameOf(cMap)) ?? ((): null => null);
  if (!isCharacterMap(toUnicode)) return ({ unicode }) => unicode;
  if (composite === true && 'firstChar' in toUnicode) return () => null;
  // In a font that runs down pdf.js takes the form of a sign for columns, where it has no file of the font.
  return ({ unicode, originalCharCode: code }) => {
    const told = toUnicode.has(code) ? toUnicode.get(code) : '';
    if (told === '') return ours(code);
    return typeof told === 'string' ? told : unicode;
  };
}

function nameOf(map: unknown): string {
  return typeof map === 'object' && map !== null && 'name' in map && typeof map.name === 'string' ? map.name : '';
}

/** A symbolic TrueType font without names for its codes: pdf.js passes these on as the characters of ASCII. */
function isGuessed({
  composite,
  type,
  isSymbolicFont,
  differences,
  toUnicode,
}: Readonly<Record<string, unknown>>): boolean {
  const isNamed = Array.isArray(differences) && differences.length > 0;
  if (composite === true || type !== 'TrueType' || isSymbolicFont !== true || isNamed) return false;
  if (!isCharacterMap(toUnicode)) return false;
  const codes = Array.from({ length: lastPrinting - firstPrinting + 1 }, (_, index) => firstPrinting + index);
  return codes.every((code) => !toUnicode.has(code) || toUnicode.get(code) === String.fromCharCode(code));
}

/** The characters of ASCII that are seen. */
const firstPrinting = 0x21;
const lastPrinting = 0x7e;

function isCharacterMap(value: unknown): value is CharacterMap {
  return typeof value === 'object' && value !== null && 'has' in value && typeof value.has === 'function';
}

function reasonOf(error: unknown): Parameters<typeof refusal> {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? ['read/encrypted'] : ['read/damaged-file', { format: 'PDF' }];
}

async function readPages(
  file: PDFDocumentProxy,
  { isOver, ...known }: Omit<Knowledge, 'isVisible'> & Pick<Deadline, 'isOver'>,
): Promise<PdfPages> {
  if (file.numPages > limits.pages) throw refusal('read/limit-pages', { pages: file.numPages, most: limits.pages });
  const layers = await file.getOptionalContentConfig();
  const isVisible = (marked: unknown): boolean => layers.isVisible(marked) === true;
  const pages: PageMarks[] = [];
  const diagnostics: Diagnostic[] = [];
  let glyphs = 0;
  for (let page = 1; page <= file.numPages; page += 1) {
    try {
      goOn({ isOver });
      const marks = await readPage(await file.getPage(page), { ...known, isVisible });
      glyphs += marks.glyphs.length;
      if (glyphs > limits.allGlyphs) throw refusal('read/limit-operations', { most: limits.allGlyphs });
      pages.push(marks);
    } catch (error) {
      if (refusalIn(error)) throw error;
      diagnostics.push(diagnostic('read/page-skipped', { page }, 'warning'));
    }
  }
  return { pages, diagnostics };
}

interface Knowledge {
  readonly fonts: FontTable;
  readonly numbers: object;
  readonly isVisible: (marked: unknown) => boolean;
}

async function readPage(page: PDFPageProxy, { fonts, numbers, isVisible }: Knowledge): Promise<PageMarks> {
  const operations = await page.getOperatorList();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const faces = new Map<string, FontFace>();
  const fontOf = (name: string): FontFace => {
    const known = fonts.get(name) ?? { textOf: ({ unicode }) => unicode, isGuessed: false };
    const face = faces.get(name) ?? { unit: unitOf(page, name), ...known };
    faces.set(name, face);
    return face;
  };
  return interpret(operations, {
    page: page.pageNumber,
    matrix: toMatrix(transform) ?? [1, 0, 0, -1, 0, height],
    width,
    height,
    fontOf,
    isVisible,
    numbers: numbers as Readonly<Record<string, number>>,
  });
}

/** Widths are in thousandths of an em, but for fonts drawn by operations of their own. */
function unitOf(page: PDFPageProxy, name: string): number {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const matrix = typeof font === 'object' && font !== null && 'fontMatrix' in font ? toMatrix(font.fontMatrix) : null;
  return matrix?.[0] ?? 0.001;
}
