//! The link as a QR code, in a dialog.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::{Shell, use_shell};
use crate::platform::address::Address;
use crate::platform::{dialog, file};
use crate::show::qr_code::Drawing;
use crate::text::qr_code::{Labels, labels};
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::parts::lazy::{lazy, module};

/// The button, and the dialog that it opens. Nothing of the dialog is built before.
#[component]
pub fn QrCodeButton() -> impl IntoView {
    let shell = use_shell();
    let is_open = RwSignal::new(false);
    let frame = NodeRef::<Dialog>::new();
    dialog::show_when_built(frame);
    let label = move |pick| label(shell, pick);
    let content = piece(move || {
        if !is_open.get() {
            return ().into_any();
        }
        view! {
            <dialog
                class="embed-dialog qr-dialog"
                node_ref=frame
                aria-labelledby="qr-title"
                on:close=move |_| is_open.set(false)
            >
                <h2 id="qr-title">{label(|labels| labels.title)}</h2>
                {lazy(shell.language.into(), code, move |code| code(shell))}
                // The browser closes it, and gives the focus back to the button that opened it.
                <form method="dialog" class="buttons">
                    <button id="qr-close">{label(|labels| labels.close)}</button>
                </form>
            </dialog>
        }
        .into_any()
    });
    let open = move |_| {
        shell.show_in_address(true);
        is_open.set(true);
    };
    view! {
        <button type="button" id="qr-code" on:click=open>
            {label(|labels| labels.show)}
        </button>
        {content}
    }
}

/// One of the dialog's words, following the language.
fn label(shell: Shell, pick: fn(&Labels) -> &'static str) -> Signal<String> {
    derived(move || pick(labels(shell.language.get())).to_owned())
}

module! {
    /// Loads the code of the page's link.
    dialogs, code, fn(Shell) -> AnyView, |shell| {
        code_or_reason(&Address::with_hash(&shell.link()), move |pick| label(shell, pick))
    }
}

/// The code of an address, or why there is none.
fn code_or_reason(
    address: &str,
    label: impl Fn(fn(&Labels) -> &'static str) -> Signal<String> + Copy + 'static,
) -> AnyView {
    if Address::folder().is_none() {
        return view! { <p class="notice">{label(|labels| labels.from_disk)}</p> }.into_any();
    }
    let Some(drawing) = Drawing::of(address) else {
        return view! { <p class="notice">{label(|labels| labels.too_long)}</p> }.into_any();
    };
    let shown = drawn(&drawing, label(|labels| labels.title));
    let save = move |_| {
        file::save("tokenlock-link.svg", &drawing.svg(), "image/svg+xml");
    };
    view! {
        {shown}
        <p class="note">{label(|labels| labels.note)}</p>
        <p class="buttons">
            <button type="button" id="qr-save" on:click=save>{label(|labels| labels.save)}</button>
        </p>
    }
    .into_any()
}

/// The code as a picture.
fn drawn(drawing: &Drawing, title: Signal<String>) -> AnyView {
    let view_box = format!("0 0 {0} {0}", drawing.side);
    view! {
        <svg class="qr-code" viewBox=view_box role="img" aria-label=title>
            <path d=drawing.path.clone()></path>
        </svg>
    }
    .into_any()
}

/// The code of an address that another device can open; `None` for a page from the disk, and for an address that is
/// too long.
pub fn code_of(address: &str, title: Signal<String>) -> Option<AnyView> {
    Address::folder()?;
    Some(drawn(&Drawing::of(address)?, title))
}
