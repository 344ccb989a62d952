// Runs two instances behind nginx with the files of deploy/, in which only names, paths and ports are replaced. Kills and restarts the instances under
// load and counts failed requests.
//
//   node tests/scripts/verify/behind-nginx.mjs            everything, about twelve minutes: 20 rolling restarts
//   node tests/scripts/verify/behind-nginx.mjs quick      2 rolling restarts, without waiting for pages to go stale; about two minutes
//
// Needs what the build needs (.NET SDK 10, Node.js 20), nginx, wrk, h2load, openssl and curl (Debian: apt-get install nginx-light wrk nghttp2-client
// openssl curl). It installs nothing, listens on this machine only, and keeps everything in a temporary folder.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { freePort, pause, publish, root } from '../lib/site.mjs';
import { finish, target as check, usage } from '../lib/targets.mjs';

usage(import.meta.url);

const quick = process.argv[2] === 'quick';
const ROLLS = quick ? 2 : 20;
const KILLS = quick ? 2 : 10;
const INSTANCES = [await freePort(), await freePort()];
const [HTTP, HTTPS, SUPERVISOR] = [await freePort(), await freePort(), await freePort()];
const RESTART_SECONDS = 1;
const FRESH_SECONDS = 300;
const KEPT_FOR_LATER = '/sources';
const LONGEST = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'behind-nginx-'));
chmodSync(folder, 0o755);
const filled = (text) => [
  ['careers.example.org', 'localhost'], ['/etc/ssl/hic', `${folder}/ssl`], ['/var/cache/hic', `${folder}/cache`], ['/var/log/nginx', `${folder}/log`],
  ['/opt/hic', `${folder}/site`], ['/etc/hic.env', `${folder}/hic.env`], ['/var/lib/hic', `${folder}/data`],
  ['5081', INSTANCES[0]], ['5082', INSTANCES[1]], ['listen 80', `listen ${HTTP}`], ['[::]:80', `[::]:${HTTP}`], ['listen 443', `listen ${HTTPS}`], ['[::]:443', `[::]:${HTTPS}`],
].reduce((done, [from, to]) => done.replaceAll(from, String(to)), text);
const deployed = (name) => filled(readFileSync(join(root, 'deploy', name), 'utf8'));
const running = new Map();
const loads = new Set();
let hasFinished = false;
let restarts = true;

