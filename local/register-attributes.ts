import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { UsageError } from '../config/usage-error.ts';
import { searchAttributes } from './search-attributes.ts';

/** INDEXED_VALUE_TYPE_KEYWORD of Temporal's API. */
const keyword = 2;

/**
 * Registers those of our search attributes that the server does not know yet: an embedded server whose file is older
 * than they are, or a server of the company's own.
 *
 * @throws {UsageError} one line with the command to run, when the server forbids it.
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  try {
    const unknown = async (): Promise<string[]> => {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      return Object.keys(searchAttributes).filter((name) => !(name in (customAttributes ?? {})));
    };
    const missing = await unknown();
    if (missing.length === 0) return;
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
    });
    // A cluster takes some seconds until all its members know.
    for (let wait = 0; wait < 40; wait++) {
      if ((await unknown()).length === 0) return;
      await sleep(250);
    }
    throw new Error('they do not appear');
  } catch (error) {
    const flags = Object.entries(searchAttributes).map(([name, type]) => `--name ${name} --type ${type}`);
    throw new UsageError(
      `Temporal does not let THEA register its search attributes in namespace ${namespace} ` +
        `(${(error as Error).message}); register them once: temporal operator search-attribute create ` +
        `--namespace ${namespace} ${flags.join(' ')}`,
      { cause: error },
    );
  }
}
