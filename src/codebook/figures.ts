// Which figures each edition of each table promises, in the form's order, and what a figure id says.
import { applicants, concepts } from './concepts.ts';
import type { Applicant, ConceptId, EditionId, OutcomeGroup, TableId } from './concepts.ts';

/** Concept, or concept and applicant in table 三: `requests.granted.total`, `proactive.licences.decisions`. */
export type FigureId = string;

export const applicantIds = Object.keys(applicants) as Applicant[];
const conceptIds = Object.keys(concepts) as ConceptId[];

/** The outcome rows （一） to （六） of table 三 of an edition, in the form's order. */
export function outcomeConcepts(edition: EditionId): readonly ConceptId[] {
  return tableConcepts('requests', edition).filter((id) => !isFlow(id));
}

/** The group an outcome row belongs to, null for rows that are no outcome. */
export function outcomeGroupOf(concept: string): OutcomeGroup | null {
  const [table, group] = concept.split('.');
  if (table !== 'requests' || group === undefined || isFlow(concept)) return null;
  return group as OutcomeGroup;
}

const flows = ['requests.received_new', 'requests.carried_in', 'requests.total_processed', 'requests.carried_out'];

function isFlow(concept: string): boolean {
  return flows.includes(concept);
}

/** The concepts of one table in one edition, in the form's order. */
export function tableConcepts(table: TableId, edition: EditionId): readonly ConceptId[] {
  return conceptIds.filter(
    (id) => tableOf(id) === table && (concepts[id].editions as readonly string[]).includes(edition),
  );
}

const promised = new Map<string, readonly FigureId[]>();

/** The figures a table of an edition promises: 10, 175, 15 (2021) or 22, 161, 15 (2019). */
export function promisedFigures(table: TableId, edition: EditionId): readonly FigureId[] {
  const key = `${table} ${edition}`;
  const figures = promised.get(key) ?? listPromised(table, edition);
  promised.set(key, figures);
  return figures;
}

function listPromised(table: TableId, edition: EditionId): readonly FigureId[] {
  const ids = tableConcepts(table, edition);
  if (table !== 'requests') return ids;
  return ids.flatMap((id) => applicantIds.map((applicant) => `${id}.${applicant}`));
}

export function tableOf(figure: FigureId): TableId {
  if (figure.startsWith('requests.')) return 'requests';
  return figure.startsWith('disputes.') ? 'disputes' : 'proactive';
}

export interface FigureParts {
  readonly table: TableId;
  readonly concept: ConceptId;
  readonly applicant: Applicant | null;
}

const parsed = new Map<string, FigureParts>();

/** Takes a figure id apart; null when no figure has this id. */
export function parseFigure(figure: FigureId): FigureParts | null {
  const known = parsed.get(figure);
  if (known) return known;
  const parts = takeApart(figure);
  if (parts) parsed.set(figure, parts);
  return parts;
}

function takeApart(figure: FigureId): FigureParts | null {
  if (isConcept(figure))
    return tableOf(figure) === 'requests' ? null : { table: tableOf(figure), concept: figure, applicant: null };
  const dot = figure.lastIndexOf('.');
  const concept = figure.slice(0, dot);
  const applicant = figure.slice(dot + 1);
  if (!isConcept(concept) || tableOf(concept) !== 'requests' || !Object.hasOwn(applicants, applicant)) return null;
  return { table: 'requests', concept, applicant: applicant as Applicant };
}

function isConcept(id: string): id is ConceptId {
  return Object.hasOwn(concepts, id);
}
