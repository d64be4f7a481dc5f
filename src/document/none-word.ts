// Words that a cell prints instead of a number: 无, 暂无, 不涉及 and the like, and what software leaves for a missing one.

const words = [
  '[\\u65e0\\u96f6\\u3007]',
  '\\u4e0d\\u9002\\u7528',
  '[\\u4e0d\\u672a]\\u6d89\\u53ca',
  '\\u65e0\\u6b64\\u9879',
  '\\u6682?\\u65e0\\u6570\\u636e',
  '\\u6682\\u65e0',
  '\\u672a\\u53d1\\u751f',
  '#?[Nn]/?[Aa]',
  '[Nn][Aa][Nn]',
  'None|NULL|null',
].join('|');

/** The whole of a cell, in brackets or not; in running text 无 is a sentence as well. */
export const noneWord = new RegExp(`^(?:[(\\uff08](?:${words})[)\\uff09]|${words})$`, 'u');
