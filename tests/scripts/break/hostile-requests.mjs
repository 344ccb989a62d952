// Sends the site what only volume shows: a million addresses, floods of headers, thousands of idle connections. Rows R01 to R14 of the threats; what a
// single request shows is in tests/HealthInformaticsCareers.Tests/Web/Requests.
//
//   node tests/hostile-requests.mjs                        everything, on a build of its own and a free port; half an hour and more
//   node tests/hostile-requests.mjs quick                  the same with fewer of everything, about two minutes
//   node tests/hostile-requests.mjs --requests 5000000     how many distinct query strings (1,000,000 if not said)
//   node tests/hostile-requests.mjs --only R10             one row of them (warmed up all the same)
//   node tests/hostile-requests.mjs --url http://localhost:5080 --pid 1234    a site on this machine that runs already; without its pid no memory is read
//
// Needs what the build needs (.NET SDK 10, Node.js 20), Linux for the memory and time of the process (/proc), and `ulimit -n` of 20,000 for R10. With
// openssl the site is also started with HTTP/2; without, that part is left out and says so. It installs nothing, and sends to this machine only.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http2 from 'node:http2';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';

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

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'artifacts/bin/HealthInformaticsCareers.Web/release/HealthInformaticsCareers.Web.dll');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
// What is asked for when only the end is to differ: pages, lists, answers to a choice, a redirect, and what is not there by query and by path.
const paths = ['/about?x=', '/roles?x=', '/roles?level=', '/search?q=', '/search/suggestions?q=', '/compare?item=', '/find-your-route/results?start=', '/map?role=', '/About/?x=', '/nothing?', '/nothing/', '/roles/', '/js/site.js?x=', '/report?page='];
const given = option('url', null);
let failures = 0;
let random = 20_261_122;

if (!given) execFileSync('dotnet', ['build', '-c', 'Release', '-v', 'quiet', '--nologo', join(root, 'src/HealthInformaticsCareers.Web')], { stdio: 'inherit' });
const site = given ? { port: Number(new URL(given).port || 80), host: new URL(given).hostname, pid: Number(option('pid', 0)), end: async () => {} } : await start();
const isAsked = (row) => option('only', row) === row;
try {
  await warmUp();
  if (isAsked('R01')) await searches();
  if (isAsked('R02')) await distinctQueries();
  if (isAsked('R03')) await distinctHeaders();
  if (isAsked('R14')) await probes();
  if (isAsked('R10')) await idleConnections();
} finally {
  await site.end();
}
if (given) {
  say('left out', 'R10 rapid reset and R13 log', 'they need a site of their own: run without --url');
} else {
  if (isAsked('R10')) await rapidReset();
  if (isAsked('R13')) await logLines();
}
console.log(failures === 0 ? 'Everything held.' : `${failures} did not hold.`);
process.exitCode = failures === 0 ? 0 : 1;

/** R01: one search at a time, so that the time is the search's own; a slow one again, because the machine may have been busy, but a hostile query is slow each time. */
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
  times.sort((left, right) => left - right);
  const slow = times.filter((time) => time > SLOWEST_SEARCH_MS).length;
  check('R01 hostile searches', wrong === 0 && slow === 0, `${SEARCHES} of up to 3,900 characters, one by one: median ${at(times, 0.5)}, p99 ${at(times, 0.99)}, slowest ${at(times, 1)}, ${slow} over ${SLOWEST_SEARCH_MS} ms each time, ${repeated} asked again, ${wrong} not answered with 200`);
}

/** What the program needs anyway, once: compiled code, buffers, the pages themselves. */
async function warmUp() {
  await flood(WARM_UP, (number) => `GET ${paths[number % paths.length]}${'warm'.repeat(number % 2 === 0 ? 1 : 900)}${number} HTTP/1.1\r\nAccept-Encoding: ${['br', 'gzip', 'identity'][number % 3]}\r\n`);
}

/** R02: neither parameters nor addresses that nobody gave out may be kept. */
async function distinctQueries() {
  await grows('R02 distinct queries', REQUESTS, (number) => `GET ${paths[number % paths.length]}${number.toString(36)} HTTP/1.1\r\n`);
  await grows(`R02 of ${LONG_QUERY} characters`, LONG_REQUESTS, (number) => `GET ${paths[number % paths.length]}${number.toString(36).padEnd(LONG_QUERY - 40, 'x')} HTTP/1.1\r\n`);
}

