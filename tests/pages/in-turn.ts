// Lets processes that run tests beside each other do something one after the other.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Waits until no other living process holds the lock, a file with its id, and holds it while `act` runs. */
export async function inTurn<T>(lock: string, act: () => Promise<T>): Promise<T> {
  while (!take(lock)) await setTimeout(100);
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Of a lock just made the id may not be written yet. */
function isHeld(lock: string): boolean {
  try {
    const holder = readFileSync(lock, 'utf8');
    return holder === '' || process.kill(Number(holder), 0);
  } catch {
    return false;
  }
}
