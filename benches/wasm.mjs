// How many prices a second the door gives in wasm, for the requests of benches/price.
//
//     node benches/wasm.mjs DIST_API REQUESTS
//
// Every line of output is: name, prices per second, length of the answers. The answers are compared with those of the
// native door to the last character: a difference is an error.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [door, folder] = process.argv.slice(2).map((word) => resolve(word));
const { default: init, price } = await import(pathToFileURL(join(door, 'tokenlock.js')));
await init();

// As in benches/price/clock.rs: chunks of 16, each with its fastest pass, repeated for at least 50 microseconds.
const CHUNK = 16;
const CHUNK_TIME = 0.05;

const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.answers.json'));
for (const file of files) {
  const name = file.slice(0, -'.json'.length);
  const text = readFileSync(join(folder, file), 'utf8');
  const requests = JSON.parse(text);
  const count = requests.length;
  const expected = readFileSync(join(folder, `${name}.answers.json`), 'utf8');
  const answers = price(text);
  const chunks = [];
  for (let start = 0; start < count; start += CHUNK) chunks.push(JSON.stringify(requests.slice(start, start + CHUNK)));
  const fastest = chunks.map(() => Infinity);
  const started = performance.now();
  for (let passes = 0; passes < 3 || performance.now() - started < 250; passes += 1) {
    chunks.forEach((chunk, index) => {
      const repeats = Math.max(1, Math.ceil(CHUNK_TIME / fastest[index]));
      const begin = performance.now();
      for (let left = repeats; left > 0; left -= 1) price(chunk);
      fastest[index] = Math.min(fastest[index], (performance.now() - begin) / repeats);
    });
  }
  const best = fastest.reduce((sum, time) => sum + time, 0);
  if (answers !== expected) {
    console.error(`${name}: wasm answers ${answers.slice(0, 200)} where native code answers ${expected.slice(0, 200)}`);
    process.exitCode = 1;
  }
  console.log(`door ${name}\t${(count / best) * 1000}\t${answers.length / count}`);
}
