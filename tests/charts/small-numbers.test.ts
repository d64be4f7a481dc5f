// What charts do with few numbers, with none and with gaps: counts first, one mark for each, a blank is no zero.
import { describe, expect, test } from 'vitest';
import type { ChartRow } from '../../src/charts/chart.ts';
import { disputes } from '../../src/charts/disputes.ts';
import { chartOf } from '../../src/charts/figure.ts';
import { breaksBetween } from '../../src/indicators/form-breaks.ts';
import { charts } from '../../src/charts/index.ts';
import { countIn, markOf, sumOfCounts } from '../../src/charts/marks.ts';
import type { CountStatus } from '../../src/codebook/count-statuses.ts';
import { exampleCount } from '../../src/charts/example.ts';
import type { RequestRow } from '../../src/charts/request-lines.ts';
import { outcomes } from '../../src/charts/outcomes.ts';
import { refusalReasons } from '../../src/charts/refusal-reasons.ts';
import { requestVolume } from '../../src/charts/request-volume.ts';
import { wrapText } from '../../src/charts/drawing/text-width.ts';
import { zeroSafeScale, zeroSafeTicks, tickLabel } from '../../src/charts/drawing/zero-safe-scale.ts';
import { canvasOf, drawExample, marksOf, textsIn, viewOf, withCounts } from './drawings.ts';

/** received, carried in, granted, partly granted, refused, unable, not processed, other, processed, carried out */
const outcomeRows = (values: readonly number[]) => withCounts(outcomes.example().rows, values);
const view = viewOf(outcomes);

