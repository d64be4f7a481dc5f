// Two ends of a line within one process, between pdf.js and its worker part: counts what passes, keeps fonts out.
//
//   pdf.js clones every message and prepares each font for drawing. We draw nothing, so messages go as they are and
//   fonts stay behind: half the time and memory.

/** As much of a message as is looked at here; the rest is pdf.js's own. */
interface Message {
  readonly action?: unknown;
  readonly data?: unknown;
  readonly chunk?: unknown;
}

type Listener = (event: { readonly data: Message }) => void;

/** What pdf.js takes for the port of a worker. */
export interface Port {
  readonly postMessage: (message: Message) => void;
  readonly addEventListener: (name: string, listener: Listener, options?: { readonly signal?: AbortSignal }) => void;
  readonly removeEventListener: (name: string, listener: Listener) => void;
  readonly terminate: () => void;
}

/** Told of what the worker part sends. */
export interface Watch {
  /** A font by its name, with what pdf.js knows of it beside its drawing. */
  readonly onFont: (name: string, extra: Readonly<Record<string, unknown>>) => void;
  /** How many operations, and how many characters and numbers of paths they bring along. */
  readonly onOperations: (count: number, parts: number) => void;
}

export interface Channel {
  readonly reader: Port;
  readonly worker: Port;
}

export function openChannel(watch: Watch): Channel {
  const forReader = new Set<Listener>();
  const forWorker = new Set<Listener>();
  return {
    reader: makePort(forReader, (message) => {
      deliver(forWorker, message);
    }),
    worker: makePort(forWorker, (message) => {
      deliver(forReader, watched(message, watch));
    }),
  };
}

function makePort(listeners: Set<Listener>, postMessage: Port['postMessage']): Port {
  return {
    postMessage,
    addEventListener: (_name, listener, options) => {
      listeners.add(listener);
      options?.signal?.addEventListener('abort', () => {
        listeners.delete(listener);
      });
    },
    removeEventListener: (_name, listener) => {
      listeners.delete(listener);
    },
    terminate: () => {
      listeners.clear();
    },
  };
}

function deliver(listeners: ReadonlySet<Listener>, data: Message): void {
  queueMicrotask(() => {
    for (const listener of [...listeners]) listener({ data });
  });
}

function watched(message: Message, watch: Watch): Message {
  if (message.action === 'commonobj' && Array.isArray(message.data)) return withoutFont(message, message.data, watch);
  const { chunk } = message;
  if (!isOperations(chunk)) return message;
  watch.onOperations(chunk.fnArray.length, partsOf(chunk.argsArray));
  // The worker part empties its lists once they are sent.
  return { ...message, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
}

function partsOf(argsArray: readonly unknown[]): number {
  let parts = 0;
  for (const args of argsArray) {
    for (const arg of Array.isArray(args) ? args : []) {
      if (!Array.isArray(arg)) continue;
      parts += arg.length;
      for (const inner of arg) if (inner instanceof Float32Array) parts += inner.length;
    }
  }
  return parts;
}

/**
 * Fonts drawn by operations of their own (Type 3) are kept whole: their unit is needed and there is no file to load.
 */
function withoutFont(message: Message, [name, kind, font]: readonly unknown[], watch: Watch): Message {
  if (kind !== 'Font' || typeof font !== 'object' || font === null || !('extra' in font)) return message;
  const extra = (font.extra ?? {}) as Readonly<Record<string, unknown>>;
  watch.onFont(String(name), extra);
  return extra['type'] === 'Type3' ? message : { ...message, data: [name, kind, { error: 'not needed' }] };
}

function isOperations(
  chunk: unknown,
): chunk is { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] } {
  return typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk;
}
