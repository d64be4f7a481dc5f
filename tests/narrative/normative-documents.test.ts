// Normative documents in prose: made, repealed and in force, of the whole office and of this year.
import { expect, it } from 'vitest';
import { claimsOf, reportOf } from './report-text.ts';

it.each([
  ['制发行政规范性文件5件、废止3件，现行有效30件。', ['made 5 “5件”', 'repealed 3 “3件”', 'in_force 30 “30件”']],
  ['2024年，我县新制定行政规范性文件5件，废止行政规范性文件3件。', ['made 5 “5件”', 'repealed 3 “3件”']],
  ['截至2024年底，现行有效的行政规范性文件共30件。', ['in_force 30 “30件”']],
  ['全县规范性文件现行有效30件。', ['in_force 30 aggregate “30件”']],
  ['本年制发规范性文件0件。', ['made 0 “0件”']],
  ['全年制发规范性文件约5件。', ['made 5 about “5件”']],
  ['制发行政规范性文件5个，现行有效行政规范性文件30个。', ['made 5 “5个”', 'in_force 30 “30个”']],
  ['清理后确定继续有效的行政规范性文件30件。', []],
  ['经清理，确定继续有效的行政规范性文件30件。', ['in_force 30 “30件”']],
  ['梳理出继续有效规范性文件30件，废止规范性文件3件。', ['repealed 3 “3件”', 'in_force 30 “30件”']],
  ['制发规范性文件涉及5个部门。', []],
  ['2024年，我镇未制发行政规范性文件。', ['made 0 none “未制发行政规范性文件”']],
  [
    '对规范性文件进行梳理，本年度制发5件，废止3件，现行有效30件。',
    ['made 5 “5件”', 'repealed 3 “3件”', 'in_force 30 “30件”'],
  ],
  ['本年度没有制定规范性文件，废止规范性文件3件。', ['made 0 none “没有制定规范性文件”', 'repealed 3 “3件”']],
  ['未制定出台规范性文件的不再填报。', []],
  ['2023年未制发规范性文件。', []],
  ['未按程序制发规范性文件的，不得公开。', []],
  // Some of them only, those of others, or something else that was done with them.
  ['制发政府规范性文件5件、部门规范性文件3件。', []],
  ['制发市级规范性文件5件，县级规范性文件3件。', []],
  ['公开规范性文件30件。', []],
  ['审查规范性文件12件，备案规范性文件5件。', []],
  ['解读规范性文件5件。', []],
  ['报备规范性文件3件，废止2件。', []],
  ['对以县政府名义印发的规范性文件进行梳理，继续有效20件，废止4件。', []],
  ['2023年制发规范性文件6件。', []],
  ['制定文件5件，现行有效30件。', []],
  ['制发规范性文件5件，其中修订2件。', ['made 5 “5件”']],
  ['根据国办函〔2020〕109号文件，现行有效的收费标准未变。', []],
])('%s', (proactive, claims) => {
  expect(
    claimsOf(reportOf({ proactive }))
      .filter((one) => one.startsWith('normative_documents_'))
      .map((one) => one.replace('normative_documents_', '')),
  ).toEqual(claims);
});
