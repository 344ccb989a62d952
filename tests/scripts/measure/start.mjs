// Measures the start on this machine: the published site with the shipped content, then with generated documents more, each start beside a
// build of the same documents by Hugo, in turn, the median of three. Takes about ten minutes for all sizes.
//
//   node tests/measure-start.mjs                 # 1,000, 2,500, 5,000 and 10,000 documents
//   node tests/measure-start.mjs 2000 4000       # other numbers
//   node tests/measure-start.mjs --no-hugo 1000  # the site alone
//
// Needs what the build needs (.NET SDK 10, Node.js 20), Linux for the memory, and Hugo (Debian: apt-get install hugo); it installs nothing.
// The published site is the one of `dotnet publish -c Release -r linux-x64`, whose code is compiled ahead.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generated-content.mjs';

const TIMES = 3;
const PORT = 5098;
const RUNTIME = `linux-${process.arch}`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'artifacts/publish/HealthInformaticsCareers.Web', `release_${RUNTIME}`, 'HealthInformaticsCareers.Web');
const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const withHugo = !process.argv.includes('--no-hugo');

const hugo = withHugo ? versionOfHugo() : 'no Hugo';
execFileSync('dotnet', ['publish', '-c', 'Release', '-r', RUNTIME, '-v', 'quiet', '--nologo', join(root, 'src/HealthInformaticsCareers.Web')], { stdio: 'inherit' });
console.log(`${availableParallelism()} cores, ${hugo}; wall and processor time, medians of ${TIMES}; MB are 1,000,000 bytes`);

const shipped = await median(() => start(join(root, 'content')));
console.log(`shipped content: first page after ${shown(shipped.page)} (processor ${shown(shipped.cpu)}), first search after ${shown(shipped.search)}, memory ${megabytes(shipped.memory)}, at most ${megabytes(shipped.most)}`);

let smallest = null;
for (const number of numbers.length > 0 ? numbers : [1_000, 2_500, 5_000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'measured-start-'));
  try {
    const content = join(folder, 'content');
    mkdirSync(content);
    generate(join(root, 'content'), content, number);
    if (withHugo) makeHugoSite(content, join(folder, 'hugo'));
    const builds = [];
    const site = await median(async () => {
      if (withHugo) builds.push(build(join(folder, 'hugo')));
      return start(content);
    });
    const each = (site.memory - shipped.memory) / number;
    smallest ??= { number, page: site.page };
    console.log(`${number} documents more: first page after ${shown(site.page)} (processor ${shown(site.cpu)}), first search after ${shown(site.search)}, `
      + `memory ${megabytes(site.memory)} = ${(each / 1000).toFixed(1)} KB a document, at most ${megabytes(site.most)}; `
      + `${(site.page / smallest.page).toFixed(1)} times the time of ${smallest.number} for ${(number / smallest.number).toFixed(1)} times the documents`);
    if (withHugo) {
      const wall = middle(builds.map((one) => one.wall));
      const cpu = middle(builds.map((one) => one.cpu));
      console.log(`  Hugo built them in ${shown(wall)} (processor ${shown(cpu)}): first page ÷ build = ${(site.page / wall).toFixed(2)}, processor ${(site.cpu / cpu).toFixed(2)}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One start: milliseconds to the first page and the first search, bytes of memory when both are answered and nothing is made any more. */
async function start(content) {
  const started = performance.now();
  const server = spawn(program, ['--environment', 'Production', '--AllowedHosts', 'localhost', '--urls', `http://localhost:${PORT}`,
    '--Site:Content', content, '--Serilog:MinimumLevel:Default', 'Warning'], { stdio: ['ignore', 'ignore', 'inherit'] });
  let ended = false;
  const stopped = new Promise((resolve) => server.once('exit', () => resolve(ended = true)));
  try {
    await answered('/', () => ended);
    const page = performance.now() - started;
    const cpu = processorTime(server.pid);
    await answered('/search?q=coder', () => ended);
    const search = performance.now() - started;
    await settled(server.pid);
    return { page, cpu, search, memory: status(server.pid, 'VmRSS'), most: status(server.pid, 'VmHWM') };
  } finally {
    server.kill();
    await stopped;
  }
}

