// A figure torn in two beside a blank cell: as many figures as columns, in a row longer than the others.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { facts } from './distinct-report.ts';

const documents = (made: string): ReturnType<typeof readTables> =>
  readTables(
    readText(
      new SourceText(`二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 规章 | 1 |  | 7 |
| 行政规范性文件 | ${made} |
| 信息内容 | 本年处理决定数量 |  |  |
| 行政许可 | 97 |  |  |
`),
    ),
  );

const ids = ['made', 'repealed', 'in_force'].map((id) => `proactive.normative_documents.${id}`);

it.each(['13 |  | 5 | 5', '1 | 3 |  | 55'])('of %s no figure is read and all are named', (cells) => {
  const reading = documents(cells);
  expect(ids.map((id) => facts(reading).get(id)?.value)).toEqual([null, null, null]);
  expect(reading.diagnostics.flatMap((one) => (one.severity === 'warning' ? one.figures : []))).toEqual(
    expect.arrayContaining(ids),
  );
});

it('a blank cell in a row as long as the others is that of its column', () => {
  expect(ids.map((id) => facts(documents('13 |  | 55')).get(id)?.value)).toEqual([13, null, 55]);
});
