//! The page's workers, which answer what takes longer than a frame.
//!
//! A worker's script stands in the page as text: the glue that wasm-bindgen writes for scripts, and
//! `src/worker/worker.js`. A worker made from text starts hosted, from file:// and in a frame of an opaque
//! origin alike, and it is held to the page's policy. Its module is fetched when it is first started, or
//! stands in a page that is one file.

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, MessageEvent, Url};

use super::document::{attribute_of, question_age, text_of};

/// The attribute with the address of a worker's module.
const ADDRESS: &str = "data-module";

/// What a worker does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// Simulates what could happen.
    Simulate,
    /// Reads files that a reader brings.
    ReadFiles,
}

impl Job {
    /// The element of the page that holds the worker's script, with the address of its module.
    const fn script(self) -> &'static str {
        match self {
            Self::Simulate => "worker-script",
            Self::ReadFiles => "reader-script",
        }
    }

    /// The element of a page that is one file which holds the module itself, in base64.
    const fn module(self) -> &'static str {
        match self {
            Self::Simulate => "worker-module",
            Self::ReadFiles => "reader-module",
        }
    }
}

/// What a worker tells its page.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The bytes of a response.
    Response(Vec<u8>),
    /// It could not start, or broke down, and answers no more. The browser's words, for developers.
    Failed(String),
}

/// A running worker. Dropping it ends it at once, whatever it works on.
pub struct Worker {
    worker: web_sys::Worker,
    address: String,
    _listeners: [EventListener; 2],
}

impl Worker {
    /// Starts a worker, which tells `on_event` what it has to say.
    ///
    /// # Errors
    /// The browser's words, where it starts none.
    pub fn start(job: Job, on_event: impl Fn(Event) + Clone + 'static) -> Result<Self, String> {
        let address = script_address(job.script())?;
        let worker = web_sys::Worker::new(&address).map_err(words)?;
        let on_failure = on_event.clone();
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                let bytes = data.and_then(|data| data.dyn_into::<Uint8Array>().ok());
                on_event(match bytes {
                    Some(bytes) => Event::Response(bytes.to_vec()),
                    None => Event::Failed("the worker sent no bytes".to_owned()),
                });
            }),
            EventListener::new(&worker, "error", move |event| {
                question_age();
                let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
                on_failure(Event::Failed(message.unwrap_or_default()));
            }),
        ];
        worker.post_message(&module(job)?).map_err(words)?;
        Ok(Self { worker, address, _listeners: listeners })
    }

    /// Sends the bytes of a request. Requests are answered one after the other, in their order.
    ///
    /// # Errors
    /// The browser's words, where it sends none.
    pub fn send(&self, request: &[u8]) -> Result<(), String> {
        self.worker.post_message(&Uint8Array::from(request)).map_err(words)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
        let _ = Url::revoke_object_url(&self.address);
    }
}

/// The worker's module: its bytes where the page holds them, else its address in full, since a worker that
/// was made from text knows no address to which another one could be relative.
fn module(job: Job) -> Result<JsValue, String> {
    let packed = text_of(job.module());
    if packed.is_empty() {
        let document = web_sys::window().and_then(|window| window.document());
        let base = document.and_then(|document| document.base_uri().ok().flatten());
        let address =
            Url::new_with_base(&attribute_of(job.script(), ADDRESS), &base.unwrap_or_default());
        return Ok(address.map_err(words)?.href().into());
    }
    let window = web_sys::window().ok_or("there is no window")?;
    let letters = window.atob(&packed).map_err(words)?;
    // OK because each character of the result of `atob` is a byte.
    let bytes: Vec<u8> = letters.chars().map(|letter| u32::from(letter) as u8).collect();
    Ok(Uint8Array::from(bytes.as_slice()).into())
}

/// An address of the worker's script.
fn script_address(element: &str) -> Result<String, String> {
    let script = text_of(element);
    if script.is_empty() {
        return Err(format!("the page holds no #{element}"));
    }
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&script.into()), &options);
    Url::create_object_url_with_blob(&blob.map_err(words)?).map_err(words)
}

fn words(error: JsValue) -> String {
    format!("{error:?}")
}
