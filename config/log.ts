import { destination, pino } from 'pino';

/**
 * The one log: a JSON line an event, on stderr, at LOG_LEVEL. Lines carry ids (tenant, conversation, message, workflow)
 * and never what people wrote, secrets or personal data; the paths below are the net under that rule.
 */
export const log = pino(
  {
    level: level(process.env['LOG_LEVEL']),
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'text',
        'authorization',
        'cookie',
        'key',
        'secret',
        'token',
        'password',
        'email',
        '*.text',
        '*.authorization',
        '*.cookie',
        '*.password',
        '*.token',
        '*.secret',
      ],
      remove: true,
    },
  },
  destination({ dest: 2, sync: true }),
);

/** A wrong level is reported by `readEnvironment`; the log itself must come up regardless. */
function level(value: string | undefined): string {
  return value !== undefined && (value === 'silent' || value in pino.levels.values) ? value : 'info';
}