for (const name of ['ssl', 'log', 'data', 'bin', 'conf.d']) mkdirSync(join(folder, name));
publish({ folder: join(folder, 'site') });
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', join(folder, 'ssl/privkey.pem'), '-out', join(folder, 'ssl/fullchain.pem')], { stdio: 'ignore' });
const ca = readFileSync(join(folder, 'ssl/fullchain.pem'));
writeFileSync(join(folder, 'hic.env'), deployed('hic.env'));
writeFileSync(join(folder, 'conf.d/hic.conf'), deployed('nginx/hic.conf'));
writeFileSync(join(folder, 'conf.d/hic-instances.conf'), deployed('nginx/hic-instances.conf'));
writeFileSync(join(folder, 'rolling-restart.sh'), deployed('rolling-restart.sh'), { mode: 0o755 });
writeFileSync(join(folder, 'bin/systemctl'), `#!/bin/sh\nexec curl -sf -X POST "http://127.0.0.1:${SUPERVISOR}/$2"\n`, { mode: 0o755 });
writeFileSync(join(folder, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;\n' : ''}daemon off;\nworker_processes 2;\npid ${folder}/nginx.pid;\nerror_log ${folder}/log/error.log;\nevents { worker_connections 4096; }\nhttp {\n  client_body_temp_path ${folder}/body;\n  proxy_temp_path ${folder}/proxy;\n  fastcgi_temp_path ${folder}/f;\n  uwsgi_temp_path ${folder}/u;\n  scgi_temp_path ${folder}/s;\n  include conf.d/*.conf;\n}\n`);
writeFileSync(join(folder, 'load.lua'), `
local pages, made = {}, 0
for page in io.lines("${folder}/pages") do pages[#pages + 1] = page end
-- Three of four are pages that nginx caches; the others go to an instance.
function request()
  made = made + 1
  return wrk.format("GET", made % 4 == 0 and "/search?q=coder+" .. made or pages[made % #pages + 1], { ["Accept-Encoding"] = "gzip, br" })
end
function delay() return 10 end
`);

// Does what systemd does with the unit in deploy/: starts it, restarts it when it ends, and stops it with SIGTERM.
const [unit, settings] = [deployed('hic@.service'), Object.fromEntries(deployed('hic.env').split('\n').filter((line) => /^\w+=/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2)))];
const supervisor = http.createServer(async (request, response) => {
  await restart(Number(request.url.split('@')[1]));
  response.end();
}).listen(SUPERVISOR, '127.0.0.1');
let nginx = null;
process.once('exit', end);

try {
  nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  nginx.once('exit', (code) => { if (code !== 0) process.exit(1); });
  await oneInstance();
  Object.assign(settings, Object.fromEntries(['PerClientPerMinute', 'PerClientPerHour', 'PerMinute', 'PerHour'].map((limit) => [`Site__Reports__${limit}`, '0'])));
  start(INSTANCES[1]);
  await ready(INSTANCES[1]);
  await restart(INSTANCES[0]);
  await ready(INSTANCES[0]);
  const pages = [...(await get('/sitemap.xml')).body.matchAll(/<loc>https:\/\/localhost([^<]*)<\/loc>/g)].map((match) => match[1] || '/').filter((page) => page !== KEPT_FOR_LATER);
  writeFileSync(join(folder, 'pages'), pages.join('\n'));
  const keptAt = Date.now();
  const kept = await get(KEPT_FOR_LATER);
  await encryption();
  await headersOnce(pages);
  await conditional();
  await whatIsKept();
  await killed();
  await rolled();
  await bothDown(pages, kept, keptAt);
  hasFinished = true;
} finally {
  end();
  finish();
  if (hasFinished && process.exitCode === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`Logs are in ${folder}.`);
}
process.exit();

function end() {
  restarts = false;
  for (const child of [...running.values(), ...loads]) child.kill('SIGKILL');
  nginx?.kill('SIGTERM');
}

/** F07: limits on reports count visitors, not nginx, and no header changes who the visitor is. */
async function oneInstance() {
  Object.assign(settings, { Site__Reports__PerClientPerMinute: '1', Site__Reports__MinimumSeconds: '0' });
  start(INSTANCES[0]);
  await ready(INSTANCES[0]);
  const statuses = [];
  for (const [from, forwarded] of [['127.0.0.2'], ['127.0.0.2'], ['127.0.0.2', '198.51.100.7'], ['127.0.0.3', '127.0.0.2'], ['127.0.0.3']]) {
    statuses.push((await post({ from, headers: forwarded ? { 'X-Forwarded-For': forwarded, Forwarded: `for=${forwarded}` } : {} })).status);
  }
  check('F07 The visitor\'s address reaches the site', statuses.join() === '303,429,429,303,429', `posts from two addresses, some with X-Forwarded-For of their own: ${statuses.join(', ')}`);
}

async function encryption() {
  const name = await new Promise((resolve) => {
    const socket = tls.connect({ port: HTTPS, host: '127.0.0.1', servername: 'localhost', ca, ALPNProtocols: ['h2', 'http/1.1'] }, () => {
      resolve(`${socket.getProtocol()} ${socket.alpnProtocol} ${socket.authorized}`);
      socket.destroy();
    });
  });
  const refused = (options) => new Promise((resolve) => {
    const socket = tls.connect({ port: HTTPS, host: '127.0.0.1', rejectUnauthorized: false, ...options }, () => { resolve('accepted'); socket.destroy(); });
    socket.once('error', () => resolve('refused'));
  });
  const [other, old] = [await refused({ servername: 'other.example' }), await refused({ servername: 'localhost', maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' })];
  const plain = await ask(http, { port: HTTP, path: '/roles?area=x', headers: { Host: 'localhost' } });
  check('TLS and HTTP/2', name === 'TLSv1.3 h2 true' && other === 'refused' && old === 'refused' && plain.status === 301 && plain.headers.location === 'https://localhost/roles?area=x',
    `${name}; another name ${other}; TLS 1.1 ${old}; http: ${plain.status} to ${plain.headers.location}`);
}

/** No header of the site twice, changed or lost, over HTTP/1.1 and HTTP/2, fresh and kept. */
async function headersOnce(pages) {
  const style = (await get('/')).body.match(/href="(\/css\/[^"]+)"/)[1];
  const differences = new Set();
  const added = new Set();
  let compared = 0;
  const session = http2.connect(`https://localhost:${HTTPS}`, { ca });
  const ownOfConnection = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
  for (const [path, method] of [...pages.map((page) => [page, 'GET']), ['/roles', 'HEAD'], [style, 'GET'], ['/nothing', 'GET'], ['/Roles/', 'GET'], ['/search?q=coder', 'GET'], ['/report', 'GET'], ['/report', 'DELETE'], ['/health/live', 'GET'], ['/health/ready', 'GET']]) {
    const direct = await ask(http, { port: INSTANCES[0], path, method, headers: { Host: 'localhost', 'Accept-Encoding': 'br', 'X-Forwarded-Proto': 'https' } });
    const answers = [await get(path, { method, headers: { 'Accept-Encoding': 'gzip, deflate, br' } }), await get(path, { method, headers: { 'Accept-Encoding': 'br' } }), await overHttp2(session, path, method)];
    const lines = (answer) => answer.raw.filter(([name]) => !ownOfConnection.has(name)).map(([name, value]) => `${name}: ${value}`);
    for (const answer of answers) {
      compared++;
      if (answer.status !== direct.status) differences.add(`${method} ${path}: ${answer.status} instead of ${direct.status}`);
      for (const line of lines(direct)) {
        const times = lines(answer).filter((other) => other === line).length;
        // The length of a form varies with its id and time.
        if (times !== 1 && !(path === '/report' && line.startsWith('content-length'))) differences.add(`${method} ${path}: ${times} times ${line}`);
      }
      const names = lines(answer).map((line) => line.split(':')[0]);
      for (const name of names) {
        if (names.filter((other) => other === name).length > 1) differences.add(`${method} ${path}: ${name} twice`);
        if (!lines(direct).some((line) => line.startsWith(`${name}:`))) added.add(name);
      }
    }
  }
  session.close();
  check('Every header once', differences.size === 0 && [...added].every((name) => ['server', 'accept-ranges'].includes(name)),
    `${compared} answers compared with the site's own; nginx adds ${[...added].join(', ') || 'nothing'}${[...differences].slice(0, 10).map((line) => `\n    ${line}`).join('')}`);
}

async function conditional() {
  const told = [];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const first = await get('/roles', { headers: { 'Accept-Encoding': encoding } });
    const known = await get('/roles', { headers: { 'Accept-Encoding': encoding, 'If-None-Match': first.headers.etag } });
    const other = await get('/roles', { headers: { 'Accept-Encoding': encoding, 'If-None-Match': '"other"' } });
    told.push({ encoding: first.headers['content-encoding'] ?? 'identity', tag: first.headers.etag, statuses: `${first.status} ${known.status} ${other.status}`, same: known.headers.etag === first.headers.etag });
  }
  check('Conditional requests', told.every((one) => one.statuses === '200 304 200' && one.same) && new Set(told.map((one) => one.tag)).size === 3 && told.map((one) => one.encoding).join() === 'br,gzip,identity',
    told.map((one) => `${one.encoding} ${one.statuses}`).join('; '));
}

/** R05: pages are cached; forms, health and everything with a query are not. */
async function whatIsKept() {
  for (const path of ['/roles', '/report', '/report?page=/roles', '/report/thanks?reference=R-1', '/health/ready', '/search?q=coder', '/nothing']) {
    for (let times = 0; times < 2; times++) await get(path);
  }
  const keys = readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'latin1').match(/KEY: ([^\n]*)/)[1]);
  const wrong = keys.filter((key) => /^\/(report|health)|\?/.test(key));
  check('What nginx caches', wrong.length === 0 && keys.includes('/roles|br') && !keys.includes('/nothing|'), `${keys.length} responses, ${wrong.length} of them forms, health, not found or with a query ${wrong.join(' ')}`);
}

