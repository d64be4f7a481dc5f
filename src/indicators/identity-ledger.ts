// The ledger of one report: each sum the form prescribes, with both sides and a verdict.
import type { TableId } from '../codebook/concepts.ts';
import { tableOf } from '../codebook/figures.ts';
import type { FigureId } from '../codebook/figures.ts';
import { identitiesOf } from '../codebook/identities.ts';
import type { Identity } from '../codebook/identities.ts';
import { remembered } from '../document/remembered.ts';
import type { ReportRecord } from '../records/schema.ts';
import { doubtedFigures } from './doubted-figures.ts';

export const verdicts = ['agrees', 'differs', 'not_judged'] as const;
/**
 * not_judged: a member has no value, its table was not read whole, or the sums differ over a figure we doubt ourselves.
 */
export type Verdict = (typeof verdicts)[number];

export interface JudgedIdentity extends Identity {
  readonly verdict: Verdict;
  /** Sum of each side in the unit of its figures; null where a member has no value. */
  readonly leftSum: number | null;
  readonly rightSum: number | null;
  /** We doubt a figure of the side ourselves. */
  readonly leftDoubted: boolean;
  readonly rightDoubted: boolean;
}

export interface IdentityLedger {
  readonly identities: readonly JudgedIdentity[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** The parts of a record a verdict rests on. */
export type LedgerSource = Pick<ReportRecord, 'editions' | 'cells' | 'figures' | 'diagnostics'>;

const judged = remembered((record: LedgerSource): readonly JudgedIdentity[] => {
  const doubted = doubtedFigures(record);
  return identitiesOfRecord(record).map((identity) => judge(identity, record, doubted));
});

/** Judges every identity of a report: 42 on the 2021 form, 40 with a 2019 table 三, none for a table that is absent. */
export function identityLedger(record: LedgerSource): IdentityLedger {
  const identities = judged(record);
  const counts = { agrees: 0, differs: 0, not_judged: 0 };
  for (const { verdict } of identities) counts[verdict] += 1;
  return { identities, counts };
}

/** The identities of one code (such as `ARI-01`) with verdict `differs`. */
export function differingIdentities(record: LedgerSource, code: Identity['code']): readonly DifferingIdentity[] {
  return judged(record)
    .filter((identity) => identity.code === code)
    .filter(differs);
}

export type DifferingIdentity = JudgedIdentity & { readonly leftSum: number; readonly rightSum: number };

function differs(identity: JudgedIdentity): identity is DifferingIdentity {
  return identity.verdict === 'differs';
}

/** Table 四 alone has no edition in the record; its identities are the same in both. */
function identitiesOfRecord({ editions, cells }: LedgerSource): readonly Identity[] {
  const disputes = editions.disputes ?? (cells.disputes === null ? null : '2021');
  return identitiesOf({ requests: editions.requests, disputes });
}

function judge(identity: Identity, record: LedgerSource, doubted: ReadonlySet<string>): JudgedIdentity {
  const leftSum = sum(identity.left, record);
  const rightSum = sum(identity.right, record);
  const [leftDoubted, rightDoubted] = [isDoubted(identity.left), isDoubted(identity.right)];
  return { ...identity, leftSum, rightSum, leftDoubted, rightDoubted, verdict: verdictOf() };

  function isDoubted(side: readonly FigureId[]): boolean {
    return doubted.size > 0 && side.some((figure) => doubted.has(figure));
  }

  function verdictOf(): Verdict {
    if (leftSum === null || rightSum === null || !isReadWhole(identity, record)) return 'not_judged';
    if (leftSum === rightSum) return 'agrees';
    return leftDoubted || rightDoubted ? 'not_judged' : 'differs';
  }
}

function isReadWhole(identity: Identity, { cells }: LedgerSource): boolean {
  const table: TableId = tableOf(identity.right[0] ?? '');
  const count = cells[table];
  return count !== null && count[0] === count[1];
}

function sum(members: readonly FigureId[], { figures }: LedgerSource): number | null {
  let total = 0;
  for (const member of members) {
    const value = figures[member]?.value;
    if (value === undefined || value === null) return null;
    total += value;
  }
  return exact(total);
}

/** Removes the binary noise of adding decimals, which only a mistyped count such as 0.1 can bring in. */
function exact(total: number): number {
  return Number.isInteger(total) ? total : Math.round(total * 1e6) / 1e6;
}
