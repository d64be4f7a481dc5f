// Generated reports, damaged in every way and written in every format, read and held against their truth.
import { damages } from '../../tests/generate/damages/index.ts';
import { formats } from '../../tests/generate/formats.ts';
import { criesWolf, tallyTable } from '../../tests/generate/tally.ts';
import { pairs, tryReport } from '../../tests/generate/try-report.ts';
import type { TriedReport } from '../../tests/generate/try-report.ts';

/** Which reports; null: all of that kind. */
export interface Chosen {
  readonly reports: number;
  readonly seed: number;
  readonly kind: string | null;
  readonly name: string | null;
  readonly format: string | null;
}

/** Goes through all pairs of damage and format with one seed before the next. */
export async function readGenerated({ reports, seed, kind, name, format }: Chosen): Promise<TriedReport[]> {
  const chosen = pairs(
    damages.filter((damage) => (kind === null || damage.kind === kind) && (name === null || damage.name === name)),
    formats.filter((one) => format === null || one.name === format),
  );
  const tried: TriedReport[] = [];
  for (let index = 0; index < reports; index += 1) {
    const pair = chosen[index % chosen.length];
    if (pair === undefined) break;
    tried.push(await tryReport({ ...pair, seed: seed + Math.floor(index / chosen.length) }));
  }
  return tried;
}

/** The tables, then each combination that failed with what makes its first failure again. */
export function tellGenerated(tried: readonly TriedReport[], tellsUnread: boolean): string {
  const most = tried
    .filter(({ verdict }) => tellsUnread && verdict.unread > 0)
    .toSorted((one, other) => other.verdict.unread - one.verdict.unread);
  return [
    tallyTable(tried, 'class', ({ damage }) => damage.kind),
    tallyTable(tried, 'format', ({ format }) => format.name),
    ...failures('Silently wrong', tried.filter(isSilentlyWrong), firstWrong),
    ...failures('Crying wolf', tried.filter(criesWolf), ({ verdict }) => verdict.warnings.join(', ')),
    ...failures('Unread', most, ({ verdict }) => `${verdict.unread} figures; ${verdict.warnings.join(', ')}`),
  ].join('\n');
}

export function isSilentlyWrong({ verdict }: TriedReport): boolean {
  return verdict.silentlyWrong.length > 0;
}

function firstWrong({ verdict }: TriedReport): string {
  const wrong = verdict.silentlyWrong.map(
    ({ figure, read, truth }) => `${figure}: read ${read}, printed ${truth ?? 'no number'}`,
  );
  return wrong.slice(0, 4).join('\n  ');
}

function failures(title: string, failed: readonly TriedReport[], say: (one: TriedReport) => string): string[] {
  const groups = Map.groupBy(failed, ({ damage, format }) => `${damage.kind} ${damage.name} / ${format.name}`);
  const told = [...groups].flatMap(([name, [first, ...others]]) => {
    if (!first) return [];
    const { damage, format, seed } = first;
    const again = `--class ${damage.kind} --name '${damage.name}' --format ${format.name} --seed ${seed} --reports 1`;
    return [`${name}: ${others.length + 1}\n  npm run soak -- reading ${again}\n  ${say(first)}\n`];
  });
  return told.length === 0 ? [] : [`${title}\n${told.join('')}`];
}