/** R03: each answer is one of three encodings, however it is asked for. */
async function distinctHeaders() {
  const names = ['Accept-Encoding', 'Accept-Language', 'User-Agent'];
  for (const name of names) {
    await grows(`R03 distinct ${name}`, Math.ceil(HEADER_REQUESTS / names.length), (number) => `GET /${['about', 'roles', 'glossary', 'nothing'][number % 4]} HTTP/1.1\r\n${name}: ${name === 'Accept-Encoding' ? `br;q=0.${number}, x${number}, gzip` : `x${number}`}\r\n`);
  }
}

/** R14: what scanners ask for is cheap, and they are not locked out, because they share their address with others. */
async function probes() {
  const list = ['/.git/HEAD', '/.env', '/wp-login.php', '/appsettings.json', '/index.php', '/phpmyadmin/', '/.aws/credentials', '/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php', '/actuator/health', '/admin', '/cgi-bin/test.cgi', '/backup.zip'];
  const send = (count, together) => flood(count, (number) => `GET ${list[number % list.length]} HTTP/1.1\r\n`, together);
  const cost = async (together) => {
    const used = processorMs();
    const { statuses } = await send(PROBES, together);
    return { isRight: statuses[404] === PROBES, each: (processorMs() - used) / PROBES };
  };
  await send(PROBES, PIPELINED);
  // One by one most of the time goes to the network; together, to the site.
  const [together, alone] = [await cost(PIPELINED), await cost(1)];
  const [page] = await pipeline(['GET /about HTTP/1.1\r\n']);
  check('R14 probes', together.isRight && alone.isRight && page === 200 && together.each <= MOST_PROBE_MS, `${2 * PROBES}, all 404: ${together.isRight && alone.isRight}; ${site.pid ? `processor for each ${together.each.toFixed(3)} ms (at most ${MOST_PROBE_MS}), ${alone.each.toFixed(3)} ms with the network's part` : 'cost not read'}; afterwards a page: ${page}`);
}

/** R10: connections that say nothing. Up to the limit others are served at once; over it new ones wait until the idle are cut off, and memory stays bounded. */
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
  check('R10 idle, below the limit', closed === 0 && others.every(([status]) => status === 200), `${below} idle: 50 new clients served in ${Math.round(performance.now() - began)} ms, memory ${grown(before)}`);
  if (IDLE > CONNECTION_LIMIT) {
    await open(IDLE - below);
    const [kept] = await settled.send(['GET /about HTTP/1.1\r\n']).catch(() => [0]);
    const refused = await pipeline(['GET /about HTTP/1.1\r\n']).catch(() => [0]);
    check('R10 idle, over the limit', kept === 200 && idle.length - closed <= CONNECTION_LIMIT && isSmall(before, site.pid, MOST_IDLE_GROWTH_MB), `${IDLE} opened, ${closed} closed at once, memory ${grown(before)}; who was connected: ${kept}; a new client: ${refused[0] || 'refused'}`);
    const full = performance.now();
    let status = 0;
    while (status !== 200 && performance.now() - full < 120_000) {
      await pause(1_000);
      [status] = await pipeline(['GET /about HTTP/1.1\r\n']).catch(() => [0]);
    }
    check('R10 idle, cut off', status === 200, `a new client was served again ${((performance.now() - full) / 1000).toFixed(0)} s later, ${closed} of ${idle.length} closed by then`);
  }
  settled.end();
  for (const socket of idle) socket.destroy();
}

/** R10: streams that are opened and reset at once (CVE-2023-44487), where HTTP/2 is served: over TLS. */
async function rapidReset() {
  if (spawnSync('openssl', ['version']).status !== 0) return say('left out', 'R10 rapid reset', 'no openssl to make a certificate with; over cleartext HTTP/2 is not served');
  const folder = mkdtempSync(join(tmpdir(), 'hostile-requests-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', certificate, '-days', '1', '-subj', '/CN=localhost'], { stdio: 'ignore' });
  const secure = await start({ scheme: 'https', settings: ['--Kestrel:Certificates:Default:Path', certificate, '--Kestrel:Certificates:Default:KeyPath', key] });
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
    check('R10 rapid reset', failed === 0 && served > 0 && isSmall(before, secure.pid), `${sent} streams opened and reset in ${((performance.now() - started) / 1000).toFixed(0)} s over ${connections} connections, ${ended} of them ended by the site; others: ${served} served, ${failed} failed, slowest ${Math.round(slowest)} ms; memory ${grown(before, secure.pid)}`);
  } finally {
    await secure.end();
    rmSync(folder, { recursive: true });
  }
}

