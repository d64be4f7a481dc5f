// A report before it is written out: its parts with every cell tied to its figure, and what a careful person reads there.
import { tableIds } from '../../src/codebook/concepts.ts';
import type { TableId } from '../../src/codebook/concepts.ts';
import type { FigureId } from '../../src/codebook/figures.ts';
import { editionForms } from '../../src/forms/editions/index.ts';
import { tableRows } from '../report-text.ts';
import { promisedOf } from './consistent-figures.ts';
import type { Editions, Figures } from './consistent-figures.ts';

/** A cell as printed; `figure` is the one it holds. A figure that is blank keeps its cell, a merged cell has no text. */
export interface DraftCell {
  readonly text: string;
  readonly figure: FigureId | null;
}

export type DraftRow = readonly DraftCell[];

export type DraftPart =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableId; readonly rows: readonly DraftRow[] };

/**
 * sure: whoever looks closely reads this; null is then a figure left unread. free: what was printed, but nothing proves
 * it, so that it may as well be left unread. none: nobody can tell, so that only null or a value under a warning will do.
 */
export interface Truth {
  /** null: the cell is blank or holds no number. */
  readonly value: number | null;
  readonly reading: 'sure' | 'free' | 'none';
}

/** How a report is set, for damage that only shows in one family of formats. */
export interface DraftStyle {
  readonly pipeEdges?: 'both' | 'leading' | 'trailing' | 'none';
  readonly pipeRules?: 'first' | 'every' | 'never';
  readonly cellLines?: 'tabs' | 'tight' | 'spread' | 'pipes';
  readonly figuresAt?: 'first' | 'middle' | 'last' | 'before' | 'after';
  readonly isNarrow?: boolean;
  readonly cellWay?: number;
  readonly pageMark?: 'dashes' | 'digits' | 'words';
  /** Where texts stand in all cells of a page; labels at the left, all else in the middle when not said. */
  readonly textsAt?: 'left' | 'middle';
  /** A page may end between the heads of a table and its first row. */
  readonly endsBehindHeads?: boolean;
  readonly hasDriftingSpans?: boolean;
  readonly hasChrome?: boolean;
  /** A head of a group is printed on both sides of a column of another: everybody sees that columns have moved. */
  readonly areGroupsParted?: boolean;
}

export interface Draft {
  readonly parts: readonly DraftPart[];
  readonly truth: ReadonlyMap<FigureId, Truth>;
  readonly style: DraftStyle;
}

export const sectionHeadings: Readonly<Record<TableId, string>> = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

/** A report without any damage. */
export function cleanDraft(figures: Figures, editions: Editions, year: number): Draft {
  const paragraph = (text: string): DraftPart => ({ kind: 'paragraph', text });
  const heading = (text: string): DraftPart => ({ kind: 'heading', text });
  return {
    parts: [
      { kind: 'title', text: `某县某镇人民政府${year}年政府信息公开工作年度报告` },
      heading('一、总体情况'),
      paragraph('（一）主动公开。本机关通过政府网站和政务新媒体公开信息，内容及时更新。'),
      paragraph('（二）依申请公开。申请渠道畅通，均按时答复。'),
      ...tableIds.flatMap((table): DraftPart[] => [
        heading(sectionHeadings[table]),
        { kind: 'table', table, rows: draftRows(table, figures, editions) },
      ]),
      heading('五、存在的主要问题及改进情况'),
      paragraph('人员力量不足，已加强培训。'),
      heading('六、其他需要报告的事项'),
      paragraph('无。'),
    ],
    truth: new Map(
      promisedOf(editions).map((figure) => [figure, { value: figures.get(figure) ?? null, reading: 'sure' }]),
    ),
    style: {},
  };
}

function draftRows(table: TableId, figures: Figures, editions: Editions): DraftRow[] {
  const edition = table === 'proactive' ? editions.proactive : editions.requests;
  const form = editionForms.find(({ id }) => id === edition)?.tables[table];
  if (form === undefined) throw new Error(`no form of ${edition}`);
  // Each figure prints its own id at first, so that its cell is known wherever the form puts it.
  const ids = Object.fromEntries([...figures.keys()].map((figure) => [figure, figure]));
  return tableRows(form, ids).map((row) =>
    row.map((text) => (figures.has(text) ? { text: String(figures.get(text)), figure: text } : { text, figure: null })),
  );
}
