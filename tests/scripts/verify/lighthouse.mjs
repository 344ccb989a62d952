// Runs Lighthouse, as on a phone, over one page of each kind, and measures what every page and its stylesheet weigh on the wire. Every score must be
// 100, every page at most 25 KB. Takes about ten minutes.
//
//   npm install --prefix DIR lighthouse@12.8.2
//   LIGHTHOUSE=DIR node tests/scripts/verify/lighthouse.mjs            one page of each kind
//   LIGHTHOUSE=DIR node tests/scripts/verify/lighthouse.mjs /roles     these pages
//
// Needs what the build needs (.NET SDK 10, Node.js 20), Lighthouse in the folder that LIGHTHOUSE names, and Chromium. It installs nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, get, publish, sitemap, startSite } from '../lib/site.mjs';
import { finish, target, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const MOST_BYTES = 25 * 1024;
const lighthouse = join(process.env.LIGHTHOUSE ?? '', 'node_modules', 'lighthouse', 'cli', 'index.js');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!existsSync(lighthouse) || !chromium) {
  console.log('Lighthouse or Chromium is missing. --help says how to install it.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const program = publish();
const port = await freePort();
const site = await startSite({ program, port, log: join(folder, 'site.log'), settings: [`--Site:BaseUrl=http://localhost:${port}`] });
try {
  const addresses = await sitemap(port);
  const wire = async (path) => (await get(port, path, { headers: { 'Accept-Encoding': 'br' } })).bytes.length;
  const stylesheet = await wire(/<link rel="stylesheet" href="([^"]*)"/.exec((await get(port, '/')).text)[1]);
  const sizes = await Promise.all(addresses.map(async (address) => ({ address, bytes: await wire(address) + stylesheet })));
  const large = sizes.filter(({ bytes }) => bytes > MOST_BYTES).sort((one, other) => other.bytes - one.bytes);
  const largest = sizes.reduce((one, other) => (one.bytes > other.bytes ? one : other));
  target(`every page with its stylesheet is at most ${kilobytes(MOST_BYTES)}`, large.length === 0,
    `${addresses.length} pages, stylesheet ${kilobytes(stylesheet)}; the largest is ${largest.address} with ${kilobytes(largest.bytes)}; too large: ${large.map(({ address, bytes }) => `${address} ${kilobytes(bytes)}`).join(', ') || 'none'}`);

  // The first page of each folder, and every page outside a folder.
  const kinds = [...new Map(addresses.map((address) => [address.replace(/^(\/[^/]+\/).*/, '$1'), address]).reverse()).values()];
  for (const address of process.argv.length > 2 ? process.argv.slice(2) : kinds) {
    const report = join(folder, 'report.json');
    const run = spawnSync('node', [
      lighthouse, `http://localhost:${port}${address}`, '--quiet', '--output=json', `--output-path=${report}`, '--only-categories=performance,accessibility,best-practices,seo',
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update --disable-sync',
    ], { encoding: 'utf8', env: { ...process.env, CHROME_PATH: chromium } });
    if (run.status !== 0) throw new Error(run.stderr);
    const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
    const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
    const missed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs).filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id);
    target(address, Object.values(categories).every(({ score }) => score === 1), `${scores.join(', ')}${missed.length > 0 ? ` (${missed.join(', ')})` : ''}`);
  }
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}
finish();

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
