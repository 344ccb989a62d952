// Sends what only volume shows: a million addresses, floods of headers, thousands of idle connections. Covers rows R01, R02, R03, R10, R13 and R14 of
// the threats; what a single request shows is tested in tests/HealthInformaticsCareers.Tests/Web/Requests.
//
//   node tests/scripts/break/hostile-requests.mjs                        everything; half an hour or more
//   node tests/scripts/break/hostile-requests.mjs quick                  the same in smaller numbers; about two minutes
//   node tests/scripts/break/hostile-requests.mjs --requests 5000000     the number of distinct query strings (default 1,000,000)
//   node tests/scripts/break/hostile-requests.mjs --only R10             one row of the threats, after the same warm-up
//   node tests/scripts/break/hostile-requests.mjs --url http://localhost:5080 --pid 1234    a site that already runs on this machine; without its pid,
//                                                                                           memory is not measured
//
// Needs what the build needs (.NET SDK 10, Node.js 20), Linux to read memory and processor time (/proc), and `ulimit -n 20000` for R10. With openssl the
// site is also started with HTTP/2; without it, that part is reported as left out. It installs nothing and sends to this machine only.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http2 from 'node:http2';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import * as lib from '../lib/site.mjs';
import { pause, publish, quantile, startSite } from '../lib/site.mjs';
import { finish, target, usage } from '../lib/targets.mjs';

usage(import.meta.url);

const quick = process.argv.includes('quick');
const option = (name, normal) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : normal);
const REQUESTS = Number(option('requests', quick ? 20_000 : 1_000_000));
const LONG_REQUESTS = Math.ceil(REQUESTS / 5);
const LONG_QUERY = 4_000;
const HEADER_REQUESTS = Math.ceil(REQUESTS / 10);
const WARM_UP = quick ? 10_000 : 50_000;
const MOST_GROWTH_MB = 64;
const SEARCHES = quick ? 1_000 : 10_000;
const SLOWEST_SEARCH_MS = 50;
const PROBES = quick ? 5_000 : 50_000;
const MOST_PROBE_MS = 0.2;
const IDLE = quick ? 2_000 : 10_000;
const CONNECTION_LIMIT = 5_000;
const MOST_IDLE_GROWTH_MB = 160; // 32 KB for each connection that is let in
const RESETS = quick ? 50_000 : 500_000;
const RESETS_TOGETHER = 50;
const LOGGED = quick ? 2_000 : 50_000;
const CONNECTIONS = 8;
const PIPELINED = 16;
const LONGEST_LOGGED = 512;

// Prefixes for requests that differ only in their end: pages, lists, filtered pages, a redirect, and missing pages with a query or a longer path.
const paths = ['/about?x=', '/roles?x=', '/roles?level=', '/search?q=', '/search/suggestions?q=', '/compare?item=', '/find-your-route/results?start=', '/map?role=', '/About/?x=', '/nothing?', '/nothing/', '/roles/', '/js/site.js?x=', '/report?page='];
const given = option('url', null);
let random = 20_261_122;

const folder = mkdtempSync(join(tmpdir(), 'hostile-requests-'));
const program = given ? null : publish();
const site = given ? { port: Number(new URL(given).port || 80), host: new URL(given).hostname, pid: Number(option('pid', 0)), stop: async () => {} } : await start('site');
const isAsked = (row) => option('only', row) === row;
try {
  await warmUp();
  if (isAsked('R01')) await searches();
  if (isAsked('R02')) await distinctQueries();
  if (isAsked('R03')) await distinctHeaders();
  if (isAsked('R14')) await probes();
  if (isAsked('R10')) await idleConnections();
} finally {
  await site.stop();
}
if (given) {
  console.log('left out  R10 rapid reset and R13 log: they start a site of their own, so run without --url');
} else {
  if (isAsked('R10')) await rapidReset();
  if (isAsked('R13')) await logLines();
}
rmSync(folder, { recursive: true });
finish();

