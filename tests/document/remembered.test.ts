// What is remembered is worked out once, and no input makes the memory grow.
import { describe, expect, it } from 'vitest';
import { remembered, rememberedTexts } from '../../src/document/remembered.ts';

/** Counts how often each text is worked out. */
function counting(longest?: number): {
  readonly ask: (text: string) => object;
  readonly times: (text: string) => number;
} {
  const times = new Map<string, number>();
  const ask = rememberedTexts((text) => {
    times.set(text, (times.get(text) ?? 0) + 1);
    return { text };
  }, longest);
  return { ask, times: (text) => times.get(text) ?? 0 };
}

describe('an answer about a text', () => {
  it('is worked out once and is the same object then', () => {
    const { ask, times } = counting();
    expect(ask('行政许可')).toBe(ask('行政许可'));
    expect([ask('行政处罚'), times('行政许可'), times('行政处罚')]).toEqual([{ text: '行政处罚' }, 1, 1]);
  });

  it('is not kept for a text longer than a label', () => {
    const { ask, times } = counting();
    const [kept, long] = ['长'.repeat(80), '长'.repeat(81)];
    for (const text of [kept, long, kept, long]) expect(ask(text)).toEqual({ text });
    expect([times(kept), times(long)]).toEqual([1, 2]);
  });

  it('is forgotten with all others when there are too many, so that they never are more', () => {
    const { ask, times } = counting();
    ask('first');
    for (let number = 0; number < 4999; number += 1) ask(`${number}`);
    ask('first');
    expect(times('first')).toBe(1);
    ask('one too many');
    ask('first');
    expect(times('first')).toBe(2);
  });
});

describe('an answer about an object', () => {
  it('is worked out once for each, also where it is false', () => {
    let times = 0;
    const isLong = remembered((list: readonly number[]) => {
      times += 1;
      return list.length > 3;
    });
    const lists = [[1], [1]];
    for (const list of [...lists, ...lists]) expect(isLong(list)).toBe(false);
    expect(times).toBe(2);
  });
});
