// The heading of a section of a report, told from the rows of table 三, which are numbered like it.
import { beginsLabel, beginsLead } from './glossary.ts';
import { coreOf } from './label-core.ts';

const shortest = 8;
/** Letters that tell the beginning of a row from a heading. */
const lettersToKnow = 4;

/** True for a numbered heading: 三、收到和处理政府信息公开申请情况, and not 一、本年新收政府信息公开申请数量. */
export function isSectionHeading(text: string): boolean {
  if (!/^\s*\p{Script=Han}{1,2}[、.．]/u.test(text)) return false;
  const core = coreOf(text);
  const start = core.slice(0, lettersToKnow);
  return core.length >= shortest && !beginsLabel(start) && !beginsLead(start);
}