/** R01: one search at a time, so that the time is the search's own. A slow one is repeated, because the machine may have been busy; a query that is really hostile is slow every time. */
async function searches() {
  const parts = ['"', 'NEAR(', '*', ':', '^', '-', '.*', '(', ')', 'AND ', 'OR ', 'NOT ', "'", ';', '\u0301', '😀', 'coder ', 'data ', 'clinical ', 'nhs ', 'a ', 'in* ', 'the ', '\0', '\u202e', '%', '{x} : ', 'qualificaton ', 'ﬁ', '字'];
  const times = [];
  let [wrong, repeated] = [0, 0];
  for (let number = -200; number < SEARCHES; number++) {
    const length = [1, 5, 20, 200, 2_000][(number + 200) % 5];
    let query = '';
    for (let part = 0; part < length && query.length < 3_900; part++) {
      const next = encodeURIComponent(parts[Math.floor(draw() * parts.length)]);
      if (query.length + next.length < 3_900) query += next;
    }
    let time = Infinity;
    for (let attempt = 0; attempt < 3 && time > SLOWEST_SEARCH_MS; attempt++) {
      const began = performance.now();
      const [answer] = await pipeline([`GET /search?q=${query} HTTP/1.1\r\n`]);
      time = Math.min(time, performance.now() - began);
      if (attempt > 0 && number >= 0) repeated++;
      if (answer !== 200) wrong++;
    }
    if (number >= 0) times.push(time);
  }
  const slow = times.filter((time) => time > SLOWEST_SEARCH_MS).length;
  target('R01 hostile searches', wrong === 0 && slow === 0, `${SEARCHES} of up to 3,900 characters, one by one: median ${at(times, 0.5)}, p99 ${at(times, 0.99)}, slowest ${at(times, 1)}, ${slow} over ${SLOWEST_SEARCH_MS} ms each time, ${repeated} asked again, ${wrong} not answered with 200`);
}

/** Brings memory to its normal level: compiled code, buffers, cached pages. */
async function warmUp() {
  await flood(WARM_UP, (number) => `GET ${paths[number % paths.length]}${'warm'.repeat(number % 2 === 0 ? 1 : 900)}${number} HTTP/1.1\r\nAccept-Encoding: ${['br', 'gzip', 'identity'][number % 3]}\r\n`);
}

/** R02: neither unknown parameters nor unknown addresses may be cached. */
async function distinctQueries() {
  await grows('R02 distinct queries', REQUESTS, (number) => `GET ${paths[number % paths.length]}${number.toString(36)} HTTP/1.1\r\n`);
  await grows(`R02 of ${LONG_QUERY} characters`, LONG_REQUESTS, (number) => `GET ${paths[number % paths.length]}${number.toString(36).padEnd(LONG_QUERY - 40, 'x')} HTTP/1.1\r\n`);
}

/** R03: a response exists in three encodings, whatever Accept-Encoding says. */
async function distinctHeaders() {
  const names = ['Accept-Encoding', 'Accept-Language', 'User-Agent'];
  for (const name of names) {
    await grows(`R03 distinct ${name}`, Math.ceil(HEADER_REQUESTS / names.length), (number) => `GET /${['about', 'roles', 'glossary', 'nothing'][number % 4]} HTTP/1.1\r\n${name}: ${name === 'Accept-Encoding' ? `br;q=0.${number}, x${number}, gzip` : `x${number}`}\r\n`);
  }
}

