//! A part of the page that is a module of its own, loaded when it is first shown.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dynamic::{Piece, piece, text};
use super::later::{after_parts, later};
use crate::platform::{document, timer};
use crate::text::language::Language;

/// The part's module did not arrive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares an asynchronous function that loads a module and answers with functions which are in it: `module! { module,
/// function, type of the answer, answer }`. Several functions can be of one module.
///
/// Whatever only those functions reach is in the module, and not in the one with which the page starts. Without the
/// feature `split`, all is one module and the function answers at once.
macro_rules! module {
    ($(#[$meta:meta])* $module:ident, $name:ident, $answer:ty, $value:expr) => {
        $(#[$meta])*
        ///
        /// # Errors
        /// If the module does not arrive.
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($module, fallible)]
        pub fn $name() -> Result<$answer, $crate::ui::parts::lazy::NotLoaded> {
            Ok($value)
        }

        $(#[$meta])*
        ///
        /// # Errors
        /// None: it is there.
        #[cfg(not(feature = "split"))]
        pub async fn $name() -> Result<$answer, $crate::ui::parts::lazy::NotLoaded> {
            Ok($value)
        }
    };
}
pub(crate) use module;

/// What a module's functions build, once it is there; a way to try again where it did not arrive.
pub fn lazy<T, Loading>(
    language: Signal<Language>,
    load: fn() -> Loading,
    build: impl Fn(T) -> AnyView + Send + 'static,
) -> Piece
where
    T: Copy + Send + Sync + 'static,
    Loading: Future<Output = Result<T, NotLoaded>> + 'static,
{
    let loaded = RwSignal::new(None);
    ask_for(load, loaded);
    built(language, load, loaded, build)
}

/// What a module's functions build, each in a task of its own. It is asked for at once, since it takes time to arrive, and
/// built once all that was asked for before is.
pub fn lazy_parts<const COUNT: usize, Loading>(
    language: Signal<Language>,
    load: fn() -> Loading,
) -> Piece
where
    Loading: Future<Output = Result<[fn() -> AnyView; COUNT], NotLoaded>> + 'static,
{
    let loaded = RwSignal::new(None);
    ask_for(load, loaded);
    after_parts(move || {
        let parts = built(language, load, loaded, |parts: [fn() -> AnyView; COUNT]| {
            parts.map(later).into_iter().collect_view().into_any()
        });
        view! { {parts} }.into_any()
    })
}

/// What has become of a module that was asked for.
type Loaded<T> = RwSignal<Option<Result<T, NotLoaded>>>;

fn ask_for<T, Loading>(load: fn() -> Loading, loaded: Loaded<T>)
where
    T: Copy + Send + Sync + 'static,
    Loading: Future<Output = Result<T, NotLoaded>> + 'static,
{
    let unfinished = document::unfinished();
    spawn_local(async move {
        let part = load().await;
        if part.is_err() {
            document::question_age();
        }
        // Where the part's place is gone by then, there is nothing to show.
        let _ = loaded.try_set(Some(part));
        // After what the part builds in tasks of its own.
        timer::after_parts(move || drop(unfinished));
    });
}

fn built<T, Loading>(
    language: Signal<Language>,
    load: fn() -> Loading,
    loaded: Loaded<T>,
    build: impl Fn(T) -> AnyView + Send + 'static,
) -> Piece
where
    T: Copy + Send + Sync + 'static,
    Loading: Future<Output = Result<T, NotLoaded>> + 'static,
{
    let try_again = move |_| {
        loaded.set(None);
        ask_for(load, loaded);
    };
    piece(move || match loaded.get() {
        Some(Ok(part)) => build(part),
        Some(Err(NotLoaded)) => view! {
            <div class="notice" role="alert">
                <p>{text(move || language.get().words().part_not_loaded.to_owned())}</p>
                <button type="button" on:click=try_again>
                    {text(move || language.get().words().try_again.to_owned())}
                </button>
            </div>
        }
        .into_any(),
        None => ().into_any(),
    })
}
