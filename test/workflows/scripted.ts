/** The conversation workflow on the time-skipping server, with the real machine, a scripted reading and a scripted agent. */
import { ApplicationFailure } from '@temporalio/activity';
import type { WorkflowHandle } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { openEnvelope, type Envelope } from '../../dialogue/envelope.ts';
import { playTurn, type Outcome } from '../../dialogue/turn.ts';
import type { ConversationActivities } from '../../activities/types.ts';
import type { InboundMessage, Manifest, Reading, TurnResult } from '../../dialogue/types.ts';
import { searchAttributes } from '../../local/search-attributes.ts';
import { findTestServer } from '../../local/test-server.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { createCodec } from '../../workers/codec.ts';
import { conversationWorkflow, receive, type ConversationStart } from '../../workflows/messages.ts';

/** INDEXED_VALUE_TYPE_KEYWORD of Temporal's API. */
const keyword = 2;
const taskQueue = 'test';

/** The key that saved histories are encrypted with: a key of tests, worth nothing. */
export const testConverter: DataConverter = {
  payloadCodecs: [createCodec({ current: { id: 'test', key: Buffer.alloc(32, 7) } })],
};

const create: Manifest = {
  agent: 'notes',
  intent: 'note.create',
  permission: 'note:create:own',
  slots: [{ name: 'text', required: true, ask: 'note.ask.text' }],
  effect: 'write',
};

export const message = (id: string, text: string): InboundMessage => ({
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

/** What the scripted side is told to do, and what it was asked. */
export interface Script {
  /** So many attempts find PostgreSQL away. */
  away: number;
  /** Every attempt is a bug. */
  broken: boolean;
  understood: string[];
  acted: string[];
}

const reading = (extra: Partial<Reading>): Reading => ({
  language: 'es',
  languageCertain: true,
  requests: [],
  model: 'test',
  ...extra,
});

/** «apunta» opens a note; anything else fills what is open. */
const scripted = (script: Script): ConversationActivities => {
  const read = ({ key, text = '' }: InboundMessage, envelope: Envelope): Reading => {
    script.understood.push(key);
    if (text === 'apunta')
      return reading({ requests: [[{ intent: 'note.create', score: 1, manifest: create, slots: {} }]] });
    return reading(envelope.frames.length > 0 ? { fill: { text } } : {});
  };
  const act = (key: string): Outcome => {
    script.acted.push(key);
    const receipts = [
      { id: `receipt of ${key}`, kind: 'note.created', target: { type: 'note', id: 'n1' }, undoable: true },
    ];
    return { type: 'acted', result: { kind: 'done', receipts, say: [{ key: 'note.created' }] } };
  };
  return {
    turn: async ({ message: sent, envelope }) => {
      if (script.away > 0) {
        script.away -= 1;
        throw ApplicationFailure.retryable('PostgreSQL is away', 'Upstream');
      }
      if (script.broken) throw ApplicationFailure.nonRetryable('bug', 'Defect');
      const turn = playTurn(envelope, sent);
      let step = turn.next();
      while (!step.done)
        step = turn.next(
          step.value.type === 'understand'
            ? { type: 'understood', reading: read(sent, envelope) }
            : act(step.value.request.key),
        );
      const { progress, result } = step.value;
      return { progress, result };
    },
  };
};

export interface Stage {
  environment: TestWorkflowEnvironment;
  script: Script;
  /** Options with which a conversation of this name starts. */
  begin(id: string): { workflowId: string; taskQueue: string; args: [ConversationStart] };
  start(id: string): Promise<WorkflowHandle>;
  tell(handle: WorkflowHandle, sent: InboundMessage): Promise<TurnResult>;
  close(): Promise<void>;
}

/** The SDK gives a server five seconds to start, which a JVM on a busy machine may not keep. */
const patiently = async <T>(start: () => Promise<T>, attempts = 5): Promise<T> => {
  try {
    return await start();
  } catch (error) {
    if (attempts <= 1) throw error;
    return patiently(start, attempts - 1);
  }
};

/** Sets the stage, or answers why there is no time-skipping server to set it on. */
export const setStage = async (): Promise<Stage | { reason: string }> => {
  const server = await findTestServer(() => undefined);
  if (server.executable === undefined) return { reason: server.reason };
  const { executable } = server;
  const environment = await patiently(() =>
    TestWorkflowEnvironment.createTimeSkipping({ server: { executable }, client: { dataConverter: testConverter } }),
  );
  await environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    searchAttributes: Object.fromEntries(Object.keys(searchAttributes).map((name) => [name, keyword])),
  });
  const script: Script = { away: 0, broken: false, understood: [], acted: [] };
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: scripted(script),
    dataConverter: testConverter,
  });
  const running = worker.run();
  const begin = (id: string): ReturnType<Stage['begin']> => ({
    workflowId: id,
    taskQueue,
    args: [
      {
        envelope: openEnvelope({
          tenant: 't',
          conversation: id,
          externalConversation: 'c1',
          channel: 'rest',
          language: 'es',
        }),
        inbox: [],
      },
    ],
  });
  return {
    environment,
    script,
    begin,
    start: (id) => environment.client.workflow.start(conversationWorkflow, begin(id)),
    tell: (handle, sent) => handle.executeUpdate(receive, { args: [sent], updateId: sent.key }),
    close: async () => {
      worker.shutdown();
      await running;
      await environment.teardown();
    },
  };
};
