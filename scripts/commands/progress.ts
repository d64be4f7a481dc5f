// A progress bar on the terminal for work that takes longer than a second.

const width = 30;
const quietMilliseconds = 1000;
const betweenMilliseconds = 100;

/** A bar on stderr, drawn only on a terminal and only once the work has taken a second. */
export function openProgress(): { readonly show: (done: number, total: number) => void; readonly close: () => void } {
  const start = performance.now();
  let drawn = 0;
  return {
    show(done, total) {
      const now = performance.now();
      if (!process.stderr.isTTY || now - start < quietMilliseconds || now - drawn < betweenMilliseconds) return;
      drawn = now;
      const full = Math.round((done / Math.max(total, 1)) * width);
      process.stderr.write(`\r[${'='.repeat(full)}${' '.repeat(width - full)}] ${done}/${total}`);
    },
    close() {
      if (drawn > 0) process.stderr.write(`\r${' '.repeat(width + 30)}\r`);
    },
  };
}

/** Does something with each of many, with a bar. */
export async function withProgress<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const bar = openProgress();
  for (const [done, one] of all.entries()) {
    bar.show(done, all.length);
    await work(one);
  }
  bar.close();
}
