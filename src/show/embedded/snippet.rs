//! The HTML that a writer pastes to embed a figure.

use super::Embedded;
use crate::chart::svg::escaped;
use crate::study::link;
use crate::study::scenario::Scenario;
use crate::study::view::{Theme, View};
use crate::text::language::Language;

/// What is embedded.
#[derive(Clone, Debug)]
pub struct Snippet {
    /// The address of the folder that holds `embed.html` and `embed.js`, with `/` at its end.
    pub folder: String,
    /// The figure.
    pub figure: Embedded,
    /// Its numbers.
    pub scenario: Scenario,
    /// How it looks and what is locked. Its figure is that above.
    pub view: View,
    /// Its language.
    pub language: Language,
    /// The height of the frame in CSS pixels until the frame says its own.
    pub height: u32,
}

impl Snippet {
    /// The address of the frame.
    pub fn address(&self) -> String {
        let view = View { figure: Some(self.figure.name().to_owned()), ..self.view.clone() };
        let scenario = link::write(&self.scenario);
        format!(
            "{}embed.html#{scenario}&lang={}{}",
            self.folder,
            self.language.code(),
            view.pairs()
        )
    }

    /// A frame that needs no script.
    pub fn plain(&self) -> String {
        self.frame("")
    }

    /// A frame whose height follows its content.
    pub fn with_script(&self) -> String {
        format!("{}\n{}", self.frame(" data-tokenlock"), self.script())
    }

    /// The custom element.
    pub fn element(&self) -> String {
        let view = View { figure: None, theme: None, ..self.view.clone() };
        let state = format!("{}{}", link::write(&self.scenario), view.pairs());
        let theme = self.view.theme.map(|theme| format!(" theme=\"{}\"", theme.name()));
        format!(
            "<token-lock figure=\"{}\" lang=\"{}\"{} height=\"{}\" title=\"{}\"\n  state=\"{}\"><a href=\"{}\">{}</a></token-lock>\n{}",
            self.figure.name(),
            self.language.code(),
            theme.unwrap_or_default(),
            self.height,
            self.title(),
            escaped(&state),
            // For feeds and readers without scripts; the script takes it away.
            escaped(&self.address()),
            self.title(),
            self.script()
        )
    }

    fn frame(&self, attribute: &str) -> String {
        // The browser paints an opaque ground behind a frame whose colour scheme is not that of its page.
        let scheme = match self.view.theme {
            None => "light dark",
            Some(Theme::Light) => "light",
            Some(Theme::Dark) => "dark",
        };
        format!(
            "<iframe{attribute} src=\"{}\"\n  title=\"{}\" loading=\"lazy\" allow=\"web-share; clipboard-write\"\n  \
             width=\"100%\" height=\"{}\" frameborder=\"0\"\n  \
             style=\"width: 100%; border: 0; color-scheme: {scheme}\"></iframe>",
            escaped(&self.address()),
            self.title(),
            self.height
        )
    }

    fn script(&self) -> String {
        format!("<script async src=\"{}embed.js\"></script>", escaped(&self.folder))
    }

    fn title(&self) -> String {
        let (side, unit) = (self.scenario.side(), self.scenario.billed_unit());
        let title = self.figure.title(side, unit, self.language);
        format!("Tokenlock{}{}", self.language.colon(), escaped(title))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snippet() -> Snippet {
        Snippet {
            folder: "https://host.example/tokenlock/".to_owned(),
            figure: Embedded::MonthlyCost,
            scenario: Scenario::default(),
            view: View {
                theme: Some(Theme::Dark),
                lock: vec!["lock.share".to_owned()],
                ..View::default()
            },
            language: Language::English,
            height: 960,
        }
    }

    #[test]
    fn the_address_of_a_frame_is_read_again_as_it_was_meant() {
        let address = snippet().address();
        let reading = link::read(&address);
        assert_eq!((reading.scenario, reading.warnings), (Scenario::default(), Vec::new()));
        let view = View::of_link(&address);
        assert_eq!(view.figure.as_deref(), Some("monthly-cost"));
        assert_eq!((view.theme, view.lock), (Some(Theme::Dark), vec!["lock.share".to_owned()]));
    }

    #[test]
    fn a_frame_has_all_that_a_page_around_it_needs() {
        let plain = snippet().plain();
        for part in [
            "title=\"Tokenlock: ",
            "loading=\"lazy\"",
            "allow=\"web-share; clipboard-write\"",
            "height=\"960\"",
            "color-scheme: dark",
            "&amp;view.lock=lock.share",
        ] {
            assert!(plain.contains(part), "{part} in {plain}");
        }
        assert!(!plain.contains("<script"), "{plain}");
    }

    #[test]
    fn the_other_two_bring_their_script() {
        let script = "<script async src=\"https://host.example/tokenlock/embed.js\"></script>";
        let (framed, element) = (snippet().with_script(), snippet().element());
        assert!(framed.starts_with("<iframe data-tokenlock src=") && framed.ends_with(script));
        assert!(
            element.starts_with("<token-lock figure=\"monthly-cost\" lang=\"en\" theme=\"dark\"")
        );
        assert!(
            element.contains("&amp;view.lock=lock.share\"><a href=\"https://")
                && element.ends_with(script)
        );
    }
}
