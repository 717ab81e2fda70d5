/** The failure taxonomy: which failures are worth a retry, and which are final. The type names are stable. */
import { OptimisticLockError } from '@mikro-orm/core';
import { ApplicationFailure } from '@temporalio/activity';
import { codeOf, isAway } from '../db/away.ts';

/** Two transactions got in each other's way: the same work, once more, sees the other's result. */
const collisionCodes = new Set(['23P01', '40001', '40P01']);

/** A collision that a second run of the same transaction resolves. */
export const isCollision = (error: unknown): boolean =>
  collisionCodes.has(codeOf(error)) || error instanceof OptimisticLockError;

/** What Temporal is told: a fault outside is retried, a bug is not. The message carries no person's words. */
export const toFailure = (error: unknown): ApplicationFailure =>
  isAway(error)
    ? ApplicationFailure.retryable('PostgreSQL is away', 'Upstream')
    : ApplicationFailure.nonRetryable(error instanceof Error ? error.name : 'unknown', 'Defect');

/** What may be logged of a fault: its kind and place. Never its message, which may quote a row or a person. */
export const faultOf = (error: unknown): { name: string; code: string; at: string[] } => ({
  name: error instanceof Error ? error.name : typeof error,
  code: codeOf(error),
  at: (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim()),
});
