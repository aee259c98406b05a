// The engine's place in the page: a worker that is started by the first request. `load`, which is added where the
// page is put together, gives its script and its wasm.
//
// begin(tell) gives { send(id, numbers), paper(id, language), end() }, and calls tell(kind, id, numbers, words):
//   "ready"                the worker runs and answers
//   "answer", id, numbers  to `send` with this id; answers of both kinds keep the order of requests
//   "paper", id, words     to `paper` with this id
//   "failed", words        it could not start, or broke down; what was asked is lost, and the next request starts anew

window.tokenlockEngine = {
  begin(tell) {
    let run;
    const end = () => {
      run?.worker?.terminate();
      run = undefined;
    };
    const start = async (own) => {
      const fail = (words) => {
        if (run !== own) return;
        end();
        tell("failed", 0, [], String(words));
      };
      try {
        const [script, wasm] = await tokenlockEngine.load();
        if (run !== own) return;
        // From a blob the worker has the page's policy, and starts also where the page is a file on a disk.
        const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
        const worker = own.worker = new Worker(address);
        worker.onerror = (event) => fail(event.message || "the worker does not start");
        worker.onmessage = ({ data: [kind, id = 0, numbers = [], words = ""] }) => {
          if (run !== own) return;
          if (kind === "failed") return fail(words);
          if (kind !== "loaded") return tell(kind, id, numbers, words);
          URL.revokeObjectURL(address);
          worker.postMessage(wasm, [wasm]);
          for (const message of own.waiting) worker.postMessage(message);
          own.waiting = undefined;
        };
      } catch (problem) {
        fail(problem);
      }
    };
    const ask = (message) => {
      if (!run) start(run = { waiting: [message] });
      else if (run.waiting) run.waiting.push(message);
      else run.worker.postMessage(message);
    };
    return {
      // A copy, since the caller's numbers may be a part of its memory, which would go with them whole.
      send: (id, numbers) => ask(["answer", id, numbers.slice()]),
      paper: (id, language) => ask(["paper", id, language]),
      end,
    };
  },
};
