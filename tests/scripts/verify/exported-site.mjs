// Exports the site, serves the files with a real nginx, and compares every response with the site's own. Then runs the tests of every page against
// nginx. Takes about three minutes.
//
//   node tests/scripts/verify/exported-site.mjs            everything
//   node tests/scripts/verify/exported-site.mjs quick      without the tests of every page and the thousand generated pages
//
// Needs the .NET SDK 10, Node.js 20, and nginx with its module for brotli_static (Debian: apt-get install nginx-light
// libnginx-mod-http-brotli-static). It installs nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../lib/generated-content.mjs';
import { content, freePort, get, publish, root, sitemap, startServer, startSite } from '../lib/site.mjs';
import { finish, target, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const quick = process.argv.includes('quick');
const work = mkdtempSync(join(tmpdir(), 'exported-site-'));
const baseUrl = 'https://careers.example.org';
const brotliModule = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules'].map((folder) => `${folder}/ngx_http_brotli_static_module.so`).find(existsSync);
const servers = [];

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  if (done.error) throw done.error;
  return done;
}

function exportTo(folder, ...settings) {
  const done = run('dotnet', [program, 'export', join(work, folder), ...settings]);
  if (done.status !== 0) throw new Error(`export ended with ${done.status}:\n${done.stdout}${done.stderr}`);
}

function ask(port, address, { method = 'GET', encoding = 'br' } = {}) {
  return get(port, address, { method, headers: { 'Accept-Encoding': encoding } });
}

async function serve(name, copy) {
  const port = await freePort();
  const configuration = join(work, `${name}.conf`);
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
  servers.push(await startServer({ port, log: join(work, 'nginx.log'), command: 'nginx', args: ['-e', 'stderr', '-c', configuration] }));
  return port;
}

// Headers that name the server, the time or the connection, and entity tags, which each server computes in its own way.
const own = ['date', 'server', 'connection', 'keep-alive', 'etag', 'last-modified', 'accept-ranges', 'transfer-encoding', 'content-length'];

function shown({ headers }) {
  return JSON.stringify(Object.entries(headers).filter(([name]) => !own.includes(name)).sort());
}

