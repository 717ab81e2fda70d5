/** `npm run bench [-- --quick]`: the benchmarks; one table, ratios within this run; written to bench/results/. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { startFloor } from './floor.ts';
import { measureGrowth, type Growth } from './growth.ts';
import { measureSpeed, type SpeedRow } from './speed.ts';
import { startThea } from './thea.ts';

const quick = process.argv.includes('--quick');
const rounds = quick ? 60 : 300;
const size = quick
  ? { turns: 300, sleepers: 200, memoryTurns: 500 }
  : { turns: 2_000, sleepers: 2_000, memoryTurns: 5_000 };

const number = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const speedTable = (rows: readonly SpeedRow[]): string[] => {
  const floorOf = (lanes: number) => rows.find((row) => row.lanes === lanes && row.what.startsWith('floor'))?.figures;
  return [
    line(['at once', 'what', 'p50 ms', 'p95', 'p99', 'a second', 'p50 ÷ floor', 'throughput ÷ floor', 'p99 ÷ p50']),
    line(Array.from({ length: 9 }, () => '---')),
    ...rows.map(({ what, lanes, figures }) => {
      const floor = floorOf(lanes);
      return line([
        String(lanes),
        what,
        number(figures.p50),
        number(figures.p95),
        number(figures.p99),
        number(figures.perSecond),
        floor ? number(figures.p50 / floor.p50) : '',
        floor ? number(figures.perSecond / floor.perSecond) : '',
        number(figures.p99 / figures.p50),
      ]);
    }),
  ];
};

const growthTable = (growth: Growth): string[] => [
  line(['growth', 'before', 'after', 'ratio', 'bar']),
  line(Array.from({ length: 5 }, () => '---')),
  line([
    `turn ${size.turns} ÷ turn 20, p50 ms`,
    number(growth.early),
    number(growth.late),
    number(growth.late / growth.early),
    '1.25',
  ]),
  line([
    `${size.sleepers} sleeping ÷ 20, p50 ms`,
    number(growth.fewSleeping),
    number(growth.manySleeping),
    number(growth.manySleeping / growth.fewSleeping),
    '1.25',
  ]),
  line([
    `worker memory over ${size.memoryTurns} turns, MB`,
    number(growth.memory.warm),
    number(growth.memory.end),
    number(growth.memory.end / growth.memory.warm),
    'flat',
  ]),
];

const date = new Date().toISOString().slice(0, 10);
const report = [`# ${date}, ${cpus().length} cores, Node ${process.versions.node}${quick ? ', quick' : ''}`, ''];
const tell = (lines: readonly string[]): void => {
  report.push(...lines, '');
  process.stdout.write(`${lines.join('\n')}\n\n`);
};

const thea = await startThea();
const floor = await startFloor(thea.temporalAddress);
try {
  tell(speedTable(await measureSpeed(thea, floor, rounds)));
  if (!process.argv.includes('--speed')) tell(growthTable(await measureGrowth(thea, size)));
  tell([`Messages that were queued before they were answered: ${thea.queued()}.`]);
  if (!quick) writeFileSync(new URL(`results/${date}.md`, import.meta.url), report.join('\n'));
} finally {
  await floor.close();
  await thea.close();
}
