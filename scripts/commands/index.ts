// The list of commands.
import { add } from './add.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { dataset } from './dataset.ts';
import { diff } from './diff.ts';
import { inspect } from './inspect.ts';
import { parse } from './parse.ts';

export const commands: Readonly<Record<string, Command>> = { parse, check, inspect, add, dataset, diff };
