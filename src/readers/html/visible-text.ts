// Visible text of a page in the making: blanks fold as a browser folds them, and its first and last character keep their place.
import { invisibleCharacter, withoutInvisible } from '../../document/invisible.ts';
import type { Span } from '../../document/span.ts';
import { placeIn } from './text-piece.ts';
import type { TextPiece } from './text-piece.ts';
import type { ShownText } from './walk.ts';

/** Text as shown. `span` runs from its first to its last character in the source, with what stands between. */
export interface VisibleText {
  readonly text: string;
  readonly span: Span;
  /** How many of its characters are in links. */
  readonly linked: number;
  /** All of it is set high, as marks of notes are, or in letters as pale as the page: nobody can tell whether it counts. */
  readonly isRaised: boolean;
  /** Where one of its characters stands in the source; a blank stands with the next that is none. */
  readonly placeAt: (index: number) => Span;
}

/** Where a piece begins in the text, and what is shown of it. */
interface Part {
  readonly at: number;
  readonly shown: string;
  readonly piece: TextPiece;
}

/** Collects the pieces of one paragraph or one cell. What is aside counts only where there is nothing else. */
export interface TextCollector {
  readonly add: (piece: TextPiece, shown: ShownText) => void;
  /** A line end inside the text, where something was shown before and is shown behind it. */
  readonly breakLine: () => void;
  /** A blank where characters stand apart although no blank is written. */
  readonly space: () => void;
  /** What was collected, null where nothing is shown; begins anew. */
  readonly take: () => VisibleText | null;
}

/** What a browser folds into one space. */
const foldable = /[ \t\n\r\f]+/g;

export function collectText(source: string): TextCollector {
  const main = collectPieces(source);
  let aside: TextCollector | null = null;
  return {
    add: (piece, shown) => {
      if (!shown.isAside) main.add(piece, shown);
      else {
        (aside ??= collectPieces(source)).add(piece, shown);
        main.space();
      }
    },
    breakLine: () => {
      main.breakLine();
      aside?.breakLine();
    },
    space: main.space,
    take: () => {
      const shown = main.take();
      const marks = shown ? null : (aside?.take() ?? null);
      aside = null;
      return shown ?? (marks && { ...marks, isRaised: true });
    },
  };
}

function collectPieces(source: string): TextCollector {
  let text = '';
  let start = -1;
  let end = -1;
  let linked = 0;
  let gap: '' | ' ' | '\n' = '';
  let parts: Part[] = [];
  const append = (shown: string, piece: TextPiece): void => {
    const opening = shown.search(/\S/);
    if (start < 0 && opening < 0) return;
    const kept = start < 0 ? shown.slice(opening) : shown;
    if (start < 0) start = placeIn(source, piece, firstShown(piece.text)).start;
    else text += gap;
    gap = '';
    parts.push({ at: text.length, shown: kept, piece });
    text += kept;
    if (opening >= 0) end = placeIn(source, piece, lastShown(piece.text)).end;
  };
  return {
    add: (piece, { isLinked, isPreformatted }) => {
      const shown = withoutInvisible(piece.text);
      const folded = isPreformatted ? shown : shown.replace(foldable, ' ');
      const isFolded = !isPreformatted && folded !== '';
      if (isFolded && folded.startsWith(' ')) gap ||= ' ';
      const inner = isFolded ? folded.replace(/^ | $/g, '') : folded;
      if (inner === '') return;
      if (isLinked) linked += inner.trim().length;
      append(inner, piece);
      if (isFolded && folded.endsWith(' ')) gap ||= ' ';
    },
    breakLine: () => void (gap = '\n'),
    space: () => void (gap ||= ' '),
    take: () => {
      const placeAt = placing(source, parts);
      const taken = start < 0 ? null : { text: text.trim(), span: { start, end }, linked, isRaised: false, placeAt };
      [text, start, end, linked, gap] = ['', -1, -1, 0, ''];
      parts = [];
      return taken;
    },
  };
}

/** Anything that is neither a blank nor invisible. */
const shownCharacter = new RegExp(`(?!${invisibleCharacter})\\S`, 'v');

function placing(source: string, parts: readonly Part[]): (index: number) => Span {
  return (index) => {
    const part = parts.findLast(({ at }) => at <= index) ?? parts[0];
    if (part === undefined) return { start: 0, end: 0 };
    const before = countShown(part.shown.slice(0, index - part.at));
    return placeIn(source, part.piece, indexOfShown(part.piece.text, before));
  };
}

function countShown(text: string): number {
  return Array.from(text).filter((one) => shownCharacter.test(one)).length;
}

/** The index of the character before which as many are shown. */
function indexOfShown(text: string, before: number): number {
  let left = before;
  for (let index = 0; index < text.length; index += 1) {
    if (!shownCharacter.test(text.charAt(index))) continue;
    if (left === 0) return index;
    left -= 1;
  }
  return Math.max(0, text.length - 1);
}

function firstShown(text: string): number {
  return Math.max(0, text.search(shownCharacter));
}

function lastShown(text: string): number {
  for (let index = text.length - 1; index > 0; index -= 1) if (shownCharacter.test(text.charAt(index))) return index;
  return 0;
}
