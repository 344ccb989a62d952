// Changes the content 600 times in two minutes, every other time with a mistake, while 64 connections read it. No request may fail, no page may show
// a mistake or mix two editions, and a change must show within a second. Then files and folders appear, disappear and are replaced in all the ways
// that editors and deployments do it. Takes about three minutes.
//
//   node tests/scripts/break/live-load.mjs                  as in development, where the site looks for changes every 200 ms
//   node tests/scripts/break/live-load.mjs production       as in production with Site:Watch, where it looks every 5 s
//   node tests/scripts/break/live-load.mjs [production] quick    a sixth of it
//
// Needs what the build needs (.NET SDK 10, Node.js 20) and git. It installs nothing and changes only copies of the content.
import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { content, get, mean, median, memory, pause, publish, quantile, sitemap, startSite } from '../lib/site.mjs';
import { finish, target, usage } from '../lib/targets.mjs';

usage(import.meta.url);

const quick = process.argv.includes('quick');
const production = process.argv.includes('production');
const CONNECTIONS = 64;
const LIMIT = production ? 6_000 : 1_000;

// A round begins with a mistake that stays until the site has refused it. Then mistakes and corrections follow quickly, and the last correction stays.
const ROUND = production ? { changes: 60, pause: 16, wrongStands: 5_500 } : { changes: 10, pause: 50, wrongStands: 500 };
const ROUND_TIME = production ? 12_600 : 2_000;
const ROUNDS = (production ? 10 : 60) / (quick ? (production ? 5 : 6) : 1);
const WARM_UP_ROUNDS = production ? 0 : 5;
// In development every request renders its page, so readers without pauses would use the whole machine.
const READING = production ? 0 : 200;
// For everything else it matters what is shown, not how soon.
const PATIENCE = LIMIT + 10_000;

// Two roles that many pages show together. The first changes only while the last has a mistake, so valid content never contains two tokens.
const [FIRST, LAST] = ['roles/clinical-coder.md', 'roles/clinical-coding-auditor.md'];
const END = 'This page ends here.';
const wrongs = [
  (text) => text.replace(/^area: .*$/m, 'area: no-such-area'),
  (text) => text.replace(/^level: .*\n/m, ''),
  (text) => text.replace(/\n---\n/, '\n'),
  (text) => `${text}\n<b>Raw HTML</b>\n`,
  (text) => `${text}\nA [link](/roles/no-such-role) to nowhere.\n`,
  (text) => text.slice(0, 400),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]),
];

const folder = mkdtempSync(join(tmpdir(), 'live-load-'));
const repository = join(folder, 'repository');
let real = join(repository, 'content');
const link = join(folder, 'content');
const originals = Object.fromEntries([FIRST, LAST].map((path) => [path, readFileSync(join(content, path), 'utf8')]));
let number = 0;
let wrongTurn = 0;
let loading = true;
const seen = { requests: 0, failed: [], wrong: 0, mixed: [], halves: 0, backwards: 0, newest: 0, shown: new Set(), times: new Map() };

const program = publish();
mkdirSync(repository);
cpSync(content, real, { recursive: true });
symlinkSync(real, link);
change();
const site = await startSite({
  program, log: join(folder, 'site.log'),
  settings: ['--environment', production ? 'Production' : 'Development', '--Site:Content', link, '--Site:Watch', 'true', '--Site:Reports:Path', join(folder, 'reports.db')],
});
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
try {
  const pages = await pagesToAsk();
  const clients = Array.from({ length: CONNECTIONS }, (_, client) => ask(pages, client));
  await manyChanges();
  await special();
  loading = false;
  await Promise.all(clients);
  console.log(`In all, ${seen.requests} requests:`);
  target('none failed', seen.failed.length === 0, `${seen.failed.length} ${seen.failed.slice(0, 3).join(', ')}`);
  target('none showed a mistake', seen.wrong === 0, `${seen.wrong}`);
  target('none mixed two editions', seen.mixed.length === 0, `${seen.mixed.length} ${seen.mixed.slice(0, 3).join(', ')}`);
  target('none showed a half-written file', seen.halves === 0, `${seen.halves}`);
  target('none was older than one already shown when it was requested', seen.backwards === 0, `${seen.backwards}`);
} finally {
  loading = false;
  agent.destroy();
  await site.stop();
  rmSync(folder, { recursive: true });
}
finish();

