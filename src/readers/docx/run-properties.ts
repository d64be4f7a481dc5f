// Whether the letters of a run are seen, and whether they are part of the text or stand aside: hidden, raised, white on white.
import { leastLift } from '../raised-marks.ts';
import { set } from './open-body.ts';
import type { Opener, OpenBody } from './open-body.ts';
import { attributeOf, isOn, wholeNumber } from './walk-xml.ts';
import type { XmlAttributes } from './walk-xml.ts';

export const runProperties: readonly (readonly [string, Opener])[] = [
  ['rStyle', styleRun],
  ['vanish', hideOrShowRun],
  ['strike', hideRun],
  ['dstrike', hideRun],
  ['vertAlign', raiseRun],
  ['position', liftRun],
  ['color', paleRun],
  ['sz', shrinkRun],
  ['highlight', ({ runs }) => set(runs, { isShaded: true })],
  ['shd', shade],
];

function isRunProperty({ path }: OpenBody): boolean {
  return path.at(-1) === 'rPr' && path.at(-2) === 'r';
}

/** A run is hidden where its paragraph is, unless it says otherwise. */
export function openRun({ runs, paragraphs, context }: OpenBody): void {
  const style = paragraphs.at(-1)?.style ?? null;
  const isHidden = style !== null && context.styleOf(style).isHidden;
  runs.push({ isHidden, isRaised: false, isLowered: false, isPale: false, isShaded: false });
}

function styleRun(body: OpenBody, attributes: XmlAttributes): void {
  const id = attributeOf(attributes, 'val');
  if (!isRunProperty(body) || id === null) return;
  const { isHidden, isRaised } = body.context.styleOf(id);
  if (isHidden) set(body.runs, { isHidden });
  if (isRaised) set(body.runs, { isRaised });
}

function hideOrShowRun(body: OpenBody, attributes: XmlAttributes): void {
  if (isRunProperty(body)) set(body.runs, { isHidden: isOn(attributes) });
}

function hideRun(body: OpenBody, attributes: XmlAttributes): void {
  if (isRunProperty(body) && isOn(attributes)) set(body.runs, { isHidden: true });
}

function raiseRun(body: OpenBody, attributes: XmlAttributes): void {
  const value = attributeOf(attributes, 'val');
  if (isRunProperty(body)) set(body.runs, { isRaised: value === 'superscript', isLowered: value === 'subscript' });
}

/** In half points. */
function liftRun(body: OpenBody, attributes: XmlAttributes): void {
  if (isRunProperty(body) && wholeNumber(attributeOf(attributes, 'val'), 0) >= 2 * leastLift) {
    set(body.runs, { isRaised: true });
  }
}

const white = /^(?:f[c-f]){3}$/i;

function paleRun(body: OpenBody, attributes: XmlAttributes): void {
  if (isRunProperty(body)) set(body.runs, { isPale: white.test(attributeOf(attributes, 'val') ?? '') });
}

/** Half points; so small a letter is a dot. */
const tiniest = 2;

function shrinkRun(body: OpenBody, attributes: XmlAttributes): void {
  const isTiny = wholeNumber(attributeOf(attributes, 'val'), tiniest + 1) <= tiniest;
  if (isRunProperty(body) && isTiny) set(body.runs, { isHidden: true });
}

/** The ground of a run, a paragraph or a cell. */
function shade({ path, runs, paragraphs, cells }: OpenBody, attributes: XmlAttributes): void {
  const fill = attributeOf(attributes, 'fill') ?? 'auto';
  const isShaded = fill !== 'auto' && !white.test(fill);
  const place = path.at(-1);
  if (place === 'rPr' && path.at(-2) === 'r') set(runs, { isShaded });
  else if (place === 'pPr') set(paragraphs, { isShaded });
  else if (place === 'tcPr') set(cells, { isShaded });
}
