// In a worker, the one that simulates or the one that reads files, behind the glue that wasm-bindgen writes for scripts:
// the first message is the module, as its address or its bytes, each further one a request. What goes wrong is thrown where nobody catches it, so that the page hears
// of it and ends the worker.
onmessage = async ({ data: module }) => {
  const waiting = [];
  onmessage = (message) => waiting.push(message);
  try {
    await wasm_bindgen({ module_or_path: module });
  } catch (error) {
    setTimeout(() => { throw error; });
    return;
  }
  wasm_bindgen.reportPanics?.();
  const respond = wasm_bindgen.respond ?? wasm_bindgen.readFiles;
  onmessage = ({ data: request }) => {
    const response = respond(request);
    postMessage(response, [response.buffer]);
  };
  waiting.forEach(onmessage);
};
