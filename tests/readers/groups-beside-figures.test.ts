// Labels of groups that narrow columns break into lines beside the rows of others, each row with its figures on a line of its own.
import { expect, it } from 'vitest';
import { damages } from '../generate/damages/index.ts';
import { formats } from '../generate/formats.ts';
import { tryReport } from '../generate/try-report.ts';

const old = [{ proactive: '2019', requests: '2019' }] as const;

it.each([
  ['after', 'spaced-lines'],
  ['after', 'spaced-layout'],
  ['before', 'spaced-lines'],
] as const)('tell no row from another where figures stand %s their labels, in %s', async (side, name) => {
  const damage = damages.find((one) => one.name === `figures beside their label: ${side}`);
  const format = formats.find((one) => one.name === name);
  if (!damage || !format) throw new Error('no such damage or format');
  for (const editions of [old, damage.editions])
    for (const seed of [1, 2, 3]) {
      const { verdict } = await tryReport({ damage: editions ? { ...damage, editions } : damage, format, seed });
      expect(verdict).toMatchObject({ unread: 0, silentlyWrong: [], warnings: [] });
    }
});
