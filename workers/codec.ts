/**
 * The payload codec: everything that Temporal stores is AES-256-GCM under a key of this installation. Key id and codec version are in
 * the metadata, so that keys can be rotated; payloads without our encoding are passed through, so that plain ones stay readable.
 */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import proto from '@temporalio/proto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';

const encoding = 'binary/encrypted';
const version = '1';
const nonceLength = 12;
const tagLength = 16;

const bytes = (text: string): Uint8Array => Buffer.from(text);
const text = (value: Uint8Array | null | undefined): string => (value ? Buffer.from(value).toString() : '');

/** A key by its id; `current` is the one that encrypts. */
export interface CodecKeys {
  current: { id: string; key: Buffer };
  /** Keys of earlier rotations, for reading only. */
  earlier?: { id: string; key: Buffer }[];
}

/** Makes the codec for client and worker alike. */
export const createCodec = ({ current, earlier = [] }: CodecKeys): PayloadCodec => {
  // A key object is made once: making one for each payload costs more than the encryption itself.
  const keys = new Map([...earlier, current].map(({ id, key }) => [id, createSecretKey(key)]));
  const sealing = createSecretKey(current.key);
  const labels = {
    [METADATA_ENCODING_KEY]: bytes(encoding),
    'key-id': bytes(current.id),
    'codec-version': bytes(version),
  };

  const encrypt = (payload: Payload): Payload => {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
    const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish();
    return {
      metadata: labels,
      data: Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
    };
  };

  const decrypt = (payload: Payload): Payload => {
    if (text(payload.metadata?.[METADATA_ENCODING_KEY]) !== encoding) return payload;
    const id = text(payload.metadata?.['key-id']);
    const key = keys.get(id);
    if (!key) throw new Error(`No key ${id} to read this payload: THEA_KEY is not the one it was written with`);
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, nonceLength));
    decipher.setAuthTag(data.subarray(-tagLength));
    const plain = Buffer.concat([decipher.update(data.subarray(nonceLength, -tagLength)), decipher.final()]);
    return proto.temporal.api.common.v1.Payload.decode(plain);
  };

  return {
    encode: async (payloads) => payloads.map(encrypt),
    decode: async (payloads) => payloads.map(decrypt),
  };
};
