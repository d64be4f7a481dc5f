// A thread that reads the reports it is sent, one after another.
import { parentPort } from 'node:worker_threads';
import { readReport } from '../src/dataset/read-report.ts';
import { deadline } from './deadline.ts';
import { oneAfterAnother } from './report-readers.ts';
import type { Question } from './report-readers.ts';
import { passOverStrayRejections } from './stray-rejections.ts';

passOverStrayRejections();

const read = oneAfterAnother((input: Question) => readReport({ ...input, deadline }));

parentPort?.on('message', (question: Question) => {
  void read(question).then((answer) => parentPort?.postMessage(answer));
});
