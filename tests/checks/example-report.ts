// Writes the example of a rule as the text of a report, and reads it as any other.
import type { ExampleReport } from '../../src/checks/example.ts';
import { tableIds } from '../../src/codebook/concepts.ts';
import type { TableId } from '../../src/codebook/concepts.ts';
import { editionForms } from '../../src/forms/editions/index.ts';
import type { Zone } from '../../src/narrative/prose.ts';
import { processReport } from '../../src/pipeline.ts';
import type { DiagnosticRecord } from '../../src/records/schema.ts';
import { tableRows, write } from '../report-text.ts';

const title = '示例县青石镇人民政府2024年政府信息公开工作年度报告';

/** The skeleton in its order, with what an office with nothing to report says under it, or the table that stands there. */
const skeleton: readonly (readonly [Zone, string, string])[] = [
  ['section-1', '一、总体情况', ''],
  ['part-1', '（一）主动公开', '全年主动公开政府信息636条。'],
  ['part-2', '（二）依申请公开', '申请渠道畅通。'],
  ['part-3', '（三）政府信息管理', '落实保密审查制度。'],
  ['part-4', '（四）政府信息公开平台建设', '网站栏目及时更新。'],
  ['part-5', '（五）监督保障', '开展业务培训。'],
  ['section-2', '二、主动公开政府信息情况', 'proactive'],
  ['section-3', '三、收到和处理政府信息公开申请情况', 'requests'],
  ['section-4', '四、政府信息公开行政复议、行政诉讼情况', 'disputes'],
  ['section-5', '五、存在的主要问题及改进情况', '人员力量不足，已加强培训。'],
  ['section-6', '六、其他需要报告的事项', '本年度未收取政府信息公开信息处理费。'],
];

/** The example as a text file. */
export function exampleText(example: ExampleReport): string {
  const there = skeleton.filter(([zone]) => !example.without?.includes(zone));
  const lines = there.flatMap(([zone, heading, content]) => {
    const words = example.text?.[zone] ?? (isTable(content) ? '' : content);
    return [heading, ...(words === '' ? [] : [words]), ...(isTable(content) ? [tableText(content, example)] : [])];
  });
  return [example.title ?? title, ...lines].join('\n\n');
}

/** What is said of an example, by all rules. */
export async function diagnosticsOf(example: ExampleReport): Promise<readonly DiagnosticRecord[]> {
  const { register } = example;
  const registered = register
    ? ({ ...register, scope: 'own', transcription: 'full', sourceUrl: null, corrections: [] } as const)
    : null;
  const bytes = new TextEncoder().encode(exampleText(example));
  return (await processReport({ file: 'example.txt', bytes, sha256: '', registered })).record.diagnostics;
}

function isTable(content: string): content is TableId {
  return (tableIds as readonly string[]).includes(content);
}

function tableText(table: TableId, { edition, figures = {} }: ExampleReport): string {
  const wanted = (table === 'proactive' ? edition : undefined) ?? '2021';
  const form = editionForms.find(({ id }) => id === wanted)?.tables[table];
  if (form === undefined) throw new Error(`no form of ${wanted}`);
  return write.pipe(tableRows(form, figures));
}
