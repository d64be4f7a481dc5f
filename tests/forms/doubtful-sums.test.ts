// Rows that contradict themselves or each other in a table of which other rows could not be read.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import type { Printed } from '../report-text.ts';
import { facts, inTable } from './distinct-report.ts';

/** Table 三 with a row that lost a figure, so that the table is not read whole, or without one. */
function withTornRow(printed: Printed, isTorn = true): TablesReading {
  const damage = inTable('requests', (rows) =>
    rows.map((one) =>
      isTorn && one.includes('2.重复申请') ? [...one.slice(0, 3), '0', '0', '0', '0', '0', '0'] : one,
    ),
  );
  return readTables(readText(new SourceText(reportText(printed, damage))));
}

function doubted(reading: TablesReading): string[] {
  return reading.diagnostics.filter(({ rule }) => rule === 'form/sum-doubtful').flatMap(({ figures }) => figures);
}

const granted = 'requests.granted';

describe('in a table that was not read whole', () => {
  it('a row that does not add up is given and doubted', () => {
    const reading = withTornRow({ [`${granted}.research`]: '2', [`${granted}.total`]: '7' });
    expect(facts(reading).get(`${granted}.total`)?.value).toBe(7);
    expect(doubted(reading)).toHaveLength(7);
    expect(doubted(reading)).toContain(`${granted}.total`);
  });

  it('columns that do not balance are doubted in all four rows', () => {
    const reading = withTornRow({
      'requests.received_new.research': '3',
      'requests.received_new.total': '3',
      'requests.carried_out.enterprise': '3',
      'requests.carried_out.total': '3',
    });
    const columns = ['enterprise', 'research'];
    const rows = ['received_new', 'carried_in', 'total_processed', 'carried_out'];
    expect(doubted(reading).toSorted()).toEqual(
      rows.flatMap((row) => columns.map((column) => `requests.${row}.${column}`)).toSorted(),
    );
  });

  it('a row that does not add up explains why its columns do not balance', () => {
    const reading = withTornRow({ 'requests.received_new.research': '3' });
    expect(new Set(doubted(reading).map((figure) => figure.split('.')[1]))).toEqual(new Set(['received_new']));
  });

  it('totals that end behind the first digits of their sums are doubted, however many: the edge of a page cut their column', () => {
    const rows = [
      'received_new',
      'granted',
      'partly_granted',
      'refused.state_secret',
      'unable.not_held',
      'total_processed',
      'carried_out',
    ];
    const cut = rows.flatMap((row, at): [string, string][] => [
      [`requests.${row}.natural_person`, `${at + 1}40`],
      [`requests.${row}.enterprise`, '3'],
      [`requests.${row}.total`, `${at + 1}4`],
    ]);
    const reading = withTornRow(Object.fromEntries(cut));
    expect(doubted(reading)).toEqual(expect.arrayContaining(rows.map((row) => `requests.${row}.total`)));
    expect(doubted(reading)).not.toContain('requests.granted.natural_person');
  });

  it('totals that end so by chance, where more of them end otherwise, are those of an office that adds up nothing', () => {
    const begun = Object.fromEntries(
      ['received_new', 'granted', 'partly_granted'].flatMap((row) => [
        [`requests.${row}.natural_person`, '140'],
        [`requests.${row}.enterprise`, '3'],
        [`requests.${row}.total`, '14'],
      ]),
    );
    const others = ['refused.state_secret', 'refused.third_party', 'unable.not_held', 'carried_out', 'carried_in'];
    const reading = withTornRow({
      ...begun,
      ...Object.fromEntries(others.map((row) => [`requests.${row}.total`, '7'])),
    });
    expect(doubted(reading)).toEqual([]);
  });

  it('never more than a quarter of the rows are doubted: an office that prints so many wrong totals adds up nothing', () => {
    const rows = [
      'granted',
      'partly_granted',
      'refused.state_secret',
      'refused.prohibited_by_law',
      'refused.security_stability',
    ];
    const doubtedOf = (some: readonly string[]): number =>
      doubted(withTornRow(Object.fromEntries(some.map((row) => [`requests.${row}.total`, '7'])))).length;
    // 24 rows are read: six are a quarter of them, seven are more.
    expect(doubtedOf([...rows, 'refused.third_party'])).toBe(6 * 7);
    expect(doubtedOf([...rows, 'refused.third_party', 'refused.internal_affairs'])).toBe(0);
  });

  it('nor are columns doubted beside them that would make it more than a quarter of the figures', () => {
    const rows = [
      'granted',
      'partly_granted',
      'refused.state_secret',
      'refused.prohibited_by_law',
      'refused.third_party',
    ];
    const reading = withTornRow({
      ...Object.fromEntries(rows.map((row) => [`requests.${row}.total`, '7'])),
      ...{ 'requests.received_new.research': '3', 'requests.received_new.total': '3' },
      ...{ 'requests.carried_out.enterprise': '3', 'requests.carried_out.total': '3' },
    });
    expect(doubted(reading)).toHaveLength(5 * 7);
  });

  it('a row with a blank cell is not doubted where its total is larger: the blank may stand for the rest', () => {
    expect(doubted(withTornRow({ [`${granted}.research`]: '', [`${granted}.total`]: '7' }))).toEqual([]);
  });

  it('rows that add up are not doubted', () => {
    expect(doubted(withTornRow({ [`${granted}.research`]: '2', [`${granted}.total`]: '2' }))).toEqual([]);
  });
});

