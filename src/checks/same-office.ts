// Whether two names may be those of one office.

/**
 * True where one name is the other with some characters left out, as offices shorten theirs (发改局 for 发展和改革局,
 * without city or 人民政府). Width of characters and blanks do not count.
 */
export function mayBeSameOffice(one: string, other: string): boolean {
  const [short, long] = [plain(one), plain(other)].toSorted((left, right) => left.length - right.length);
  let found = 0;
  for (const character of long ?? '') if (character === short?.[found]) found += 1;
  return found === (short?.length ?? 0);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