/** S12: kill -9 under load. */
async function killed() {
  const [load, posts] = [underLoad(), posting()];
  const times = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await pause(2_000);
    const port = INSTANCES[kill % 2];
    const ended = Date.now();
    running.get(port).kill('SIGKILL');
    await pause(200);
    await ready(port);
    times.push((Date.now() - ended) / 1000 - RESTART_SECONDS);
  }
  const [requests, sent] = [await load(), await posts()];
  check('S12 An instance killed, no failed request', requests.failed === 0 && sent.failed === 0 && sent.lost === 0, `kill -9 ${KILLS} times, ready at most ${Math.max(...times).toFixed(1)} s after its start; ${requests.told}; ${sent.told}`);
}

/** S09: rolling restarts under load. */
async function rolled() {
  const [load, posts] = [underLoad(), posting()];
  let broken = 0;
  const begin = Date.now();
  for (let roll = 0; roll < ROLLS; roll++) {
    const done = await new Promise((resolve) => spawn(join(folder, 'rolling-restart.sh'), { env: { ...process.env, PATH: `${folder}/bin:${process.env.PATH}` }, stdio: ['ignore', 'inherit', 'inherit'] }).once('exit', resolve));
    if (done !== 0) broken++;
  }
  const seconds = (Date.now() - begin) / 1000;
  const [requests, sent] = [await load(), await posts()];
  check('S09 Rolling restarts, no failed request', broken === 0 && requests.failed === 0 && sent.failed === 0 && sent.lost === 0, `both instances ${ROLLS} times, ${(seconds / ROLLS).toFixed(1)} s each; ${requests.told}; ${sent.told}`);
}

