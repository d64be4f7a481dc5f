// Drawings can be read: colours on their grounds, neighbours in grey print, texts inside the drawing and large enough.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { lookClass, outcomeOrder, textures } from '../../src/charts/drawing/looks.ts';
import { textWidth } from '../../src/charts/drawing/text-width.ts';
import { valuesIn } from '../../src/charts/stand-alone.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import { drawExample } from './drawings.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const schemes = {
  light: valuesIn(tokens, /:root \{([^}]*)\}/),
  dark: valuesIn(tokens, /data-theme='dark'\] \{([^}]*)\}/),
};

/** Relative luminance of #rrggbb, as WCAG defines it. */
function luminance(colour: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Lightness from 0 to 100 as the eye has it: what is left of a colour in grey print. */
function lightness(colour: string): number {
  return 116 * Math.cbrt(luminance(colour)) - 16;
}

describe.each(Object.entries(schemes))('%s colours', (_, colours) => {
  const colour = (name: string): string => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`no such token: ${name}`);
    return value;
  };

  test.each([...outcomeOrder.map(lookClass), 'seal', 'ink', 'quiet'])('%s stands out from its ground', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'quiet'])('%s is dark enough for text', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  test('any two outcomes differ in grey print, by depth or by texture', () => {
    for (const one of outcomeOrder) {
      for (const other of outcomeOrder.filter((group) => group !== one)) {
        const depth = Math.abs(lightness(colour(lookClass(one))) - lightness(colour(lookClass(other))));
        expect(depth >= 10 || textures[one] !== textures[other], `${one} and ${other}`).toBe(true);
      }
    }
  });
});

/** An element's own value of an attribute, or that of what it stands in. */
function inherited(element: Element | null, name: string): string | null {
  return element === null ? null : (element.getAttribute(name) ?? inherited(element.parentElement, name));
}

/** Where a text starts: its own place and the translations around it. */
function placeOf(text: Element): { x: number; y: number } {
  const size = Number(inherited(text, 'font-size'));
  const pixels = (length: string | null): number =>
    Number.parseFloat(length ?? '0') * (length?.endsWith('em') ? size : 1);
  let [x, y] = [pixels(text.getAttribute('x')), pixels(text.getAttribute('y'))];
  for (let element: Element | null = text; element !== null; element = element.parentElement) {
    const [, dx, dy] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
    x += Number(dx ?? 0);
    y += Number(dy ?? 0);
  }
  return { x, y };
}

const drawings = charts.flatMap((chart) =>
  localeIds.flatMap((locale) =>
    (['wide', 'narrow'] as const).map((size) => ({ name: `${chart.id} ${size} ${locale}`, chart, size, locale })),
  ),
);

describe.each(drawings)('$name', ({ chart, size, locale }) => {
  const drawing = drawExample(chart, size, locale);
  const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const texts = [...drawing.querySelectorAll('text')].filter(({ textContent }) => textContent !== '');

  test('keeps its texts inside', () => {
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) {
      const { x, y } = placeOf(text);
      const size = Number(inherited(text, 'font-size'));
      const length = textWidth(text.textContent, size);
      const anchor = inherited(text, 'text-anchor') ?? 'start';
      const left = anchor === 'end' ? x - length : anchor === 'middle' ? x - length / 2 : x;
      expect(left, text.textContent).toBeGreaterThanOrEqual(-3);
      expect(left + length, text.textContent).toBeLessThanOrEqual((width ?? 0) + 3);
      expect(y, text.textContent).toBeLessThanOrEqual(height ?? 0);
      expect(y, text.textContent).toBeGreaterThan(0);
    }
  });

  test('has no text smaller than 13 pixels, which are 12 in a frame of 300', () => {
    for (const text of texts) expect(Number(inherited(text, 'font-size')), text.textContent).toBeGreaterThanOrEqual(13);
  });
});
