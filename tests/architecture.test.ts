// The house rules that a program can hold: which way imports point, where Chinese may stand, names and lengths of files.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Sources by path from the root of the project, with slashes. */
type Sources = ReadonlyMap<string, string>;

/** Each folder imports only from those before it, or from itself. */
const order = [
  ...['i18n', 'codebook', 'document', 'readers', 'forms', 'narrative', 'records', 'indicators', 'checks'],
  ...['pipeline.ts', 'dataset', 'styles', 'charts', 'components', 'islands', 'layouts', 'content.config.ts', 'pages'],
];
const rank = (file: string): number => order.indexOf(file.split('/')[1] ?? '');
const isUpTo = (last: string, file: string): boolean => rank(file) <= order.indexOf(last);

const siteLibraries = /^(astro|d3|linkedom|jsdom|@observablehq|@astrojs)([:/-]|$)/;
const forbiddenNames = /^(data|info|item|items|utils?|helpers?|common|misc)$/i;
const forbiddenTypes = /\b(?:interface|type|class) (?:Data|Info|Item|Utils|Helpers|Common|Misc)\b/;
const silencers = /(?:eslint|oxlint)-disable|@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME)\b/;
const chinesePlaces = /^src\/(?:codebook\/concepts\.ts|forms\/.+|narrative\/.+|i18n\/(?:zh-CN\.json|phrases\.ts))$/;
const lineLimit = 400;

/** Everything a file imports, as written; comments are taken out first since they may show an import. */
function importsOf(text: string): string[] {
  const code = withoutComments(text);
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? '');
}

/** Good enough for imports and for components: `//` only where no address could stand before it. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '');
}

function targetOf(file: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

function importViolations(file: string, specifier: string, sources: Sources): string[] {
  if (!specifier.startsWith('.')) {
    if (isUpTo('styles', file) && siteLibraries.test(specifier))
      return [`${file} is left of the site and imports ${specifier}`];
    if (isUpTo('pipeline.ts', file) && specifier.startsWith('node:'))
      return [`${file} may not touch the host: ${specifier}`];
    return [];
  }
  const target = targetOf(file, specifier);
  if (!sources.has(target)) return [`${file} imports ${specifier}, which is no file under src (write the extension)`];
  if (rank(target) > rank(file)) return [`${file} imports ${target}, which is right of it`];
  const isReaders = target.startsWith('src/readers/') && rank(file) > rank(target);
  return isReaders && file !== 'src/pipeline.ts' ? [`${file} imports ${target}; a format must not show`] : [];
}

/** Files on a circle of imports, each circle once. */
function cycles(sources: Sources): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push(`circular import: ${[...trail.slice(start), file].join(' -> ')}`);
    if (start >= 0 || done.has(file)) return;
    for (const specifier of importsOf(sources.get(file) ?? '').filter((name) => name.startsWith('.'))) {
      visit(targetOf(file, specifier), [...trail, file]);
    }
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return found;
}

/** The text of a file that is no comment. TypeScript's own parser tells a comment from a regular expression. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.ts')) return withoutComments(text);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const leaves = (node: ts.Node): string => {
    const children: string[] = [];
    ts.forEachChild(node, (child) => void children.push(leaves(child)));
    return children.length > 0 ? children.join('\n') : node.getText(source);
  };
  return leaves(source);
}

function textViolations(file: string, text: string): string[] {
  const name = path.posix.basename(file).replace(/\..*$/, '');
  const isRoute = file.startsWith('src/pages/');
  const isNamed = isRoute || (file.endsWith('.astro') ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/).test(name);
  const chinese = chinesePlaces.test(file) ? null : /\p{Script=Han}+/u.exec(codeOf(file, text));
  const lines = text.split('\n').length - 1;
  const isOpened = !file.endsWith('.ts') || /^\/[/*]/.test(text);
  return [
    ...(rank(file) < 0 ? [`${file} stands in no known folder`] : []),
    ...((!isRoute && forbiddenNames.test(name)) || forbiddenTypes.test(text)
      ? [`${file}: a name that says nothing`]
      : []),
    ...(isNamed || name === 'zh-CN' ? [] : [`${file}: kebab-case for files, PascalCase for components`]),
    ...(chinese === null ? [] : [`${file}: Chinese (${chinese[0]}) outside the four places`]),
    ...(lines > lineLimit && file.endsWith('.ts') ? [`${file} has ${lines} lines, ${lineLimit} at most`] : []),
    ...(isOpened ? [] : [`${file}: the first line says what the file is`]),
    ...(silencers.test(text) ? [`${file} silences a rule or leaves work undone`] : []),
  ];
}

/** Every broken rule as a sentence. */
function violations(sources: Sources): string[] {
  const files = [...sources].filter(([file]) => !file.startsWith('src/content/'));
  const ofFiles = files.flatMap(([file, text]) => [
    ...textViolations(file, text),
    ...importsOf(text).flatMap((specifier) => importViolations(file, specifier, sources)),
  ]);
  return [...ofFiles, ...cycles(sources)];
}

