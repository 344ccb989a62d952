// Writes the licence texts and the bill of materials (CycloneDX 1.6) of everything that is published but not ours:
// NuGet packages with something to run, govuk-frontend, which is compiled into the stylesheet, the icons, the typeface and the lists of words.
//
//   node Licences/licences.mjs ASSETS FRAMEWORK VERSION FOLDER      ASSETS is obj/project.assets.json
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [assetsPath, framework, version, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const assets = JSON.parse(readFileSync(assetsPath, 'utf8'));
const packages = Object.keys(assets.packageFolders)[0];

const nuget = Object.entries(assets.targets[framework])
  .filter(([, target]) => target.type === 'package' && (target.runtime || target.runtimeTargets))
  .map(([key]) => {
    const [name, version] = key.split('/');
    const { path, sha512 } = assets.libraries[key];
    const root = join(packages, path);
    const nuspec = readFileSync(join(root, `${name.toLowerCase()}.nuspec`), 'utf8');
    const field = (pattern) => pattern.exec(nuspec)?.[1].trim();
    return {
      name,
      version,
      purl: `pkg:nuget/${name}@${version}`,
      sha512: Buffer.from(sha512, 'base64').toString('hex'),
      licence: field(/<license type="expression">([^<]*)/),
      copyright: field(/<copyright>([^<]*)/) ?? `Copyright ${field(/<authors>([^<]*)/)}`,
      texts: readdirSync(root).filter((file) => /^(licen[cs]e|notice|third-party)/i.test(file)).map((file) => readFileSync(join(root, file), 'utf8').trim()),
    };
  });

// govuk-frontend has no licence file. The stylesheet's own comment carries its copyright notice, because that is what visitors receive.
const ofContent = '../HealthInformaticsCareers.Content';
const npm = [['.', 'govuk-frontend'], ['.', 'lucide-static'], ['.', '@fontsource-variable/atkinson-hyperlegible-next'], ['.', 'an-array-of-english-words'], [ofContent, 'dictionary-en-gb']].map(([project, name]) => {
  const root = `${project}/node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const texts = readdirSync(root).filter((file) => /^licen[cs]e/i.test(file)).map((file) => readFileSync(`${root}/${file}`, 'utf8').trim());
  return {
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    sha512: Buffer.from(JSON.parse(readFileSync(`${project}/package-lock.json`, 'utf8')).packages[`node_modules/${name}`].integrity.replace('sha512-', ''), 'base64').toString('hex'),
    // The package dictionary-en-gb names its licence "BSD", which is not an SPDX identifier, so the bill of materials has its text instead.
    licence: /\bBSD\b(?!-)/.test(license) ? undefined : license,
    copyright: texts.length > 0 ? /Copyright[^\n]*/.exec(texts[0])?.[0] ?? '' : /\/\*! govuk-frontend: (Copyright[^.]*)/.exec(readFileSync('Styles/site.scss', 'utf8'))[1],
    texts,
  };
});

const components = [...nuget, ...npm];
const byText = {};
for (const component of components) {
  const { name, licence, texts } = component;
  if (!licence && texts.length === 0) throw new Error(`${name} names no licence.`);
  (byText[texts.length > 0 ? texts.join('\n\n') : standardText(licence)] ??= []).push(component);
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bom.cdx.json'), `${JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'health-informatics-careers', version, licenses: [{ license: { id: 'MIT' } }] } },
  components: components.map(({ name, version, purl, sha512, licence, copyright }) => ({
    type: 'library', name, version, purl, copyright,
    hashes: [{ alg: 'SHA-512', content: sha512 }],
    licenses: [licence ? { expression: licence } : { license: { name: 'see THIRD-PARTY-NOTICES.txt' } }],
  })),
}, null, 2)}\n`);
writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), `This program contains the following third-party components.\n\n${Object.entries(byText).map(([text, members]) =>
  `${'='.repeat(80)}\n${members.map(({ name, version, copyright }) => `${name} ${version}\n  ${copyright}\n`).join('')}\n${text}\n`).join('\n')}`);

/** The text of one SPDX licence, without the template's own line for the copyright, which is listed above it. */
function standardText(licence) {
  return require(`spdx-license-list/licenses/${licence}.json`).licenseText.replace(/^Copyright \(c\) <year>.*\n+/m, '').trim();
}