/** R14: scanners get cheap responses and are not banned, because others may share their address. */
async function probes() {
  const list = ['/.git/HEAD', '/.env', '/wp-login.php', '/appsettings.json', '/index.php', '/phpmyadmin/', '/.aws/credentials', '/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php', '/actuator/health', '/admin', '/cgi-bin/test.cgi', '/backup.zip'];
  const send = (count, together) => flood(count, (number) => `GET ${list[number % list.length]} HTTP/1.1\r\n`, together);
  const cost = async (together) => {
    const used = processorMs();
    const { statuses } = await send(PROBES, together);
    return { isRight: statuses[404] === PROBES, each: (processorMs() - used) / PROBES };
  };
  await send(PROBES, PIPELINED);
  // Sent one by one, most of the time goes to the network; pipelined, to the site.
  const [together, alone] = [await cost(PIPELINED), await cost(1)];
  const [page] = await pipeline(['GET /about HTTP/1.1\r\n']);
  target('R14 probes', together.isRight && alone.isRight && page === 200 && together.each <= MOST_PROBE_MS, `${2 * PROBES}, all 404: ${together.isRight && alone.isRight}; ${site.pid ? `processor for each ${together.each.toFixed(3)} ms (at most ${MOST_PROBE_MS}), ${alone.each.toFixed(3)} ms with the network's part` : 'cost not read'}; afterwards a page: ${page}`);
}

/** R10: idle connections. Below the limit other clients are served at once; above it they wait until the idle ones are closed. Memory stays bounded either way. */
async function idleConnections() {
  const before = memory();
  const settled = await connection();
  let closed = 0;
  const idle = [];
  const open = async (count) => {
    for (let number = 0; number < count; number++) {
      await new Promise((resolve) => {
        const socket = net.connect(site.port, site.host, resolve);
        socket.on('error', resolve);
        socket.once('close', () => { closed++; resolve(); });
        idle.push(socket);
      });
    }
    await pause(500);
  };
  const below = Math.min(IDLE, CONNECTION_LIMIT - 500);
  await open(below);
  const began = performance.now();
  const others = await Promise.all(Array.from({ length: 50 }, () => pipeline(['GET /about HTTP/1.1\r\n']).catch(() => [0])));
  target('R10 idle, below the limit', closed === 0 && others.every(([status]) => status === 200), `${below} idle: 50 new clients served in ${Math.round(performance.now() - began)} ms, memory ${grown(before)}`);
  if (IDLE > CONNECTION_LIMIT) {
    await open(IDLE - below);
    const [kept] = await settled.send(['GET /about HTTP/1.1\r\n']).catch(() => [0]);
    const refused = await pipeline(['GET /about HTTP/1.1\r\n']).catch(() => [0]);
    target('R10 idle, over the limit', kept === 200 && idle.length - closed <= CONNECTION_LIMIT && isSmall(before, site.pid, MOST_IDLE_GROWTH_MB), `${IDLE} opened, ${closed} closed at once, memory ${grown(before)}; a client that was already connected: ${kept}; a new client: ${refused[0] || 'refused'}`);
    const full = performance.now();
    let status = 0;
    while (status !== 200 && performance.now() - full < 120_000) {
      await pause(1_000);
      [status] = await pipeline(['GET /about HTTP/1.1\r\n']).catch(() => [0]);
    }
    target('R10 idle, cut off', status === 200, `a new client was served again ${((performance.now() - full) / 1000).toFixed(0)} s later, ${closed} of ${idle.length} closed by then`);
  }
  settled.end();
  for (const socket of idle) socket.destroy();
}

/** R10: streams that are opened and immediately reset (CVE-2023-44487). HTTP/2 is served over TLS only. */
async function rapidReset() {
  if (spawnSync('openssl', ['version']).status !== 0) return console.log('left out  R10 rapid reset: openssl is needed to make a certificate, and HTTP/2 is served over TLS only');
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', certificate, '-days', '1', '-subj', '/CN=localhost'], { stdio: 'ignore' });
  const secure = await start('secure', { scheme: 'https', settings: ['--Kestrel:Certificates:Default:Path', certificate, '--Kestrel:Certificates:Default:KeyPath', key] });
  const connect = () => new Promise((resolve, reject) => {
    const session = http2.connect(`https://localhost:${secure.port}`, { rejectUnauthorized: false, lookup: (_, options, done) => (options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)) }, () => resolve(session));
    session.once('error', reject);
  });
  const ask = (session, path) => new Promise((resolve) => {
    const stream = session.request({ ':path': path });
    stream.once('response', (headers) => resolve(headers[':status']));
    stream.once('error', () => resolve(0));
    stream.resume();
  });
  try {
    const other = await connect();
    for (let number = 0; number < 200; number++) await ask(other, '/about');
    const before = memory(secure.pid);
    const started = performance.now();
    let [sent, connections, ended, isOver] = [0, 0, 0, false];
    const watching = (async () => {
      let [served, failed, slowest] = [0, 0, 0];
      while (!isOver) {
        const began = performance.now();
        if (await ask(other, '/roles') === 200) served++;
        else failed++;
        slowest = Math.max(slowest, performance.now() - began);
        await pause(5);
      }
      return { served, failed, slowest };
    })();
    while (sent < RESETS) {
      const socket = await new Promise((resolve, reject) => {
        const opening = tls.connect({ port: secure.port, host: '127.0.0.1', rejectUnauthorized: false, ALPNProtocols: ['h2'] }, () => resolve(opening));
        opening.once('error', reject);
      });
      connections++;
      socket.on('error', () => {});
      socket.on('data', () => {});
      const onEnd = () => ended++;
      socket.once('close', onEnd);
      socket.write(Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), frame(4, 0, 0, Buffer.alloc(0))]));
      for (let stream = 1; stream < 20_000 && sent < RESETS && socket.writable; stream += 2 * RESETS_TOGETHER) {
        const frames = [];
        for (let number = 0; number < RESETS_TOGETHER; number++) frames.push(frame(1, 5, stream + 2 * number, requestFor(`/search?q=${sent++}`)), frame(3, 0, stream + 2 * number, Buffer.from([0, 0, 0, 8])));
        socket.write(Buffer.concat(frames));
        await pause(1);
      }
      socket.off('close', onEnd);
      socket.destroy();
    }
    isOver = true;
    const { served, failed, slowest } = await watching;
    other.close();
    target('R10 rapid reset', failed === 0 && served > 0 && isSmall(before, secure.pid), `${sent} streams opened and reset in ${((performance.now() - started) / 1000).toFixed(0)} s over ${connections} connections, ${ended} of them ended by the site; others: ${served} served, ${failed} failed, slowest ${Math.round(slowest)} ms; memory ${grown(before, secure.pid)}`);
  } finally {
    await secure.stop();
  }
}

