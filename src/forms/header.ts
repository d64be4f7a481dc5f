// Reads the head of a table: which figure stands under which column, by the words of the heads and never by number.
//
//   | (corner) |        申请人情况          | 总计 |     groups hold the heads of the rows below them;
//   |          | 自然人 | 法人或其他组织 |      |     heads come in reading order, so the order of the
//   |          |        | 商业企业 | …    |      |     leaves is the order of the figures
import type { Cell } from '../document/grid.ts';
import type { ColumnForm } from './form.ts';
import { nearest, toLabel } from './label.ts';

/** Column keys in the order their figures stand, and how well the head was read. */
export interface Header {
  /** Keys of extra columns among them. */
  readonly keys: readonly string[];
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
}

interface Node {
  readonly form: ColumnForm;
  readonly parent: Node | null;
  readonly placed: Node[];
  isPlaced: boolean;
  row: number;
  /** True where another group might be meant. */
  isDoubtful: boolean;
}

const keyLists = new WeakMap<readonly ColumnForm[], readonly string[]>();

/** The leaf keys of a block in the form's order, without those of extra columns. */
export function formKeys(columns: readonly ColumnForm[]): readonly string[] {
  const keys = keyLists.get(columns) ?? listKeys(columns);
  keyLists.set(columns, keys);
  return keys;
}

function listKeys(columns: readonly ColumnForm[]): readonly string[] {
  const keys = columns.flatMap((column) => {
    if (column.children) return formKeys(column.children);
    return column.key === undefined || isExtraKey(column.key) ? [] : [column.key];
  });
  return [...new Set(keys)];
}

/** The key of a column of running numbers. */
export const runningNumberKey = '+number';

/** Columns some offices add, such as a subtotal, have keys that begin with a plus; they hold no figure of the form. */
export function isExtraKey(key: string): boolean {
  return key.startsWith('+');
}

/** True for a cell that prints a column head: exact words, without the numbering that rows carry. */
export function isColumnHead(cell: Cell, columns: readonly ColumnForm[]): boolean {
  const { core, ordinal } = toLabel(cell.text);
  return ordinal === '' && core !== '' && coresOf(columns).has(core);
}

const coreSets = new WeakMap<readonly ColumnForm[], ReadonlySet<string>>();

function coresOf(columns: readonly ColumnForm[]): ReadonlySet<string> {
  const known = coreSets.get(columns);
  if (known) return known;
  const cores = new Set(allNodes(columns).flatMap((node) => labelsOf(node.form)));
  coreSets.set(columns, cores);
  return cores;
}

const labelLists = new WeakMap<ColumnForm, readonly string[]>();

function labelsOf(form: ColumnForm): readonly string[] {
  const labels = labelLists.get(form) ?? [form.label, ...(form.also ?? [])].map((label) => toLabel(label).core);
  labelLists.set(form, labels);
  return labels;
}

/** Reads the rows of a head. `ignore` tells words of the form that are no column heads (corner, block headings). */
export function readHeader(
  columns: readonly ColumnForm[],
  rows: readonly (readonly Cell[])[],
  ignore: (cell: Cell) => boolean,
): Header {
  const isEachAlone = isOneHeadALine(rows);
  const root = makeTree(columns, isEachAlone);
  const unknown: Cell[] = [];
  const repaired: { cell: Cell; label: string }[] = [];
  const leaves: Leaf[] = [];
  const printed = rows.map((): (Node | null)[] => []);
  const put = (label: string, cell: Cell, row: number): boolean => {
    const { core } = toLabel(label);
    const inRow = rows[row] ?? [];
    const left = inRow.slice(inRow.indexOf(cell)).filter((one) => toLabel(one.text).core === core).length;
    const node = place(root, { core, left: Math.max(left, 1) }, row);
    if (node?.form.key !== undefined) leaves.push({ node, cell, row });
    if (node !== null) printed[row]?.push(node);
    return node !== null;
  };
  rows.forEach((cells, row) => {
    const corner = cells.find((cell) => cell.text !== '');
    for (const cell of cells) {
      if (cell.text === '' || ignore(cell)) continue;
      if (put(cell.text, cell, row)) continue;
      const label = nearLabel(root, toLabel(cell.text).core);
      if (label !== null && put(label, cell, row)) repaired.push({ cell, label });
      else {
        unknown.push(cell);
        if (cell !== corner || cells.length === 1) printed[row]?.push(null);
      }
    }
  });
  if (!isEachAlone) moveLoneHeads(root);
  // Heads in one row stand as their figures do, whatever groups they belong to.
  if (rows.length > 1) orderLoneGroups(root, isOneHeadALine(rows));
  const keys = [...new Set(leafKeys(root))];
  const lines = isOneHeadALine(rows) ? [printed.flat()] : printed;
  const unknownFits = lines.every((line) => fitsForm(root, line, keys));
  return { keys, cells: cellsOfKeys(leaves, keys), unknown, repaired, doubtful: doubtfulKeys(root), unknownFits };
}

