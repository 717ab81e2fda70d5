/** The way to Temporal: connection, queue, and the hand-over of messages to conversations. */
import {
  Client,
  Connection,
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type TLSConfig,
} from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { LRUCache } from 'lru-cache';
import { openEnvelope } from '../dialogue/envelope.ts';
import type { InboundMessage, TurnResult } from '../dialogue/types.ts';
import { channelAttribute, stateAttribute, tenantAttribute } from '../workflows/attributes.ts';
import {
  conversationWorkflow,
  receive,
  receiveSignal,
  snapshot,
  type ConversationStart,
  type Snapshot,
} from '../workflows/messages.ts';
import type { Environment, TemporalTls } from '../config/environment.ts';
import type { Secrets } from '../config/secrets.ts';
import { createCodec } from './codec.ts';
import { workflowId } from './ids.ts';

/** Queue of the conversations; agents and NLP run as local activities on it. */
export const taskQueue = 'thea';

/** What became of a message that was handed over. */
export type Received =
  | { kind: 'answered'; result: TurnResult }
  /** Durably inside Temporal; the reply will come. */
  | { kind: 'queued' }
  /** Not accepted: it must be journaled, or refused. */
  | { kind: 'unavailable' };

export interface Temporal {
  client: Client;
  receive(message: InboundMessage, options: { deadlineMs: number }): Promise<Received>;
  snapshot(conversation: string): Promise<Snapshot | undefined>;
  /** Throws unless the server answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What client and worker need to connect. */
export interface ConnectionSettings {
  address: string;
  apiKey?: string;
  tls?: TLSConfig | true;
}

/** Connection options from the environment; TLS and API key as in Temporal's own configuration. */
export const connectionOptions = ({
  temporal: { address = '127.0.0.1:7233', apiKey, tls },
}: Environment): ConnectionSettings => ({
  address,
  ...(apiKey === undefined ? {} : { apiKey }),
  ...(tls === undefined ? {} : { tls: tls === true ? true : certificates(tls) }),
});

const certificates = ({ serverName, serverCaCert, clientCert, clientKey }: TemporalTls): TLSConfig => ({
  ...(serverName === undefined ? {} : { serverNameOverride: serverName }),
  ...(serverCaCert === undefined ? {} : { serverRootCACertificate: Buffer.from(serverCaCert) }),
  ...(clientCert === undefined || clientKey === undefined
    ? {}
    : { clientCertPair: { crt: Buffer.from(clientCert), key: Buffer.from(clientKey) } }),
});

/** Converter of all payloads: JSON, encrypted. */
export const dataConverter = (secrets: Secrets): DataConverter => ({
  payloadCodecs: [createCodec({ current: { id: secrets.keyId, key: secrets.derive('temporal-payload') } })],
});

const start = (message: InboundMessage): ConversationStart => ({
  envelope: openEnvelope({
    tenant: message.tenant,
    conversation: message.conversation,
    externalConversation: message.externalConversation,
    channel: message.channel,
    language: message.locale ?? 'es',
  }),
  inbox: [],
});

const startOptions = (message: InboundMessage) => ({
  workflowId: workflowId(message.conversation),
  taskQueue,
  args: [start(message)] as [ConversationStart],
  staticSummary: `conversation on ${message.channel}`,
  typedSearchAttributes: [
    { key: tenantAttribute, value: message.tenant },
    { key: channelAttribute, value: message.channel },
    { key: stateAttribute, value: 'idle' },
  ],
});

/** Connects lazily: nothing fails here while Temporal is away. */
export const connectTemporal = async (environment: Environment, secrets: Secrets): Promise<Temporal> => {
  const connection = Connection.lazy(connectionOptions(environment));
  const client = new Client({
    connection,
    namespace: environment.temporal.namespace,
    dataConverter: dataConverter(secrets),
  });

  const handOver = async (message: InboundMessage): Promise<Received> => {
    try {
      await connection.withDeadline(Date.now() + 2_000, () =>
        client.workflow.signalWithStart(conversationWorkflow, {
          ...startOptions(message),
          signal: receiveSignal,
          signalArgs: [message],
        }),
      );
      return { kind: 'queued' };
    } catch (error) {
      if (error instanceof ServiceError || isGrpcServiceError(error)) return { kind: 'unavailable' };
      throw error;
    }
  };

  /** Conversations that this process knows to be running: a plain update costs the server less than one with a start. */
  const running = new LRUCache<string, true>({ max: 10_000 });

  const update = async (message: InboundMessage): Promise<TurnResult> => {
    const id = workflowId(message.conversation);
    const options = { args: [message] as [InboundMessage], updateId: message.key };
    if (running.has(id))
      try {
        return await client.workflow.getHandle(id).executeUpdate(receive, options);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        running.delete(id);
      }
    const startWorkflowOperation = new WithStartWorkflowOperation(conversationWorkflow, {
      ...startOptions(message),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    // A failed start is reported by the update itself; this promise must not go unhandled.
    startWorkflowOperation.workflowHandle().catch(() => undefined);
    const result = await client.workflow.executeUpdateWithStart(receive, { ...options, startWorkflowOperation });
    running.set(id, true);
    return result;
  };

  return {
    client,
    receive: async (message, { deadlineMs }) => {
      const deadline = Date.now() + deadlineMs;
      const answered = async (): Promise<Received> => ({
        kind: 'answered',
        result: await connection.withDeadline(deadline, () => update(message)),
      });
      try {
        return await answered().catch((error: unknown) => {
          // A renewal cut it off: the message is carried over, and the next run answers the same update.
          if (error instanceof WorkflowUpdateFailedError) return answered();
          throw error;
        });
      } catch (error) {
        // Past the deadline, over a limit, or cut off by a renewal: the same message as a signal. The ring of seen keys makes a double harmless.
        const outcomeUnknown =
          error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
          error instanceof WorkflowUpdateFailedError ||
          error instanceof WorkflowNotFoundError ||
          error instanceof ServiceError ||
          isGrpcServiceError(error);
        if (!outcomeUnknown) throw error;
        return handOver(message);
      }
    },
    snapshot: async (conversation) => {
      try {
        return await connection.withDeadline(Date.now() + 5_000, () =>
          client.workflow.getHandle(workflowId(conversation)).query(snapshot),
        );
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      }
    },
    ping: async () => {
      await connection.withDeadline(Date.now() + 1_000, () => connection.workflowService.getSystemInfo({}));
    },
    close: () => connection.close(),
  };
};
