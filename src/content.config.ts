// Collections of the site's own texts: how figures are made, how things are done, and decisions. The dataset is no collection: see src/dataset.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Sections of the page on methods, `<locale>/<slug>.md`; `order` is their place on it. */
const methods = defineCollection({
  loader: glob({ pattern: '*/*.md', base: './src/content/methods' }),
  schema: z.object({ title: z.string(), order: z.number() }),
});

/** Dated decisions with consequences: question, choice, reason, and the report that decided it. */
const decisions = defineCollection({
  loader: glob({ pattern: '*/*.md', base: './src/content/decisions' }),
  schema: z.object({ title: z.string(), date: z.coerce.date(), summary: z.string() }),
});

/** How to do a thing, step by step; `order` is its place in the list, `opens` the steps of the site it begins with. */
const howTo = defineCollection({
  loader: glob({ pattern: '*/*.md', base: './src/content/how-to' }),
  schema: z.object({
    title: z.string(),
    order: z.number(),
    summary: z.string(),
    opens: z.literal('ask').optional(),
  }),
});

export const collections = { methods, decisions, howTo };
