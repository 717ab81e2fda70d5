import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Context, Conversation, Message, Outbox, Turn } from '../../db/entities/index.ts';
import { Conflict } from '../../db/errors.ts';
import { findTurn, recordTurn } from '../../db/turns.ts';
import type { TurnRecord } from '../../db/turns.ts';
import { openEnvelope } from '../../dialogue/envelope.ts';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase, TestTenant } from '../support/database.ts';

const now = '2027-10-28T21:40:00.000Z';

function turnOf(
  { tenantId, users }: TestTenant,
  text: string,
  conversation: string = randomUUID(),
  key = 'm1~0',
): TurnRecord {
  const message = {
    key,
    id: 'm1',
    revision: 0,
    tenant: tenantId,
    conversation,
    externalConversation: 'c1',
    channel: 'rest',
    actor: users['Marta Gil'] ?? '',
    text,
    sentAt: now,
    timeZone: 'Europe/Madrid',
    digest: 'd',
  };
  const reply = { id: 'r1', language: 'es' as const, say: [{ key: 'hello', args: { text } }], buttons: [] };
  return {
    message,
    now,
    language: 'es',
    workflowId: `conversation/${conversation}`,
    result: { messageKey: key, digest: 'd', replies: [reply], state: 'idle', receipts: [] },
    trace: {
      turn: 0,
      played: { result: { messageKey: key, digest: 'd', replies: [reply], state: 'idle', receipts: [] } },
      intents: [],
      entities: [],
      steps: [],
      effects: [],
      frames: { before: [], after: [] },
      durations: { read: 1, total: 2 },
    },
    envelope: {
      ...openEnvelope({ tenant: tenantId, conversation, externalConversation: 'c1', channel: 'rest', language: 'es' }),
      turns: 1,
    },
  };
}

