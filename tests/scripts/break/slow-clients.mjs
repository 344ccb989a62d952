// Opens 4,000 connections to the site that send headers, send a body or read a response as slowly as they can. Meanwhile a page is requested four times
// a second: every request must be served, and 99 of 100 within 200 ms. A run without slow clients comes first, so that you can tell the effect of the
// slow ones from that of a busy machine.
//
//   node tests/scripts/break/slow-clients.mjs [SECONDS]     for each of the three kinds; 60 by default
//   node tests/scripts/break/slow-clients.mjs quick         400 connections, 8 s each
//
// Needs what the build needs (.NET SDK 10, Node.js 20), slowhttptest (Debian: apt-get install slowhttptest) and `ulimit -n 10000`. It installs nothing.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { get, memory, median, pause, publish, quantile, startSite } from '../lib/site.mjs';
import { finish, target, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const quick = process.argv[2] === 'quick';
const seconds = quick ? 8 : Number(process.argv[2] ?? 60);
const CONNECTIONS = quick ? 400 : 4_000;
const MOST_P99 = 200;

const folder = mkdtempSync(join(tmpdir(), 'slow-clients-'));
const site = await startSite({
  program: publish(), log: join(folder, 'site.log'),
  settings: ['--AllowedHosts', 'localhost;127.0.0.1', '--Site:Reports:Path', join(folder, 'reports.db'), '--Serilog:MinimumLevel:Default', 'Warning'],
});
const url = (path) => `http://127.0.0.1:${site.port}${path}`;
try {
  await attack('no slow clients');
  await attack('slow headers', '-H', '-i', '5', '-x', '24', '-t', 'GET', '-u', url('/roles'));
  await attack('slow bodies', '-B', '-i', '5', '-s', '8192', '-x', '10', '-t', 'POST', '-f', 'application/x-www-form-urlencoded', '-u', url('/report'));
  await attack('slow readers', '-X', '-w', '512', '-y', '1024', '-n', '5', '-z', '32', '-u', url('/roles'));
} finally {
  await site.stop();
  rmSync(folder, { recursive: true });
}
finish();

async function attack(name, ...args) {
  const until = performance.now() + seconds * 1000;
  const left = () => Math.max(1, Math.round((until - performance.now()) / 1000));
  const attacking = (async () => {
    // The site cuts slow clients off after some seconds. They come back.
    while (args.length > 0 && performance.now() < until) await slowhttptest(left(), args);
  })();
  const probes = [];
  let open = 0;
  while (performance.now() < until) {
    probes.push(get(site.port, '/roles', { timeout: 10_000 }).catch(() => ({ status: 0, time: Infinity })));
    open = Math.max(open, readdirSync(`/proc/${site.pid}/fd`).length);
    await pause(250);
  }
  await attacking;
  const responses = await Promise.all(probes);
  const times = responses.map(({ time }) => time);
  const served = responses.filter(({ status }) => status === 200).length;
  const reached = args.length === 0 || open > CONNECTIONS / 10;
  target(`F04 R10 ${name}`, reached && served === responses.length && quantile(times, 0.99) <= MOST_P99,
    `${served} of ${responses.length} served, median ${median(times).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms (at most ${MOST_P99}), longest ${Math.max(...times).toFixed(0)} ms; `
    + `at most ${open} open files${reached ? '' : ', too few: the attack did not work'}, memory afterwards ${memory(site.pid).toFixed(0)} MB`);
}

function slowhttptest(length, args) {
  return new Promise((resolve, reject) => {
    const attacker = spawn('slowhttptest', ['-c', CONNECTIONS, '-r', '1000', '-l', length, ...args].map(String), { stdio: 'ignore' });
    attacker.once('error', reject);
    attacker.once('exit', resolve);
  });
}
