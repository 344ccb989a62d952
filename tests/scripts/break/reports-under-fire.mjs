// Sends reports while the site, its database and its disk are killed or fail. No report that was acknowledged may be lost or stored twice.
//
//   node tests/scripts/break/reports-under-fire.mjs            everything, about ten minutes
//   node tests/scripts/break/reports-under-fire.mjs quick      each part once and briefly, to see that the script works
//
// Needs what the build needs (.NET SDK 10, Node.js 20), sqlite3, strace, PostgreSQL's programs, and root to mount a small disk (Debian: apt-get
// install sqlite3 strace postgresql). It installs nothing and posts to 127.0.0.1 only.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, get as getFrom, pause, publish, startSite } from '../lib/site.mjs';
import { finish, target, usage } from '../lib/targets.mjs';

usage(import.meta.url);

const quick = process.argv[2] === 'quick';
const CLIENTS = 8;
const ACKNOWLEDGED = quick ? 300 : 10_000;
const KILLS = quick ? 5 : 100;
const POSTGRES_ACKNOWLEDGED = quick ? 200 : 3_000;
const POSTGRES_STOPS = quick ? 2 : 20;
const LOCKED_SECONDS = quick ? 5 : 30;
const SLOW_CLIENTS = 200;
const FLOOD = quick ? 1_000 : 10_000;
const FLOOD_ADDRESSES = 1_000;
const PER_MINUTE = 60;
const LONGEST_RESPONSE = 2_000;

const [sitePort, postgresPort] = [await freePort(), await freePort()];
const folder = mkdtempSync(join(tmpdir(), 'reports-under-fire-'));
chmodSync(folder, 0o755);
const noLimits = ['MinimumSeconds', 'PerClientPerMinute', 'PerClientPerHour', 'PerMinute', 'PerHour'].flatMap((name) => [`--Site:Reports:${name}`, '0']);
let site = null;

const program = publish();
const postgres = makePostgres();
try {
  await sqliteKilled();
  await postgresStopped();
  await diskFull();
  await syncFails();
  await locked();
  await deleted();
  await corruptForeignNewer();
  await postgresDownAndPaused();
  await slowClients();
  await flood();
} finally {
  await end();
  postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
finish();

/** F09, F10: eight clients retry while the process is killed at random. */
async function sqliteKilled() {
  const path = join(folder, 'killed', 'reports.db');
  const settings = ['--Site:Reports:Path', path];
  const { acknowledged, kills, tries } = await underFire(settings, ACKNOWLEDGED, KILLS, async () => {
    await pause(100 + Math.random() * 900);
    await end();
    await start(settings);
  });
  const integrity = execFileSync('sqlite3', [path, 'PRAGMA integrity_check']).toString().trim();
  check('F10 SQLite, site killed', counted(acknowledged, stored(settings)), `kill -9 ${kills} times, ${tries} posts, ${acknowledged.size} acknowledged, integrity check: ${integrity}`, integrity === 'ok');
}

/** S05, F10: the same while PostgreSQL is stopped in immediate mode, and now and then the site is killed too. */
async function postgresStopped() {
  const settings = ['--Site:Reports:ConnectionString', postgres.connection];
  const { acknowledged, kills, tries } = await underFire(settings, POSTGRES_ACKNOWLEDGED, POSTGRES_STOPS, async (round) => {
    await pause(300 + Math.random() * 900);
    postgres.stop();
    if (round % 4 === 3) await end();
    postgres.start();
    if (round % 4 === 3) await start(settings);
  });
  check('F10 PostgreSQL, stopped', counted(acknowledged, stored(settings)), `stopped ${kills} times, every fourth time with kill -9 of the site, ${tries} posts, ${acknowledged.size} acknowledged`);
}

/** S02: a disk of 1 MB. */
async function diskFull() {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk]);
  try {
    const settings = ['--Site:Reports:Path', join(disk, 'reports.db')];
    await start(settings);
    const pages = watchPages();
    const acknowledged = new Map();
    let refused = 0;
    for (let number = 0; number < 3_000 && refused < 5; number++) {
      const report = newReport(acknowledged.size, 1_500);
      const answer = await post(report);
      if (answer.status === 303) acknowledged.set(report.submission, { report, reference: answer.reference });
      else refused += isRefusal(answer, report) ? 1 : NaN;
    }
    execFileSync('mount', ['-o', 'remount,size=8m', disk]);
    const recovered = await recovers(acknowledged);
    check('S02 disk full', counted(acknowledged, stored(settings)) ?? (refused === 5 ? null : 'the disk never filled up, or the response was not 503 with the text'),
      `${acknowledged.size} acknowledged, then 503 with the text kept; after the disk was enlarged, ${recovered}; ${await pages()}`, recovered.startsWith('stored'));
  } finally {
    await end();
    spawnSync('umount', [disk]);
  }
}

