// Offices named after the matters that tell other numbers from those on disclosure: 信访局, 行政审批局, 登记中心.
import { describe, expect, test } from 'vitest';
import { claimsOf, reportOf } from './report-text.ts';

const offices = [
  '信访局',
  '行政审批局',
  '审批服务管理局',
  '综合行政执法局',
  '不动产登记中心',
  '救助管理站',
  '劳动人事争议仲裁院',
  '企业服务局',
  '融媒体中心',
].map((office) => `云溪县${office}`);

function saidBy(office: string, requests: string): string[] {
  return claimsOf(reportOf({ title: `${office}2024年政府信息公开工作年度报告`, requests }));
}

describe.each(offices)('%s', (office) => {
  test('tells its requests', () => {
    expect(saidBy(office, `2024年${office}共收到政府信息公开申请3件。`)).toEqual(['requests_received 3 “3件”']);
  });

  test('denies disputes', () => {
    expect(saidBy(office, `2024年，${office}未发生行政复议、行政诉讼。`)).toEqual([
      'reconsideration 0 none “未发生行政复议”',
      'litigation 0 none “未发生行政复议、行政诉讼”',
    ]);
  });

  test('publishes on its own account', () => {
    const document = reportOf({
      title: `${office}2024年政府信息公开工作年度报告`,
      proactive: `2024年，${office}发布各类信息820条。`,
    });
    expect(claimsOf(document)).toEqual(['proactive_items 820 “820条”']);
  });
});

test.each([
  ['云溪县信访局', '2024年云溪县信访局共收到信访申请30件。'],
  ['云溪县水利局', '2024年共收到政府信息公开申请3件，均为信访事项。云溪县信访局共受理申请公开信息5件。'],
  ['云溪县行政审批局', '2024年云溪县行政审批局共受理审批申请300件。'],
])('the matter itself is no disclosure, nor is another office this one: %s, %s', (office, sentence) => {
  expect(saidBy(office, sentence).filter((claim) => !claim.startsWith('requests_received 3 '))).toEqual([]);
});
