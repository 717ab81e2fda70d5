/** Receipts: what was done, and taking it back. Behind chat and REST alike. */
import { Receipt as ReceiptRow } from '../../db/entities/index.ts';
import { Conflict, NotFound } from '../../db/errors.ts';
import type { Phrase, Receipt } from '../../dialogue/types.ts';
import type { Agent, AgentContext, Compensation, Undone, UndoTarget } from '../agent.ts';
import { domains } from '../domains.ts';
import { isId } from '../ids.ts';
import { limitOf, pageOf, placeOf, type Page, type PageOptions } from '../page.ts';

export interface ReceiptView extends Receipt {
  actorId: string;
  createdAt: string;
  undoneBy: string | null;
  undoes: string | null;
}

const viewOf = (row: ReceiptRow): ReceiptView => ({
  id: row.id,
  kind: row.kind,
  target: { type: row.targetType, id: row.targetId },
  undoable: row.compensation !== null && row.compensation !== undefined && !row.undoneById,
  actorId: row.actorId,
  createdAt: row.createdAt.toISOString(),
  undoneBy: row.undoneById ?? null,
  undoes: row.undoesId ?? null,
});

/** The actor's receipts, newest first. */
export async function listReceipts(context: AgentContext, options: PageOptions = {}): Promise<Page<ReceiptView>> {
  context.authorize('receipt:read:own');
  const limit = limitOf(options);
  const place = options.cursor === undefined ? undefined : placeOf(options.cursor);
  const before = place
    ? { $or: [{ createdAt: { $lt: new Date(place.key) } }, { createdAt: new Date(place.key), id: { $lt: place.id } }] }
    : {};
  const rows = await context.em.find(
    ReceiptRow,
    { actorId: context.actor.id, ...before },
    { orderBy: { createdAt: 'desc', id: 'desc' }, limit: limit + 1 },
  );
  return pageOf(rows, limit, (row) => ({ key: row.createdAt.toISOString(), id: row.id }), viewOf);
}

async function find(context: AgentContext, id: string): Promise<ReceiptRow> {
  const row = isId(id) ? await context.em.findOne(ReceiptRow, { id }) : null;
  if (!row) throw new NotFound(`receipt ${id}: there is no such receipt`);
  return row;
}

/** One receipt. Throws NotFound, NotAuthorized. */
export async function getReceipt(context: AgentContext, id: string): Promise<ReceiptView> {
  const row = await find(context, id);
  context.authorize('receipt:read:own', { userId: row.actorId });
  return viewOf(row);
}

/** One undo of a person after the other: two at once, from two conversations, must not take the same change. */
const oneAfterTheOther = (context: AgentContext): Promise<unknown> =>
  context.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`undo/${context.actor.id}`]);

/** The message that a change goes back to: effect keys are `conversation/message key[#n]/revision`. */
const messageKey = String.raw`regexp_replace(regexp_replace(r.effect_key, '^[^/]+/', ''), '(#[0-9]+){0,1}/[0-9]+$', '')`;

/**
 * The id of the actor's newest change that still stands, from any conversation; `span` narrows it to when it was asked for.
 * What was changed elsewhere (REST, the page) is undone there, by its receipt.
 */
export async function newestChange(
  context: AgentContext,
  span?: { start: string; end: string },
): Promise<string | undefined> {
  await oneAfterTheOther(context);
  const [row] = await context.em.execute<{ id: string }[]>(
    `select r.id from receipts r left join messages m
       on m.conversation_id = r.conversation_id and m.key = ${messageKey} and m.direction = 'in'
     where r.actor_id = ? and r.undone_by_id is null and r.compensation is not null and r.undoes_id is null and r.conversation_id is not null
       and (?::timestamptz is null or coalesce(m.sent_at, r.created_at) >= ?::timestamptz)
       and (?::timestamptz is null or coalesce(m.sent_at, r.created_at) < ?::timestamptz)
     order by r.sequence desc limit 1`,
    [context.actor.id, span?.start ?? null, span?.start ?? null, span?.end ?? null, span?.end ?? null],
  );
  return row?.id;
}

