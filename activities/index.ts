/** The activities of the conversations' queue, wired to one database. */
import type { Database } from '../db/index.ts';
import { readDirectory } from '../db/directory.ts';
import { actOnce } from './act.ts';
import { toFailure } from './failures.ts';
import type { ConversationActivities } from './types.ts';
import { understandIn } from './understand.ts';

/** Faults leave as failures of the taxonomy: the workflow decides by their type. */
const guarded =
  <Input, Output>(work: (input: Input) => Promise<Output>) =>
  async (input: Input): Promise<Output> => {
    try {
      return await work(input);
    } catch (error) {
      throw toFailure(error instanceof Error && error.cause ? error.cause : error);
    }
  };

export const createActivities = (database: Database): ConversationActivities => ({
  understand: guarded(understandIn(database)),
  act: guarded(async (request) => {
    const { tenant } = await readDirectory(database, request.tenant);
    const now = new Date(Date.now() + tenant.clockOffsetMs).toISOString();
    return database.inTenant(request.tenant, (em) => actOnce(em, request, { now, timeZone: request.timeZone }));
  }),
});
