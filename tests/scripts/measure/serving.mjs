// Measures how fast pages are served on this machine: first a page from memory, compared with the same bytes from Kestrel alone, from the framework's
// output cache and from nginx; then the whole site, in the mix that visitors ask for. Takes about eleven minutes.
//
//   node tests/scripts/measure/serving.mjs            everything
//   node tests/scripts/measure/serving.mjs quick      short rounds, to see that the script works; its figures mean nothing
//
// Needs what the build needs (.NET SDK 10, Node.js 20), wrk, and nginx with brotli (Debian: apt-get install wrk nginx-light
// libnginx-mod-http-brotli-static). It installs nothing. The client runs on the same machine and takes its share of it.
import { execFile, execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort, get, mean, median, memory, processorTime, publish, root, sitemap, startServer, startSite } from '../lib/site.mjs';
import { atLeast, atMost, finish, usage } from '../lib/targets.mjs';

usage(import.meta.url);

const quick = process.argv[2] === 'quick';
const CONNECTIONS = 64;
const ROUNDS = 5;
const ROUND_SECONDS = quick ? 1 : 5;
const WARM_UP_SECONDS = quick ? 2 : 20;
const MIX_SECONDS = quick ? 10 : 90;
const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

// The home page, and one of median size.
const PAGES = ['/', '/about'];

// How many of every thousand requests are of each sort; the rest are pages.
const MIX = { searches: 50, assets: 150, redirects: 30, missing: 20 };
const MIX_LENGTH = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'measure-serving-'));

console.log(`${CONNECTIONS} connections, ${availableParallelism()} cores, ${WARM_UP_SECONDS} s of warm-up`);
const program = publish();
execFileSync('dotnet', ['publish', '-c', 'Release', '-v', 'quiet', '--nologo', '-o', join(root, 'artifacts/bare-kestrel'), join(import.meta.dirname, 'bare-kestrel.cs')], { stdio: 'inherit' });
try {
  for (const page of PAGES) await cachedPage(page);
  await wholeSite();
} finally {
  rmSync(folder, { recursive: true });
}
finish();

async function cachedPage(path) {
  const servers = {};
  try {
    servers.site = await startSite({ program, log: join(folder, 'site.log') });
    const page = await get(servers.site.port, path, { headers: { 'Accept-Encoding': 'br' } });
    servers.bare = await startBare('plain', servers.site.port, path);
    servers.outputCache = await startBare('output-cache', servers.site.port, path);
    servers.nginx = await startNginx(await freePort(), path, page);
    for (const { port } of Object.values(servers)) {
      await sendsTheSame(port, path, page);
      await load(port, path, WARM_UP_SECONDS);
    }
    const rounds = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, { port, pid }] of Object.entries(servers)) {
        const before = processorTime(pid);
        const result = await load(port, path, ROUND_SECONDS);
        rounds[name].push({ ...result, processor: (processorTime(pid) - before) * 1e6 / result.requests });
      }
    }
    const of = (name, what) => median(rounds[name].map(what));
    console.log(`\n${path}, ${page.bytes.length} bytes, median of ${ROUNDS} rounds of ${ROUND_SECONDS} s:`);
    for (const name of Object.keys(servers)) {
      console.log(`  ${name.padEnd(12)}${String(Math.round(of(name, speed))).padStart(7)} requests a second, ${of(name, (round) => round.processor).toFixed(1)} µs of processor each, `
        + `p99 ${of(name, (round) => round.p99).toFixed(1)} ms, ${failures(rounds[name])} failed`);
    }
    const processor = (round) => round.processor;
    atLeast('requests a second, relative to bare Kestrel', of('site', speed) / of('bare', speed), 0.95);
    atMost('processor time, relative to bare Kestrel', of('site', processor) / of('bare', processor), 1.1);
    atLeast('requests a second, relative to nginx', of('site', speed) / of('nginx', speed), 0.8);
    atMost('p99 in ms', of('site', (round) => round.p99), 15);
    atMost('failed', failures(rounds.site), 0);
    console.log(`        for comparison: the output cache, relative to bare Kestrel: requests a second ${(of('outputCache', speed) / of('bare', speed)).toFixed(2)}, processor ${(of('outputCache', processor) / of('bare', processor)).toFixed(2)}`);
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

/** Pages, assets, searches, redirects and missing pages, with logging as in production. */
async function wholeSite() {
  const log = join(folder, 'mix.log');
  const site = await startSite({ program, log });
  try {
    const addresses = await mix(site.port);
    writeFileSync(join(folder, 'addresses'), addresses.join('\n') + '\n');
    await load(site.port, '/', WARM_UP_SECONDS, join(folder, 'addresses'));
    const samples = [];
    const sampling = setInterval(() => samples.push(memory(site.pid)), 1_000);
    const before = processorTime(site.pid);
    const result = await load(site.port, '/', MIX_SECONDS, join(folder, 'addresses'));
    const processor = processorTime(site.pid) - before;
    clearInterval(sampling);
    const statuses = await statusesIn(log);
    const third = Math.floor(samples.length / 3);
    const [first, last] = [mean(samples.slice(0, third)), mean(samples.slice(-third))];
    console.log(`\nThe whole site, ${addresses.length} addresses in turn (of 1000: ${Object.entries(MIX).map(([name, count]) => `${count} ${name}`).join(', ')}), ${MIX_SECONDS} s:`);
    console.log(`  ${Math.round(speed(result))} requests a second, ${(processor * 1e6 / result.requests).toFixed(1)} µs of processor each, p99 ${result.p99.toFixed(1)} ms, worst ${result.worst.toFixed(0)} ms`);
    console.log(`  in the log, which leaves out pages from memory: ${Object.entries(statuses).map(([status, count]) => `${count} × ${status}`).join(', ')}`);
    console.log(`  memory ${first.toFixed(0)} MB in the first third, ${last.toFixed(0)} MB in the last`);
    atLeast('requests a second', speed(result), 8_000);
    atMost('p99 in ms', result.p99, 40);
    atMost('server errors (5xx)', Object.entries(statuses).filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0), 0);
    atMost('failed connections', result.lost, 0);
    atMost('memory in MB', Math.max(...samples), 300);
    atMost('memory, last third relative to the first', last / first, 1.05);
  } finally {
    await site.stop();
  }
}

