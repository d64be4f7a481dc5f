// Small reports for the tests of outline and narrative: a Document made from lines, and what is claimed in it.
import type { Block, Document } from '../../src/document/document.ts';
import { locateInText } from '../../src/document/location.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';

/** Each line with text is a paragraph without its outer blanks; lines with tabs or pipes are one grid without rows. */
export function documentOf(text: string): Document {
  const source = new SourceText(text);
  const blocks: Block[] = [];
  for (let number = 1; number <= source.lineCount; number += 1) {
    const { start, end } = source.lineSpan(number);
    const line = text.slice(start, end);
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const from = start + line.indexOf(trimmed);
    const span = { start: from, end: from + trimmed.length };
    if (/[\t|]/.test(line)) blocks.push({ kind: 'grid', layout: 'ragged', dialect: 'tab rows', rows: [], span });
    else blocks.push({ kind: 'paragraph', span, text: trimmed, level: /^#*/.exec(trimmed)?.[0].length ?? 0 });
  }
  return { format: 'text', source, blocks, diagnostics: [], locate: locateInText(source) };
}

/** The sentences under the headings of a report; a heading without sentences is there all the same. */
export interface ReportText {
  readonly title?: string;
  readonly opening?: string;
  readonly proactive?: string;
  readonly requests?: string;
  readonly oversight?: string;
  readonly beforeTable?: string;
  readonly disputes?: string;
  readonly problems?: string;
  readonly other?: string;
}

export function reportOf(texts: ReportText): Document {
  return documentOf(
    [
      texts.title ?? '青石镇人民政府2024年政府信息公开工作年度报告',
      '一、总体情况',
      texts.opening,
      `（一）主动公开。${texts.proactive ?? ''}`,
      `（二）依申请公开。${texts.requests ?? ''}`,
      '（三）政府信息管理。',
      '（四）政府信息公开平台建设。',
      `（五）监督保障。${texts.oversight ?? ''}`,
      '二、主动公开政府信息情况',
      texts.beforeTable,
      '行政许可\t3',
      '三、收到和处理政府信息公开申请情况',
      '四、结转下年度继续办理\t0',
      '四、政府信息公开行政复议、行政诉讼情况',
      texts.disputes,
      '0\t0',
      '五、存在的主要问题及改进情况',
      texts.problems,
      '六、其他需要报告的事项',
      texts.other,
    ]
      .filter((line) => line !== undefined)
      .join('\n'),
  );
}

/** Every claim as `concept value qualifier scope text`, short for the common `exact own`. */
export function claimsOf(document: Document): string[] {
  return readNarrative(document, findOutline(document)).claims.map(({ concept, value, qualifier, scope, text }) =>
    [
      concept.replace('narrative.', ''),
      value,
      ...(qualifier === 'exact' ? [] : [qualifier]),
      ...(scope === 'own' ? [] : [scope]),
      `“${text}”`,
    ].join(' '),
  );
}
