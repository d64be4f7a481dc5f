// Copies of pages often lost the title: the first sentences name the report, the period names its year.
import { expect, test } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { documentOf } from './report-text.ts';

function named(opening: string): [string | null, number | null] {
  const document = documentOf(`${opening}\n一、总体情况\n（一）主动公开。2023年公开信息3条。`);
  const { agencyName, year } = readNarrative(document, findOutline(document));
  return [agencyName, year];
}

test.each([
  ['按照要求，现公布云溪县青石镇2024年政府信息公开工作年度报告。', '云溪县青石镇', 2024],
  ['云溪县水利局2024年政府信息公开工作年度报告（以下简称年报）是根据条例编制的。', '云溪县水利局', 2024],
  ['根据要求，编制《青石镇人民政府2024年度政府信息公开年度报告》。', '青石镇人民政府', 2024],
  ['2024年青石镇政府信息公开工作年度报告根据条例编制。', '青石镇', 2024],
  ['根据要求，云溪县水利局现向社会公布本单位2024年政府信息公开工作年度报告。', '云溪县水利局', 2024],
  ['现公布我局2024年政府信息公开工作年度报告。', null, 2024],
  ['本报告数据的统计期限自2024年1月1日起至2024年12月31日止。', null, 2024],
  ['青石镇人民政府2024年政府信息公开工作年度报告\n统计期限为2023年1月1日至12月31日。', '青石镇人民政府', 2024],
  ['2024年政府信息公开工作年度报告\n青石镇编制了云溪县青石镇2024年政府信息公开工作年度报告。', '云溪县青石镇', 2024],
  ['现公布青石镇2024年政府信息公开工作年度报告，2023年的已公布白水镇2023年政府信息公开年度报告。', null, null],
  ['关于做好2024年政府信息公开工作年度报告编制发布工作的通知印发后，我们认真落实。', null, null],
  ['青石镇政府信息公开工作扎实。', null, null],
  ['2024年，县水利局认真落实条例要求，现将本机关政府信息公开工作情况报告如下：', null, 2024],
  ['2024年，县水利局认真落实2021年的要求，现将政府信息公开工作情况报告如下：', null, null],
  ['现将青石镇2024年度政府信息公开工作报告如下：', '青石镇', 2024],
  ['现将云溪县水利局（以下简称县水利局）2024年度信息公开工作情况报告如下：', '云溪县水利局', 2024],
  ['现将2024年我县政府信息公开工作情况汇报如下：', null, 2024],
  ['现就2024年度政府信息公开工作报告如下。', null, 2024],
  ['报告分为成效和2025年思路两部分。现将2024年工作情况报告如下：', null, 2024],
  ['现将青石镇2024年政府信息公开工作年度报告公布如下：', '青石镇', 2024],
  ['现将青石镇人民政府2024年政府信息公开工作年度报告予以公开。', '青石镇人民政府', 2024],
  ['云溪县水利局认真编写了2024年政府信息公开工作年度报告。', '云溪县水利局', 2024],
  ['云溪县政务公开工作领导小组办公室编制了云溪县人民政府2024年度政府信息公开工作年度报告。', '云溪县人民政府', 2024],
  ['现将2024年青石镇人民政府信息公开工作年度报告（以下简称报告）予以公布。', '青石镇人民政府', 2024],
  ['现将2024年度云溪县林业局政府信息公开工作报告如下：', '云溪县林业局', 2024],
  ['现将青石镇2024年政府信息公开工作年度报告进行公开。', '青石镇', 2024],
  ['现将云溪县机关事务管理局2024年度政府信息公开年度报告向社会公开。', '云溪县机关事务管理局', 2024],
  ['现将《云溪县水利局2024年度政府信息公开工作报告》予以公布。', '云溪县水利局', 2024],
  ['云溪县水利局2024年政府信息公开工作年度报告，根据条例的规定编制。', '云溪县水利局', 2024],
  ['现将县水利局2024年政府信息公开主要工作报告如下：', '县水利局', 2024],
  ['编制并发布云溪县水利局政府信息公开工作2024年度报告。', '云溪县水利局', 2024],
  ['我局编制并向社会公开云溪县水利局2024年度政府信息公开工作年度报告。', '云溪县水利局', 2024],
  ['云溪县水利局特向社会公布2024年度本机关信息公开工作报告。', '云溪县水利局', 2024],
  ['特向社会公布云溪县水利局2024年度政府信息公开情况。', '云溪县水利局', 2024],
  ['现向社会公布云溪县水利局2024年度政府信息公开情况。', '云溪县水利局', 2024],
  ['依照条例，云溪县水利局编制完成2024年政府信息公开年度报告。', '云溪县水利局', 2024],
  ['依照条例，对2024年云溪县水利局政府信息公开工作情况报告如下：', '云溪县水利局', 2024],
  ['特向社会公布2024年青石镇人民政府政府信息公开工作情况报告。', '青石镇人民政府', 2024],
  ['现公布2024年青石镇人民政府信息公开工作年度报告。', '青石镇人民政府', 2024],
  ['现公布云溪县水利局2024年度政府信息公开情况。', '云溪县水利局', 2024],
  ['特向社会公布云溪县档案馆2024年度政府信息公开工作年度报告。', '云溪县档案馆', 2024],
  ['现将学校2024年度信息公开情况报告如下：', null, 2024],
  // What names the report goes before a period left from the year before.
  ['云溪县水利局编制了2024年政府信息公开年度报告，统计期限自2023年1月1日起至2023年12月31日止。', '云溪县水利局', 2024],
  ['根据关于编制2024年政府信息公开工作年度报告的通知，我们认真总结。', null, null],
])('%s', (opening, office, year) => {
  expect(named(opening)).toEqual([office, year]);
});