/** The id of the actor's newest undo that still stands. */
export async function newestUndo(context: AgentContext): Promise<string | undefined> {
  await oneAfterTheOther(context);
  const row = await context.em.findOne(
    ReceiptRow,
    {
      actorId: context.actor.id,
      undoneById: null,
      compensation: { $ne: null },
      undoesId: { $ne: null },
      conversationId: { $ne: null },
    },
    { orderBy: { sequence: 'desc' } },
  );
  return row?.id;
}

export type UndoOutcome =
  | { kind: 'undone'; receipt: Receipt; say: Phrase[]; mentions: NonNullable<Undone['mentions']> }
  | { kind: 'conflict'; say: Phrase }
  | { kind: 'already'; say: Phrase }
  | { kind: 'never'; say: Phrase };

/**
 * Takes a change back, or an undo (`redo`), as a value that says how it went.
 * Throws NotFound and NotAuthorized. The change a redo makes counts as a new one, which can be undone again.
 */
export async function tryUndo(
  context: AgentContext,
  id: string,
  owners: readonly Agent[] = domains,
): Promise<UndoOutcome> {
  const row = await find(context, id);
  context.authorize('receipt:undo:own', { userId: row.actorId });
  if (row.undoneById) return { kind: 'already', say: { key: 'undo.already' } };
  if (!row.compensation) return { kind: 'never', say: { key: 'undo.never' } };
  const owner = owners.find((agent) => agent.undo?.[row.targetType])?.undo?.[row.targetType];
  if (!owner) throw new Error(`No agent takes changes of type ${row.targetType} back`);
  const outcome = await owner(await undoTarget(context, row), context);
  if ('conflict' in outcome) return { kind: 'conflict', say: directed(outcome.say, row) };
  const { undoes, ...change } = outcome.change;
  const receipt = await context.record(row.undoesId || !undoes ? change : { ...change, undoes });
  row.undoneById = receipt.id;
  await context.em.flush();
  return {
    kind: 'undone',
    receipt,
    say: outcome.say.map((phrase) => ({ ...directed(phrase, row), receiptIds: [receipt.id] })),
    mentions: outcome.mentions ?? [],
  };
}

/** The phrase says whether something is undone or redone. */
const directed = (phrase: Phrase, row: ReceiptRow): Phrase => ({
  ...phrase,
  args: { ...phrase.args, redo: row.undoesId ? 'yes' : 'no' },
});

/**
 * The receipt as its owner gets it. Later changes of the row that were taken back themselves do not stand in the way:
 * the version to meet is then the one they left behind.
 */
async function undoTarget(context: AgentContext, row: ReceiptRow): Promise<UndoTarget> {
  const later = await context.em.find(ReceiptRow, {
    targetType: row.targetType,
    targetId: row.targetId,
    versionAfter: { $gt: row.versionAfter },
  });
  const settled = later.every(
    (one) => one.undoneById || one.undoesId || later.some((other) => other.undoneById === one.id),
  );
  const latest = settled ? Math.max(row.versionAfter, ...later.map((one) => one.versionAfter)) : row.versionAfter;
  return {
    id: row.id,
    kind: row.kind,
    target: { type: row.targetType, id: row.targetId },
    versions: { before: row.versionBefore, after: latest },
    compensation: row.compensation as unknown as Compensation,
  };
}

/** Takes a change back. Throws NotFound, NotAuthorized, and Conflict where it cannot be. */
export async function undoReceipt(context: AgentContext, id: string): Promise<ReceiptView> {
  const outcome = await tryUndo(context, id);
  if (outcome.kind === 'already') throw new Conflict(`receipt ${id}: it has been undone already`);
  if (outcome.kind === 'never') throw new Conflict(`receipt ${id}: a change of this kind cannot be undone`);
  if (outcome.kind === 'conflict')
    throw new Conflict(`receipt ${id}: what it changed is no longer as it left it; read it again`);
  return getReceipt(context, outcome.receipt.id);
}