/** An HTTP/2 frame (RFC 9113). Type 1 opens a stream, 3 resets it, 4 sends settings. */
function frame(type, flags, stream, payload) {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** A GET of https://localhost in HPACK (RFC 7541), without Huffman coding. */
function requestFor(path) {
  return Buffer.concat([Buffer.from([0x82, 0x87, 0x04, path.length]), Buffer.from(path), Buffer.from([0x01, 9]), Buffer.from('localhost')]);
}

/** R13: whatever is sent, every line of the production log is JSON, none is forged, and none contains a query or a header. */
async function logLines() {
  const logged = await start('logged');
  const pieces = ['%0d%0a', '%0a', '%1b%5b31m', '%e2%80%a8', '%00', '%22', '%5c', '%7b%7d', '%ff', '%e2%80%ae', 'x'.repeat(600), '{"Level":"Fatal"}', "'", '<', '%c2%85', '\\', 'canar', 'é'];
  const methods = ['GET', 'HEAD', 'POST', 'TRACE', 'FORGED', 'G'.repeat(2_000)];
  let answered = 0;
  await inTurns(LOGGED, async () => {
    let path = '/';
    for (let piece = 0; piece < 1 + draw() * 4; piece++) path += pieces[Math.floor(draw() * pieces.length)];
    const bytes = `${methods[Math.floor(draw() * methods.length)]} ${path}?q=canary HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nUser-Agent: \u001b[31mcanary${'u'.repeat(draw() * 3_000)}\r\nReferer: canary\r\nContent-Length: 0\r\n\r\n`;
    const answer = await exchange(logged.port, bytes);
    if (answer.startsWith('HTTP/1.1 ')) answered++;
  });
  await pause(500);
  await logged.stop();
  const lines = readFileSync(join(folder, 'logged.log'), 'utf8').trimEnd().split('\n');
  let broken = 0;
  const [long, levels] = [{}, {}];
  for (const line of lines) {
    try {
      const event = JSON.parse(line);
      levels[event.Level] = (levels[event.Level] ?? 0) + 1;
      for (const [name, value] of Object.entries(event.Properties ?? {})) if (typeof value === 'string' && value.length > LONGEST_LOGGED) long[name] = (long[name] ?? 0) + 1;
    } catch { broken++; }
  }
  const leaked = lines.filter((line) => line.includes('canary')).length;
  target('R13 log', broken === 0 && leaked === 0 && Object.keys(long).length === 0 && lines.length > LOGGED / 3, `${LOGGED} requests, ${answered} answered, ${lines.length} lines (${told(levels)}), ${broken} not JSON, ${leaked} with a query or header in it, values over ${LONGEST_LOGGED} characters: ${told(long) || 'none'}`);
}

async function grows(name, count, line) {
  const before = memory();
  const began = performance.now();
  const { statuses, peak } = await flood(count, line);
  const seconds = (performance.now() - began) / 1000;
  const failed = Object.entries(statuses).filter(([status]) => !['200', '301', '404'].includes(status));
  target(name, failed.length === 0 && (!site.pid || peak - before <= MOST_GROWTH_MB), `${count} in ${seconds.toFixed(0)} s (${Math.round(count / seconds)} a second; ${told(statuses)}); memory ${site.pid ? `${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most, ${memory().toFixed(0)} MB after` : 'not read'}`);
}

/** @param line Returns the request line, and further headers if needed, of a request. */
async function flood(count, line, together = PIPELINED) {
  const statuses = {};
  let [next, batches, peak] = [0, 0, memory()];
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const client = await connection();
    while (next < count) {
      const batch = [];
      for (; batch.length < together && next < count; next++) batch.push(line(next));
      for (const status of await client.send(batch)) statuses[status] = (statuses[status] ?? 0) + 1;
      if (++batches % 50 === 0) peak = Math.max(peak, memory());
    }
    client.end();
  }));
  return { statuses, peak: Math.max(peak, memory()) };
}