/** A frame of HTTP/2, by the numbers of RFC 9113: 1 opens a stream, 3 resets it, 4 are settings. */
function frame(type, flags, stream, payload) {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** GET over https from localhost, in the plainest form of RFC 7541. */
function requestFor(path) {
  return Buffer.concat([Buffer.from([0x82, 0x87, 0x04, path.length]), Buffer.from(path), Buffer.from([0x01, 9]), Buffer.from('localhost')]);
}

/** R13: whatever comes, each line of the log in production is JSON, none is forged, and none holds what somebody looked for or wrote. */
async function logLines() {
  let [lines, broken, long, leaked, levels] = [0, 0, {}, 0, {}];
  const logged = await start({
    onLine: (line) => {
      lines++;
      try {
        const event = JSON.parse(line);
        levels[event.Level] = (levels[event.Level] ?? 0) + 1;
        for (const [name, value] of Object.entries(event.Properties ?? {})) if (typeof value === 'string' && value.length > LONGEST_LOGGED) long[name] = (long[name] ?? 0) + 1;
      } catch { broken++; }
      if (line.includes('canary')) leaked++;
    },
  });
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
  await logged.end();
  check('R13 log', broken === 0 && leaked === 0 && Object.keys(long).length === 0 && lines > LOGGED / 3, `${LOGGED} requests, ${answered} answered, ${lines} lines (${told(levels)}), ${broken} no JSON, ${leaked} with a query or header in it, values over ${LONGEST_LOGGED} characters: ${told(long) || 'none'}`);
}

async function grows(name, count, line) {
  const before = memory();
  const began = performance.now();
  const { statuses, peak } = await flood(count, line);
  const seconds = (performance.now() - began) / 1000;
  const failed = Object.entries(statuses).filter(([status]) => !['200', '301', '404'].includes(status));
  check(name, failed.length === 0 && (!site.pid || peak - before <= MOST_GROWTH_MB), `${count} in ${seconds.toFixed(0)} s (${Math.round(count / seconds)} a second; ${told(statuses)}); memory ${site.pid ? `${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most, ${memory().toFixed(0)} MB after` : 'not read'}`);
}

/** @param line The request line of each, and more headers if need be. */
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

/** A connection that sends several requests at once and reads their statuses. Every answer of the site has a length. */
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

/** The site as in production, on a port that it finds itself; its log goes to `onLine`. */
function start({ scheme = 'http', settings = [], onLine = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const server = spawn('dotnet', [program, '--environment', 'Production', '--AllowedHosts', 'localhost', '--urls', `${scheme}://127.0.0.1:0`, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((done) => server.once('exit', done));
    let isListening = false;
    createInterface({ input: server.stdout }).on('line', (line) => {
      onLine(line);
      const port = isListening ? null : /https?:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port) {
        isListening = true;
        resolve({ port: Number(port), host: '127.0.0.1', pid: server.pid, end: () => { server.kill(); return ended; } });
      }
    });
    server.once('exit', () => reject(new Error('The site did not start.')));
  });
}

function memory(pid = site.pid) {
  const status = pid && existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

function processorMs() {
  if (!site.pid) return 0;
  const fields = readFileSync(`/proc/${site.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function isSmall(before, pid = site.pid, most = MOST_GROWTH_MB) {
  return !pid || memory(pid) - before <= most;
}

function grown(before, pid = site.pid) {
  return pid ? `${before.toFixed(0)} MB before, ${memory(pid).toFixed(0)} MB after` : 'not read';
}

/** The same numbers every time. */
function draw() {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
  return random / 2 ** 32;
}

function at(times, share) {
  return `${times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1)} ms`;
}

function told(counts) {
  return Object.entries(counts).map(([name, count]) => `${count} × ${name}`).join(', ');
}

function check(name, isSo, figures) {
  if (!isSo) failures++;
  say(isSo ? 'holds' : 'DOES NOT HOLD', name, figures);
}

function say(how, name, figures) {
  console.log(`${how}  ${name}: ${figures}`);
}
