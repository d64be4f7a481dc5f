// Labels of which a narrow cell or a converter kept no more than the beginning.
import { describe, expect, it } from 'vitest';
import { dialects } from '../report-text.ts';
import { facts, inTable, read, replaced, rules, silentlyWrong, unread } from './distinct-report.ts';

describe('labels cut short', () => {
  it.each([
    ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息'],
    ['4.保护第三方合法权益', '4.保护第三方'],
    ['3.危及“三安全一稳定”', '3.危及“三安…'],
    ['5.要求行政机关确认或重新出具已获取信息', '要求行政机关确'],
    ['8.属于行政查询事项', '8.属于行政'],
    ['2.重复申请', '2.重复'],
    ['行政事业性收费', '行政事业'],
  ])('are those of the one row that begins so: %s as %s', (label, cut) => {
    const reading = read(replaced(label, cut));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], ['form/label-repaired']]);
  });

  it('read in a table that shortens all of them', () => {
    const short: Readonly<Record<string, string>> = {
      '1.属于国家秘密': '1.国家秘密',
      '2.其他法律行政法规禁止公开': '2.法律法规禁止',
      '4.保护第三方合法权益': '4.第三方权益',
      '5.属于三类内部事务信息': '5.内部事务',
      '6.属于四类过程性信息': '6.过程性信息',
      '7.属于行政执法案卷': '7.执法案卷',
      '8.属于行政查询事项': '8.查询事项',
      '1.本机关不掌握相关政府信息': '1.不掌握',
      '2.没有现成信息需要另行制作': '2.需另行制作',
      '3.补正后申请内容仍不明确': '3.内容不明确',
      '1.信访举报投诉类申请': '1.信访投诉',
      '3.要求提供公开出版物': '公开出版物',
      '4.无正当理由大量反复申请': '反复申请',
      '5.要求行政机关确认或重新出具已获取信息': '5.重新出具',
      规章: '政府规章',
      行政事业性收费: '行政收费',
    };
    const reading = read({ damage: (rows) => rows.map((row) => row.map((cell) => short[cell] ?? cell)) });
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
    expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it.each([
    ['8.属于行政查询事项', '7.属于行政'],
    ['8.属于行政查询事项', '8.属'],
    ['3.要求提供公开出版物', '要求提'],
    ['规章', '规'],
  ])(
    'too short to tell, or numbered otherwise, they are tied by their order, with a warning: %s as %s',
    (label, cut) => {
      const reading = read(replaced(label, cut));
      expect([silentlyWrong(reading), rules(reading)]).toEqual([[], ['form/row-by-order']]);
    },
  );

  it('are not those of a row far from where they stand', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows
          .filter((row) => !row.includes('7.属于行政执法案卷'))
          .map((row) => row.map((cell) => (cell === '2.重复申请' ? '7.属于行政' : cell))),
      ),
    );
    expect(silentlyWrong(reading)).toEqual([]);
  });
});

describe('a damaged label with the numbering of a group', () => {
  it.each(['（六）其□处□', '（六）其他处'])('is none of the rows 其他 that digits number: %s', (damaged) => {
    const reading = read({
      damage: (rows) => {
        const first = rows.findIndex((row) => row.some((cell) => cell.startsWith('1.申请人无正当理由')));
        if (first < 0) return rows;
        const figures = rows[first]?.slice(-7) ?? [];
        return rows.toSpliced(first, 3, ['', damaged, '', ...figures]);
      },
    });
    expect(facts(reading).get('requests.other.misc.total')?.value ?? null).toBeNull();
  });
});

it('words of a label behind a whole one of another row are of lines that ran together, and no label', () => {
  const whole = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
  const reading = read({
    damage: (rows) =>
      rows.flatMap((row) => {
        if (row.includes('（一）予以公开')) return [];
        return [
          row.map((cell) =>
            cell === whole ? '（一）予以公开度办（区分处理的，只理结计这一情形，不计其他情形）' : cell,
          ),
        ];
      }),
  });
  const { value = null } = facts(reading).get('requests.partly_granted.total') ?? {};
  expect(value).toBeNull();
});

it.each(
  dialects.flatMap((dialect) =>
    [
      ['商业企业', '企业'],
      ['社会公益组织', '公益组织'],
    ].map(([head = '', printed = '']) => [head, printed, dialect] as const),
  ),
)('the head %s is known as %s in %s', (head, printed, dialect) => {
  const reading = read({
    dialect,
    ...inTable('requests', (rows) => rows.map((row) => row.map((cell) => (cell === head ? printed : cell)))),
  });
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
});

it.each([
  ['all heads', ['商业|企业', '科研|机构', '社会公益|组织', '法律服务|机构']],
  ['one head', ['商业|企业']],
  ['another head', ['社会|公益组织']],
])('the end of %s in the cell below is no head of its own', (_, broken) => {
  const parts = new Map(broken.map((head) => [head.replace('|', ''), head.split('|')]));
  const reading = read({
    dialect: 'pipe',
    ...inTable('requests', (rows) =>
      rows.flatMap((row) =>
        row.some((cell) => parts.has(cell))
          ? [row.map((cell) => parts.get(cell)?.[0] ?? cell), row.map((cell) => parts.get(cell)?.[1] ?? '')]
          : [row],
      ),
    ),
  });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});