test.each([
  ['及时编制并公布我镇2023年政府信息公开工作年度报告。', null, null],
  ['我镇按时向社会公布2023年政府信息公开工作年度报告。', null, null],
  ['按时公布云溪县青石镇2023年政府信息公开工作年度报告。', null, null],
  ['根据要求，现公布云溪县青石镇2024年政府信息公开工作年度报告。', '云溪县青石镇', 2024],
])('below the heading of section 一, where the report of the year before is told of: %s', (sentence, office, year) => {
  const document = documentOf(`政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}`);
  const { agencyName, year: found } = readNarrative(document, findOutline(document));
  expect([agencyName, found]).toEqual([office, year]);
});

test('an office is no part of a sentence', () => {
  expect(named('根据要求，编制并公布我镇2024年政府信息公开工作年度报告。')).toEqual([null, 2024]);
});

test.each([
  ['本报告由云溪县水利局根据《中华人民共和国政府信息公开条例》规定编制。', '云溪县水利局'],
  ['本年度报告由青石镇人民政府编制。', '青石镇人民政府'],
  [
    '本报告根据《中华人民共和国政府信息公开条例》和《关于印发中华人民共和国政府信息公开工作年度报告格式的通知》（国办公开办函〔2021〕30号）要求，由云溪县水利局编制。',
    '云溪县水利局',
  ],
  ['本报告由云溪县人民政府办公室组织编制。', '云溪县人民政府办公室'],
  ['本报告由青石镇人民政府党政办结合统计数据编制。', '青石镇人民政府'],
  ['本报告按照《中华人民共和国政府信息公开条例》的规定，由云溪县林业局办公室编制，有六个部分。', '云溪县林业局'],
  ['本报告由云溪县档案馆办公室编制。', '云溪县档案馆'],
  ['本报告根据条例以及云溪县政府信息公开规定要求，由云溪县林业局编制。', '云溪县林业局'],
  ['本报告由云溪县综合行政执法局编制。', '云溪县综合行政执法局'],
  ['本年度报告由云溪县人民政府办公室综合各部门报告编制。', null],
  ['本报告由云溪县政务公开办公室编制。', null],
  ['本报告由我局编制。', null],
])('the office that wrote the report, where nothing else names it: %s', (sentence, office) => {
  expect(named(sentence)[0]).toBe(office);
});

