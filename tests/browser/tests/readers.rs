//! What a reader does from a fresh page to what they take away, counted: a CFO at a desk, and a director on a phone in
//! China.

use browser_tests::{Form, Page, Result, in_browser};
use serde_json::{Value, json};

/// A reader whose actions are counted: a press, a field that is filled.
struct Reader<'a> {
    page: &'a Page,
    actions: u32,
}

impl Reader<'_> {
    async fn push(&mut self, label: &str) -> Result<()> {
        self.actions += 1;
        self.page.push(label).await
    }

    async fn fill(&mut self, id: &str, text: &str) -> Result<()> {
        self.actions += 1;
        self.page.fill(id, text).await
    }
}

/// Runs before any script of the page.
async fn before_the_page(page: &Page, source: &str) -> Result<()> {
    let source = json!({ "source": source });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
}

#[test]
fn a_cfo_takes_the_doubled_bill_away_as_a_link_and_a_picture() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        // What is copied and what is saved is kept to be looked at.
        before_the_page(
            &page,
            "window.taken = {};
             Object.defineProperty(navigator, 'clipboard', { value: { writeText(text) {
                 window.taken.link = text;
                 return Promise.resolve();
             } } });
             HTMLAnchorElement.prototype.click = function () { window.taken.file = this.download; };",
        )
        .await?;
        page.open(Form::Hosted, "#lang=en").await?;
        let mut reader = Reader { page: &page, actions: 0 };
        reader.push("Small team with a chat feature").await?;
        reader.actions += 1;
        page.click("#edit-bill").await?;
        page.holds("field-line-1-mix-1", "50%").await?;
        reader.fill("field-line-1-amount", "$250k").await?;
        reader.fill("field-move-change", "100%").await?;
        reader.fill("field-lock-share", "60%").await?;
        page.reads("#answer", "If the whole market rises 100%").await?;
        page.reads("#answer", "Locking 60%").await?;
        page.reads("#answer", "instead of $3").await?;
        page.reads("#mirror", "If prices fall as much instead (−50%)").await?;
        page.reads(".rail-total", "$250,000 a month").await?;
        reader.push("Copy link").await?;
        page.reads(".take-away", "Link copied").await?;
        reader.push("Save as picture").await?;
        page.wait_until("window.taken.file === 'tokenlock-cost.png'").await?;
        let link = page.evaluate("window.taken.link").await?;
        let link = link.as_str().unwrap_or_default();
        assert!(link.contains("move.change=1") && link.contains("lock.share=0.6"), "{link}");
        assert!(reader.actions <= 8, "{} actions", reader.actions);
        page.assert_quiet().await
    })
}

#[test]
fn a_director_on_a_phone_in_china_sends_the_answer_to_a_rise_of_40_percent() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(360, 740).await?;
        before_the_page(
            &page,
            "Object.defineProperty(navigator, 'share', { value(shared) {
                 window.shared = shared;
                 return Promise.resolve();
             } });",
        )
        .await?;
        page.open(Form::Hosted, "#lang=zh").await?;
        let mut reader = Reader { page: &page, actions: 0 };
        reader.fill("field-move-change", "40%").await?;
        page.reads("#answer", "若整个市场上涨 40%，您的价格同步上涨").await?;
        reader.push("分享").await?;
        page.wait_until("window.shared !== undefined").await?;
        let shared = page.evaluate("window.shared.text").await?;
        let shared = shared.as_str().unwrap_or_default();
        for part in ["上涨 40%", "锁定 80%", "词元期货尚未上市", "move.change=0.4"] {
            assert!(shared.contains(part), "{part} is not in {shared}");
        }
        assert!(reader.actions <= 5, "{} actions", reader.actions);
        page.assert_quiet().await
    })
}

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