describe('in a table that was read whole', () => {
  const reconsideration = 'disputes.reconsideration';

  it('a sum that does not hold is left to the rules on the report', () => {
    expect(doubted(withTornRow({ [`${granted}.research`]: '2', [`${granted}.total`]: '7' }, false))).toEqual([]);
  });

  it('printed parts that are more than their total beside a blank cell are doubted: no rule judges such a sum', () => {
    const grown = { upheld: '17', corrected: '', pending: '2', total: '4' };
    const reading = withTornRow(
      Object.fromEntries(Object.entries(grown).map(([outcome, text]) => [`${reconsideration}.${outcome}`, text])),
      false,
    );
    const printed = ['upheld', 'other', 'pending', 'total'];
    expect(doubted(reading)).toEqual(printed.map((outcome) => `${reconsideration}.${outcome}`));
    const [doubt] = reading.diagnostics.filter(({ rule }) => rule === 'form/sum-doubtful');
    expect(doubt?.args).toMatchObject({ parts: 19, total: 4 });
    expect(facts(reading).get(`${reconsideration}.upheld`)?.value).toBe(17);
  });

  it('the figures of table 三 as well, in the rows alone where that is so', () => {
    const reading = withTornRow(
      { [`${granted}.natural_person`]: '12', [`${granted}.enterprise`]: '', [`${granted}.total`]: '5' },
      false,
    );
    const printed = ['natural_person', 'research', 'public_welfare', 'legal_service', 'org_other', 'total'];
    expect(doubted(reading)).toEqual(printed.map((applicant) => `${granted}.${applicant}`));
  });

  it('parts that are fewer than their total beside a blank cell are not: the blank may stand for the rest', () => {
    expect(doubted(withTornRow({ [`${granted}.enterprise`]: '', [`${granted}.total`]: '3' }, false))).toEqual([]);
  });

  it('and where two sums of table 四 are contradicted and the third holds: from the blank cell on all figures moved', () => {
    const row = ['4', '1', '0', '2', '7', '3', '', '0', '1', '2', '6', '2', '1', '1', '5'];
    const procedures = ['reconsideration', 'litigation_direct', 'litigation_after'];
    const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];
    const figures = procedures.flatMap((procedure) => outcomes.map((outcome) => `disputes.${procedure}.${outcome}`));
    const reading = withTornRow(Object.fromEntries(figures.map((figure, at) => [figure, row[at] ?? ''])), false);
    const printed = ['upheld', 'other', 'pending', 'total'];
    expect(doubted(reading)).toEqual(printed.map((outcome) => `disputes.litigation_direct.${outcome}`));
  });

  it('nor where most sums of the table are contradicted: that office adds up nothing', () => {
    const exceeded = ['reconsideration', 'litigation_direct'].flatMap((procedure): [string, string][] => [
      [`disputes.${procedure}.upheld`, '5'],
      [`disputes.${procedure}.corrected`, ''],
    ]);
    expect(doubted(withTornRow(Object.fromEntries(exceeded), false))).toEqual([]);
  });

  it('nor where as many are contradicted, some of them without a blank and by less', () => {
    const printed = { upheld: '5', corrected: '', total: '0' };
    const exceeded = Object.entries(printed).map(([outcome, text]): [string, string] => [
      `${reconsideration}.${outcome}`,
      text,
    ]);
    const lacking = { 'disputes.litigation_direct.total': '9' };
    expect(doubted(withTornRow({ ...Object.fromEntries(exceeded), ...lacking }, false))).toEqual([]);
  });
});