/** A head of figures and the cell that prints it. */
interface Leaf {
  readonly node: Node;
  readonly cell: Cell;
  readonly row: number;
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

/** True where no two heads share a row, so that rows say nothing of what stands under what. */
function isOneHeadALine(rows: readonly (readonly Cell[])[]): boolean {
  return rows.every((cells) => cells.filter((cell) => cell.text !== '').length <= 1);
}

/**
 * A head that may stand inside a group or behind it (the total), in a row of its own below the group's head: nothing
 * tells where it stands among the group's columns, so it has its place in the form's order, behind them.
 */
function moveLoneHeads(group: Node): void {
  const { form, parent, placed } = group;
  for (const child of placed) moveLoneHeads(child);
  const outer = parent?.form.children?.map(({ key }) => key) ?? [];
  const lone = placed.find(({ form: { key } }) => key !== undefined && outer.includes(key));
  const siblings = placed.filter((node) => node !== lone);
  if (parent === null || lone === undefined || form.children === undefined) return;
  if (siblings.length === 0 || siblings.some((node) => node.row === lone.row)) return;
  placed.splice(placed.indexOf(lone), 1);
  parent.placed.push(lone);
}

/**
 * The head of a group that stands alone in a row above its siblings (法人或其他组织 over 自然人, whose cell is two rows
 * high) tells nothing of their order: the form's holds. Where each head has a line of its own, they may as well have been
 * moved.
 */
function orderLoneGroups(node: Node, isEachAlone: boolean): void {
  const { form, placed } = node;
  for (const child of placed) orderLoneGroups(child, isEachAlone);
  const order = (child: Node): number => form.children?.indexOf(child.form) ?? 0;
  const inOrder = (nodes: readonly Node[]): boolean =>
    nodes.every((child, index) => index === 0 || order(nodes[index - 1] ?? child) < order(child));
  const lone = placed.filter(
    (child) => child.form.children && placed.every((other) => other === child || other.row > child.row),
  );
  if (lone.length === 0 || inOrder(placed)) return;
  if (isEachAlone || !inOrder(placed.filter((child) => !lone.includes(child)))) node.isDoubtful = true;
  else placed.sort((left, right) => order(left) - order(right));
}

/** Each unknown head (null) stands between the same neighbours as some head of the form that is not printed. */
function fitsForm(root: Node, line: readonly (Node | null)[], keys: readonly string[]): boolean {
  const nodes = descendants(root);
  const order = (node: Node): number => nodes.indexOf(node);
  const isMissing = ({ form, isPlaced, row }: Node): boolean =>
    form.key === undefined ? !isPlaced || row < 0 : !keys.includes(form.key) && !isExtraKey(form.key);
  const missing = nodes.filter((node) => isMissing(node) && !line.includes(node)).map(order);
  return line.every((head, index) => {
    if (head !== null) return true;
    const before = line.slice(0, index).findLast((node) => node !== null);
    const behind = line.slice(index).find((node) => node !== null);
    const [from, to] = [before ? order(before) : -1, behind ? order(behind) : nodes.length];
    return missing.some((place) => place > from && place < to);
  });
}

/** The nodes of a tree in the form's order, its root not among them. */
const nodesOf = new WeakMap<Node, readonly Node[]>();

/** Trees whose heads stand one on a line: their order is all there is to go by. */
const oneHeadALine = new WeakSet<Node>();

function makeTree(columns: readonly ColumnForm[], isEachAlone = false): Node {
  const root = makeNode({ label: '', children: columns }, null);
  root.isPlaced = true;
  const nodes: Node[] = [];
  const grow = (parent: Node): void => {
    for (const form of parent.form.children ?? []) {
      const node = makeNode(form, parent);
      nodes.push(node);
      grow(node);
    }
  };
  grow(root);
  nodesOf.set(root, nodes);
  if (isEachAlone) oneHeadALine.add(root);
  return root;
}

function makeNode(form: ColumnForm, parent: Node | null): Node {
  return { form, parent, placed: [], isPlaced: false, row: -1, isDoubtful: false };
}

function descendants(root: Node): readonly Node[] {
  return nodesOf.get(root) ?? [];
}

function allNodes(columns: readonly ColumnForm[]): readonly Node[] {
  return descendants(makeTree(columns));
}

/** A head, and how many of its words are left in its row, itself included. */
interface HeadWords {
  readonly core: string;
  readonly left: number;
}

/**
 * Puts a head where it belongs: under the first group that stands above it and still lacks it. Where more heads are left
 * in the row than such groups, the head of some group is lost, and the form's order tells them apart.
 */
function place(root: Node, { core, left }: HeadWords, row: number): Node | null {
  const candidates = descendants(root).filter((node) => !node.isPlaced && labelsOf(node.form).includes(core));
  const free = candidates.filter((node) => !isKeyPlaced(root, node.form.key));
  const chosen = free.length > 1 ? chooseFree(root, free, { left, row }) : free[0];
  if (chosen === undefined) return null;
  if (chosen.parent?.isPlaced === false) doubt(root, chosen, core);
  attach(chosen, row);
  return chosen;
}

function chooseFree(
  root: Node,
  free: readonly Node[],
  at: { readonly left: number; readonly row: number },
): Node | undefined {
  const under = groupsInOrder(root).flatMap((group) =>
    group.row < at.row ? free.filter((node) => node.parent === group) : [],
  );
  return under.length < at.left ? free[0] : (deepest(under) ?? free[0]);
}

/** Groups with heads of the same words can be taken for each other when the head of one is lost. */
function doubt(root: Node, { parent: lost }: Node, core: string): void {
  const groups = descendants(root).flatMap((node) =>
    node.parent && labelsOf(node.form).includes(core) ? node.parent : [],
  );
  const alike = groups.filter((group) => group.parent === lost?.parent || !group.isPlaced);
  if (groups.length > 1) for (const group of alike) group.isDoubtful = true;
}

/** Of the places that fit, the innermost group wins, in reading order among equals. */
function deepest(nodes: readonly Node[]): Node | undefined {
  let best: Node | undefined;
  for (const node of nodes) if (best === undefined || depth(node) > depth(best)) best = node;
  return best;
}

function depth(node: Node): number {
  return node.parent === null ? 0 : 1 + depth(node.parent);
}

function groupsInOrder(node: Node): Node[] {
  return [node, ...node.placed.filter((child) => child.form.children).flatMap(groupsInOrder)];
}

function isKeyPlaced(root: Node, key: string | undefined): boolean {
  return key !== undefined && descendants(root).some((node) => node.isPlaced && node.form.key === key);
}

/** A head whose group is not printed brings the group along. */
function attach(node: Node, row: number): void {
  const { parent } = node;
  if (parent && !parent.isPlaced) {
    attach(parent, row - 1);
    moveToItsPlace(parent, row);
  }
  node.isPlaced = true;
  node.row = row;
  parent?.placed.push(node);
}

/**
 * A group without a head of its own stands where it was met if its siblings are in the same row of heads; if they are in
 * a row above, it has its place in the form's order, and where they are in another order nobody knows.
 */
function moveToItsPlace(group: Node, row: number): void {
  const { parent } = group;
  if (parent === null || oneHeadALine.has(rootOf(group))) return;
  const others = parent.placed.filter((node) => node !== group);
  if (others.some((node) => node.row >= row)) return;
  const order = (node: Node): number => parent.form.children?.indexOf(node.form) ?? 0;
  if (others.some((node, index) => index > 0 && order(node) < order(others[index - 1] ?? node)))
    parent.isDoubtful = true;
  const behind = others.findIndex((node) => order(node) > order(group));
  parent.placed.splice(0, parent.placed.length, ...others.toSpliced(behind < 0 ? others.length : behind, 0, group));
}

function rootOf(node: Node): Node {
  return node.parent === null ? node : rootOf(node.parent);
}

function doubtfulKeys(node: Node): ReadonlySet<string> {
  return new Set(node.isDoubtful ? leafKeys(node) : node.placed.flatMap((child) => [...doubtfulKeys(child)]));
}

function leafKeys(node: Node): string[] {
  return node.form.key ? [node.form.key] : node.placed.flatMap(leafKeys);
}

/** The label of a column not yet placed that a damaged head is nearest to, and no other column nearer. */
function nearLabel(root: Node, core: string): string | null {
  if (core.length < 2) return null;
  const nodes = descendants(root);
  const match = nearest(
    core,
    [...new Set(nodes.map((node) => node.form.label))].map((label) => ({
      core: toLabel(label).core,
      candidate: label,
    })),
  );
  if (match === null || match.margin < 1) return null;
  return nodes.some((node) => node.form.label === match.candidate && !node.isPlaced) ? match.candidate : null;
}
