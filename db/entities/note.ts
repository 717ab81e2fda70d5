import { defineEntity, p } from '@mikro-orm/postgresql';
import { User } from './user.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const NoteSchema = defineEntity({
  name: 'Note',
  ...tenantTable('notes', [{ column: 'user_id', table: 'users' }]),
  indexes: [{ name: 'notes_search', properties: ['search'], type: 'gin' }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    userId: () => p.manyToOne(User).mapToPk().joinColumn('user_id').index().deleteRule('cascade'),
    text: () => p.text(),
    tags: () => p.array().columnType('text[]'),
    pinned: () => p.boolean().default(false),
    deletedAt: () => instant().nullable(),
    version: () => p.integer().version(),
    createdAt: () => instant(),
    updatedAt: () => instant(),
    /** Spanish and English words of the text, without accents. */
    search: () =>
      p
        .string()
        .columnType('tsvector')
        .generated(`(to_tsvector('es_unaccent', text) || to_tsvector('en_unaccent', text)) stored`)
        .nullable()
        .lazy()
        .hidden(),
  },
});

/** A note of a person. */
export class Note extends NoteSchema.class {}
NoteSchema.setClass(Note);
