// nianbao parse: one record per file, as JSON on one line.
import { once } from 'node:events';
import { isReadWhole } from '../../src/pipeline.ts';
import { readArguments } from './command.ts';
import type { Command } from './command.ts';
import { withProgress } from './progress.ts';
import { findReportFiles, openReports } from './report-files.ts';

const help = `usage: npm run -s nianbao -- parse PATH...

Reads reports and prints one JSON object per file on one line (NDJSON), files in the order given.
Of a folder the files with known extensions are read in name order; the others are named on stderr.

Exit status: 0 every file read whole; 1 some file not; 2 wrong usage or a path that does not exist.
`;

export const parse: Command = {
  summary: 'prints what reports say, one JSON object per file',
  help,
  async run(args) {
    const files = findReportFiles(readArguments(args, {}).words);
    const reports = openReports();
    const notWhole: string[] = [];
    await withProgress(files, async (file) => {
      const { record } = await reports.read(file);
      if (!isReadWhole(record)) notWhole.push(record.file);
      // A slow reader at the other end of the pipe is waited for, or its records would fill the memory.
      if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain');
    });
    return notWhole.length === 0 ? 0 : 1;
  },
};
