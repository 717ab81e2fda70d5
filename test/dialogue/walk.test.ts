/** What holds on every edge of the machine, however it was reached. */
import { expect } from 'chai';
import { table } from '../../dialogue/machine.ts';
import { newEnvelope } from './builders.ts';
import { checkEdge, checkEnvelope, checkTurn } from './invariants.ts';
import { walk } from './walk.ts';

describe('every path of the machine', function () {
  this.timeout(240_000);
  const rules = new Set<string>();
  const states = new Set<string>();
  let turns = 0;

  before(() => {
    for (const turn of walk(newEnvelope(), 3)) {
      turns += 1;
      for (const edge of turn.edges) {
        rules.add(edge.step.rule);
        states.add(edge.before.state);
        checkEdge(edge, turn);
      }
      checkTurn(turn);
      checkEnvelope(turn.after, turn);
    }
  });

  it('keeps every promise on every edge', () => {
    expect(turns).to.be.above(50_000);
  });

  it('reaches every state', () => {
    expect([...states]).to.have.members(Object.keys(table));
  });

  it('reaches every rule', () => {
    const all = new Set(
      Object.values(table).flatMap((cells) => Object.values(cells).flatMap((cell) => cell.map(({ name }) => name))),
    );
    // `closed` belongs to no message: the walk takes it by itself. `ignored` fills the cells that cannot come up.
    for (const name of ['closed', 'ignored']) all.delete(name);
    expect([...all].filter((name) => !rules.has(name))).to.deep.equal([]);
  });
});
