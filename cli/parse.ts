/** Lines of questions in, lines of readings out, in order, each as soon as its question was read. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { analyse } from '../nlp/index.ts';

const zone = z.string().refine(isZone, { error: 'unknown time zone' });
const wallClock = z.string().refine(isWallClock, { error: 'not a wall clock time like 2026-03-04T10:00:00' });

const question = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().max(4000, { error: 'more than 4,000 characters' }),
  lang: z.enum(['es', 'en']).optional(),
  ref: wallClock.optional(),
  tz: zone.optional(),
});

/** Answers the number of bad lines; each of them got a line with `error` that names it. */
export async function parseLines(input: Readable, output: Writable): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const answer = parseLine(line, number);
    if ('error' in answer) bad++;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return bad;
}

/** One question as a line of JSON; a bad one answers `{ id?, error }`. */
export function parseLine(line: string, number: number): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { error: `line ${number}: not JSON` };
  }
  const { data, error } = question.safeParse(json);
  if (data === undefined) {
    const issue = error?.issues[0];
    const id = json !== null && typeof json === 'object' && 'id' in json ? json.id : undefined;
    const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    return { id, error: `line ${number}: ${place}${issue?.message ?? 'bad question'}` };
  }
  const timeZone = data.tz ?? 'UTC';
  const ref = data.ref ?? Temporal.Now.plainDateTimeISO(timeZone).toString({ smallestUnit: 'second' });
  const { language, intents, entities } = analyse({
    text: data.text,
    ref,
    timeZone,
    ...(data.lang ? { language: data.lang } : {}),
  });
  const [best] = intents;
  return { id: data.id, lang: language, intent: best?.intent ?? 'oos', score: best?.score ?? 0, intents, entities };
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isWallClock(value: string): boolean {
  try {
    Temporal.PlainDateTime.from(value, { overflow: 'reject' });
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(value);
  } catch {
    return false;
  }
}