/** Pages are still served while no instance runs, stale if necessary. */
async function bothDown(pages, kept, keptAt) {
  for (const page of pages) await get(page);
  const wait = FRESH_SECONDS * 1000 + 2_000 - (Date.now() - keptAt);
  if (!quick && wait > 0) await pause(wait);
  restarts = false;
  for (const instance of running.values()) instance.kill('SIGKILL');
  await pause(500);
  const statuses = [];
  for (const page of pages) statuses.push((await get(page)).status);
  const stale = await get(KEPT_FOR_LATER);
  const uncached = await get('/search?q=coder');
  const how = readFileSync(join(folder, 'log/hic.log'), 'utf8').trim().split('\n').map((line) => JSON.parse(line)).filter((line) => line.path === KEPT_FOR_LATER).at(-1).cache;
  check('Both down, pages are served', statuses.every((status) => status === 200) && stale.status === 200 && stale.body === kept.body && how === (quick ? 'HIT' : 'STALE'),
    `${statuses.filter((status) => status === 200).length} of ${pages.length} pages served, and ${KEPT_FOR_LATER} ${Math.round((Date.now() - keptAt) / 1000)} s after it was made (${how}); a search is answered ${uncached.status}`);
}

function underLoad() {
  let isOver = false;
  const address = `https://localhost:${HTTPS}`;
  const run = (program, args) => {
    const load = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    loads.add(load);
    load.output = new Promise((resolve) => {
      let text = '';
      load.stdout.on('data', (data) => { text += data; });
      load.once('close', () => { loads.delete(load); resolve(text); });
    });
    return load;
  };
  const wrk = run('wrk', ['-t', '1', '-c', '8', '-d', '3600s', '--timeout', '10s', '-s', join(folder, 'load.lua'), address]);
  const counts = { requests: 0, failed: 0 };
  const h2load = (async () => {
    while (!isOver) {
      const text = await run('h2load', ['-n', '400', '-c', '4', '-m', '10', '--rps', '50', '-H', 'accept-encoding: br', `${address}/roles`, `${address}/compare?item=roles/clinical-coder`, `${address}/find-your-route`, `${address}/search?q=data`]).output;
      const [, total, succeeded] = text.match(/requests: (\d+) total, .* (\d+) succeeded/) ?? [0, '400', '0'];
      counts.requests += Number(total);
      counts.failed += Number(total) - Number(succeeded);
      if (total !== succeeded) console.log(text.split('\n').filter((line) => /^(requests|status)/.test(line)).join('\n'));
    }
  })();
  return async () => {
    isOver = true;
    wrk.kill('SIGINT');
    const text = await wrk.output;
    await h2load;
    const requests = Number(text.match(/(\d+) requests in/)?.[1] ?? 0);
    const errors = [...text.matchAll(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)|Non-2xx or 3xx responses: (\d+)/g)].flatMap((match) => match.slice(1)).filter(Boolean).map(Number);
    const failed = errors.reduce((sum, count) => sum + count, 0) + (requests === 0 ? 1 : 0);
    return { failed: failed + counts.failed, told: `wrk ${requests} requests, ${failed} failed; h2load ${counts.requests} requests, ${counts.failed} failed` };
  };
}

