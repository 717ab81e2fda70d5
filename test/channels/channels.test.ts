import { expect } from 'chai';
import type { DirectChannel } from '../../channels/channel.ts';
import { channels, findChannel } from '../../channels/index.ts';
import { inboundOf } from '../../channels/inbound.ts';
import { conversationId } from '../../workers/ids.ts';

const secret = Buffer.alloc(32, 1);
const speaker = {
  tenant: '0b3f2c1e-1111-4111-8111-111111111111',
  channel: 'rest',
  user: { id: '0b3f2c1e-2222-4222-8222-222222222222', timeZone: 'Europe/Madrid', language: 'es' as const },
  conversation: 'c1',
};
const now = '2027-10-28T21:40:00.000Z';

const digest = (incoming: object): string => inboundOf(secret, speaker, { id: 'm1', ...incoming }, now).digest;

const reasons = (channel: DirectChannel, body: unknown): string => {
  const parsed = channel.parse(body);
  return parsed.ok ? '' : parsed.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
};

for (const channel of channels)
  describe(`channel ${channel.name}`, () => {
    it('is found by its name and has limits', () => {
      expect(findChannel(channel.name)).to.equal(channel);
      expect(channel.limits.text).to.be.greaterThan(0);
      expect(channel.limits.buttons).to.be.greaterThan(0);
    });

    it('reads a text and a button', () => {
      expect(channel.parse({ id: 'm1', text: 'hola' })).to.deep.equal({ ok: true, value: { id: 'm1', text: 'hola' } });
      expect(channel.parse({ id: 'm2', press: 'confirm:t' })).to.deep.equal({
        ok: true,
        value: { id: 'm2', press: 'confirm:t' },
      });
    });

    it('takes an empty text, 4,000 characters, emoji and right-to-left text', () => {
      for (const text of ['', 'a'.repeat(4000), '👍🏽', 'مرحبا', '7'])
        expect(channel.parse({ id: 'm', text }).ok).to.equal(true);
    });

    it('turns moments into UTC and tags into languages', () => {
      const parsed = channel.parse({
        id: 'm',
        text: 'x',
        sentAt: '2027-10-28T23:40:00+02:00',
        locale: 'es-ES',
        timeZone: 'Europe/Madrid',
      });
      expect(parsed).to.deep.equal({
        ok: true,
        value: { id: 'm', text: 'x', sentAt: '2027-10-28T21:40:00.000Z', locale: 'es', timeZone: 'Europe/Madrid' },
      });
      expect(channel.parse({ id: 'm', text: 'x', locale: 'fr-FR' })).to.deep.equal({
        ok: true,
        value: { id: 'm', text: 'x' },
      });
    });

    it('refuses what it cannot take, with place and reason', () => {
      expect(reasons(channel, { id: 'm', text: 'a'.repeat(4001) })).to.match(/^text: .*4,000/);
      expect(reasons(channel, { id: 'a'.repeat(201), text: 'x' })).to.match(/^id: .*200/);
      expect(reasons(channel, { id: '', text: 'x' })).to.match(/^id: /);
      expect(reasons(channel, { id: 'm' })).to.match(/^text: Either/);
      expect(reasons(channel, { id: 'm', text: 'x', press: 'y' })).to.match(/^text: Either/);
      expect(reasons(channel, { id: 'm', text: 'x', replaces: 'm' })).to.match(/^replaces: /);
      expect(reasons(channel, { id: 'm', text: 'a\u0000b' })).to.match(/^text: .*U\+0000/);
      expect(reasons(channel, { id: 'm', text: '\ud800' })).to.match(/^text: /);
      expect(reasons(channel, { id: 'm', text: 'x', sentAt: '2027-02-30T10:00:00Z' })).to.match(/^sentAt: .*existing/);
      expect(reasons(channel, { id: 'm', text: 'x', sentAt: '2027-02-28T10:00:00' })).to.match(/^sentAt: /);
      expect(reasons(channel, { id: 'm', text: 'x', sentAt: '0001-01-01T00:00:00Z' })).to.match(/^sentAt: .*1970/);
      expect(reasons(channel, { id: 'm', text: 'x', timeZone: 'Europe/Madrit' })).to.match(/^timeZone: /);
      expect(reasons(channel, { id: 'm', text: 'x', timeZone: '+02:00' })).to.match(/^timeZone: /);
      expect(reasons(channel, { id: 'm', text: 'x', locale: 'no language!' })).to.match(/^locale: /);
      expect(reasons(channel, { id: 'm', text: 'x', colour: 'red' })).to.match(/colour/);
    });
  });

describe('the message that travels', () => {
  it('carries who, where and when, and a digest of its content', () => {
    const message = inboundOf(secret, speaker, { id: 'm1', text: 'hola' }, now);
    expect(message).to.include({
      key: 'm1~0',
      id: 'm1',
      revision: 0,
      channel: 'rest',
      sentAt: now,
      timeZone: 'Europe/Madrid',
    });
    const { tenant, channel, user } = speaker;
    expect(message.conversation).to.equal(conversationId(secret, { tenant, channel, user: user.id, external: 'c1' }));
    expect(message.actor).to.equal(user.id);
    expect(message).not.to.have.any.keys('press', 'replaces', 'locale');
  });

  it('has another digest for another text, the same one whenever it was sent', () => {
    expect(digest({ text: 'a' })).to.equal(digest({ text: 'a', sentAt: '2027-01-01T00:00:00.000Z' }));
    expect(digest({ text: 'a' })).not.to.equal(digest({ text: 'b' }));
    expect(digest({ text: 'a' })).not.to.equal(digest({ press: 'a' }));
    expect(digest({ text: 'a' })).not.to.equal(digest({ text: 'a', replaces: 'm0' }));
  });

  it('names the message that it corrects by its key', () => {
    expect(inboundOf(secret, speaker, { id: 'm2', text: 'b', replaces: 'm1' }, now).replaces).to.equal('m1~0');
  });

  it('is in another conversation on another channel, for another person, under another name', () => {
    const ids = [
      speaker,
      { ...speaker, channel: 'web' },
      { ...speaker, conversation: 'c2' },
      { ...speaker, user: { ...speaker.user, id: '0b3f2c1e-3333-4333-8333-333333333333' } },
    ].map((who) => inboundOf(secret, who, { id: 'm', text: '' }, now).conversation);
    expect(new Set(ids).size).to.equal(4);
  });
});
