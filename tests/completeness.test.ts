// Nothing is half there: each rule is listed, coded and worded, each concept defined, each locale complete.
import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { acrossRules, collectionChecks, reportChecks, seriesChecks } from '../src/checks/index.ts';
import {
  applicants,
  concepts,
  editionIds,
  narrativeConcepts,
  outcomeGroups,
  tableIds,
} from '../src/codebook/concepts.ts';
import { outcomeConcepts, outcomeGroupOf, parseFigure, promisedFigures, tableOf } from '../src/codebook/figures.ts';
import { identitiesOf } from '../src/codebook/identities.ts';
import { codeOf, rules } from '../src/codebook/rules.ts';
import { applicantTerm, conceptTerm, figureTerm } from '../src/codebook/terms.ts';
import { localeIds, locales } from '../src/i18n/locales.ts';

const folder = (path: string) => readdirSync(new URL(`../src/${path}/`, import.meta.url));
const words = Object.fromEntries(localeIds.map((locale) => [locale, locales[locale].words]));
const keys = Object.keys(locales['zh-CN'].words);

const allChecks = [...reportChecks, ...seriesChecks, ...collectionChecks];

/** Of the rules the table gives two weights. */
const lighterOf: Readonly<Record<string, object>> = { 'check/years-carry-over': { lighter_severity: 'warning' } };

describe('the rules', () => {
  it('have one file each, named as the rule, and are listed once', () => {
    const families = /^(?:structure|arithmetic|years|narrative|plausibility|register|rollup)-.*\.ts$/u;
    const files = folder('checks').filter((name) => families.test(name));
    expect(allChecks.map(({ id }) => `${id.slice('check/'.length)}.ts`).toSorted()).toEqual(files.toSorted());
    expect([...acrossRules].toSorted()).toEqual(
      Object.keys(rules)
        .filter((rule) => /^check\/(?:years|rollup|register-(?:late|disagrees)|plausibility-fee-unit)/.test(rule))
        .toSorted(),
    );
  });

  it('have the code and severity of the table of rules', () => {
    for (const { id, code, severity } of allChecks)
      expect(rules).toHaveProperty([id], { code, severity, ...lighterOf[id] });
    for (const checks of [reportChecks, seriesChecks, collectionChecks]) {
      const order = checks.map(({ id }) => Object.keys(rules).indexOf(id));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }
  });

  it('have each code once', () => {
    const codes = Object.values(rules).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([codeOf('check/arithmetic-balance'), codeOf('read/no-tables'), codeOf('toString')]).toEqual([
      'ARI-01',
      null,
      null,
    ]);
  });

  it('are worded in every locale, and no words are left without a rule', () => {
    for (const { id } of allChecks) expect(keys).toContain(`finding.${id}`);
    expect(keys).toContain('finding.internal/check-crashed');
    const judged = keys.filter((key) => key.startsWith('finding.check/')).map((key) => key.slice('finding.'.length));
    expect(judged.filter((id) => !Object.hasOwn(rules, id))).toEqual([]);
  });

  it('are each described on the page on methods, but for faults of our own', () => {
    const worded = keys.filter((key) => key.startsWith('finding.')).map((key) => key.slice('finding.'.length));
    const undescribed = worded.filter((rule) => !keys.includes(`page.methods.rule.${rule}`));
    expect(undescribed.filter((rule) => !rule.startsWith('internal/'))).toEqual([]);
  });
});

