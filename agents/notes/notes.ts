/** Reads and writes notes: the one place behind chat and REST alike. A note is only ever its owner's. */
import { randomUUID } from 'node:crypto';
import { Note } from '../../db/entities/index.ts';
import { Conflict, InvalidRequest, NotFound } from '../../db/errors.ts';
import type { AgentContext } from '../agent.ts';
import { isId } from '../ids.ts';
import { limitOf, pageOf, placeOf, type Page } from '../page.ts';
import type { NewNote, NoteChanges, NoteQuery, NoteView, WrittenNote } from './note.ts';

interface Row {
  id: string;
  text: string;
  tags: string[];
  pinned: boolean;
  version: number;
  created: number;
  updated: number;
}

const iso = (value: number): string => new Date(value).toISOString();

const viewOfRow = ({ created, updated, ...row }: Row): NoteView => ({
  ...row,
  createdAt: iso(created),
  updatedAt: iso(updated),
});

const viewOf = (note: Note): NoteView => ({
  id: note.id,
  text: note.text,
  tags: note.tags,
  pinned: note.pinned,
  version: note.version,
  createdAt: note.createdAt.toISOString(),
  updatedAt: note.updatedAt.toISOString(),
});

/** Full text in both languages, or a tag; accents do not count. */
const matches = `(n.search @@ (websearch_to_tsquery('es_unaccent', ?) || websearch_to_tsquery('en_unaccent', ?))
  or exists (select 1 from unnest(n.tags) tag where unaccent(lower(tag)) = unaccent(lower(?))))`;

/** The actor’s notes, the newest first. */
export async function listNotes(context: AgentContext, query: NoteQuery = {}): Promise<Page<NoteView>> {
  context.authorize('note:read:own');
  const limit = limitOf(query);
  const place = query.cursor === undefined ? undefined : placeOf(query.cursor);
  const q = query.q?.trim();
  const conditions: string[][] = [
    ['n.user_id = ? and n.deleted_at is null', context.actor.id],
    ...(q ? [[matches, q, q, q]] : []),
    ...(query.tag
      ? [['unaccent(lower(?)) = any(select unaccent(lower(tag)) from unnest(n.tags) tag)', query.tag]]
      : []),
    ...(place ? [['(n.created_at, n.id) < (?::timestamptz, ?::uuid)', place.key, place.id]] : []),
  ];
  const rows = await context.em.execute<Row[]>(
    `select n.id, n.text, to_json(n.tags) as tags, n.pinned, n.version,
       (extract(epoch from n.created_at) * 1000)::float8 as created, (extract(epoch from n.updated_at) * 1000)::float8 as updated
     from notes n where ${conditions.map(([condition]) => condition).join(' and ')}
     order by n.created_at desc, n.id desc limit ${limit + 1}`,
    conditions.flatMap(([, ...values]) => values),
  );
  return pageOf(rows, limit, (row) => ({ key: iso(row.created), id: row.id }), viewOfRow);
}

async function find(context: AgentContext, id: string): Promise<Note> {
  const note = isId(id) ? await context.em.findOne(Note, { id, userId: context.actor.id, deletedAt: null }) : null;
  if (!note) throw new NotFound(`note ${id}: there is no such note`);
  return note;
}

/** One note of the actor. Throws NotFound. */
export async function getNote(context: AgentContext, id: string): Promise<NoteView> {
  context.authorize('note:read:own');
  return viewOf(await find(context, id));
}

function checkText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 4000) throw new InvalidRequest('text: must have 1 to 4,000 characters');
  return trimmed;
}

function checkTags(tags: readonly string[]): string[] {
  const clean = [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '')))];
  if (clean.length > 20 || clean.some((tag) => tag === '' || tag.length > 50))
    throw new InvalidRequest('tags: 20 at most, of 1 to 50 characters each');
  return clean;
}

/** Stores a note of the actor. */
export async function createNote(context: AgentContext, input: NewNote): Promise<WrittenNote> {
  context.authorize('note:create:own');
  const now = new Date(context.now);
  const note = context.em.create(Note, {
    id: randomUUID(),
    tenantId: context.tenant,
    userId: context.actor.id,
    text: checkText(input.text),
    tags: checkTags(input.tags ?? []),
    pinned: input.pinned ?? false,
    createdAt: now,
    updatedAt: now,
  });
  await context.em.flush();
  const receipt = await context.record({
    kind: 'note.created',
    target: { type: 'note', id: note.id },
    versions: { before: 0, after: note.version },
    compensation: { kind: 'note.deleted', restore: {} },
  });
  return { note: viewOf(note), receipt };
}

function expect(note: Note, version: number | undefined): void {
  if (version !== undefined && version !== note.version)
    throw new Conflict(`note ${note.id}: it has changed meanwhile (version ${note.version}); read it again`);
}

/** Changes text, tags or pin. `version` refuses the change when somebody was faster. */
export async function updateNote(
  context: AgentContext,
  id: string,
  changes: NoteChanges,
  expected: { version?: number } = {},
): Promise<WrittenNote> {
  context.authorize('note:update:own');
  const note = await find(context, id);
  expect(note, expected.version);
  const before = note.version;
  const restore = { text: note.text, tags: note.tags, pinned: note.pinned };
  if (changes.text !== undefined) note.text = checkText(changes.text);
  if (changes.tags !== undefined) note.tags = checkTags(changes.tags);
  if (changes.pinned !== undefined) note.pinned = changes.pinned;
  note.updatedAt = new Date(context.now);
  await context.em.flush();
  const receipt = await context.record({
    kind: 'note.updated',
    target: { type: 'note', id },
    versions: { before, after: note.version },
    compensation: { kind: 'note.updated', restore },
  });
  return { note: viewOf(note), receipt };
}

/** Puts a note away; undo brings it back. */
export async function deleteNote(
  context: AgentContext,
  id: string,
  expected: { version?: number } = {},
): Promise<WrittenNote> {
  context.authorize('note:delete:own');
  const note = await find(context, id);
  expect(note, expected.version);
  const before = note.version;
  Object.assign(note, { deletedAt: new Date(context.now), updatedAt: new Date(context.now) });
  await context.em.flush();
  const receipt = await context.record({
    kind: 'note.deleted',
    target: { type: 'note', id },
    versions: { before, after: note.version },
    compensation: { kind: 'note.restored', restore: {} },
  });
  return { note: viewOf(note), receipt };
}
