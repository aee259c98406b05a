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

const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.answers.json'));
for (const file of files) {
  const name = file.slice(0, -'.json'.length);
  const requests = readFileSync(join(folder, file), 'utf8');
  const count = JSON.parse(requests).length;
  const expected = readFileSync(join(folder, `${name}.answers.json`), 'utf8');
  let best = Infinity;
  let answers = '';
  const started = performance.now();
  for (let passes = 0; passes < 3 || performance.now() - started < 250; passes += 1) {
    const begin = performance.now();
    answers = price(requests);
    best = Math.min(best, performance.now() - begin);
  }
  if (answers !== expected) {
    console.error(`${name}: wasm answers ${answers.slice(0, 200)} where native code answers ${expected.slice(0, 200)}`);
    process.exitCode = 1;
  }
  console.log(`door ${name}\t${(count / best) * 1000}\t${answers.length / count}`);
}
