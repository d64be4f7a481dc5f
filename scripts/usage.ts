// The command line of the small commands beside nianbao.ts: --help, and status 2 with one sentence for wrong usage.
import { parseArgs } from 'node:util';

/** What a command accepts: the text of --help, its options by what they take, and the words it may be given. */
interface Usage {
  readonly help: string;
  readonly flags?: readonly string[];
  readonly texts?: readonly string[];
  /** Options that take a whole number. */
  readonly numbers?: readonly string[];
  /** Options that take one of several words. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly words?: readonly string[];
}

/** What was typed. */
export interface CommandLine {
  readonly isSet: (flag: string) => boolean;
  /** Of an option that takes a text or a choice; null where it was not given. */
  readonly text: (option: string) => string | null;
  readonly number: (option: string, usual: number) => number;
  readonly words: string[];
}

/** Options and words as typed; prints the help and ends for --help, ends with status 2 on anything that does not fit. */
export function readCommandLine(usage: Usage): CommandLine {
  try {
    const line = readTyped(usage, process.argv.slice(2));
    if (!line.isSet('help')) return line;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${reason.split('. ')[0] ?? reason}\n\n${usage.help}`);
    process.exit(2);
  }
  process.stdout.write(usage.help);
  process.exit(0);
}

/** Throws one sentence where something does not fit; beside --help anything may stand. */
export function readTyped(usage: Usage, args: readonly string[]): CommandLine {
  const { flags = [], texts = [], numbers = [], choices = {} } = usage;
  const taking = [...texts, ...numbers, ...Object.keys(choices)];
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' } as const])),
      ...Object.fromEntries(taking.map((name) => [name, { type: 'string' } as const])),
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  const typed: Typed = values;
  if (values.help !== true) checkFit(usage, typed, positionals);
  const text = (option: string): string | null => {
    const value = typed[option];
    return typeof value === 'string' ? value : null;
  };
  return {
    isSet: (flag) => typed[flag] === true,
    text,
    number: (option, usual) => Number(text(option) ?? usual),
    words: positionals,
  };
}

type Typed = Readonly<Record<string, string | boolean | undefined>>;

function checkFit({ numbers = [], choices = {}, words = [] }: Usage, typed: Typed, given: readonly string[]): void {
  for (const name of numbers) {
    const value = typed[name];
    if (value !== undefined && !/^\d{1,15}$/.test(String(value)))
      throw new Error(`--${name} takes a whole number, not '${String(value)}'`);
  }
  for (const [name, known] of Object.entries(choices)) {
    const value = typed[name];
    if (value !== undefined && !known.includes(String(value)))
      throw new Error(`--${name} takes one of: ${known.join(', ')}; not '${String(value)}'`);
  }
  const unknown = given.find((word) => !words.includes(word));
  if (unknown !== undefined) throw new Error(`Unexpected argument '${unknown}'`);
}
