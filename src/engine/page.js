// The engine's place in the page: a worker that is started by the first request, and an article that needs none.
// Where the page is put together it gets `load()`, which promises the worker's script and wasm, and
// `article(language)`, which promises the text of an article.
//
// begin(tell) gives { send(id, numbers), look(id, numbers), paper(id, language), end() }, and calls tell(kind, id, numbers, words):
//   "ready"                the worker runs and answers
//   "answer", id, numbers  to `send` with this id; answers of both kinds keep the order of requests
//   "look", id, numbers, words  to `look` with this id
//   "paper", id, words     to `paper` with this id; it waits for no answer
//   "failed", words        it could not start, or broke down, or there is no such article; what was asked is lost,
//                          and the next request starts anew

window.tokenlockEngine = {
  begin(tell) {
    let run;
    // Another one after each end, so that what was asked before is known by it.
    let time = {};
    const end = () => {
      run?.worker?.terminate();
      run = undefined;
      time = {};
    };
    const fail = (words) => {
      end();
      tell("failed", 0, [], String(words));
    };
    const start = async (own) => {
      const failed = (words) => run === own && fail(words);
      try {
        const [script, wasm] = await tokenlockEngine.load();
        if (run !== own) return;
        // From a blob the worker has the page's policy, and starts also where the page is a file on a disk.
        const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
        const worker = own.worker = new Worker(address);
        worker.onerror = (event) => failed(event.message || "the worker does not start");
        worker.onmessage = ({ data: [kind, id = 0, numbers = [], words = ""] }) => {
          if (run !== own) return;
          if (kind === "failed") return failed(words);
          if (kind !== "loaded") return tell(kind, id, numbers, words);
          URL.revokeObjectURL(address);
          worker.postMessage(wasm, [wasm]);
          for (const message of own.waiting) worker.postMessage(message);
          own.waiting = undefined;
        };
      } catch (problem) {
        failed(problem);
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
      look: (id, numbers) => ask(["look", id, numbers.slice()]),
      paper: (id, language) => {
        const asked = time;
        const ifPresent = (then) => (words) => asked === time && then(words);
        tokenlockEngine.article(language).then(ifPresent((words) => tell("paper", id, [], words)), ifPresent(fail));
      },
      end,
    };
  },
};
