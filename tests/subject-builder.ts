// Puts a running text around a record, so that checks can be run over it.
import type { RegisterEntry, ReportCheck, ReportSubject } from '../src/checks/check.ts';
import { runChecks } from '../src/checks/index.ts';
import type { Diagnostic } from '../src/document/diagnostic.ts';
import type { Format } from '../src/document/document.ts';
import { locateInText } from '../src/document/location.ts';
import { SourceText } from '../src/document/source-text.ts';
import type { Span } from '../src/document/span.ts';
import type { Narrative } from '../src/narrative/narrative.ts';
import type { ReportRecord } from '../src/records/schema.ts';
import { wordDiagnostic } from '../src/records/word.ts';
import type { Message } from '../src/records/word.ts';

/** A report's text with all sections and parts, one paragraph a line. */
export const skeleton: readonly string[] = [
  '示例街道2024年政府信息公开工作年度报告',
  '一、总体情况',
  '（一）主动公开',
  '（二）依申请公开',
  '（三）政府信息管理',
  '（四）政府信息公开平台建设',
  '（五）监督保障',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

export interface Surroundings {
  /** The running text, one paragraph a line; sections and parts are found by their numerals. */
  readonly lines?: readonly string[];
  readonly format?: Format;
  readonly register?: RegisterEntry | null;
  /** Year in the title and of the reporting period (on line 2); null: not stated. */
  readonly titleYear?: number | null;
  readonly periodYear?: number | null;
  readonly agencyName?: string | null;
  /** What else the running text says. */
  readonly narrative?: Partial<Narrative>;
}

/** A record with a text around it, as a check sees it. */
export function buildSubject(record: ReportRecord, surroundings: Surroundings = {}): ReportSubject {
  const { lines = skeleton, format = 'text', register = null, periodYear = null } = surroundings;
  const { titleYear = record.year, agencyName = record.agency_name } = surroundings;
  const source = new SourceText(lines.join('\n'));
  const spans = lines.map((_, index) => source.lineSpan(index + 1));
  const blocks = spans.map((span) => ({ kind: 'paragraph', span, text: source.slice(span), level: 0 }) as const);
  const headed = lines.map((line, index) => ({ heading: line, span: spans[index] ?? nowhere }));
  return {
    record,
    document: { format, source, blocks, diagnostics: [], locate: locateInText(source) },
    outline: {
      sections: headings(headed, ['一、', '二、', '三、', '四、', '五、', '六、']),
      parts: headings(headed, ['（一）', '（二）', '（三）', '（四）', '（五）']),
    },
    narrative: {
      title: { text: lines[0] ?? '', span: spans[0] ?? nowhere, agencyName, year: titleYear },
      period: periodYear === null ? null : { year: periodYear, span: spans[1] ?? nowhere },
      agencyName,
      year: titleYear ?? periodYear,
      claims: [],
      shares: [],
      additions: [],
      otherYears: [],
      allUpheld: [],
      outcomeCounts: [],
      requestOutcomes: [],
      ...surroundings.narrative,
    },
    register,
  };
}

const nowhere: Span = { start: 0, end: 0 };

interface Headed {
  readonly heading: string;
  readonly span: Span;
}

function headings(lines: readonly Headed[], prefixes: readonly string[]) {
  return prefixes.flatMap((prefix, index) => {
    const line = lines.find(({ heading }) => heading.startsWith(prefix));
    return line === undefined ? [] : [{ number: index + 1, ...line, headingSpan: line.span }];
  });
}

/** What one check finds, run the way all checks are run, each finding with its words. */
export function findingsOf(
  check: ReportCheck,
  record: ReportRecord,
  surroundings?: Surroundings,
): readonly (Diagnostic & { readonly message: Message })[] {
  const findings = runChecks(buildSubject(record, surroundings), [check]);
  return findings.map((finding) => ({ ...finding, message: wordDiagnostic(finding.rule, finding.args) }));
}
