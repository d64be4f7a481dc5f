// A digit right behind a label may be the mark of a note, or the first digit of the figure in the next cell.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import type { Printed } from '../report-text.ts';

function said(printed: Printed, label: string, other: string): readonly unknown[] {
  const text = reportText(printed, { dialect: 'tab' }).replace(`${label}\t`, `${other}\t`);
  expect(text).toContain(`${other}\t`);
  const { diagnostics } = readTables(readText(new SourceText(text)));
  return diagnostics.map(({ rule, severity, figures }) => [rule, severity, figures.length]);
}

const licences = { 'proactive.licences.decisions': '5' };
const received = { 'requests.received_new.natural_person': '3', 'requests.received_new.total': '3' };

it.each([
  ['行政许可', '行政许可2', 1],
  ['行政许可', '行政许可２', 1],
  ['规章', '规章2', 3],
])('leaves the figures of a row in doubt where no sum tells: %s as %s', (label, other, figures) => {
  expect(said(licences, label, other)).toEqual([['form/label-doubtful', 'warning', figures]]);
});

it.each(['行政许可①', '行政许可[1]', '行政许可1）'])('leaves none in doubt beside the mark of a note: %s', (other) => {
  expect(said(licences, '行政许可', other)).toEqual([['form/label-repaired', 'info', 1]]);
});

it('leaves none in doubt where the sum of the row holds', () => {
  const label = '一、本年新收政府信息公开申请数量';
  expect(said(received, label, `${label}2`)).toEqual([['form/label-repaired', 'info', 7]]);
  const torn = { ...received, 'requests.received_new.total': '23' };
  expect(said(torn, label, `${label}2`)).toContainEqual(['form/label-doubtful', 'warning', 7]);
});

it('leaves none in doubt below a head with a digit', () => {
  expect(said(licences, '信息内容\t本年制发件数', '信息内容\t本年制发件数1')).toEqual([
    ['form/label-repaired', 'info', 2],
  ]);
});
