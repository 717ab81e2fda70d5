/** Runs around every mocha run; named in .mocharc.json. */
import { stopTestTemporal } from './temporal.ts';

/** Ends the servers that the run's tests shared. */
export async function mochaGlobalTeardown(): Promise<void> {
  await stopTestTemporal();
}
