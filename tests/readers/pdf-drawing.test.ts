// The same report drawn with other operations of PDF: forms, layers, groups, scaled text, frames as areas, pictures as lines.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import type { Document } from '../../src/document/document.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { assemble, paper, pdfFile } from './pdf-builder.ts';
import type { PdfPage } from './pdf-builder.ts';
import { pdfReport } from './pdf-report.ts';
import type { Ruling } from './pdf-report.ts';
import { rawOf } from './unruled-report.ts';

const figures = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => promisedFigures(table, '2021'));
const printed = Object.fromEntries(figures.map((figure, index) => [figure, String(index + 1)]));

async function read(bytes: Uint8Array): Promise<Document> {
  const result = await readPdf(bytes);
  if (!('blocks' in result)) throw new Error(result.diagnostics.map(({ rule }) => rule).join(' '));
  return result;
}

/** The figures, each from tables whose rules were all seen: without rules words would be put in columns by their places. */
async function figuresOf(bytes: Uint8Array): Promise<Readonly<Record<string, string | null>>> {
  const document = await read(bytes);
  expect(document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.layout] : []))).not.toContain('ragged');
  const { tables } = readTables(document);
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]));
}

/** A file taken apart: the entries of its catalog, those of each page's resources, its contents, and further objects. */
interface Parts {
  catalog: string;
  resources: string;
  page: string;
  readonly contents: string[];
  /** Adds an object and gives the number that names it. */
  readonly add: (object: string) => number;
}

/** Takes an unpacked file of `pdfFile` apart and puts it together again with other objects. */
function redrawn(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = [...text.matchAll(/\d+ 0 obj\n(.*?)\nendobj\n/gs)].map(([, object = '']) => object);
  const pages = objects.flatMap((object, at) => (object.startsWith('<</Type/Page/') ? [at] : []));
  const parts: Parts = {
    catalog: '',
    resources: '',
    page: '',
    contents: pages.map((at) => /stream\n(.*)\nendstream/s.exec(objects[at + 1] ?? '')?.[1] ?? ''),
    add: (object) => objects.push(object),
  };
  change(parts);
  objects[0] = `<</Type/Catalog/Pages 2 0 R${parts.catalog}>>`;
  pages.forEach((at, index) => {
    const page = (objects[at] ?? '').replace('/Resources<<', `${parts.page}/Resources<<${parts.resources}`);
    objects[at] = page;
    objects[at + 1] = stream('', parts.contents[index] ?? '');
  });
  return assemble(objects);
}

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

const fonts = '/Resources<</Font<</F1 3 0 R>>>>';

/** The texts of each content in a form of its own, moved and moved back; the rules stay on the page. */
function inForms(parts: Parts, group = ''): void {
  const isText = (line: string): boolean => line.startsWith('BT');
  const names = parts.contents.map((content, index) => {
    const entries = `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Matrix[2 0 0 2 10 20]${group}${fonts}`;
    const texts = content.split('\n').filter(isText).join('\n');
    return `/X${index} ${parts.add(stream(entries, texts))} 0 R`;
  });
  parts.resources += `/XObject<<${names.join('')}>>`;
  parts.contents.forEach((content, index) => {
    const rules = content.split('\n').filter((line) => !isText(line));
    parts.contents[index] = `${rules.join('\n')}\nq 0.5 0 0 0.5 -5 -10 cm /X${index} Do Q`;
  });
}

function each(parts: Parts, change: (content: string) => string): void {
  parts.contents.forEach((content, index) => {
    parts.contents[index] = change(content);
  });
}

/** `BT /F1 9 Tf 1 0 0 1 x y Tm <codes> Tj ET`, as `pdfFile` writes each text. */
const shown = /BT (\/F1 \S+ Tf) 1 0 0 1 (\S+) (\S+) Tm (<\w*>) Tj ET/g;
const box = /(\S+) (\S+) (\S+) (\S+) re S/g;
const line = /(\S+) (\S+) m (\S+) (\S+) l S/g;

