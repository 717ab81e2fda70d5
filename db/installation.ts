/** The secret of this installation, kept encrypted under the root key. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Secrets } from '../config/secrets.ts';
import { UsageError } from '../config/usage-error.ts';

const nonceLength = 12;
const tagLength = 16;

/** Reads the secret that ids are hashed with; the first caller of all makes it. */
export async function readIdSecret(orm: MikroORM, secrets: Secrets): Promise<Buffer> {
  const key = secrets.derive('installation');
  const connection = orm.em.getConnection();
  const select = 'select id_secret from installation where id = 1';
  const [known] = await connection.execute<{ id_secret: Buffer }[]>(select);
  if (known) return open(key, known.id_secret);
  await connection.execute('insert into installation (id, id_secret) values (1, ?) on conflict (id) do nothing', [
    seal(key, randomBytes(32)),
  ]);
  const [made] = await connection.execute<{ id_secret: Buffer }[]>(select);
  if (!made) throw new Error('The row of table installation is missing right after it was written.');
  return open(key, made.id_secret);
}

function seal(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    throw new UsageError(
      'This database was set up with another root key; put the right one into THEA_KEY or the file `key` in THEA_DATA.',
    );
  }
}
