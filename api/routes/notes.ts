import { z } from 'zod';
import { createNote, deleteNote, getNote, listNotes, updateNote } from '../../agents/notes/notes.ts';
import { text } from '../../channels/values.ts';
import { read, write } from '../domain.ts';
import { type Route, route } from '../route.ts';
import { given, idParams, instantOut, listOf, page, receipt, requireId, uuid, version } from '../schemas.ts';
import type { Services } from '../services.ts';

const note = z
  .strictObject({
    id: uuid,
    text: z.string(),
    tags: z.array(z.string()),
    pinned: z.boolean(),
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: 'Note' });
const written = z.strictObject({ note, receipt }).meta({ id: 'WrittenNote' });
const newNote = z
  .strictObject({ text: text(4_000, 1), tags: z.array(text(50, 1)).max(20).optional(), pinned: z.boolean().optional() })
  .meta({ id: 'NewNote' });
const changes = newNote
  .partial()
  .extend({
    version: version.optional().meta({ description: 'Refuses the change (409) when the note is no longer at it.' }),
  })
  .refine((fields) => Object.keys(fields).some((name) => name !== 'version'), 'Names no field to change.')
  .meta({ id: 'NoteChanges' });
const query = z.strictObject({
  ...page,
  q: text(200).optional().meta({ description: 'Words to look for, in Spanish or English; accents do not count.' }),
  tag: text(50).optional(),
});

/** The caller's own notes. */
export const noteRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/v1/notes',
    id: 'listNotes',
    summary: 'Your notes, the newest first',
    permission: 'note:read:own',
    query,
    responses: { 200: listOf(note) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(services, caller, async (context) => await listNotes(context, given(query))),
  })),
  route({
    method: 'post',
    path: '/v1/notes',
    id: 'createNote',
    summary: 'Keep a note',
    permission: 'note:create:own',
    body: newNote,
    responses: { 201: written },
  }).handle(async (call) => {
    const body = await write(
      services,
      'createNote',
      call,
      async (context) => await createNote(context, given(call.body)),
    );
    return { status: 201, body, headers: { Location: `/v1/notes/${body.note.id}` } };
  }),
  route({
    method: 'get',
    path: '/v1/notes/{id}',
    id: 'getNote',
    summary: 'One note',
    permission: 'note:read:own',
    params: idParams,
    responses: { 200: note },
  }).handle(async ({ caller, params }) => ({
    status: 200,
    body: await read(services, caller, async (context) => await getNote(context, requireId(params.id))),
  })),
  route({
    method: 'patch',
    path: '/v1/notes/{id}',
    id: 'updateNote',
    summary: 'Change a note; what is not named stays',
    permission: 'note:update:own',
    params: idParams,
    body: changes,
    responses: { 200: written },
  }).handle(async (call) => {
    const { version, ...fields } = given(call.body);
    const id = requireId(call.params.id);
    const expected = version === undefined ? {} : { version };
    return {
      status: 200,
      body: await write(
        services,
        'updateNote',
        call,
        async (context) => await updateNote(context, id, fields, expected),
      ),
    };
  }),
  route({
    method: 'delete',
    path: '/v1/notes/{id}',
    id: 'deleteNote',
    summary: 'Put a note away; undoing its receipt brings it back',
    permission: 'note:delete:own',
    params: idParams,
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    responses: { 200: written },
  }).handle(async (call) => {
    const id = requireId(call.params.id);
    return {
      status: 200,
      body: await write(
        services,
        'deleteNote',
        call,
        async (context) => await deleteNote(context, id, given(call.query)),
      ),
    };
  }),
];
