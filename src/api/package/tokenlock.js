// Tokenlock for other programs: JSON in, JSON out. docs/api.md describes it, tokenlock.d.ts its types.

import start, * as wasm from "./tokenlock_glue.js";

let isReady = false;

/** Makes ready: takes the wasm that lies beside this module, or `module_or_path`. */
export async function init({ module_or_path } = {}) {
  if (isReady) return;
  const beside = new URL("./tokenlock_bg.wasm", import.meta.url);
  // Node cannot fetch files.
  if (module_or_path === undefined && beside.protocol === "file:") {
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ "node:fs/promises");
    module_or_path = await readFile(beside);
  }
  await start({ module_or_path: module_or_path ?? beside });
  isReady = true;
}

export default init;

/** Makes ready at once, from the wasm's bytes or a compiled module. */
export function initSync({ module }) {
  if (isReady) return;
  wasm.initSync({ module });
  isReady = true;
}

/** Answers a request, or each of an array in its order. */
export const price = (json) => answer(wasm.price, json);

/** Gives the working of the same requests. */
export const explain = (json) => answer(wasm.explain, json);

/** Evaluates the JSON of a scenario's file to its study. */
export const evaluate = (json) => answer(wasm.evaluate, json);

/** This program's version. */
export const version = () => wasm.version();

// Errors are answers and never exceptions, those of the caller too.
function answer(call, json) {
  if (!isReady) return error("not_ready: call init() and wait for it, or initSync()");
  if (typeof json !== "string") return error("wrong_type: JSON is a string, as JSON.stringify makes it");
  try {
    return call(json);
  } catch (problem) {
    return error(`failed: ${problem?.message ?? problem}`);
  }
}

const error = (message) => JSON.stringify({ errors: [{ field: "", value: null, message }] });
