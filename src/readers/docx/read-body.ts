// The main part of a word processor's document, element by element, to paragraphs and tables as accepted and shown.
import { closeElement, openElement } from './body-elements.ts';
import { newBody, takeFlow } from './open-body.ts';
import type { BodyContext } from './open-body.ts';
import { walkXml } from './walk-xml.ts';
import type { XmlFault } from './walk-xml.ts';
import type { Flow } from './word-model.ts';

/** More cells than any report has; beyond, the work on them is no longer small. */
export const mostCells = 50_000;

/** Deleted and moved text, codes behind fields, pinyin over characters, and properties as they were before a change. */
const skipped = new Set(
  (
    'delText delInstrText instrText rt pPrChange rPrChange tblPrChange tblPrExChange trPrChange tcPrChange tblGridChange ' +
    'sectPrChange numberingChange sectPr tabs'
  ).split(' '),
);
/** Inside these, `del` and `moveFrom` are marks on something, not what was deleted. */
const properties = new Set(['rPr', 'trPr', 'tcPr', 'pPr']);

/** Reads the main part: tracked changes as accepted, alternatives once, hidden and struck text left out. */
export function readBody(part: Uint8Array, context: BodyContext): Flow | XmlFault | 'cells' {
  const body = newBody(context);
  let skipDepth = 0;
  const isSkipped = (name: string): boolean => {
    if (skipped.has(name) || body.cellCount > mostCells) return true;
    if (name === 'del' || name === 'moveFrom') return !properties.has(body.path.at(-1) ?? '');
    if (name !== 'Choice' && name !== 'Fallback') return false;
    // Of the versions of one thing the first is taken.
    const isTaken = body.alternatives.at(-1) ?? false;
    body.alternatives[body.alternatives.length - 1] = true;
    return isTaken;
  };
  const fault = walkXml(part, {
    open: (name, attributes) => {
      if (skipDepth > 0 || isSkipped(name)) {
        skipDepth += 1;
        return;
      }
      openElement(body, name, attributes);
      body.path.push(name);
    },
    close: (name) => {
      if (skipDepth > 0) skipDepth -= 1;
      else {
        body.path.pop();
        closeElement(body, name);
      }
    },
    text: (text) => {
      if (skipDepth === 0 && body.path.at(-1) === 't') body.append(text);
    },
  });
  if (fault) return fault;
  return body.cellCount > mostCells ? 'cells' : takeFlow(body);
}
