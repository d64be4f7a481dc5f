// Heads of applicants where each cell has lines of its own: broken ones are put together, whole ones stay as they are.
import { headsOrStrays } from './elements.ts';
import type { Context, Element } from './elements.ts';
import { allApplicants, applicantGroup, beginsHead, isColumnHead } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

/** Words that must begin heads of applicants, of which there are seven, before lines are held to be these. */
const fewestHeads = 5;

/**
 * The heads as elements; null where lines hold none, or whole ones that can be read as they stand. Below the head of all
 * applicants nobody can tell the place of a total that comes before them.
 */
export function headLines(context: Context, printed: readonly (readonly Word[])[]): readonly Element[] | null {
  const lines = printed.map((words) => joinBlanks(context, words));
  const cores = lines.flat().map(({ text }) => coreOf(text));
  if (cores.filter(beginsHead).length < fewestHeads) return null;
  const isBroken = cores.some((core) => beginsHead(core) && !isColumnHead(core)) && cores.some(mayGoOn(cores));
  if (!isBroken && !cores.includes(allApplicants)) return null;
  const heads = headsOrStrays(context, lines);
  const areFound = heads.some(({ kind }) => kind === 'heads');
  // Parts of heads that make none in any order would be taken for whole ones where they stand.
  if (isBroken && !areFound) return heads.map((element) => ({ ...element, isContrary: true as const }));
  return isBroken || heads.some(({ isContrary }) => isContrary) ? heads : null;
}

/** Blanks inside the one head of a line do not part it. */
export function joinBlanks({ source }: Context, words: readonly Word[]): readonly Word[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || first === last) return words;
  const text = source.slice({ start: first.start, end: last.end });
  const core = coreOf(text);
  return isColumnHead(core) || core === applicantGroup || core === allApplicants
    ? [{ ...first, end: last.end, text }]
    : words;
}

/** A word behind the first head that begins none: without one, heads like 法律服务 are shortened and not broken. */
function mayGoOn(cores: readonly string[]): (core: string, index: number) => boolean {
  const first = cores.findIndex(beginsHead);
  return (core, index) => index > first && core !== '' && !beginsHead(core) && core !== applicantGroup;
}
