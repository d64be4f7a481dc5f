// Runs a command of the command line in this process and gives what it printed and how it ended.
import { vi } from 'vitest';
import { commands } from '../../../scripts/commands/index.ts';
import { UsageError } from '../../../scripts/commands/command.ts';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `nianbao NAME ARGS...` ends; wrong usage is status 2 with its sentence on stderr. */
export async function runCommand(name: string, ...args: readonly string[]): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  try {
    const status = (await commands[name]?.run(args)) ?? Number.NaN;
    return { status, ...printed };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { status: 2, stdout: printed.stdout, stderr: `${printed.stderr}${error.message}\n` };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** `nianbao NAME ARGS...` as npm starts it for a person in that folder; one at a time, since it listens to what is printed. */
export async function runIn(folder: string, ...[name = '', ...args]: readonly string[]): Promise<Ended> {
  vi.stubEnv('INIT_CWD', folder);
  try {
    return await runCommand(name, ...args);
  } finally {
    vi.unstubAllEnvs();
  }
}
