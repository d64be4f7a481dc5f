// Reads bytes as a loose file, that is without anything a register knows.
import { processReport } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';

export async function readLoose(bytes: Uint8Array): Promise<ReportRecord> {
  const { record } = await processReport({ file: 'loose.txt', bytes, sha256: '0'.repeat(64), registered: null });
  return record;
}
