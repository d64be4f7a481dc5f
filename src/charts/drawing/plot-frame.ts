// Makes a drawing of Plot one of ours: our classes and colours instead of its own style.
import * as Plot from '@observablehq/plot';
import type { Canvas } from '../chart.ts';
import { createDrawing } from './svg.ts';

export interface Framed {
  readonly svg: SVGSVGElement;
  /** Pixel of a value on a scale; of a band its left edge. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly bandwidth: number;
}

type PlotOptions = Omit<Plot.PlotOptions, 'document' | 'width' | 'className' | 'figure'> & { readonly height: number };

/** Draws with Plot in the canvas's document and moves what it drew into a drawing styled by `charts.css`. */
export function plotFrame(options: PlotOptions, canvas: Canvas): Framed {
  const plot = Plot.plot({ ...options, document: canvas.document, width: canvas.width, className: 'chart' });
  const svg = createDrawing(canvas.document, canvas.width, options.height);
  svg.setAttribute('text-anchor', 'middle');
  for (const child of [...plot.children]) if (child.localName !== 'style') svg.append(child);
  const [x, y] = [plot.scale('x'), plot.scale('y')];
  return {
    svg,
    x: (value) => Number(x?.apply(value)),
    y: (value) => Number(y?.apply(value)),
    bandwidth: x?.bandwidth ?? 0,
  };
}