async function manyChanges() {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await changesOfARound();
  const [start, requests, shown] = [performance.now(), seen.requests, seen.shown.size];
  const samples = [];
  const sampling = setInterval(() => samples.push(memory(site.pid)), 1_000);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await changesOfARound());
  clearInterval(sampling);
  const seconds = (performance.now() - start) / 1000;
  const changes = ROUNDS * ROUND.changes;
  const waits = rounds.map((round) => round.wait);
  const refused = rounds.filter((round) => round.isRefused).length;
  const at = (share) => samples[Math.floor((samples.length - 1) * share)].toFixed(0);
  const third = Math.floor(samples.length / 3);
  const [middle, last] = [mean(samples.slice(third, 2 * third)), mean(samples.slice(-third))];
  console.log(`${production ? 'Production' : 'Development'}: ${changes} changes in ${seconds.toFixed(0)} s, half of them mistakes; ${Math.round((seen.requests - requests) / seconds)} requests a second meanwhile`);
  console.log(`        ${seen.shown.size - shown} of ${changes / 2} corrections were shown; the others were replaced after ${ROUND.pause} ms`);
  target('every mistake that stayed was refused', refused === ROUNDS, `${refused} of ${ROUNDS}`);
  target('every correction that stayed was shown in time', waits.every((wait) => wait <= LIMIT), `${waits.filter((wait) => wait <= LIMIT).length} of ${ROUNDS}; median ${median(waits).toFixed(0)} ms, p99 ${quantile(waits, 0.99).toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms, at most ${LIMIT}`);
  const found = await until(async () => (await text(`/search?q=${tokenOf(number)}`)).includes('href="/roles/clinical-coder"'));
  target('search finds the last title', found !== null, after(found));
  target('memory stays level', last <= middle * 1.1, `${at(1 / 6)} MB after a sixth of the time, ${at(0.5)} MB after half, ${at(1)} MB at the end; mean of the last third relative to the middle third ${(last / middle).toFixed(2)}, at most 1.1`);
}

async function changesOfARound() {
  const begun = performance.now();
  let isRefused = false;
  for (let done = 0; done < ROUND.changes; done += 2) {
    spoil();
    await pause(done === 0 ? ROUND.wrongStands : ROUND.pause);
    if (done === 0) isRefused = await until(async () => JSON.parse(await text('/health/ready')).content.lastLoad.startsWith('refused')) !== null;
    change();
    if (done + 2 < ROUND.changes) await pause(ROUND.pause);
  }
  const [token, written] = [number, performance.now()];
  await pause(Math.max(0, begun + ROUND_TIME - written));
  await until(() => seen.times.has(token));
  return { isRefused, wait: (seen.times.get(token) ?? Infinity) - written };
}

