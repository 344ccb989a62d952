// Measures the verb `check` on the shipped content, and on 1,000 and 10,000 documents more, and with 1,000 more how soon an editor sees a change in
// development. Figures are medians of three.
//
//   node tests/scripts/measure/check.mjs                   everything
//   node tests/scripts/measure/check.mjs beside ../older   beside another checkout, such as one of an older commit, taking turns; its own content is checked
//   node tests/scripts/measure/check.mjs quick             one run with 1,000 documents, to see that the script works
//
// Needs what the build needs (.NET SDK 10, Node.js 20) and Linux, and installs nothing. The program is compiled ahead of time, as
// `dotnet publish -c Release -r linux-x64` does it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from '../lib/generated-content.mjs';
import { get, median, pause, publish, root, startSite } from '../lib/site.mjs';
import { atMost, finish, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const quick = process.argv.includes('quick');
const other = process.argv.includes('beside') ? resolve(process.argv[process.argv.indexOf('beside') + 1]) : undefined;
const RUNS = quick ? 1 : 3;
const WARM_UP = 5; // The first changes of a program that has just started take longer.
const MOST_SECONDS = { 1000: 1.0, 10000: 8 };
const MOST_SECONDS_AGAIN = 0.1;
const MOST_SECONDS_UNTIL_SEEN = 1;

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
    if (number === 1_000) await change(checkouts[0]);
    if (number > 0) atMost(`${number} documents in s`, median(checkouts[0].runs.map((run) => run.wall)), MOST_SECONDS[number]);
  }
} finally {
  rmSync(temporary, { recursive: true });
}
finish();

/** Changes a page of a site in development, again and again, and asks for it until the change is there. */
async function change({ program, content }) {
  const log = join(temporary, 'site.log');
  const file = join(content, 'roles/generated-7.md');
  const site = await startSite({ program, log, settings: ['--environment', 'Development', '--Site:Content', content] });
  const [seen, again] = [[], []];
  const before = readFileSync(file, 'utf8');
  for (let number = -WARM_UP; number < RUNS; number++) {
    await pause(500 + number);
    const words = `Sentence ${'a'.repeat(WARM_UP + number + 1)} is new.`;
    const started = performance.now();
    writeFileSync(file, `${before}\n${words}\n`);
    while (!(await get(site.port, '/roles/generated-7')).text.includes(words)) await pause(10);
    if (number < 0) continue;
    seen.push((performance.now() - started) / 1000);
    again.push(Number(/which took (\d+) ms to load/.exec(readFileSync(log, 'utf8').split('\n').findLast((line) => line.includes('ms to load')))[1]) / 1000);
  }
  await site.stop();
  writeFileSync(file, before);
  atMost('check again after one change in s', median(again), MOST_SECONDS_AGAIN);
  atMost('from a saved file to a page that shows it in s', median(seen), MOST_SECONDS_UNTIL_SEEN);
}

/** One check. Seconds by the clock, and of the processor. */
function check({ program, content }) {
  const started = performance.now();
  const { stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time dotnet "$0" check --content "$1" > /dev/null', program, content], { encoding: 'utf8' });
  const wall = (performance.now() - started) / 1000;
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system };
}