/** S02: every fsync of the site fails. */
async function syncFails() {
  const settings = ['--Site:Reports:Path', join(folder, 'eio', 'reports.db')];
  await start(settings);
  const acknowledged = new Map();
  await acknowledge(acknowledged, 5);
  const pages = watchPages();
  const strace = spawn('strace', ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO', '-p', String(site.pid)], { stdio: 'ignore' });
  await pause(1_500);
  let refused = 0;
  for (let number = 0; number < 5; number++) {
    const report = newReport(number);
    const answer = await post(report);
    if (answer.status === 303) acknowledged.set(report.submission, { report, reference: answer.reference });
    else refused += isRefusal(answer, report) ? 1 : NaN;
  }
  strace.kill('SIGINT');
  await pause(500);
  const recovered = await recovers(acknowledged);
  check('S02 EIO on fsync', counted(acknowledged, stored(settings), { mayHoldMore: true }) ?? (refused === 5 ? null : `${refused} of 5 refused`), `${refused} of 5 refused with 503 and the text; afterwards ${recovered}; ${await pages()}`, recovered.startsWith('stored'));
  await end();
}

/** S01: another process holds the file. */
async function locked() {
  const path = join(folder, 'locked', 'reports.db');
  await start(['--Site:Reports:Path', path]);
  const acknowledged = new Map();
  await acknowledge(acknowledged, 1);
  const pages = watchPages();
  const holder = spawn('sqlite3', [path], { stdio: ['pipe', 'ignore', 'ignore'] });
  holder.stdin.write('BEGIN EXCLUSIVE;\n');
  await pause(500);
  const until = performance.now() + LOCKED_SECONDS * 1000;
  let refused = 0;
  let slowest = 0;
  let wrong = 0;
  while (performance.now() < until) {
    const report = newReport(refused);
    const answer = await post(report);
    slowest = Math.max(slowest, answer.time);
    if (isRefusal(answer, report)) refused++;
    else wrong++;
    await pause(500);
  }
  holder.stdin.end('ROLLBACK;\n');
  await pause(200);
  const recovered = await recovers(acknowledged);
  check('S01 locked', wrong === 0 && slowest <= LONGEST_RESPONSE ? null : `${wrong} wrong answers, slowest ${Math.round(slowest)} ms`, `${LOCKED_SECONDS} s, ${refused} posts refused with 503 and the text, slowest after ${Math.round(slowest)} ms; afterwards ${recovered}; ${await pages()}`, recovered.startsWith('stored'));
  await end();
}

/** S04: the file is moved away while the site runs, then put back. */
async function deleted() {
  const path = join(folder, 'deleted', 'reports.db');
  const settings = ['--Site:Reports:Path', path];
  await start(settings);
  const acknowledged = new Map();
  await acknowledge(acknowledged, 20);
  const pages = watchPages();
  renameSync(path, `${path}.away`);
  const report = newReport(0);
  const answer = await post(report);
  const recreated = existsSync(path);
  renameSync(`${path}.away`, path);
  const recovered = await recovers(acknowledged);
  check('S04 deleted', isRefusal(answer, report) && !recreated ? counted(acknowledged, stored(settings)) : `status ${answer.status}, file recreated: ${recreated}`, `503 with the text, and no new file in its place; put back, ${recovered}; ${await pages()}`, recovered.startsWith('stored'));
  await end();
}

/** S03: files that the site must not touch. */
async function corruptForeignNewer() {
  const good = join(folder, 'good', 'reports.db');
  await start(['--Site:Reports:Path', good]);
  await acknowledge(new Map(), 50);
  await end();
  const cases = {
    corrupt: (path) => { const bytes = readFileSync(good); bytes.fill(0xaa, 4096, 12_288); writeFileSync(path, bytes); },
    'with a flipped bit in the header': (path) => { const bytes = readFileSync(good); bytes[3] ^= 0x10; writeFileSync(path, bytes); },
    'a text file': (path) => writeFileSync(path, 'These are my notes.\n'.repeat(300)),
    'with zero bytes': (path) => writeFileSync(path, ''),
    'of another program': (path) => execFileSync('sqlite3', [path, 'CREATE TABLE mine (x); INSERT INTO mine VALUES (1)']),
    'with a newer schema': (path) => { copyFileSync(good, path); execFileSync('sqlite3', [path, 'PRAGMA user_version = 99']); },
  };
  for (const [name, make] of Object.entries(cases)) {
    const path = join(folder, `s03-${name.replace(/\W/g, '-')}.db`);
    make(path);
    const before = readFileSync(path);
    await start(['--Site:Reports:Path', path]);
    const ready = await get('/health/ready');
    const report = newReport(0);
    const answer = await post(report);
    const page = await get('/about');
    await end();
    const isUntouched = readFileSync(path).equals(before);
    check(`S03 file ${name}`, answer.status === 503 && ready.status === 200 && /closed/i.test(ready.text) && page.status === 200 && isUntouched ? null : `post ${answer.status}, ready ${ready.status}: ${ready.text.slice(0, 200)}, page ${page.status}, untouched: ${isUntouched}`,
      `closed, ${isUntouched ? 'byte for byte as before' : 'CHANGED'}, /health/ready 200: ${ready.text.replace(/\s+/g, ' ').slice(0, 120)}`);
  }
}

/** S05: PostgreSQL is down, then paused. */
async function postgresDownAndPaused() {
  const settings = ['--Site:Reports:ConnectionString', postgres.connection];
  await start(settings);
  const acknowledged = new Map();
  await acknowledge(acknowledged, 5);
  for (const [name, fail, mend] of [['down', postgres.stop, postgres.start], ['paused', () => postgres.signal('STOP'), () => postgres.signal('CONT')]]) {
    const pages = watchPages();
    fail();
    let slowest = 0;
    let wrong = 0;
    for (let number = 0; number < 5; number++) {
      const report = newReport(number);
      const answer = await post(report);
      slowest = Math.max(slowest, answer.time);
      wrong += isRefusal(answer, report) ? 0 : 1;
    }
    mend();
    const recovered = await recovers(acknowledged);
    check(`S05 PostgreSQL ${name}`, wrong === 0 && slowest <= LONGEST_RESPONSE ? null : `${wrong} wrong answers, slowest ${Math.round(slowest)} ms`, `5 posts refused with 503 and the text, slowest after ${Math.round(slowest)} ms; afterwards ${recovered}; ${await pages()}`, recovered.startsWith('stored'));
  }
  await end();
}

/** F04: clients that send a header, or the body of a report, one byte a second. */
async function slowClients() {
  const settings = ['--Site:Reports:Path', join(folder, 'slow', 'reports.db')];
  await start(settings);
  const acknowledged = new Map();
  const pages = watchPages();
  const started = performance.now();
  let lastClosed = 0;
  const heads = ['GET /about HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30000\r\n\r\ntext='];
  const closed = Array.from({ length: SLOW_CLIENTS }, (_, client) => new Promise((resolve) => {
    const socket = net.connect(sitePort, '127.0.0.1', () => socket.write(heads[client % heads.length]));
    const drip = setInterval(() => socket.write('x'), 1_000);
    socket.on('data', () => {});
    socket.on('error', () => {});
    socket.once('close', () => {
      clearInterval(drip);
      lastClosed = performance.now() - started;
      resolve();
    });
  }));
  await acknowledge(acknowledged, 50);
  const all = await Promise.race([Promise.all(closed).then(() => true), pause(60_000).then(() => false)]);
  check('F04 slow clients', all ? counted(acknowledged, stored(settings)) : 'some were still connected after a minute', `${SLOW_CLIENTS} clients sent a byte a second and were all cut off, the last after ${(lastClosed / 1000).toFixed(1)} s; ${acknowledged.size} others' reports were acknowledged; ${await pages()}`);
  await end();
}

/** F06: many reports from many addresses, with the default limits. */
async function flood() {
  const settings = ['--Site:Reports:Path', join(folder, 'flood', 'reports.db')];
  await start(settings, []);
  const acknowledged = new Map();
  const pages = watchPages();
  const started = performance.now();
  let sent = 0;
  let refused = 0;
  let wrong = 0;
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (sent < FLOOD) {
      const address = sent++ % FLOOD_ADDRESSES;
      const report = newReport(address);
      const answer = await post(report, `127.0.${1 + Math.floor(address / 200)}.${1 + (address % 200)}`);
      if (answer.status === 303) acknowledged.set(report.submission, { report, reference: answer.reference });
      else if (answer.status === 429 && answer.retryAfter > 0 && answer.text.includes(report.submission)) refused++;
      else wrong++;
    }
  }));
  const most = PER_MINUTE * (Math.floor((performance.now() - started) / 60_000) + 1);
  check('F06 flood', wrong > 0 ? `${wrong} wrong answers` : acknowledged.size > most ? `${acknowledged.size} accepted, the limit is ${most}` : counted(acknowledged, stored(settings)),
    `${sent} posts from ${FLOOD_ADDRESSES} addresses in ${((performance.now() - started) / 1000).toFixed(0)} s: ${acknowledged.size} accepted, ${refused} refused with 429, Retry-After and the text; ${await pages()}`);
  await end();
}

