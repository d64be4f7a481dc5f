// Formats that are not read, told by their first bytes, each with what its reader is to do about it.
import { refuse } from './read-result.ts';
import type { ReadResult } from './read-result.ts';

interface Signature {
  readonly name: string;
  readonly marks: readonly (readonly number[])[];
  readonly isPicture?: true;
}

/** First bytes. RTF is text, and reports named .doc are often RTF. */
const signatures: readonly Signature[] = [
  { name: 'DOC', marks: [[0xd0, 0xcf, 0x11, 0xe0]] },
  { name: 'RTF', marks: [[0x7b, 0x5c, 0x72, 0x74, 0x66]] },
  { name: 'RAR', marks: [[0x52, 0x61, 0x72, 0x21, 0x1a]] },
  { name: '7Z', marks: [[0x37, 0x7a, 0xbc, 0xaf]] },
  { name: 'GZIP', marks: [[0x1f, 0x8b, 0x08]] },
  { name: 'PNG', marks: [[0x89, 0x50, 0x4e, 0x47]], isPicture: true },
  { name: 'JPEG', marks: [[0xff, 0xd8, 0xff]], isPicture: true },
  { name: 'GIF', marks: [[0x47, 0x49, 0x46, 0x38]], isPicture: true },
  {
    name: 'TIFF',
    marks: [
      [0x49, 0x49, 0x2a, 0x00],
      [0x4d, 0x4d, 0x00, 0x2a],
    ],
    isPicture: true,
  },
];

/** The name of the part in which Office keeps a document with a password (MS-OFFCRYPTO 2.3.4.4), in UTF-16. */
const encryptedPart = 'EncryptedPackage'.split('').join('\u0000');

/** Why bytes of a known other format are not read; null for any others. */
export function refuseOther(bytes: Uint8Array): ReadResult | null {
  const known = signatures.find(({ marks }) => marks.some((mark) => startsWith(bytes, mark)));
  if (known === undefined) return null;
  const isEncrypted = known.name === 'DOC' && new TextDecoder('latin1').decode(bytes).includes(encryptedPart);
  return isEncrypted ? refuse(null, 'read/encrypted', {}) : unsupported(known.name, known.isPicture);
}

/** True for bytes that begin with these. */
export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** A page that a browser or a word processor saved as one file (RFC 2557), its text packed as for a letter. */
export function refuseMail(text: string): ReadResult | null {
  const head = text.slice(0, 4000);
  return mailParts.every((part) => part.test(head)) ? unsupported('MHTML') : null;
}

const mailParts = [
  /^(?:from|date|subject|mime-version|message-id|content-type|snapshot-content-location):/i,
  /^content-type:\s{0,8}multipart\//im,
  /^content-transfer-encoding:\s{0,8}(?:quoted-printable|base64)/im,
];

/** The answer for a format that can be saved as another one, or recognised where it is a picture. */
export function unsupported(format: string, isPicture = false): ReadResult {
  return refuse(null, 'read/format-unsupported', { format, kind: isPicture ? 'picture' : 'file' });
}
