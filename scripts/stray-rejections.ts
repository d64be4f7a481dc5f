// Keeps the process alive when pdf.js drops a promise of a damaged file that nobody can await.

/** The exceptions of pdf.js by their names; BaseException is their common parent. */
const ofPdfJs =
  /^(?:Abort|InvalidPDF|MissingData|ParserEOF|Password|Response|UnknownError|XRefEntry|XRefParse)Exception$|^FormatError$/;

let isPassing = false;

/** True for what pdf.js says of a damaged file. */
export function isOfPdfJs(reason: unknown): boolean {
  const name = typeof reason === 'object' && reason !== null && 'name' in reason ? reason.name : null;
  return typeof name === 'string' && ofPdfJs.test(name);
}

/**
 * Passes over rejections of pdf.js that reach no caller: the record of the file is out by then, or says that it is
 * damaged (seen where the generations of the cross-reference table do not agree). All others end the process as before.
 */
export function passOverStrayRejections(): void {
  if (isPassing) return;
  isPassing = true;
  process.on('unhandledRejection', (reason) => {
    if (!isOfPdfJs(reason)) throw reason;
  });
}
