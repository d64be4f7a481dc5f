// Classes B10 and B11: headings and titles that are reworded, renumbered, misplaced or missing.
import { sectionHeadings } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { withParts } from '../change-draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

function mapHeadings(draft: Draft, change: (heading: string, index: number) => string | null): Draft {
  let index = -1;
  return withParts(draft, (part) => {
    if (part.kind !== 'heading') return [part];
    index += 1;
    const text = change(part.text, index);
    return text === null ? [] : [{ ...part, text }];
  });
}

const reworded: Readonly<Record<string, readonly string[]>> = {
  [sectionHeadings.proactive]: ['二、行政机关主动公开政府信息情况', '二、主动公开情况', '2、主动公开政府信息情况'],
  [sectionHeadings.requests]: [
    '三、行政机关收到和处理政府信息公开申请情况',
    '三、依申请公开情况',
    '3、收到和处理政府信息公开申请情况',
  ],
  [sectionHeadings.disputes]: ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '四、行政复议、行政诉讼情况'],
};

const residue =
  '编写说明：填报时要注意数据间的逻辑关系：第一项加第二项之和，等于第三项加第四项之和；本年新收、上年结转、自然人、总计各栏均应填写。';

/** The heading at the end of the paragraph before it. */
function insideParagraph(draft: Draft, random: Random): Draft {
  const chosen = random.pick(Object.values(sectionHeadings));
  return withParts(draft, (part) =>
    part.kind === 'heading' && part.text === chosen
      ? [{ kind: 'paragraph', text: `以上情况特此说明。${chosen}（单位：件）` }]
      : [part],
  );
}

const titles = [
  '政府信息公开工作年度报告',
  '2024年政府信息公开工作年度报告',
  '某县某镇人民政府政府信息公开工作年度报告（2024年）',
  '某县某镇人民政府关于2024年度政府信息公开工作的年度报告',
  '某县某镇人民政府2024政年府信息公开工作年度报告',
  '某县某镇人民政府二〇二四年政府信息公开工作年度报告',
];

function withTitle(draft: Draft, lines: readonly string[]): Draft {
  return withParts(draft, (part) =>
    part.kind === 'title' ? lines.map((text) => ({ kind: 'title', text }) as const) : [part],
  );
}

export const headingDamages: readonly Damage[] = [
  {
    kind: 'B10',
    name: 'headings reworded',
    apply: (draft, random) => mapHeadings(draft, (text) => random.pick([text, ...(reworded[text] ?? [])])),
  },
  {
    kind: 'B10',
    name: 'numerals that begin again or are wrong',
    apply: (draft, random) => {
      const from = random.pick([1, 2, 3]);
      return mapHeadings(draft, (text, index) => text.replace(/^./, '一二三四五六'.charAt((index + from) % 6)));
    },
  },
  { kind: 'B10', name: 'headings without numerals', apply: (draft) => mapHeadings(draft, (text) => text.slice(2)) },
  {
    kind: 'B10',
    name: 'a heading missing',
    apply: (draft, random) => {
      const lost = random.pick(Object.values(sectionHeadings));
      return mapHeadings(draft, (text) => (text === lost ? null : text));
    },
  },
  { kind: 'B10', name: 'a heading inside a paragraph', apply: insideParagraph },
  {
    kind: 'B10',
    name: 'instructions left in',
    apply: (draft, random) => {
      const where = random.pick(Object.values(sectionHeadings));
      return withParts(draft, (part) =>
        part.kind === 'heading' && part.text === where ? [part, { kind: 'paragraph', text: residue }] : [part],
      );
    },
  },
  { kind: 'B11', name: 'another title', apply: (draft, random) => withTitle(draft, [random.pick(titles)]) },
  {
    kind: 'B11',
    name: 'a title over two lines',
    apply: (draft) => withTitle(draft, ['某县某镇人民政府2024年', '政府信息公开工作年度报告']),
  },
  {
    kind: 'B11',
    name: 'dates that lost a character',
    apply: (draft) =>
      withParts(draft, (part, index) =>
        index === 2 ? [{ kind: 'paragraph', text: '统计期限为20241月1日至202412月31日。' }, part] : [part],
      ),
  },
];
