// Checks the table of threats in tests/README.md: each threat names the tests that have its id, and each has at least one, or says why not.
//
//   node tests/scripts/verify/threats.mjs            checks
//   node tests/scripts/verify/threats.mjs write      fills in the last column, then checks
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../lib/site.mjs';
import { finish, target, usage } from '../lib/targets.mjs';

usage(import.meta.url);
const readme = join(root, 'tests/README.md');
const files = readdirSync(join(root, 'tests'), { recursive: true })
  .filter((path) => /\.(cs|mjs|sh)$/.test(path) && !/(^|\/)(obj|bin)\//.test(path) && !path.endsWith('threats.mjs'))
  .map((path) => ({ name: basename(path, '.cs'), text: readFileSync(join(root, 'tests', path), 'utf8') }));
const row = /^\| ([CFRSN]\d\d) \| (.*) \| (.*) \|$/gm;

/** The id as a word of its own, or followed by an underscore as in the name of a test. */
const testsOf = (id) => files.filter(({ text }) => new RegExp(`(?<![A-Za-z0-9])${id}(?![A-Za-z0-9])`).test(text)).map(({ name }) => `\`${name}\``).sort();

if (process.argv.includes('write')) {
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(row, (line, id, threat, was) => `| ${id} | ${threat} | ${testsOf(id).join(', ') || (was.startsWith('`') && !was.includes(' ') ? '–' : was)} |`));
}

for (const [, id, threat, where] of readFileSync(readme, 'utf8').matchAll(row)) {
  const tests = testsOf(id).join(', ');
  target(`${id} ${threat}`, tests !== '' ? where === tests : where !== '–', where);
}
finish();
