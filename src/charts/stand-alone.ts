// A figure as an SVG file that needs nothing else: title, drawing, source, hash and licence, light and dark by itself.
import type { Figure } from './figure.ts';
import { footWords, sourceLink, sourceWords, lacksSourceLink } from './figure-words.ts';
import { buildDocument } from './drawing/document.ts';
import { serialize } from './drawing/serialize.ts';
import { append, appendText, createDrawing, number, setAttributes } from './drawing/svg.ts';
import { wrapText } from './drawing/text-width.ts';
import { translator } from '../i18n/t.ts';
import { drawMark } from './marks.ts';
import type { Mark } from './marks.ts';

const margin = 20;

interface TextStyle {
  readonly class: string | null;
  readonly size: number;
  readonly line: number;
  readonly indent?: number;
}

const styles = {
  about: { class: 'quiet', size: 13, line: 20 },
  title: { class: 'song', size: 20, line: 28 },
  text: { class: null, size: 14, line: 22 },
  quiet: { class: 'quiet', size: 13, line: 19 },
  foot: { class: 'quiet', size: 12, line: 18 },
} as const satisfies Record<string, TextStyle>;

/** A file while it is written, from top to bottom. */
interface Sheet {
  readonly svg: SVGSVGElement;
  readonly figure: Figure;
  /** Width of the drawing. */
  readonly width: number;
  y: number;
}

/** The file's text. `style` is what `styleOf` gives; `width` that of the drawing. */
export function standAlone(
  figure: Figure,
  { width, style }: { readonly width: number; readonly style: string },
): string {
  const sheet = openSheet(figure, width, style);
  write(sheet, figure.about, styles.about);
  write(sheet, figure.title, styles.title);
  write(sheet, figure.subtitle, styles.quiet);
  sheet.y += 10;
  if (figure.empty === null) placeDrawing(sheet);
  else write(sheet, figure.empty, styles.text);
  sheet.y += 8;
  for (const mark of figure.marks) writeMark(sheet, mark);
  for (const note of figure.notes) write(sheet, note, styles.quiet);
  sheet.y += 6;
  for (const line of footOf(figure)) write(sheet, line, styles.foot);
  const height = sheet.y + margin - 6;
  setAttributes(sheet.svg, { viewBox: `0 0 ${width + 2 * margin} ${number(height)}`, height });
  const content = figure.drawn(width)?.content ?? '';
  return `${serialize(sheet.svg).replace(`>${gap}</g>`, () => `>${content}</g>`)}\n`;
}

function openSheet(figure: Figure, width: number, style: string): Sheet {
  const { locale } = figure.view;
  const svg = createDrawing(buildDocument, width + 2 * margin, 10);
  setAttributes(svg, { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-label': figure.alt, lang: locale });
  append(svg, 'title').textContent = `${figure.about}${translator(locale)('figure.colon')}${figure.title}`;
  append(svg, 'desc').textContent = figure.alt;
  append(svg, 'style').textContent = style;
  append(svg, 'rect', { class: 'ground', width: '100%', height: '100%' });
  return { svg, figure, width, y: margin - 4 };
}

function write(sheet: Sheet, text: string, { class: name, size, line: height, indent = 0 }: TextStyle): void {
  for (const line of wrapText(text, size, sheet.width - indent)) {
    sheet.y += height;
    appendText(sheet.svg, { class: name, 'font-size': size, x: margin + indent, y: sheet.y - size * 0.25 }, line);
  }
}

function writeMark(sheet: Sheet, mark: Mark): void {
  drawMark(sheet.svg, mark, { x: margin, y: sheet.y + 5 });
  write(sheet, markWords(mark, sheet.figure), { ...styles.quiet, indent: 16 });
}

/** Stands where the drawing goes: it is written out already, and is put in as it is. */
const gap = 'drawing';

/** Places the drawing that pages show, from which the file differs in nothing. */
function placeDrawing(sheet: Sheet): void {
  const drawing = sheet.figure.drawn(sheet.width);
  if (drawing === null) return;
  const place = `translate(${margin} ${number(sheet.y)})`;
  append(sheet.svg, 'g', { transform: place, 'text-anchor': drawing.anchor }).textContent = gap;
  sheet.y += drawing.height;
}

function markWords(mark: Mark, { view }: Figure): string {
  const t = translator(view.locale);
  return t('figure.told', { head: t(`figure.mark.${mark}`), told: t(`figure.mark.${mark}.meaning`) });
}

function footOf(figure: Figure): readonly string[] {
  const t = translator(figure.view.locale);
  const link = sourceLink(figure);
  const origin = link ?? (lacksSourceLink(figure) ? t('figure.source.no_link') : '');
  const source = `${sourceWords(figure)}${origin === '' ? '' : `${t('figure.semicolon')}${origin}`}`;
  return [source, footWords(figure)].filter((line) => line !== null);
}

/**
 * The style of a file: `charts.css` with the colours of `tokens.css` written
 * out, light and then dark, for readers of SVG that know no custom properties.
 */
export function styleOf(tokens: string, charts: string): string {
  const [light, dark] = [valuesIn(tokens, /:root \{([^}]*)\}/), valuesIn(tokens, /data-theme='dark'\] \{([^}]*)\}/)];
  const ground = '.ground{fill:var(--paper)}';
  const plain = `${charts.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ')}${ground}`;
  const coloured = (values: ReadonlyMap<string, string>) =>
    plain.replaceAll(/var\(--([a-z-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
  return `${coloured(light)}@media (prefers-color-scheme:dark){${coloured(new Map([...light, ...dark]))}}`;
}

/** Custom properties of the first block a pattern finds. */
export function valuesIn(css: string, block: RegExp): ReadonlyMap<string, string> {
  const found = block.exec(css.replaceAll(/\/\*.*?\*\//gs, ''))?.[1] ?? '';
  const declarations = found.matchAll(/--([a-z-]+):\s*([^;]+);/g);
  return new Map(
    [...declarations].map(([, name, value]) => [name ?? '', (value ?? '').replaceAll(/\s+/g, ' ').trim()]),
  );
}
