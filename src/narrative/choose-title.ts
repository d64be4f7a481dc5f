// Which of the titles above a report is its own.
import type { Title } from './narrative.ts';

/** How the name of an office ends. */
export const officeEnd =
  /(?:政府|办事处|办公室|办公厅|街道办|委员会|管委会|局|委|办|厅|院|中心|队|处|乡|镇|街道|区|县|市|省|州|盟|旗|所|会|公司|站|社|部|机关|组|馆|大学|[中小]学|学校|幼儿园|苏木)$/;

const placeName = /[省市县区州盟旗镇乡街村]/;

/** 云溪度假区管理委员会卫生办公室2023年… above 卫生办公室2023年…: the same office, with the place that its name lacks. */
export function withPlace(title: Title | null, titles: readonly Title[]): Title | null {
  const name = title?.agencyName;
  if (!name || placeName.test(name)) return title;
  const isSame = ({ agencyName: longer, year }: Title): boolean =>
    year === title.year && longer !== null && longer.endsWith(name) && officeEnd.test(longer.slice(0, -name.length));
  return titles.find(isSame) ?? title;
}

/** Titles of so many years are a list of reports, as pages have it beside them. */
const fewestListed = 3;

/** Of a list only the titles of the year that the text itself tells. */
export function ofOwnYear(titles: readonly Title[], told: () => number | null): readonly Title[] {
  const years = new Set(titles.map(({ year }) => year));
  years.delete(null);
  if (years.size < fewestListed) return titles;
  const own = told();
  return years.has(own) ? titles.filter(({ year }) => year === own) : titles;
}

/** The title that names what the one found lacks and denies none of it; null where there are several that differ: a list. */
export function moreOf(found: Title, titles: readonly Title[], told: () => number | null): Title | null {
  const year = found.year ?? told();
  const more = titles.filter(
    (title) =>
      named(title) > named(found) &&
      (year === null || title.year === year) &&
      (found.agencyName === null || title.agencyName === found.agencyName),
  );
  const [first = null] = more;
  return more.every((title) => title.year === first?.year && title.agencyName === first.agencyName) ? first : null;
}

/** The first of those that name the most; null for none. */
export function best(titles: readonly Title[]): Title | null {
  return titles.reduce<Title | null>(
    (most, title) => (most === null || named(title) > named(most) ? title : most),
    null,
  );
}

/** How much a title names; the year counts more. */
function named({ year, agencyName }: Title): number {
  return (year === null ? 0 : 2) + (agencyName === null ? 0 : 1);
}
