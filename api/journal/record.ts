/** One journaled message: encrypted as a whole, so that neither the table nor the file tells what people wrote. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from '../../config/secrets.ts';
import type { InboundMessage } from '../../dialogue/types.ts';

const version = 1;
const head = 1 + 4 + 12 + 16;

/** What a record holds. `receivedAt` is an instant of the real clock. */
export interface JournalRecord {
  message: InboundMessage;
  receivedAt: string;
}

export interface RecordSeal {
  /** version (1 byte), key id (4), nonce (12), tag (16), AES-256-GCM ciphertext. */
  seal(record: JournalRecord): Buffer;
  /** Throws an Error naming the reason when the bytes were changed or another key made them. */
  open(bytes: Buffer): JournalRecord;
}

/** Seals and opens under the installation's journal key. */
export const recordSeal = (secrets: Secrets): RecordSeal => {
  const key = secrets.derive('journal');
  const keyId = Buffer.from(secrets.keyId, 'hex');
  const prefix = Buffer.concat([Buffer.from([version]), keyId]);
  return {
    seal(record) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(prefix);
      const body = Buffer.concat([cipher.update(JSON.stringify(record), 'utf8'), cipher.final()]);
      return Buffer.concat([prefix, nonce, cipher.getAuthTag(), body]);
    },
    open(bytes) {
      if (bytes.length < head || bytes[0] !== version) throw new Error('the record has an unknown form');
      if (!bytes.subarray(1, 5).equals(keyId))
        throw new Error(`the record was made with key ${bytes.toString('hex', 1, 5)}`);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(5, 17)).setAAD(prefix);
      decipher.setAuthTag(bytes.subarray(17, 33));
      return JSON.parse(
        Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]).toString('utf8'),
      ) as JournalRecord;
    },
  };
};
