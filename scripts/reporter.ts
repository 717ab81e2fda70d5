/** Mocha's readable output, and beside it the counts as JSON for scripts/test.ts. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What a run came to. */
export interface MochaCounts {
  passed: number;
  failed: number;
  /** Full titles. */
  skipped: string[];
}

const { EVENT_RUN_END, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = Mocha.Runner.constants;

export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const counts: MochaCounts = { passed: 0, failed: 0, skipped: [] };
    runner.on(EVENT_TEST_PASS, () => (counts.passed += 1));
    runner.on(EVENT_TEST_FAIL, () => (counts.failed += 1));
    runner.on(EVENT_TEST_PENDING, (test) => counts.skipped.push(test.fullTitle()));
    runner.once(EVENT_RUN_END, () => {
      const path = process.env['THEA_TEST_COUNTS'];
      if (path !== undefined) writeFileSync(path, JSON.stringify(counts));
    });
  }
}
