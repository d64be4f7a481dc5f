// Writes a report on the form of 2021 as PDF tools print it: the tables are set on a page, then read off line by line.
import type { TableId } from '../src/codebook/concepts.ts';
import { edition2021 } from '../src/forms/editions/2021.ts';
import { tableRows } from './report-text.ts';
import type { Printed } from './report-text.ts';
import { readOff } from './table-page.ts';
import type { Box, PageStyle } from './table-page.ts';

export interface SpacedOptions extends Partial<PageStyle> {
  /** Prints a page number after so many lines of a table, and perhaps the column heads of table 三 again. */
  readonly page?: { readonly every: number; readonly mark: (page: number) => string; readonly repeatsHeads?: boolean };
  /** Lines of section 一. */
  readonly prose?: readonly string[];
  /** Changes the rows of a table before they are set, to damage them. */
  readonly damage?: (rows: string[][], table: TableId) => string[][];
  /** Changes the lines of a table as they are printed. */
  readonly damageLines?: (lines: string[], table: TableId) => string[];
}

const tables: readonly TableId[] = ['proactive', 'requests', 'disputes'];
const section: Readonly<Record<TableId, string>> = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

/** A whole report: title, six sections, three tables. */
export function spacedText(printed: Printed, options: SpacedOptions = {}): string {
  const prose = options.prose ?? [
    '（一）主动公开。2024 年，我镇进一步规范信息发布，全年主动公开政府',
    '信息 5749 条，其中规范性文件 12 件，网站浏览量 3 万次，回应 45 6 7',
    '件。',
  ];
  return [
    '某县某镇人民政府2024年政府信息公开工作年度报告',
    '一、总体情况',
    ...prose,
    ...tables.flatMap((table) => [section[table], ...tableLines(table, printed, options)]),
    '五、存在的主要问题及改进情况',
    '2024 年，我镇政府信息公开工作取得一定成效，但仍存在不足，共梳理问题 3',
    '个，均已整改。',
    '六、其他需要报告的事项',
    '无。',
    '',
  ].join('\n');
}

function tableLines(table: TableId, printed: Printed, options: SpacedOptions): string[] {
  const rows = tableRows(edition2021.tables[table], printed);
  const damaged = options.damage?.(rows, table) ?? rows;
  const { boxes, widths } = setTable[table](damaged, options.narrow ?? false);
  const lines = readOff(boxes, widths, { order: 'lines', figures: 'middle', ...options });
  const paged = options.page ? paginate(lines, options.page, table) : lines;
  return options.damageLines?.(paged, table) ?? paged;
}

function paginate(lines: readonly string[], page: NonNullable<SpacedOptions['page']>, table: TableId): string[] {
  const body = lines.findIndex((line) => /\d$|^一/.test(line));
  const heads = page.repeatsHeads && table === 'requests' ? lines.slice(0, body) : [];
  return lines.flatMap((line, index) =>
    index > body && index % page.every === 0 ? [page.mark(first[table] + index / page.every), ...heads, line] : [line],
  );
}

/** The page before the one a table begins on. */
const first: Readonly<Record<TableId, number>> = { proactive: 1, requests: 2, disputes: 8 };

interface SetTable {
  readonly boxes: readonly Box[];
  /** Characters that fit into each column. */
  readonly widths: readonly number[];
}

const setTable: Readonly<Record<TableId, (rows: readonly string[][], narrow: boolean) => SetTable>> = {
  proactive: setProactive,
  requests: setRequests,
  disputes: setDisputes,
};

function setProactive(rows: readonly string[][], narrow: boolean): SetTable {
  const boxes = rows.flatMap((cells, row) => {
    const filled = cells.filter((cell) => cell !== '');
    return filled.map((text, index) => {
      const isWide = filled.length < 3 && index === filled.length - 1;
      return { text, row, rowSpan: 1, column: index, columnSpan: isWide ? 4 - index : 1 };
    });
  });
  return { boxes, widths: narrow ? [5, 12, 12, 12] : [16, 12, 12, 12] };
}

function setRequests(rows: readonly string[][], narrow: boolean): SetTable {
  const boxes = rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Box[] => {
      if (text === '') return [];
      const isHead = row < 3;
      const right = cells.findIndex((cell, index) => index > column && cell !== '');
      const columnSpan =
        column < 3 || isHead
          ? (right < 0 ? (isHead ? 10 : 3) : Math.max(right, column < 3 && isHead ? 3 : 0)) - column
          : 1;
      return [{ text, row, column, columnSpan: Math.max(columnSpan, 1), rowSpan: rowSpanOf(rows, { row, column }) }];
    }),
  );
  return { boxes, widths: narrow ? [2, 4, 12, 2, 2, 2, 2, 2, 2, 2] : [12, 12, 24, 5, 5, 5, 7, 7, 5, 5] };
}

/** Merged cells: the corner, the heads without heads below, the label of the results and those of groups. */
function rowSpanOf(rows: readonly string[][], { row, column }: { row: number; column: number }): number {
  if (row === 0 && column === 0) return 3;
  if (row === 1 && rows[2]?.[column] === '') return 2;
  if (row < 3 || column > 1 || (column === 0 && !rows[row]?.[1])) return 1;
  if (column === 1 && !rows[row]?.[2]) return 1;
  const below = rows.slice(row + 1).findIndex((cells) => cells.slice(0, column + 1).some((cell) => cell !== ''));
  return below < 0 ? rows.length - row : below + 1;
}

function setDisputes(rows: readonly string[][], narrow: boolean): SetTable {
  const boxes = rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Box[] => {
      if (text === '') return [];
      const isGroup = (row === 0 && column >= 0) || (row === 1 && column >= 5);
      const columnSpan = !isGroup ? 1 : row === 0 && column === 5 ? 10 : 5;
      return [{ text, row, column, columnSpan, rowSpan: row === 1 && column < 5 ? 2 : 1 }];
    }),
  );
  return { boxes, widths: Array<number>(15).fill(narrow ? 2 : 5) };
}
