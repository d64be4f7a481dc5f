// Writes SVG through the DOM, so that whatever a report says is escaped by it.
export type Attributes = Readonly<Record<string, string | number | null>>;

const namespace = 'http://www.w3.org/2000/svg';

/** A new SVG root of this size in pixels; the caller gives it its name for those who do not see it. */
export function createDrawing(document: Document, width: number, height: number): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  setAttributes(svg, { class: 'chart', viewBox: `0 0 ${width} ${number(height)}`, width, height });
  return svg;
}

/** Appends an element; attributes that are null are left out, numbers rounded to a hundredth. */
export function append(parent: Element, name: string, attributes: Attributes = {}): SVGElement {
  const element = parent.ownerDocument.createElementNS(namespace, name);
  setAttributes(element, attributes);
  parent.append(element);
  return element;
}

/** Appends a text; at `x` stands its start unless `text-anchor` says otherwise, at `y` its baseline. */
export function appendText(parent: Element, attributes: Attributes, text: string): void {
  append(parent, 'text', attributes).textContent = text;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, typeof value === 'number' ? number(value) : value);
  }
}

/** A coordinate as it is written: at most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
