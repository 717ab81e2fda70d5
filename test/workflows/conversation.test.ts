/** The conversation workflow on the time-skipping server: order, repetition, renewal, outage, end. Its activities are scripted here. */
import { ApplicationFailure } from '@temporalio/activity';
import { WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { expect } from 'chai';
import { openEnvelope, type Envelope } from '../../dialogue/envelope.ts';
import { playTurn, type Outcome } from '../../dialogue/turn.ts';
import type { ConversationActivities } from '../../activities/types.ts';
import type { InboundMessage, Manifest, Reading } from '../../dialogue/types.ts';
import { findTestServer } from '../../local/test-server.ts';
import { searchAttributes } from '../../local/search-attributes.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { close, conversationWorkflow, receive, receiveSignal, snapshot } from '../../workflows/messages.ts';

/** INDEXED_VALUE_TYPE_KEYWORD of Temporal's API. */
const keyword = 2;

const create: Manifest = {
  agent: 'notes',
  intent: 'note.create',
  permission: 'note:create:own',
  slots: [{ name: 'text', required: true, ask: 'note.ask.text' }],
  effect: 'write',
};

const message = (id: string, text: string): InboundMessage => ({
  key: `${id}~0`,
  id,
  revision: 0,
  tenant: '0192f0c0-0000-7000-8000-000000000001',
  conversation: '0192f0c0-0000-8000-8000-000000000002',
  externalConversation: 'c1',
  channel: 'rest',
  actor: 'marta',
  text,
  sentAt: '2027-10-28T21:40:00Z',
  timeZone: 'Europe/Madrid',
  digest: `digest of ${text}`,
});

const reading = (extra: Partial<Reading>): Reading => ({ language: 'es', languageCertain: true, requests: [], model: 'test', ...extra });

/** The SDK gives a server five seconds to start, which a JVM on a busy machine may not keep. */
const patiently = async <T>(start: () => Promise<T>, attempts = 5): Promise<T> => {
  try {
    return await start();
  } catch (error) {
    if (attempts <= 1) throw error;
    return patiently(start, attempts - 1);
  }
};

describe('conversation workflow', function () {
  this.timeout(120_000);
  let environment: TestWorkflowEnvironment;
  let running: Promise<void>;
  let worker: Worker;
  let away = 0;
  let broken = false;
  let understood: string[] = [];
  const acted: string[] = [];

  /** The real machine with a scripted reading and a scripted agent. */
  const activities: ConversationActivities = {
    turn: async ({ message: sent, envelope }) => {
      if (away > 0) {
        away -= 1;
        throw ApplicationFailure.retryable('PostgreSQL is away', 'Upstream');
      }
      if (broken) throw ApplicationFailure.nonRetryable('bug', 'Defect');
      const turn = playTurn(envelope, sent);
      let step = turn.next();
      while (!step.done) step = turn.next(step.value.type === 'understand' ? { type: 'understood', reading: read(sent, envelope) } : act(step.value.request.key));
      const { progress, result } = step.value;
      return { progress, result };
    },
  };
  const read = ({ key, text = '' }: InboundMessage, envelope: Envelope): Reading => {
    understood.push(key);
    if (text === 'apunta') return reading({ requests: [[{ intent: 'note.create', score: 1, manifest: create, slots: {} }]] });
    return reading(envelope.frames.length > 0 ? { fill: { text } } : {});
  };
  const act = (key: string): Outcome => {
    acted.push(key);
    const receipts = [{ id: `receipt of ${key}`, kind: 'note.created', target: { type: 'note', id: 'n1' }, undoable: true }];
    return { type: 'acted', result: { kind: 'done', receipts, say: [{ key: 'note.created' }] } };
  };

  before(async function () {
    const server = await findTestServer(() => undefined);
    if (server.executable === undefined) {
      console.error(`SKIPPED: the tests of durable time need the time-skipping server: ${server.reason}`);
      return this.skip();
    }
    environment = await patiently(() => TestWorkflowEnvironment.createTimeSkipping({ server: { executable: server.executable } }));
    await environment.connection.operatorService.addSearchAttributes({
      namespace: environment.namespace ?? 'default',
      searchAttributes: Object.fromEntries(Object.keys(searchAttributes).map((name) => [name, keyword])),
    });
    worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: 'test',
      workflowBundle: await workflowBundle(),
      activities,
    });
    running = worker.run();
  });
  after(async () => {
    worker?.shutdown();
    await running;
    await environment?.teardown();
  });
  beforeEach(() => {
    understood = [];
    acted.length = 0;
  });

  const begin = (id: string) => ({
    workflowId: id,
    taskQueue: 'test',
    args: [
      {
        envelope: openEnvelope({ tenant: 't', conversation: id, externalConversation: 'c1', channel: 'rest', language: 'es' }),
        inbox: [],
      },
    ],
  });
  const start = (id: string): Promise<WorkflowHandle> => environment.client.workflow.start(conversationWorkflow, begin(id));
  const tell = (handle: WorkflowHandle, sent: InboundMessage) => handle.executeUpdate(receive, { args: [sent], updateId: sent.key });

  it('asks, fills, acts, and tells what was done', async () => {
    const handle = await start('asks');
    const asked = await tell(handle, message('m1', 'apunta'));
    expect(asked.state).to.equal('collecting');
    expect(await handle.query(snapshot)).to.deep.include({ state: 'collecting', awaited: 'text', turns: 1 });
    const done = await tell(handle, message('m2', 'pan'));
    expect(done.receipts.map(({ kind }) => kind)).to.deep.equal(['note.created']);
    expect(done.state).to.equal('idle');
    expect(acted).to.deep.equal(['asks/m1~0/1']);
  });

  it('answers a repeated message with the recorded answer, by update, by signal and under another update id', async () => {
    const handle = await start('repeats');
    const first = await tell(handle, message('m1', 'apunta'));
    await handle.signal(receiveSignal, message('m1', 'apunta'));
    const second = await handle.executeUpdate(receive, { args: [message('m1', 'apunta')], updateId: 'another' });
    expect(second).to.deep.equal(first);
    expect(understood).to.deep.equal(['m1~0']);
  });

  it('takes messages in the order in which they came', async () => {
    const handle = await start('order');
    for (const id of ['a', 'b', 'c', 'd']) await handle.signal(receiveSignal, message(id, `text ${id}`));
    await tell(handle, message('e', 'text e'));
    expect(understood).to.deep.equal(['a~0', 'b~0', 'c~0', 'd~0', 'e~0']);
  });

  it('starts with the first message, whoever comes first', async () => {
    const startWorkflowOperation = new WithStartWorkflowOperation(conversationWorkflow, {
      ...begin('with-start'),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const sent = message('m1', 'apunta');
    const result = await environment.client.workflow.executeUpdateWithStart(receive, { args: [sent], updateId: sent.key, startWorkflowOperation });
    expect(result.state).to.equal('collecting');
  });

  it('refuses what must not enter a history', async () => {
    const handle = await start('refuses');
    const outcome = await tell(handle, { ...message('m1', 'x'.repeat(4_001)) }).then(
      () => 'accepted',
      (error: { cause?: Error }) => error.cause?.message ?? '',
    );
    expect(outcome).to.contain('4000');
  });

  it('keeps a turn while PostgreSQL is away and finishes it after', async () => {
    const handle = await start('away');
    away = 6;
    const result = await tell(handle, message('m1', 'apunta'));
    expect(result.state).to.equal('collecting');
    expect(understood).to.deep.equal(['m1~0']);
  });

  it('survives a defect with an apology, and goes on', async () => {
    const handle = await start('defect');
    broken = true;
    const sorry = await tell(handle, message('m1', 'apunta'));
    broken = false;
    expect(sorry.replies[0]?.say.map(({ key }) => key)).to.include('core.apology');
    expect((await tell(handle, message('m2', 'apunta'))).state).to.equal('collecting');
  });

  it('renews itself when quiet, and carries everything over', async () => {
    const handle = await start('renews');
    for (let turn = 0; turn < 12; turn += 1) await tell(handle, message(`x${turn}`, 'hola'));
    const asked = await tell(handle, message('m1', 'apunta'));
    const before = (await handle.describe()).runId;
    await environment.sleep('25 minutes');
    const current = environment.client.workflow.getHandle('renews');
    expect((await current.describe()).runId).not.to.equal(before);
    expect((await current.describe()).historyLength).to.be.lessThan(8);
    expect(await current.query(snapshot)).to.deep.include({ state: 'collecting', awaited: 'text', turns: 13 });
    expect(await tell(current, message('m1', 'apunta'))).to.deep.equal(asked);
    const done = await tell(current, message('m2', 'pan'));
    expect(done.receipts).to.have.length(1);
  });

  it('ends when it is closed', async () => {
    const handle = await start('ends');
    await tell(handle, message('m1', 'apunta'));
    await handle.signal(close);
    await handle.result();
    expect((await handle.describe()).status.name).to.equal('COMPLETED');
  });
});
