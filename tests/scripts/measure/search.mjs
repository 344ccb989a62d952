// Measures search over HTTP on this machine: the shipped content, then 10,000 generated documents on top. Takes about three minutes.
//
//   node tests/scripts/measure/search.mjs                       everything
//   node tests/scripts/measure/search.mjs beside ../older       beside another checkout, such as one of an older commit, with its own content
//   node tests/scripts/measure/search.mjs quick                 short runs and 1,000 documents, to see that the script works; its figures mean nothing
//
// Needs what the build needs (.NET SDK 10, Node.js 20) and installs nothing. The client runs on the same machine and takes its share of it. The questions
// are asked again and again, so most answers come from the cache of the last searches; "new questions" are spelled differently each time, and never do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from '../lib/generated-content.mjs';
import { content, get, median, memory, processorTime, publish, quantile, root, startSite } from '../lib/site.mjs';
import { atLeast, atMost, finish, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const quick = process.argv.includes('quick');
const other = process.argv.includes('beside') ? resolve(process.argv[process.argv.indexOf('beside') + 1]) : undefined;
const CLIENTS = 4;
const ROUNDS = other ? 2 : 1; // taking turns, so that both meet the same moods of the machine
const SECONDS = quick ? 2 : 6;
const WARM_UP_SECONDS = quick ? 2 : 5;
const GENERATED = quick ? 1_000 : 10_000;
const MOST_HOSTILE = 3; // times the median new question (N12)
const MOST_SECONDS_AFTER_FIRST_PAGE = 0.3;
const MOST_MORE_MEMORY = 20;
const TARGETS = { shipped: { p99: 5, times: 5 }, generated: { p99: 30, times: 10 } };

const questions = [...readFileSync(join(root, 'tests/HealthInformaticsCareers.Tests/Web/kept-questions.yml'), 'utf8').matchAll(/^- ask: "(.*)"$/gm)].map(([, ask]) => ask);
const misspelt = [...new Set(questions.join(' ').split(' '))].filter((word) => word.length > 5).map((word) => `${word.slice(0, 3)}q${word.slice(4)}`);
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
const agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS });
const headers = { 'Accept-Encoding': 'br' };
let spelling = 0;

console.log(`${questions.length} questions in turn, ${CLIENTS} clients, ${SECONDS} s after ${WARM_UP_SECONDS} s of warm-up, ${availableParallelism()} cores`);
const program = publish();
const otherProgram = other && publish({ checkout: other });
try {
  await compare('Shipped content', content, other && join(other, 'content'), TARGETS.shipped);
  const [many, otherMany] = [join(folder, 'content'), join(folder, 'other')];
  generate(content, many, GENERATED);
  if (other) generate(join(other, 'content'), otherMany, GENERATED);
  await compare(`With ${GENERATED} generated documents`, many, otherMany, TARGETS.generated);
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true });
}
finish();

async function compare(name, ours, theirs, targets) {
  const [here, there] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    if (other) there.push(await measure(otherProgram, theirs));
    here.push(await measure(program, ours));
  }
  const best = (runs) => runs.toSorted((a, b) => b.aSecond - a.aSecond)[0];
  const run = best(here);
  console.log(`\n${name}`);
  show('here', run);
  if (other) {
    show('there', best(there));
    atLeast('searches a second, times those of the other checkout', run.aSecond / best(there).aSecond, targets.times);
    atMost('memory in MB more than the other checkout', run.memory - best(there).memory, MOST_MORE_MEMORY);
  }
  atMost('p99 in ms', run.p99, targets.p99);
  atMost('seconds from the first page to the first search', Math.min(...here.map((each) => each.firstSearch)), MOST_SECONDS_AFTER_FIRST_PAGE);
  atMost('failed', here.reduce((sum, each) => sum + each.failed, 0), 0);
  for (const [kind, times] of Object.entries(run.hostile)) atMost(`${kind}, times the median new question of ${run.usual.toFixed(2)} ms`, times, MOST_HOSTILE);
}

function show(name, run) {
  console.log(`  ${name}: first page after ${run.firstPage.toFixed(2)} s, first search ${run.firstSearch.toFixed(2)} s later; ${Math.round(run.aSecond)} searches a second, median ${run.median.toFixed(2)} ms, `
    + `p99 ${run.p99.toFixed(1)} ms, ${Math.round(run.processor)} µs of processor time each; new questions: ${Math.round(run.newASecond)} a second, ${Math.round(run.newProcessor)} µs; ${Math.round(run.memory)} MB`);
}

async function measure(program, content) {
  const started = performance.now();
  const site = await startSite({ program, log: join(folder, 'site.log'), settings: ['--Site:Content', content, '--Serilog:MinimumLevel:Default', 'Warning'] });
  try {
    await get(site.port, '/', { agent });
    const firstPage = (performance.now() - started) / 1000;
    await get(site.port, '/search?q=coder', { agent });
    const firstSearch = (performance.now() - started) / 1000 - firstPage;
    await load(site, WARM_UP_SECONDS, asWritten);
    const kept = await load(site, SECONDS, asWritten);
    await load(site, 1, asNew);
    const fresh = await load(site, SECONDS, asNew);
    const used = memory(site.pid);
    return {
      firstPage, firstSearch, memory: used, failed: kept.failed + fresh.failed,
      aSecond: kept.aSecond, median: median(kept.times), p99: quantile(kept.times, 0.99), processor: kept.processor,
      newASecond: fresh.aSecond, newProcessor: fresh.processor,
      ...await compareHostile(site.port),
    };
  } finally {
    await site.stop();
  }
}

/** One request at a time, so that a question's time is its own. */
async function compareHostile(port) {
  const rounds = quick ? 2 : 8;
  const time = async (question) => (await get(port, asNew(question), { agent, headers })).time;
  const times = new Map(Object.keys(hostile).map((name) => [name, []]));
  const usual = [];
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) usual.push(await time(question));
    for (const [name, query] of Object.entries(hostile)) times.get(name).push(await time(query));
  }
  return { usual: median(usual), hostile: Object.fromEntries([...times].map(([name, all]) => [name, median(all) / median(usual)])) };
}

/** Each client sends one question after the other until the time is over. */
async function load(site, time, addressOf) {
  const times = [];
  let [failed, next] = [0, 0];
  const [start, processor] = [performance.now(), processorTime(site.pid)];
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (performance.now() - start < time * 1000) {
      const response = await get(site.port, addressOf(questions[next++ % questions.length]), { agent, headers });
      times.push(response.time);
      failed += response.status === 200 ? 0 : 1;
    }
  }));
  return { times, failed, aSecond: times.length / ((performance.now() - start) / 1000), processor: (processorTime(site.pid) - processor) / times.length * 1e6 };
}

function asWritten(question) {
  return `/search?q=${encodeURIComponent(question)}`;
}

/** Punctuation in front changes no word, but makes another question for a cache. */
function asNew(question) {
  return asWritten(`${(spelling++).toString(2).replaceAll('0', '.').replaceAll('1', '!')} ${question}`.slice(0, 200));
}
