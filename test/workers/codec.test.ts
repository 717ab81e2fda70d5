import { defaultPayloadConverter } from '@temporalio/common';
import { expect } from 'chai';
import { createCodec } from '../../workers/codec.ts';

const key = (fill: number) => ({ id: `k${fill}`, key: Buffer.alloc(32, fill) });
const payload = defaultPayloadConverter.toPayload({ text: 'nómina de Ana' });

const failure = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: Error) => error.message,
  );

describe('payload codec', () => {
  it('hides the text, names key and version, and reads it back', async () => {
    const codec = createCodec({ current: key(1) });
    const [sealed] = await codec.encode([payload]);
    if (!sealed) throw new Error('nothing encoded');
    expect(Buffer.from(sealed.data ?? []).toString()).not.to.contain('Ana');
    const metadata = Object.fromEntries(
      Object.entries(sealed.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString()]),
    );
    expect(metadata).to.deep.equal({ encoding: 'binary/encrypted', 'key-id': 'k1', 'codec-version': '1' });
    const [opened] = await codec.decode([sealed]);
    expect(defaultPayloadConverter.fromPayload(opened ?? {})).to.deep.equal({ text: 'nómina de Ana' });
  });

  it('never seals the same payload twice alike', async () => {
    const [one, two] = await createCodec({ current: key(1) }).encode([payload, payload]);
    expect(Buffer.from(one?.data ?? [])).not.to.deep.equal(Buffer.from(two?.data ?? []));
  });

  it('reads plain payloads and those of earlier keys', async () => {
    const old = await createCodec({ current: key(1) }).encode([payload]);
    const codec = createCodec({ current: key(2), earlier: [key(1)] });
    const opened = await codec.decode([...old, payload]);
    expect(opened.map((one) => defaultPayloadConverter.fromPayload(one))).to.deep.equal([
      { text: 'nómina de Ana' },
      { text: 'nómina de Ana' },
    ]);
  });

  it('refuses an unknown key and a changed payload, with the reason', async () => {
    const [sealed] = await createCodec({ current: key(1) }).encode([payload]);
    if (!sealed?.data) throw new Error('nothing encoded');
    expect(await failure(createCodec({ current: key(2) }).decode([sealed]))).to.contain('THEA_KEY');
    const bent = Buffer.from(sealed.data);
    bent.writeUInt8(bent.readUInt8(20) ^ 1, 20);
    expect(await failure(createCodec({ current: key(1) }).decode([{ ...sealed, data: bent }]))).to.contain(
      'authenticate',
    );
  });
});