/** Every other way to change the folder, once each, while the clients read on. */
async function special() {
  console.log('Once each, while the clients read on:');
  const [made, renamed] = [join('roles', 'a-new-role.md'), join('roles', 'a-renamed-role.md')];
  writeFileSync(join(real, made), originals[FIRST].replace(/^title: .*$/m, 'title: A new role'));
  await shows('a new file', async () => await status('/roles/a-new-role') === 200);

  renameSync(join(real, made), join(real, renamed));
  await shows('renamed', async () => await status('/roles/a-renamed-role') === 200 && await status('/roles/a-new-role') === 404);

  rmSync(join(real, renamed));
  await shows('deleted', async () => await status('/roles/a-renamed-role') === 404);

  // Half a file that would pass for a whole one, written at five different moments of the site's polling interval.
  for (let time = 0; time < 5; time++) {
    writeFileSync(join(real, LAST), 'Nothing yet.');
    replace(FIRST, right(FIRST, ++number));
    const whole = right(LAST, number);
    const half = whole.lastIndexOf('\n\n', whole.length - END.length - 10);
    const file = openSync(join(real, LAST), 'w');
    writeSync(file, whole.slice(0, half));
    const written = performance.now();
    // Block instead of awaiting a timer, which could take longer.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    writeSync(file, whole.slice(half));
    const apart = performance.now() - written;
    closeSync(file);
    const halves = seen.halves;
    await shows(`written in two halves ${apart.toFixed(0)} ms apart`, showsNumber);
    target('no page showed the half file', seen.halves === halves, `${seen.halves - halves}`);
    await pause(37);
  }

  // Same length and same modification time, as a copy that preserves times produces.
  spoil();
  replace(FIRST, right(FIRST, ++number));
  const before = statSync(join(real, LAST));
  replace(LAST, right(LAST, number), before.mtime);
  await shows('a different file with the old modification time', showsNumber);

  // A second folder with the next token, whose files have the times of the first.
  const second = join(folder, 'second');
  cpSync(real, second, { recursive: true, preserveTimestamps: true });
  real = second;
  spoil();
  change();
  symlinkSync(second, join(folder, 'next'));
  renameSync(join(folder, 'next'), link);
  await shows('the link switched to another folder', showsNumber);

  // The content is valid throughout but has two tokens until the last file is written. Each file follows before the site can have read them all.
  const mixed = seen.mixed.length;
  number++;
  let [longest, written] = [0, performance.now()];
  for (const name of readdirSync(join(real, 'roles'))) {
    giveToken(join(real, 'roles', name), number);
    await pause(20);
    longest = Math.max(longest, performance.now() - written);
    written = performance.now();
  }
  await shows(`a slow copy, file after file, at most ${longest.toFixed(0)} ms apart`, showsNumber);
  target('no page showed half the copy', seen.mixed.length === mixed, `${seen.mixed.length - mixed}`);

  // Every role gets a token: two commits, then back and forth between them.
  const git = (...args) => execFileSync('git', ['-C', repository, '-c', 'user.name=live-load', '-c', 'user.email=live-load@localhost', ...args], { stdio: 'pipe' });
  real = join(repository, 'content');
  git('init', '--quiet');
  const tokens = [1, 2].map(() => {
    tokenEverywhere(++number);
    git('add', '.');
    git('commit', '--quiet', '--message', tokenOf(number));
    git('tag', tokenOf(number));
    return number;
  });
  symlinkSync(real, join(folder, 'next'));
  renameSync(join(folder, 'next'), link);
  await shows('the link switched back, every role changed', showsNumber);
  // From here on, older tokens come back legitimately.
  seen.newest = 0;
  seen.goesBack = true;
  for (const token of [tokens[0], tokens[1]]) {
    number = token;
    git('checkout', '--quiet', tokenOf(token));
    await shows('git checkout of a commit', showsNumber);
  }
  number++;

  const kept = join(folder, 'kept');
  cpSync(real, kept, { recursive: true });
  tokenEverywhere(number, kept);
  rmSync(real, { recursive: true });
  await pause(LIMIT);
  const during = [await status('/roles'), await status('/roles/clinical-coder'), await status('/search?q=coder')];
  target('the folder deleted: pages and search are still served', during.every((one) => one === 200), `${during.join(', ')} after ${LIMIT} ms`);
  cpSync(kept, real, { recursive: true });
  await shows('the folder restored, with changes', showsNumber);
}

