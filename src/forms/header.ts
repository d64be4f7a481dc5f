// Reads the head of a table: which figure stands under which column, by the words of the heads and never by number.
//
//   | (corner) |        申请人情况          | 总计 |     groups hold the heads of the rows below them;
//   |          | 自然人 | 法人或其他组织 |      |     heads come in reading order, so the order of the
//   |          |        | 商业企业 | …    |      |     leaves is the order of the figures
import type { Cell, Grid } from '../document/grid.ts';
import { coresOf, formKeys } from './column-keys.ts';
import type { ColumnForm } from './form.ts';
import { fitsForm, moveLoneHeads, moveOpenTotal, orderLoneGroups, orderOfKeys, withUnknown } from './head-order.ts';
import type { PrintedHead } from './head-order.ts';
import { areGroupsMixed, doubtMixedGroups, keepsColumns } from './grouped-heads.ts';
import { broughtAlong, isWithin, makeTree, nearLabel, placeHead } from './head-tree.ts';
import type { HeadNode } from './head-tree.ts';
import { headsInColumns } from './heads-in-columns.ts';
import { toLabel, withoutRemark } from './label.ts';
import { overlaps } from './row-shape.ts';

/** Column keys in the order their figures stand, and how well the head was read. */
export interface Header {
  /** Keys of extra columns among them. */
  readonly keys: readonly string[];
  /** The same with a key for each unknown head where it stands among the others. */
  readonly printed: readonly string[];
  /** The head of each key, for grids whose format places cells in columns. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Heads that fit no column of the form. */
  readonly unknown: readonly Cell[];
  /** Heads tied by a near label: the damaged cell and the label of the form. */
  readonly repaired: readonly { readonly cell: Cell; readonly label: string }[];
  /** Keys under groups whose own head was not found, so that only the form's order tells which group is which. */
  readonly doubtful: ReadonlySet<string>;
  /** False where an unknown head stands where the form has none that is missing: then the columns may have moved. */
  readonly unknownFits: boolean;
  /** True where a head has a line of its own beside a row that holds its siblings, or stands among those of another group. */
  readonly isTorn: boolean;
  /** True where the total may as well be the first of its group as stand behind them all: the sums must say so. */
  readonly isTotalOpen: boolean;
}

/** A row of more heads is no report's, and the work on it grows with their number squared. */
const mostHeads = 200;

/** Tells words of the form that are no column heads (corner, block headings). */
type Ignore = (cell: Cell) => boolean;

/** Reads the rows of a head; `layout` says whether its cells stand in true columns. */
export function readHeader(
  columns: readonly ColumnForm[],
  { rows: printedRows, layout }: Pick<PrintedHeads, 'rows' | 'layout'>,
  ignore: Ignore,
): Header {
  const rows = printedRows.map((cells) => cells.slice(0, mostHeads));
  const header = readInTurn(columns, { rows, layout }, ignore);
  if (isAsForm(header, formKeys(columns)) || !keepsColumns(rows, layout)) return header;
  const cells = headsInColumns(columns, rows, ignore);
  return cells === null ? header : provenHeader(cells);
}

/** Nothing is said against the columns, and they are those of the form. */
function isAsForm({ keys, unknown, doubtful, isTorn }: Header, all: readonly string[]): boolean {
  return unknown.length === 0 && doubtful.size === 0 && !isTorn && all.every((key, at) => key === keys[at]);
}

function provenHeader(cells: ReadonlyMap<string, Cell>): Header {
  const keys = [...cells.keys()];
  const nothing = { unknown: [], repaired: [], doubtful: new Set<string>() };
  return { keys, printed: keys, cells, ...nothing, unknownFits: true, isTotalOpen: false, isTorn: false };
}

