// Findings as SARIF 2.1.0, which editors and code hosts show beside the text.
import type { Locale } from '../../src/i18n/locales.ts';
import { hasWords, translator } from '../../src/i18n/t.ts';
import type { FileFindings } from './check.ts';

/** What a rule tests, where the page on methods says it. */
function descriptionOf(rule: string, locale: Locale): object {
  const key = `page.methods.rule.${rule}`;
  return hasWords(key) ? { shortDescription: { text: translator(locale)(key) } } : {};
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export function toSarif(findings: readonly FileFindings[], locale: Locale): string {
  const rules = [...new Set(findings.map(({ diagnostic }) => diagnostic.rule))].toSorted();
  const results = findings.map(({ file, diagnostic }) => ({
    ruleId: diagnostic.rule,
    level: levels[diagnostic.severity],
    message: { text: locale === 'en' ? diagnostic.message.en : diagnostic.message.zh },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: diagnostic.line ?? 1, startColumn: diagnostic.column ?? 1 },
        },
      },
    ],
    properties: { code: diagnostic.code, figures: diagnostic.figures, args: diagnostic.args },
  }));
  const driver = { name: 'nianbao', rules: rules.map((id) => ({ id, ...descriptionOf(id, locale) })) };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