/** One of the connections. Reads page after page and inspects each. */
async function ask(pages, client) {
  for (let index = client; loading; index++) {
    const path = pages[index % pages.length];
    const known = seen.newest;
    let answer;
    try {
      answer = await get(site.port, path, { agent });
    } catch (failure) {
      if (loading) seen.failed.push(`${path} ${failure.code}`);
      continue;
    }
    inspect(path, answer, known);
    if (READING > 0) await pause(READING);
  }
}

function inspect(path, answer, known) {
  seen.requests++;
  if (answer.status !== 200) seen.failed.push(`${path} ${answer.status}`);
  const body = answer.text;
  const tokens = [...new Set(body.match(/\bq[vw]\d{5}\b/g))];
  if (tokens.some((token) => token.startsWith('qw'))) seen.wrong++;
  else if (tokens.length > 1) seen.mixed.push(`${path} ${tokens.join(' ')}`);
  else if (tokens.length === 1) {
    const shown = Number(tokens[0].slice(2));
    seen.shown.add(shown);
    if (!seen.times.has(shown)) seen.times.set(shown, performance.now());
    if (shown < known && !seen.goesBack) seen.backwards++;
    seen.newest = Math.max(seen.newest, shown);
  }
  if (path === '/roles/clinical-coding-auditor' && !body.includes(END)) seen.halves++;
}

/** All pages that show both roles, a search, and a few others. */
async function pagesToAsk() {
  const all = await sitemap(site.port);
  const withBoth = [];
  for (const path of all) {
    if (((await text(path)).match(/\bqv\d{5}\b/g) ?? []).length > 1) withBoth.push(path);
  }
  console.log(`${CONNECTIONS} connections on ${withBoth.join(', ')}, search, and a few other pages`);
  return [...withBoth, '/search?q=clinical+coder', '/', '/about', '/roles/librarian'];
}

/** Writes the next valid content. */
function change() {
  number++;
  replace(FIRST, right(FIRST, number));
  replace(LAST, right(LAST, number));
}

/** Makes a different mistake each time, under a token of its own. */
function spoil() {
  const text = right(LAST, number).replaceAll(tokenOf(number), `qw${String(number).padStart(5, '0')}`);
  replace(LAST, wrongs[wrongTurn++ % wrongs.length](text));
}

function right(path, token) {
  return `${originals[path].replace(/^title: (.*)$/m, `title: $1 ${tokenOf(token)}`).trimEnd()}\n\n${END} It is ${tokenOf(token)}.\n`;
}

/** Replaces a file atomically, as most editors do. The temporary name begins with a dot because the site ignores such files. */
function replace(path, text, time) {
  const next = join(real, 'roles', '.next');
  writeFileSync(next, text);
  if (time) utimesSync(next, time, time);
  renameSync(next, join(real, path));
}

function tokenEverywhere(token, into = real) {
  for (const name of readdirSync(join(into, 'roles'))) giveToken(join(into, 'roles', name), token);
}

function giveToken(path, token) {
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/ qv\d{5}/g, '').replace(/^title: (.*)$/m, `title: $1 ${tokenOf(token)}`));
}

function tokenOf(token) {
  return `qv${String(token).padStart(5, '0')}`;
}

/** Whether the list of roles shows the last token and no other. */
async function showsNumber() {
  return (await text('/roles')).match(/\bqv\d{5}\b/g).every((token) => token === tokenOf(number));
}

async function shows(name, test) {
  const time = await until(test);
  target(name, time !== null, `shown ${after(time)}`);
}

/** Milliseconds until the test passes; null if it never does. */
async function until(test) {
  const start = performance.now();
  while (performance.now() - start < PATIENCE) {
    if (await test()) return performance.now() - start;
    await pause(10);
  }
  return null;
}

function after(time) {
  return time === null ? `not within ${PATIENCE} ms` : `after ${time.toFixed(0)} ms`;
}

async function text(path) {
  return (await get(site.port, path)).text;
}

async function status(path) {
  return (await get(site.port, path)).status;
}