const root = path.join(import.meta.dirname, '..');

function sourcesUnder(folder: string): Sources {
  const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|json|css|md)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

test('the sources keep the rules of the house', () => {
  const sources = sourcesUnder('src');
  expect(sources.size).toBeGreaterThan(40);
  expect(violations(sources)).toEqual([]);
});

/** One file that breaks one rule, in a tree that keeps the others. */
const broken: readonly (readonly [string, string, string, RegExp])[] = [
  ['an import from the right', 'src/forms/a.ts', "import '../records/z.ts';", /right of it/],
  ['a form that knows a reader', 'src/forms/a.ts', "import { z } from '../readers/z.ts';", /format must not show/],
  [
    'a type from a reader in a page',
    'src/pages/a.astro',
    "import type { Z } from '../readers/z.ts';",
    /format must not show/,
  ],
  ['the disk in a check', 'src/checks/a.ts', "import { readFileSync } from 'node:fs';", /touch the host/],
  [
    'a chart library left of the site',
    'src/dataset/a.ts',
    "import { scaleLinear } from 'd3-scale';",
    /left of the site/,
  ],
  ['Astro in the dataset', 'src/dataset/a.ts', "import { getCollection } from 'astro:content';", /left of the site/],
  ['an import without extension', 'src/forms/a.ts', "import { z } from './z';", /no file under src/],
  ['an import that leaves src', 'src/pages/a.ts', "await import('../../scripts/test.ts');", /no file under src/],
  [
    'a file that imports itself',
    'src/forms/a.ts',
    "import './a.ts';",
    /circular import: src\/forms\/a.ts -> src\/forms\/a.ts/,
  ],
  ['a drawer of helpers', 'src/forms/utils.ts', '', /says nothing/],
  ['a type that says nothing', 'src/forms/a.ts', 'interface Data {}', /says nothing/],
  ['a name in another case', 'src/forms/someForm.ts', '', /kebab-case/],
  ['a component in lower case', 'src/components/mark.astro', '', /PascalCase/],
  ['a folder nobody planned', 'src/lib/a.ts', '', /no known folder/],
  ['Chinese in a check', 'src/checks/a.ts', 'const a = `${1}条`;', /Chinese \(条\)/],
  ['Chinese in a pattern', 'src/checks/a.ts', 'const a = /第[一二]条/;', /Chinese/],
  ['Chinese in a component', 'src/components/A.astro', '<p>年报</p>', /Chinese \(年报\)/],
  ['a long file', 'src/forms/a.ts', '\n'.repeat(401), /400 at most/],
  ['a silenced rule', 'src/forms/a.ts', '// @ts-expect-error', /silences a rule/],
];

test.each(broken)('%s is noticed', (...[, file, text, message]) => {
  const opened = file.endsWith('.ts') ? `// One file.\n${text}` : text;
  const others = ['readers', 'records'].map((folder) => [`src/${folder}/z.ts`, '// Another file.\n'] as const);
  const found = violations(new Map([...others, [file, opened]]));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
});

test('a circle of three files is noticed once, and a file without its first line', () => {
  const a = ['src/forms/a.ts', "// A.\nimport './b.ts';"] as const;
  const b = ['src/forms/b.ts', "// B.\nexport * from './c.ts';"] as const;
  const c = ['src/forms/c.ts', "import type { A } from './a.ts';"] as const;
  expect(violations(new Map([a, b, c]))).toEqual([
    'src/forms/c.ts: the first line says what the file is',
    'circular import: src/forms/a.ts -> src/forms/b.ts -> src/forms/c.ts -> src/forms/a.ts',
  ]);
});

test('what the rules allow passes: pipeline reads reports, comments quote the form, the four places speak Chinese', () => {
  const allowed = new Map([
    ['src/readers/z.ts', "// 本年度止件数 as printed.\nexport const z = 'https://example.org'; // 本年废止件数\n"],
    ['src/pipeline.ts', "// The way in.\nimport { z } from './readers/z.ts';\n"],
    ['src/codebook/concepts.ts', "// Terms.\nexport const term = '年度报告';\n"],
    ['src/pages/data/index.astro', "---\n// 数据\nimport { z } from '../../pipeline.ts';\n---\n<p>{z}</p>"],
    ['src/dataset/a.ts', "// Files.\nimport { join } from 'node:path';\n"],
  ]);
  expect(violations(allowed)).toEqual([]);
});
