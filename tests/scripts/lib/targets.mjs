// What a script checks, printed one line each. A missed target makes the script exit 1.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

let missed = 0;

/** With --help, prints the comment at the top of the script and ends it. */
export function usage(script) {
  if (!process.argv.includes('--help')) return;
  const [comment] = /^(\/\/.*\n)+/.exec(readFileSync(fileURLToPath(script), 'utf8'));
  console.log(comment.replaceAll(/^\/\/ ?/gm, '').trimEnd());
  process.exit(0);
}

export function target(name, isMet, details = '') {
  if (!isMet) missed++;
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${name}${details && `: ${details}`}`);
}

export function atLeast(name, value, least) {
  target(name, value >= least, `${short(value)}, at least ${least}`);
}

export function atMost(name, value, most) {
  target(name, value <= most, `${short(value)}, at most ${most}`);
}

/** Prints the total and sets the exit code. */
export function finish() {
  console.log(missed === 0 ? 'Every target was met.' : `${missed} ${missed === 1 ? 'target was' : 'targets were'} missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
}

function short(value) {
  return Number.isInteger(value) ? value : value.toFixed(value < 10 ? 2 : 0);
}
