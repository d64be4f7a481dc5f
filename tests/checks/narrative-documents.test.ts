// NAR-09: normative documents in the text against table 二.
import { describe, expect, it } from 'vitest';
import { narrativeDocuments } from '../../src/checks/narrative-documents.ts';
import { buildRecord, claim, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const proactive = { 'proactive.normative_documents.made': 5, 'proactive.normative_documents.in_force': 30 };
const made = claim('narrative.normative_documents_made', 5);
const inForce = (value: number, qualifier?: 'about') =>
  claim('narrative.normative_documents_in_force', value, qualifier);

describe('narrative-documents', () => {
  it('is silent where both agree, and where the text says nothing or about as much', () => {
    for (const claims of [[], [made, inForce(30)], [inForce(28, 'about')]])
      expect(findingsOf(narrativeDocuments, buildRecord({ proactive, claims }))).toEqual([]);
  });

  it('points at the words and names the cell of table 二', () => {
    const findings = findingsOf(narrativeDocuments, buildRecord({ proactive, claims: [made, inForce(31)] }));
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['warning', ['proactive.normative_documents.in_force'], expect.objectContaining({ line: 7, column: 3 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文称行政规范性文件现行有效31件，表二为30件，相差1件，请核对。',
      en: 'The text says 31 normative documents in force, table 2 says 30; difference 1. Please check.',
    });
  });

  it('needs the cell, and the form of 2021', () => {
    const record = buildRecord({ proactive, claims: [inForce(31)] });
    expect(findingsOf(narrativeDocuments, without(record, ['proactive.normative_documents.in_force']))).toEqual([]);
    const old = buildRecord({ editions: { proactive: '2019' }, claims: [inForce(31)] });
    expect(findingsOf(narrativeDocuments, old)).toEqual([]);
  });
});
