import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EphemeralServerExecutable } from '@temporalio/testing';
import { cacheDirectory } from './cache.ts';
import type { OnProgress } from './temporal-binary.ts';

/** A time-skipping Temporal server for tests of durable time, or why there is none. */
export type TestServer = { executable: EphemeralServerExecutable } | { executable?: undefined; reason: string };

const version = '1.31.0';
const run = promisify(execFile);

/**
 * Finds what `TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })` needs: one fetched before, else
 * the SDK's own download, else the same server from Maven Central, run by Java. Tests skip loudly with the reason.
 */
export async function findTestServer(onProgress: OnProgress): Promise<TestServer> {
  const directory = join(cacheDirectory(), `temporal-test-server-${version}`);
  const launcher = join(directory, 'temporal-test-server');
  const fromMaven: TestServer = { executable: { type: 'existing-path', path: launcher } };
  if (existsSync(launcher)) return fromMaven;
  if (await answers('https://temporal.download')) {
    return { executable: { type: 'cached-download', downloadDir: cacheDirectory() } };
  }
  try {
    await run('java', ['-version']);
    onProgress('fetching the time-skipping test server from Maven Central');
    await fetchFromMaven(directory);
    return fromMaven;
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'java or mvn is missing' : (error as Error).message;
    return { reason: `no time-skipping test server: temporal.download does not answer, and ${why}` };
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(3000) }).then(
    () => true,
    () => false,
  );
}

/** Fetched beside its place and moved, so that it is there whole or not at all. */
async function fetchFromMaven(directory: string): Promise<void> {
  await mkdir(cacheDirectory(), { recursive: true });
  const draft = await mkdtemp(`${directory}-draft-`);
  try {
    const pom = join(draft, 'pom.xml');
    await writeFile(pom, project);
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      pom,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${join(draft, 'lib')}`,
    ]);
    await writeFile(join(draft, 'temporal-test-server'), script, { mode: 0o755 });
    await rename(draft, directory).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const dependency = (group: string, artifact: string, release: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${release}</version></dependency>`;

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>thea</groupId><artifactId>test-server</artifactId><version>1</version>
<dependencies>
${dependency('io.temporal', 'temporal-test-server', version)}
${dependency('org.slf4j', 'slf4j-nop', '1.7.36')}
</dependencies>
</project>
`;

const script = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;
