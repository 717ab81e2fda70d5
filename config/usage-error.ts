/**
 * Something the person at the keyboard can put right: its message is the one line they see, naming the place and the
 * remedy. `exitCode` is what the process ends with: 2 for a bad flag or argument, 1 otherwise.
 */
export class UsageError extends Error {
  readonly exitCode: number;

  constructor(message: string, options: ErrorOptions & { exitCode?: number } = {}) {
    super(message, options);
    this.name = 'UsageError';
    this.exitCode = options.exitCode ?? 1;
  }
}
