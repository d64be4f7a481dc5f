// An office without a report of the year chosen: why there is none, and its row in the table, so that it is missed nowhere.
import type { CountStatus } from '../codebook/count-statuses.ts';
import type { ComparedOffice } from './compared-office.ts';

/** What became of the report, as pages say it and as files do. */
interface Absence {
  readonly words: string;
  readonly status: Extract<CountStatus, 'not_collected' | 'withdrawn'>;
}

/** `card`: the small multiple of the office, which knows the years taken back; `where`: the words, as attributes of the element around. */
export function absenceOf(card: HTMLElement, year: string, where: Readonly<DOMStringMap>): Absence {
  const isWithdrawn = card.dataset['withdrawn']?.split(' ').includes(year) === true;
  return isWithdrawn
    ? { words: where['withdrawn'] ?? '', status: 'withdrawn' }
    : { words: where['absent'] ?? '', status: 'not_collected' };
}

/** The row of such an office: its name, the year, and one cell across the table; null where it has a report of the year. */
export function absentRow(
  { id, rows, card }: ComparedOffice,
  year: string,
  where: Readonly<DOMStringMap>,
): HTMLTableRowElement | null {
  const [like] = rows;
  if (year === '' || like === undefined || rows.some((row) => row.dataset['year'] === year)) return null;
  const { words, status } = absenceOf(card, year, where);
  const row = document.importNode(like, true);
  const [name, ...cells] = row.children;
  for (const each of cells) each.remove();
  name?.querySelector(':scope > .term:last-child')?.replaceChildren((where['yearWords'] ?? '').replace('%', year));
  const cell = document.createElement('td');
  cell.colSpan = cells.length;
  cell.className = 'plain quiet whole';
  cell.setAttribute('role', 'cell');
  cell.dataset['status'] = status;
  cell.textContent = words;
  row.append(cell);
  for (const known of ['agency', 'scope']) row.removeAttribute(`data-${known}`);
  Object.assign(row.dataset, { absent: id, year });
  return row;
}
