/** The replay gate: this code must be able to go on with every conversation that a release has begun. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { expect } from 'chai';
import { workflowBundle } from '../../workers/bundle.ts';
import { testConverter } from './scripted.ts';

const { History } = proto.temporal.api.history.v1;
const folder = fileURLToPath(new URL('histories', import.meta.url));
const files = globSync('*/*.pb', { cwd: folder }).sort();

const replay = async (history: ReturnType<typeof History.decode>): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: await workflowBundle(), dataConverter: testConverter }, history);

describe('replay gate', function () {
  this.timeout(60_000);

  it('has every shape of every release', () => {
    const releases = new Map<string, string[]>();
    for (const file of files)
      releases.set(dirname(file), [...(releases.get(dirname(file)) ?? []), basename(file, '.pb')]);
    expect(releases.size).to.be.greaterThan(0);
    for (const shapes of releases.values())
      expect(shapes).to.include.members([
        'fresh',
        'mid-slot',
        'acted',
        'failed-effect',
        'outage',
        'before-renewal',
        'renewed',
      ]);
  });

  for (const file of files)
    it(`replays ${file}`, async () => {
      const bytes = readFileSync(`${folder}/${file}`);
      expect(bytes.toString(), 'payloads are encrypted').not.to.match(/apunta|hola/);
      await replay(History.decode(bytes));
    });

  it('notices a history that this code would not have made', async () => {
    const file = files.find((name) => name.endsWith('acted.pb'));
    const bent = History.decode(readFileSync(`${folder}/${file}`));
    const timer = bent.events.find((event) => event.timerStartedEventAttributes);
    Object.assign(timer ?? {}, {
      eventType: proto.temporal.api.enums.v1.EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
      timerStartedEventAttributes: null,
      activityTaskScheduledEventAttributes: { activityId: '9', activityType: { name: 'other' } },
    });
    const outcome = await replay(bent).then(
      () => 'replayed',
      (error: Error) => error.name,
    );
    expect(outcome).to.equal('DeterminismViolationError');
  });
});
