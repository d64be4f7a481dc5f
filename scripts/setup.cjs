// Runs a script of the project on the project's own runtime, installing the
// pinned packages first where they are missing.
// usage: node scripts/setup.cjs [SCRIPT [ARGUMENT...]]
//
// This file alone runs on the host's Node, whatever that is, before anything is installed: no packages, plain syntax.
'use strict';

const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.dirname(__dirname);
const bundledRuntime = path.join(root, 'node_modules', '.bin', 'node');
const lock = path.join(root, '.setup.lock');
/** Compiled code is kept here, or each start takes twice as long. */
const compiled = path.join(root, 'node_modules', '.cache', 'compiled');

/** Ends with one sentence for people. */
function fail(sentence) {
  process.stderr.write(`nianbao: ${sentence}\n`);
  process.exit(1);
}

/**
 * The oldest Node that serves here. Linux on x64 gets its runtime
 * from the packages; elsewhere the host's own Node runs TypeScript.
 */
function oldestHost(platform, arch) {
  return platform === 'linux' && arch === 'x64' ? [20, 0] : [22, 18];
}

function isAtLeast(version, [major, minor]) {
  const [hostMajor, hostMinor] = version.split('.').map(Number);
  return hostMajor > major || (hostMajor === major && hostMinor >= minor);
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages || null;
  } catch {
    return null;
  }
}

/** Optional packages carry binaries: needed where system and processor are those of this machine. */
function isNeededHere(locked) {
  if (!locked.optional) return true;
  if (!locked.os || !locked.cpu || locked.libc) return false;
  return locked.os.includes(process.platform) && locked.cpu.includes(process.arch);
}

/** npm writes node_modules/.package-lock.json last, so an installation that was cut short does not match either. */
function isInstalled() {
  const locked = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (locked === null) fail('package-lock.json is missing or damaged; restore it from the repository.');
  if (installed === null) return false;
  const sameVersion = (name) => locked[name] !== undefined && locked[name].version === installed[name].version;
  const isThere = (name) => name === '' || installed[name] !== undefined || !isNeededHere(locked[name]);
  return Object.keys(installed).every(sameVersion) && Object.keys(locked).every(isThere);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether this process may install now; false while another one does. A lock whose owner is gone is taken over. */
function takeLock() {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`the packages cannot be installed here: ${error.message}`);
  }
  try {
    const owner = Number(fs.readFileSync(lock, 'utf8'));
    const isFresh = Date.now() - fs.statSync(lock).mtimeMs < 5000;
    if (owner > 0 ? !isAlive(owner) : !isFresh) fs.rmSync(lock, { force: true });
  } catch {
    // Its owner has just removed it: the next attempt decides.
  }
  return false;
}

/** Installs what the lock file lists; null when that went well, else a sentence. */
function install() {
  process.stderr.write('nianbao: installing the pinned packages (npm ci), once\n');
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const done = spawnSync('npm', [...options, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2], // standard output belongs to the command that follows
    shell: process.platform === 'win32', // npm is a batch file there
  });
  if (done.error) return `npm could not be started: ${done.error.message}`;
  return done.status === 0 ? null : 'npm ci did not succeed; its message is above. Nothing was run.';
}

/** Two commands started at once install once: the second waits for the first. */
function ensureInstalled() {
  while (!isInstalled()) {
    if (takeLock()) {
      const problem = isInstalled() ? null : install();
      fs.rmSync(lock, { force: true });
      if (problem !== null) fail(problem);
      return;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

/** Signals reach the script, and its end is our end. A terminal sends Ctrl-C to both by itself. */
function passThrough(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm hands SIGTERM to its shell only; once that is gone nobody else would end a server.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Starts the script on `runtime`; where that cannot be started, on the host's Node. */
function handOver(runtime, script) {
  const child = spawn(runtime, ['--disable-warning=ExperimentalWarning', ...script], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  });
  child.on('error', (error) => {
    if (runtime === process.execPath) fail(`Node could not be started: ${error.message}`);
    if (!isAtLeast(process.versions.node, [22, 18])) {
      fail(`the bundled runtime does not start here (${error.code}); install Node 22.18 or newer and try again.`);
    }
    handOver(process.execPath, script);
  });
  child.on('spawn', () => passThrough(child));
}

function main() {
  const oldest = oldestHost(process.platform, process.arch);
  if (!isAtLeast(process.versions.node, oldest)) {
    fail(
      `Node ${oldest.join('.')} or newer is needed on ${process.platform}-${process.arch}; this is ${process.version}.`,
    );
  }
  ensureInstalled();
  const script = process.argv.slice(2);
  if (script.length === 0) return;
  handOver(fs.existsSync(bundledRuntime) ? bundledRuntime : process.execPath, [
    path.resolve(root, script[0]),
    ...script.slice(1),
  ]);
}

main();
