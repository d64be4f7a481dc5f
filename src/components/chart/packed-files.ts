// Many small files as one answer: a first line that lists them, then their bytes one after the other.

export const packedType = 'application/x-nianbao-files';

export interface PackedFile {
  /** From the root of the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function packFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const head = Buffer.from(`${JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length]))}\n`);
  return new Uint8Array(Buffer.concat([head, ...files.map(({ bytes }) => bytes)]));
}

export function unpackFiles(packed: Uint8Array): readonly PackedFile[] {
  const headEnd = packed.indexOf(0x0a);
  const head = JSON.parse(Buffer.from(packed.subarray(0, headEnd)).toString()) as [path: string, length: number][];
  let start = headEnd + 1;
  return head.map(([path, length]) => {
    const bytes = packed.subarray(start, start + length);
    start += length;
    return { path, bytes };
  });
}
