const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether it can be the id of a row: anything else is answered like an id that nobody has. */
export const isId = (value: unknown): value is string => typeof value === 'string' && shape.test(value);
