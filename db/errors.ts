/**
 * The failures that callers tell apart. `type` is stable: it names the failure in the API's problem documents and in
 * Temporal's failure types. None of them is worth a retry.
 */
export class DomainError extends Error {
  readonly type: 'NotFound' | 'Conflict' | 'NotAuthorized' | 'InvalidRequest';

  constructor(type: DomainError['type'], message: string) {
    super(message);
    this.name = type;
    this.type = type;
  }
}

/** No such row in this tenant; another tenant's row answers the same. */
export class NotFound extends DomainError {
  constructor(message: string) {
    super('NotFound', message);
  }
}

/** The row is not as the caller believed, or the wish collides with another row. */
export class Conflict extends DomainError {
  constructor(message: string) {
    super('Conflict', message);
  }
}

/** The actor's role does not allow it. */
export class NotAuthorized extends DomainError {
  constructor(message: string) {
    super('NotAuthorized', message);
  }
}

/** The request itself is wrong: the message names the place and the reason. */
export class InvalidRequest extends DomainError {
  constructor(message: string) {
    super('InvalidRequest', message);
  }
}