/** Reports, ten a second, each sent again as the site asks where it was not thanked for. */
function posting() {
  let isOver = false;
  let failed = 0;
  const thanked = new Set();
  const before = stored();
  const work = (async () => {
    while (!isOver) {
      const submission = randomUUID();
      for (let isThanked = false; !isThanked;) {
        const answer = await post({ submission }).catch((error) => ({ status: error.code }));
        isThanked = answer.status === 303;
        if (!isThanked) failed++;
      }
      thanked.add(submission);
      await pause(100);
    }
  })();
  return async () => {
    isOver = true;
    await work;
    const lost = thanked.size - (stored() - before);
    return { failed, lost, told: `${thanked.size} reports, ${failed} sent again, ${lost} lost or doubled` };
  };
}

function stored() {
  return JSON.parse(execFileSync(join(folder, 'site/HealthInformaticsCareers.Web'), ['reports', 'list', '--format', 'json'], { env: { ...process.env, ...settings }, maxBuffer: 1 << 28 })).length;
}

function start(port) {
  const [program, ...args] = unit.match(/^ExecStart=(.*)$/m)[1].replaceAll('%i', port).split(' ');
  const log = openSync(join(folder, `log/${port}.log`), 'a');
  const instance = spawn(program, args, { cwd: unit.match(/^WorkingDirectory=(.*)$/m)[1], env: { PATH: process.env.PATH, ...settings }, stdio: ['ignore', log, log] });
  running.set(port, instance);
  instance.ended = new Promise((resolve) => instance.once('exit', resolve));
  instance.ended.then(async () => {
    await pause(RESTART_SECONDS * 1000);
    if (restarts && running.get(port) === instance) start(port);
  });
}

async function restart(port) {
  const old = running.get(port);
  running.delete(port);
  old.kill('SIGTERM');
  await old.ended;
  start(port);
}

async function ready(port) {
  while ((await ask(http, { port, path: '/health/ready', headers: { Host: 'localhost' } }).catch(() => null))?.status !== 200) await pause(30);
}

function post({ from, headers = {}, submission = randomUUID() }) {
  const body = new URLSearchParams({ page: '/roles/clinical-coder', submission, time: String(Date.now() - 10_000), kind: 'wrong-fact', fact: '', text: 'Sent through nginx.', reply: '', website: '' }).toString();
  return get('/report', { method: 'POST', localAddress: from, body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', ...headers } });
}

function get(path, { body, ...options } = {}) {
  return ask(https, { port: HTTPS, servername: 'localhost', ca, path, ...options, headers: { Host: 'localhost', 'Accept-Encoding': 'identity', ...options.headers } }, body);
}

function ask(by, options, body) {
  return new Promise((resolve, reject) => {
    const asked = by.request({ host: '127.0.0.1', agent: false, timeout: LONGEST, ...options, headers: { ...options.headers, ...(body ? { 'Content-Length': Buffer.byteLength(body) } : {}) } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.once('end', () => resolve({ status: answer.statusCode, headers: answer.headers, raw: pairs(answer.rawHeaders), body: Buffer.concat(parts).toString() }));
      answer.once('error', reject);
    });
    asked.once('timeout', () => asked.destroy(new Error('No answer in time.')));
    asked.once('error', reject);
    asked.end(body);
  });
}

function overHttp2(session, path, method) {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ':path': path, ':method': method, ':authority': 'localhost', 'accept-encoding': 'br' });
    let answer;
    stream.once('response', (headers, flags, raw) => { answer = { status: headers[':status'], raw: pairs(raw).filter(([name]) => !name.startsWith(':')) }; });
    stream.resume();
    stream.once('end', () => resolve(answer));
    stream.once('error', reject);
    stream.end();
  });
}

function pairs(raw) {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1]]] : []));
}
