// Finds a Chromium for the tests by itself and starts it, with a Chinese font: the one from npm, one that is installed, or Debian's.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { threadId } from 'node:worker_threads';
import { brotliDecompress } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** One way to get a browser: null where it does not exist on this machine. */
type Source = () => Promise<LaunchOptions | null>;

const isRoot = process.getuid?.() === 0;

const switches = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // A page is open for a second or two: to compile its scripts for speed takes longer than it saves.
  '--js-flags=--no-turbofan --no-maglev',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

const places = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function installedBrowsers(): Source[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const files = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...places];
  return files.filter((file) => existsSync(file)).map((file) => () => Promise.resolve({ executablePath: file }));
}

const fromHere = createRequire(import.meta.url);
const cacheFolder = path.join(import.meta.dirname, '..', 'node_modules', '.cache');

/**
 * Bare machines have no Chinese font: characters would be boxes of another width, and a PDF would not say what they
 * are. On Linux fontconfig is told of one from npm and of the folder given; elsewhere the system has its own.
 */
async function fontEnvironment(folder?: string): Promise<Readonly<Record<string, string>>> {
  if (process.platform !== 'linux') return {};
  const chinese = path.join(path.dirname(fromHere.resolve('@expo-google-fonts/zcool-xiaowei')), '400Regular');
  const fontFolders = [chinese, ...(folder === undefined ? [] : [folder])];
  const settings = `<?xml version="1.0"?><fontconfig>${fontFolders.map((each) => `<dir>${each}</dir>`).join('')}
    <cachedir>${path.join(cacheFolder, 'nianbao-fonts')}</cachedir>
    <include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>`;
  const name = `nianbao-fonts-${createHash('sha256').update(settings).digest('hex').slice(0, 12)}.conf`;
  const file = path.join(cacheFolder, name);
  if (!existsSync(file)) {
    await mkdir(cacheFolder, { recursive: true });
    const draft = `${file}-${String(process.pid)}-${String(threadId)}`;
    await writeFile(draft, settings);
    await rename(draft, file);
  }
  return { FONTCONFIG_FILE: file };
}

/** Unpacks one file of the npm package; several test files may do so at once, so the folder appears whole or not at all. */
async function unpack(packed: string, folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  const inflate = async (name: string): Promise<Buffer> =>
    promisify(brotliDecompress)(await readFile(path.join(packed, name)));
  await writeFile(path.join(draft, 'chromium'), await inflate('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023', 'fonts']) {
    const archive = path.join(draft, `${name}.tar`);
    await writeFile(archive, await inflate(`${name}.tar.br`));
    await promisify(execFile)('tar', ['-xf', archive, '-C', draft]);
    await rm(archive);
  }
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
}

/** @sparticuz/chromium brings Chromium with the few libraries and the font that a bare machine lacks. */
async function npmBrowser(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const entry = fromHere.resolve('@sparticuz/chromium');
  const packed = path.join(entry.slice(0, entry.lastIndexOf('@sparticuz')), '@sparticuz', 'chromium', 'bin');
  const folder = path.join(cacheFolder, 'nianbao-chromium');
  if (!existsSync(folder)) await unpack(packed, folder);
  const env = { LD_LIBRARY_PATH: path.join(folder, 'lib'), ...(await fontEnvironment(path.join(folder, 'fonts'))) };
  return { executablePath: path.join(folder, 'chromium'), env };
}

/** Debian's own, where this process may install it; flock lets two test files install it once. */
async function debianBrowser(): Promise<LaunchOptions | null> {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
  const install =
    'command -v chromium || { apt-get update -qq; apt-get install -y -qq --no-install-recommends chromium; }';
  await promisify(execFile)('flock', ['/tmp/nianbao-apt.lock', 'sh', '-c', install], { timeout: 200_000 });
  return { executablePath: '/usr/bin/chromium' };
}

async function start(source: Source): Promise<{ browser: Browser; options: LaunchOptions } | null> {
  const found = await source();
  if (found === null) return null;
  const env = { ...process.env, ...(await fontEnvironment()), ...found.env };
  const options = { ...found, env, args: switches };
  return { browser: await chromium.launch(options), options };
}

/** The first source whose browser starts; each that did not is named with its reason. */
async function firstThatStarts(sources: readonly Source[]): Promise<{ browser: Browser; options: LaunchOptions }> {
  const reasons: string[] = [];
  for (const source of sources) {
    try {
      const started = await start(source);
      if (started !== null) return started;
    } catch (error) {
      reasons.push(String(error).split('\n')[0] ?? '');
    }
  }
  const advice = 'Install chromium or google-chrome, or name one in NIANBAO_CHROMIUM.';
  throw new Error(`No browser for the tests could be started. ${advice} ${reasons.join('; ')}`);
}

function sources(): Source[] {
  const named = process.env.NIANBAO_CHROMIUM;
  if (named !== undefined && named !== '') return [() => Promise.resolve({ executablePath: named })];
  // The one from npm is the same version for everybody.
  return [npmBrowser, ...installedBrowsers(), debianBrowser];
}

let chosen: LaunchOptions | undefined;

/** Starts a browser; the caller closes it. Looks for one only once in a process. */
export async function launchBrowser(): Promise<Browser> {
  if (chosen !== undefined) return chromium.launch(chosen);
  const { browser, options } = await firstThatStarts(sources());
  chosen = options;
  return browser;
}

/** Options for `chromium.launch` of playwright-core, tried once: program, switches, environment. */
export async function findBrowser(): Promise<LaunchOptions> {
  if (chosen === undefined) await (await launchBrowser()).close();
  return { ...chosen };
}