describe('recordTurn', () => {
  let test: TestDatabase;
  let tenant: TestTenant;
  before(async () => {
    test = await testDatabase();
    tenant = await test.createTenant();
  });
  after(() => test.drop());

  const record = (turn: TurnRecord) => test.database.inTenant(tenant.tenantId, (em) => recordTurn(em, turn));

  it('writes message, answer, turn, announcement and state of a new conversation', async () => {
    const turn = turnOf(tenant, 'hola');
    const { conversation, key } = turn.message;
    expect(await record(turn)).to.equal('recorded');
    await test.database.inTenant(tenant.tenantId, async (em) => {
      expect(await em.findOneOrFail(Conversation, { id: conversation })).to.include({
        state: 'idle',
        externalId: 'c1',
      });
      const messages = await em.find(Message, { conversationId: conversation }, { orderBy: { direction: 'asc' } });
      expect(messages.map(({ direction, text }) => [direction, text])).to.deep.equal([
        ['in', 'hola'],
        ['out', null],
      ]);
      expect(messages[1]?.replies).to.deep.equal(turn.result.replies);
      expect((await em.findOneOrFail(Context, { conversationId: conversation })).envelope).to.deep.equal(turn.envelope);
      const [announced] = await em.find(Outbox, { conversationId: conversation });
      expect(announced).to.deep.include({ topic: 'turn', payload: { messageKey: key }, userId: turn.message.actor });
      expect(await findTurn(em, conversation, key)).to.deep.equal({ result: turn.result, trace: turn.trace });
      expect(await findTurn(em, conversation, 'other')).to.equal(undefined);
    });
  });

  it('goes on with a known conversation in one statement', async () => {
    const first = turnOf(tenant, 'hola');
    await record(first);
    const second = turnOf(tenant, 'adiós', first.message.conversation, 'm2~0');
    second.result.state = 'collecting';
    second.envelope.turns = 2;
    const asked: string[] = [];
    await test.database.inTenant(tenant.tenantId, async (em) => {
      const execute = em.execute.bind(em);
      em.execute = ((sql: string, parameters?: unknown[]) => {
        asked.push(sql);
        return execute(sql, parameters);
      }) as typeof em.execute;
      expect(await recordTurn(em, second)).to.equal('recorded');
    });
    expect(asked).to.have.length(1);
    await test.database.inTenant(tenant.tenantId, async (em) => {
      const conversation = await em.findOneOrFail(Conversation, { id: first.message.conversation });
      expect(conversation.state).to.equal('collecting');
      expect((await em.findOneOrFail(Context, { conversationId: conversation.id })).envelope.turns).to.equal(2);
    });
  });

  it('writes nothing for a message that was recorded before', async () => {
    const turn = turnOf(tenant, 'hola');
    await record(turn);
    const again = turnOf(tenant, 'otra cosa', turn.message.conversation);
    again.result.state = 'confirming';
    expect(await record(again)).to.equal('duplicate');
    await test.database.inTenant(tenant.tenantId, async (em) => {
      const where = { conversationId: turn.message.conversation };
      expect(await em.count(Turn, where)).to.equal(1);
      expect(await em.count(Message, where)).to.equal(2);
      expect((await em.findOneOrFail(Conversation, { id: where.conversationId })).state).to.equal('idle');
      expect((await findTurn(em, where.conversationId, 'm1~0'))?.result).to.deep.equal(turn.result);
    });
  });

  it('records one of ten that come at once', async () => {
    const turn = turnOf(tenant, 'a la vez');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => record(turn)));
    expect(outcomes.filter((outcome) => outcome === 'recorded')).to.have.length(1);
    const count = await test.database.inTenant(tenant.tenantId, (em) =>
      em.count(Message, { conversationId: turn.message.conversation }),
    );
    expect(count).to.equal(2);
  });

  it('stores no answer where there is none, and forgets nothing when the caller rolls back', async () => {
    const turn = turnOf(tenant, 'oye');
    turn.result.replies = [];
    const fail = new Error('rolled back');
    const outcome: unknown = await test.database
      .inTenant(tenant.tenantId, async (em) => {
        await recordTurn(em, turn);
        throw fail;
      })
      .catch((error: unknown) => error);
    expect(outcome).to.equal(fail);
    expect(await record(turn)).to.equal('recorded');
    const messages = await test.database.inTenant(tenant.tenantId, (em) =>
      em.find(Message, { conversationId: turn.message.conversation }),
    );
    expect(messages.map(({ direction }) => direction)).to.deep.equal(['in']);
  });

  for (const text of [
    'it\'s \\\' ? ?? :name $1 "q"',
    '😀 שלום مرحبا',
    'x'.repeat(4000),
    '-- ; drop table notes',
    '\\u0000',
  ]) {
    it(`keeps any text as it is: ${text.slice(0, 20)}`, async () => {
      const turn = turnOf(tenant, text);
      expect(await record(turn)).to.equal('recorded');
      const stored = await test.database.inTenant(tenant.tenantId, async (em) => ({
        message: await em.findOneOrFail(Message, { conversationId: turn.message.conversation, direction: 'in' }),
        turn: await findTurn(em, turn.message.conversation, turn.message.key),
      }));
      expect(stored.message.text).to.equal(text);
      expect(stored.turn?.result).to.deep.equal(turn.result);
    });
  }

  it('replaces what PostgreSQL cannot keep', async () => {
    const turn = turnOf(tenant, 'a\0b\uD800c');
    expect(await record(turn)).to.equal('recorded');
    const stored = await test.database.inTenant(tenant.tenantId, async (em) => ({
      message: await em.findOneOrFail(Message, { conversationId: turn.message.conversation, direction: 'in' }),
      turn: await findTurn(em, turn.message.conversation, turn.message.key),
    }));
    expect(stored.message.text).to.equal('a\uFFFDb\uFFFDc');
    expect(stored.turn?.result.replies[0]?.say[0]?.args).to.deep.equal({ text: 'a\uFFFDb\uFFFDc' });
  });

  it('refuses a conversation of another tenant, whoever guesses its id', async () => {
    const turn = turnOf(tenant, 'hola');
    await record(turn);
    const other = await test.createTenant();
    const intruder = turnOf(other, 'hola', turn.message.conversation, 'm9~0');
    const outcome: unknown = await test.database
      .inTenant(other.tenantId, (em) => recordTurn(em, intruder))
      .catch((error: unknown) => error);
    expect(outcome).to.be.instanceOf(Conflict);
    const count = await test.database.inTenant(tenant.tenantId, (em) =>
      em.count(Message, { conversationId: turn.message.conversation }),
    );
    expect(count).to.equal(2);
  });
});
