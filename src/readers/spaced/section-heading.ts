// The heading of a section of a report, told from the rows of table 三, which are numbered like it.
import { beginsLabel, beginsLead } from './glossary.ts';
import { coreOf } from './label-core.ts';

const shortest = 8;
/** Letters that tell the beginning of a row from a heading. */
const lettersToKnow = 4;

const numbering = /^\s*\p{Script=Han}{1,2}[、.．]\s*/u;

/** True for a numbered heading: 三、收到和处理政府信息公开申请情况, and not 一、本年新收政府信息公开申请数量. */
export function isSectionHeading(text: string): boolean {
  if (!numbering.test(text)) return false;
  // A narrow column breaks the label of all results, and the labels beside it follow on its lines.
  const [first = ''] = text.replace(numbering, '').split(/\s/, 1);
  if (/^[（(]/.test(first) || beginsLead(coreOf(first))) return false;
  const core = coreOf(text);
  const start = core.slice(0, lettersToKnow);
  return core.length >= shortest && !beginsLabel(start) && !beginsLead(start);
}