/** Clients post unique reports and repeat each until it is acknowledged, while `strike` runs `strikes` times. Ends when `least` are acknowledged and all strikes are done. */
async function underFire(settings, least, strikes, strike) {
  await start(settings);
  const acknowledged = new Map();
  let tries = 0;
  let round = 0;
  const isDone = () => acknowledged.size >= least && round >= strikes;
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    while (!isDone()) {
      const report = newReport(client);
      for (;;) {
        tries++;
        const answer = await post(report).catch(() => null);
        if (answer?.status === 303) {
          acknowledged.set(report.submission, { report, reference: answer.reference });
          // Some visitors submit a form twice.
          if (Math.random() < 0.05) await post(report).catch(() => null);
          break;
        }
        await pause(50);
      }
    }
  });
  for (; round < strikes; round++) await strike(round);
  await Promise.all(clients);
  await end();
  return { acknowledged, kills: round, tries };
}

/** Null if each acknowledged report is stored once, under its reference and as it was sent. Otherwise what is wrong. */
function counted(acknowledged, reports, { mayHoldMore = false } = {}) {
  const byText = new Map();
  for (const report of reports) byText.set(report.text, [...byText.get(report.text) ?? [], report]);
  const doubled = [...byText.values()].filter((same) => same.length > 1).length;
  const lost = [...acknowledged.values()].filter(({ report, reference }) => byText.get(report.text)?.[0].reference !== reference).length;
  const more = reports.length - acknowledged.size;
  return lost + doubled === 0 && (more === 0 || mayHoldMore || more <= CLIENTS) ? null : `${lost} lost, ${doubled} doubled, ${more} more than acknowledged`;
}

