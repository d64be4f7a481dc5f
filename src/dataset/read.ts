// Reads the built dataset for the site, one office's shard at a time, each file guarded by its schema.
import type { z } from 'zod';
import { reportRecordSchema } from '../records/schema.ts';
import {
  agencySchema,
  collectionRowSchema,
  indexSchema,
  officeShardSchema,
  searchEntrySchema,
  sourceEntrySchema,
  sourceLinesSchema,
} from './shapes.ts';
import type { Agency, CollectionRow, Index, Office, SearchEntry, SourceEntry, SourceLines } from './shapes.ts';

/** Reads one file of the dataset as text, by its path inside it. */
export type ReadText = (path: string) => string;

/** The dataset as pages see it. A file that breaks its schema throws one sentence with the path. */
export interface Dataset {
  readonly index: () => Index;
  readonly agencies: () => readonly Agency[];
  /** Light rows of all reports, by agency id and year. */
  readonly collection: () => readonly CollectionRow[];
  /** Superseded versions and withdrawn reports of all offices. */
  readonly earlier: () => readonly SourceEntry[];
  /** Reports somebody looked for and did not find. */
  readonly searches: () => readonly SearchEntry[];
  readonly office: (id: string) => Office;
  readonly sourceLines: (year: number, agencyId: string) => SourceLines;
}

export function openDataset(readText: ReadText): Dataset {
  const load = <Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> => {
    const parsed = schema.safeParse(JSON.parse(readText(path)));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new Error(
      `dataset file ${path} does not fit its schema at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  };
  const office = (id: string): Office => {
    const { agency, entries, earlier } = load(`offices/${id}.json`, officeShardSchema);
    const reports = entries.map((entry) => ({
      entry,
      record: load(`reports/${entry.year}/${id}.json`, reportRecordSchema),
    }));
    return { agency, reports, earlier };
  };
  return {
    index: once(() => load('index.json', indexSchema)),
    agencies: once(() => load('agencies.json', agencySchema.array())),
    collection: once(() => load('collection.json', collectionRowSchema.array())),
    earlier: once(() => load('earlier.json', sourceEntrySchema.array())),
    searches: once(() => load('searches.json', searchEntrySchema.array())),
    office: recent(office),
    sourceLines: (year, agencyId) => load(`sources/${year}/${agencyId}.json`, sourceLinesSchema),
  };
}

/** How many offices are kept: pages about one follow one another, and charts look at a few around it. */
const mostKept = 16;

/** Keeps what was asked for last; the office asked for longest ago goes first. */
function recent(load: (id: string) => Office): (id: string) => Office {
  const kept = new Map<string, Office>();
  return (id) => {
    const office = kept.get(id) ?? load(id);
    kept.delete(id);
    kept.set(id, office);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return office;
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
