// All offices as an account: a part for each, by scope, those with nothing to show in one sentence.
import { translator } from '../../i18n/t.ts';
import type { ChartRow, View } from '../chart.ts';
import type { OfficeRows } from '../rows.ts';
import { enumerated } from '../words.ts';
import type { LedgerPart } from './ledger.ts';
import { officeName } from './office-name.ts';

/** More offices are not drawn or told one by one: the table and the files have them all. */
export const mostOffices = 24;

/** Lines of all offices together: a drawing twice as long would not fit an embed, nor be read. */
const mostLines = 80;

export interface OfficeParts<Row extends ChartRow> {
  readonly parts: (office: OfficeRows<Row>) => readonly LedgerPart[];
  /** How much there is to draw; 0: the office is named in the closing sentence instead. */
  readonly weight: (office: OfficeRows<Row>) => number;
  /** Words for the offices of weight 0, with `{offices}` and `{n}`. */
  readonly none: string;
}

export function officeParts<Row extends ChartRow>(
  offices: readonly OfficeRows<Row>[],
  view: View,
  { parts, weight, none }: OfficeParts<Row>,
): readonly LedgerPart[] {
  const t = translator(view.locale);
  const weighty = offices.filter((office) => weight(office) > 0);
  const shown = withinLines(weighty.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostOffices), parts);
  const drawn = [
    ...Map.groupBy(
      [...weighty].filter((office) => shown.has(office)),
      ({ first }) => first.scope,
    ),
  ];
  const rest = offices.filter((office) => weight(office) === 0);
  return [
    ...drawn.flatMap(([scope, own]) => [
      { kind: 'remark', text: t(`site.scope.${scope}`) } as const,
      ...own.flatMap((office) => [{ kind: 'rule' } as const, ...parts(office)]),
      { kind: 'rule', style: 'strong' } as const,
    ]),
    ...remark(weighty.length > shown.size ? t('figure.more_offices', { n: weighty.length - shown.size }) : null),
    ...remark(rest.length > 0 ? noneSentence() : null),
  ];

  function noneSentence(): string {
    const named = rest.slice(0, mostOffices).map(({ first }) => officeName(first, view.locale));
    return t(none, { offices: enumerated(named, view.locale), n: rest.length });
  }
}

/** The first offices as far as their lines go; one at least. */
function withinLines<Row extends ChartRow>(
  offices: readonly OfficeRows<Row>[],
  parts: OfficeParts<Row>['parts'],
): ReadonlySet<OfficeRows<Row>> {
  let lines = 0;
  return new Set(
    offices.filter((office, index) => {
      lines += parts(office).reduce((sum, part) => sum + linesOf(part), 0);
      return index === 0 || lines <= mostLines;
    }),
  );
}

/** A key below a line has about two entries a line. */
function linesOf(part: LedgerPart): number {
  return part.kind === 'line' ? 1 + (part.key?.length ?? 0) / 2 : 1;
}

function remark(text: string | null): readonly LedgerPart[] {
  return text === null ? [] : [{ kind: 'remark', text }];
}
