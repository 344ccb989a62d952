// Lighthouse, as on a phone, over one page of each kind, and what every page with its stylesheet takes over the wire. Exits 1 where a score is
// below 100 or a page is above 25 KB. Takes about ten minutes.
//
//   npm install --prefix DIR lighthouse@12.8.2
//   LIGHTHOUSE=DIR node tests/lighthouse.mjs            # all kinds
//   LIGHTHOUSE=DIR node tests/lighthouse.mjs /roles     # these addresses
//
// Needs what the build needs (.NET SDK 10, Node.js 20), Lighthouse in a folder that LIGHTHOUSE names, and Chromium. It installs nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { get, publish, startSite } from './published-site.mjs';

const PORT = 5221;
const MOST_BYTES = 25 * 1024;
const lighthouse = join(process.env.LIGHTHOUSE ?? '', 'node_modules', 'lighthouse', 'cli', 'index.js');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!existsSync(lighthouse) || !chromium) {
  console.log('Lighthouse or Chromium is missing: see the first lines of this script.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
publish();
const site = await startSite(PORT, join(folder, 'site.log'), [`--Site:BaseUrl=http://localhost:${PORT}`, '--environment', 'Production']);
let holds = true;
try {
  const sitemap = (await get(PORT, '/sitemap.xml')).bytes.toString();
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, address]) => new URL(address).pathname);
  const wire = async (path) => (await get(PORT, path, { headers: { 'Accept-Encoding': 'br' } })).bytes.length;
  const stylesheet = await wire(/<link rel="stylesheet" href="([^"]*)"/.exec((await get(PORT, '/')).bytes)[1]);
  const sizes = await Promise.all(addresses.map(async (address) => ({ address, bytes: await wire(address) + stylesheet })));
  const large = sizes.filter(({ bytes }) => bytes > MOST_BYTES).sort((one, other) => other.bytes - one.bytes);
  const largest = sizes.reduce((one, other) => (one.bytes > other.bytes ? one : other));
  console.log(`${addresses.length} pages, each with its stylesheet (${kilobytes(stylesheet)}): the largest is ${largest.address} with ${kilobytes(largest.bytes)}; above ${kilobytes(MOST_BYTES)}: ${large.map(({ address, bytes }) => `${address} ${kilobytes(bytes)}`).join(', ') || 'none'}`);
  holds &&= large.length === 0;

  // The first page of each folder, and every page that stands in none.
  const kinds = [...new Map(addresses.map((address) => [address.replace(/^(\/[^/]+\/).*/, '$1'), address]).reverse()).values()];
  for (const address of process.argv.length > 2 ? process.argv.slice(2) : kinds) {
    const report = join(folder, 'report.json');
    const run = spawnSync('node', [
      lighthouse, `http://localhost:${PORT}${address}`, '--quiet', '--output=json', `--output-path=${report}`, '--only-categories=performance,accessibility,best-practices,seo',
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update --disable-sync',
    ], { encoding: 'utf8', env: { ...process.env, CHROME_PATH: chromium } });
    if (run.status !== 0) throw new Error(run.stderr);
    const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
    const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
    const missed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs).filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id);
    const isWhole = Object.values(categories).every(({ score }) => score === 1);
    console.log(`${isWhole ? 'holds ' : 'FAILS '} ${address}: ${scores.join(', ')}${missed.length > 0 ? ` (${missed.join(', ')})` : ''}`);
    holds &&= isWhole;
  }
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(holds ? 0 : 1);

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
