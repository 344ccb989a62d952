// Content of any size for measurements: the shipped content plus any number of generated roles. Each is about 7 KB, with front matter and five
// sections, and its sentences are those of the shipped content, so that it has as few mistakes. The same number always gives the same files.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADINGS = ['The first part', 'The second part', 'The third part', 'The fourth part', 'The last part'];
const BYTES_OF_A_SECTION = 1150;

/** Copies `content` to `folder` and adds `count` roles. */
export function generate(content, folder, count) {
  cpSync(content, folder, { recursive: true });
  const texts = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.md') && file.name !== 'README.md')
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => readFileSync(path, 'utf8'));
  const titleWords = texts.flatMap((text) => wordsOf(/^title: (.*)$/m.exec(text)[1]));
  // A figure needs a fact that says so, and a word that one page allows is wrong on others.
  const sentences = texts.filter((text) => !text.includes('\nwords-allowed:'))
    .flatMap((text) => text.split('\n---\n').slice(1).join(' ').replace(/```[^]*?```/g, ' ').split('\n\n'))
    .filter((paragraph) => /^[A-Z]/.test(paragraph))
    .flatMap((paragraph) => paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').split(/(?<=[.?!]) /))
    .filter((sentence) => /^[A-Z][A-Za-z ,;’'-]{20,150}\.$/.test(sentence) && !/ (minute|hour|day|week|month|year|band|must|only)/.test(sentence));
  const source = /^- id: (.*)$/m.exec(readFileSync(join(content, 'sources.yml'), 'utf8'))[1];
  const areas = readdirSync(join(content, 'areas')).map((name) => name.replace('.md', ''));
  const conditions = readdirSync(join(content, 'eligibility')).map((name) => name.replace('.md', ''));
  const random = numbers(20261122);
  const draw = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => draw(sentences);
  const section = (heading) => {
    let text = `## ${heading}\n`;
    while (text.length < BYTES_OF_A_SECTION) {
      text += `\n${sentence()} ${sentence()} ${sentence()}\n`;
    }
    return text;
  };
  const lines = (number) => Array.from({ length: number }, () => `    - ${sentence()}`).join('\n');
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, 'roles', `generated-${number}.md`), `---
title: ${capital(Array.from({ length: 3 }, () => draw(titleWords)).join(' '))} ${number}
summary: ${sentence()}
reviewed: 2026-11-22
review-due: 2027-05-22
nations: [england]
sources: [${source}]
area: ${draw(areas)}
level: entry
pay:
  value: band ${2 + (number % 6)}
  status: reported
  sources: [${source}]
duties:
  value:
${lines(4)}
  status: reported
  sources: [${source}]
entry-requirements:
  value:
${lines(3)}
  status: reported
  sources: [${source}]
skills:
  value:
${lines(3)}
  status: reported
  sources: [${source}]
conditions:
  always: [${conditions.join(', ')}]
---

${HEADINGS.map(section).join('\n')}`);
  }
}

const wordsOf = (text) => text.match(/[A-Za-z]+(?:['’][a-z]+)*/g) ?? [];
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Pseudo-random numbers from 0 to 1 (mulberry32). */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
