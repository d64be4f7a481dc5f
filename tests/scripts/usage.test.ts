// What the small commands take: options by their kind, a sentence for what does not fit, and the port of their servers.
import { expect, test } from 'vitest';
import { readPort } from '../../scripts/port.ts';
import { readTyped } from '../../scripts/usage.ts';

const usage = {
  help: 'usage: example',
  flags: ['all'],
  numbers: ['seed'],
  choices: { format: ['pipe', 'tab'] },
  words: ['reading'],
};

test('options and words are taken as what they are, and have their usual values where they are not given', () => {
  const line = readTyped(usage, ['--seed', '71', 'reading', '--format=tab', '--all']);
  expect([line.number('seed', 1), line.text('format'), line.isSet('all'), line.words]).toEqual([
    71,
    'tab',
    true,
    ['reading'],
  ]);
  const bare = readTyped(usage, []);
  expect([bare.number('seed', 1), bare.text('format'), bare.isSet('all'), bare.words]).toEqual([1, null, false, []]);
});

test.each([
  ['--seed 1e3', "--seed takes a whole number, not '1e3'"],
  ['--seed -4', /seed/],
  ['--format xml', "--format takes one of: pipe, tab; not 'xml'"],
  ['writing', "Unexpected argument 'writing'"],
  ['--none', /Unknown option '--none'/],
])('%s is answered by a sentence', (typed, sentence) => {
  expect(() => readTyped(usage, typed.split(' '))).toThrow(sentence);
  if (typed !== '--none' && typed !== '--seed -4')
    expect(readTyped(usage, ['--help', ...typed.split(' ')]).isSet('help')).toBe(true);
});

test('a port is a number from 1 to 65535, 4321 where none is asked for', () => {
  expect([undefined, '', '8080', '0', '65536', 'abc', '80.5'].map(readPort)).toEqual([
    4321,
    4321,
    8080,
    ...[null, null, null, null],
  ]);
});
