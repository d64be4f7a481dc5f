// What a command of the command line is, and how its arguments are read.
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { defaultLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** The text of --help. */
  readonly help: string;
  /** Runs with the arguments behind the command's name; gives the exit status. */
  readonly run: (args: readonly string[]) => number | Promise<number>;
}

/** Wrong usage or a path that does not exist: one sentence, exit status 2. */
export class UsageError extends Error {}

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/** Options and words as typed; anything unknown is a UsageError. */
export function readArguments(args: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Arguments['values'], words: positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(reason.split('. ')[0] ?? reason);
  }
}

const languages: Readonly<Record<string, Locale>> = { zh: 'zh-CN', en: 'en' };

/** The language of messages: zh unless --lang says en. */
export function readLanguage(value: string | boolean | undefined): Locale {
  if (value === undefined) return defaultLocale;
  const locale = Object.hasOwn(languages, String(value)) ? languages[String(value)] : undefined;
  if (locale === undefined) throw new UsageError(`--lang takes zh or en, not ${String(value)}`);
  return locale;
}
