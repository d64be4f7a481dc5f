// Tables that tools took off the page column by column, with hardly a request in them, or with the groups of table 四 apart.
import { describe, expect, it } from 'vitest';
import { sections } from '../report-text.ts';
import { eachHead, all, truth, labelsOf, figuresOf, read } from './county-table.ts';
import type { TableRow } from './county-table.ts';

describe('columns page by page', () => {
  const pages = [all.slice(0, 12), all.slice(12)];
  const columns = (rows: readonly TableRow[], order = eachHead.map((_, at) => at)): string[] =>
    order.flatMap((at) => rows.map(({ figures: own }) => own[at] ?? ''));
  const [above = [], below = []] = pages;
  const order = eachHead.map((_, at) => at);

  it('are not read where nothing but the heads shows the order of the columns: programs print these in others', () => {
    expect(read([...eachHead, ...labelsOf(all), ...columns(all)]).raw).toEqual({});
    const [top, bottom] = pages.map((rows) => [...labelsOf(rows), ...columns(rows)]);
    expect(read([...eachHead, ...(top ?? []), ...(bottom ?? [])]).raw).toEqual({});
  });

  it('are read where one page has its rows as such, past the number of a page and with labels that come late', () => {
    const [first = '', ...others] = labelsOf(above);
    const [second = '', ...rest] = labelsOf(below);
    const top = [...eachHead, ...others, ...figuresOf(above), first, second];
    expect(read([...top, ...rest, ...columns(below)]).raw).toEqual(truth);
    expect(read([...top, '', '1', `\f${rest[0] ?? ''}`, ...rest.slice(1), ...columns(below)]).raw).toEqual(truth);
  });

  it('are read where all hold the same', () => {
    const some = all.map(({ label }) => ({ label, figures: Array<string>(7).fill('0') }));
    const { raw } = read([...eachHead, ...labelsOf(some), ...columns(some)]);
    expect(Object.values(raw)).toEqual(figuresOf(some));
  });

  it.each(order.slice(1, 6).map((at) => [at, order.with(at - 1, at).with(at, at - 1)] as const))(
    'are not read where column %i of the second page is exchanged with the one before it',
    (_, exchanged) => {
      const { raw } = read([
        ...eachHead,
        ...labelsOf(above),
        ...figuresOf(above),
        ...labelsOf(below),
        ...columns(below, exchanged),
      ]);
      const wrong = Object.entries(raw).filter(([id, text]) => truth[id] !== text);
      expect(wrong).toEqual([]);
    },
  );

  it.each(
    order
      .slice(1, 6)
      .map((at) => [at, eachHead.with(at - 1, eachHead[at] ?? '').with(at, eachHead[at - 1] ?? '')] as const),
  )('are those of their heads where head %i is exchanged with the one before it', (at, heads) => {
    const { raw, warned } = read([...heads, ...labelsOf(all), ...columns(all)]);
    const [id = ''] = Object.keys(truth).slice(at);
    const [before = ''] = Object.keys(truth).slice(at - 1);
    const isFollowed = raw[id] === truth[before] && raw[before] === truth[id];
    expect(isFollowed || Object.keys(raw).every((figure) => warned.has(figure))).toBe(true);
  });

  it('are not read where two rows stand the other way round beside the first of their labels', () => {
    const moved = [...all.slice(0, 4), ...all.slice(5, 6), ...all.slice(4, 5), ...all.slice(6)];
    const lines = moved.flatMap(({ label, figures: own }, at) => (at < 6 ? [label, ...own] : []));
    const { raw } = read([...eachHead, ...lines, ...columns(moved.slice(6)), ...labelsOf(moved.slice(6))]);
    const rowOf = (at: number): string[] => Object.keys(truth).slice(at * 7, at * 7 + 7);
    expect(rowOf(4).every((id) => raw[id] === undefined || raw[id] === truth[id])).toBe(true);
    expect(rowOf(5).every((id) => raw[id] === undefined || raw[id] === truth[id])).toBe(true);
  });
});

