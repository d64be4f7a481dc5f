// Whether text can be seen where it stands: what elements hand down to all inside them, and the ground behind.
import { colourIn, isClear, isLost, white } from './colour.ts';
import type { Colour } from './colour.ts';
import { attribute, isElement } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';
import { styleOf } from './style.ts';

export interface Sight {
  readonly isVisible: boolean;
  readonly isTiny: boolean;
  readonly colour: Colour | null;
  /** `unknown`: where nothing around says what is behind the text, and where a picture is. */
  readonly ground: Colour | 'unknown';
}

const clear: Sight = { isVisible: true, isTiny: false, colour: null, ground: 'unknown' };

/** Of elements that were asked about; what is around them is asked about again for each of their cells. */
const known = new WeakMap<HtmlElement, Sight>();

/** What holds inside an element by itself and by all around it. */
export function sightIn(element: HtmlElement): Sight {
  const path: HtmlElement[] = [];
  let sight: Sight | undefined;
  for (let node: HtmlElement['parentNode'] = element; node !== null && isElement(node); node = node.parentNode) {
    sight = known.get(node);
    if (sight) break;
    path.push(node);
  }
  let within = sight ?? clear;
  for (const one of path.reverse()) {
    within = sightWithin(within, one);
    known.set(one, within);
  }
  return within;
}

/** What holds inside an element, from what holds around it. */
export function sightWithin(around: Sight, element: HtmlElement): Sight {
  if (element.attrs.length === 0) return around;
  const style = styleOf(element);
  const colour = style.colour ?? named(element, element.tagName === 'body' ? 'text' : 'color');
  const ground = style.ground ?? named(element, 'bgcolor');
  const isSame = style.isVisible === null && style.isTiny === null && colour === null && ground === null;
  if (isSame) return around;
  return {
    isVisible: style.isVisible ?? around.isVisible,
    isTiny: style.isTiny ?? around.isTiny,
    colour: colour ?? around.colour,
    ground: ground ?? around.ground,
  };
}

function named(element: HtmlElement, name: string): Colour | null {
  const value = attribute(element, name);
  return value === null ? null : colourIn(value.trim().toLowerCase());
}

/** No person sees text here. */
export function isUnseen({ isVisible, isTiny, colour, ground }: Sight): boolean {
  if (!isVisible || isTiny) return true;
  return colour !== null && (isClear(colour) || (ground !== 'unknown' && isLost(colour, ground)));
}

/** White where nothing says what is behind: not seen on a page, unless all of a cell is white on a ground of its own. */
export function isPale({ colour, ground }: Sight): boolean {
  return colour !== null && ground === 'unknown' && isLost(colour, white);
}
