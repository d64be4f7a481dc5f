// Figures above a label the end of which stands behind the next figures: these are as likely its own.
//
//   0 0 79 7 0 0 86                                    of a row whose label is lost
//   2.申请人逾期未按收费通知要求缴纳费用、行政机关
//   （六）其他处理 305 0 1 0 0 24 330                  the name of the group beside the figures of 2.
//   不再处理其政府信息公开申请
import { neighbour, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { isGroupLike, isKnownLabel, isLabel } from './glossary.ts';
import { coreOf, numberingOf } from './label-core.ts';

/** Leaves rows out of the columns whose label goes on behind the figures beside the name of a group. */
export function doubtAcrossGroup(elements: readonly Element[]): void {
  for (const [index, row] of elements.entries()) {
    const text = textOf(row.label);
    if (row.figures.length === 0 || isLabel(coreOf(text))) continue;
    const at = neighbour(elements, index, 1);
    const [group, end] = [elements[at], elements[neighbour(elements, at, 1)]];
    const isGroup = group?.kind === 'row' && isGroupLike(coreOf(textOf(group.label)));
    const rest = textOf(end?.label ?? []);
    if (isGroup && end?.kind === 'stray' && numberingOf(rest) === '' && rest !== '' && isKnownLabel(text + rest))
      row.isTorn = true;
  }
}
