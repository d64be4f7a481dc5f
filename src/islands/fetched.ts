// Files fetched once for all who ask.

const files = new Map<string, Promise<string>>();

/** The text of a file. What could not be fetched, or is not there, rejects and is asked for again the next time. */
export function fetched(address: string): Promise<string> {
  const file = files.get(address) ?? load(address);
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}

async function load(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return answer.text();
}
