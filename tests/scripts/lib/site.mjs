// The site as it is deployed, and what a server takes of this machine; for the scripts that measure it.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const content = join(root, 'content');
const web = 'artifacts/publish/HealthInformaticsCareers.Web/release';

// A script that is stopped stops its servers.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const TICKS_A_SECOND = 100; // Linux counts processor time so on every machine.

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function publish() {
  execFileSync('dotnet', ['publish', '-c', 'Release', '-v', 'quiet', '--nologo', join(root, 'src/HealthInformaticsCareers.Web')], { stdio: 'inherit' });
}

/** Starts the site with its log in a file; returns once it answers. */
export async function startSite(port, log, settings) {
  return startServer(port, log, 'dotnet', [join(root, web, 'HealthInformaticsCareers.Web.dll'), '--AllowedHosts', 'localhost', '--urls', `http://localhost:${port}`, ...settings]);
}

/** Starts a program that listens on a port; returns once it answers. `stop` waits until it has ended. */
export async function startServer(port, log, program, args) {
  const answers = () => get(port, '/').then(() => true, () => false);
  if (await answers()) throw new Error(`Something else listens on port ${port}. Stop it first.`);
  const file = openSync(log, 'w');
  const server = spawn(program, args, { stdio: ['ignore', file, file] });
  closeSync(file);
  process.once('exit', () => server.kill());
  const ended = new Promise((resolve) => server.once('exit', resolve).once('error', resolve));
  let hasEnded = false;
  ended.then(() => { hasEnded = true; });
  while (!await answers()) {
    if (hasEnded) throw new Error(`${program} ended: ${readFileSync(log, 'utf8').slice(0, 2_000)}`);
    await pause(50);
  }
  return {
    port,
    pid: server.pid,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

/** Seconds of processor time that a server and the processes it started have used. */
export function processorTime(pid) {
  return family(pid).reduce((sum, member) => {
    // The name, in brackets, may hold spaces; user and system time are the 12th and 13th field behind it.
    const fields = readFileSync(`/proc/${member}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return sum + Number(fields[11]) + Number(fields[12]);
  }, 0) / TICKS_A_SECOND;
}

/** Megabytes of memory that a process holds. */
export function memory(pid) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

export function get(port, path, { headers = {}, agent } = {}) {
  return new Promise((resolve, reject) => {
    http.get({ host: 'localhost', port, path, agent, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }));
      response.once('error', reject);
    }).once('error', reject);
  });
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

export function quantile(numbers, share) {
  return numbers.toSorted((left, right) => left - right)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
}

export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function family(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean));
  return [pid, ...children.flatMap(family)];
}
