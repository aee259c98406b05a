//! The engine: sums that take too long for the page to wait for, done by a worker, and an article that
//! was written when the page was built.
//!
//! The worker's side is `src/engine.rs`, a wasm of its own that is loaded with the first request. What
//! starts and ends the worker is `src/engine/page.js`, since it is smaller than the same through web-sys.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A worker, or the want of one.
    type Run;

    #[wasm_bindgen(catch, js_namespace = tokenlockEngine)]
    fn begin(tell: &Tell) -> Result<Run, JsValue>;

    #[wasm_bindgen(method)]
    fn look(this: &Run, id: u32, numbers: &[f64]);

    #[wasm_bindgen(method)]
    fn paper(this: &Run, id: u32, language: &str);

    #[wasm_bindgen(method)]
    fn end(this: &Run);
}

/// What the worker tells: kind, request, numbers and words, empty where the kind has none.
type Tell = Closure<dyn FnMut(String, u32, Vec<f64>, String)>;

/// What the engine tells the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// It has been loaded and runs.
    Ready,
    /// It has answered a request of `engine::outlook`.
    Look {
        /// The request's.
        id: u32,
        /// The answer's numbers.
        numbers: Vec<f64>,
        /// Its words, in lines.
        words: String,
    },
    /// The page on the paper's claims is there.
    Paper {
        /// The request's.
        id: u32,
        /// The page, an article.
        html: String,
    },
    /// It could not start, or broke down, or there is no such article: requests without an answer are
    /// lost, and the next one starts it anew. The browser's words, or those of the panic.
    Failed(String),
}

/// A way to the engine; dropping it ends the worker and whatever it works on.
pub struct Engine {
    run: Option<Run>,
    on_event: Rc<dyn Fn(Event)>,
    /// Called by the worker for as long as `run` is there.
    _tell: Tell,
}

impl Engine {
    /// Makes ready, and loads nothing yet.
    pub fn begin(on_event: impl Fn(Event) + 'static) -> Engine {
        let on_event: Rc<dyn Fn(Event)> = Rc::new(on_event);
        let told = on_event.clone();
        let tell = Tell::new(move |kind: String, id: u32, numbers: Vec<f64>, words: String| {
            told(match kind.as_str() {
                "ready" => Event::Ready,
                "look" => Event::Look { id, numbers, words },
                "paper" => Event::Paper { id, html: words },
                _ => Event::Failed(words),
            });
        });
        Engine { run: begin(&tell).ok(), on_event, _tell: tell }
    }

    /// Sends a request of `engine::outlook`; the first request starts the worker.
    ///
    /// Requests are answered one after the other, in their order.
    pub fn look(&self, id: u32, numbers: &[f64]) {
        self.ask(|run| run.look(id, numbers));
    }

    /// Asks for the page on the paper's claims in the language of a code, `en` or `zh`.
    ///
    /// It starts no worker, and waits for none of its answers.
    pub fn paper(&self, id: u32, language: &str) {
        self.ask(|run| run.paper(id, language));
    }

    fn ask(&self, ask: impl Fn(&Run)) {
        match &self.run {
            Some(run) => ask(run),
            None => (self.on_event)(Event::Failed("this page came without its engine".to_owned())),
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(run) = &self.run {
            run.end();
        }
    }
}
