// Sheets of styles inside a page, so far as they hide, raise or colour text: what they say is put before each element's own style.
import { styleOf } from './style.ts';
import { attribute, elementsIn, holdsTable, isElement } from './parse-html.ts';
import type { HtmlElement, HtmlParent } from './parse-html.ts';

/** Sheets of a page saved with all its styles have some 300 kB. */
const mostCharacters = 1_000_000;
const mostRules = 2000;
/** A rule of a page that hides something is short. */
const longestRule = 1000;
/** Rules looked at for all elements; a page of a report needs some 10,000. */
const mostSteps = 300_000;
/** Parts of a selector on the way down to an element. */
const mostParts = 6;
const longestSelector = 300;

/** What hides or raises text; sheets without it do not change what is read. */
const hiding =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*\.?0|font-size\s*:\s*[01]|text-indent\s*:\s*-|position\s*:\s*(?:absolute|fixed)|overflow\s*:\s*(?:hidden|clip)|clip-path|scale|line-through|mso-hide|vertical-align\s*:\s*su|[\s;{]color\s*:\s*(?:#(?:f|[\da-f]{3}0\b|[\da-f]{6}00)|white|transparent|rgb)/i;
/** Rules that may hide something, or show again what others hide. */
const telling =
  /(?:^|[\s;])(?:display|visibility|opacity|filter|font-size|position|left|top|text-indent|margin-left|margin-top|overflow|width|height|max-width|max-height|clip|clip-path|content-visibility|transform|text-decoration|text-decoration-line|vertical-align|mso-hide|color|background|background-color)\s*:/i;

/** One step of a selector: `td.hide`; `isChild` where it must stand right inside the step before. */
interface Step {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly isChild: boolean;
}

interface Rule {
  readonly steps: readonly Step[];
  readonly declarations: string;
  readonly weight: number;
}

/**
 * Gives elements what sheets of the page say of them, as if it were written in them. What would hide a whole table is left
 * out: tabs and folded parts of a page are hidden so, until a person opens them.
 */
export function applySheets(source: string, page: HtmlParent): void {
  if (!/<style/i.test(source)) return;
  const rules = rulesIn(sheetsOf(source, page));
  if (rules.length === 0) return;
  const byKey = Map.groupBy(rules, ({ steps }) => keyOf(steps.at(-1)));
  let steps = 0;
  for (const element of elementsIn(page)) {
    const possible = candidates(element, byKey);
    steps += possible.length;
    if (steps > mostSteps) return;
    const matching = possible.filter((rule) => matches(element, rule.steps));
    if (matching.length === 0) continue;
    const { attrs } = element;
    const inOrder = matching.toSorted((left, right) => left.weight - right.weight);
    const value = [...inOrder.map(({ declarations }) => declarations), attribute(element, 'style') ?? ''].join(';');
    element.attrs = [...attrs.filter(({ name }) => name !== 'style'), { name: 'style', value }];
    if (styleOf(element).isHidden && holdsTable(element)) element.attrs = attrs;
  }
}

function sheetsOf(source: string, page: HtmlParent): string {
  let text = '';
  for (const element of elementsIn(page)) {
    const { startTag, endTag } = element.sourceCodeLocation ?? {};
    if (element.tagName !== 'style' || !startTag || !isForScreen(attribute(element, 'media'))) continue;
    text += `${source.slice(startTag.endOffset, endTag?.startOffset ?? startTag.endOffset)}\n`;
    if (text.length > mostCharacters) return '';
  }
  return text;
}

function isForScreen(media: string | null): boolean {
  return media === null || /^(?:|all|screen)$/i.test(media.trim());
}

/** Rules outside of conditions (for paper, for narrow screens), as far as their selectors are plain. */
function rulesIn(sheets: string): Rule[] {
  if (!hiding.test(sheets)) return [];
  const text = sheets.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  const rules: Rule[] = [];
  let depth = 0;
  let start = 0;
  let selectors = '';
  for (let at = 0; at < text.length && rules.length < mostRules; at += 1) {
    const sign = text.charAt(at);
    if (sign === '{') {
      if (depth === 0) selectors = text.slice(start, at);
      depth += 1;
      start = at + 1;
    } else if (sign === '}') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) rules.push(...toRules(selectors, text.slice(start, at)));
      start = at + 1;
    } else if (sign === ';' && depth === 0) start = at + 1;
  }
  return rules;
}

function toRules(selectors: string, declarations: string): Rule[] {
  if (selectors.trim().startsWith('@') || declarations.length > longestRule || !telling.test(declarations)) return [];
  return selectors.split(',').flatMap((selector) => {
    const steps = stepsOf(selector.trim());
    return steps === null ? [] : [{ steps, declarations, weight: weightOf(steps) }];
  });
}

const plainStep = /^(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*$/i;

/** null for what stands in no plain relation: states, siblings, attributes. */
function stepsOf(selector: string): readonly Step[] | null {
  if (selector.length > longestSelector) return null;
  const words = selector.replace(/\s*>\s*/g, ' >').split(/\s+/);
  if (words.length > mostParts) return null;
  const steps = words.map((word): Step | null => {
    const isChild = word.startsWith('>');
    const written = isChild ? word.slice(1) : word;
    if (written === '' || !plainStep.test(written)) return null;
    const tag = /^[a-z][\w-]*/i.exec(written)?.[0].toLowerCase() ?? null;
    const id = /#([\w-]+)/.exec(written)?.[1] ?? null;
    return { tag, id, classes: [...written.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ''), isChild };
  });
  return steps.every((step) => step !== null) ? steps : null;
}

function weightOf(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { tag, id, classes }) => sum + (id === null ? 0 : 10_000) + 100 * classes.length + (tag === null ? 0 : 1),
    0,
  );
}

function keyOf(step: Step | undefined): string {
  const { id = null, classes = [], tag = null } = step ?? {};
  if (id !== null) return `#${id}`;
  return classes[0] === undefined ? (tag ?? '*') : `.${classes[0]}`;
}

function candidates(element: HtmlElement, byKey: ReadonlyMap<string, readonly Rule[]>): readonly Rule[] {
  const id = attribute(element, 'id');
  const keys = [
    '*',
    element.tagName,
    ...classesOf(element).map((name) => `.${name}`),
    ...(id === null ? [] : [`#${id}`]),
  ];
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function classesOf(element: HtmlElement): readonly string[] {
  const written = attribute(element, 'class');
  return written === null ? [] : written.split(/\s+/).filter((name) => name !== '');
}

/** From the element itself up; of several elements around it that fit a step, the nearest is taken. */
function matches(element: HtmlElement, steps: readonly Step[]): boolean {
  let node: HtmlElement | null = element;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    const isBound = index === steps.length - 1 || steps[index + 1]?.isChild === true;
    while (step && node !== null && !fits(node, step)) node = isBound ? null : parentOf(node);
    if (node === null) return false;
    node = index === 0 ? node : parentOf(node);
  }
  return true;
}

function fits(element: HtmlElement, { tag, id, classes }: Step): boolean {
  if (tag !== null && tag !== element.tagName) return false;
  if (id !== null && id !== attribute(element, 'id')) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}
