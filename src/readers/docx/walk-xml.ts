// One part of an office file as a stream of elements: strict XML, no document type, no entities but the five, not too deep.
import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without prefix: the office formats use each name once, whatever prefix a program gives it. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Why a part cannot be read. */
export type XmlFault = 'damaged' | 'nesting';

/** Some 30 levels are usual, each nested table adds three. */
export const deepestXml = 500;

/** Walks a part; null when it was walked to its end. What a visitor throws is thrown on. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): XmlFault | null {
  const xml = decodeXml(bytes);
  if (xml === null) return 'damaged';
  const state: { fault: XmlFault | null; depth: number } = { fault: null, depth: 0 };
  // The parser has no other way to stop before the end.
  const stop = (fault: XmlFault): never => {
    state.fault = fault;
    throw new RangeError(`stopped: ${fault}`);
  };
  const parser = new SaxesParser();
  parser.on('error', () => stop('damaged'));
  parser.on('doctype', () => stop('damaged'));
  parser.on('opentag', ({ name, attributes }) => {
    state.depth += 1;
    if (state.depth > deepestXml) stop('nesting');
    visitor.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    state.depth -= 1;
    visitor.close(localName(name));
  });
  if (visitor.text) parser.on('text', visitor.text);
  try {
    parser.write(xml).close();
    return null;
  } catch (error) {
    if (state.fault === null) throw error;
    return state.fault;
  }
}

/** The value of an attribute by its name without prefix; null where there is none. */
export function attributeOf(attributes: XmlAttributes, name: string): string | null {
  const usual = attributes[`w:${name}`];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((one) => localName(one) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}

/** True for `<w:b/>` and `<w:b w:val="1"/>`, false where the value says no. */
export function isOn(attributes: XmlAttributes): boolean {
  return !/^(?:0|false|off|none)$/i.test(attributeOf(attributes, 'val') ?? '');
}

/** A whole number from an attribute, `otherwise` where there is none; never more than `most`. */
export function wholeNumber(written: string | null, otherwise: number, most = 1000): number {
  return written !== null && /^\d{1,9}$/.test(written) ? Math.min(Number(written), most) : otherwise;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodeXml(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
