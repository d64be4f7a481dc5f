// Damage to what tags and other marks say: spans of any width, elements opened without end, numbers no table has.
import type { Random } from '../generate/random.ts';

type Mutation = (text: string, random: Random) => string;

const oddNumbers = [
  '0',
  '-1',
  '1',
  '65535',
  '100000',
  '2147483648',
  '99999999999999999999',
  '1e9',
  'Inf',
  '',
  '0x7f',
  '1.5',
];

/** Replaces some of what a pattern finds. */
function replaceSome(pattern: RegExp, by: (found: string, random: Random) => string): Mutation {
  return (text, random) => {
    const share = random.pick([1, 0.3, 0.02]);
    return text.replace(pattern, (found: string) => (random.chance(share) ? by(found, random) : found));
  };
}

/** Puts a text at any place. */
function insert(text: string, inserted: string, random: Random): string {
  const at = random.below(text.length);
  return text.slice(0, at) + inserted + text.slice(at);
}

const deep = 20_000;

const anyMarkup: readonly Mutation[] = [
  replaceSome(/\d+/g, (_, random) => random.pick(oddNumbers)),
  replaceSome(/<[^>]*>/g, () => ''),
  replaceSome(/<[^>]*>/g, (found) => found + found),
  replaceSome(/<\//g, () => '<'),
  replaceSome(/[<>"'&;]/g, () => ''),
  (text, random) => {
    const tags = text.match(/<[^>]*>/g) ?? ['<a>'];
    return insert(text, random.pick(tags).repeat(random.pick([3, 300, deep])), random);
  },
  (text, random) =>
    insert(
      text,
      random.pick([
        '<!--',
        ']]>',
        '<![CDATA[',
        '<?xml',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '&b;',
        '&#0;',
        '&#x110000;',
        '\u0000',
      ]),
      random,
    ),
];

const htmlOnly: readonly Mutation[] = [
  replaceSome(/<td/g, (_, random) => `<td ${random.pick(['rowspan', 'colspan'])}="${random.pick(oddNumbers)}"`),
  (text, random) =>
    insert(
      text,
      random
        .pick(['<table><tr><td>', '<div>', '<b><i>', '<ul><li>', '<select><option>', '<svg><desc>', '<template>'])
        .repeat(random.pick([5, 2000])),
      random,
    ),
  (text, random) =>
    insert(
      text,
      random.pick([
        '<script>',
        '<style>',
        '<textarea>',
        '<title>',
        '<plaintext>',
        '<frameset>',
        '<base href=//x>',
        '<meta charset=utf-16>',
      ]),
      random,
    ),
];

const textOnly: readonly Mutation[] = [
  (text, random) =>
    insert(
      text,
      random.pick(['|', '\t', ' ', '0 ', '一、', '总计', '|---', '，']).repeat(random.pick([9, 900, 90_000])),
      random,
    ),
  (text, random) => {
    const lines = text.split('\n');
    const from = random.below(lines.length);
    const some = lines.slice(from, from + random.between(1, 20));
    return lines
      .toSpliced(
        random.below(lines.length),
        0,
        ...Array<string[]>(random.pick([1, 5, 200]))
          .fill(some)
          .flat(),
      )
      .join('\n');
  },
  (text) => text.replaceAll('\n', ''),
  (text, random) => random.shuffle(text.split('\n')).join('\n'),
];

const wordOnly: readonly Mutation[] = [
  replaceSome(
    /<w:tcPr>/g,
    (found, random) =>
      `${found}<w:gridSpan w:val="${random.pick(oddNumbers)}"/><w:vMerge${random.pick(['', ' w:val="restart"'])}/>`,
  ),
  replaceSome(
    /<w:trPr>|<w:tr>/g,
    (found, random) => `${found}<w:trPr><w:gridBefore w:val="${random.pick(oddNumbers)}"/></w:trPr>`,
  ),
  (text, random) => insert(text, '<w:tbl><w:tr><w:tc>'.repeat(random.pick([5, 3000])), random),
  (text) => text.replaceAll('w:', 'x:'),
];

export type Markup = 'html' | 'text' | 'docx';

const own: Readonly<Record<Markup, readonly Mutation[]>> = { html: htmlOnly, text: textOnly, docx: wordOnly };

/** One to three of them. */
export function mutateMarkup(text: string, markup: Markup, random: Random): string {
  let done = text;
  for (let left = random.between(1, 3); left > 0 && done.length > 0; left -= 1) {
    done = random.pick([...own[markup], ...anyMarkup])(done, random);
  }
  return done;
}
