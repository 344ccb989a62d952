// Measures search over HTTP on this machine: the shipped content, then 10,000 generated documents on top. Takes about two minutes.
//
//   node tests/scripts/measure/search.mjs            everything
//   node tests/scripts/measure/search.mjs quick      short runs and 1,000 documents, to see that the script works; its figures mean nothing
//
// Needs what the build needs (.NET SDK 10, Node.js 20) and installs nothing. The client runs on the same machine and takes its share of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../lib/generated-content.mjs';
import { content, get, median, publish, quantile, root, startSite } from '../lib/site.mjs';
import { atMost, finish, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const quick = process.argv.includes('quick');
const CLIENTS = 4;
const SECONDS = quick ? 2 : 10;
const WARM_UP_SECONDS = quick ? 2 : 5;
const GENERATED = quick ? 1_000 : 10_000;
const MOST_P99 = { shipped: 50, generated: 250 };

const queries = readFileSync(join(root, 'tests/HealthInformaticsCareers.Tests/Web/queries.txt'), 'utf8')
  .split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(' | ')[0]);
const folder = mkdtempSync(join(tmpdir(), 'measure-search-'));
console.log(`${queries.length} real queries in turn, ${CLIENTS} clients, ${SECONDS} s after ${WARM_UP_SECONDS} s of warm-up, ${availableParallelism()} cores`);
const program = publish();
try {
  await measure('Shipped content', content, MOST_P99.shipped);
  const many = join(folder, 'content');
  generate(content, many, GENERATED);
  await measure(`With ${GENERATED} generated documents`, many, MOST_P99.generated);
} finally {
  rmSync(folder, { recursive: true });
}
finish();

async function measure(name, content, mostP99) {
  const started = performance.now();
  const site = await startSite({ program, log: join(folder, 'site.log'), settings: ['--Site:Content', content, '--Serilog:MinimumLevel:Default', 'Warning'] });
  const agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    await get(site.port, '/', { agent });
    const firstPage = performance.now() - started;
    await get(site.port, '/search?q=coder', { agent });
    const firstSearch = performance.now() - started;
    await load(site.port, agent, WARM_UP_SECONDS);
    const { times, elapsed, failed } = await load(site.port, agent, SECONDS);
    console.log(`\n${name}: first page after ${seconds(firstPage)}, first search ${seconds(firstSearch - firstPage)} later, because it builds the index; `
      + `${Math.round(times.length / elapsed)} searches a second, median ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`);
    atMost('p99 in ms', quantile(times, 0.99), mostP99);
    atMost('failed', failed, 0);
  } finally {
    agent.destroy();
    await site.stop();
  }
}

/** Each client sends one query after the other until the time is over. */
async function load(port, agent, time) {
  const times = [];
  let failed = 0;
  let next = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (performance.now() - start < time * 1000) {
      const response = await get(port, `/search?q=${encodeURIComponent(queries[next++ % queries.length])}`, { agent, headers: { 'Accept-Encoding': 'br' } });
      times.push(response.time);
      failed += response.status === 200 ? 0 : 1;
    }
  }));
  return { times, elapsed: (performance.now() - start) / 1000, failed };
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
