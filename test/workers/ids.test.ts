import { expect } from 'chai';
import { conversationId, digestOf, messageKey, workflowId } from '../../workers/ids.ts';

const secret = Buffer.alloc(32, 7);
const address = { tenant: 't1', channel: 'rest', user: 'u1', external: 'marta@example.com' };

describe('ids', () => {
  it('are UUIDs that tell nothing and stay the same', () => {
    const id = conversationId(secret, address);
    expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(conversationId(secret, { ...address })).to.equal(id);
    expect(workflowId(id)).to.equal(`conversation/${id}`).and.not.contain('marta');
  });

  it('differ by every part of the address and by the secret', () => {
    const variants = [
      address,
      { ...address, tenant: 't2' },
      { ...address, channel: 'web' },
      { ...address, user: 'u2' },
      { ...address, external: 'c2' },
      { ...address, connection: 'bot' },
      { tenant: 't1', channel: 'rest', external: 'u1marta@example.com' },
    ];
    const ids = [
      ...variants.map((variant) => conversationId(secret, variant)),
      conversationId(Buffer.alloc(32, 8), address),
    ];
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('tell one content from another, and a text from a button', () => {
    const digests = [{ text: 'sí' }, { press: 'sí' }, { text: 'no' }, { text: 'sí', replaces: 'm1~0' }].map((content) =>
      digestOf(secret, content),
    );
    expect(new Set(digests).size).to.equal(4);
    expect(digestOf(secret, { text: 'sí' })).to.equal(digests[0]);
    expect(messageKey('m1')).to.equal('m1~0');
  });
});
