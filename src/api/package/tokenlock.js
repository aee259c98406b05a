// Tokenlock for other programs: JSON in, JSON out. docs/api.md describes it, tokenlock.d.ts its types.

import * as wasm from "./tokenlock_glue.js";

// The compiled wasm, once there is one.
let compiled;

/** Makes ready: takes the wasm that lies beside this module, or `module_or_path`. */
export async function init({ module_or_path } = {}) {
  if (compiled) return;
  const source = await (module_or_path ?? beside());
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(await bytes(source));
  if (!compiled) initSync({ module });
}

export default init;

/** Makes ready at once, from the wasm's bytes or a compiled module. */
export function initSync({ module }) {
  if (compiled) return;
  if (!(module instanceof WebAssembly.Module)) module = new WebAssembly.Module(module);
  wasm.initSync({ module });
  compiled = module;
}

/** Answers a request, or each of an array in its order. */
export const price = (json) => answer("price", json);

/** Gives the working of the same requests. */
export const explain = (json) => answer("explain", json);

/** Evaluates the JSON of a scenario's file to its study. */
export const evaluate = (json) => answer("evaluate", json);

/** Reads a link, a whole address or what stands behind `#`, to its scenario. */
export const read_link = (text) => answer("read_link", text);

/** Reads the bytes of a price file to its histories; `options` is JSON, and may be left out. */
export const read_prices = (bytes, options) => file("read_prices", bytes, options);

/** Reads the bytes of a usage or cost export to its months; `options` is JSON, and may be left out. */
export const read_usage = (bytes, options) => file("read_usage", bytes, options);

/** This program's version. */
export const version = () => wasm.version();

async function beside() {
  const url = new URL("./tokenlock_bg.wasm", import.meta.url);
  if (url.protocol !== "file:") return url;
  // Node cannot fetch files.
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ "node:fs/promises");
  return readFile(url);
}

async function bytes(source) {
  if (typeof source === "string" || source instanceof URL) source = await fetch(source);
  if (!(typeof Response === "function" && source instanceof Response)) return source;
  if (!source.ok) throw new Error(`the wasm cannot be fetched: ${source.status} ${source.statusText}`);
  return source.arrayBuffer();
}

// Errors are answers and never exceptions, those of the caller too.
function answer(name, text) {
  if (typeof text !== "string") return refused("what is asked is a string, JSON as JSON.stringify makes it");
  return call(name, text);
}

function file(name, source, options = "") {
  if (typeof source === "string") source = new TextEncoder().encode(source);
  if (source instanceof ArrayBuffer) source = new Uint8Array(source);
  // Those of another realm, and Node's Buffer, are no instance of this Uint8Array.
  const isBytes = ArrayBuffer.isView(source) && source.BYTES_PER_ELEMENT === 1;
  if (!isBytes) return refused("a file is a Uint8Array, an ArrayBuffer or a string");
  if (options !== null && typeof options === "object") options = JSON.stringify(options);
  if (typeof (options ?? "") !== "string") return refused("options are a string, JSON as JSON.stringify makes it");
  return call(name, source, options ?? "");
}

function call(name, ...given) {
  if (!compiled) return error("not_ready: call init() and wait for it, or initSync()");
  try {
    return wasm[name](...given);
  } catch (problem) {
    // Out of memory, as a rule. What is left of the instance is not to be trusted.
    wasm.initSync({ module: compiled });
    return error(`failed: ${problem?.message ?? problem}`);
  }
}

const refused = (what) => error(`wrong_type: ${what}`);

const error = (message) => JSON.stringify({ errors: [{ field: "", value: null, message }] });
