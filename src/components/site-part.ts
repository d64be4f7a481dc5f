// Which scopes this build draws pages of: all of them, or one part of a large collection, in a process of its own.
import { regionsOf } from '../charts/regions.ts';
import { allOffices } from '../charts/subject.ts';
import { dataset } from '../dataset/on-disk.ts';

/** `2/8`: the second of eight parts. */
const [part = 1, parts = 1] = (process.env['NIANBAO_PART'] ?? '1/1').split('/').map(Number);

/** Neighbours in the register stay together, for they are drawn beside each other. */
function share(scopes: readonly string[]): readonly string[] {
  const border = (after: number): number => Math.floor((after * scopes.length) / parts);
  return scopes.slice(border(part - 1), border(part));
}

/**
 * Offices, regions and `all`, as far as their pages are drawn
 * here; every part has offices and regions, which cost less.
 */
export const scopesHere: ReadonlySet<string> = new Set([
  ...(part === 1 ? [allOffices] : []),
  ...share(dataset.agencies().map(({ id }) => id)),
  ...share([...regionsOf(dataset.agencies()).keys()]),
]);
