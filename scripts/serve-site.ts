// A built site over HTTP, as any static host would serve it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** Which folder to serve, where; `base` is the sub-path the site was built for; port 0 takes any free one. */
interface SiteAddress {
  readonly folder: string;
  readonly port: number;
  readonly base?: string;
}

/** A server that is running: its address with the sub-path and a slash at the end, and the way to end it. */
export interface SiteServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';

// Files of the dataset are opened in the browser as well as saved: without a charset Chinese comes out as noise.
const charsets: Readonly<Record<string, string>> = {
  '.csv': 'text/csv;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.ndjson': 'application/x-ndjson;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
};

function setHeaders(response: ServerResponse, file: string): void {
  const type = charsets[path.extname(file)];
  if (type !== undefined) response.setHeader('Content-Type', type);
}

/** `nianbao`, `/nianbao` and `/nianbao/` all mean `/nianbao`; the root is the empty text. */
function withoutSlash(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '' : `/${inner}`;
}

function notFound(folder: string, response: ServerResponse): void {
  const page = path.join(folder, '404.html');
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html;charset=utf-8');
  response.end(existsSync(page) ? readFileSync(page) : '404');
}

/**
 * Answers requests from `folder`, below the sub-path only; read from disk each time, so that a rebuilt page is seen.
 */
function siteListener(folder: string, prefix: string): RequestListener {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders,
    onNoMatch: (_, response) => notFound(folder, response),
  });
  return (request, response) => {
    const url = request.url ?? '/';
    const isInside = url === prefix || url.startsWith(`${prefix}/`) || url.startsWith(`${prefix}?`);
    if (!isInside) {
      notFound(folder, response);
      return;
    }
    request.url = `/${url.slice(prefix.length).replace(/^\//, '')}`;
    files(request, response);
  };
}

/** Serves a built site on 127.0.0.1; rejects with Node's own error where the port is taken (EADDRINUSE). */
export function serveSite({ folder, port, base = '' }: SiteAddress): Promise<SiteServer> {
  const prefix = withoutSlash(base);
  const server = createServer(siteListener(folder, prefix));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => {
            done();
          });
          server.closeAllConnections();
        });
      resolve({ url: `http://${host}:${String(taken)}${prefix}/`, close });
    });
  });
}