function stored([name, value]) {
  const env = { ...process.env, [name.slice(2).replaceAll(':', '__')]: value };
  return JSON.parse(execFileSync('dotnet', [program, 'reports', 'list', '--format', 'json'], { env, maxBuffer: 1 << 28 }).toString());
}

async function acknowledge(acknowledged, number) {
  for (let index = 0; index < number; index++) {
    const report = newReport(index);
    const answer = await post(report);
    if (answer.status !== 303) throw new Error(`A healthy site returned ${answer.status}.`);
    acknowledged.set(report.submission, { report, reference: answer.reference });
  }
}

/** Says how long it takes until a report is stored again, without a restart. */
async function recovers(acknowledged) {
  const start = performance.now();
  const report = newReport(0);
  while (performance.now() - start < 10_000) {
    const answer = await post(report);
    if (answer.status === 303) {
      acknowledged.set(report.submission, { report, reference: answer.reference });
      return `stored again after ${((performance.now() - start) / 1000).toFixed(1)} s without a restart`;
    }
    await pause(100);
  }
  return 'NOT stored within 10 s';
}

/** A refusal that loses nothing: 503 with the text on the page. */
function isRefusal(answer, report) {
  return answer.status === 503 && answer.text.includes(report.submission) && answer.text.includes(report.text.slice(0, 60));
}

