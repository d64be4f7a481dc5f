// Classes B6 to B9: other words, lost characters, other marks and blanks, shortened labels.
import { Converter } from 'opencc-js';
import { inTable, isLabel, mapCells, mapLabels, mapWords, readable, withParts } from '../change-draft.ts';
import type { Draft, DraftRow } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

const traditional = Converter({ from: 'cn', to: 'tw' });
const taiwanese = Converter({ from: 'cn', to: 'twp' });

const wrongCharacters: Readonly<Record<string, string>> = {
  制: '製',
  发: '髮',
  只: '隻',
  复: '覆',
  征: '徵',
  后: '后',
  关: '關',
};
const radicals: Readonly<Record<string, string>> = {
  ...{ 一: '⼀', 二: '⼆', 止: '⽌', 行: '⾏', 自: '⾃', 人: '⼈', 力: '⼒', 文: '⽂', 工: '⼯', 大: '⼤' },
  ...{ 小: '⼩', 用: '⽤', 立: '⽴', 见: '⻅', 长: '⻓', 门: '⻔', 非: '⾮', 生: '⽣' },
};
const pinyin: Readonly<Record<string, string>> = {
  项: 'xiàng',
  属: 'shǔ',
  规: 'guī',
  强: 'qiáng',
  总: 'zǒng',
  计: 'jì',
  复: 'fù',
  处: 'chǔ',
};

function swapped(text: string, swaps: Readonly<Record<string, string>>): string {
  return Array.from(text, (character) => swaps[character] ?? character).join('');
}

/** Every second of the characters, with its sound behind. */
function sounded(text: string, random: Random): string {
  return Array.from(text, (one) => (pinyin[one] && random.chance(0.5) ? `${one}(${pinyin[one]})` : one)).join('');
}

/** Changes some labels, each once; without 万 the fees' head states another unit, and nobody could tell, but for nothing at all. */
export function someLabels(draft: Draft, { most, change }: SomeLabels, random: Random): Draft {
  const places = draft.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat().filter(isLabel) : []));
  const chosen = new Set(random.shuffle(places).slice(0, random.between(1, most)));
  const lost = new Set<string>();
  const done = mapCells(draft, (cell) => {
    if (!chosen.has(cell)) return cell;
    const text = change(cell.text);
    if (/[^万]元/.test(text) && cell.text.includes('万元') && !text.includes('万元')) lost.add(text);
    return { ...cell, text };
  });
  const fees = 'proactive.fees.amount_wan';
  return lost.size > 0 && draft.truth.get(fees)?.value !== 0 ? readable(done, [fees], 'none') : done;
}

interface SomeLabels {
  readonly most: number;
  readonly change: (label: string) => string;
}

function withoutOne(label: string, random: Random): string {
  const at = random.below(label.length);
  return label.slice(0, at) + label.slice(at + 1);
}

/** Losses that were met, each in all labels it fits. */
const metLosses: readonly ((label: string) => string)[] = [
  (label) => label.replace('本年废止件数', '本年度止件数'),
  (label) => label.replace('本年制发件数', '本年发件').replace('现行有效件数', '现行有效件'),
  (label) => label.replace('其他法律行政法规禁止公开', '其他法律行政止公开'),
  (label) => label.replace(/^本年新.*/, '本年新'),
  (label) => label.replace(/^本年处理决定数量$/, '处理绝对数量'),
  (label) => label.replace(/（[一五六八九]）项/, ''),
  (label) => label.replace(/^自然人$/, ''),
  (label) => (label === '规章' ? '' : label),
  (label) => (label === '第二十条第（一）项' ? '' : label),
];

const longer: Readonly<Record<string, string>> = {
  '本年增/减': '本年增/减（指本年度与上年度相比的数量，减用负值表示，如-8）',
  规章: '规章（含以政府令形式发布的）',
  '本年收费金额（单位：万元）': '本年收费金额（单位：万元，保留2位小数）',
};

