// Publishes the site, starts it as in production, and reads what a process uses. Shared by all scripts.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');
export const content = join(root, 'content');

const HOST = '127.0.0.1';
const TICKS_PER_SECOND = 100; // Linux reports processor time in this unit on every architecture.
const running = new Set();

// Interrupting a script must not leave its servers running.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', () => running.forEach((server) => server.kill('SIGKILL')));

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Publishes the site. Returns the path of its program, which `dotnet` runs. With `runtime`, such as linux-x64, it is compiled ahead of time. `checkout` is another copy of the project. */
export function publish({ runtime, folder, checkout = root } = {}) {
  const web = join(checkout, 'src/HealthInformaticsCareers.Web');
  execFileSync('dotnet', ['publish', '-c', 'Release', '-v', 'quiet', '--nologo', ...(runtime ? ['-r', runtime] : []), ...(folder ? ['-o', folder] : []), web], { stdio: 'inherit' });
  return join(folder ?? join(checkout, 'artifacts/publish/HealthInformaticsCareers.Web', runtime ? `release_${runtime}` : 'release'), 'HealthInformaticsCareers.Web.dll');
}

/** Starts the site for Host: localhost, with its log in a file. Resolves once it accepts connections. A later setting overrides an earlier one. */
export async function startSite({ program, log, port, scheme = 'http', settings = [] }) {
  port ??= await freePort();
  return startServer({
    port, log, command: 'dotnet',
    args: [program, '--environment', 'Production', '--AllowedHosts', 'localhost', '--Site:DrainSeconds', '0', '--urls', `${scheme}://${HOST}:${port}`, ...settings],
  });
}

/** Starts a program that listens on a port. Resolves once it accepts connections. */
export async function startServer({ port, log, command, args, ...options }) {
  if (await accepts(port)) throw new Error(`Something else listens on port ${port}. Stop it first.`);
  const file = openSync(log, 'a');
  const server = spawn(command, args, { stdio: ['ignore', file, file], ...options });
  closeSync(file);
  running.add(server);
  let hasEnded = false;
  const ended = new Promise((resolve) => server.once('exit', resolve).once('error', resolve)).then(() => { hasEnded = true; running.delete(server); });
  while (!await accepts(port)) {
    if (hasEnded) throw new Error(`${command} ended: ${readFileSync(log, 'utf8').slice(-2_000)}`);
    await pause(5);
  }
  return {
    port,
    pid: server.pid,
    ended,
    async stop(signal = 'SIGTERM') {
      server.kill(signal);
      await ended;
    },
  };
}

/** Below the ports of outgoing connections, because a client that retries a port in that range can end up connected to itself. */
export async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const isFree = await new Promise((resolve) => {
      const server = net.createServer().once('error', () => resolve(false)).listen(port, HOST, () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

/** Seconds of processor time that a process and its children have used. */
export function processorTime(pid) {
  return family(pid).reduce((sum, member) => {
    // The name, in brackets, may contain spaces; user and system time are the 12th and 13th field after it.
    const fields = readFileSync(`/proc/${member}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return sum + Number(fields[11]) + Number(fields[12]);
  }, 0) / TICKS_PER_SECOND;
}

/** Resident memory of a process in MB of 1,048,576 bytes; with `peak`, the most it ever had. */
export function memory(pid, { peak = false } = {}) {
  return Number(new RegExp(`^${peak ? 'VmHWM' : 'VmRSS'}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

/** The whole response, as it was sent: redirects are not followed and nothing is decompressed. */
export function get(port, path, { method = 'GET', headers = {}, body, agent, localAddress, timeout = 30_000 } = {}) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request({ host: HOST, port, path, method, agent, localAddress, timeout, headers: { Host: 'localhost', ...(body && { 'Content-Length': Buffer.byteLength(body) }), ...headers } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({ status: response.statusCode, headers: response.headers, bytes, text: bytes.toString(), time: performance.now() - started });
      });
      response.once('error', reject);
    });
    request.once('timeout', () => request.destroy(new Error(`No response to ${path} within ${timeout / 1000} s.`)));
    request.once('error', reject);
    request.end(body);
  });
}

/** The paths of all pages in the sitemap. */
export async function sitemap(port) {
  return [...(await get(port, '/sitemap.xml')).text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
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

function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, HOST, () => { socket.destroy(); resolve(true); });
    socket.once('error', () => resolve(false));
  });
}

function family(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean));
  return [pid, ...children.flatMap(family)];
}
