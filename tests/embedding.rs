//! What `docs/embedding.md` says is what the program does.
#![cfg(not(target_arch = "wasm32"))]

use tokenlock::hedge::strategy::setting::Side;
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::show::embedded::Embedded;
use tokenlock::show::embedded::page;
use tokenlock::show::embedded::snippet::Snippet;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::view::View;
use tokenlock::text::language::Language;

const DOCUMENT: &str = include_str!("../docs/embedding.md");
const TOKENS: &str = include_str!("../style/tokens.css");
const EMBED: &str = include_str!("../style/embed.css");

fn snippet() -> Snippet {
    Snippet {
        folder: "https://host.example/tokenlock/".to_owned(),
        figure: Embedded::MonthlyCost,
        scenario: Scenario::default(),
        view: View::default(),
        language: Language::English,
        height: Embedded::MonthlyCost.height(),
    }
}

#[test]
fn the_samples_are_what_the_dialog_gives() {
    for sample in [snippet().plain(), snippet().with_script(), snippet().element()] {
        assert!(DOCUMENT.contains(&format!("```html\n{sample}\n```")), "lacks\n{sample}");
    }
}

#[test]
fn every_figure_is_listed_with_its_controls() {
    for figure in Embedded::ALL {
        let keys = figure.controls().iter().map(|key| format!("`{key}`")).collect::<Vec<_>>();
        let line =
            DOCUMENT.lines().find(|line| line.starts_with(&format!("| `{}` |", figure.name())));
        let line = line.unwrap_or_else(|| panic!("{} is not listed", figure.name()));
        let keys = if keys.is_empty() { "–".to_owned() } else { keys.join(", ") };
        assert!(line.ends_with(&format!("| {keys} |")), "{line}");
    }
}

/// The declarations of the block behind a selector, without the colour scheme.
fn colours<'a>(sheet: &'a str, selector: &str) -> Vec<&'a str> {
    let (_, rest) = sheet.split_once(selector).expect(selector);
    let (_, block) = rest.split_once('{').expect("a block");
    let block = block.split('}').next().unwrap_or_default();
    block
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("--") && line.contains('#'))
        .collect()
}

#[test]
fn a_theme_that_a_link_asks_for_has_the_colours_of_the_page() {
    let light = colours(TOKENS, ":root ");
    assert_eq!(light.len(), 7);
    assert_eq!(colours(EMBED, "[data-theme=\"light\"] "), light);
    let dark = colours(TOKENS, "(prefers-color-scheme: dark) {\n  :root ");
    assert_eq!(colours(EMBED, "[data-theme=\"dark\"] "), dark);
    assert_ne!(light, dark);
}

#[test]
fn a_small_page_holds_the_figure_in_both_languages_and_the_live_one() {
    for figure in Embedded::ALL {
        let files = page::files(figure, Scenario::default().as_of).unwrap();
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let name = figure.name();
        let [english, chinese] = ["en", "zh"].map(|code| format!("{name}-{code}.svg"));
        assert_eq!(names, [english, chinese, format!("{name}.html")]);
        let page = &files[2].1;
        for language in Language::ALL {
            assert!(
                page.contains(figure.title(Side::Buyer, BilledUnit::Tokens, language)),
                "{name}"
            );
        }
        let rows: Vec<usize> =
            page.split("</section>").map(|one| one.matches("<th scope=\"row\">").count()).collect();
        assert!(rows[0] >= 2 && rows[1] >= 2, "{name}: numbers in both languages, {rows:?}");
        if matches!(figure, Embedded::MonthlyCost | Embedded::FuturesCurve) {
            assert_eq!(rows[..2], [12, 12], "a row for each month");
        }
        assert!(page.contains(&format!("../embed.html#view.figure={name}&amp;")), "{name}");
        assert!(page.contains("22 November 2026") && page.contains("2026年11月22日"), "{name}");
    }
}