describe('the locales', () => {
  it('are the files of their folder', () => {
    const files = folder('i18n').filter((name) => name.endsWith('.json'));
    expect(files.toSorted()).toEqual(localeIds.map((id) => `${id}.json`).toSorted());
  });

  it('have the same keys', () => {
    for (const locale of localeIds) expect(Object.keys(words[locale] ?? {}).toSorted()).toEqual(keys.toSorted());
  });

  it.each(localeIds)('%s takes the same arguments as zh-CN in every message', (locale) => {
    const different = keys.filter(
      (key) => argumentsOf(words[locale]?.[key] ?? '').join() !== argumentsOf(words['zh-CN']?.[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('keep Chinese out of English, but for names', () => {
    const english = Object.entries(words['en'] ?? {}).filter(([key]) => key.startsWith('finding.check/'));
    expect(english.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('ask to check and never accuse', () => {
    const findings = keys.filter((key) => key.startsWith('finding.check/'));
    expect(findings.filter((key) => !words['zh-CN']?.[key]?.includes('请核对'))).toEqual([]);
    expect(findings.filter((key) => !words['en']?.[key]?.includes('lease check'))).toEqual([]);
    expect(findings.filter((key) => /错误|造假/u.test(words['zh-CN']?.[key] ?? ''))).toEqual([]);
  });
});

describe('the codebook', () => {
  it('gives each concept a term in both languages, a unit and an edition', () => {
    for (const [id, concept] of Object.entries({ ...concepts, ...narrativeConcepts })) {
      expect(concept.zh, id).toMatch(/\p{Script=Han}/u);
      expect(concept.en, id).toMatch(/^[a-z][\x20-\x7e]+$/u);
      expect(concept.unit, id).not.toBe('');
    }
    for (const { editions } of Object.values(concepts)) expect(editions.length).toBeGreaterThan(0);
    for (const one of [...Object.values(applicants), ...Object.values(outcomeGroups)]) {
      expect([one.zh, one.en]).not.toContain('');
    }
  });

  it('promises 10, 175 and 15 figures on the form of 2021, 22, 161 and 15 on that of 2019', () => {
    const counts = (edition: '2019' | '2021') => tableIds.map((table) => promisedFigures(table, edition).length);
    expect([counts('2021'), counts('2019')]).toEqual([
      [10, 175, 15],
      [22, 161, 15],
    ]);
  });

  it('takes apart every promised figure, and no other word', () => {
    for (const edition of editionIds) {
      for (const table of tableIds) {
        for (const figure of promisedFigures(table, edition)) {
          expect(parseFigure(figure)).toMatchObject({ table: tableOf(figure) });
          expect(figureTerm(figure, 'zh')).toMatch(/\p{Script=Han}/u);
        }
      }
    }
    const strangers = ['', 'requests.granted', 'requests.granted.toString', 'disputes.reconsideration.upheld.total'];
    expect(strangers.map(parseFigure)).toEqual([null, null, null, null]);
    expect([applicantTerm('constructor', 'en'), conceptTerm('valueOf', 'en'), figureTerm('x', 'zh')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('lists table 二 of 2019 in the order of the form', () => {
    expect(promisedFigures('proactive', '2019').slice(5, 13)).toEqual([
      'proactive_2019.normative_documents.public_total',
      'proactive_2019.licences.prev_items',
      'proactive_2019.licences.change',
      'proactive.licences.decisions',
      'proactive_2019.other_services.prev_items',
      'proactive_2019.other_services.change',
      'proactive_2019.other_services.decisions',
      'proactive_2019.penalties.prev_items',
    ]);
  });

  it('has 21 outcomes in six groups, 19 on the form of 2019', () => {
    expect([outcomeConcepts('2021').length, outcomeConcepts('2019').length]).toEqual([21, 19]);
    expect([...new Set(outcomeConcepts('2021').map(outcomeGroupOf))]).toEqual(Object.keys(outcomeGroups));
  });

  it('names an outcome with its group', () => {
    expect(conceptTerm('requests.other.misc', 'zh')).toBe('其他处理：其他');
    expect(conceptTerm('requests.other.total', 'zh')).toBe('其他处理');
    expect(figureTerm('requests.unable.not_held.total', 'en')).toBe('unable to provide: information not held, total');
    expect(figureTerm('proactive.fees.amount_wan', 'en')).toBe('administrative fees collected');
  });

  it('prescribes 42 identities on the form of 2021 and 40 on that of 2019, each over figures of the form', () => {
    for (const [edition, count] of [
      ['2021', 42],
      ['2019', 40],
    ] as const) {
      const identities = identitiesOf({ requests: edition, disputes: edition });
      const promised = new Set(tableIds.flatMap((table) => promisedFigures(table, edition)));
      expect(new Set(identities.map(({ id }) => id)).size).toBe(count);
      for (const { left, right } of identities) {
        expect([...left, ...right].filter((figure) => !promised.has(figure))).toEqual([]);
      }
    }
  });
});

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** Names of the arguments of an ICU message, nested ones included. */
function argumentsOf(message: string): readonly string[] {
  const elements = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
  return [...new Set(namesIn(elements))].toSorted();
}

/** Element types 0 and 7 of ICU are plain text and the `#` of a plural. */
function namesIn(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ type, value, options }) => [
    ...(type === 0 || type === 7 || value === undefined ? [] : [value]),
    ...Object.values(options ?? {}).flatMap((option) => namesIn(option.value)),
  ]);
}
