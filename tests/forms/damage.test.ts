// Damage of every kind to a report on the form of 2021: read, or left unread and said, never silently wrong.
import { describe, expect, it } from 'vitest';
import { applicantIds } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText } from '../report-text.ts';
import { distinct, facts, inTable, read, replaced, rules, silentlyWrong, unread } from './distinct-report.ts';

describe('damage', () => {
  it.each(dialects.filter((dialect) => dialect !== 'lines'))(
    'keeps running numbers before the labels out (%s)',
    (dialect) => {
      const reading = read({
        dialect,
        damage: (rows, table) =>
          table === 'disputes'
            ? rows
            : rows.map((row, index) => [
                table === 'requests' && index === 1 ? '序号' : index > 2 ? String(index) : '',
                ...row,
              ]),
      });
      expect(silentlyWrong(reading)).toEqual([]);
      expect(unread(reading)).toEqual([]);
    },
  );

  it.each(
    (['cells', 'lines'] as const).flatMap((dialect) =>
      ['O', 'l0', 'lI', '1\u041e', '\u4e28', '2?'].map((raw) => [raw, dialect] as const),
    ),
  )('reads the row of a figure printed as %s, and not the figure (%s)', (raw, dialect) => {
    const reading = read({ dialect, printed: { 'requests.refused.internal_affairs.enterprise': raw } });
    const found = facts(reading).get('requests.refused.internal_affairs.enterprise');
    expect(found).toMatchObject({ raw, value: null, status: 'text' });
    expect(unread(reading)).toEqual([]);
  });

  it.each(['cells', 'lines'] as const)('passes over a page’s number between cells (%s)', (dialect) => {
    const text = reportText(distinct, { dialect }).replace(/^(\t?)1057$/m, '$11057\n\n— 3 —\n');
    const paged = dialect === 'cells' ? text.replace('1057\n\n— 3 —\n', '1057\n— 3 —') : text;
    expect(paged).toContain('— 3 —');
    const reading = readTables(readText(new SourceText(paged)));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it.each([
    ['plus signs', '|', '+----+----+'],
    ['box characters', '\u2502', '\u251c\u2500\u2500\u2500\u253c\u2500\u2500\u2500\u2524'],
  ])('reads tables drawn with %s, with a rule below each row', (_, bar, rule) => {
    const drawn = reportText({ ...distinct, 'requests.granted.research': '' }, { dialect: 'pipe' })
      .replace(/^\|(?:---\|)+\n/gm, '')
      .replace(/^\|.*\|$/gm, (row) => `${row.replaceAll('|', bar)}\n${rule}`);
    const reading = readTables(readText(new SourceText(drawn)));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('passes over a remark in brackets behind a label', () => {
    const reading = read(replaced('规章', '规章（含以政府令形式发布的）'));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('reads traditional characters and words, and pinyin behind characters', () => {
    const traditional = {
      规章: '規章',
      行政规范性文件: '行政規範性檔案',
      行政强制: '行政強制',
      '（七）总计': '（七）總計',
      '1.属于国家秘密': '1.屬(shǔ)於國家秘密',
    };
    const reading = read({
      damage: (rows) => rows.map((row) => row.map((cell) => (traditional as Record<string, string>)[cell] ?? cell)),
    });
    expect(unread(reading)).toEqual([]);
    expect(reading.diagnostics).toEqual([]);
  });

  it('takes a dash parted from its number for no minus, and a minus of any width for one', () => {
    const reading = read({
      printed: {
        'requests.granted.natural_person': '- 997',
        'requests.granted.enterprise': '\uff0d 997',
        'proactive.rules.made': '\u22128',
        'proactive.rules.repealed': '\u20147',
      },
    });
    expect(facts(reading).get('requests.granted.natural_person')).toMatchObject({ status: 'text', value: null });
    expect(facts(reading).get('requests.granted.enterprise')).toMatchObject({ status: 'text', value: null });
    expect(facts(reading).get('proactive.rules.made')?.value).toBe(-8);
    expect(facts(reading).get('proactive.rules.repealed')?.value).toBe(-7);
  });

  it('takes a star before a figure for a lost digit, and one behind it or on both sides for none', () => {
    const [lost, ...others] = ['made', 'repealed', 'in_force'].map((key) => `proactive.rules.${key}`);
    const reading = read({
      dialect: 'tab',
      printed: { [lost ?? '']: '*13', [others[0] ?? '']: '13*', [others[1] ?? '']: '*13*' },
    });
    expect(facts(reading).get(lost ?? '')).toMatchObject({ value: null, status: 'text' });
    for (const figure of others) expect(facts(reading).get(figure)?.value).toBe(13);
  });

  it('passes over the number of a note behind a figure', () => {
    const reading = read({ printed: { 'requests.granted.natural_person': '7746[2]' } });
    expect(facts(reading).get('requests.granted.natural_person')?.value).toBe(7746);
  });

  it('leaves figures in the cell of their label unread, with a proposal', () => {
    const reading = read(
      inTable('proactive', (rows) => rows.map((row) => (row[0] === '行政许可' ? ['行政许可 97', '', '', ''] : row))),
    );
    expect(unread(reading)).toEqual(['proactive.licences.decisions']);
    expect(reading.diagnostics[0]).toMatchObject({
      rule: 'form/row-glued',
      severity: 'warning',
      args: { proposal: '97' },
    });
  });

  it.each([
    ['行政强制 2', '154'],
    ['行政强制\u3000\u3000 2', '154'],
  ])('takes digits that a blank parts from the label for a piece of the figure: %s | %s', (label, figure) => {
    const reading = read(
      inTable('proactive', (rows) => rows.map((row) => (row[0] === '行政强制' ? [label, figure, '', ''] : row))),
    );
    expect(unread(reading)).toEqual(['proactive.coercion.decisions']);
    expect(rules(reading)).toContain('form/row-glued');
  });

  it.each(['', ' '])('leaves a row unread into which the next one is run, with “%s” between', (blank) => {
    const reading = read(
      inTable('proactive', (rows) =>
        rows.flatMap((row, at) => {
          const [next = '', figure = ''] = rows[at + 1] ?? [];
          if (row[0] === '行政处罚') return [[row[0], `${row[1] ?? ''}${blank}${next}`, figure]];
          return row[0] === '行政强制' ? [] : [row];
        }),
      ),
    );
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual(['proactive.penalties.decisions', 'proactive.coercion.decisions']);
    const glued = reading.diagnostics.find(({ rule }) => rule === 'form/row-glued');
    expect(glued?.args['proposal']).toMatch(/^\d{4} ?行政强制$/);
  });

  it('leaves a row unread before which another stands on its line, number and figure run together', () => {
    const small = ['11', '37', '39', '9', '37', '17', '150'].map((text, at) => [
      `requests.other.fee_overdue.${applicantIds[at] ?? ''}`,
      text,
    ]);
    const printed = { ...distinct, ...(Object.fromEntries(small) as Record<string, string>) };
    const words = reportText(printed, { dialect: 'tab' }).replace(/\t+/g, ' ').replace(/^ | $/gm, '');
    const text = words.replace(/(?<=\n2\.申请人逾期.*)\n(?=3\.其他)/, '');
    const reading = readTables(readText(new SourceText(text)));
    expect(silentlyWrong(reading, printed)).toEqual([]);
    const glued = reading.diagnostics.find(({ rule }) => rule === 'form/row-glued');
    expect(glued?.args['proposal']).toBe('11 37 39 9 37 17 1503.其他');
  });

  it('leaves a row unread whose first figure stands with its label while another cell is blank', () => {
    const granted = (change: (row: string[]) => string[]): TablesReading =>
      read(inTable('requests', (rows) => rows.map((row) => (row.includes('（一）予以公开') ? change(row) : row))));
    const isGranted = (figure: string): boolean => figure.startsWith('requests.granted.');
    const glued = granted(([group = '', label = '', between = '', first = '', second = '', , ...others]) => {
      return [group, `${label}${first}`, between, second, '', ...others, ''];
    });
    expect(unread(glued)).toEqual([...facts(glued).keys()].filter(isGranted));
    expect(rules(glued)).toContain('form/row-glued');
    const noted = granted((row) => row.map((text) => (text === '（一）予以公开' ? `${text}2` : text)));
    expect([silentlyWrong(noted), unread(noted)]).toEqual([[], []]);
  });

  it('does not trust doubled digits in a row whose remark is not doubled', () => {
    const twice = (text: string): string => text.replace(/./gu, '$&$&');
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row, index) => {
          const remarked = [...row, index === 0 ? '备注' : row[2] === '2.重复申请' ? '见附件' : ''];
          return row[2] === '2.重复申请' ? remarked.map((cell, at) => (at < 10 ? twice(cell) : cell)) : remarked;
        }),
      ),
    );
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(7);
  });

  it('does not trust doubled digits beside a doubled label, and does trust others', () => {
    const twice = (text: string): string => text.replace(/./gu, '$&$&');
    const reading = read({
      damage: (rows) =>
        rows.map((row) =>
          row[0] === '行政处罚'
            ? [twice('行政处罚'), '1122', '', '']
            : row[0] === '行政强制'
              ? [twice('行政强制'), '123', '', '']
              : row,
        ),
    });
    expect(unread(reading)).toEqual(['proactive.penalties.decisions']);
    expect(facts(reading).get('proactive.coercion.decisions')?.value).toBe(123);
    expect(rules(reading)).toContain('form/row-doubled');
  });

  it('does not trust a row of table 四 whose figures, noughts among them, all are doubled', () => {
    const doubled = Array.from({ length: 15 }, (_, at) => (at % 5 === 0 || at % 5 === 4 ? '33' : '00'));
    const reading = read(inTable('disputes', (rows) => rows.map((row) => (/^\d/.test(row[0] ?? '') ? doubled : row))));
    expect(unread(reading)).toHaveLength(15);
    expect(rules(reading)).toContain('form/row-doubled');
  });

  it('does not trust doubled digits in a row of which one figure stands with its last digit apart', () => {
    const twice = (text: string): string => text.replace(/./gu, '$&$&');
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row) =>
          row[0]?.startsWith('二、') === true
            ? row.map((cell, at) => (at === row.length - 1 ? '1111116 6' : twice(cell)))
            : row,
        ),
      ),
    );
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(7);
  });

  it('does not place the blank of a row that may be out-dented', () => {
    const outdented = (row: string[]): string[] => ['（七）总计', ...row.slice(3), '', ''];
    const blanked = (row: string[]): string[] => row.map((cell, index) => (index === 1 ? '' : cell));
    const reading = read({
      dialect: 'tab',
      ...inTable('requests', (rows) => rows.map((row) => (row[1] === '（七）总计' ? blanked(outdented(row)) : row))),
    });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(7);
  });

  it.each([
    ['元', '251000'],
    ['千元', '251'],
    ['百万元', '0.251'],
    ['亿元', '0.00251'],
  ])('warns where the head of the fees prints %s and not the unit of the form', (unit, printed) => {
    const reading = read({
      ...replaced('本年收费金额（单位：万元）', `本年收费金额（单位：${unit}）`),
      printed: { 'proactive.fees.amount_wan': printed },
    });
    expect(facts(reading).get('proactive.fees.amount_wan')?.value).toBe(25.1);
    expect(reading.diagnostics.find((one) => one.rule === 'form/unit-deviating')).toMatchObject({
      severity: 'warning',
      figures: ['proactive.fees.amount_wan'],
    });
  });

  it('does not take words between a label and its figures for the first figure', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row) => (row[1] === '（一）予以公开' ? ['', '（一）予以公开', '含部分', ...row.slice(4)] : row)),
      ),
    );
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(7);
  });

  it('does not take digits that are no number for the end of a label', () => {
    const change = (rows: string[][]): string[][] =>
      rows.map((row) => {
        if (row[0] === '规章') return ['规章', '0/27', row[2] ?? '', row[3] ?? '', '20'];
        return [...row, row[1] === '本年制发件数' ? '上年数' : ''];
      });
    expect(silentlyWrong(read(inTable('proactive', change)))).toEqual([]);
    const torn = inTable('disputes', (rows) =>
      rows.map((row, index) => (index === rows.length - 1 ? ['3/5', ...row.slice(1), '7'] : row)),
    );
    expect(silentlyWrong(read(torn))).toEqual([]);
  });

  it('passes over words that a converter left inside labels and heads', () => {
    const strewn = (text: string): string =>
      /^\p{Script=Han}{3,}$|^\d\.|^[一二]、/u.test(text) ? `${text.slice(0, 3)} and ${text.slice(3)}` : text;
    const reading = read({ damage: (rows) => rows.map((row) => row.map(strewn)) });
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
    expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it.each([
    ['with a cell too few', (row: string[]): string[] => row.slice(0, -1)],
    ['with a cell that is no number', (row: string[]): string[] => ['[88]', ...row.slice(1)]],
  ])('takes none of two rows of table 四 that print other figures, one of them %s', (_, change) => {
    const other = (row: string[]): string[] => row.map((_cell, index) => String(9000 + index));
    for (const first of [true, false]) {
      const reading = read(
        inTable('disputes', (rows) => {
          const [heads, row] = [rows.slice(0, -1), rows.at(-1) ?? []];
          const both = [change(row), other(row)];
          return [...heads, ...(first ? both : both.toReversed())];
        }),
      );
      expect(silentlyWrong(reading)).toEqual([]);
      expect(unread(reading)).toHaveLength(15);
    }
  });
});
