/** Records the histories of the replay gate, by hand, once for each release: `npm run record-histories -- RELEASE`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import proto from '@temporalio/proto';
import { message, setStage } from './scripted.ts';

const release = process.argv[2];
if (release === undefined) throw new Error('Say which release this is: npm run record-histories -- 0.1.0');
const folder = new URL(`histories/${release}/`, import.meta.url);
mkdirSync(folder, { recursive: true });

const stage = await setStage();
if ('reason' in stage) throw new Error(stage.reason);
const { start, tell, script, environment } = stage;

const save = async (name: string, workflowId: string, runId?: string): Promise<void> => {
  const history = await environment.client.workflow.getHandle(workflowId, runId).fetchHistory();
  writeFileSync(new URL(`${name}.pb`, folder), proto.temporal.api.history.v1.History.encode(history).finish());
  console.error(`recorded ${name}: ${history.events?.length} events`);
};

const fresh = await start('fresh');
await tell(fresh, message('m1', 'hola'));
await save('fresh', 'fresh');

const midSlot = await start('mid-slot');
await tell(midSlot, message('m1', 'apunta'));
await save('mid-slot', 'mid-slot');
await tell(midSlot, message('m2', 'pan'));
await save('acted', 'mid-slot');

const failed = await start('failed-effect');
script.broken = true;
await tell(failed, message('m1', 'apunta'));
script.broken = false;
await tell(failed, message('m2', 'apunta'));
await save('failed-effect', 'failed-effect');

const away = await start('away');
script.away = 5;
await tell(away, message('m1', 'apunta'));
await save('outage', 'away');

const renewed = await start('renewed');
for (let turn = 0; turn < 12; turn += 1) await tell(renewed, message(`x${turn}`, 'hola'));
await tell(renewed, message('m1', 'apunta'));
const { runId } = await renewed.describe();
await environment.sleep('25 minutes');
await save('before-renewal', 'renewed', runId);
await tell(environment.client.workflow.getHandle('renewed'), message('m2', 'pan'));
await save('renewed', 'renewed');
await stage.close();
