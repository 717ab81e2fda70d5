/** Secrets that people and programs show: API keys, login tokens, session cookies. All have one shape. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of one tenant. Only `hash` is ever stored: the secret has 256 random bits, so a plain hash is enough. */
export interface Credential {
  tenantId: string;
  hash: Buffer;
}

const shape = /^thea_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/;
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A new secret, `thea_<tenant>_<secret>`, to be shown once. */
export function makeCredential(tenantId: string): Credential & { text: string } {
  const secret = randomBytes(32).toString('base64url');
  const tenant = Buffer.from(tenantId.replaceAll('-', ''), 'hex').toString('base64url');
  return { tenantId, hash: sha256(secret), text: `thea_${tenant}_${secret}` };
}

/** Takes a shown secret apart; undefined when it has not the shape of one. */
export function readCredential(text: string): Credential | undefined {
  const [, tenant, secret] = shape.exec(text) ?? [];
  if (tenant === undefined || secret === undefined) return undefined;
  const hex = Buffer.from(tenant, 'base64url').toString('hex');
  const tenantId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { tenantId, hash: sha256(secret) };
}

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