/** Reads the heads in the order they are printed in. */
function readInTurn(
  columns: readonly ColumnForm[],
  { rows, layout }: Pick<PrintedHeads, 'rows' | 'layout'>,
  ignore: Ignore,
): Header {
  const isEachAlone = isOneHeadALine(rows);
  const found = findLeaves({ columns, rows, layout, isEachAlone }, ignore);
  const { root, leaves, printed, late, unknown, repaired } = found;
  const lines = isEachAlone ? [printed.flat()] : printed;
  const asPrinted = { ...found, lines, rows, layout, isEachAlone };
  doubtMixedGroups(asPrinted);
  const moved = isEachAlone ? moveOpenTotal(root, printed.flat()) : null;
  if (!isEachAlone) moveLoneHeads(root);
  // Heads in one row stand as their figures do, whatever groups they belong to.
  if (rows.length > 1) orderLoneGroups(root, new Set([...printed.flat(), ...late]), isEachAlone);
  const inTurn =
    moved === null
      ? leaves
      : leaves.toSorted((one, other) => Number(one.node === moved) - Number(other.node === moved));
  const { keys: inTree, doubtful } = orderOfKeys(root, inTurn, printed.flat());
  const cells = cellsOfKeys(leaves, inTree);
  const keys = layout === 'ruled' ? asTheyStand(inTree, { leaves, cells }) : inTree;
  return {
    keys,
    printed: withUnknown(keys, isEachAlone ? lines.map(withoutCorner) : lines),
    cells,
    unknown,
    repaired,
    doubtful,
    unknownFits: lines.every((line) => fitsForm(root, { line, isEachAlone }, keys)),
    isTotalOpen: moved !== null,
    isTorn: (!isEachAlone && (areTorn(leaves, rows) || areContrary(columns, leaves))) || areGroupsMixed(asPrinted),
  };
}

/** The rows of a head, and the columns of the form that they may name. */
interface PrintedHeads {
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly (readonly Cell[])[];
  readonly layout: Grid['layout'];
  /** Each head has a line of its own. */
  readonly isEachAlone: boolean;
}

/** What the cells of a head are, in the order they are printed in. */
interface FoundHeads {
  readonly root: HeadNode;
  readonly leaves: readonly Leaf[];
  /** Row by row; null for a cell that is no head of the form. */
  readonly printed: readonly (readonly (HeadNode | null)[])[];
  /** Heads of groups that ran in behind the first of their columns. */
  readonly late: readonly HeadNode[];
  /** The cell of each head and group. */
  readonly cellOf: ReadonlyMap<HeadNode | null, Cell>;
  readonly unknown: readonly Cell[];
  readonly repaired: Header['repaired'];
}

function findLeaves({ columns, rows, layout, isEachAlone }: PrintedHeads, ignore: Ignore): FoundHeads {
  const oneALine = isEachAlone ? rows.flat().slice(0, mostHeads) : [];
  const root = makeTree(columns, isEachAlone);
  const unknown: Cell[] = [];
  const repaired: { cell: Cell; label: string }[] = [];
  const leaves: Leaf[] = [];
  const printed = rows.map((): (HeadNode | null)[] => []);
  const late: HeadNode[] = [];
  const cellOf = new Map<HeadNode | null, Cell>();
  const saysAlike = alikeIn(columns);
  const isPrinted = (core: string): boolean =>
    rows.some((cells) => cells.some(({ text }) => toLabel(text).core === core));
  const put = (label: string, cell: Cell, row: number): boolean => {
    const { core } = toLabel(label);
    const inLine = isEachAlone ? oneALine : (rows[row] ?? []);
    const left = inLine.slice(inLine.indexOf(cell)).filter((one) => saysAlike(one, label)).length;
    const isBelow = (group: HeadNode | null): boolean | null => {
      const own = layout === 'ruled' ? cellOf.get(group) : undefined;
      return own === undefined ? null : overlaps(own, cell);
    };
    const isBehindUnknown = printed[row]?.includes(null) === true;
    const node = placeHead(root, { core, left: Math.max(left, 1), isPrinted, isBelow, isBehindUnknown }, row);
    if (node?.form.key !== undefined) leaves.push({ node, cell, row });
    if (node === null) return false;
    printed[row]?.push(node);
    cellOf.set(node, cell);
    return true;
  };
  rows.forEach((cells, row) => {
    const corner = cells.find((cell) => cell.text !== '');
    for (const cell of cells) {
      if (cell.text === '' || ignore(cell)) continue;
      if (put(cell.text, cell, row) || put(withoutRemark(cell.text), cell, row)) continue;
      const label = nearLabel(root, toLabel(cell.text).core);
      if (label !== null && put(label, cell, row)) {
        repaired.push({ cell, label });
        continue;
      }
      const group = broughtAlong(root, toLabel(cell.text).core, printed.flat());
      if (group === null) unknown.push(cell);
      else late.push(group);
      if (cell !== corner || cells.length === 1) printed[row]?.push(null);
    }
  });
  return { root, leaves, printed, late, cellOf, unknown, repaired };
}

