// What the styles of a word processor say: heading level, list, hidden text, taken over from the style they are based on.
import type { ListPlace } from './numbering.ts';
import { attributeOf, isOn, walkXml, wholeNumber } from './walk-xml.ts';
import type { XmlVisitor } from './walk-xml.ts';

export interface TextStyle {
  /** 1 for the highest heading, 0 for running text. */
  readonly level: number;
  readonly list: ListPlace | null;
  readonly isHidden: boolean;
  /** Set high beside other letters, as marks of notes are. */
  readonly isRaised: boolean;
}

interface Definition {
  base: string | null;
  level: number | null;
  list: string | null;
  listLevel: number | null;
  isHidden: boolean | null;
  isRaised: boolean | null;
}

const plain: TextStyle = { level: 0, list: null, isHidden: false, isRaised: false };
const lowestHeading = 9;
/** Styles based on each other in a circle must not hang us. */
const longestChain = 20;

/** Reads the part that defines styles; without one, or with a damaged one, every paragraph is running text that is shown. */
export function readStyles(part: Uint8Array | null): (id: string) => TextStyle {
  const definitions = new Map<string, Definition>();
  if (part) walkXml(part, styleReader(definitions));
  const known = new Map<string, TextStyle>();
  return (id) => {
    const style = known.get(id) ?? resolve(definitions, id);
    known.set(id, style);
    return style;
  };
}

function styleReader(definitions: Map<string, Definition>): XmlVisitor {
  let open: Definition | null = null;
  return {
    open: (name, attributes) => {
      const value = attributeOf(attributes, 'val');
      if (name === 'style') {
        open = { base: null, level: null, list: null, listLevel: null, isHidden: null, isRaised: null };
        definitions.set(attributeOf(attributes, 'styleId') ?? '', open);
      } else if (open === null) return;
      else if (name === 'basedOn') open.base = value;
      else if (name === 'name') open.level ??= levelOfName(value ?? '');
      else if (name === 'outlineLvl') open.level = levelOf(value);
      else if (name === 'numId') open.list = value;
      else if (name === 'vanish') open.isHidden = isOn(attributes);
      else if (name === 'vertAlign') open.isRaised = value === 'superscript';
      else if (name === 'ilvl') open.listLevel = wholeNumber(value, 0, lowestHeading);
    },
    close: (name) => {
      if (name === 'style') open = null;
    },
  };
}

/** Outline levels count from 0; the tenth is running text. */
export function levelOf(outlineLevel: string | null): number {
  return (wholeNumber(outlineLevel, lowestHeading, lowestHeading) + 1) % (lowestHeading + 1);
}

/** The names that every language version of the program writes into the file. */
function levelOfName(name: string): number | null {
  if (/^title$/i.test(name)) return 1;
  const heading = /^heading ([1-9])$/i.exec(name)?.[1];
  return heading === undefined ? null : Number(heading);
}

function resolve(definitions: ReadonlyMap<string, Definition>, id: string): TextStyle {
  let level: number | null = null;
  let list: string | null = null;
  let listLevel: number | null = null;
  let isHidden: boolean | null = null;
  let isRaised: boolean | null = null;
  let next: string | null = id;
  for (let step = 0; step < longestChain && next !== null; step += 1) {
    const definition: Definition | undefined = definitions.get(next);
    if (!definition) break;
    level ??= definition.level;
    list ??= definition.list;
    listLevel ??= definition.listLevel;
    isHidden ??= definition.isHidden;
    isRaised ??= definition.isRaised;
    next = definition.base;
  }
  if (level === null && list === null && isHidden === null && isRaised === null) return plain;
  const place = list === null ? null : { list, level: listLevel, style: id };
  return { level: level ?? 0, list: place, isHidden: isHidden ?? false, isRaised: isRaised ?? false };
}
