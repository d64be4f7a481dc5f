// A figure as an SVG file that needs nothing else: title, drawing, source, hash and licence, light and dark by itself.
import type { Figure } from './figure.ts';
import { footWords, sourceLink, sourceWords, lacksSourceLink } from './figure-words.ts';
import { buildDocument } from './drawing/document.ts';
import { append, appendText, createDrawing, number, setAttributes } from './drawing/svg.ts';
import { wrapText } from './drawing/text-width.ts';
import { translator } from '../i18n/t.ts';

const margin = 20;

interface TextStyle {
  readonly class: string | null;
  readonly size: number;
  readonly line: number;
}

const styles = {
  about: { class: 'quiet', size: 13, line: 20 },
  title: { class: 'song', size: 20, line: 28 },
  text: { class: null, size: 14, line: 22 },
  quiet: { class: 'quiet', size: 13, line: 19 },
  foot: { class: 'quiet', size: 12, line: 18 },
} as const satisfies Record<string, TextStyle>;

/** The file's text. `style` is what `styleOf` gives; `width` that of the drawing. */
export function standAlone(
  figure: Figure,
  { width, style }: { readonly width: number; readonly style: string },
): string {
  const svg = createDrawing(buildDocument, width + 2 * margin, 10);
  setAttributes(svg, {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-label': figure.alt,
    lang: figure.view.locale,
  });
  append(svg, 'title').textContent = `${figure.about}${translator(figure.view.locale)('figure.colon')}${figure.title}`;
  append(svg, 'desc').textContent = figure.alt;
  append(svg, 'style').textContent = style;
  append(svg, 'rect', { class: 'ground', width: '100%', height: '100%' });
  let y = margin - 4;
  const write = (text: string, which: TextStyle) => {
    for (const line of wrapText(text, which.size, width)) {
      y += which.line;
      appendText(svg, { class: which.class, 'font-size': which.size, x: margin, y: y - which.size * 0.25 }, line);
    }
  };
  write(figure.about, styles.about);
  write(figure.title, styles.title);
  write(figure.subtitle, styles.quiet);
  y += 10;
  if (figure.empty !== null) write(figure.empty, styles.text);
  else y = place(figure, svg, { y, width });
  y += 8;
  for (const note of figure.notes) write(note, styles.quiet);
  y += 6;
  for (const line of footOf(figure)) write(line, styles.foot);
  y += margin - 6;
  setAttributes(svg, { viewBox: `0 0 ${width + 2 * margin} ${number(y)}`, height: y });
  return `${svg.outerHTML}\n`;
}

/** Moves the drawing into the file and gives where it ends. */
function place(figure: Figure, svg: SVGSVGElement, { y, width }: { y: number; width: number }): number {
  const drawing = figure.draw(width);
  if (drawing === null) return y;
  const group = append(svg, 'g', {
    transform: `translate(${margin} ${number(y)})`,
    'text-anchor': drawing.getAttribute('text-anchor'),
  });
  group.append(...drawing.childNodes);
  return y + Number(drawing.getAttribute('height'));
}

function footOf(figure: Figure): readonly string[] {
  const t = translator(figure.view.locale);
  const link = sourceLink(figure);
  const origin = link ?? (lacksSourceLink(figure) ? t('figure.source.no_link') : '');
  return [`${sourceWords(figure)}${origin === '' ? '' : `${t('figure.semicolon')}${origin}`}`, footWords(figure)];
}

/**
 * The style of a file: `charts.css` with the colours of `tokens.css` written out, light and then dark, for readers of SVG
 * that know no custom properties.
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
