// Reads reports one after another: the first ones here, where they are many the others in threads beside this one.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readReport } from '../src/dataset/read-report.ts';
import type { Readers, ReadReport, ReportTexts } from '../src/dataset/read-report.ts';
import type { ReportInput } from '../src/pipeline.ts';
import { deadline } from './deadline.ts';

/** What a thread is sent and what it sends back; answers come in the order of the questions. */
export type Question = ReportInput;
export type Answer = ReportTexts;

/** Fewer reports are read sooner than a thread is up. */
const fewest = 100;
/** Reading takes about as long as writing, which this thread does. */
const mostThreads = 2;
/** Enough to keep threads busy, few enough for the memory. */
const ahead = 64;

/** Threads are started when they are needed, and end with the process. */
export function openReaders(): Readers {
  const here = oneAfterAnother((input: ReportInput) => readReport({ ...input, deadline }));
  let threads: readonly ReadReport[] = [];
  let asked = 0;
  return {
    ahead,
    read: (input) => {
      asked += 1;
      if (asked <= fewest) return here(input);
      if (threads.length === 0) threads = Array.from({ length: threadCount() }, openThread);
      return (threads[asked % threads.length] ?? here)(input);
    },
  };
}

function threadCount(): number {
  return Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
}

/** A report's time runs from when it is its turn. */
export function oneAfterAnother<Input, Output>(
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const next = last.then(() => work(input));
    last = next.catch(() => undefined);
    return next;
  };
}

function openThread(): ReadReport {
  const worker = new Worker(new URL('read-in-thread.ts', import.meta.url));
  const waiting: PromiseWithResolvers<Answer>[] = [];
  worker.on('message', (answer: Answer) => {
    waiting.shift()?.resolve(answer);
    if (waiting.length === 0) worker.unref();
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return (question: Question) => {
    const answer = Promise.withResolvers<Answer>();
    waiting.push(answer);
    worker.ref();
    worker.postMessage(question);
    return answer.promise;
  };
}
