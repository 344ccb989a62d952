// Makes the list of British English words that the check of spelling needs (Checks/EnglishWords.cs): every form of every word of npm's dictionary-en-gb,
// without possessives, sorted, one a line, compressed with Brotli.
//
//   node Words/words.mjs FILE
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import nspell from 'nspell';

const [, , file] = process.argv;
const from = (name) => readFileSync(`node_modules/dictionary-en-gb/index.${name}`);
const words = Object.keys(nspell(from('aff'), from('dic')).data).filter((word) => !word.endsWith("'s") && /\p{L}/u.test(word)).sort();
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, brotliCompressSync(words.join('\n')));
