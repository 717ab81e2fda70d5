/** Plans that need a yes: the hash ties the yes to exactly what was shown. */
import { createHash } from 'node:crypto';
import type { Json } from '../dialogue/types.ts';

const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
};

/** 16 hexadecimal digits of the plan; the same plan, the same hash, whatever the order of its keys. */
export const hashPlan = (plan: Json): string => createHash('sha256').update(canonical(plan)).digest('hex').slice(0, 16);