describe('outcomes', () => {
  test('of no request are no drawing but a sentence', () => {
    const rows = outcomeRows([]);
    expect(outcomes.empty(rows, view)).toMatch(/^无申请/);
    expect(outcomes.title(rows, view)).toBe('2024年没有申请');
  });

  test('of one request are one mark', () => {
    const drawing = outcomes.draw(outcomeRows([1, 0, 1, 0, 0, 0, 0, 0, 1, 0]), canvasOf(view, 'wide'));
    expect(marksOf(drawing, 'granted')).toBe(1);
    for (const look of ['partly-granted', 'refused', 'unable', 'not-processed', 'other']) {
      expect(marksOf(drawing, look)).toBe(0);
    }
    expect(drawing.querySelectorAll('rect').length).toBe(0);
  });

  test('are marks up to 120 requests and bars with their counts from 121 on', () => {
    const few = outcomeRows([120, 0, 100, 0, 20, 0, 0, 0, 120, 0]);
    const many = outcomeRows([121, 0, 100, 0, 21, 0, 0, 0, 121, 0]);
    const marked = outcomes.draw(few, canvasOf(view, 'wide'));
    expect([marksOf(marked, 'granted'), marksOf(marked, 'refused')]).toEqual([100, 20]);
    const barred = outcomes.draw(many, canvasOf(view, 'wide'));
    const bars = [...barred.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width')));
    expect(bars).toHaveLength(2);
    expect((bars[1] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(0.21, 3);
    expect(textsIn(barred)).toEqual(expect.arrayContaining(['100', '21']));
    expect(outcomes.subtitle(many, view)).not.toContain('每格');
  });

  test('are told in the title from the data, and only what is there', () => {
    expect(outcomes.title(outcomeRows([101, 0, 74, 0, 1, 26, 0, 0, 101, 0]), view)).toBe(
      '2024年收到101件，予以公开74件，不予公开1件，无法提供26件',
    );
    expect(outcomes.title(outcomeRows([3, 2, 4, 0, 0, 0, 0, 0, 4, 1]), view)).toBe('2024年办结4件，予以公开4件');
    expect(outcomes.title(outcomeRows([1, 0, 1, 0, 0, 0, 0, 0, 1, 0]), { ...view, locale: 'en' })).toBe(
      '1 request received in 2024: 1 granted in full',
    );
  });
});

describe('reasons', () => {
  const reasons = (values: readonly number[]) => withCounts(refusalReasons.example().rows, values);

  test('come largest first within their group, those of zero in one sentence', () => {
    const texts = textsIn(refusalReasons.draw(reasons([0, 0, 0, 1, 3]), canvasOf(view, 'wide')));
    const order = ['不予公开', '属于三类内部事务信息', '保护第三方合法权益', '其余6项均为0。', '无法提供', '不予处理'];
    expect(texts.filter((text) => order.includes(text))).toEqual(order);
  });

  test('are named in the title only where one stands alone at the top', () => {
    const title = (values: readonly number[]) => refusalReasons.title(reasons(values), view);
    expect(title([1])).toBe('2024年没有公开的1件，理由是“属于国家秘密”');
    expect(title([2, 1])).toBe('2024年没有公开的3件中，2件的理由是“属于国家秘密”');
    expect(title([1, 1])).toBe('2024年没有公开的2件，分属2种理由，每种至多1件');
    expect(title([])).toBe('2024年没有不予公开、无法提供或不予处理的申请');
  });
});

test('disputes keep pending cases apart, in marks of their own', () => {
  const rows = withCounts(disputes.example().rows, [8, 1, 1, 7, 17]);
  const drawing = disputes.draw(rows, canvasOf(view, 'narrow'));
  expect([marksOf(drawing, 'ink'), marksOf(drawing, 'pending')]).toEqual([10, 7]);
  expect(disputes.title(rows, view)).toBe('2024年行政复议17件，其中7件尚未审结');
  expect(disputes.empty(withCounts(rows, []), view)).toContain('均为0');
});

describe('a count', () => {
  const record = (figures: Record<string, { value: number | null; status: CountStatus }>) =>
    ({ figures, diagnostics: [] }) as unknown as Parameters<typeof countIn>[0];

  test('has a mark of its own where no number above zero stands', () => {
    const mark = (value: number | null, status: CountStatus) => markOf({ value, status, figures: [] });
    expect([mark(0, 'printed'), mark(null, 'blank'), mark(null, 'text'), mark(null, 'unread')]).toEqual([
      'zero',
      'blank',
      'text',
      'unread',
    ]);
    expect([mark(null, 'not_collected'), mark(null, 'withdrawn')]).toEqual(['not_collected', 'withdrawn']);
    expect([mark(3, 'printed'), mark(22, 'text')]).toEqual([null, null]);
  });

  test('of several figures has no value where one of them has none', () => {
    const figures = { a: { value: 3, status: 'printed' }, b: { value: null, status: 'blank' } } as const;
    expect(countIn(record(figures), ['a', 'b'])).toEqual({ value: null, status: 'blank', figures: ['a', 'b'] });
    expect(countIn(record(figures), ['a', 'absent']).status).toBe('unread');
    expect(sumOfCounts([]).value).toBe(0);
  });
});

test('every mark of an example stands in its drawing', () => {
  for (const chart of charts) {
    const { rows } = chart.example();
    const missing = rows.filter((row: ChartRow) => row.count.value === null && markOf(row.count) !== null);
    const strips = chart.id === 'penalties-disclosures' ? missing.length : 0;
    const drawn = drawExample(chart, 'wide').querySelectorAll('path.mark').length;
    expect(drawn + strips, chart.id).toBeGreaterThanOrEqual(
      chart.id === 'request-volume' ? missing.length / 2 : missing.length,
    );
  }
});

describe('the axis of counts', () => {
  test('has zero on it and plain numbers', () => {
    expect(zeroSafeTicks(0)).toEqual([0, 10]);
    expect(zeroSafeTicks(5749)).toEqual([0, 10, 100, 1000, 10_000]);
    const scale = zeroSafeScale([0, 10, 100], [0, 100]);
    expect([scale(0), scale(100)]).toEqual([0, 100]);
    expect(scale(1)).toBeGreaterThan(5);
    expect([tickLabel(1000, 'zh-CN'), tickLabel(10_000, 'zh-CN'), tickLabel(10_000, 'en')]).toEqual([
      '1000',
      '1万',
      '10,000',
    ]);
    expect([tickLabel(100_000, 'en'), tickLabel(10_000_000, 'en')]).toEqual(['100,000', '10M']);
  });

  test('of years shows the breaks it crosses and no others', () => {
    expect(breaksBetween(2024, 2024)).toEqual([]);
    expect(breaksBetween(2019, 2021)).toEqual([2021]);
    expect(breaksBetween(2018, 2024)).toEqual([2019, 2021, 2024]);
    const rows = requestVolume.example().rows;
    const recent = rows.filter(({ year }) => year >= 2022);
    const words = textsIn(requestVolume.draw(recent, canvasOf(viewOf(requestVolume), 'narrow'))).join('\n');
    expect(words).toContain('复议');
    expect(words).not.toContain('现行格式');
  });
});

test('many requests over several years are columns, and lines of bars where it is narrow', () => {
  const rows = requestVolume
    .example()
    .rows.map((row) =>
      row.count.value === null ? row : { ...row, count: { ...row.count, value: row.count.value * 100 } },
    );
  const wide = requestVolume.draw(rows, canvasOf(viewOf(requestVolume), 'wide'));
  expect(wide.querySelectorAll('rect').length).toBeGreaterThan(3);
  expect(textsIn(wide)).toEqual(expect.arrayContaining(['3700', '+200', '2018', '2024']));
  expect(wide.querySelectorAll('path.break')).toHaveLength(3);
  const narrow = requestVolume.draw(rows, canvasOf(viewOf(requestVolume), 'narrow'));
  expect(textsIn(narrow)).toEqual(expect.arrayContaining(['3700', '2018年']));
});

describe('what was carried in', () => {
  const of = (received: number, carried: number | 'blank' | 'unread', year: number): readonly RequestRow[] =>
    requestVolume
      .example()
      .rows.slice(0, 2)
      .map((row, index) => ({
        ...row,
        year,
        count: exampleCount(index === 0 ? received : carried, row.count.figures),
      }));
  const rows = [...of(417, 0, 2022), ...of(523, 'blank', 2023), ...of(631, 29, 2024)];

  test('is a mark of its own above its column where it is blank, and no 0', () => {
    const wide = requestVolume.draw(rows, canvasOf(viewOf(requestVolume), 'wide'));
    expect(wide.querySelectorAll('path.mark')).toHaveLength(1);
    expect(textsIn(wide).filter((text) => text.startsWith('+'))).toEqual(['+0', '+', '+29']);
    const known = requestVolume.draw(
      [...of(417, 0, 2023), ...of(631, 0, 2024)],
      canvasOf(viewOf(requestVolume), 'wide'),
    );
    expect(textsIn(known).filter((text) => text.startsWith('+'))).toEqual([]);
  });

  test('is said below its line where it is blank, also of a year nothing new came in', () => {
    const words = (all: readonly RequestRow[]) =>
      textsIn(requestVolume.draw(all, canvasOf(viewOf(requestVolume), 'narrow')));
    expect(words(rows)).toContain('上年结转：空白');
    expect(words([...of(0, 'unread', 2023), ...of(0, 7, 2024)])).toEqual(
      expect.arrayContaining(['上年结转：未读出', '上年结转 7']),
    );
  });
});

test('what was carried over stands at the end of the flow, also where the outcomes before it are blank', () => {
  const flow = chartOf('request-flow');
  const rows = flow.example().rows.map((row) => {
    if (!('stage' in row) || row.stage !== 'outgoing') return row;
    const isLast = 'line' in row && row.line === 'carried_out';
    return { ...row, count: exampleCount(isLast ? 4 : 'blank', row.count.figures) };
  });
  const drawing = flow.draw(rows, canvasOf(viewOf(flow), 'wide'));
  const strand = drawing.querySelector('path[fill-opacity]')?.getAttribute('d') ?? '';
  // 40 requests come in, each 3.75 high: the first 36 of them went nobody knows where.
  expect(/^M[\d.]+ ([\d.]+)C/.exec(strand)?.[1]).toBe(String(4 + 36 * 3.75));
});

test('no character of a label stands alone on its last line where another can go with it', () => {
  const name = '某某城乡一体化示范区苏家乡人民政府';
  const width = 13 * 13.5;
  expect(wrapText(name.slice(0, 14), 13, width).map((line) => line.length)).toEqual([12, 2]);
  expect(wrapText(name, 13, width).map((line) => line.length)).toEqual([13, 4]);
});

test('penalties and disclosures are never divided by each other', () => {
  const chart = chartOf('penalties-disclosures');
  const words = [...textsIn(drawExample(chart, 'wide')), chart.title(chart.example().rows, viewOf(chart))].join('\n');
  expect(words).not.toMatch(/%|每百|÷|比率/);
});

test.each(['zh-CN', 'en'] as const)(
  'one office alone is no field of two counts but its two numbers, in %s',
  (locale) => {
    const chart = chartOf('penalties-disclosures');
    const [view, all] = [viewOf(chart, locale), chart.example().rows];
    const alone = all.filter(({ agency_id: id }) => id === all[0]?.agency_id);
    expect(chart.empty(alone, view)).toContain('2024');
    expect(chart.subtitle(alone, view)).not.toMatch(/对数|logarithm/);
    expect(chart.table(alone, view).rows).toHaveLength(1);
    expect(chart.empty(all, view)).toBe(null);
    expect(chart.subtitle(all, view)).toMatch(/对数|logarithm/);
  },
);

test('the title of the sums of all offices tells of each of them: agreeing, to check, or not judged', () => {
  const ledger = chartOf('identity-ledger');
  const of = (agency_id: string, verdict: 'agrees' | 'differs' | 'not_judged') =>
    ledger
      .example()
      .rows.slice(0, 2)
      .map((row) => ({ ...row, agency_id, verdict }));
  const told = (locale: 'zh-CN' | 'en', ...rows: readonly ReturnType<typeof of>[]) =>
    ledger.title(rows.flat(), { locale, year: 2024, scope: 'all' });
  const three = [of('a', 'agrees'), of('b', 'differs'), of('c', 'not_judged')] as const;
  expect(told('zh-CN', ...three)).toBe('2024年收录的3家机关中，1家各项相符，1家有请核对的合计，1家有未判定的');
  expect(told('en', ...three)).toBe(
    'Every sum of 2024 agrees at 1 of 3 offices, 1 has sums to check, 1 has sums not judged',
  );
  expect(told('en', three[0])).toBe('Every sum of 2024 agrees at 1 of 1 office');
  expect(told('zh-CN', three[0])).toBe('2024年收录的1家机关中，1家各项相符');
});
