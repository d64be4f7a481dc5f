// Figures that ran together and left a blank cell beside them: the sum of the row shows it, and none of them is read.
import { expect, it } from 'vitest';
import { seemingFigures } from '../../src/forms/broken-rows.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { RowSum } from '../../src/forms/row-totals.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import { inTable } from './distinct-report.ts';

const sums: readonly RowSum[] = [{ parts: [0, 1, 2, 3, 4, 5], total: 6 }];
const seeming = (texts: string): string | null => seemingFigures(texts.split('|'), sums);

it.each([
  ['1175|120||3|1|0|1191', '1175 12 0 3 1 0 1191'],
  ['1175||120|3|1|0|1191', '1175 12 0 3 1 0 1191'],
  ['36|5|1||12|9|54', '36 5 1 1 2 9 54'],
])('%s may be %s', (texts, expected) => {
  expect(seeming(texts)).toBe(expected);
});

it.each(['1175|12||3|1|0|1191', '1175|120||3|1|0|1299', '12||0|0|0|0|13'])('%s says nothing', (texts) => {
  expect(seeming(texts)).toBeNull();
});

it('shows it in bold cells of Markdown too', () => {
  const text = reportText(
    {},
    inTable('requests', (rows) =>
      rows.map((row) => {
        if (!row.includes('（一）予以公开')) return row;
        const figures = ['8', '0', '1', '11', '', '0', '11'];
        return [...row.slice(0, 3), ...figures.map((figure) => (figure === '' ? '' : `**${figure}**`))];
      }),
    ),
  );
  const said = readTables(readText(new SourceText(text))).diagnostics.find(({ rule }) => rule === 'form/row-broken');
  expect(said?.args).toMatchObject({ proposal: '8 0 1 1 1 0 11' });
});
