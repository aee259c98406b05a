// In the worker, behind the script that wasm-bindgen writes: takes the wasm's bytes as the first message, and then
// answers request after request. What goes wrong is told once; the page ends the worker then.

let panic;

// What `src/engine.rs` calls before it breaks down.
function tokenlock_panicked(message) {
  panic = message;
}

const attempt = (work) => {
  try {
    work();
  } catch (problem) {
    postMessage(["failed", 0, [], panic ?? String(problem)]);
  }
};

const receive = ({ data: [kind, id, request] }) => attempt(() => {
  const numbers = wasm_bindgen[kind](request);
  postMessage([kind, id, numbers, kind === "look" ? wasm_bindgen.words() : ""], [numbers.buffer]);
});

onmessage = ({ data: bytes }) => attempt(() => {
  wasm_bindgen.initSync({ module: bytes });
  onmessage = receive;
  postMessage(["ready"]);
});

postMessage(["loaded"]);
