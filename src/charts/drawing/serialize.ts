// A drawing as text that is well formed both in a page and in a file of its own, whatever names stand in it.
const coordinates = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'd', 'width', 'height', 'transform']);

/** Characters XML does not allow, even written as numbers. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The element and all in it, coordinates to a hundredth of a pixel. */
export function serialize(node: Node): string {
  if (node.nodeType === 3) return escaped(node.textContent ?? '');
  const element = node as Element;
  let attributes = '';
  for (const { name, value } of element.attributes) attributes += ` ${name}="${attribute(name, value)}"`;
  let content = '';
  for (const child of element.childNodes) content += serialize(child);
  return `<${element.localName}${attributes}${content === '' ? '/>' : `>${content}</${element.localName}>`}`;
}

function attribute(name: string, value: string): string {
  if (!coordinates.has(name)) return escaped(value);
  return escaped(value.replaceAll(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)));
}

const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