const thickness = 0.6;

/** A frame as what lies between two rectangles. */
function framed(_: string, ...sides: string[]): string {
  const [x = 0, y = 0, width = 0, height = 0] = sides.map(Number);
  const inner = [x + thickness, y + thickness, width - 2 * thickness, height - 2 * thickness];
  return `${x} ${y} ${width} ${height} re ${inner.join(' ')} re f*`;
}

/** A line as a picture of one point, stretched. */
function pictured(_: string, ...ends: string[]): string {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = ends.map(Number);
  const [width, height] = [Math.abs(x1 - x0) + thickness, Math.abs(y1 - y0) + thickness];
  const corner = [Math.min(x0, x1), Math.min(y0, y1)];
  return `q ${width} 0 0 ${height} ${corner.join(' ')} cm BI /W 1 /H 1 /IM true /BPC 1 ID \0 EI Q`;
}

const ways: Readonly<Record<string, { readonly ruling?: Ruling; readonly change: (parts: Parts) => void }>> = {
  'in forms that are moved and scaled': { change: inForms },
  'in groups with transparency': {
    change: (parts) => {
      inForms(parts, '/Group<</S/Transparency>>');
    },
  },
  'as marked content': {
    change: (parts) => {
      each(parts, (content) => `/Artifact BMC EMC /P <</MCID 0>> BDC\n${content}\nEMC`);
    },
  },
  'line by line with a leading': {
    change: (parts) => {
      each(parts, (content) => content.replace(shown, 'BT $1 12 TL 1 0 0 1 $2 $3 Tm 0 12 Td T* $4 Tj ET'));
    },
  },
  'line by line with moves that set the leading': {
    change: (parts) => {
      each(parts, (content) => content.replace(shown, "BT $1 1 0 0 1 $2 $3 Tm 0 24 Td 0 -12 TD $4 ' ET"));
    },
  },
  'with frames as areas between rectangles': {
    ruling: 'boxes',
    change: (parts) => {
      each(parts, (content) => content.replace(box, framed));
    },
  },
  'with lines as pictures of a point': {
    change: (parts) => {
      each(parts, (content) => content.replace(line, pictured));
    },
  },
};

describe('a report', () => {
  it.each(Object.entries(ways))('is read %s', async (_, { ruling, change }) => {
    const plain = pdfReport(printed, ruling === undefined ? {} : { ruling });
    expect(await figuresOf(redrawn(plain, change))).toEqual(printed);
  });

  it.each([90, 180, 270])('is read from pages turned by %d degrees', async (rotate) => {
    const change = (pages: PdfPage[]): PdfPage[] => pages.map((one) => ({ ...one, rotate }));
    expect(await figuresOf(pdfReport(printed, { change }))).toEqual(printed);
  });
});

/** Text of a page with something before or behind it that is no part of what `pdfFile` writes. */
async function textOf(change: (parts: Parts) => void): Promise<string> {
  const lines = ['这一行只是为了让页面有足够多的文字可以读取', '共收到申请95件', '其他情况另行说明'];
  const texts = lines.map((text, row) => ({
    x: 80,
    y: 100 + row * 40,
    text,
    size: 10,
  }));
  const document = await read(redrawn(pdfFile([{ ...paper, shapes: [], texts }]), change));
  return document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
}

it('a text set narrower is as wide as it is drawn: what follows stands behind it', async () => {
  const [wide, narrow] = [100, 40];
  const followed = (percent: number) => (parts: Parts) => {
    each(parts, (content) =>
      content.replace(/(<\w{20})(\w+> Tj) ET$/gm, `${percent} Tz $1> Tj ${(50 * percent) / 100} 0 Td <$2 ET`),
    );
  };
  for (const percent of [wide, narrow]) expect(await textOf(followed(percent))).toContain('共收到申请95件');
});