/** One build by Hugo into a fresh folder, with nothing kept from the one before. */
function build(site) {
  const before = readFileSync('/proc/self/stat', 'utf8');
  const started = performance.now();
  execFileSync('hugo', ['--source', site, '--destination', join(site, 'public'), '--cacheDir', join(site, 'cache'), '--ignoreCache', '--quiet'], { stdio: 'inherit' });
  const wall = performance.now() - started;
  const cpu = ticks(readFileSync('/proc/self/stat', 'utf8'), 15) - ticks(before, 15);
  rmSync(join(site, 'public'), { recursive: true });
  rmSync(join(site, 'cache'), { recursive: true, force: true });
  return { wall, cpu };
}

/** The same Markdown and front matter, with a theme that shows what our pages show, in Hugo's own ways. */
function makeHugoSite(content, site) {
  for (const kind of readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    cpSync(join(content, kind.name), join(site, 'content', kind.name), { recursive: true });
  }
  mkdirSync(join(site, 'layouts/_default'), { recursive: true });
  // Nothing that our site does not have: no feeds, no taxonomies. Old addresses are served by us and written by Hugo.
  writeFileSync(join(site, 'config.toml'), 'baseURL = "http://localhost/"\ntitle = "Health Informatics Careers"\ndisableKinds = ["RSS", "taxonomy", "term"]\n');
  writeFileSync(join(site, 'layouts/_default/baseof.html'), `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body>
<header><a href="/">{{ .Site.Title }}</a>
<nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>This site is independent.</p><p><a href="/pages/about/">About</a></p></footer>
</body>
</html>
`);
  writeFileSync(join(site, 'layouts/_default/single.html'), `{{ define "main" }}
<h1>{{ .Title }}</h1>
<p class="lead">{{ .Params.summary }}</p>
<dl>
{{ range $name, $field := .Params }}
<dt>{{ $name }}</dt>
{{ if reflect.IsMap $field }}{{ range $part, $value := $field }}<dd>{{ $part }}: {{ if reflect.IsSlice $value }}<ul>{{ range $value }}<li>{{ . }}</li>{{ end }}</ul>{{ else }}{{ $value }}{{ end }}</dd>
{{ end }}{{ else if reflect.IsSlice $field }}{{ range $field }}<dd>{{ . }}</dd>
{{ end }}{{ else }}<dd>{{ $field }}</dd>
{{ end }}{{ end }}</dl>
{{ .Content }}
<h2>See also</h2>
<ul>
{{ with .Params.area }}{{ with $.Site.GetPage (printf "/areas/%s" .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}
{{ range .Params.qualifications }}{{ with $.Site.GetPage (printf "/qualifications/%s" .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}
{{ range index .Params "see-also" }}{{ with $.Site.GetPage . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}
</ul>
<p>Reviewed on {{ .Params.reviewed }}. Next review due by {{ index .Params "review-due" }}.</p>
{{ end }}
`);
  writeFileSync(join(site, 'layouts/_default/list.html'), `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Pages.ByTitle }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>
{{ end }}</ul>
{{ end }}
`);
}

function versionOfHugo() {
  try {
    return execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(' ').slice(0, 2).join(' ');
  } catch {
    console.error('Hugo is not installed (Debian: apt-get install hugo). Without it: node tests/measure-start.mjs --no-hugo');
    process.exit(1);
  }
}

/** Each figure's own median of all runs. */
async function median(run) {
  const runs = [];
  for (let time = 0; time < TIMES; time++) {
    runs.push(await run());
  }
  return Object.fromEntries(Object.keys(runs[0]).map((figure) => [figure, middle(runs.map((one) => one[figure]))]));
}

function middle(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

/** Waits until the server is there and the address is answered. */
async function answered(path, ended) {
  for (;;) {
    if (ended()) throw new Error('The site did not start. Is the content in order, and the port free?');
    try {
      if (await get(path) === 200) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** Waits until a second goes by in which the server does next to nothing. */
async function settled(pid) {
  for (let before = -Infinity; processorTime(pid) - before > 30;) {
    before = processorTime(pid);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function get(path) {
  return new Promise((resolve, reject) => {
    http.get({ host: 'localhost', port: PORT, path, agent: false }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
      response.once('error', reject);
    }).once('error', reject);
  });
}

/** Milliseconds of processor time, user and system. */
function processorTime(pid) {
  return ticks(readFileSync(`/proc/${pid}/stat`, 'utf8'), 13);
}

/** Two neighbouring fields of /proc/…/stat, counted from 0, in milliseconds: Linux shows hundredths of a second. */
function ticks(stat, field) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[field - 2]) + Number(fields[field - 1])) * 10;
}

function status(pid, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}

function shown(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
