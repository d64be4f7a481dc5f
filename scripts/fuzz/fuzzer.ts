// Has files read by a process of its own, so that one that hangs or takes all memory is seen and ended.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Family } from '../../tests/generate/formats.ts';

const script = resolve(import.meta.dirname, 'read-fuzzed.ts');

/** The bounds any file is promised. */
const longest = 20_000;
const mostMegabytes = 1500;

/** What the process answers for a file; broken: rules that its record breaks, or the error it threw. */
export interface Answer {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly broken: readonly string[];
}

export interface Ended {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly fault: string | null;
}

export interface Fault {
  readonly family: Family;
  readonly seed: number;
  readonly fault: string;
}

export interface Fuzzer {
  readonly read: (family: Family, seed: number) => Promise<Ended>;
  readonly close: () => void;
}

export function openFuzzer(): Fuzzer {
  let reader: ChildProcess | null = null;
  const end = (): void => {
    reader?.kill('SIGKILL');
    reader = null;
  };
  return {
    async read(family, seed) {
      reader ??= fork(script, { execArgv: ['--disable-warning=ExperimentalWarning'] });
      const ended = await answerOf(reader, family, seed);
      if (ended.fault !== null) end();
      return ended;
    },
    close: end,
  };
}

function answerOf(reader: ChildProcess, family: Family, seed: number): Promise<Ended> {
  const start = performance.now();
  return new Promise((done) => {
    const settle = (ended: Ended): void => {
      clearTimeout(timer);
      reader.removeAllListeners();
      done(ended);
    };
    const fail = (fault: string): void => settle({ milliseconds: performance.now() - start, megabytes: 0, fault });
    const timer = setTimeout(() => fail(`did not end within ${longest / 1000} s`), longest);
    reader.on('exit', (status, signal) => fail(`the reading process ended (${String(status ?? signal)})`));
    reader.on('message', (message) => settle(toEnded(message as Answer)));
    reader.send({ family, seed });
  });
}

function toEnded({ milliseconds, megabytes, broken }: Answer): Ended {
  const isBig = megabytes > mostMegabytes;
  const faults = isBig ? [...broken, `took ${megabytes.toFixed(0)} MB`] : broken;
  return { milliseconds, megabytes, fault: faults.length > 0 ? faults.join('; ') : null };
}
