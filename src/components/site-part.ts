// Which scopes this build draws pages of: all of them, or one part of a large collection, in a process of its own.
import { chartScopes } from '../charts/addresses.ts';
import { dataset } from '../dataset/on-disk.ts';

/** `2/8`: the second of eight parts. Neighbours in the register stay together, for they are drawn beside each other. */
const [part = 1, parts = 1] = (process.env['NIANBAO_PART'] ?? '1/1').split('/').map(Number);

const scopes = chartScopes(dataset);
const cut = (border: number): number => Math.floor((border * scopes.length) / parts);

/** Offices, regions and `all`, as far as their pages are drawn here. */
export const scopesHere: ReadonlySet<string> = new Set(scopes.slice(cut(part - 1), cut(part)));
