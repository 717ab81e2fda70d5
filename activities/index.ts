/** The activities of the conversations' queue, wired to one database. */
import type { Database } from '../db/index.ts';
import { toFailure } from './failures.ts';
import { turnIn } from './turn.ts';
import type { ConversationActivities } from './types.ts';

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

export const createActivities = (database: Database): ConversationActivities => ({ turn: guarded(turnIn(database)) });
