//! How a link asks to be shown: the keys under `view.`, which are no part of the scenario.
//!
//! They say what an embed shows and how it looks. A theme holds for the whole page too.

use percent_encoding::utf8_percent_encode;

use super::compared::{Compared, Places};
use super::keys;
use super::lesson::Lesson;
use super::link::{ENCODED, view_values};
use super::panel_scale::PanelScale;
use super::refusal::{Reason, Refusal};
use super::section::Section;

/// What the names of these keys begin with.
const START: &str = "view.";

/// Most keys of a list: more than a scenario has of one kind.
const MOST_LISTED: usize = 64;

/// Light or dark, whatever the reader's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Its name in a link.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How a link asks to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The name of the one figure that is shown, as it was found; `None` for the whole page.
    pub figure: Option<String>,
    /// The theme; `None` for that of the reader's system.
    pub theme: Option<Theme>,
    /// The colour of sliders and links, as `#0b6e6e`.
    pub accent: Option<String>,
    /// What is behind the figure: a colour as `#ffffff`, or `transparent`.
    pub background: Option<String>,
    /// Keys of the scenario whose fields cannot be changed, or groups of keys such as `move`.
    pub lock: Vec<String>,
    /// Keys of the scenario whose fields are not shown, or groups of them.
    pub hide: Vec<String>,
    /// The lesson whose worksheet is shown; `None` for none.
    pub lesson: Option<Lesson>,
    /// Scenarios that stand side by side; [`compared::pairs`](super::compared::pairs) writes them.
    pub compare: Vec<Compared>,
    /// The scale of their panels; `None` for the one that fits them. [`PanelScale::pair`] writes it.
    pub panel_scale: Option<PanelScale>,
}

impl View {
    /// What a link asks for. What cannot be read is left out here, and told by [`link::read`](super::link::read).
    pub fn of_link(link: &str) -> Self {
        let (mut view, mut places) = (Self::default(), Places::default());
        for (name, text) in view_values(link) {
            // What is wrong with it is told with the other warnings of the link.
            let _ = view.put(&name, &text, &mut places);
        }
        view.compare = places.found();
        view
    }

    /// Takes the value of a key.
    ///
    /// # Errors
    /// An unknown key, or an invalid value of a key.
    fn put(&mut self, name: &str, text: &str, places: &mut Places) -> Result<(), Reason> {
        let given = Some(text).filter(|text| !text.is_empty());
        let name = name.strip_prefix(START);
        if name == Some("compare.scale") {
            self.panel_scale = Some(PanelScale::find(text).ok_or(Reason::Unreadable)?);
            return Ok(());
        }
        if let Some(place) = name.and_then(|name| name.strip_prefix("compare.")) {
            return places.put(place, text);
        }
        match name {
            Some("figure") => self.figure = Some(read_name(text)?),
            // Where a reader begins: of this visit, and not kept.
            Some("section") => Section::find(text).map(drop).ok_or(Reason::Unreadable)?,
            Some("theme") => self.theme = given.map(read_theme).transpose()?.flatten(),
            Some("accent") => self.accent = given.map(read_colour).transpose()?,
            Some("background") if text == "transparent" => self.background = Some(text.to_owned()),
            Some("background") => self.background = given.map(read_colour).transpose()?,
            Some("lock") => self.lock = read_keys(text)?,
            Some("hide") => self.hide = read_keys(text)?,
            Some("lesson") => {
                self.lesson = Some(Lesson::find(text).ok_or(Reason::Unreadable)?);
            }
            _ => return Err(Reason::UnknownKey),
        }
        Ok(())
    }

    /// The pairs of a link that ask for it, each behind an `&`, without scenarios that are compared; empty where nothing
    /// is asked for.
    pub fn pairs(&self) -> String {
        let theme = self.theme.map(|theme| theme.name().to_owned());
        let list = |keys: &[String]| Some(keys.join(",")).filter(|keys| !keys.is_empty());
        let values = [
            ("figure", self.figure.clone()),
            ("theme", theme),
            ("accent", self.accent.as_deref().map(|colour| colour.trim_start_matches('#').into())),
            ("background", self.background.as_deref().map(|it| it.trim_start_matches('#').into())),
            ("lock", list(&self.lock)),
            ("hide", list(&self.hide)),
            ("lesson", self.lesson.map(|lesson| lesson.name().to_owned())),
        ];
        let mut pairs = String::new();
        for (name, value) in values {
            let Some(value) = value else { continue };
            pairs.push('&');
            pairs.push_str(START);
            pairs.push_str(name);
            pairs.push('=');
            pairs.extend(utf8_percent_encode(&value, ENCODED));
        }
        pairs
    }
}

