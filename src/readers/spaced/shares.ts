// A column of shares behind the figures, as some offices add it: it is taken off, so that none is taken for a figure.
//
//   自然人 … 总计 占比
//   （一）予以公开 60 0 0 0 0 11 71 60.7%     each row ends with its share, or each share has a line of its own
import type { Line } from '../lines.ts';

/** What is printed above the shares. */
const head = /(?:^|[\s\u3000])(?:\u6240?\u5360\u6bd4\u4f8b?|\u767e\u5206\u6bd4)\s?(?:[（(]\s?[%\uff05]\s?[)）])?\s*$/;
/** A share alone on its line, or behind a figure. */
const share = /(?:^\s*|(?<=[\d\-\u2014/])[\s\u3000]+)\d{1,3}(?:\.\d{1,4})?\s?[%\uff05]\s*$/;
/** A share at the end of fewer lines is one of running text. */
const fewestShares = 8;
const longestLine = 600;
/** Lines of heads above the first share. */
const mostHeadLines = 40;

/** The lines as they are, without the shares they end with and the head above these; those of tabs and pipes have cells. */
export function withoutShares(lines: readonly Line[]): readonly Line[] {
  const ends = lines.flatMap(({ text }, index) => (mayEndWithShare(text) && share.test(text) ? [index] : []));
  if (ends.length < fewestShares) return lines;
  const cut = [...lines];
  for (const index of ends) cutOff(cut, index, share);
  const first = ends[0] ?? 0;
  for (let index = Math.max(0, first - mostHeadLines); index < first; index += 1) cutOff(cut, index, head);
  return cut;
}

/** A cheap look at the end of a line. */
function mayEndWithShare(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return (last === '%' || last === '\uff05' || last === ' ') && text.length < longestLine && !/[\t|]/.test(text);
}

function cutOff(lines: Line[], index: number, end: RegExp): void {
  const line = lines[index];
  const at = line !== undefined && line.text.length < longestLine ? line.text.search(end) : -1;
  if (line === undefined || at < 0) return;
  lines[index] = { ...line, end: line.start + at, text: line.text.slice(0, at) };
}
