// Many small files as one answer: for each a line with its path and length, then its bytes. They come one after the other, so
// that nobody holds them all.

export const packedType = 'application/x-nianbao-files';

export interface PackedFile {
  /** From the root of the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A text that is made when its turn comes. */
export interface FileToPack {
  readonly path: string;
  readonly text: () => string;
}

export function packFiles(files: Iterable<FileToPack>): ReadableStream<Uint8Array> {
  const waiting = files[Symbol.iterator]();
  return new ReadableStream({
    pull: (controller) => {
      const next = waiting.next();
      if (next.done === true) controller.close();
      else controller.enqueue(packed(next.value));
    },
  });
}

function packed({ path, text }: FileToPack): Uint8Array {
  const words = text();
  return Buffer.from(`${JSON.stringify([path, Buffer.byteLength(words)])}\n${words}`);
}

export async function* unpackFiles(stream: ReadableStream<Uint8Array>): AsyncGenerator<PackedFile> {
  const reader = stream.getReader();
  let rest: Buffer = Buffer.alloc(0);
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    rest = Buffer.concat([rest, read.value]);
    for (let file = firstOf(rest); file !== null; file = firstOf(rest)) {
      yield file;
      rest = rest.subarray(file.end);
    }
  }
}

/** null where it is not whole yet. */
function firstOf(bytes: Buffer): (PackedFile & { readonly end: number }) | null {
  const start = bytes.indexOf(0x0a) + 1;
  if (start === 0) return null;
  const [path, length] = JSON.parse(bytes.toString('utf8', 0, start)) as [path: string, length: number];
  const end = start + length;
  return end > bytes.length ? null : { path, bytes: bytes.subarray(start, end), end };
}
