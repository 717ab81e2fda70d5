import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { TemporalEnvironment } from '../config/environment.ts';
import { UsageError } from '../config/usage-error.ts';
import { searchAttributes } from './search-attributes.ts';

const keyword = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

/**
 * Registers on the server those of our search attributes that it does not know: on an embedded server whose file is
 * older than they are, and on a server of the company's own.
 *
 * @throws {UsageError} when the server cannot be reached or forbids it.
 */
export async function registerSearchAttributes(environment: TemporalEnvironment): Promise<void> {
  const { address, namespace } = environment;
  if (address === undefined) throw new UsageError('TEMPORAL_ADDRESS is not set');
  const connection = await connect(environment);
  try {
    const known = async (): Promise<string[]> => {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      return Object.keys(customAttributes ?? {});
    };
    const names = Object.keys(searchAttributes);
    const before = await known();
    const missing = names.filter((name) => !before.includes(name));
    if (missing.length === 0) return;
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
    });
    // A cluster takes some seconds to tell all its members.
    for (let wait = 0; wait < 40; wait++) {
      const now = await known();
      if (missing.every((name) => now.includes(name))) return;
      await sleep(250);
    }
    throw new Error('they do not appear');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `Temporal at ${address} does not let THEA register search attributes (${(error as Error).message}); ` +
        `register them once: temporal operator search-attribute create --namespace ${namespace} ` +
        Object.entries(searchAttributes)
          .map(([name, type]) => `--name ${name} --type ${type}`)
          .join(' '),
      { cause: error },
    );
  } finally {
    await connection.close();
  }
}

async function connect({ address, apiKey, tls }: TemporalEnvironment): Promise<Connection> {
  const options: ConnectionOptions = { connectTimeout: 5000 };
  if (address !== undefined) options.address = address;
  if (apiKey !== undefined) options.apiKey = apiKey;
  if (tls === true) options.tls = true;
  else if (tls !== undefined) {
    options.tls = {
      ...(tls.serverName !== undefined && { serverNameOverride: tls.serverName }),
      ...(tls.serverCaCert !== undefined && { serverRootCACertificate: Buffer.from(tls.serverCaCert) }),
      ...(tls.clientCert !== undefined &&
        tls.clientKey !== undefined && {
          clientCertPair: { crt: Buffer.from(tls.clientCert), key: Buffer.from(tls.clientKey) },
        }),
    };
  }
  try {
    return await Connection.connect(options);
  } catch (error) {
    throw new UsageError(`Temporal does not answer at ${address}; start it, or correct TEMPORAL_ADDRESS`, {
      cause: error,
    });
  }
}
