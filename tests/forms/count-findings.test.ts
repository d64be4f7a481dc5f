// What is said of rows that could not be read has to be true of what they print.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

function said(lines: readonly string[]): readonly (readonly unknown[])[] {
  const { diagnostics } = readTables(readText(new SourceText(lines.join('\n'))));
  return diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map(({ rule, args: { found, columns } }) => [rule, found, columns]);
}

const strewnHeads = ['自然 社会 法律', '项之和，等于第三项加第四项之和） 商业 科研 (j', '企业 机构 ì)'];

it('a row with as many figures as columns is not said to have too few, but to stand below heads that tell no column', () => {
  const rows = ['1046 1047 1048 1049 1050 1051 1052', '3.危及“三安全一稳定” 1053 1054 1055 1056 1057 1058 1059'];
  expect(said([...strewnHeads, ...rows])).toEqual([['form/columns-unknown', 7, 7]]);
});

it('a row with fewer is', () => {
  const rows = ['1046 1047 1048 1049 1050 1051 1052', '3.危及“三安全一稳定” 1053 1054 1055 1056 1057 1058'];
  expect(said([...strewnHeads, ...rows])).toEqual([['form/row-too-few', 6, 7]]);
});