const program = publish();
try {
  if (!brotliModule) throw new Error('nginx has no brotli_static module (Debian: apt-get install libnginx-mod-http-brotli-static).');
  const site = await startSite({
    program, log: join(work, 'site.log'),
    settings: ['--AllowedHosts', 'localhost;127.0.0.1', `--Site:BaseUrl=${baseUrl}`, `--Site:Reports:Path=${work}/reports.db`, '--Site:Reports:MinimumSeconds=0'],
  });
  servers.push(site);
  const sitePort = site.port;

  exportTo('copy', '--origin', `http://127.0.0.1:${sitePort}`, `--Site:BaseUrl=${baseUrl}`);
  exportTo('alone', `--Site:BaseUrl=${baseUrl}`);
  const port = await serve('copy', join(work, 'copy'));
  const alone = await serve('alone', join(work, 'alone'));

  // Every address, in each encoding.
  const listed = await sitemap(port);
  const addresses = [...listed, ...new Set((await Promise.all(listed.map(async (address) => [...(await ask(port, address, { encoding: 'identity' })).text.matchAll(/href="(\/[^"]*\/(?:handout|plan))"/g)].map(([, sheet]) => sheet)))).flat())];
  const assets = [...new Set([...(await ask(port, '/', { encoding: 'identity' })).text.matchAll(/(?:href|src)="(\/(?:css|js|images)\/[^"#]*)/g)].map(([, address]) => address))];
  const data = [...(await ask(port, '/data', { encoding: 'identity' })).text.matchAll(/href="(\/data\/[^"]*)"/g)].map(([, address]) => address);
  const texts = JSON.parse((await ask(port, '/data/pages.json', { encoding: 'identity' })).text).map(({ address }) => `${address}.md`);
  const files = [...assets, ...data, ...texts, '/sitemap.xml', '/robots.txt', '/opensearch.xml'];
  let different = [];
  for (const address of [...addresses, ...files]) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const [copy, site] = [await ask(port, address, { encoding }), await ask(sitePort, address, { encoding })];
      if (copy.status !== 200 || !copy.bytes.equals(site.bytes) || shown(copy) !== shown(site)) different.push(`${address} (${encoding})`);
    }
  }
  target('the same bytes and headers', addresses.length > 100 && data.length > 10 && texts.length > 100 && different.length === 0, `${listed.length} addresses of the sitemap, ${addresses.length - listed.length} pages for paper and ${files.length} files in three encodings ${different.slice(0, 5)}`);

  // Everything that is not a page: missing, redirected, or answered by the site.
  const aliases = [...readFileSync(join(work, 'copy', 'nginx', 'maps.conf'), 'utf8').matchAll(/^ {4}"(\/[^"]*[^/"])" "(\/[^"]*)";$/gm)].filter(([, from, to]) => from !== to).map(([, from]) => from);
  different = [];
  for (const address of ['/nothing', '/roles/nothing', '/roles.html', '/.answers/404.html', '/roles%2Fclinical-coder', '/Roles/', '/ROLES?level=entry', '/search/', ...aliases, '/Roles/Clinical-Coder.md', '/roles/nothing.md', '/data/nothing.csv', '/roles?level=entry', '/search?q=coder', '/search/suggestions?q=cod', '/compare?item=roles/clinical-coder', '/map?role=librarian', '/find-your-route/start', '/find-your-route/results?paid=yes']) {
    const [copy, site] = [await ask(port, address), await ask(sitePort, address)];
    const alike = copy.status === 301 ? copy.headers.location === site.headers.location && copy.headers['cache-control'] === site.headers['cache-control'] : copy.bytes.equals(site.bytes) && shown(copy) === shown(site);
    if (copy.status !== site.status || !alike) different.push(`${address} (${copy.status} and ${site.status})`);
  }
  target('missing pages, redirects, queries and dynamic addresses as on the site', different.length === 0, `${different.slice(0, 5)}`);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const [copy, site] = [await ask(port, '/roles/librarian', { method }), await ask(sitePort, '/roles/librarian', { method })];
    target(`${method} of a page is refused with 405 and Allow`, copy.status === 405 && site.status === 405 && copy.headers.allow === 'GET, HEAD');
  }

  // Without an origin.
  const explained = await Promise.all(['/search?q=coder', '/compare', '/report', '/roles?level=entry', '/find-your-route/results'].map(address => ask(alone, address, { encoding: 'identity' })));
  target('without an origin, pages are served and everything else says that it does not work here', explained.every(({ status, text }) => status === 501 && text.includes('This does not work here')) && (await ask(alone, '/roles')).status === 200);

  if (!quick) {
    // The tests of every page, against nginx.
    const tests = run('dotnet', ['test', 'tests/HealthInformaticsCareers.Tests', '--filter', 'FullyQualifiedName~Every_page'], { env: { ...process.env, SITE_ELSEWHERE: `http://localhost:${port}` } });
    target('the tests of every page pass against nginx', tests.status === 0, /Passed: *\d+/.exec(tests.stdout)?.[0] ?? tests.stdout);

    // Time.
    const many = join(work, 'content');
    generate(content, many, 1000);
    const started = performance.now();
    exportTo('many', `--Site:Content=${many}`);
    const seconds = (performance.now() - started) / 1000;
    const written = readdirSync(join(work, 'many', 'site'), { recursive: true }).filter((file) => file.endsWith('.html')).length;
    target('a thousand pages are exported in at most 10 s, including the start', seconds / written * 1000 <= 10, `${written} pages in ${seconds.toFixed(1)} s: ${(seconds / written * 1000).toFixed(1)} s for a thousand`);
  }
} finally {
  for (const server of servers) await server.stop();
  rmSync(work, { recursive: true, force: true });
}
finish();
