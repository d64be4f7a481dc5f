// What is open while the main part of a document is read: flows, paragraphs, runs, tables.
import type { Numbering } from './numbering.ts';
import type { TextStyle } from './styles.ts';
import type { XmlAttributes } from './walk-xml.ts';
import type { Flow, WordCell, WordParagraph, WordRow, WordTable } from './word-model.ts';

/** What other parts say of the main one. */
export interface BodyContext {
  readonly styleOf: (id: string) => TextStyle;
  readonly numbering: Numbering;
}

/** A flow in the making. `carried` is the text of a paragraph whose end was deleted: it goes on in the next. */
export interface OpenFlow {
  readonly blocks: (WordParagraph | WordTable)[];
  carried: string;
  isCarriedRaised: boolean;
}

export interface OpenParagraph {
  text: string;
  /** Marks of notes, and letters as white as the paper: they count where one run of them is all the paragraph has. */
  aside: string;
  readonly asideRuns: Set<OpenRun>;
  /** On a ground of another colour. */
  isShaded: boolean;
  style: string | null;
  level: number | null;
  list: string | null;
  listLevel: number | null;
  isJoined: boolean;
  /** For each open field whether its code is being read, which is not shown; a field goes on at most to its paragraph's end. */
  readonly fields: boolean[];
  /** Text boxes anchored in it; they follow it. */
  readonly boxes: Flow[];
}

export interface OpenRun {
  isHidden: boolean;
  /** Set high beside other letters, as marks of notes are. */
  isRaised: boolean;
  isLowered: boolean;
  isPale: boolean;
  isShaded: boolean;
}

export interface OpenTable {
  readonly order: number;
  readonly rows: WordRow[];
}

export interface OpenRow {
  before: number;
  after: number;
  isDeleted: boolean;
  written: number;
  readonly cells: WordCell[];
}

export interface OpenCell {
  columnSpan: number;
  merge: WordCell['merge'];
  isDeleted: boolean;
  isShaded: boolean;
  /** Part of the cell on its left, as older programs write it. */
  isContinued: boolean;
}

/** Everything open, innermost last. */
export interface OpenBody {
  readonly context: BodyContext;
  /** Names of the open elements. */
  readonly path: string[];
  readonly flows: OpenFlow[];
  readonly paragraphs: OpenParagraph[];
  readonly runs: OpenRun[];
  readonly tables: OpenTable[];
  readonly rows: OpenRow[];
  readonly cells: OpenCell[];
  /** For each set of alternatives whether one was taken. */
  readonly alternatives: boolean[];
  tableCount: number;
  cellCount: number;
  /** Adds text to the open paragraph, unless the open run is hidden. */
  readonly append: (text: string) => void;
}

/** What an element does to what is open. */
export type Opener = (body: OpenBody, attributes: XmlAttributes) => void;

/** Notes something about the innermost open one. */
export function set<Open extends object>(open: readonly Open[], noted: Partial<Open>): void {
  const innermost = open.at(-1);
  if (innermost) Object.assign(innermost, noted);
}

export function newBody(context: BodyContext): OpenBody {
  const body: OpenBody = {
    context,
    path: [],
    flows: [newFlow()],
    paragraphs: [],
    runs: [],
    tables: [],
    rows: [],
    cells: [],
    alternatives: [],
    tableCount: 0,
    cellCount: 0,
    append: (text) => {
      const paragraph = body.paragraphs.at(-1);
      const run = body.runs.at(-1);
      if (!paragraph || run?.isHidden || paragraph.fields.includes(true)) return;
      // 12 with a note mark 1 is not 121.
      if (run && isAside(run, paragraph, body.cells.at(-1))) {
        paragraph.aside += text;
        paragraph.asideRuns.add(run);
        paragraph.text += ' ';
      } else paragraph.text += run?.isLowered ? ` ${text} ` : text;
    },
  };
  return body;
}

function isAside(run: OpenRun, paragraph: OpenParagraph, cell: OpenCell | undefined): boolean {
  return run.isRaised || (run.isPale && !run.isShaded && !paragraph.isShaded && cell?.isShaded !== true);
}

export function newFlow(): OpenFlow {
  return { blocks: [], carried: '', isCarriedRaised: false };
}

/** Closes the innermost flow. */
export function takeFlow(body: OpenBody): Flow {
  const flow = body.flows.pop();
  if (!flow) return [];
  const { carried: text, isCarriedRaised: isRaised } = flow;
  if (text !== '' || isRaised) flow.blocks.push({ kind: 'paragraph', text, level: 0, number: '', isRaised });
  return flow.blocks;
}
