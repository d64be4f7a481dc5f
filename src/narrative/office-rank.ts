// Which rung of the state an office stands on, as far as its name alone tells.

/**
 * township: a township, town or subdistrict; county: a county, a district or its government office; department: a
 * department of a local government, of whatever level.
 */
export type OfficeRank = 'township' | 'county' | 'department';

const township = /(?:(?:街道|镇|乡|苏木)(?:人民)?(?:政府)?(?:办|办事处)?|(?<!驻.{0,8})办事处)$/;
/** 新区, 开发区 and 地区 are no districts; 自治区 is a province. */
const county =
  /(?:县|旗|(?<!自治|特别行政|新|开发|示范|合作|高新|功能|管理|园|保税|地)区)(?:(?:人民)?政府(?:办公室|办)?)?$/;
const department = /(?:局|委|委员会|厅|队|办公室)$/;
const localPrefix = /^.{1,8}?[省市县区州旗盟]/;
/** Organs of the centre; a government's own office, a zone and a congress, of whom the name does not tell enough. */
const otherOffice = /^(?:国家|国务院|中国|中华|中央|最高)|政府办公[室厅]$|管委会|管理委员会|常委会|常务委员会|人大/;

/** null where the name leaves it open: a city may be of a prefecture's or of a county's level, a zone of any. */
export function officeRank(name: string): OfficeRank | null {
  const plain = name.replace(/\s/g, '');
  if (township.test(plain)) return 'township';
  if (county.test(plain)) return 'county';
  return department.test(plain) && localPrefix.test(plain) && !otherOffice.test(plain) ? 'department' : null;
}

/** A city, prefecture, county or banner named before the office itself; 城市管理 and 市场监督 are no cities. */
const placeAround = /^.{1,8}?(?:省|(?<!城)市(?!场)|州|盟|县|旗)(?=.{2})/;
/** Cities and counties, whose own names are theirs alone but for a few. */
const ownPlace = /^.{1,10}?(?:(?<!城)市|州|盟|县|旗)(?:人民政府(?:办公[厅室])?)?$/;

/**
 * True where a name alone tells which office of the country it is: 青石镇 and 鼓楼区 are many, 示例县青石镇 is one. A name
 * without a place above a district's leaves it open.
 */
export function isNameOfOne(name: string): boolean {
  const plain = name.replace(/\s/g, '');
  return placeAround.test(plain) || ownPlace.test(plain);
}
