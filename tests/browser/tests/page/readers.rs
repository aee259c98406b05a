//! What readers stumbled over: where the focus goes, a move of one vendor alone, what is on paper, edges and holes.

use browser_tests::{Form, Result, in_browser};
use serde_json::{Value, json};

#[test]
fn a_keyboard_reader_keeps_the_focus_where_a_line_is_added_or_removed() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
        let has_focus = |id: &str| format!("document.activeElement?.id === '{id}'");
        page.push("Add a line").await?;
        page.wait_until(&has_focus("field-line-2-model-search")).await?;
        page.push("Remove line 2").await?;
        page.wait_until(&has_focus("field-line-1-model-search")).await
    })
}

#[test]
fn only_the_own_vendor_moves_and_the_lock_pays_nothing() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
        page.pick("index-response", 1).await?;
        page.reads("#answer", "If only your vendor’s price rises 50%").await?;
        page.reads("#answer", "Locking 80% leaves it at ¥50,112").await?;
        assert!(page.hash().await?.contains("move.market_response=0"));
        // A move that happened is one vendor's until the reader says otherwise.
        page.pick("index-response", 0).await?;
        page.choose("field-move-name", "DeepSeek V4-Pro in August 2026, off-peak").await?;
        page.reads("#answer", "If only your prices move").await
    })
}

#[test]
fn paper_has_the_months_the_day_and_the_link_and_no_fields() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&as_of=2026-11-22&risk.paths=0&page=calculator").await?;
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))").await?;
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        page.reads("#months tbody", "Dec 2026").await?;
        page.reads(".on-paper", "22 November 2026").await?;
        page.reads(".on-paper", "as_of=2026-11-22&risk.paths=0").await?;
        let fields = "[...document.querySelectorAll('.calculator :is(input, select, button)')]
            .filter((one) => one.checkVisibility() && !one.closest('.story')).map((one) => one.id)";
        assert_eq!(page.evaluate(fields).await?, json!([]));
        page.evaluate("window.dispatchEvent(new Event('afterprint'))").await?;
        page.wait_until("!document.querySelector('#months').open").await
    })
}

#[test]
fn tables_and_charts_end_at_one_edge_and_nothing_leaves_a_hole() -> Result<()> {
    in_browser(async |page| {
        for (width, tag) in
            [(320, "zh"), (360, "en"), (640, "zh"), (768, "en"), (960, "en"), (1280, "zh")]
        {
            page.set_viewport(width, 800).await?;
            page.open(Form::Hosted, &format!("#lang={tag}&page=calculator")).await?;
            page.wait_until("document.querySelectorAll('#outlook-figures tbody tr').length >= 4")
                .await?;
            let edges = page
                .evaluate(
                    "['.key-figures table', '#cost-figure-title', '.outlook-figures table']
                        .map((part) => document.querySelector(part))
                        .map((part) => Math.round((part.closest('figure, table')).getBoundingClientRect().right))",
                )
                .await?;
            let edges: Vec<i64> =
                edges.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
            assert!(
                edges.len() == 3 && edges.iter().all(|edge| *edge == edges[0]),
                "{width}, {tag}: {edges:?}"
            );
            // How much higher a paragraph is than the words in it.
            let holes = page
                .evaluate(
                    "['#mirror', '#vendor-alone', '#outlook-answer', '#outlook-reasons'].map((part) => {
                        const place = document.querySelector(part), words = document.createRange();
                        words.selectNodeContents(place);
                        return place.clientHeight - words.getBoundingClientRect().height;
                    }).filter((hole) => hole > 32).length",
                )
                .await?;
            assert_eq!(holes, 0, "{width}, {tag}");
            let overflow = "document.documentElement.scrollWidth - window.innerWidth";
            assert_eq!(page.evaluate(overflow).await?, 0, "{width}, {tag}");
        }
        Ok(())
    })
}

#[test]
fn every_table_has_a_caption_and_only_what_acts_is_underlined() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for (view, table) in [
            ("", ".story-words"),
            ("&page=calculator", "#months"),
            ("&page=options", "#option-working"),
            ("&page=strategies", "#strategies-table"),
            ("&page=index", ".desk table"),
        ] {
            page.open(Form::Hosted, &format!("#lang=en{view}")).await?;
            page.find(table).await?;
            page.unfold().await?;
            let nameless = "[...document.querySelectorAll('main table')]
                .filter((table) => !table.caption?.textContent.trim())
                .map((table) => table.outerHTML.slice(0, 200))";
            assert_eq!(page.evaluate(nameless).await?, json!([]), "{view}");
            let underlined = "[...document.querySelectorAll('main *')]
                .filter((one) => one.checkVisibility()
                    && getComputedStyle(one).textDecorationLine.includes('underline')
                    && !one.closest('a, button, summary, label'))
                .map((one) => one.outerHTML.slice(0, 200))";
            assert_eq!(page.evaluate(underlined).await?, json!([]), "{view}");
        }
        Ok(())
    })
}

#[test]
fn what_a_chat_shows_of_the_page_is_in_its_language() -> Result<()> {
    in_browser(async |page| {
        let head = "['meta[name=description]', 'meta[property=\"og:title\"]',
            'meta[property=\"og:description\"]', 'meta[property=\"og:locale\"]']
            .map((one) => document.querySelector(one).content).join(' ')";
        for (link, title, locale) in [
            ("#lang=en", "What if", "en"),
            ("#lang=zh", "涨价", "zh_CN"),
            ("#lang=en", "What if", "en"),
        ] {
            page.open(Form::Hosted, link).await?;
            let said = page.evaluate(head).await?;
            let said = said.as_str().unwrap_or_default();
            assert!(said.to_lowercase().contains(&title.to_lowercase()), "{said}");
            assert!(said.contains(locale), "{said}");
        }
        Ok(())
    })
}
