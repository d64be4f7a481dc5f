// The heads of a table as the tree that the form makes of them: groups, and the heads that were found printed below them.
import { headCores, isExtraKey } from './column-keys.ts';
import type { ColumnForm } from './form.ts';
import { nearest, toLabel } from './label.ts';

/** A column head or group of the form, and where it was found printed. */
export interface HeadNode {
  readonly form: ColumnForm;
  readonly parent: HeadNode | null;
  readonly placed: HeadNode[];
  isPlaced: boolean;
  row: number;
  /** True where another group might be meant. */
  isDoubtful: boolean;
}

/** The nodes of a tree in the form's order, its root not among them. */
const nodesOf = new WeakMap<HeadNode, readonly HeadNode[]>();

/** Trees whose heads stand one on a line: their order is all there is to go by. */
const oneHeadALine = new WeakSet<HeadNode>();

/** The tree of a form's columns, none of them found yet. */
export function makeTree(columns: readonly ColumnForm[], isEachAlone = false): HeadNode {
  const root = makeNode({ label: '', children: columns }, null);
  root.isPlaced = true;
  const nodes: HeadNode[] = [];
  const grow = (parent: HeadNode): void => {
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

function makeNode(form: ColumnForm, parent: HeadNode | null): HeadNode {
  return { form, parent, placed: [], isPlaced: false, row: -1, isDoubtful: false };
}

/** All heads and groups below a root, in the form's order. */
export function descendants(root: HeadNode): readonly HeadNode[] {
  return nodesOf.get(root) ?? [];
}

/** True for a group and for all heads in it, printed or not. */
export function isWithin(node: HeadNode, group: HeadNode): boolean {
  return node === group || (node.parent !== null && isWithin(node.parent, group));
}

/** A head, and how many of its words are left in its row, or of all where each has a line of its own; itself included. */
interface HeadWords {
  readonly core: string;
  readonly left: number;
  /** Tells whether some head prints these words. */
  readonly isPrinted: (core: string) => boolean;
  /** Tells whether it stands in the columns of a group's head; null where nothing shows the columns. */
  readonly isBelow: (group: HeadNode | null) => boolean | null;
  /** True where a head that could not be placed stands before it in its row. */
  readonly isBehindUnknown: boolean;
}

/**
 * Puts a head where it belongs: under the first group that stands above it and still lacks it, or the innermost where
 * fewer heads are left in the row than such groups. Where more are left, the head of some group is lost, and the form's
 * order tells them apart.
 */
export function placeHead(root: HeadNode, words: HeadWords, row: number): HeadNode | null {
  const { core, isPrinted } = words;
  const candidates = descendants(root).filter((node) => !node.isPlaced && headCores(node.form).includes(core));
  const free = ofOneKind(
    candidates.filter((node) => !isKeyPlaced(root, node.form.key)),
    isPrinted,
  );
  const chosen = free.length > 1 ? chooseFree(root, free, { ...words, row }) : free[0];
  if (chosen === undefined) return null;
  if (chosen.parent?.isPlaced === false) doubt(root, chosen, core);
  attach(chosen, row);
  return chosen;
}

/** Words for a column of the form and for one that some offices add mean the latter where the former's own label is printed. */
function ofOneKind(nodes: readonly HeadNode[], isPrinted: HeadWords['isPrinted']): readonly HeadNode[] {
  const usual = nodes.filter(({ form: { key } }) => key === undefined || !isExtraKey(key));
  if (usual.length === 0 || usual.length === nodes.length) return nodes;
  const isOther = usual.every(({ form }) => isPrinted(toLabel(form.label).core));
  return isOther ? nodes.filter((node) => !usual.includes(node)) : usual;
}

function chooseFree(
  root: HeadNode,
  free: readonly HeadNode[],
  at: HeadWords & { readonly row: number },
): HeadNode | undefined {
  const under = groupsInOrder(root).flatMap((group) =>
    group.row < at.row ? free.filter((node) => node.parent === group) : [],
  );
  if (under.length <= at.left) return under.length < at.left ? free[0] : under[0];
  const own = under.filter(({ parent }) => at.isBelow(parent) === true);
  // Groups without columns, line after line: nothing shows which of them the first column is of.
  if (oneHeadALine.has(root) && under.every(isFirstColumn))
    for (const { parent } of under) if (parent) parent.isDoubtful = true;
  const innermost = deepest(own.length === 1 ? own : under);
  if (innermost === undefined || own.length === 1 || !at.isBehindUnknown) return innermost ?? free[0];
  const alike = under.filter((node) => depth(node) === depth(innermost));
  const open = alike.filter((node) => !isLastOpen(node));
  if (alike.length > 1 && open.length !== 1) for (const { parent } of alike) if (parent) parent.isDoubtful = true;
  return open[0] ?? innermost;
}

/** True for the first column of a group of which none was found. */
function isFirstColumn({ form, parent }: HeadNode): boolean {
  return parent?.placed.length === 0 && parent.form.children?.[0] === form;
}

/** True where all other heads of its group were found: a damaged one among them is its own. */
function isLastOpen({ parent }: HeadNode): boolean {
  return parent?.placed.length === (parent?.form.children?.length ?? 0) - 1;
}

/** The group of these words that has its place from a head below it, and was not printed before. */
export function broughtAlong(root: HeadNode, core: string, printed: readonly (HeadNode | null)[]): HeadNode | null {
  return (
    descendants(root).find(
      (node) => node.form.children && node.isPlaced && !printed.includes(node) && headCores(node.form).includes(core),
    ) ?? null
  );
}

/**
 * Groups with heads of the same words can be taken for each other when the head of one is lost: those beside it, and all of
 * them where each head has a line of its own.
 */
function doubt(root: HeadNode, { parent: lost }: HeadNode, core: string): void {
  const groups = descendants(root).flatMap((node) =>
    node.parent && headCores(node.form).includes(core) ? node.parent : [],
  );
  const isAlone = oneHeadALine.has(root);
  const alike = groups.filter((group) => isAlone || group.parent === lost?.parent || !group.isPlaced);
  if (groups.length > 1) for (const group of alike) group.isDoubtful = true;
}

/** Of the places that fit, the innermost group wins, in reading order among equals. */
function deepest(nodes: readonly HeadNode[]): HeadNode | undefined {
  let best: HeadNode | undefined;
  for (const node of nodes) if (best === undefined || depth(node) > depth(best)) best = node;
  return best;
}

/** How many groups a head stands in; 0 for the root. */
export function depth(node: HeadNode): number {
  return node.parent === null ? 0 : 1 + depth(node.parent);
}

function groupsInOrder(node: HeadNode): HeadNode[] {
  return [node, ...node.placed.filter((child) => child.form.children).flatMap(groupsInOrder)];
}

function isKeyPlaced(root: HeadNode, key: string | undefined): boolean {
  return key !== undefined && descendants(root).some((node) => node.isPlaced && node.form.key === key);
}

/** Groups that have their place from a head below them. */
const brought = new WeakSet<HeadNode>();

/** Another head stands between those of a group without a head: the group's order is not that of the columns. */
function isParted(group: HeadNode, row: number): boolean {
  const last = group.parent?.placed.at(-1);
  if (!brought.has(group) || last === undefined || last === group || group.placed.length === 0) return false;
  return last.row === row || oneHeadALine.has(rootOf(group));
}

/** A head whose group is not printed brings the group along. */
function attach(node: HeadNode, row: number): void {
  const { parent } = node;
  if (parent && !parent.isPlaced) {
    attach(parent, row - 1);
    moveToItsPlace(parent, row);
    brought.add(parent);
  }
  if (parent !== null && isParted(parent, row)) rootOf(parent).isDoubtful = true;
  node.isPlaced = true;
  node.row = row;
  parent?.placed.push(node);
}

/**
 * A group without a head of its own stands where it was met if its siblings are in the same row of heads; if they are in
 * a row above, it has its place in the form's order, and where they are in another order nobody knows.
 */
function moveToItsPlace(group: HeadNode, row: number): void {
  const { parent } = group;
  if (parent === null || oneHeadALine.has(rootOf(group))) return;
  const others = parent.placed.filter((node) => node !== group);
  if (others.some((node) => node.row >= row)) return;
  const order = (node: HeadNode): number => parent.form.children?.indexOf(node.form) ?? 0;
  if (others.some((node, index) => index > 0 && order(node) < order(others[index - 1] ?? node)))
    parent.isDoubtful = true;
  const behind = others.findIndex((node) => order(node) > order(group));
  parent.placed.splice(0, parent.placed.length, ...others.toSpliced(behind < 0 ? others.length : behind, 0, group));
}

function rootOf(node: HeadNode): HeadNode {
  return node.parent === null ? node : rootOf(node.parent);
}

/** Keys that may stand under another group as well. */
export function doubtfulKeys(node: HeadNode): ReadonlySet<string> {
  return new Set(node.isDoubtful ? leafKeys(node) : node.placed.flatMap((child) => [...doubtfulKeys(child)]));
}

/** The keys of the heads found, in the order of their figures. */
export function leafKeys(node: HeadNode): string[] {
  return node.form.key ? [node.form.key] : node.placed.flatMap(leafKeys);
}

/** The label of a column not yet placed that a damaged head is nearest to, and no other column nearer. */
export function nearLabel(root: HeadNode, core: string): string | null {
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

/** True for words that a near label ties to one head of the form. */
export function isNearColumnHead(core: string, columns: readonly ColumnForm[]): boolean {
  return nearLabel(makeTree(columns), core) !== null;
}