function shortened(label: string): string {
  return label
    .replace('社会公益组织', '社会公益')
    .replace('法律服务机构', '法律服务')
    .replace('（六）其他处理', '（六）其他')
    .replace(/^1\.申请人无正当理由.*/, '1.逾期不补正')
    .replace(/^2\.申请人逾期未按.*/, '2.逾期不缴费')
    .replace('只计这一情形', '只计这一情况')
    .replace(/^(（二）部分公开).*/, '$1');
}

function blanksInside(label: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, label.length - 1));
  return `${label.slice(0, at)}${random.pick([' ', '\u3000', '\u00a0', '  '])}${label.slice(at)}`;
}

function withoutHeads(rows: readonly DraftRow[]): DraftRow[] {
  return rows.map((row) => row.map((cell) => (isLabel(cell) && cell.text === '自然人' ? { ...cell, text: '' } : cell)));
}

export const labelDamages: readonly Damage[] = [
  { kind: 'B6', name: 'traditional characters', apply: (draft) => mapWords(draft, (text) => traditional(text)) },
  { kind: 'B6', name: 'words of Taiwan', apply: (draft) => mapWords(draft, (text) => taiwanese(text)) },
  {
    kind: 'B6',
    name: 'characters converted wrongly',
    apply: (draft) => mapLabels(draft, (text) => swapped(text, wrongCharacters)),
  },
  {
    kind: 'B6',
    name: 'radicals in place of characters',
    apply: (draft) => mapWords(draft, (text) => swapped(text, radicals)),
  },
  {
    kind: 'B6',
    name: 'sounds in brackets',
    apply: (draft, random) => mapLabels(draft, (text) => sounded(text, random)),
  },
  {
    kind: 'B6',
    name: 'documents by their other name',
    apply: (draft) =>
      mapLabels(draft, (text) =>
        text === '规范性文件' ? '行政规范性文件' : text === '行政规范性文件' ? '规范性文件' : text,
      ),
  },
  {
    kind: 'B6',
    name: 'words of an advertisement',
    apply: (draft) =>
      withParts(draft, (part) =>
        part.kind === 'table' ? [part] : [{ ...part, text: part.text.replace('政府信息公开', '澳门网站政府信息公开') }],
      ),
  },
  {
    kind: 'B7',
    name: 'a character lost in up to three labels',
    apply: (draft, random) => someLabels(draft, { most: 3, change: (label) => withoutOne(label, random) }, random),
  },
  {
    kind: 'B7',
    name: 'a loss that was met',
    apply: (draft, random) => mapLabels(draft, random.pick(metLosses)),
  },
  { kind: 'B7', name: 'no natural persons in the head', apply: (draft) => inTable(draft, 'requests', withoutHeads) },
  {
    kind: 'B7',
    name: 'an empty label',
    apply: (draft, random) => someLabels(draft, { most: 1, change: () => '\u00a0' }, random),
  },
  {
    kind: 'B8',
    name: 'blanks inside words',
    apply: (draft, random) => mapLabels(draft, (label) => (random.chance(0.6) ? blanksInside(label, random) : label)),
  },
  {
    kind: 'B8',
    name: 'other brackets, commas and points',
    apply: (draft, random) => {
      const half = random.chance(0.5);
      const comma = random.pick(['、', '，', ',']);
      const point = random.pick(['．', '、', ' .', '. ']);
      return mapLabels(draft, (label) =>
        (half ? label.replaceAll('（', '(').replaceAll('）', ')') : label)
          .replace(/(?<=.{4})[、，]/g, comma)
          .replace(/^(\d)\./, `$1${point}`),
      );
    },
  },
  { kind: 'B9', name: 'shortened labels', apply: (draft) => mapLabels(draft, shortened) },
  { kind: 'B9', name: 'notes inside labels', apply: (draft) => mapLabels(draft, (label) => longer[label] ?? label) },
];
