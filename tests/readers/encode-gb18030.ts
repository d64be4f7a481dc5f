// Writes text in GB18030, which the platform can only read: every pair of bytes is decoded once and turned round.

const table = makeTable();

/** Bytes of a text whose characters all have one or two bytes in GB18030 (GBK); another character is our own fault. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`no two bytes for the character: ${character}`);
      return bytes;
    }),
  );
}

function makeTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(text).length === 1 && text !== '\ufffd') pairs.set(text, [lead, trail]);
    }
  }
  for (let byte = 0; byte < 0x80; byte += 1) pairs.set(String.fromCharCode(byte), [byte]);
  return pairs;
}
