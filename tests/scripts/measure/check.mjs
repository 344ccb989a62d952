// Measures the verb `check` on the shipped content, and on 1,000 and 10,000 documents more. Figures are medians of three.
//
//   node tests/scripts/measure/check.mjs                   everything
//   node tests/scripts/measure/check.mjs beside ../older   beside another checkout, such as one of an older commit, taking turns; its own content is checked
//   node tests/scripts/measure/check.mjs quick             one run with 1,000 documents, to see that the script works
//
// Needs what the build needs (.NET SDK 10, Node.js 20) and Linux, and installs nothing. The program is compiled ahead of time, as
// `dotnet publish -c Release -r linux-x64` does it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from '../lib/generated-content.mjs';
import { median, publish, root } from '../lib/site.mjs';
import { atMost, finish, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const quick = process.argv.includes('quick');
const other = process.argv.includes('beside') ? resolve(process.argv[process.argv.indexOf('beside') + 1]) : undefined;
const RUNS = quick ? 1 : 3;
const MOST_SECONDS = { 1000: 1.0, 10000: 8 };

const runtime = `linux-${process.arch}`;
const checkouts = [{ name: 'here', folder: root, program: publish({ runtime }) }];
if (other) checkouts.push({ name: other, folder: other, program: publish({ runtime, checkout: other }) });
const temporary = mkdtempSync(join(tmpdir(), 'measure-check-'));
console.log(`${availableParallelism()} cores, medians of ${RUNS}`);
try {
  for (const number of quick ? [0, 1_000] : [0, 1_000, 10_000]) {
    for (const [at, checkout] of checkouts.entries()) {
      checkout.content = join(temporary, `${at}-${number}`);
      generate(join(checkout.folder, 'content'), checkout.content, number);
      checkout.runs = [];
    }
    for (let run = 0; run < RUNS; run++) for (const checkout of checkouts) checkout.runs.push(check(checkout));
    console.log(`\n${number === 0 ? 'Shipped content' : `${number} documents more`}:`);
    for (const { name, runs } of checkouts) {
      console.log(`  ${name}: ${median(runs.map((run) => run.wall)).toFixed(2)} s, of the processor ${median(runs.map((run) => run.cpu)).toFixed(2)} s`);
    }
    if (number > 0) atMost(`${number} documents in s`, median(checkouts[0].runs.map((run) => run.wall)), MOST_SECONDS[number]);
  }
} finally {
  rmSync(temporary, { recursive: true });
}
finish();

/** One check. Seconds by the clock, and of the processor. */
function check({ program, content }) {
  const started = performance.now();
  const { stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time dotnet "$0" check --content "$1" > /dev/null', program, content], { encoding: 'utf8' });
  const wall = (performance.now() - started) / 1000;
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system };
}
