// Figures that moved to a neighbouring column where a cell is blank or gone, and rows whose totals are blank.
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { htmlBytes, reportHtml } from '../readers/html-builder.ts';
import { reportText } from '../report-text.ts';
import { facts, figures, inTable, rules, unread } from './distinct-report.ts';
import { applicants, inColumns, row } from './granted-row.ts';

describe('where the column of totals is blank', () => {
  /** Rows of table 三 with these figures in turn, each with a blank cell for its total. */
  const withRows = (figures: readonly string[]): TablesReading => {
    let at = 0;
    const damage = inTable('requests', (rows) =>
      rows.map((one) => {
        if (!one.some((cell) => /^\d+$/.test(cell))) return one;
        at += 1;
        return [...one.slice(0, 3), ...(figures[at % figures.length] ?? '').split(' '), ''];
      }),
    );
    return readTables(readText(new SourceText(reportText({}, damage))));
  };
  const first = 'requests.granted.natural_person';

  it('the figures are open if the last of each row is no less than the others: it is their total', () => {
    const reading = withRows(['12 6 3 0 1 40', '0 0 0 0 0 0', '0 0 0 0 0 7']);
    const values = [...facts(reading)].flatMap(([figure, { value }]) =>
      figure.startsWith('requests.') ? (value ?? []) : [],
    );
    expect(values.every((value) => value === 0)).toBe(true);
    expect(rules(reading)).toContain('form/row-broken');
  });

  it('one of them whose last figure is the sum of its others by chance is read where an office prints no totals', () => {
    const reading = withRows(['2 0 0 0 0 2', '9 1 0 0 0 0', '8 0 0 0 0 0', '3 0 0 1 0 0']);
    expect(unread(reading)).toEqual([]);
    expect(rules(reading)).not.toContain('form/row-broken');
  });

  it('so it is where noughts are blank as well', () => {
    const damage = inTable('requests', (rows) =>
      rows.map((one, at) => {
        if (at < 3) return one;
        const figures =
          at === 3 ? ['2', '', '', '2', '', '', ''] : [at < 9 ? '8' : '', '', at < 9 ? '3' : '', '', '', '', ''];
        return [...one.slice(0, 3), ...figures];
      }),
    );
    const reading = readTables(readText(new SourceText(reportText({}, damage))));
    expect(facts(reading).get('requests.received_new.public_welfare')?.value).toBe(2);
    expect(unread(reading)).toEqual([]);
  });

  it('so it is in a page whose cells stand in true columns', () => {
    const both = { 'requests.received_new.natural_person': '2', 'requests.received_new.org_other': '2' };
    const blank = Object.fromEntries(figures.flatMap((figure) => (figure.endsWith('.total') ? [[figure, '']] : [])));
    const others = { 'requests.granted.natural_person': '8', 'requests.refused.state_secret.enterprise': '3' };
    const { document } = readHtml(htmlBytes(reportHtml({ ...blank, ...others, ...both })));
    if (document === null) throw new Error('no document');
    expect(unread(readTables(document))).toEqual([]);
  });

  it('they are read if it is less in one of them', () => {
    const reading = withRows(['12 6 3 0 1 40', '9 0 0 0 0 1', '0 0 0 0 0 7']);
    expect(facts(reading).get(first)?.value).not.toBeNull();
    expect(rules(reading)).not.toContain('form/row-broken');
  });
});

