// Measures packs of thirty handouts over HTTP on this machine: how long each takes, and whether memory grows with the number of different packs.
//
//   node tests/scripts/measure/packs.mjs            3,000 packs, some minutes
//   node tests/scripts/measure/packs.mjs 1000000    as many as you like; no two are the same
//
// Needs what the build needs (.NET SDK 10, Node.js 20), and Linux to read the memory; it installs nothing. Most packs are asked for one at a time, so that
// the time of each is its own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { content, get, median, memory, publish, quantile, startSite } from '../lib/site.mjs';
import { atMost, finish, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const count = Number(process.argv[2] ?? 3_000);
const WARM_UP = 300;
const IN_PACK = 30;
const MOST_MS = 60; // p99
const MOST_GROWTH = 64; // MB

const codes = readFileSync(join(content, 'addresses.txt'), 'utf8').split('\n').filter((line) => /^\/[a-z-]+\/[a-z0-9-]+ /.test(line)).map((line) => line.split(' ')[1]);
const folder = mkdtempSync(join(tmpdir(), 'measure-packs-'));
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const site = await startSite({ program: publish(), log: join(folder, 'site.log'), settings: ['--Site:Content', content, '--Serilog:MinimumLevel:Default', 'Warning'] });
try {
  const times = [];
  let [failed, before] = [0, 0];
  for (let number = 0; number < WARM_UP + count; number++) {
    const { status, time } = await get(site.port, `/p/${pack()}`, { agent, headers: { 'Accept-Encoding': 'br' } });
    failed += status === 200 ? 0 : 1;
    if (number === WARM_UP) before = memory(site.pid);
    if (number < WARM_UP) continue;
    times.push(time);
  }
  console.log(`${count} packs of ${IN_PACK}: median ${median(times).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms; ${Math.round(memory(site.pid))} MB`);
  atMost('p99 in ms', quantile(times, 0.99), MOST_MS);
  atMost('growth of memory in MB', memory(site.pid) - before, MOST_GROWTH);
  atMost('failed', failed, 0);
} finally {
  await site.stop();
  agent.destroy();
  rmSync(folder, { recursive: true });
}
finish();

/** Thirty codes in random order: far more packs than anybody could ask for. */
function pack() {
  const rest = [...codes];
  return Array.from({ length: IN_PACK }, () => rest.splice(Math.floor(Math.random() * rest.length), 1)[0]).join('-');
}
