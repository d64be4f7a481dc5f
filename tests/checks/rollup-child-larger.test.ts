// RUP-01: no office is larger than the report that sums it up.
import { describe, expect, it } from 'vitest';
import { rollupChildLarger } from '../../src/checks/rollup-child-larger.ts';
import { buildRecord, without } from '../record-builder.ts';
import { filed, foundBy, offices } from './filed-subject.ts';

const penalties = 'proactive.penalties.decisions';
const record = (value: number, year = 2024) => buildRecord({ year, proactive: { [penalties]: value } });
const county = filed(record(10), { office: offices.county, scope: 'aggregate' });
const bureau = (value: number) => filed(record(value), { office: offices.bureau });
const town = (value: number) => filed(record(value), { office: offices.town });

describe('rollup-child-larger', () => {
  it('is silent where no office has more, even if together they do', () => {
    expect(foundBy(rollupChildLarger, [county, bureau(10), town(9)])).toEqual([]);
  });

  it('points at the cells of the aggregate report, beside those of the office, and names offices not in the collection', () => {
    const found = foundBy(rollupChildLarger, [county, bureau(11)]);
    expect(found).toMatchObject([
      {
        report: '2024/county',
        severity: 'warning',
        figures: [penalties],
        related: [`2024/bureau ${penalties}`],
        args: { child: '示例县水利局', value: 11, aggregate: 10, n: 1, uncollected: 1, names: '示例街道' },
      },
    ]);
    expect(found[0]?.zh).toContain('另有1个下级机关的该年度报告未收录，未作比较：示例街道。');
    expect(foundBy(rollupChildLarger, [county, bureau(11), town(3)])[0]?.zh).not.toContain('未收录');
  });

  it('gives each office one finding, with all its cells', () => {
    const both = foundBy(rollupChildLarger, [county, bureau(11), town(12)]);
    expect(both.map(({ args }) => args['child'])).toEqual(['示例街道', '示例县水利局']);
    const many = filed(buildRecord({ requests: { granted: 2 } }), { office: offices.bureau });
    expect(foundBy(rollupChildLarger, [county, many])[0]?.figures).toHaveLength(6);
  });

  it('tells of offices not in the collection once, with the finding that stands last on the report', () => {
    const licences = 'proactive.licences.decisions';
    const both = buildRecord({ year: 2024, proactive: { [penalties]: 10, [licences]: 1 } });
    const area = filed(both, { office: offices.county, scope: 'aggregate' });
    const last = filed(record(12), { office: offices.town });
    const first = filed(buildRecord({ year: 2024, proactive: { [licences]: 2 } }), { office: offices.bureau });
    const third = { ...offices.bureau, id: 'third', name_zh: '示例县档案馆' };
    const found = foundBy(rollupChildLarger, [area, last, first], [third]);
    expect(found.map(({ args }) => [args['child'], args['uncollected'], args['names']])).toEqual([
      ['示例街道', 1, '示例县档案馆'],
      ['示例县水利局', 1, ''],
    ]);
    expect(found.map(({ zh }) => zh.includes('未收录'))).toEqual([true, false]);
  });

  it('holds an office that sums up an area of its own against the one above, and says of none in the collection that it is not', () => {
    const below = filed(record(11), { office: offices.bureau, scope: 'aggregate' });
    expect(foundBy(rollupChildLarger, [county, below])).toMatchObject([
      { report: '2024/county', args: { child: '示例县水利局', value: 11, uncollected: 1, names: '示例街道' } },
    ]);
    const unknown = filed(record(3), { scope: 'unknown' });
    expect(foundBy(rollupChildLarger, [county, below, unknown])[0]?.args).toMatchObject({ uncollected: 0, names: '' });
  });

  it('leaves out vertical agencies, other years, reports of unknown scope, own reports above and cells without a value', () => {
    const silent = [
      [county, filed(record(11), { office: offices.tax })],
      [county, filed(record(11, 2023), { office: offices.bureau })],
      [county, filed(record(11), { office: offices.bureau, scope: 'unknown' })],
      [filed(record(10), { office: offices.county }), bureau(11)],
      [county, filed(without(record(11), [penalties]), { office: offices.bureau })],
    ] as const;
    for (const reports of silent) expect(foundBy(rollupChildLarger, reports)).toEqual([]);
  });
});
