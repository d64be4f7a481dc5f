// A report as headings, paragraphs and tables of merged cells: what the builders of HTML and DOCX write out.
import { tableIds } from '../../src/codebook/concepts.ts';
import type { TableId } from '../../src/codebook/concepts.ts';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { tableRows } from '../report-text.ts';
import type { Printed } from '../report-text.ts';

/** A cell that is written; `column` is its true one. Cells it covers are not listed. */
export interface MergedCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export type MergedRow = readonly MergedCell[];

export type ReportPart =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableId; readonly rows: readonly MergedRow[] };

export interface ReportPartsOptions {
  readonly title?: string;
  /** Lines of section 一. */
  readonly prose?: readonly string[];
  /** Changes the rows of a table before cells are merged, to damage them. */
  readonly damage?: (rows: string[][], table: TableId) => string[][];
  /** Changes the parts before they are written. */
  readonly parts?: (parts: readonly ReportPart[]) => readonly ReportPart[];
}

const sections: readonly [TableId, string][] = [
  ['proactive', '二、主动公开政府信息情况'],
  ['requests', '三、收到和处理政府信息公开申请情况'],
  ['disputes', '四、政府信息公开行政复议、行政诉讼情况'],
];

/** Every figure of the form of 2021 with a number of its own, so that no cell can be taken for another. */
export const distinctFigures: Printed = Object.fromEntries(
  tableIds.flatMap((table) => promisedFigures(table, '2021')).map((figure, index) => [figure, String(1001 + index)]),
);

export function reportParts(printed: Printed, options: ReportPartsOptions = {}): readonly ReportPart[] {
  const prose = options.prose ?? ['（一）主动公开。', '（二）依申请公开。'];
  const damage = options.damage ?? ((rows: string[][]) => rows);
  const parts: readonly ReportPart[] = [
    { kind: 'title', text: options.title ?? '某县某镇人民政府2024年政府信息公开工作年度报告' },
    { kind: 'heading', text: '一、总体情况' },
    ...prose.map((text) => ({ kind: 'paragraph', text }) as const),
    ...sections.flatMap(([table, heading]): ReportPart[] => [
      { kind: 'heading', text: heading },
      {
        kind: 'table',
        table,
        rows: mergedRows(damage(tableRows(edition2021.tables[table], marked(printed)), table)),
      },
    ]),
    { kind: 'heading', text: '五、存在的主要问题及改进情况' },
    { kind: 'paragraph', text: '无。' },
    { kind: 'heading', text: '六、其他需要报告的事项' },
    { kind: 'paragraph', text: '无。' },
  ];
  return options.parts?.(parts) ?? parts;
}

interface Owner {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
}

/** Stands for a figure printed as nothing, since nothing marks a cell that is covered by another. */
export const blank = '\u2400';

function marked(printed: Printed): Printed {
  return Object.fromEntries(Object.entries(printed).map(([figure, text]) => [figure, text === '' ? blank : text]));
}

/**
 * Merges the cells of a table as the form prints them. In rows without figures an empty cell belongs to the one on its
 * left where both stand under the same cell or under a figure, else to the one above; in rows with figures, to a label on its left, else to
 * the one above, and behind the figures to the last of them.
 */
export function mergedRows(rows: readonly (readonly string[])[]): MergedRow[] {
  const owners: Owner[][] = [];
  rows.forEach((cells, row) => {
    const firstFigure = cells.findIndex(isFigure);
    const line: Owner[] = [];
    owners.push(line);
    cells.forEach((text, column) => {
      const left = line[column - 1];
      const above = owners[row - 1]?.[column];
      const isUnderSame = above === undefined || isFigure(above.text) || owners[row - 1]?.[column - 1] === above;
      const joinsLeft = left && (firstFigure < 0 ? isUnderSame : left.row === row);
      const own = { text, row, column, columnSpan: 1, rowSpan: 1 };
      const owner = text !== '' ? own : joinsLeft ? left : (above ?? own);
      owner.columnSpan = Math.max(owner.columnSpan, column - owner.column + 1);
      owner.rowSpan = Math.max(owner.rowSpan, row - owner.row + 1);
      line.push(owner);
    });
  });
  return owners.map((line, row) =>
    [...new Set(line)]
      .filter((owner) => owner.row === row)
      .map(({ text, column, columnSpan, rowSpan }) => ({
        text: text === blank ? '' : text,
        column,
        columnSpan,
        rowSpan,
      })),
  );
}

function isFigure(text: string): boolean {
  return text.trim() !== '' && !/\p{Script=Han}/u.test(text);
}
