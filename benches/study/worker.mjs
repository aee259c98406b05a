// Times the study in a worker: in wasm where it is asked for `study.wasm`, else in JavaScript.

import { run } from './study.mjs';

const print = (line) => postMessage(line);
const fetched = async (name) => (await fetch(name)).json();

function time(name, passes, once) {
  const times = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const begin = performance.now();
    once(pass);
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  print(`${name}\t${times[passes >> 1].toFixed(4)}\t${times[0].toFixed(4)}`);
}

// What crates import of the glue that a page has, and the study never calls.
function unused(module) {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => {
      throw new Error(`${name} was called`);
    };
  }
  return imports;
}

async function wasm(name) {
  const module = await WebAssembly.compileStreaming(fetch(name));
  const instance = await WebAssembly.instantiate(module, unused(module));
  const { memory, full, figures, recombine, preview, found, cash } = instance.exports;
  const count = full();
  print(`memory\t${memory.buffer.byteLength}\t0`);
  const expected = await fetched('figures.json');
  const told = new Float64Array(memory.buffer, figures(), count);
  const other = expected.filter((figure, place) => figure !== told[place]).length;
  print(`other figures than native\t${other}\t${expected.length}`);
  for (let pass = 0; pass < 3; pass += 1) full();
  time('full', 15, full);
  time('recombine', 60, (pass) => recombine(pass / 60));
  time('preview', 30, preview);
  time('found', 5, found);
  time('cash', 5, cash);
  print(`memory after all\t${memory.buffer.byteLength}\t0`);
}

onmessage = async ({ data }) => {
  try {
    await (data === 'javascript' ? run(await fetched('terms.json'), print) : wasm(data));
  } catch (error) {
    print(`failed: ${error}`);
  }
  print('done');
};
