// Every format and dialect a draft is written in.
import { withBlankLabels } from './blank-labels.ts';
import type { DraftPart, Draft } from './draft.ts';
import { figuresOf, readable, withParts } from './change-draft.ts';
import { writeFilled } from './filled-format.ts';
import { writeDocx, writeHtml } from './marked-formats.ts';
import { writePdf } from './pdf-format.ts';
import type { Random } from './random.ts';
import { setSpaced, writeSpaced } from './spaced-format.ts';
import { writeText } from './text-formats.ts';

export type Family = 'text' | 'ruler' | 'spaced' | 'html' | 'docx' | 'pdf';

export interface Format {
  readonly name: string;
  readonly family: Family;
  /** Blank cells leave no trace in it. */
  readonly losesBlanks: boolean;
  /** Sets what is left to chance, where that decides what can be read. */
  readonly set?: (draft: Draft, random: Random) => Draft;
  readonly write: (draft: Draft, random: Random) => Uint8Array;
}

function text(name: Parameters<typeof writeText>[0], losesBlanks = false): Format {
  const write: Format['write'] = (draft, random) => Buffer.from(writeText(name, draft, random));
  return { name, family: 'text', losesBlanks, set: withBlankLabels, write };
}

export const formats: readonly Format[] = [
  text('pipe'),
  text('tab'),
  text('cells'),
  text('lines', true),
  text('markdown'),
  text('sheet'),
  { ...text('ruler'), family: 'ruler' },
  ...(['rows', 'cells'] as const).map((lines): Format => ({
    name: `filled-${lines}`,
    family: 'text',
    losesBlanks: false,
    write: (draft, random) => Buffer.from(writeFilled(lines, draft, random)),
  })),
  ...(['lines', 'cells', 'layout'] as const).map((order): Format => ({
    name: `spaced-${order}`,
    family: 'spaced',
    losesBlanks: order !== 'layout',
    set: (draft, random) => setSpaced(order, draft, random),
    write: (draft) => Buffer.from(writeSpaced(order, draft)),
  })),
  ...(['merged', 'empty', 'dropped'] as const).map((spans): Format => ({
    name: `html-${spans}`,
    family: 'html',
    losesBlanks: false,
    ...(spans === 'empty' ? { set: withBlankLabels } : {}),
    write: (draft, random) => writeHtml(spans, draft, random),
  })),
  { name: 'docx', family: 'docx', losesBlanks: false, write: writeDocx },
  ...(['ruled', 'unruled'] as const).map((ruling): Format => ({
    name: `pdf-${ruling}`,
    family: 'pdf',
    losesBlanks: false,
    write: (draft, random) => writePdf(ruling, draft, random),
  })),
];

/** The bytes, and what can be read of them: where blanks leave no trace, the row of one proves nothing. */
export function writeDraft(draft: Draft, format: Format, random: Random): { bytes: Uint8Array; draft: Draft } {
  const printed = format.losesBlanks ? withoutBlanks(draft) : draft;
  const kept = format.set?.(printed, random) ?? printed;
  return { bytes: format.write(kept, random), draft: kept };
}

function withoutBlanks(draft: Draft): Draft {
  const rows = draft.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
  const torn = rows.filter((row) => row.some(({ text, figure }) => figure !== null && text.trim() === ''));
  const kept = withParts(draft, (part): DraftPart[] =>
    part.kind !== 'table'
      ? [part]
      : [
          {
            ...part,
            rows: part.rows.map((row) =>
              row.map((cell) => (cell.figure !== null && cell.text.trim() === '' ? { text: '', figure: null } : cell)),
            ),
          },
        ],
  );
  const inTorn = torn.flatMap(figuresOf).filter((figure) => draft.truth.get(figure)?.reading === 'sure');
  return readable(kept, inTorn, 'free');
}