describe('where a figure is gone and a blank cell fills up its row', () => {
  it.each([
    ['two', 2, null],
    ['one', 1, 0],
  ])('%s of them tell whether noughts before a blank cell are read', (_, moved, value) => {
    const damage = inTable('requests', (rows) =>
      rows.map((cells, at) => {
        const isBeforeBlank = cells.some((text) => text.includes('保护第三方'));
        const noughts = ['0', '0', '0', '0', '0', '0', isBeforeBlank ? '' : '0'];
        const figures = at < 3 ? cells.slice(3) : at < 3 + moved ? ['4', '0', '2', '0', '1', '7', ''] : noughts;
        return [...cells.slice(0, 3), ...figures];
      }),
    );
    const reading = readTables(readText(new SourceText(reportText({}, damage))));
    expect(facts(reading).get('requests.refused.third_party.research')?.value).toBe(value);
    expect(facts(reading).get('requests.refused.internal_affairs.research')?.value).toBe(0);
  });

  it.each([
    ['behind the others', '12|0|3|1|40|56|'],
    ['behind the others, which hold no total', '0|0|0|0|0|56|'],
    ['behind the others, and so is another', '12|0|3|1|56||'],
    ['before the others', '|12|6|0|3|1|40'],
    ['behind all, which ran together', '4000015||||||'],
    ['behind two, which ran together', '12300000123|0|0|0|0|123|'],
  ])('%s, the row is open: %s', (_, texts) => {
    const reading = inColumns(texts);
    expect(unread(reading)).toEqual(applicants.map((applicant) => `${row}.${applicant}`));
    const { args } = reading.diagnostics.find(({ rule }) => rule === 'form/row-broken') ?? {};
    expect(args).toMatchObject({ proposal: texts.replaceAll('|', ' ').trim() });
  });

  it.each(['-', ''])('so it is where offices print %j for none, in one row or in all', (none) => {
    const plain = [...Array<string>(6).fill(none), none];
    const moved = ['5', none, none, '2', none, '8', ''];
    const rowsWith = (all: boolean): TablesReading => {
      const [first, others] = [moved, all ? moved : ['4', none, none, none, none, none, '4']];
      return readTables(
        readText(
          new SourceText(
            reportText(
              {},
              inTable('requests', (rows) =>
                rows.map((one, at) => {
                  const figures = at === 3 ? first : at < 9 ? others : plain;
                  return at < 3 ? one : [...one.slice(0, 3), ...(all ? figures.with(6, '') : figures)];
                }),
              ),
            ),
          ),
        ),
      );
    };
    const other = (reading: TablesReading): unknown => facts(reading).get('requests.received_new.org_other')?.value;
    expect([false, true].map((all) => other(rowsWith(all)))).toEqual([null, null]);
  });

  it('the one row of table four is read where an office leaves noughts and totals blank', () => {
    const damage = inTable('disputes', (rows) =>
      rows.map((one, at) => (at < rows.length - 1 ? one : one.map(() => '').with(13, '2'))),
    );
    const reading = readTables(readText(new SourceText(reportText({}, damage))));
    expect(facts(reading).get('disputes.litigation_after.pending')?.value).toBe(2);
  });

  it('it is read where the others say so: a blank total behind less, or a blank part that was none', () => {
    expect(unread(inColumns('12|0|3|1|40|5|'))).toEqual([]);
    expect(unread(inColumns('|12|6|0|3|1|22'))).toEqual([]);
  });
});

describe('where the figures of most rows moved by one column', () => {
  /** The last of them adds up behind its column as well. */
  const sound = ['9 2 0 0 1 0 12', '4 0 0 0 0 0 4', '0 1 0 2 0 0 3', '0 0 0 0 0 0 0', '3 0 0 0 0 3 6'];
  /** Table 三 with sound rows down to one, and all below it written otherwise. */
  const from = (first: number, write: (cells: readonly string[]) => readonly string[]): TablesReading => {
    const damage = inTable('requests', (rows) =>
      rows.map((one, at) => {
        const cells = (sound[at % sound.length] ?? '').split(' ');
        return at < 3 ? one : [...one.slice(0, 3), ...(at < first ? cells : write(cells))];
      }),
    );
    return readTables(readText(new SourceText(reportText({}, damage))));
  };
  const valuesBelow = (reading: TablesReading): (number | null)[] =>
    [...facts(reading)].flatMap(([figure, { value }]) => (figure.startsWith('requests.refused.') ? [value] : []));

  it.each([
    ['before that of another, the last blank', (cells: readonly string[]) => [...cells.slice(1), '']],
    ['behind it, the first blank', (cells: readonly string[]) => ['', ...cells.slice(0, -1)]],
  ])('%s, none of them is read', (_, write) => {
    expect(valuesBelow(from(5, write)).filter((value) => value !== null && value !== 0)).toEqual([]);
  });

  it('they are read where the column is blank in all rows, whatever the totals', () => {
    const reading = from(3, (cells) => cells.with(0, ''));
    expect(unread(reading)).toEqual([]);
    expect(rules(reading)).not.toContain('form/row-broken');
  });
});

