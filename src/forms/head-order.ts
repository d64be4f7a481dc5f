// The order of column heads: which stand as printed, which stand as the form has them, and where nobody can tell.
import { formKeys, isExtraKey } from './column-keys.ts';
import { depth, descendants, doubtfulKeys, isWithin, leafKeys } from './head-tree.ts';
import type { HeadNode } from './head-tree.ts';

/**
 * A head that may stand inside a group or behind it (the total), in a row of its own below the group's head: nothing
 * tells where it stands among the group's columns, so it has its place in the form's order, behind them.
 */
export function moveLoneHeads(group: HeadNode): void {
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
 * Where each head has a line of its own, one that may stand inside a group or behind it (the total) and comes right below
 * the group's head is the group's first column or stands beside that head, behind them all, as the form has it. The same
 * where the group's head is lost and the total comes first. Returns it where it was moved.
 */
export function moveOpenTotal(root: HeadNode, printed: readonly (HeadNode | null)[]): HeadNode | null {
  const outer = root.form.children?.flatMap(({ key }) => key ?? []) ?? [];
  const [group, ...behind] = root.placed;
  const lost = group?.form.key !== undefined && outer.includes(group.form.key) ? behind[0] : undefined;
  if (group && lost?.form.children && !printed.includes(lost) && lost.placed.some((node) => printed.includes(node))) {
    const isGrouped = lost.placed.some((node) => node.form.children && printed.includes(node));
    if (!isGrouped) return null;
    root.placed.splice(0, root.placed.length, ...behind, group);
    return group;
  }
  const [first, ...others] = group?.placed ?? [];
  if (group === undefined || first?.form.key === undefined) return null;
  if (others.length === 0 || !outer.includes(first.form.key)) return null;
  group.placed.shift();
  root.placed.splice(0, root.placed.length, group, first, ...behind);
  return first;
}

/**
 * The head of a group that stands alone in a row above its siblings (法人或其他组织 over 自然人, whose cell is two rows
 * high) tells nothing of their order: the form's holds. Where each head has a line of its own, they may as well have been
 * moved. A group that is not printed stands where its heads do.
 */
export function orderLoneGroups(node: HeadNode, printed: ReadonlySet<HeadNode | null>, isEachAlone: boolean): void {
  const { form, placed } = node;
  for (const child of placed) orderLoneGroups(child, printed, isEachAlone);
  const order = (child: HeadNode): number => form.children?.indexOf(child.form) ?? 0;
  const inOrder = (nodes: readonly HeadNode[]): boolean =>
    nodes.every((child, index) => index === 0 || order(nodes[index - 1] ?? child) < order(child));
  const lone = placed.filter(
    (child) =>
      printed.has(child) && child.form.children && placed.every((other) => other === child || other.row > child.row),
  );
  if (lone.length === 0 || inOrder(placed)) return;
  if (isEachAlone || !inOrder(placed.filter((child) => !lone.includes(child)))) node.isDoubtful = true;
  else placed.sort((left, right) => order(left) - order(right));
}

/**
 * Each unknown head (null) stands between the same neighbours as some head of the form that is not printed. Beside the head
 * of a group, whose columns have their heads below it, it is none of these.
 */
export function fitsForm(
  root: HeadNode,
  { line, isEachAlone }: { readonly line: readonly (HeadNode | null)[]; readonly isEachAlone: boolean },
  keys: readonly string[],
): boolean {
  const nodes = descendants(root);
  const order = (node: HeadNode): number => nodes.indexOf(node);
  const isMissing = ({ form, isPlaced, row }: HeadNode): boolean =>
    form.key === undefined ? !isPlaced || row < 0 : !keys.includes(form.key) && !isExtraKey(form.key);
  const missing = nodes.filter((node) => isMissing(node) && !line.includes(node)).map(order);
  return line.every((head, index) => {
    if (head !== null) return true;
    const before = line.slice(0, index).findLast((node) => node !== null);
    const behind = line.slice(index).find((node) => node !== null);
    const isFirstWithin = before && behind && isWithin(behind, before);
    const last = before && !isEachAlone && !isFirstWithin ? nodes.findLast((node) => isWithin(node, before)) : before;
    const from = last ? order(last) : -1;
    const to = behind ? order(behind) : nodes.length;
    // Where each has its line, heads beside a group stand behind its own and before those of its columns.
    const isBesideGroup = (place: number): boolean =>
      isEachAlone && isFirstWithin === true && nodes[place]?.parent === before.parent && place > from;
    return missing.some((place) => (place > from && place < to) || isBesideGroup(place));
  });
}

/** A head of figures and the row of heads it stands in. */
export interface PrintedHead {
  readonly node: HeadNode;
  readonly row: number;
}

/** Keys in the order of their figures, and those that may stand elsewhere as well. */
interface KeyOrder {
  readonly keys: readonly string[];
  readonly doubtful: ReadonlySet<string>;
}

/**
 * The order of the tree, unless the head of a group within a group is lost and all heads stand in one row or each on a
 * line of its own: then they stand as printed. Where each has its line and those of the lost group come last, either order
 * may be meant. Heads whose words stand in several groups (table 四) tell nothing without these.
 */
export function orderOfKeys(
  root: HeadNode,
  leaves: readonly PrintedHead[],
  printed: readonly (HeadNode | null)[],
): KeyOrder {
  const keys = [...new Set(leafKeys(root))];
  const ofLost = leaves.filter(
    ({ node: { parent } }) => parent !== null && depth(parent) > 1 && !printed.includes(parent),
  );
  const rows = new Set(leaves.map(({ row }) => row));
  const isEachAlone = rows.size === leaves.length && leaves.length > 1;
  const order = descendants(root);
  const isAlike = leaves.some(({ node: { form } }) =>
    order.some((other) => other.form.label === form.label && other.form.key !== form.key),
  );
  if (isAlike || ofLost.length === 0 || (rows.size > 1 && !isEachAlone)) return { keys, doubtful: doubtfulKeys(root) };
  const keysOf = (heads: readonly PrintedHead[]): string[] => heads.flatMap(({ node: { form } }) => form.key ?? []);
  const asPrinted = keysOf(leaves);
  const asForm = keysOf(leaves.toSorted((one, two) => order.indexOf(one.node) - order.indexOf(two.node)));
  const last = new Set(keysOf(ofLost));
  const byLevel = [...asForm.filter((key) => !last.has(key)), ...asForm.filter((key) => last.has(key))];
  const isAs = (other: readonly string[]): boolean => asPrinted.every((key, at) => key === other[at]);
  const isLevelled = isEachAlone && isAs(byLevel) && !isAs(asForm);
  if (!isLevelled) return { keys: asPrinted, doubtful: new Set() };
  const areFew = leaves.length * 2 <= formKeys(root.form.children ?? []).length;
  return areFew ? { keys, doubtful: doubtfulKeys(root) } : { keys: asForm, doubtful: new Set(keys) };
}

/** Puts a key of its own for each unknown head (null) behind those of the head before it, or before those behind it. */
export function withUnknown(
  keys: readonly string[],
  lines: readonly (readonly (HeadNode | null)[])[],
): readonly string[] {
  const all = [...keys];
  for (const line of lines) {
    line.forEach((head, index) => {
      if (head !== null) return;
      const before = line.slice(0, index).findLast((node) => node !== null);
      const behind = line.slice(index).find((node) => node !== null);
      const last = before && leafKeys(before).at(-1);
      const first = behind && leafKeys(behind)[0];
      const at = last !== undefined ? all.indexOf(last) + 1 : first !== undefined ? all.indexOf(first) : -1;
      if (at >= 0) all.splice(at, 0, `+unknown ${all.length}`);
    });
  }
  return all;
}