test.each(['现特向社会公布2024年度云溪县水利局信息', '现予以公开2024年云溪县水利局政府信息'])(
  'the sentence that presents the report may stand below the first heading: %s',
  (presented) => {
    const document = documentOf(`一、总体情况\n依照条例，${presented}公开工作年度报告。`);
    expect(readNarrative(document, findOutline(document)).agencyName).toBe('云溪县水利局');
  },
);

test('without any other, the year is that which opens the sentences', () => {
  const yearOf = (...lines: readonly string[]): number | null => {
    const document = documentOf(['一、总体情况', ...lines].join('\n'));
    return readNarrative(document, findOutline(document)).year;
  };
  expect(yearOf('2024年，我局公开信息3条。', '（二）依申请公开。2024年收到申请1件。')).toBe(2024);
  expect(yearOf('2024年，我局公开信息3条。', '（二）依申请公开。2023年收到申请1件。')).toBeNull();
  const more = ['2024年，我局公开信息3条。', '2024年收到申请1件。'] as const;
  expect(yearOf(...more, '2025年，我局将继续公开信息。')).toBe(2024);
  expect(yearOf(...more, '2025年，我局继续公开信息。')).toBeNull();
  expect(yearOf('我局认真做好工作。', '2024年，我局公开信息3条。', '2025年1月10日')).toBeNull();
  expect(yearOf('我局认真做好工作。', '2024年，我局公开信息3条。', '2024年施行的办法规定得更细。')).toBeNull();
});

test('of the year a report calls itself by and that of its period, the one that its sentences tell of is its year', () => {
  const opening =
    '我镇编制了《青石镇2023年政府信息公开工作年度报告》，所列数据的统计期限自2024年1月1日起至12月31日止。';
  const yearOf = (told: string): number | null => {
    const document = documentOf(`${opening}\n一、总体情况\n${told}`);
    return readNarrative(document, findOutline(document)).year;
  };
  expect(yearOf('2024年度，我镇公开信息3条。')).toBe(2024);
  expect(yearOf('2023年度，我镇公开信息3条。')).toBe(2023);
  expect(yearOf('我镇公开信息3条。')).toBe(2023);
});

test('the year that opens the first sentence of all is enough', () => {
  const yearOf = (...lines: readonly string[]): number | null => {
    const document = documentOf(['一、总体情况', ...lines].join('\n'));
    return readNarrative(document, findOutline(document)).year;
  };
  expect(yearOf('2024年，我局公开信息3条。', '2025年1月10日')).toBe(2024);
  expect(yearOf('（一）主动公开', '2024年度，我局公开信息3条。')).toBe(2024);
  expect(yearOf('2024年，我局将公开纳入考核。', '2024年，云溪县公开信息3条。')).toBe(2024);
  expect(yearOf('2024年以来，我局公开信息3条。')).toBeNull();
  expect(yearOf('2024年底，我局公开信息3条。')).toBeNull();
  expect(yearOf('2021年机构改革后，我局公开信息3条。')).toBeNull();
  expect(yearOf('2019年成立以来，我局公开信息3条。')).toBeNull();
  expect(yearOf('2025年的重点是公开信息。')).toBeNull();
  expect(yearOf('2024年，我局公开信息3条。', '2023年，收到申请1件。')).toBeNull();
});

test.each([
  ['如对本报告有疑问，请与云溪市林业局办公室联系（电话：0000-1234567）。', '云溪市林业局'],
  ['对本年度报告如有任何意见和建议，请与云溪区教育局联系。', '云溪区教育局'],
  ['如对本报告有疑问，请与云溪市卫生健康委员会办公室联系。', '云溪市卫生健康委员会'],
  ['如对本报告有疑问，请与云溪市人民政府办公室联系。', null],
  ['如对本报告有疑问，请与云溪县政务服务和数据管理局联系。', null],
  ['如对本报告有疑问，请与市财政局联系。', null],
  ['如对本报告有疑问，请与我局办公室联系。', null],
  ['我镇公开信息3条。如对本报告有疑问，请与云溪县档案局联系。', null],
  ['如有疑问，请与云溪市林业局办公室联系。', null],
])('the department asked about its own report, where nothing else names it: %s', (sentence, office) => {
  expect(named(sentence)[0]).toBe(office);
});