it('what stands for a figure before others is no part of a label, whatever stands in a column of the office', () => {
  const damage = inTable('requests', (rows) =>
    rows.map((one, at) => {
      if (at < 3) return at === 0 ? [...one, '备注'] : one;
      const cells = [...one.slice(0, 3).filter((cell) => cell !== ''), ...one.slice(3)];
      return one.includes('（一）予以公开') ? [...cells.slice(0, 2), ...'l 5 0 0 0 0 6 2'.split(' ')] : [...cells, ''];
    }),
  );
  const reading = readTables(readText(new SourceText(reportText({}, damage))));
  expect(facts(reading).get(`${row}.natural_person`)?.value).toBeNull();
  expect(facts(reading).get(`${row}.total`)?.value).not.toBe(2);
});

it('a total that moved up by several columns is none of an applicant, whatever stands in a column of shares', () => {
  const damage = inTable('requests', (rows) =>
    rows.map((one, at) => {
      if (at < 3) return [...one, at === 0 ? '占比' : ''];
      const figures = one.includes('2.重复申请') ? ['250', '6', '256', '', '', '', ''] : one.slice(3);
      return [...one.slice(0, 3), ...figures, '5%'];
    }),
  );
  const reading = readTables(readText(new SourceText(reportText({}, damage))));
  expect(facts(reading).get('requests.not_processed.repeat.research')?.value).toBeNull();
});

describe('a blank cell right behind the label, and figures that do not add up to the total', () => {
  const cells = ['', '12', '6', '0', '3', '1', '40'];
  const repeat = 'requests.not_processed.repeat';
  const withRepeat = (change: (one: readonly string[]) => string[]): TablesReading => {
    const damage = inTable('requests', (rows) => rows.map((one) => (one[2]?.startsWith('2.重复') ? change(one) : one)));
    return readTables(readText(new SourceText(reportText({}, damage))));
  };

  it('are read where the row is as long as the others: the office left the cell blank', () => {
    const reading = withRepeat((one) => [...one.slice(0, 3), ...cells]);
    expect(unread(reading)).toEqual([]);
    expect(facts(reading).get(`${repeat}.natural_person`)?.status).toBe('blank');
  });

  it('are left where it is shorter: the blank cell may be one of the label’s', () => {
    const reading = withRepeat((one) => [...one.slice(1, 3), ...cells]);
    expect(unread(reading)).toEqual(applicants.map((applicant) => `${repeat}.${applicant}`));
  });
});

describe('where the first column is blank in each row', () => {
  /** Rows of table 三 with a blank cell before these figures in turn. */
  const withRows = (printed: readonly string[]): TablesReading => {
    const damage = inTable('requests', (rows) =>
      rows.map((one, at) => {
        if (!one.some((cell) => /^\d+$/.test(cell))) return one;
        return [...one.slice(0, 3), '', ...(printed[at % printed.length] ?? '').split(' ')];
      }),
    );
    return readTables(readText(new SourceText(reportText({}, damage))));
  };
  const valuesOf = (reading: TablesReading): unknown[] =>
    [...facts(reading)].flatMap(([figure, { value }]) => (figure.startsWith('requests.') && value ? [value] : []));

  it('no figure is read if the others are more than the last of each row: all moved and their totals are gone', () => {
    const reading = withRows(['151 3 0 0 0 0', '0 0 0 0 0 0', '36 0 2 0 1 0', '8 0 0 0 0 0']);
    expect(valuesOf(reading)).toEqual([]);
    expect(rules(reading)).toContain('form/row-broken');
  });

  it('they are read if no total is less than its parts: the office left one column blank', () => {
    const reading = withRows(['3 0 0 0 0 154', '0 0 0 0 0 0', '1 0 2 0 0 39', '0 0 0 0 0 8']);
    expect(unread(reading)).toEqual([]);
    expect(valuesOf(reading)).toContain(154);
  });
});
