// Makes the list of English words that search needs (Features/Search/EnglishWords.cs): the FNV-1a hash of each word, sorted, in four bytes.
//
//   node Styles/words.mjs FILE
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [, , file] = process.argv;
const words = JSON.parse(readFileSync('node_modules/an-array-of-english-words/index.json', 'utf8'));
const hashes = new Uint32Array(words.map((word) => {
  let hash = 2166136261;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 16777619) >>> 0;
  return hash;
})).sort();
const bytes = Buffer.alloc(hashes.length * 4);
hashes.forEach((hash, index) => bytes.writeUInt32LE(hash, index * 4));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, bytes);
