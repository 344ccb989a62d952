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
const MOST_HOSTILE = 3; // times the median real query (N12)
const MOST_P99 = { shipped: 50, generated: 250 };

const queries = readFileSync(join(root, 'tests/HealthInformaticsCareers.Tests/Web/queries.txt'), 'utf8')
  .split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(' | ')[0]);
const misspelt = [...new Set(queries.join(' ').split(' '))].filter((word) => word.length > 5).map((word) => `${word.slice(0, 3)}q${word.slice(4)}`);
const hostile = {
  'misspelt words': misspelt.join(' '),
  'unknown words': Array.from({ length: 40 }, (_, i) => `q${(i * 7_919 + 10_007).toString(36)}`).join(' '),
  'a repeated word': 'nhs '.repeat(50),
  'two repeated words': 'data health '.repeat(20),
  'single letters': 'a* '.repeat(70),
  'words of two letters': Array.from({ length: 66 }, (_, i) => String.fromCharCode(97 + i % 26, 97 + (i * 7) % 26)).join(' '),
  'a letter with accents': `a${'\u0301'.repeat(199)}`,
  'names with many synonyms': 'nhs digital dbs gdpr pacs afc foi nccq rocc cilip hicf bcs ccio cnio icd-10 opcs-4',
  'common words': 'information health clinical services records digital training management work programme library systems',
};
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
    await compareHostile(site.port, agent);
  } finally {
    agent.destroy();
    await site.stop();
  }
}

/** One request at a time, so that a query's time is its own. */
async function compareHostile(port, agent) {
  const rounds = quick ? 3 : 15;
  const time = async (query) => (await get(port, `/search?q=${encodeURIComponent(query)}`, { agent, headers: { 'Accept-Encoding': 'br' } })).time;
  const times = new Map(Object.keys(hostile).map((name) => [name, []]));
  const usual = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) usual.push(await time(query));
    for (const [name, query] of Object.entries(hostile)) times.get(name).push(await time(query));
  }
  for (const [name, all] of times) atMost(`${name}, times the median real query of ${median(usual).toFixed(2)} ms`, median(all) / median(usual), MOST_HOSTILE);
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