async function inTurns(count, turn) {
  let next = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => { while (next++ < count) await turn(); }));
}

async function pipeline(lines) {
  const client = await connection();
  try {
    return await client.send(lines);
  } finally {
    client.end();
  }
}

/** A connection that pipelines requests and reads their statuses. Every response of the site has a Content-Length. */
function connection() {
  return new Promise((resolve, reject) => {
    let buffered = Buffer.alloc(0);
    let waiting = null;
    const socket = net.connect(site.port, site.host);
    const fail = (error) => { reject(error); waiting?.reject(error); };
    socket.setNoDelay(true);
    socket.on('error', fail);
    socket.once('close', () => fail(new Error('closed')));
    socket.on('data', (bytes) => {
      buffered = buffered.length === 0 ? bytes : Buffer.concat([buffered, bytes]);
      for (;;) {
        const end = buffered.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = buffered.toString('latin1', 0, end);
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (buffered.length < end + 4 + length) return;
        buffered = buffered.subarray(end + 4 + length);
        waiting.statuses.push(Number(head.slice(9, 12)));
        if (waiting.statuses.length === waiting.count) waiting.resolve(waiting.statuses);
      }
    });
    socket.once('connect', () => resolve({
      send: (lines) => new Promise((done, failed) => {
        waiting = { statuses: [], count: lines.length, resolve: done, reject: failed };
        socket.write(lines.map((line) => `${line}Host: localhost\r\n\r\n`).join(''));
      }),
      end: () => socket.destroy(),
    }));
  });
}

function exchange(port, bytes) {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (part) => { text += part; });
    socket.on('error', () => {});
    socket.setTimeout(15_000, () => socket.destroy());
    socket.once('close', () => resolve(text));
  });
}

/** The site as in production. Its log goes to NAME.log. */
async function start(name, { scheme, settings } = {}) {
  return { ...await startSite({ program, log: join(folder, `${name}.log`), scheme, settings }), host: '127.0.0.1' };
}

function memory(pid = site.pid) {
  return pid ? lib.memory(pid) : 0;
}

function processorMs() {
  return site.pid ? lib.processorTime(site.pid) * 1000 : 0;
}

function isSmall(before, pid = site.pid, most = MOST_GROWTH_MB) {
  return !pid || memory(pid) - before <= most;
}

function grown(before, pid = site.pid) {
  return pid ? `${before.toFixed(0)} MB before, ${memory(pid).toFixed(0)} MB after` : 'not read';
}

/** Pseudo-random numbers, the same in every run. */
function draw() {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
  return random / 2 ** 32;
}

function at(times, share) {
  return `${quantile(times, share).toFixed(1)} ms`;
}

function told(counts) {
  return Object.entries(counts).map(([name, count]) => `${count} × ${name}`).join(', ');
}
