// What a reader compares, and how it stands in the address: `?a=id&a=id&year=2024`.

/** Offices in the order in which they were chosen; year '' is every year. */
export interface Choice {
  readonly offices: readonly string[];
  readonly year: string;
}

export function readChoice(): Choice {
  const query = new URLSearchParams(location.search);
  return { offices: [...new Set(query.getAll('a'))], year: query.get('year') ?? '' };
}

/** Keeps what else stands in the address, as the definition. */
export function keepChoice({ offices, year }: Choice): void {
  const address = new URL(location.href);
  for (const name of ['a', 'year']) address.searchParams.delete(name);
  for (const id of offices) address.searchParams.append('a', id);
  if (year !== '') address.searchParams.set('year', year);
  history.replaceState(null, '', address);
}
