// Loose files of one name are of one office only as far as something tells so: a title alone may be that of several.
import path from 'node:path';
import { allFigures } from '../../src/checks/filed-report.ts';
import type { FiledReport } from '../../src/checks/filed-report.ts';
import { isNameOfOne } from '../../src/narrative/office-rank.ts';

/**
 * The reports with an office for each series: a name that many offices have (青石镇人民政府) counts as one office inside
 * a folder alone, and there only where no two different reports of one year stand. Who those are of is not certain then,
 * and none of them is held against another.
 */
export function tellOfficesApart(reports: readonly FiledReport[]): readonly FiledReport[] {
  const open = Map.groupBy(
    reports.filter((report) => report.isLoose === true && !isNameOfOne(report.agencyId)),
    ({ agencyId, file }) => `${path.dirname(file)} ${agencyId}`,
  );
  const offices = new Map(
    [...open].flatMap(([folder, own]) =>
      own.map((report) => [report, isOneOffice(own) ? folder : report.file] as const),
    ),
  );
  return reports.map((report) => ({ ...report, agencyId: offices.get(report) ?? report.agencyId }));
}

/** Copies of one report are no second office. */
function isOneOffice(reports: readonly FiledReport[]): boolean {
  const [...years] = Map.groupBy(reports, ({ year }) => year).values();
  return years.every(([first, ...others]) => first !== undefined && others.every((other) => isAlike(first, other)));
}

function isAlike(one: FiledReport, other: FiledReport): boolean {
  return allFigures.every((figure) => one.value(figure) === other.value(figure));
}
