// The server of `npm start` behaves as any static host: folders, 404, sub-path, a taken port.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/serve-site.ts';

const root = mkdtempSync(path.join(tmpdir(), 'nianbao-serve-'));
const folder = path.join(root, 'dist');
let server: SiteServer | undefined;

const start = async (base = ''): Promise<string> => {
  server = await serveSite({ folder, port: 0, base });
  return server.url;
};

beforeAll(() => {
  mkdirSync(path.join(folder, 'agencies'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), 'first page');
  writeFileSync(path.join(folder, '404.html'), 'no such page');
  writeFileSync(path.join(folder, 'agencies', 'index.html'), 'agencies');
  writeFileSync(path.join(folder, 'figures.csv'), 'year,raw\n');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
});

afterEach(() => server?.close());
afterAll(() => rmSync(root, { recursive: true }));

test('pages and folders are found, and an unknown address is the 404 page with its status', async () => {
  const url = await start();
  expect(await (await fetch(url)).text()).toBe('first page');
  expect(await (await fetch(`${url}agencies/?a=b`)).text()).toBe('agencies');
  const missing = await fetch(`${url}nothing/here/`);
  expect([missing.status, await missing.text()]).toEqual([404, 'no such page']);
});

test('data files say that they are UTF-8', async () => {
  const url = await start();
  expect((await fetch(`${url}figures.csv`)).headers.get('content-type')).toBe('text/csv;charset=utf-8');
});

test.each(['nianbao', '/nianbao', '/nianbao/'])(
  'a site built for the sub-path %s is served under it alone',
  async (base) => {
    const url = await start(base);
    expect(url).toMatch(/:\d+\/nianbao\/$/);
    expect(await (await fetch(url)).text()).toBe('first page');
    expect(await (await fetch(new URL('agencies/', url))).text()).toBe('agencies');
    expect((await fetch(new URL('/agencies/', url))).status).toBe(404);
    expect((await fetch(new URL('/nianbaox', url))).status).toBe(404);
  },
);

test('nothing outside the folder is served', async () => {
  const url = await start();
  for (const address of ['..%2fsecret.txt', '%2e%2e/secret.txt', '..%5csecret.txt']) {
    expect((await fetch(url + address)).status).toBe(404);
  }
});

test('a taken port is an error with a code', async () => {
  const port = Number(new URL(await start()).port);
  await expect(serveSite({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
