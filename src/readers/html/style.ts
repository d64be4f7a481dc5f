// What the style of an element does to its text: shown or not, a block of its own, raised, of which colour and size.
import { rememberedTexts } from '../../document/remembered.ts';
import { colourIn, isClear } from './colour.ts';
import type { Colour } from './colour.ts';
import { declarationsOf, pixelsOf } from './declarations.ts';
import type { Declarations } from './declarations.ts';
import { leastLift } from '../raised-marks.ts';
import { attribute } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

export interface Style {
  /** It and all inside it is not shown, though a cell may still take its place. */
  readonly isHidden: boolean;
  /** Not only invisible but not there: cells behind it move up. */
  readonly isRemoved: boolean;
  readonly isBlock: boolean;
  readonly isRaised: boolean;
  readonly isLowered: boolean;
  /** For what is inherited, null: as around it. */
  readonly isVisible: boolean | null;
  readonly isTiny: boolean | null;
  readonly colour: Colour | null;
  /** `unknown`: a picture, or a colour that cannot be told. */
  readonly ground: Colour | 'unknown' | null;
}

const plain: Style = {
  isHidden: false,
  isRemoved: false,
  isBlock: false,
  isRaised: false,
  isLowered: false,
  isVisible: null,
  isTiny: null,
  colour: null,
  ground: null,
};

/** Word processors write long ones, and the same few for all cells of a table. */
const longestStyle = 1000;

export function styleOf(element: HtmlElement): Style {
  const written = element.attrs.length === 0 ? null : attribute(element, 'style');
  return written === null ? plain : readStyle(written);
}

/** What the value of a `style` attribute does. */
export const readStyle = rememberedTexts((written): Style => {
  const all = declarationsOf(written);
  return {
    isHidden: isRemoved(all) || isStruck(all) || isFaded(all) || isAside(all) || isCutOff(all),
    isRemoved: isRemoved(all),
    isBlock: /^(?:block|flex|grid|table|list-item)/.test(all.get('display') ?? ''),
    isRaised: isRaised(all),
    isLowered: /^sub\b/.test(all.get('vertical-align') ?? ''),
    isVisible: visibility(all.get('visibility')),
    isTiny: tiny(all.get('font-size')),
    colour: colourIn(all.get('color') ?? ''),
    ground: groundOf(all),
  };
}, longestStyle);

function isRemoved(all: Declarations): boolean {
  return all.get('display') === 'none';
}

function isStruck(all: Declarations): boolean {
  const lines = `${all.get('text-decoration') ?? ''} ${all.get('text-decoration-line') ?? ''}`;
  return lines.includes('line-through') || all.get('mso-hide') === 'all';
}

/** What shows less of itself is not seen. */
const leastOpacity = 0.05;

function isFaded(all: Declarations): boolean {
  const opacity = pixelsOf(all.get('opacity'));
  return (opacity !== null && opacity < leastOpacity) || /\bopacity\(\s*0*\.?0*%?\s*\)/.test(all.get('filter') ?? '');
}

/** Pixels to the left or above from which on nothing of it is on the page; half a page of margin only centres a box. */
const farAside = -900;
const farMargin = -3000;

/** Moved off the page. */
function isAside(all: Declarations): boolean {
  const isFree = /^(?:absolute|fixed)$/.test(all.get('position') ?? '');
  const moved = (property: string): number => pixelsOf(all.get(property)) ?? 0;
  if (isFree && Math.min(moved('left'), moved('top')) <= farAside) return true;
  return moved('text-indent') <= farAside || Math.min(moved('margin-left'), moved('margin-top')) <= farMargin;
}

/** A box too small to show anything of what overflows it. */
function isCutOff(all: Declarations): boolean {
  if (/\b(?:scale|scale3d|scalex|scaley)\(\s*0[\s,)]/.test(all.get('transform') ?? '')) return true;
  if (/^inset\(\s*(?:50|100)%/.test(all.get('clip-path') ?? '') || all.get('content-visibility') === 'hidden')
    return true;
  const isClipped = /^rect\(\s*(?:[01](?:px)?[\s,]+){3}[01](?:px)?\s*\)/.test(all.get('clip') ?? '');
  const cuts = /^(?:hidden|clip)/.test(all.get('overflow') ?? '');
  const isFlat = ['width', 'height', 'max-width', 'max-height'].some((side) => (pixelsOf(all.get(side)) ?? 9) <= 1);
  return (isClipped && /^(?:absolute|fixed)$/.test(all.get('position') ?? '')) || (cuts && isFlat);
}

/** Set as high as a mark of a note, or lifted as far: word processors say `position:relative;top:-4.0pt`. */
function isRaised(all: Declarations): boolean {
  const align = all.get('vertical-align') ?? '';
  if (/^super\b/.test(align)) return true;
  const moved = (property: string): number => pixelsOf(all.get(property)) ?? 0;
  const lift = all.get('position') === 'relative' ? Math.max(-moved('top'), moved('bottom')) : 0;
  return Math.max(pixelsOf(align) ?? 0, moved('mso-text-raise'), lift) >= leastLift * pixelsOfPoint;
}

function visibility(value: string | undefined): boolean | null {
  return value === undefined || value === 'inherit' ? null : value === 'visible';
}

const pixelsOfPoint = 4 / 3;

/** Letters of a pixel are dots at most. */
const tiniest = 1;

function tiny(value: string | undefined): boolean | null {
  const size = pixelsOf(value);
  if (size === null) return value === undefined || value === 'inherit' || value.endsWith('er') ? null : false;
  return size <= tiniest;
}

function groundOf(all: Declarations): Style['ground'] {
  const value = all.get('background-color') ?? all.get('background') ?? all.get('background-image');
  if (value === undefined || value === 'inherit') return null;
  const isPicture = /url\(|gradient\(/.test(`${value} ${all.get('background-image') ?? ''}`);
  const colour = colourIn(value);
  if (isPicture) return 'unknown';
  if (colour === null) return /^(?:none|initial|0)/.test(value) ? null : 'unknown';
  return isClear(colour) ? null : colour;
}
