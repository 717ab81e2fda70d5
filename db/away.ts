/** Whether a failure says that PostgreSQL, or the way to it, is away for now, rather than that a statement was wrong. */

const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** The code of an error or of what caused it: PostgreSQL's SQLSTATE, or Node's. Empty where there is none. */
export const codeOf = (error: unknown): string => {
  for (
    let cause: unknown = error;
    typeof cause === 'object' && cause !== null;
    cause = (cause as { cause?: unknown }).cause
  ) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return '';
};

/** PostgreSQL cannot be reached, is starting up, or ended the connection (SQLSTATE class 08, 57P0x, 53300). */
export const isAway = (error: unknown): boolean => {
  const code = codeOf(error);
  if (codes.has(code) || code.startsWith('08')) return true;
  if (!(error instanceof Error)) return false;
  return /Connection terminated|timeout exceeded when trying to connect/i.test(error.message) || isAway(error.cause);
};
