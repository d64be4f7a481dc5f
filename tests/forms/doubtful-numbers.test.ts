// Numbers that begin with a nought, which may be two that ran together or one torn in two; and numbers with odd commas.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import type { Printed } from '../report-text.ts';
import { facts } from './distinct-report.ts';

const fees = 'proactive.fees.amount_wan';
const licences = 'proactive.licences.decisions';

function doubted(printed: Printed): readonly string[] {
  const reading = readTables(readText(new SourceText(reportText(printed))));
  return reading.diagnostics.filter(({ rule }) => rule === 'form/number-doubtful').flatMap(({ figures }) => figures);
}

it('are given as they stand, and doubted together', () => {
  const reading = readTables(readText(new SourceText(reportText({ [fees]: '0101', [licences]: '05' }))));
  expect(facts(reading).get(fees)).toMatchObject({ value: 101, raw: '0101' });
  const said = reading.diagnostics.filter(({ rule }) => rule === 'form/number-doubtful');
  expect(said).toMatchObject([
    { severity: 'warning', figures: [licences, fees], args: { raw: '05', value: 5, others: 1 } },
  ]);
});

it.each(['0101', '０１０１', '05件', '-05'])('are doubted as %s', (raw) => {
  expect(doubted({ [licences]: raw })).toEqual([licences]);
});

it.each(['0', '00', '0.5', '0.05', '10', '100'])('are none as %s', (raw) => {
  expect(doubted({ [fees]: raw })).toEqual([]);
});

it('are confirmed by the sum of their row, and by no other', () => {
  const row = 'requests.received_new';
  expect(doubted({ [`${row}.natural_person`]: '05', [`${row}.total`]: '5' })).toEqual([]);
  expect(doubted({ [`${row}.natural_person`]: '05', [`${row}.total`]: '5', [licences]: '05' })).toEqual([licences]);
});

it.each(['4068,208', '40,5441', '1,2345万元'])('commas that part no thousands leave %s without a value', (raw) => {
  const reading = readTables(readText(new SourceText(reportText({ [fees]: raw }))));
  expect(facts(reading).get(fees)).toMatchObject({ value: null, raw, status: 'text' });
});
