// Exports the site, serves the files with a real nginx, and compares every answer with the site's own; then runs the tests of every page against nginx.
//
//   node tests/exported-site.mjs
//
// Needs the .NET SDK, Node.js 20, and nginx with its module for brotli_static (Debian: nginx, libnginx-mod-http-brotli-static). Installs nothing.
// Ends with a line for each part, and exits 1 where one does not hold.

import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from './generated-content.mjs';

const root = path.resolve(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'exported-'));
const program = path.join(work, 'program', 'HealthInformaticsCareers.Web');
const baseUrl = 'https://careers.example.org';
const brotliModule = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules'].map(folder => `${folder}/ngx_http_brotli_static_module.so`).find(existsSync);
const running = [];
let failures = 0;

function report(holds, what) {
  console.log(`${holds ? 'holds ' : 'FAILS '} ${what}`);
  if (!holds) failures++;
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  if (done.error) throw done.error;
  return done;
}

function must(command, args, options) {
  const done = run(command, args, options);
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}:\n${done.stdout}${done.stderr}`);
  return done;
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function ask(port, address, { method = 'GET', encoding = 'br' } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: address, method, headers: { 'Accept-Encoding': encoding, Host: 'localhost' } }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function until(port) {
  for (let tries = 0; tries < 300; tries++) {
    try {
      return await ask(port, '/');
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
  throw new Error(`Nothing answers at port ${port}.`);
}

function start(command, args, options) {
  const child = spawn(command, args, { stdio: 'ignore', ...options });
  running.push(child);
  return child;
}

async function serve(name, copy) {
  const port = await freePort();
  const configuration = path.join(work, `${name}.conf`);
  writeFileSync(configuration, `load_module ${brotliModule};
