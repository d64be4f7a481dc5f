// The order of column heads: which stand as printed, which stand as the form has them, and where nobody can tell.
import { isExtraKey } from './column-keys.ts';
import { descendants } from './head-tree.ts';
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
 * The head of a group that stands alone in a row above its siblings (法人或其他组织 over 自然人, whose cell is two rows
 * high) tells nothing of their order: the form's holds. Where each head has a line of its own, they may as well have been
 * moved.
 */
export function orderLoneGroups(node: HeadNode, isEachAlone: boolean): void {
  const { form, placed } = node;
  for (const child of placed) orderLoneGroups(child, isEachAlone);
  const order = (child: HeadNode): number => form.children?.indexOf(child.form) ?? 0;
  const inOrder = (nodes: readonly HeadNode[]): boolean =>
    nodes.every((child, index) => index === 0 || order(nodes[index - 1] ?? child) < order(child));
  const lone = placed.filter(
    (child) => child.form.children && placed.every((other) => other === child || other.row > child.row),
  );
  if (lone.length === 0 || inOrder(placed)) return;
  if (isEachAlone || !inOrder(placed.filter((child) => !lone.includes(child)))) node.isDoubtful = true;
  else placed.sort((left, right) => order(left) - order(right));
}

/** Each unknown head (null) stands between the same neighbours as some head of the form that is not printed. */
export function fitsForm(root: HeadNode, line: readonly (HeadNode | null)[], keys: readonly string[]): boolean {
  const nodes = descendants(root);
  const order = (node: HeadNode): number => nodes.indexOf(node);
  const isMissing = ({ form, isPlaced, row }: HeadNode): boolean =>
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