/// Whether a list of keys and groups of keys has a key in it: `move` has `move.change`, and `line` has all of every
/// line of the bill.
pub fn lists(listed: &[String], key: &str) -> bool {
    listed.iter().any(|one| {
        let rest = key.strip_prefix(one.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// Whether a key of a link says how it is shown.
pub(super) fn is_of_view(name: &str) -> bool {
    name.starts_with(START)
}

/// What is wrong with a pair of the view.
pub(super) fn refused(name: &str, text: &str) -> Option<Refusal> {
    let reason = View::default().put(name, text, &mut Places::default()).err()?;
    Some(Refusal::new(name, text, reason))
}

/// The secret that WordPress appends to the address of a frame, as `#?secret=4kX0oZp1aB`, and expects in each
/// message; `None` if it is absent.
pub fn secret(fragment: &str) -> Option<String> {
    let (_, secret) = fragment.rsplit_once("?secret=")?;
    let is_one = !secret.is_empty()
        && secret.len() <= 64
        && secret.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_one.then(|| secret.to_owned())
}

/// The name of a figure: small letters, digits and hyphens.
fn read_name(text: &str) -> Result<String, Reason> {
    let is_name = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    let is_name = !text.is_empty() && text.len() <= 64 && text.bytes().all(is_name);
    is_name.then(|| text.to_owned()).ok_or(Reason::Unreadable)
}

fn read_theme(text: &str) -> Result<Option<Theme>, Reason> {
    match text {
        "light" => Ok(Some(Theme::Light)),
        "dark" => Ok(Some(Theme::Dark)),
        "auto" => Ok(None),
        _ => Err(Reason::Unreadable),
    }
}

/// A colour of three or six hexadecimal digits, with or without the `#` that a link would have to encode.
fn read_colour(text: &str) -> Result<String, Reason> {
    let digits = text.trim_start_matches('#');
    let is_colour =
        matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_colour.then(|| format!("#{}", digits.to_ascii_lowercase())).ok_or(Reason::Unreadable)
}

/// Keys of a scenario, or what begins their names up to a dot, with commas between.
fn read_keys(text: &str) -> Result<Vec<String>, Reason> {
    let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(str::to_owned).collect();
    let are_keys = names.len() <= MOST_LISTED && names.iter().all(|name| is_key_or_group(name));
    are_keys.then_some(names).ok_or(Reason::Unreadable)
}

/// Whether a name is a key's, or a group's that has keys. Every line has the keys of the first.
fn is_key_or_group(name: &str) -> bool {
    name == "line" || keys::first(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;
    use crate::study::scenario::Scenario;

    const ALL: &str = "&view.figure=cost-fan&view.theme=dark&view.accent=0b6e6e\
                       &view.background=transparent&view.lock=move.change%2Clock.share\
                       &view.hide=risk.budget%2Cline&view.lesson=margin";

    #[test]
    fn a_view_is_read_as_it_was_written_and_is_no_part_of_the_scenario() {
        let hash = format!("{}{ALL}", link::write(&Scenario::default()));
        let view = View::of_link(&hash);
        assert_eq!(view.figure.as_deref(), Some("cost-fan"));
        assert_eq!(view.theme, Some(Theme::Dark));
        assert_eq!(view.accent.as_deref(), Some("#0b6e6e"));
        assert_eq!(view.lock, ["move.change", "lock.share"]);
        assert_eq!(view.lesson, Some(Lesson::Margin));
        assert_eq!(view.pairs(), ALL);
        let reading = link::read(&hash);
        assert_eq!((reading.scenario, reading.warnings), (Scenario::default(), Vec::new()));
        assert_eq!(View::default().pairs(), "");
    }

    #[test]
    fn every_section_of_the_story_is_a_place_to_begin_at() {
        for section in Section::ALL {
            let hash = format!("v=1&view.section={}", section.name());
            assert_eq!(link::read(&hash).warnings, [], "{hash}");
        }
    }

    #[test]
    fn what_is_no_view_is_warned_of_and_left_out() {
        for pair in [
            "view.colour=red",
            "view=1",
            "view.theme=sepia",
            "view.accent=12345",
            "view.background=red",
            "view.figure=Cost%20fan",
            "view.lock=share",
            "view.hide=mov",
            "view.lesson=else",
            "view.section=else",
            "view.section=",
            "view.compare.scale=small",
            "view.compare.scale=",
        ] {
            let hash = format!("v=1&{pair}&lock.share=0.5");
            let reading = link::read(&hash);
            assert_eq!(reading.warnings.len(), 1, "{pair}: {:?}", reading.warnings);
            assert_eq!(View::of_link(&hash), View::default(), "{pair}");
        }
    }

    #[test]
    fn a_group_stands_for_its_keys() {
        let listed = ["move".to_owned(), "line.1".to_owned(), "lock.share".to_owned()];
        for key in ["move.change", "move.steps", "line.1.prices.input", "lock.share"] {
            assert!(lists(&listed, key), "{key}");
        }
        for key in ["line.2.prices.input", "lock.shares", "lock.curve", "mov", "risk.budget"] {
            assert!(!lists(&listed, key), "{key}");
        }
    }

    #[test]
    fn what_wordpress_appends_is_a_secret_and_costs_no_key_its_value() {
        let hash = "v=1&as_of=2026-11-22&move.change=0.4&view.theme=dark";
        let marked = format!("{hash}#?secret=4kX0oZp1aB");
        assert_eq!(link::read(&marked), link::read(hash));
        assert_eq!(View::of_link(&marked), View::of_link(hash));
        assert_eq!(secret(&marked).as_deref(), Some("4kX0oZp1aB"));
        assert_eq!(link::read("?secret=4kX0oZp1aB").warnings, []);
        assert_eq!(secret("?secret=4kX0oZp1aB").as_deref(), Some("4kX0oZp1aB"));
        for none in [hash, "v=1#?secret=", "v=1#?secret=a%3Cb", "secret=abc"] {
            assert_eq!(secret(none), None, "{none}");
        }
    }
}