describe('a table with hardly a request', () => {
  const sparse = (rows: Readonly<Record<number, readonly number[]>>): string[] =>
    all.flatMap((_, at) => (rows[at] ?? Array<number>(7).fill(0)).map(String));
  const one = [1, 0, 0, 0, 0, 0, 1];
  const asked = sparse({ 0: one, 4: one, 23: one });

  it('is read, and where all is nought in whatever order', () => {
    expect(Object.values(read([...eachHead, ...labelsOf(all), ...asked]).raw).join(' ')).toBe(asked.join(' '));
    expect(new Set(Object.values(read([...eachHead, ...labelsOf(all), ...sparse({})]).raw))).toEqual(new Set(['0']));
  });

  it('has no other figure where one was lost and another doubled', () => {
    for (let lost = 0; lost < asked.length; lost += 4) {
      for (const doubled of [0, 6, 20, 28, 34, 100, 161, 167, 174]) {
        const damaged = asked.toSpliced(lost, 1).toSpliced(doubled, 0, asked.toSpliced(lost, 1)[doubled] ?? '0');
        const { raw } = read([...eachHead, ...labelsOf(all), ...damaged]);
        const wrong = Object.keys(truth).filter((id, at) => raw[id] !== undefined && raw[id] !== asked[at]);
        expect(wrong).toEqual([]);
      }
    }
  });
});

describe('table 四 in pieces', () => {
  const own = ['结', '果', '维持', '结果', '纠正', '其他', '结果', '尚未', '审结', '总', '计'];
  const outer = ['行政复议', '行政诉讼'];
  const inner = ['未经复议直接起诉', '复议后起诉'];
  const figures = '1 0 12 0 13 0 3 0 11 14 19 10 2 16 47'.split(' ');
  const values = (lines: readonly string[]): string => Object.values(read(lines, sections.disputes).raw).join(' ');

  it.each([
    ['cell by cell', [...outer, ...own, ...inner, ...own, ...own, ...figures]],
    [
      'line by line, the totals below each other',
      [
        ...[
          ...outer,
          ...inner,
          '结果',
          '结果',
          '其他',
          '尚未',
          '总计',
          '结果',
          '结果',
          '其他',
          '尚未',
          '结果',
          '结果',
          '其他',
          '尚未',
        ],
        ...[
          '维持',
          '纠正',
          '结果',
          '审结',
          '总计',
          '总计',
          '维持',
          '纠正',
          '结果',
          '审结',
          '维持',
          '纠正',
          '结果',
          '审结',
        ],
        ...figures,
      ],
    ],
    ['two figures on a line', [...outer, ...own, ...inner, ...own, ...own, ...figures.slice(0, 13), '16 47']],
    [
      'the last group behind the figures of the first',
      [...outer, inner[0] ?? '', ...own, ...figures.slice(0, 5), inner[1] ?? '', ...own, ...own, ...figures.slice(5)],
    ],
    [
      'groups beside their figures',
      [...outer, ...own, ...figures.slice(0, 5), ...inner, ...own, ...own, ...figures.slice(5)],
    ],
  ])('is read below broken heads, %s', (_, lines) => {
    expect(values(lines)).toBe(figures.join(' '));
  });

  it('is read behind a table that is read otherwise', () => {
    const rows = all.flatMap(({ label, figures: own }) => [label, ...own]);
    const { raw } = read([
      ...eachHead,
      ...rows,
      sections.disputes,
      ...outer,
      ...own,
      ...inner,
      ...own,
      ...own,
      ...figures,
    ]);
    expect(Object.keys(raw).length).toBe(Object.keys(truth).length + figures.length);
    expect(raw).toMatchObject(truth);
  });

  const totalFirst = [0, 5, 10].flatMap((at) => [...figures.slice(at + 4, at + 5), ...figures.slice(at, at + 4)]);
  it.each([
    ['the total stands first in each group', [...outer, ...own, ...inner, ...own, ...own, ...totalFirst]],
    ['litigation stands first', [...outer.toReversed(), ...own, ...inner, ...own, ...own, ...figures]],
    [
      'its groups of litigation stand the other way round',
      [...outer, ...own, ...inner.toReversed(), ...own, ...own, ...figures],
    ],
    [
      'columns stand the other way round',
      [...outer, ...inner, ...[1, 2, 3].flatMap(() => ['结果纠正', '结果维持', ...own.slice(5)]), ...figures],
    ],
  ])('is left unread where %s', (_, lines) => {
    expect(values(lines)).toBe('');
  });

  it('is left unread where its groups do not add up', () => {
    const moved = [...figures.slice(0, 4), ...figures.slice(5), '13'];
    expect(values([...outer, ...own, ...inner, ...own, ...own, ...moved])).toBe('');
  });
});