daemon off; master_process off; pid ${work}/${name}.pid; error_log ${work}/${name}.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/f; uwsgi_temp_path ${work}/u; scgi_temp_path ${work}/s;
  include ${copy}/nginx/maps.conf;
  server { listen 127.0.0.1:${port}; include ${copy}/nginx/server.conf; }
}
`);
  start('nginx', ['-c', configuration]);
  await until(port);
  return port;
}

// Of one server or the other: when and by whom an answer was made, and the tags they make for the same bytes.
const own = ['date', 'server', 'connection', 'keep-alive', 'etag', 'last-modified', 'accept-ranges', 'transfer-encoding', 'content-length'];

function shown({ headers }) {
  return JSON.stringify(Object.entries(headers).filter(([name]) => !own.includes(name)).sort());
}

try {
  if (!brotliModule) throw new Error('nginx has no module for brotli_static here (Debian: libnginx-mod-http-brotli-static).');
  must('dotnet', ['publish', 'src/HealthInformaticsCareers.Web', '-c', 'Release', '-o', path.join(work, 'program')]);
  const sitePort = await freePort();
  start(program, ['--urls', `http://127.0.0.1:${sitePort}`, `--Site:BaseUrl=${baseUrl}`, `--Site:Reports:Path=${work}/reports.db`, '--Site:Reports:MinimumSeconds=0'], {
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', AllowedHosts: 'localhost;127.0.0.1' },
  });
  await until(sitePort);

  must(program, ['export', path.join(work, 'copy'), '--origin', `http://127.0.0.1:${sitePort}`, `--Site:BaseUrl=${baseUrl}`]);
  must(program, ['export', path.join(work, 'alone'), `--Site:BaseUrl=${baseUrl}`]);
  const port = await serve('copy', path.join(work, 'copy'));
  const alone = await serve('alone', path.join(work, 'alone'));

  // Every address, in each encoding.
  const sitemap = (await ask(port, '/sitemap.xml', { encoding: 'identity' })).body.toString();
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, address]) => new URL(address).pathname);
  const assets = [...(await ask(port, '/', { encoding: 'identity' })).body.toString().matchAll(/(?:href|src)="(\/(?:css|js|images)\/[^"]*)"/g)].map(([, address]) => address);
  let different = [];
  for (const address of [...addresses, ...assets, '/sitemap.xml', '/robots.txt', '/opensearch.xml']) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const [copy, site] = [await ask(port, address, { encoding }), await ask(sitePort, address, { encoding })];
      if (copy.status !== 200 || !copy.body.equals(site.body) || shown(copy) !== shown(site)) different.push(`${address} (${encoding})`);
    }
  }
  report(addresses.length > 100 && different.length === 0, `${addresses.length} addresses of the sitemap and ${assets.length + 3} files in three encodings: the same bytes and headers ${different.slice(0, 5)}`);

  // What is no page of its own.
  const aliases = [...readFileSync(path.join(work, 'copy', 'nginx', 'maps.conf'), 'utf8').matchAll(/^ {4}"(\/[^"]*[^/"])" "(\/[^"]*)";$/gm)].filter(([, from, to]) => from !== to).map(([, from]) => from);
  different = [];
  for (const address of ['/nothing', '/roles/nothing', '/roles.html', '/.answers/404.html', '/roles%2Fclinical-coder', '/Roles/', '/ROLES?level=entry', '/search/', ...aliases, '/roles?level=entry', '/search?q=coder', '/search/suggestions?q=cod', '/compare?item=roles/clinical-coder', '/map?role=librarian', '/find-your-route/start', '/find-your-route/results?paid=yes']) {
    const [copy, site] = [await ask(port, address), await ask(sitePort, address)];
    const alike = copy.status === 301 ? copy.headers.location === site.headers.location && copy.headers['cache-control'] === site.headers['cache-control'] : copy.body.equals(site.body) && shown(copy) === shown(site);
    if (copy.status !== site.status || !alike) different.push(`${address} (${copy.status} and ${site.status})`);
  }
  report(different.length === 0, `not found, redirects, queries and dynamic addresses as at the site ${different.slice(0, 5)}`);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const [copy, site] = [await ask(port, '/roles/librarian', { method }), await ask(sitePort, '/roles/librarian', { method })];
    report(copy.status === 405 && site.status === 405 && copy.headers.allow === 'GET, HEAD', `${method} of a page: 405 with what is allowed`);
  }

  // Without an origin.
  const explained = await Promise.all(['/search?q=coder', '/compare', '/report', '/roles?level=entry', '/find-your-route/results'].map(address => ask(alone, address, { encoding: 'identity' })));
  report(explained.every(({ status, body }) => status === 501 && body.includes('This does not work here')) && (await ask(alone, '/roles')).status === 200, 'without an origin: pages are served, and the rest says that it does not work here');

  // The tests of every page, against nginx.
  const tests = run('dotnet', ['test', 'tests/HealthInformaticsCareers.Tests', '--filter', 'FullyQualifiedName~EveryPage'], { env: { ...process.env, SITE_ELSEWHERE: `http://localhost:${port}` } });
  report(tests.status === 0, `the tests of every page, served by nginx: ${/Passed: *\d+/.exec(tests.stdout)?.[0] ?? tests.stdout}`);

  // Time.
  const many = path.join(work, 'content');
  cpSync(path.join(root, 'content'), many, { recursive: true });
  generate(path.join(root, 'content'), many, 1000);
  const started = performance.now();
  must(program, ['export', path.join(work, 'many'), `--Site:Content=${many}`]);
  const seconds = (performance.now() - started) / 1000;
  const written = readdirSync(path.join(work, 'many', 'site'), { recursive: true }).filter(file => file.endsWith('.html')).length;
  report(seconds / written * 1000 <= 10, `${written} pages exported in ${seconds.toFixed(1)} s, start included: ${(seconds / written * 1000).toFixed(1)} s for a thousand`);
} finally {
  for (const child of running) child.kill();
  rmSync(work, { recursive: true, force: true });
}
process.exit(failures === 0 ? 0 : 1);
