// Bytes to text: each encoding is told by its mark, its zeros or its faults, and what is no text is none.
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/readers/decode.ts';
import { dialects, reportText } from '../report-text.ts';
import { readLoose } from '../properties/read-loose.ts';
import { encodeGb18030 } from './encode-gb18030.ts';

const text = reportText(
  { 'proactive.penalties.decisions': '287', 'requests.received_new.total': '１２' },
  { dialect: 'tab' },
);
const utf16 = (content: string): Buffer => Buffer.from(content, 'utf16le');

const encoded: readonly (readonly [string, Uint8Array, string])[] = [
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-16LE with a mark', utf16(`\ufeff${text}`), 'utf-16le'],
  ['UTF-16LE', utf16(text), 'utf-16le'],
  ['UTF-16BE with a mark', utf16(`\ufeff${text}`).swap16(), 'utf-16be'],
  ['UTF-16BE', utf16(text).swap16(), 'utf-16be'],
  ['GB18030', encodeGb18030(text), 'gb18030'],
];

describe('a report', () => {
  it.each(encoded)('in %s is read as it was written', async (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, damaged: 0 });
    const [found, plain] = [await readLoose(bytes), await readLoose(Buffer.from(text))];
    expect({ ...found, sha256: '' }).toEqual({ ...plain, sha256: '' });
    expect(plain.figures['proactive.penalties.decisions']).toMatchObject({ value: 287, raw: '287' });
    expect(plain.figures['requests.received_new.total']).toMatchObject({ value: 12, raw: '１２' });
  });

  it.each(dialects)('with CRLF and a mark has the same figures as with LF in the dialect of %s', async (dialect) => {
    const lf = reportText({ 'requests.granted.enterprise': '' }, { dialect });
    const [marked, plain] = [
      await readLoose(Buffer.from(`\ufeff${lf.replaceAll('\n', '\r\n')}`)),
      await readLoose(Buffer.from(lf)),
    ];
    const valuesOf = ({ figures }: typeof plain): unknown[] =>
      Object.entries(figures).map(([id, { value, raw, status, line, column }]) => [
        id,
        value,
        raw,
        status,
        line,
        column,
      ]);
    expect(valuesOf(marked)).toEqual(valuesOf(plain));
  });
});

describe('a few bytes that are no character', () => {
  const broken = (content: Uint8Array, at: number): Uint8Array => Buffer.from(content).fill(0xff, at, at + 1);

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['GB18030', Buffer.from(encodeGb18030(text)), 'gb18030'],
  ] as const)('leave a report in %s readable, and are said', async (_, bytes, encoding) => {
    const damaged = broken(bytes, bytes.indexOf('287'));
    expect(decode(damaged)).toMatchObject({ encoding, damaged: 1 });
    const record = await readLoose(damaged);
    expect(record.figures['proactive.penalties.decisions']).toMatchObject({ value: null });
    expect(record.figures['requests.received_new.total']).toMatchObject({ value: 12 });
    const said = record.diagnostics.filter(({ rule }) => /^(?:read|form)/.test(rule));
    expect(said).toMatchObject([{ rule: 'read/damaged-characters', args: { places: 1 } }]);
  });
});

describe('a control character in a text', () => {
  it.each(['\u0000', '\u0001'])('%j is damage that costs the figure it stands in, and no other', async (control) => {
    const record = await readLoose(Buffer.from(text.replace('287', `2${control}87`)));
    expect(record.figures['proactive.penalties.decisions']).toMatchObject({ value: null, status: 'text' });
    expect(record.figures['requests.received_new.total']).toMatchObject({ value: 12 });
    const said = record.diagnostics.filter(({ rule }) => /^(?:read|form)/.test(rule));
    expect(said).toMatchObject([{ rule: 'read/damaged-characters', args: { places: 1 } }]);
  });
});

describe('no text', () => {
  it.each([
    ['control characters', Buffer.from('规章\u0001\u0002\u0000\u0003')],
    ['bytes of a program', Uint8Array.from({ length: 2048 }, (_, index) => (index * 151) % 256)],
    ['UTF-16 cut within a pair', Buffer.concat([utf16('\ufeff规章'), Buffer.of(0x3d, 0xd8)])],
    ['a cut character of UTF-8 that is none of GB18030 either', Buffer.from([0xe8, 0xa7, 0x84, 0xff])],
  ])('is in %s', (_, bytes) => {
    expect(decode(bytes)).toBeNull();
  });

  it('is not guessed from an empty file', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', damaged: 0 });
  });
});
