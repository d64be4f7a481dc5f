// Words of the statistics annex of 2014 to 2018 (国办发〔2014〕32号), by which older reports are recognised and declined.

/** Labels of that annex that no later form prints. */
export const annexOf2014: readonly string[] = [
  '主动公开政府信息数',
  '回应公众关注热点或重大舆情数',
  '收到申请数',
  '申请办结数',
  '申请答复数',
  '属于已主动公开范围数',
  '同意公开答复数',
  '不同意公开答复数',
  '不属于本行政机关公开数',
  '申请信息不存在数',
  '行政复议数量',
  '行政诉讼数量',
];