function newReport(number, length = 60) {
  const submission = randomUUID();
  // Letters only, because the site masks what looks like a telephone number.
  const name = submission.replace(/\d/g, (digit) => 'ghijklmnop'[digit]);
  return { submission, text: `Report ${name} of client ${number}. `.padEnd(length, 'It is wrong. ').trimEnd() };
}

/** @param from The local address to send from. */
function post({ submission, text }, from) {
  const body = new URLSearchParams({ page: '/about', submission, time: String(Date.now() - 60_000), kind: 'something-else', text, reply: '', website: '' }).toString();
  return request('/report', { method: 'POST', body, localAddress: from, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' } });
}

function get(path) {
  return request(path);
}

async function request(path, options) {
  const response = await getFrom(sitePort, path, { timeout: 10_000, ...options });
  return { ...response, retryAfter: Number(response.headers['retry-after']), reference: /reference=(R-\d+)/.exec(response.headers.location ?? '')?.[1] };
}

/** Requests a page over and over. The returned function stops, and says whether every one was served. */
function watchPages() {
  let served = 0;
  let failed = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const answer = await get('/roles').catch(() => null);
      if (answer?.status === 200) served++;
      else failed++;
      await pause(20);
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    if (failed > 0) target('pages are served meanwhile', false, `${failed} failed`);
    return `${served} pages served meanwhile, ${failed} failed`;
  };
}

async function start(settings, limits = noLimits) {
  site = await startSite({ program, port: sitePort, log: join(folder, 'site.log'), settings: ['--Serilog:MinimumLevel:Default', 'Error', ...limits, ...settings] });
}

async function end() {
  await site?.stop('SIGKILL');
}

function check(name, problem, told, isSo = true) {
  target(name, problem === null && isSo, `${problem ?? 'none lost, none doubled'}; ${told}`);
}

/** A PostgreSQL server for this script alone. It runs as an unprivileged user, because PostgreSQL refuses to run as root. */
function makePostgres() {
  const programs = readdirSync('/usr/lib/postgresql').sort((left, right) => left - right).map((version) => `/usr/lib/postgresql/${version}/bin`).at(-1);
  const data = join(folder, 'postgres');
  mkdirSync(data, { mode: 0o700 });
  const [user, group] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'])));
  chownSync(data, user, group);
  const run = (name, ...args) => execFileSync('runuser', ['-u', 'postgres', '--', join(programs, name), ...args], { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres');
  const server = {
    connection: `Host=127.0.0.1;Port=${postgresPort};Username=postgres;Database=postgres`,
    start: () => run('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', `-p ${postgresPort} -k ${data} -c listen_addresses=127.0.0.1`, 'start'),
    stop: () => spawnSync('runuser', ['-u', 'postgres', '--', join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop'], { cwd: '/', stdio: 'ignore' }),
    signal: (name) => spawnSync('pkill', [`-${name}`, '-u', 'postgres', '-f', `postgres|${data}`]),
  };
  server.start();
  return server;
}
