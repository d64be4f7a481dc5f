// What stands where a chart, its files and the files of compared offices have a number, or what stands there instead.

/** Permanent: the column `status` of these files has these words; worded by `page.data.status.<id>`. */
export const countStatuses = [
  'printed',
  'doubted',
  'blank',
  'text',
  'unread',
  'not_collected',
  'withdrawn',
  'prose_not_collected',
  'not_stated',
] as const;
export type CountStatus = (typeof countStatuses)[number];
