// Measures the start on this machine, first with the shipped content, then with generated documents on top. Each start alternates with a build of
// the same documents by Hugo; figures are medians of three. Takes about ten minutes.
//
//   node tests/scripts/measure/start.mjs                 1,000, 2,500, 5,000 and 10,000 documents
//   node tests/scripts/measure/start.mjs 2000 4000       other numbers
//   node tests/scripts/measure/start.mjs --no-hugo 1000  the site alone
//
// Needs what the build needs (.NET SDK 10, Node.js 20), Linux to read the memory, and Hugo (Debian: apt-get install hugo); it installs nothing.
// The site is compiled ahead of time, as `dotnet publish -c Release -r linux-x64` does it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../lib/generated-content.mjs';
import { content as shippedContent, get, median, memory, pause, processorTime, publish, startSite } from '../lib/site.mjs';
import { atMost, finish, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const RUNS = 3;
const MOST_SECONDS = 3; // What an instance that was killed may take until it serves again.
const MOST_MB = 300;
const MOST_KB_PER_DOCUMENT = 100;
const MOST_GROWTH = 1.25; // The time per document, compared with that of the smallest number.
const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const withHugo = !process.argv.includes('--no-hugo');

const hugo = withHugo ? hugoVersion() : 'no Hugo';
const temporary = mkdtempSync(join(tmpdir(), 'measure-start-'));
const program = publish({ runtime: `linux-${process.arch}` });
console.log(`${availableParallelism()} cores, ${hugo}; wall-clock and processor time, medians of ${RUNS}`);

const shipped = await medians(() => start(shippedContent));
console.log(`\nShipped content: ${told(shipped)}`);
atMost('first page in s', shipped.page, MOST_SECONDS);
atMost('memory in MB', shipped.memory, MOST_MB);

let smallest = null;
try {
  for (const number of numbers.length > 0 ? numbers : [1_000, 2_500, 5_000, 10_000]) {
    const content = join(temporary, `content-${number}`);
    const hugoSite = join(temporary, `hugo-${number}`);
    generate(shippedContent, content, number);
    if (withHugo) makeHugoSite(content, hugoSite);
    const builds = [];
    const site = await medians(async () => {
      if (withHugo) builds.push(build(hugoSite));
      return start(content);
    });
    smallest ??= { number, page: site.page };
    console.log(`\n${number} documents more: ${told(site)}`);
    atMost('memory per document in KB', (site.memory - shipped.memory) * 1024 / number, MOST_KB_PER_DOCUMENT);
    atMost(`time per document, relative to ${smallest.number}`, (site.page / number) / (smallest.page / smallest.number), MOST_GROWTH);
    if (withHugo) {
      const wall = median(builds.map((one) => one.wall));
      const cpu = median(builds.map((one) => one.cpu));
      console.log(`        for comparison: Hugo built them in ${seconds(wall)} (processor ${seconds(cpu)}); first page ÷ build = ${(site.page / wall).toFixed(2)}, processor ${(site.cpu / cpu).toFixed(2)}`);
    }
  }
} finally {
  rmSync(temporary, { recursive: true });
}
finish();

/** One start. Seconds to the first page and the first search; MB once the site is idle. */
async function start(content) {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const site = await startSite({ program, log: join(temporary, 'site.log'), settings: ['--Site:Content', content, '--Serilog:MinimumLevel:Default', 'Warning'] });
  try {
    await get(site.port, '/');
    const page = elapsed();
    const cpu = processorTime(site.pid);
    await get(site.port, '/search?q=coder');
    const search = elapsed();
    await idle(site.pid);
    return { page, cpu, search, memory: memory(site.pid), peak: memory(site.pid, { peak: true }) };
  } finally {
    await site.stop();
  }
}

function told({ page, cpu, search, memory, peak }) {
  return `first page after ${seconds(page)} (processor ${seconds(cpu)}), first search after ${seconds(search)}, memory ${memory.toFixed(0)} MB, peak ${peak.toFixed(0)} MB`;
}

/** One build by Hugo into a fresh folder, without the cache of the one before. */
function build(site) {
  const before = childrensProcessorTime();
  const started = performance.now();
  execFileSync('hugo', ['--source', site, '--destination', join(site, 'public'), '--cacheDir', join(site, 'cache'), '--ignoreCache', '--quiet'], { stdio: 'inherit' });
  const wall = (performance.now() - started) / 1000;
  const cpu = childrensProcessorTime() - before;
  rmSync(join(site, 'public'), { recursive: true });
  rmSync(join(site, 'cache'), { recursive: true, force: true });
  return { wall, cpu };
}

/** The same Markdown and front matter, with a theme that shows what our pages show in the way Hugo suggests. */
function makeHugoSite(content, site) {
  for (const kind of readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    cpSync(join(content, kind.name), join(site, 'content', kind.name), { recursive: true });
  }
  mkdirSync(join(site, 'layouts/_default'), { recursive: true });
  // Our site has no feeds and no taxonomies, so Hugo makes none.
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

function hugoVersion() {
  try {
    return execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(' ').slice(0, 2).join(' ');
  } catch {
    console.error('Hugo is not installed (Debian: apt-get install hugo). To measure the site alone, add --no-hugo.');
    process.exit(1);
  }
}

/** Runs it several times and takes the median of each figure on its own. */
async function medians(run) {
  const runs = [];
  for (let time = 0; time < RUNS; time++) runs.push(await run());
  return Object.fromEntries(Object.keys(runs[0]).map((figure) => [figure, median(runs.map((one) => one[figure]))]));
}

/** Waits until the process uses less than 30 ms of processor time in a second. */
async function idle(pid) {
  for (let before = -Infinity; processorTime(pid) - before > 0.03;) {
    before = processorTime(pid);
    await pause(1_000);
  }
}

/** Seconds of processor time of all child processes that have ended. */
function childrensProcessorTime() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function seconds(value) {
  return `${value.toFixed(2)} s`;
}
