// The port a server of this project is asked to listen on.

const usual = 4321;

/** What `PORT` says, 4321 where it says nothing; null: it is no port. */
export function readPort(text: string | undefined): number | null {
  if (text === undefined || text === '') return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}

export function notAPort(text: string | undefined): string {
  return `PORT is '${text ?? ''}'; it takes a number from 1 to 65535.`;
}
