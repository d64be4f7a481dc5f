// Reports spoiled without any plan: characters, lines and cells lost, doubled or swapped, in any encoding.
import fc from 'fast-check';
import { damageKinds, damagePlans, damageReport } from './damaged-report.ts';

type Spoil = (text: string, at: number, to: number) => string;

/** Lengths that may be cut out or doubled at once. */
const longest = 400;

function between(text: string, at: number, to: number): [number, number] {
  const start = at % Math.max(text.length, 1);
  return [start, Math.min(text.length, start + 1 + (to % longest))];
}

function inLines(change: (lines: string[], at: number, to: number) => string[]): Spoil {
  return (text, at, to) => {
    const lines = text.split('\n');
    return change(lines, at % lines.length, to % lines.length).join('\n');
  };
}

const strangeText = [
  '\u0000',
  '\u3000',
  '\u200b',
  '|',
  '\t',
  '\t\t',
  '０',
  '1,234',
  '-',
  '一、',
  '（',
  '\\|',
  '|---|',
  '😀',
  '\ud800',
];

const spoils: readonly Spoil[] = [
  (text, at, to) => text.slice(0, between(text, at, to)[0]),
  (text, at, to) => text.slice(between(text, at, to)[0]),
  (text, at, to) => text.slice(0, between(text, at, to)[0]) + text.slice(between(text, at, to)[1]),
  (text, at, to) => text.slice(0, between(text, at, to)[1]) + text.slice(between(text, at, to)[0]),
  (text, at, to) => {
    const [start, end] = between(text, at, to);
    return text.slice(0, start) + Array.from(text.slice(start, end)).toReversed().join('') + text.slice(end);
  },
  (text, at, to) =>
    text.slice(0, at % text.length) + (strangeText[to % strangeText.length] ?? '') + text.slice(at % text.length),
  inLines((lines, at) => lines.toSpliced(at, 1)),
  inLines((lines, at, to) => lines.toSpliced(to, 0, lines[at] ?? '')),
  inLines((lines, at, to) => lines.with(at, lines[to] ?? '').with(to, lines[at] ?? '')),
  inLines((lines, at, to) => lines.toSpliced(at, to)),
  inLines((lines, at, to) => {
    const cells = (lines[at] ?? '').split(/([|\t])/);
    return lines.with(at, cells.toSpliced(to % cells.length, 2).join(''));
  }),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replace(/\n+/g, '\n'),
  (text) => text.replaceAll('\n', '\n\n'),
  (text) => text.replaceAll('0', '０'),
  (text) => text + text,
];

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
];

const spoil = fc.record({ way: fc.nat(spoils.length - 1), at: fc.nat(99_999), to: fc.nat(99_999) });

/** Bytes of a report with up to three damages of the form and up to four of the text. */
export const anyReport: fc.Arbitrary<Uint8Array> = fc
  .record({
    plan: damagePlans(damageKinds, 3),
    spoiled: fc.array(spoil, { maxLength: 4 }),
    encoding: fc.nat(encodings.length - 1),
  })
  .map(({ plan, spoiled, encoding }) => {
    const text = spoiled.reduce(
      (done, { way, at, to }) => (done === '' ? done : (spoils[way]?.(done, at, to) ?? done)),
      damageReport(plan).text,
    );
    return encodings[encoding]?.(text) ?? Buffer.from(text);
  });

/** Text of words of the form and of marks that readers look for, in any order. */
export const wordSalad: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...strangeText,
        '\n',
        '\n\n',
        '\r\n',
        '0',
        '12',
        '，',
        '。',
        ' ',
        '#',
        '*',
        '<html>',
        '%PDF',
        '年',
      ),
      fc.constantFrom(
        '第二十条第（一）项',
        '规章',
        '行政规范性文件',
        '行政处罚',
        '本年制发件数',
        '自然人',
        '总计',
        '商业企业',
      ),
      fc.constantFrom('（一）予以公开', '1.属于国家秘密', '3.其他', '行政复议', '结果维持', '二、主动公开政府信息情况'),
      fc.constantFrom(
        '收到',
        '政府信息公开申请',
        '101件',
        '没有',
        '其中',
        '2024年',
        '主动公开',
        '5749条',
        '行政诉讼',
        '0元',
      ),
      fc.string({ maxLength: 12, unit: 'binary' }),
    ),
    { maxLength: 120 },
  )
  .map((words) => words.join(''));
