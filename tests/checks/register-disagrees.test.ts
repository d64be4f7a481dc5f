// MET-04: register and report name one office and one title.
import { describe, expect, it } from 'vitest';
import { registerDisagrees } from '../../src/checks/register-disagrees.ts';
import { buildRecord } from '../record-builder.ts';
import { filed, foundBy, offices } from './filed-subject.ts';

const report = {
  ...filed(buildRecord(), { office: offices.bureau }),
  title: '示例县水利局2024年政府信息公开工作年度报告',
};
const named = (agencyName: string | null) => foundBy(registerDisagrees, [{ ...report, agencyName }]);
const titled = (sourceTitle: string | null) => foundBy(registerDisagrees, [{ ...report, sourceTitle }]);

describe('register-disagrees', () => {
  it('takes shortened and completed names for the same', () => {
    const names = ['示例县水利局', '水利局', '示例县 水利局', '示例市示例县水利局', '县水局', null];
    for (const name of names) expect(named(name)).toEqual([]);
  });

  it('takes a title without office, with other blanks or brackets for the same', () => {
    const titles = [
      '示例县水利局2024年政府信息公开工作年度报告',
      '示例县水利局 ２０２４年政府信息公开工作年度报告',
      '2024年政府信息公开工作年度报告',
      '【年报】示例县水利局2024年政府信息公开工作年度报告（全文）',
      null,
    ];
    for (const title of titles) expect(titled(title)).toEqual([]);
  });

  it('names both where they differ, and no cell', () => {
    expect(named('示例县农业农村局')).toMatchObject([
      {
        report: '2024/bureau',
        severity: 'warning',
        figures: [],
        args: { what: 'agency', registered: '示例县水利局', found: '示例县农业农村局' },
      },
    ]);
    expect(titled('示例县水利局2023年政府信息公开工作年度报告')).toMatchObject([{ args: { what: 'title' } }]);
  });

  it('has no name to compare where the register has no such office: that is MET-03', () => {
    expect(foundBy(registerDisagrees, [{ ...report, office: null, agencyName: '某局' }])).toEqual([]);
  });
});
