// The parts of an office package that make up a text document: which is the main one, and what stands beside it.
import type { ZipArchive } from './zip.ts';
import { attributeOf, walkXml } from './walk-xml.ts';

/** Names of parts in the archive. */
export interface DocumentParts {
  readonly main: string;
  readonly styles: string;
  readonly numbering: string;
}

const contentTypes = '[Content_Types].xml';
const mainType =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled\.main\+xml$/;

/** Told by the types the package lists, else by the usual names; null where it holds no text document. */
export function findParts(archive: ZipArchive): DocumentParts | null {
  const types = archive.read(contentTypes);
  const main = (types instanceof Uint8Array ? mainPart(types) : null) ?? 'word/document.xml';
  if (!archive.names.includes(main)) return null;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return { main, styles: `${folder}styles.xml`, numbering: `${folder}numbering.xml` };
}

function mainPart(types: Uint8Array): string | null {
  const found: string[] = [];
  walkXml(types, {
    open: (name, attributes) => {
      if (name !== 'Override' || !mainType.test(attributeOf(attributes, 'ContentType') ?? '')) return;
      found.push((attributeOf(attributes, 'PartName') ?? '').replace(/^\//, ''));
    },
    close: () => undefined,
  });
  return found[0] ?? null;
}

/** What else an archive is by the names in it, for people. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'XLSX'],
  [/^ppt\//, 'PPTX'],
  [/^OFD\.xml$/i, 'OFD'],
  [/^content\.xml$/, 'ODT'],
];

export function formatByNames(names: readonly string[]): string {
  return others.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'ZIP';
}
