/** The conversation workflow on the time-skipping server: order, repetition, renewal, outage, end. */
import { WithStartWorkflowOperation } from '@temporalio/client';
import { expect } from 'chai';
import { close, conversationWorkflow, receive, receiveSignal, snapshot } from '../../workflows/messages.ts';
import { message, setStage, type Stage } from './scripted.ts';

describe('conversation workflow', function () {
  this.timeout(120_000);
  let stage: Stage;

  before(async function () {
    const set = await setStage();
    if ('reason' in set) {
      console.error(`SKIPPED: the tests of durable time need the time-skipping server: ${set.reason}`);
      this.skip();
    }
    stage = set;
  });
  after(async () => {
    await stage?.close();
  });
  beforeEach(() => {
    stage.script.understood = [];
    stage.script.acted = [];
  });

  it('asks, fills, acts, and tells what was done', async () => {
    const handle = await stage.start('asks');
    const asked = await stage.tell(handle, message('m1', 'apunta'));
    expect(asked.state).to.equal('collecting');
    expect(await handle.query(snapshot)).to.deep.include({
      state: 'collecting',
      awaited: 'text',
      turns: 1,
      inbox: 0,
      waiting: [],
    });
    const done = await stage.tell(handle, message('m2', 'pan'));
    expect(done.receipts.map(({ kind }) => kind)).to.deep.equal(['note.created']);
    expect(done.state).to.equal('idle');
    expect(stage.script.acted).to.deep.equal(['asks/m1~0/1']);
  });

  it('answers a repeated message with the recorded answer, by update, by signal and under another update id', async () => {
    const handle = await stage.start('repeats');
    const first = await stage.tell(handle, message('m1', 'apunta'));
    await handle.signal(receiveSignal, message('m1', 'apunta'));
    const second = await handle.executeUpdate(receive, { args: [message('m1', 'apunta')], updateId: 'another' });
    expect(second).to.deep.equal(first);
    expect(stage.script.understood).to.deep.equal(['m1~0']);
  });

  it('takes messages in the order in which they came', async () => {
    const handle = await stage.start('order');
    for (const id of ['a', 'b', 'c', 'd']) await handle.signal(receiveSignal, message(id, `text ${id}`));
    await stage.tell(handle, message('e', 'text e'));
    expect(stage.script.understood).to.deep.equal(['a~0', 'b~0', 'c~0', 'd~0', 'e~0']);
  });

  it('starts with the first message, whoever comes first', async () => {
    const startWorkflowOperation = new WithStartWorkflowOperation(conversationWorkflow, {
      ...stage.begin('with-start'),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const sent = message('m1', 'apunta');
    const result = await stage.environment.client.workflow.executeUpdateWithStart(receive, {
      args: [sent],
      updateId: sent.key,
      startWorkflowOperation,
    });
    expect(result.state).to.equal('collecting');
  });

  it('refuses what must not enter a history', async () => {
    const handle = await stage.start('refuses');
    const outcome = await stage.tell(handle, { ...message('m1', 'x'.repeat(4_001)) }).then(
      () => 'accepted',
      (error: { cause?: Error }) => error.cause?.message ?? '',
    );
    expect(outcome).to.contain('4000');
  });

  it('keeps a turn while PostgreSQL is away and finishes it after', async () => {
    const handle = await stage.start('away');
    stage.script.away = 6;
    const result = await stage.tell(handle, message('m1', 'apunta'));
    expect(result.state).to.equal('collecting');
    expect(stage.script.understood).to.deep.equal(['m1~0']);
  });

  it('survives a defect with an apology, and goes on', async () => {
    const handle = await stage.start('defect');
    stage.script.broken = true;
    const sorry = await stage.tell(handle, message('m1', 'apunta'));
    stage.script.broken = false;
    expect(sorry.replies[0]?.say.map(({ key }) => key)).to.include('core.apology');
    expect((await stage.tell(handle, message('m2', 'apunta'))).state).to.equal('collecting');
  });

  it('renews itself when quiet, and carries everything over', async () => {
    const handle = await stage.start('renews');
    for (let turn = 0; turn < 12; turn += 1) await stage.tell(handle, message(`x${turn}`, 'hola'));
    const asked = await stage.tell(handle, message('m1', 'apunta'));
    const before = (await handle.describe()).runId;
    await stage.environment.sleep('25 minutes');
    const current = stage.environment.client.workflow.getHandle('renews');
    expect((await current.describe()).runId).not.to.equal(before);
    expect((await current.describe()).historyLength).to.be.lessThan(8);
    expect(await current.query(snapshot)).to.deep.include({ state: 'collecting', awaited: 'text', turns: 13 });
    expect(await stage.tell(current, message('m1', 'apunta'))).to.deep.equal(asked);
    const done = await stage.tell(current, message('m2', 'pan'));
    expect(done.receipts).to.have.length(1);
  });

  it('ends when it is closed, and says so to who comes late', async () => {
    const handle = await stage.start('ends');
    await stage.tell(handle, message('m1', 'apunta'));
    await handle.signal(close);
    await handle.result();
    expect((await handle.describe()).status.name).to.equal('COMPLETED');
  });
});
