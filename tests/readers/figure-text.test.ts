// Cells with a line of their own: what stands there for a figure, with units, remarks and marks of notes.
import { describe, expect, it } from 'vitest';
import { processReport } from '../../src/pipeline.ts';
import { isFigureText, isNumberText } from '../../src/readers/figure-text.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { distinct } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';

async function readWith(printed: Readonly<Record<string, string>>, dialect: Dialect): Promise<ReportRecord> {
  const bytes = new TextEncoder().encode(reportText({ ...distinct, ...printed }, { dialect }));
  return (await processReport({ file: 'x.txt', bytes, sha256: '', registered: null })).record;
}

describe('figure-text', () => {
  it.each([
    '0',
    '.282',
    '+8',
    '-3',
    '1,204',
    '３１',
    '32.7万元',
    '￥1,204.50',
    '14件',
    '14 件',
    '22（其中修订16件）',
    '25①',
    '$25$',
    '$ -3 $',
    '\\( 25 \\)',
    '25[1]',
    '25〔1〕',
    '25※',
    '25*',
    '**25**',
  ])('takes %s for a number', (text) => {
    expect(isNumberText(text)).toBe(true);
  });

  it.each(['-', '—', '——', '/', '\\', '－', '无', '? 0', '0 ?'])('takes %s for a cell without a number', (text) => {
    expect(isFigureText(text)).toBe(true);
  });

  it.each(['规章', '1.属于国家秘密', '2024年', '（一）予以公开', '无条件', '3次'])('takes %s for none', (text) => {
    expect(isFigureText(text)).toBe(false);
  });

  it('takes 无 for none where it may be a sentence', () => {
    expect(isNumberText('无')).toBe(false);
  });
});

describe('one cell a line', () => {
  it.each(['15\n.282', '15.\n282', '15.2\n82'])('leaves an amount open that was torn in two: %j', async (torn) => {
    const fees = 'proactive.fees.amount_wan';
    const { figures, diagnostics } = await readWith({ [fees]: torn }, 'lines');
    expect(figures[fees]).toMatchObject({ status: 'unread', value: null });
    expect(diagnostics.some(({ rule, severity }) => severity !== 'info' && rule.startsWith('form/'))).toBe(true);
  });

  const odd = {
    'proactive.rules.repealed': '7312件',
    'requests.received_new.enterprise': '9871（含网络9件）',
    'requests.granted.research': '-',
    'requests.granted.legal_service': '无',
    'requests.total_processed.total': '８８４２',
    'disputes.reconsideration.other': '5531①',
  };
  it.each(['cells', 'lines'] as const)('may print units, remarks, marks and words (%s)', async (dialect) => {
    const { figures, diagnostics } = await readWith(odd, dialect);
    const values = Object.fromEntries(Object.keys(odd).map((figure) => [figure, figures[figure]?.value]));
    expect(values).toEqual({
      'proactive.rules.repealed': 7312,
      'requests.received_new.enterprise': 9871,
      'requests.granted.research': null,
      'requests.granted.legal_service': null,
      'requests.total_processed.total': 8842,
      'disputes.reconsideration.other': 5531,
    });
    const others = Object.keys(figures).filter((figure) => !(figure in odd));
    expect(others.filter((figure) => figures[figure]?.value !== Number(distinct[figure]))).toEqual([]);
    expect(diagnostics.filter(({ rule }) => /^(?:read|form)\//.test(rule))).toEqual([]);
  });
});

it('figures and labels that blanks set in the middle of a wide page are read one cell on a line', async () => {
  const set = (_: string, cell: string): string => ' '.repeat(90) + cell;
  const text = reportText(distinct, { dialect: 'cells' })
    .replace(/^\t(.*)$/gm, set)
    .replace(/\n(?= )/g, '\n\n');
  const input = { file: 'x.txt', bytes: new TextEncoder().encode(text), sha256: '', registered: null };
  const { cells, figures } = (await processReport(input)).record;
  expect(cells).toEqual({ proactive: [10, 10], requests: [175, 175], disputes: [15, 15] });
  expect(figures['proactive.licences.decisions']?.value).toBe(Number(distinct['proactive.licences.decisions']));
});
