// Works on a few things ahead of the one that is waited for, and gives the results in order.

/** A failed work ends it when its turn comes. */
export async function* inAdvance<Input, Output>(
  inputs: Iterable<Input>,
  ahead: number,
  work: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const pending: Promise<Output>[] = [];
  for (const input of inputs) {
    const started = work(input);
    started.catch(() => undefined);
    pending.push(started);
    const first = pending.length > ahead ? pending.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const rest of pending) yield await rest;
}
