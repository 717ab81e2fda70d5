/** What names, addresses and numbers must be like. Every error names the field and the remedy. */
import { InvalidRequest } from '../../db/errors.ts';

export function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 200) throw new InvalidRequest('name: must have 1 to 200 characters');
  return trimmed;
}

export function checkCapacity(capacity: number): number {
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > 100_000)
    throw new InvalidRequest('capacity: must be a whole number from 1 to 100,000');
  return capacity;
}

export function checkEmail(email: string): string {
  const trimmed = email.trim();
  if (trimmed.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(trimmed))
    throw new InvalidRequest('email: must be an address such as marta@example.com');
  return trimmed;
}
