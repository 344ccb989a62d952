// Measures search over HTTP on this machine: the shipped content, then 10,000 generated documents more. Takes about two minutes.
//
//   node tests/measure-search.mjs
//
// Needs what the build needs (.NET SDK 10, Node.js 20) and installs nothing. The client runs on the same machine and takes part of it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generated-content.mjs';

const CLIENTS = 4;
const SECONDS = 10;
const WARM_UP_SECONDS = 5;
const GENERATED = 10_000;
const PORT = 5099;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const queries = readFileSync(join(root, 'tests/HealthInformaticsCareers.Tests/Web/queries.txt'), 'utf8')
  .split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(' | ')[0]);

console.log(`${queries.length} real queries in turn, ${CLIENTS} clients, ${SECONDS} s after ${WARM_UP_SECONDS} s of warming up, ${availableParallelism()} cores`);
execFileSync('dotnet', ['build', '-c', 'Release', '-v', 'quiet', '--nologo', join(root, 'src/HealthInformaticsCareers.Web')], { stdio: 'inherit' });

await measure('shipped content', join(root, 'content'));
const folder = mkdtempSync(join(tmpdir(), 'generated-content-'));
try {
  generate(join(root, 'content'), folder, GENERATED);
  await measure(`with ${GENERATED} generated documents`, folder);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(name, content) {
  const program = join(root, 'artifacts/bin/HealthInformaticsCareers.Web/release/HealthInformaticsCareers.Web.dll');
  const started = performance.now();
  const server = spawn('dotnet', [program, '--environment', 'Production', '--AllowedHosts', 'localhost', '--urls', `http://localhost:${PORT}`,
    '--Site:Content', content, '--Serilog:MinimumLevel:Default', 'Warning'], { stdio: 'ignore' });
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  const agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    await answered('/', agent);
    const firstPage = performance.now() - started;
    await answered('/search?q=coder', agent);
    const firstSearch = performance.now() - started;
    await load(agent, WARM_UP_SECONDS);
    const { times, elapsed, failed } = await load(agent, SECONDS);
    times.sort((left, right) => left - right);
    const at = (share) => `${times[Math.floor(times.length * share)].toFixed(1)} ms`;
    console.log(`${name}: first page after ${seconds(firstPage)}, first search ${seconds(firstSearch - firstPage)} later (the index is made meanwhile); `
      + `${Math.round(times.length / elapsed)} searches a second, median ${at(0.5)}, p99 ${at(0.99)}, worst ${at(0.999999)}, ${failed} failed`);
  } finally {
    agent.destroy();
    server.kill();
    await stopped;
  }
}

/** Every client asks for one query after the other until the time is over. */
async function load(agent, time) {
  const times = [];
  let failed = 0;
  let next = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (performance.now() - start < time * 1000) {
      const asked = performance.now();
      const status = await get(`/search?q=${encodeURIComponent(queries[next++ % queries.length])}`, agent);
      times.push(performance.now() - asked);
      failed += status === 200 ? 0 : 1;
    }
  }));
  return { times, elapsed: (performance.now() - start) / 1000, failed };
}

/** Waits until the server is there and the address is answered. */
async function answered(path, agent) {
  for (;;) {
    try {
      if (await get(path, agent) === 200) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function get(path, agent) {
  return new Promise((resolve, reject) => {
    http.get({ host: 'localhost', port: PORT, path, agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
      response.once('error', reject);
    }).once('error', reject);
  });
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
