// The kinds of pages of the site, by one address of each.

/** One page of each kind, without its language; the report is a PDF, whose figures stand on pages instead of lines. */
export const pageKinds = [
  '',
  'agencies/',
  'agencies/shihe-district/',
  'agencies/jiaozuo-sujiazuo-township/',
  'agencies/hongze-district/2023/',
  'regions/410000/',
  'topics/requests/',
  'topics/requests/substantive/',
  'topics/coverage/',
  'compare/',
  'compare/government-county/',
  'data/',
  'methods/',
  'methods/rules/years-carry-over/',
  'methods/decisions/libraries/',
  'methods/how-to/add-a-report/',
  'charts/',
] as const;