async function mix(port) {
  const pages = await sitemap(port);
  const kinds = {
    pages,
    searches: readFileSync(join(root, 'tests/HealthInformaticsCareers.Tests/Web/queries.txt'), 'utf8').split('\n')
      .filter((line) => line && !line.startsWith('#')).map((line) => `/search?q=${encodeURIComponent(line.split(' | ')[0])}`),
    assets: [...(await get(port, '/')).text.matchAll(/(?:href|src)="(\/(?:css|js|images)\/[^"]+)"/g)].map(([, path]) => path),
    redirects: pages.filter((path) => path !== '/').map((path) => `${path}/`),
    missing: pages.filter((path) => path !== '/').map((path) => `${path}-that-does-not-exist`),
  };
  const expected = { pages: 200, searches: 200, assets: 200, redirects: 301, missing: 404 };
  for (const [kind, paths] of Object.entries(kinds)) {
    for (const path of paths) {
      // As wrk asks, so that every page is in memory before the load starts.
      const { status } = await get(port, path, { headers: { 'Accept-Encoding': 'br' } });
      if (status !== expected[kind]) throw new Error(`${path} returned ${status}.`);
    }
  }
  // Enough for every page and every query to occur, shuffled the same way each time.
  const next = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
  const bag = [...Object.entries(MIX).flatMap(([kind, count]) => Array(count).fill(kind))];
  while (bag.length < MIX_LENGTH) bag.push('pages');
  let seed = 20261122;
  const random = (below) => { seed = (seed * 48271) % 2147483647; return seed % below; };
  return Array.from({ length: 8 }, () => {
    for (let place = bag.length - 1; place > 0; place--) {
      const other = random(place + 1);
      [bag[place], bag[other]] = [bag[other], bag[place]];
    }
    return bag.map((kind) => kinds[kind][next[kind]++ % kinds[kind].length]);
  }).flat();
}

async function load(port, path, seconds, addresses) {
  const env = { ...process.env, ...(addresses && { ADDRESSES: addresses }) };
  const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '5s', '-s', join(import.meta.dirname, 'wrk.lua'), `http://127.0.0.1:${port}${path}`], { env });
  return JSON.parse(/^JSON (.*)$/m.exec(stdout)[1]);
}

async function startBare(mode, sitePort, path) {
  const port = await freePort();
  return startServer({ port, log: join(folder, `${mode}.log`), command: 'dotnet', args: [join(root, 'artifacts/bare-kestrel/bare-kestrel.dll'), mode, port, `http://localhost:${sitePort}${path}`] });
}

/** Serves the page's compressed bytes from a file, with the site's headers. */
function startNginx(port, path, page) {
  const own = ['content-length', 'content-type', 'content-encoding', 'date', 'connection', 'keep-alive'];
  const headers = Object.entries(page.headers).filter(([name]) => !own.includes(name)).map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`);
  const pages = join(folder, 'nginx');
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, 'page'), '');
  writeFileSync(join(pages, 'page.br'), page.bytes);
  writeFileSync(join(folder, 'nginx.conf'), `
load_module ${NGINX_BROTLI};
daemon off;
${process.getuid() === 0 ? 'user root;' : ''}
worker_processes auto;
pid ${folder}/nginx.pid;
error_log stderr;
events { worker_connections 4096; }
http {
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  types {}
  default_type '${page.headers['content-type']}';
  brotli_static on;
  etag off;
  add_header Last-Modified '';
  ${headers.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${pages};
    location = ${path} { try_files /page =404; }
  }
}
`);
  return startServer({ port, log: join(folder, 'nginx.log'), command: 'nginx', args: ['-e', 'stderr', '-c', join(folder, 'nginx.conf')] });
}

/** What is compared must be the same, but for what a server says about itself. */
async function sendsTheSame(port, path, page) {
  const sameFor = (answer) => JSON.stringify([answer.status, Object.entries(answer.headers).filter(([name]) => !['date', 'server', 'age', 'connection', 'keep-alive'].includes(name)).sort()]);
  const answer = await get(port, path, { headers: { 'Accept-Encoding': 'br' } });
  if (!answer.bytes.equals(page.bytes) || sameFor(answer) !== sameFor(page)) throw new Error(`On port ${port} something else is sent:\n${sameFor(answer)}\n${sameFor(page)}`);
}

/** Line by line: it is some hundred megabytes. */
async function statusesIn(log) {
  const statuses = {};
  for await (const line of createInterface(createReadStream(log))) {
    const status = /"Status":(\d+)/.exec(line)?.[1];
    if (status) statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

function speed(result) {
  return result.requests / result.seconds;
}

function failures(rounds) {
  return rounds.reduce((sum, round) => sum + round.refused + round.lost, 0);
}