/** Tells whether a cell prints the words of a label: damaged heads count among those that are left. */
function alikeIn(columns: readonly ColumnForm[]): (cell: Cell, label: string) => boolean {
  const unplaced = makeTree(columns);
  return ({ text }, label) => {
    const [{ core }, own] = [toLabel(text), toLabel(label).core];
    if (core === own || toLabel(withoutRemark(text)).core === own) return true;
    return core !== '' && !coresOf(columns).has(core) && nearLabel(unplaced, core) === label;
  };
}

/** Unknown words on lines above the first head are no heads. */
function withoutCorner(line: readonly (HeadNode | null)[]): readonly (HeadNode | null)[] {
  return line.slice(
    Math.max(
      0,
      line.findIndex((head) => head !== null),
    ),
  );
}

/** A head of figures and the cell that prints it. */
interface Leaf extends PrintedHead {
  readonly cell: Cell;
}

/** The cell of each key: heads of the same words in one row (table 四 has three of each) stand in the order of the keys. */
function cellsOfKeys(leaves: readonly Leaf[], keys: readonly string[]): ReadonlyMap<string, Cell> {
  const alike = Map.groupBy(leaves, ({ node, row }) => `${row} ${node.form.label}`);
  return new Map(
    [...alike.values()].flatMap((same) => {
      const inOrder = same
        .map(({ node }) => node.form.key ?? '')
        .toSorted((one, two) => keys.indexOf(one) - keys.indexOf(two));
      return same.flatMap(({ cell }, at) => (inOrder[at] === undefined ? [] : [[inOrder[at], cell] as const]));
    }),
  );
}

/**
 * Heads in true columns stand in the order of these, also where one of them (自然人) stands lower than another behind it
 * (总计). Where two share a column, or one stands among those of another group, spans were lost and columns say nothing.
 */
function asTheyStand(
  keys: readonly string[],
  { leaves, cells }: { readonly leaves: readonly Leaf[]; readonly cells: ReadonlyMap<string, Cell> },
): readonly string[] {
  const heads = keys.flatMap((key) => cells.get(key) ?? []).toSorted((one, other) => one.column - other.column);
  const areApart = heads.every((head, at) => at === 0 || !overlaps(heads[at - 1] ?? head, head));
  if (heads.length !== keys.length || !areApart || areGroupsParted(leaves)) return keys;
  const placeOf = (key: string): number => cells.get(key)?.column ?? 0;
  return keys.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** True where a head of another group stands between the columns of one. */
function areGroupsParted(leaves: readonly Leaf[]): boolean {
  return [...Map.groupBy(leaves, ({ node }) => node.parent)].some(([group, own]) => {
    const columns = own.map(({ cell }) => cell.column);
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    return leaves.some(
      ({ node, cell }) => cell.column > first && cell.column < last && !(group !== null && isWithin(node, group)),
    );
  });
}

function areTorn(leaves: readonly Leaf[], rows: readonly (readonly Cell[])[]): boolean {
  const isWord = ({ text }: Cell): boolean => /\p{Script=Han}/u.test(text);
  const isAlone = ({ row }: Leaf): boolean => (rows[row] ?? []).filter(isWord).length === 1;
  const inGroup = leaves.filter(({ node }) => node.parent?.form.label !== '' && node.parent?.placed.includes(node));
  const groups = [...Map.groupBy(inGroup, ({ node }) => node.parent)];
  return groups.some(([, own]) => own.some(isAlone) && own.some((leaf) => !isAlone(leaf)));
}

/** True where heads of columns without groups stand on several lines, in another order than the form's: lines show none. */
function areContrary(columns: readonly ColumnForm[], leaves: readonly Leaf[]): boolean {
  if (columns.some(({ key }) => key === undefined) || new Set(leaves.map(({ row }) => row)).size < 2) return false;
  const places = leaves.map(({ node }) => columns.findIndex(({ key }) => key === node.form.key));
  return places.some((place, at) => place < (places[at - 1] ?? 0));
}

/** True where no two heads share a row, so that rows say nothing of what stands under what. */
function isOneHeadALine(rows: readonly (readonly Cell[])[]): boolean {
  return rows.every((cells) => cells.filter((cell) => cell.text !== '').length <= 1);
}
