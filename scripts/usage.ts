// The command line of the small commands beside nianbao.ts: --help, and status 2 with one sentence for wrong usage.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a command accepts: the text of --help, its options besides --help, and the words it may be given. */
interface Usage {
  readonly help: string;
  readonly options?: ParseArgsOptionsConfig;
  readonly words?: readonly string[];
}

/** Options and words as typed; prints the help and ends for --help, ends with status 2 on anything unknown. */
export function readCommandLine(usage: Usage): { values: Readonly<Record<string, unknown>>; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { ...usage.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help === true) {
      process.stdout.write(usage.help);
      process.exit(0);
    }
    const unknown = positionals.find((word) => !usage.words?.includes(word));
    if (unknown !== undefined) throw new Error(`Unexpected argument '${unknown}'`);
    return { values, words: positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${reason.split('. ')[0] ?? reason}\n\n${usage.help}`);
    process.exit(2);
  }
}
