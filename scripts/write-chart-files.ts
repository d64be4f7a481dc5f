// A thread that writes the files of every chart into the folder of the site it is given.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { chartFiles } from './chart-file.ts';

for (const { path: name, text } of chartFiles()) {
  const file = path.join(String(workerData), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text());
}
