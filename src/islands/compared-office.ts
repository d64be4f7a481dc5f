// One office as pages that compare show it, out of the small file it stands in.
import { fileOfKey } from '../dataset/office-search/grams.ts';
import { fetched } from './fetched.ts';

/** Its reports as rows of a table, the latest first, and its small multiple. */
export interface ComparedOffice {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly HTMLTableRowElement[];
  readonly card: HTMLElement;
}

/** Null where the collection has no report of such an office, or its file cannot be had. `where`: folder and number of files. */
export async function comparedOffice(id: string, where: Readonly<DOMStringMap>): Promise<ComparedOffice | null> {
  const shard = fileOfKey(id, Number(where['shardCount']));
  const text = await fetched(`${where['shards'] ?? ''}${String(shard)}/`).catch(() => '');
  const part = new DOMParser().parseFromString(text, 'text/html');
  const isIts = (element: HTMLElement): boolean => element.dataset['agency'] === id;
  const rows = [...part.querySelectorAll<HTMLTableRowElement>('tr[data-agency]')].filter(isIts);
  const card = [...part.querySelectorAll<HTMLElement>('li[data-agency]')].find(isIts);
  const name = rows[0]?.querySelector('.office')?.textContent.trim() ?? id;
  return card === undefined ? null : { id, name, rows, card };
}
