// How offices are called in everyday speech: the parts of an official name, each with what people say instead of it.
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/t.ts';

/**
 * Kinds of offices whose usual name is not a part of the official one. `search.kind.<id>` has the official names without
 * their last word (bureau, committee), `search.kind.<id>.short` what is said for them; each in its language, from the
 * names of the offices themselves since the reform of 2018, with some that older readers still use.
 */
const kinds = [
  ...['government_office', 'government', 'subdistrict', 'high_tech_zone', 'development_zone', 'zone'],
  ...[
    'development_reform',
    'education_sport',
    'education',
    'science',
    'industry',
    'ethnic_religious',
    'human_resources',
  ],
  ...['natural_resources', 'ecology', 'housing', 'transport', 'agriculture', 'culture_tourism', 'health', 'veterans'],
  ...['emergency', 'market', 'medical_security', 'state_assets', 'urban_management', 'approval', 'big_data'],
  ...['rural_revitalisation', 'finance_supervision', 'forestry', 'gardens', 'grain', 'civil_defence'],
  ...['government_affairs', 'foreign_affairs'],
] as const;

/** A stretch of a name and its other forms, the printed one first. */
export type NamePart = readonly [printed: string, ...others: string[]];

/** A name in parts: places also without their last character, kinds of offices also by their short names. */
export function partsOfName(name: string, places: readonly string[]): readonly NamePart[] {
  const found = [...places.flatMap((place) => placeIn(name, place)), ...kindsIn(name)].toSorted(
    (one, other) => one.start - other.start || other.forms[0].length - one.forms[0].length,
  );
  const parts: NamePart[] = [];
  let end = 0;
  for (const { start, forms } of found) {
    if (start < end) continue;
    if (start > end) parts.push([name.slice(end, start)]);
    parts.push(forms);
    end = start + forms[0].length;
  }
  return end < name.length ? [...parts, [name.slice(end)]] : parts;
}

/** English names of the kinds a Chinese name is of, and their short forms: another translator may have chosen another. */
export function englishKinds(name: string): readonly string[] {
  return readKinds().flatMap(({ pattern, english }) => (pattern.test(name) ? english : []));
}

interface Found {
  readonly start: number;
  readonly forms: NamePart;
}

/** A name of one character alone is not said without its unit. */
const shortestStem = 2;

function placeIn(name: string, place: string): readonly Found[] {
  const start = name.indexOf(place);
  return start < 0 || place.length <= shortestStem ? [] : [{ start, forms: [place, place.slice(0, -1)] }];
}

function kindsIn(name: string): readonly Found[] {
  return readKinds().flatMap(({ pattern, short }): readonly Found[] => {
    const found = pattern.exec(name);
    return found === null ? [] : [{ start: found.index, forms: [found[0], ...short] }];
  });
}

interface Kind {
  readonly pattern: RegExp;
  readonly short: readonly string[];
  readonly english: readonly string[];
}

let read: readonly Kind[] | undefined;

function readKinds(): readonly Kind[] {
  read ??= kinds.map((id) => ({
    pattern: patternOf(id),
    short: listed('zh-CN', `search.kind.${id}.short`),
    english: [...listed('en', `search.kind.${id}`), ...listed('en', `search.kind.${id}.short`)],
  }));
  return read;
}

function patternOf(kind: string): RegExp {
  const names = listed('zh-CN', `search.kind.${kind}`).join('|');
  const endings = listed('zh-CN', 'search.kind_endings').join('|');
  return new RegExp(`(?:${names})(?:${endings})?`, 'u');
}

/** The words of a key that holds several. */
function listed(locale: Locale, key: string): readonly string[] {
  return translator(locale)(key)
    .split(/[、,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