/** Operations around the line that prints the count. */
function aroundCount(content: string, before: string, after: string): string {
  const lines = content.trimEnd().split('\n');
  return [...lines.slice(0, -2), before, lines.at(-2), after, lines.at(-1)].join('\n');
}

describe('what a page does not show', () => {
  const layered = (state: 'ON' | 'OFF') => (parts: Parts) => {
    const layer = parts.add('<</Type/OCG/Name(layer)>>');
    parts.catalog += `/OCProperties<</OCGs[${layer} 0 R]/D<</${state}[${layer} 0 R]>>>>`;
    parts.resources += `/Properties<</L1 ${layer} 0 R>>`;
    each(parts, (content) => aroundCount(content, '/OC /L1 BDC', 'EMC'));
  };

  it('is not read where its layer is off, and read where it is on', async () => {
    expect(await textOf(layered('ON'))).toContain('95件');
    const text = await textOf(layered('OFF'));
    expect(text).not.toContain('95件');
    expect(text).toContain('另行说明');
  });

  it('is not read where there is hardly any ink, and read where it is faint', async () => {
    const inked = (alpha: number) => (parts: Parts) => {
      parts.resources += `/ExtGState<</G1 <</ca ${alpha}>>>>`;
      each(parts, (content) => aroundCount(content, 'q /G1 gs', 'Q'));
    };
    expect(await textOf(inked(0.02))).not.toContain('95件');
    expect(await textOf(inked(0.3))).toContain('95件');
  });

  it('is not read below a shading that covers it', async () => {
    const shading = '/Shading<</S1 <</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 0]/Function ';
    const covered = (parts: Parts): void => {
      const fade = parts.add('<</FunctionType 2/Domain[0 1]/C0[1]/C1[1]/N 1>>');
      parts.resources += `${shading}${fade} 0 R/Extend[true true]>>>>`;
      each(parts, (content) => `${content}\nq 60 690 400 24 re W n /S1 sh Q`);
    };
    expect(await textOf(covered)).not.toContain('95件');
  });

  const pictured = (entries: string, change: (content: string) => string) => (parts: Parts) => {
    const size = '/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8';
    const picture = parts.add(stream(`/Type /XObject /Subtype /Image${size}${entries}`, '\u00ff'.repeat(81)));
    parts.resources += `/XObject<</P1 ${picture} 0 R>>`;
    each(parts, change);
  };

  it('is not read below a picture, and read above one or below one that lets it shine through', async () => {
    const picture = 'q 400 0 0 24 60 690 cm /P1 Do Q';
    const below = (content: string): string => `${content}\n${picture}`;
    expect(await textOf(pictured('', below))).not.toContain('95件');
    expect(await textOf(pictured('', below))).toContain('另行说明');
    const above = (content: string): string => aroundCount(content, `${picture}\n1 g`, '0 g');
    expect(await textOf(pictured('', above))).toContain('95件');
    for (const entries of ['/ImageMask true', '/SMask 99 0 R', '/Mask[255 255]'])
      expect(await textOf(pictured(entries, below))).toContain('95件');
  });

  it('is text that a program has recognised where a picture hides all of it', async () => {
    const hidden = pictured('', (content) => `${content}\nq 595 0 0 842 0 0 cm /P1 Do Q`);
    const document = await read(redrawn(pdfReport(printed, { ruling: 'none' }), hidden));
    expect(document.diagnostics.map(({ rule }) => rule)).toEqual(['read/recognised-text']);
    expect(rawOf(readTables(document))).toEqual(printed);
  });

  it('is not read beyond the box of a form that cuts it off', async () => {
    const cut = (parts: Parts): void => {
      const form = parts.add(stream(`/Type/XObject/Subtype/Form/BBox[0 720 595 842]${fonts}`, parts.contents[0] ?? ''));
      parts.resources += `/XObject<</X0 ${form} 0 R>>`;
      each(parts, () => '/X0 Do');
    };
    const text = await textOf(cut);
    expect(text).toContain('这一行');
    expect(text).not.toContain('95件');
  });
});
