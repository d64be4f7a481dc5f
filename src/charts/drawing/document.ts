// The document drawings are made in at build time: the few parts of the DOM that charts and Plot use, and nothing more.
const svgNamespace = 'http://www.w3.org/2000/svg';

class DrawingText {
  readonly nodeType = 3;
  readonly textContent: string;

  constructor(textContent: string) {
    this.textContent = textContent;
  }
}

/**
 * A class, because Plot calls these as methods of a node; a full DOM spends most of its time on events nobody hears.
 */
class DrawingElement {
  readonly nodeType = 1;
  readonly namespaceURI = svgNamespace;
  readonly localName: string;
  readonly ownerDocument: DrawingDocument;
  readonly #attributes: { readonly name: string; value: string }[] = [];
  #parent: DrawingElement | null = null;
  childNodes: (DrawingElement | DrawingText)[] = [];

  constructor(localName: string, ownerDocument: DrawingDocument) {
    this.localName = localName;
    this.ownerDocument = ownerDocument;
  }

  /** The newest first: the order published drawings have had from the start. */
  get attributes(): readonly { readonly name: string; readonly value: string }[] {
    return this.#attributes.toReversed();
  }

  get children(): readonly DrawingElement[] {
    return this.childNodes.filter((node) => node instanceof DrawingElement);
  }

  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join('');
  }

  set textContent(text: string) {
    this.childNodes = text === '' ? [] : [new DrawingText(text)];
  }

  getAttribute(name: string): string | null {
    return this.#attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    const known = this.#attributes.find((attribute) => attribute.name === name);
    if (known === undefined) this.#attributes.push({ name, value: String(value) });
    else known.value = String(value);
  }

  removeAttribute(name: string): void {
    const place = this.#attributes.findIndex((attribute) => attribute.name === name);
    if (place >= 0) this.#attributes.splice(place, 1);
  }

  append(...nodes: DrawingElement[]): void {
    for (const node of nodes) this.appendChild(node);
  }

  prepend(node: DrawingElement): void {
    this.insertBefore(node, this.childNodes[0] ?? null);
  }

  appendChild(node: DrawingElement): DrawingElement {
    return this.insertBefore(node, null);
  }

  /** Without a node to stand before it is the last. A node stands in one place: it leaves the one it had. */
  insertBefore(node: DrawingElement, next: DrawingElement | DrawingText | null): DrawingElement {
    const before = node.#parent?.childNodes ?? [];
    const old = before.indexOf(node);
    if (old >= 0) before.splice(old, 1);
    const place = next === null ? -1 : this.childNodes.indexOf(next);
    if (place < 0) this.childNodes.push(node);
    else this.childNodes.splice(place, 0, node);
    node.#parent = this;
    return node;
  }
}

class DrawingDocument {
  readonly documentElement = new DrawingElement('html', this);

  createElementNS(_: string, name: string): DrawingElement {
    return new DrawingElement(name, this);
  }
}

/** What charts ask of it is there; the rest of the type is not. */
export const buildDocument = new DrawingDocument() as unknown as Document;
