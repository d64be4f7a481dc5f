// Declarations of a style: `color: red; left: -9px !important` as properties and values, as a browser takes them.

export type Declarations = ReadonlyMap<string, string>;

const important = /!\s*important\s*$/i;
/** No style of a report's page has so many. */
const mostDeclarations = 300;

/** Of two that name one property the later one holds, unless only the earlier one is important. */
export function declarationsOf(written: string): Declarations {
  const found = new Map<string, string>();
  const fixed = new Set<string>();
  for (const part of written.split(';', mostDeclarations)) {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = part.slice(colon + 1).trim();
    if (property === '' || value === '') continue;
    const isImportant = important.test(value);
    if (fixed.has(property) && !isImportant) continue;
    if (isImportant) fixed.add(property);
    found.set(property, value.replace(important, '').trimEnd().toLowerCase());
  }
  return found;
}

const pixels: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  ex: 8,
  cm: 38,
  mm: 3.8,
  in: 96,
  vw: 10,
  vh: 10,
};
const length = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*|%)$/;

/** A length in pixels, a share of its surroundings as if these had 1,000; null where it is none. */
export function pixelsOf(value: string | undefined): number | null {
  const [, number, unit = ''] = length.exec(value ?? '') ?? [];
  if (number === undefined) return null;
  return Number(number) * (unit === '%' ? 10 : (pixels[unit] ?? 1));
}
