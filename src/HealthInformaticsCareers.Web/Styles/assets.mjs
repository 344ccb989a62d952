// Makes what the pages need besides the stylesheet: a sprite of the icons that Features/Shared/Icons.cs names, from lucide-static, and the typeface, cut to the
// characters and weights of this site. The declaration of the typeface goes into the stylesheet's folder as _face.scss.
//
//   node Styles/assets.mjs
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const icons = [...readFileSync('Features/Shared/Icons.cs', 'utf8').matchAll(/= "([a-z0-9-]+)"/g)].map(match => match[1]);
const symbols = icons.map(name => {
  const drawing = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8');
  const shapes = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawing)[1].replace(/\s+/g, ' ').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
});
mkdirSync('wwwroot/images', { recursive: true });
writeFileSync('wwwroot/images/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const characters = `${ascii}£€–—‘’“”…•·×→éèêëáàâäíïóöôúüñçÉ½¼¾°\u00a0`;
const face = await subsetFont(
  readFileSync('node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  characters,
  { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } },
);
// The name changes with the content, so browsers may keep the file for ever.
const name = `atkinson-hyperlegible-next.${createHash('sha256').update(face).digest('hex').slice(0, 12)}.woff2`;
rmSync('wwwroot/fonts', { recursive: true, force: true });
mkdirSync('wwwroot/fonts', { recursive: true });
writeFileSync(join('wwwroot/fonts', name), face);
writeFileSync('Styles/_face.scss', `// Made by assets.mjs.
@font-face {
  font-family: "Atkinson Hyperlegible Next";
  src: url("../fonts/${name}") format("woff2");
  font-weight: 400 700;
  font-display: swap;
}
`);
