// npm run nianbao: the command line, one file per command in scripts/commands.
import { commands } from './commands/index.ts';
import { UsageError } from './commands/command.ts';
import { passOverStrayRejections } from './stray-rejections.ts';

const help = `usage: npm run -s nianbao -- COMMAND ...

${Object.entries(commands)
  .map(([name, command]) => `  ${name.padEnd(9)} ${command.summary}`)
  .join('\n')}

Each command has --help. Results go to stdout, all else to stderr.
Exit status: 0 done, every file read whole; 1 some file was not; 2 wrong usage or a path that does not exist.
`;

// A reader that stops early (head, less) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

passOverStrayRejections();
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(help);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    process.stderr.write(name === undefined ? help : `unknown command: ${name}\n\n${help}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError) && !isOfTheDisk(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** A file that may not be opened, a full disk: the sentence of the system says it, and where is no concern of ours. */
function isOfTheDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
