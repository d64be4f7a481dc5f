// The office among its peers: the rule on small numbers, the list below 10 offices, and who never stands in one group.
import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import type { Subject } from '../../src/charts/chart.ts';
import { boldness, textWidth } from '../../src/charts/drawing/text-width.ts';
import { peersOf } from '../../src/charts/peer-results.ts';
import { peerPositionChart } from '../../src/charts/peer-position.ts';
import { collectionRow } from '../../src/dataset/rows.ts';
import type { Office } from '../../src/dataset/shapes.ts';
import { narrowingFrom } from '../../src/indicators/peer-narrowings.ts';
import { buildRecord } from '../record-builder.ts';
import { collectionSubject } from './collection-subject.ts';
import { canvasOf, drawExample, textsIn } from './drawings.ts';

const view = { locale: 'zh-CN', scope: 'agency', year: 2024 } as const;

/** Offices of one kind and scope, each with so many requests granted and refused. */
function subjectOf(given: readonly (readonly [granted: number, refused: number])[]): Subject {
  const model = collectionSubject();
  const like = model.readOffice('hostile-bureau');
  const [report] = like.reports;
  if (report === undefined) throw new Error('the office to take after has no report');
  const offices: readonly Office[] = given.map(([granted, refused], index) => {
    const id = `office-${String(index)}`;
    const record = { ...buildRecord({ requests: { granted, 'refused.third_party': refused } }), agency_id: id };
    const entry = { ...report.entry, agency_id: id };
    const agency = { ...like.agency, id, name_zh: `第${String(index)}局`, adcode: String(110_100 + index) };
    return { agency, reports: [{ entry, record }], earlier: [] };
  });
  return {
    ...model,
    office: offices[0] ?? null,
    agencies: offices.map(({ agency }) => agency),
    collection: offices.flatMap(({ reports }) => reports.map(({ record, entry }) => collectionRow(record, entry))),
    readOffice: (id) => {
      const office = offices.find(({ agency }) => agency.id === id);
      if (office === undefined) throw new Error(`no such office: ${id}`);
      return office;
    },
  };
}

const told = (given: readonly (readonly [number, number])[]) => {
  const rows = peerPositionChart.rows(subjectOf(given));
  return {
    rows,
    title: peerPositionChart.title(rows, view),
    empty: peerPositionChart.empty(rows, view),
    drawing: peerPositionChart.draw(rows, canvasOf(view, 'narrow')),
  };
};

describe('the rule on small numbers', () => {
  test('no request has no rate and nothing to draw', () => {
    const { title, empty } = told([
      [0, 0],
      [20, 30],
    ]);
    expect(title).toBe('2024年没有办结申请，不计算公开率');
    expect(empty).toContain('没有个案就没有比率');
  });

  test.each([
    [1, 0],
    [8, 1],
  ] as const)('%i of fewer than ten are counts alone', (granted, refused) => {
    const { title, drawing } = told([
      [granted, refused],
      [20, 30],
    ]);
    expect(title).not.toContain('%');
    expect(textsIn(drawing).join(' ')).toContain(`${String(granted)}/${String(granted + refused)}`);
    expect(drawing.querySelectorAll('[data-definition=official] circle.self')).toHaveLength(0);
  });

  test('where nobody has a rate there is no axis of rates, and no ring of a zero that would pass for one', () => {
    const { drawing } = told([
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
    const texts = textsIn(drawing).join(' ');
    expect(texts).toContain('0/1');
    expect(texts).not.toContain('%');
    expect(drawing.querySelectorAll('[data-definition=official] :is(circle, path)')).toHaveLength(0);
  });

  test.each([10, 29])('%i have an uncertain rate, hollow and in no distribution', (n) => {
    const { title, drawing } = told([
      [n, 0],
      [20, 30],
    ]);
    expect(title).toContain('100.0%（不足30件，仅供参考）');
    expect(drawing.querySelectorAll('[data-definition=official] circle.around')).toHaveLength(1);
  });

  test('thirty have a rate', () => {
    const { title, drawing } = told([
      [30, 0],
      [20, 30],
    ]);
    expect(title).toMatch(/占100\.0%$/);
    expect(drawing.querySelectorAll('[data-definition=official] circle.self')).toHaveLength(1);
  });
});

const many = (n: number) => Array.from({ length: n }, (_, index) => [20 + index, 40 - index] as const);

test('nine offices with a rate are listed, ten are a distribution with a position', () => {
  const listed = told(many(9)).rows;
  expect(listed.some(({ measure }) => measure === 'step')).toBe(false);
  expect(listed.filter(({ relation, measure }) => relation === 'peer' && measure === 'numerator')).toHaveLength(3 * 8);
  const placed = told(many(10)).rows.filter(({ definition }) => definition === 'official');
  const sum = (measures: readonly string[]) =>
    placed.reduce((total, row) => total + (measures.includes(row.measure) ? (row.count.value ?? 0) : 0), 0);
  expect([sum(['step']), sum(['below', 'alike', 'above'])]).toEqual([10, 10]);
  expect(placed.some(({ relation }) => relation === 'peer')).toBe(false);
});

test('too few requests are left out of the distribution and counted', () => {
  const { rows } = told([...many(10), [3, 1], [0, 0]]);
  const left = rows.filter(({ definition, relation }) => definition === 'official' && relation === 'group');
  expect(left.find(({ measure }) => measure === 'few_cases')?.count.value).toBe(1);
  expect(left.find(({ measure }) => measure === 'no_cases')?.count.value).toBe(1);
});

test('own and aggregate reports never stand in one group', () => {
  const subject = collectionSubject();
  for (const agency of subject.agencies) {
    const peers = peersOf(subject, agency, narrowingFrom(null));
    const scopes = new Set(peers?.offices.map(({ row }) => row.scope));
    const kinds = new Set(peers?.offices.map(({ agency: { type, level } }) => `${type} ${level}`));
    expect([scopes.size, kinds.size], agency.id).toEqual([1, 1]);
  }
});

test('the line of the office in bold keeps to a narrow drawing in English', () => {
  const drawing = drawExample(peerPositionChart, 'narrow', 'en');
  const bold = [...drawing.querySelectorAll('text.count')].map(({ textContent }) => textContent);
  expect(bold.join('')).toContain('57/83');
  for (const line of bold) expect(textWidth(line, 14) * boldness, line).toBeLessThanOrEqual(widths.narrow);
});
