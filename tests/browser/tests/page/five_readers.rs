//! What five readers do from a fresh page to what they take away, counted: a CFO at a desk, a director on a phone in
//! China, a teacher, a treasury analyst, and a reader with a keyboard and a screen reader.

use browser_tests::{Form, Reader, Result, in_browser};
use tokenlock::study::lesson::Lesson;
use tokenlock::text::language::Language;
use tokenlock::text::story::lesson::title;

#[test]
fn a_cfo_takes_the_doubled_bill_away_as_a_link_and_a_picture() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        // What is copied and what is saved is kept to be looked at.
        page.keep_what_is_taken().await?;
        page.open(Form::Hosted, "#lang=en").await?;
        let mut reader = Reader::new(&page);
        reader.push("Small team with a chat feature").await?;
        reader.click("#edit-bill").await?;
        page.holds("field-line-1-mix-1", "50%").await?;
        reader.fill("field-line-1-amount", "$250k").await?;
        reader.fill("field-move-change", "100%").await?;
        reader.fill("field-lock-share", "60%").await?;
        page.reads("#answer", "If the whole market rises 100%").await?;
        page.reads("#answer", "Locking 60%").await?;
        page.reads("#answer", "instead of $3").await?;
        page.reads("#mirror", "If prices fall by the same factor instead (−50%)").await?;
        page.reads(".rail-total", "$250,000 a month").await?;
        reader.push("Copy link").await?;
        page.reads(".take-away", "Link copied").await?;
        reader.push("Save as picture").await?;
        page.wait_until("window.taken.file === 'tokenlock-cost.png'").await?;
        let link = page.copied().await?;
        assert!(link.contains("move.change=1") && link.contains("lock.share=0.6"), "{link}");
        reader.assert_within(8);
        page.assert_quiet().await
    })
}

#[test]
fn a_director_on_a_phone_in_china_sends_the_answer_to_a_rise_of_40_percent() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(360, 740).await?;
        page.before_the_page(
            "Object.defineProperty(navigator, 'share', { value(shared) {
                 window.shared = shared;
                 return Promise.resolve();
             } });",
        )
        .await?;
        page.open(Form::Hosted, "#lang=zh").await?;
        let mut reader = Reader::new(&page);
        reader.fill("field-move-change", "40%").await?;
        page.reads("#answer", "若整个市场上涨 40%，您的价格同步上涨").await?;
        reader.push("分享").await?;
        page.wait_until("window.shared !== undefined").await?;
        let shared = page.evaluate("window.shared.text").await?;
        let shared = shared.as_str().unwrap_or_default();
        for part in ["上涨 40%", "锁定 80%", "词元期货尚未上市", "move.change=0.4"] {
            assert!(shared.contains(part), "{part} is not in {shared}");
        }
        reader.assert_within(5);
        page.assert_quiet().await
    })
}

#[test]
fn a_teacher_makes_a_link_for_a_class() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.keep_what_is_taken().await?;
        page.open(Form::Hosted, "#lang=en").await?;
        page.find("#story-teacher summary").await?;
        let mut reader = Reader::new(&page);
        reader.click("#story-teacher summary").await?;
        reader.choose("teacher-lesson", title(Lesson::Margin, Language::English)).await?;
        reader.click("#teacher-lock input[value=lock]").await?;
        reader.click("#story-teacher > button").await?;
        let link = page.copied().await?;
        reader.assert_within(8);
        for part in ["view.lesson=margin", "view.lock=lock", "lang=en"] {
            assert!(link.contains(part), "{part} is not in {link}");
        }
        // What a pupil opens.
        page.open_address(&link).await?;
        page.find(".worksheet").await?;
        page.wait_until("document.querySelector('#field-lock-share').matches(':disabled')").await?;
        page.wait_until("!document.querySelector('#field-move-change').matches(':disabled')")
            .await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_treasury_analyst_sees_what_a_weak_index_leaves_and_what_cash_it_takes() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.keep_what_is_taken().await?;
        page.open(Form::Hosted, "#lang=en").await?;
        let mut reader = Reader::new(&page);
        reader.fill("field-risk-r-squared", "50%").await?;
        reader.click("#view-desk").await?;
        reader.click("#view-cash").await?;
        reader.fill("field-risk-buffer", "8000").await?;
        page.reads("#cash-answer", "A buffer of $8,000").await?;
        page.find("#cash-calls").await?;
        reader.click("#view-strategies").await?;
        page.find("#strategies-table").await?;
        reader.pick("lock-strategy", 4).await?;
        page.reads("#strategies-answer", "With a cap,").await?;
        reader.click("#view-risk").await?;
        page.reads("#distribution-answer", "with a cap between").await?;
        page.find("#distribution-parts").await?;
        reader.push("Copy link").await?;
        let link = page.copied().await?;
        for part in ["risk.r_squared=0.5", "risk.buffer=8000", "lock.strategy=", "page=risk"] {
            assert!(link.contains(part), "{part} is not in {link}");
        }
        reader.assert_within(9);
        page.assert_only_numbers().await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_reader_with_a_keyboard_and_a_screen_reader_doubles_the_price_and_takes_the_link() -> Result<()>
{
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.keep_what_is_taken().await?;
        page.open(Form::Hosted, "#lang=en").await?;
        page.find(".story-title").await?;
        let mut reader = Reader::new(&page);
        reader.tab_to("button.skip:nth-of-type(3)").await?;
        reader.enter().await?;
        page.wait_until("document.activeElement.id === 'field-move-name'").await?;
        reader.tab_to("#field-move-change").await?;
        reader.type_text("100%").await?;
        reader.tab_to("#field-lock-share").await?;
        reader.type_text("60%").await?;
        reader.tab_back_to(".take-away .primary").await?;
        page.reads("#answer", "If the whole market rises 100%").await?;
        page.reads("#answer", "Locking 60%").await?;
        // Read out when it changes, and not the simulated sentence after it.
        let live = "document.querySelector('#answer').closest('[aria-live=polite]') !== null";
        assert_eq!(page.evaluate(live).await?, true);
        reader.enter().await?;
        let link = page.copied().await?;
        assert!(link.contains("move.change=1") && link.contains("lock.share=0.6"), "{link}");
        reader.assert_keys_within(60);
        page.assert_accessible().await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_providers_link_is_told_that_the_answer_is_a_buyers() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for (language, above) in [("en", "The sentences above give way"), ("zh", "与供应商无关")]
        {
            page.open(Form::Hosted, &format!("#lang={language}&v=1&risk.side=provider")).await?;
            page.reads(".other-side", above).await?;
            page.open(Form::Hosted, &format!("#lang={language}&v=1")).await?;
            assert_eq!(page.evaluate("document.querySelector('.other-side').innerText").await?, "");
        }
        page.assert_quiet().await
    })
}
