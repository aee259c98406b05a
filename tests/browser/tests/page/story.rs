//! The story: a path drawn by pointer and by keyboard, each section's address, and what its figures say.

use browser_tests::{Form, Key, Page, Preference, Result, in_browser};
use tokenlock::study::drawn_path::DrawnPath;
use tokenlock::study::figures::Study;
use tokenlock::study::lesson::Lesson;
use tokenlock::study::link;
use tokenlock::study::section::Section;
use tokenlock::study::story::Story;
use tokenlock::study::view::View;
use tokenlock::text::language::Language;
use tokenlock::text::sentence::plain_text;
use tokenlock::text::story as words;

const ENGLISH: &str = "#lang=en&v=1&as_of=2026-11-22";

async fn open(page: &Page, link: &str) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(Form::Hosted, link).await?;
    page.find("#story-fit-title").await?;
    // The figures far below come when the browser has time for them.
    page.wait_until("document.querySelector('.story-awaited') === null").await
}

/// What the study says of the scenario in the address: the path's sentence, the lock's, and the account's.
async fn expected(page: &Page) -> Result<(DrawnPath, [String; 3])> {
    let scenario = link::read(&page.hash().await?).scenario;
    let study = Study::run(&scenario).expect("the page shows figures");
    let story = Story::new(&scenario, &study, None);
    let path = DrawnPath::of_move(&scenario.price_move).expect("a path was drawn");
    let language = Language::English;
    let said = [
        words::draw(&study, language),
        words::lock(&story, true, language),
        words::cash(&story, language),
    ];
    Ok((path, said.map(|said| plain_text(&said))))
}

async fn agrees(page: &Page) -> Result<DrawnPath> {
    page.wait_until("location.hash.includes('move.steps=')").await?;
    let (path, [draw, lock, cash]) = expected(page).await?;
    page.reads("#story-draw-finding", &draw).await?;
    page.reads("#story-lock-finding", &lock).await?;
    page.reads("#story-cash-finding", &cash).await?;
    Ok(path)
}

#[test]
fn a_path_drawn_by_pointer_has_the_numbers_of_the_study() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH).await?;
        page.scroll_to("#story-path").await?;
        let knob = "#story-path .handle";
        let place = |index: usize| {
            format!(
                "(() => {{ const knobs = document.querySelectorAll('{knob}'); \
                 const box = knobs[{index}].getBoundingClientRect(); \
                 return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]; }})()"
            )
        };
        let at = async |index: usize| -> Result<[i64; 2]> {
            let found = page.evaluate(&place(index)).await?;
            Ok([0, 1].map(|part| found[part].as_i64().unwrap_or_default()))
        };
        let (first, last) = (at(0).await?, at(11).await?);
        let chain = page.driver().action_chain();
        let chain = chain.move_to(first[0], first[1]).click_and_hold();
        let chain = chain.move_to((first[0] + last[0]) / 2, first[1] - 40);
        chain.move_to(last[0], last[1] + 30).release().perform().await?;
        let heights = agrees(&page).await?.heights();
        assert!(heights[5] > heights[0] && heights[11] < heights[6], "{heights:?}");
        page.assert_quiet().await
    })
}

#[test]
fn a_path_drawn_by_keyboard_has_the_numbers_of_the_study() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH).await?;
        page.tab_to("#story-sliders summary").await?;
        page.press(Key::Enter).await?;
        page.tab_to("#story-month-3").await?;
        let spoken = "document.querySelector('#story-month-3').getAttribute('aria-valuetext')";
        let before = page.evaluate(spoken).await?;
        page.press(Key::Up + Key::Up).await?;
        let path = agrees(&page).await?;
        let heights = path.heights();
        assert_eq!((heights[2] - heights[1]).to_string(), "0.02");
        let after = page.evaluate(spoken).await?;
        assert_ne!(before, after);
        assert!(after.as_str().is_some_and(|spoken| spoken.contains("of today’s price")));
        page.assert_quiet().await
    })
}

#[test]
fn each_section_has_an_address_that_changes_nothing_else() -> Result<()> {
    in_browser(async |page| {
        for section in Section::ALL.map(Section::name) {
            open(&page, &format!("{ENGLISH}&lock.share=0.5&view.section={section}")).await?;
            page.wait_until(&format!("document.activeElement.id === 'story-{section}-title'"))
                .await?;
            page.reads("#answer", "Locking 50%").await?;
            assert_eq!(page.evaluate("document.querySelectorAll('.notice').length").await?, 0);
        }
        open(&page, &format!("{ENGLISH}&view.section=else")).await?;
        page.reads(".notice", "“view.section” cannot be “else”.").await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_reader_decides_first_and_sees_then() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH).await?;
        let visible =
            "getComputedStyle(document.querySelector('#story-mirror .story-reveal')).visibility";
        assert_eq!(page.evaluate(visible).await?, "hidden");
        // Nothing under the figure tells the result either.
        page.reads("#story-mirror-finding", "What would you pay with it?").await?;
        let told = "document.querySelector('#story-mirror').innerText.includes(' regrets ')";
        assert_eq!(page.evaluate(told).await?, false);
        page.click("#story-would-not").await?;
        page.reads(".story-reply", "You would not have locked.").await?;
        assert_eq!(page.evaluate(visible).await?, "visible");
        page.reads("#story-mirror-finding", "Whoever").await?;
        let visible =
            "getComputedStyle(document.querySelector('#story-index .story-reveal')).visibility";
        assert_eq!(page.evaluate(visible).await?, "hidden");
        // Nothing under the figure tells the result either.
        page.reads("#story-index-finding", "depends on the index").await?;
        page.click("#story-index-guess-2").await?;
        page.reads("#story-index .story-reply", "It was another: “What buyers spend”").await?;
        assert_eq!(page.evaluate(visible).await?, "visible");
        page.reads("#story-index-finding", "What buyers spend, 31 May 2026").await?;
        page.click("#story-try-cash").await?;
        agrees(&page).await?;
        page.reads("#story-cash-finding", "runs out on day").await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_dots_that_are_counted_are_those_that_are_drawn() -> Result<()> {
    in_browser(async |page| {
        open(&page, &format!("{ENGLISH}&risk.paths=2000&view.section=years")).await?;
        page.wait_until("document.querySelectorAll('#story-years-figure .dot').length === 100")
            .await?;
        let over = "(() => { const figure = document.querySelector('#story-years-figure'); \
             const line = figure.querySelector('.rule').getBoundingClientRect().top; \
             const over = mark => { const box = mark.getBoundingClientRect(); return (box.top + box.bottom) / 2 < line; }; \
             const count = name => [...figure.querySelectorAll(`.dot.${name}`)].filter(over).length; \
             return `${count('unhedged')} of 50 ${count('locked')} of 50`; })()";
        let said = "[...document.querySelectorAll('#story-years-finding strong')].map(one => one.textContent).join(' ')";
        // The reader may guess first; then they are counted.
        page.reads("#story-years-finding", "How many with it?").await?;
        page.tab_to("#story-count-guess").await?;
        page.press(Key::Home).await?;
        page.click("#story-count").await?;
        page.reads("#story-years-finding", "You guessed 0.").await?;
        let asks = "document.querySelector('#story-count').checkVisibility()";
        assert_eq!(page.evaluate(asks).await?, false, "it is counted");
        assert_eq!(page.evaluate(said).await?, page.evaluate(over).await?);
        // By keyboard the line goes up, and fewer dots are over it.
        page.tab_to("#story-budget").await?;
        page.press(Key::End).await?;
        page.wait_until("location.hash.includes('risk.budget=')").await?;
        page.reads("#story-years-finding", "0 of 50").await?;
        page.click("#story-deal").await?;
        page.reads("#story-dealt", "Year 1:").await?;
        page.assert_quiet().await
    })
}

#[test]
fn six_answers_lead_to_an_honest_one_and_on_to_the_calculator() -> Result<()> {
    in_browser(async |page| {
        open(&page, &format!("{ENGLISH}&lock.share=0.5")).await?;
        page.reads("#story-fit-verdict", "6 questions are still open.").await?;
        for question in 1..=6 {
            let answer = if question == 4 { 2 } else { 0 };
            page.pick(&format!("story-fit-{question}"), answer).await?;
        }
        page.reads("#story-fit-verdict", "No: your price does not follow any index.").await?;
        let way = "document.querySelector('#story-to-calculator').getAttribute('href')";
        let way = page.evaluate(way).await?;
        assert!(way.as_str().is_some_and(|way| way.contains("lock.share=0.5")), "{way}");
        page.assert_quiet().await
    })
}

#[test]
fn three_lessons_show_their_sections_and_a_worksheet_with_a_key() -> Result<()> {
    in_browser(async |page| {
        for lesson in Lesson::ALL {
            page.set_viewport(1280, 900).await?;
            let link =
                format!("{ENGLISH}&view.lesson={}&view.lock=move&view.hide=risk", lesson.name());
            page.open(Form::Hosted, &link).await?;
            page.find("#worksheet").await?;
            let shown = "document.querySelectorAll('.story-section').length";
            assert_eq!(page.evaluate(shown).await?, lesson.sections().len());
            let answer = "document.querySelector('#answer-key li').checkVisibility()";
            assert_eq!(page.evaluate(answer).await?, false, "{lesson:?}");
            page.click("#answer-key summary").await?;
            assert_eq!(page.evaluate(answer).await?, true, "{lesson:?}");
            let held = "document.querySelector('#field-move-change')?.disabled ?? true";
            assert_eq!(page.evaluate(held).await?, true);
            assert_eq!(page.evaluate("document.querySelectorAll('.notice').length").await?, 0);
            page.assert_accessible().await?;
        }
        page.assert_quiet().await
    })
}

#[test]
fn a_teacher_makes_a_link_that_freezes_and_hides() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH).await?;
        page.click("#story-teacher summary").await?;
        page.click("#teacher-lock input[value=move]").await?;
        page.click("#teacher-hide input[value=risk]").await?;
        let made = "document.querySelector('#teacher-link').value";
        page.wait_until(&format!("{made}.includes('view.lock=move')")).await?;
        let made = page.evaluate(made).await?;
        let hash = made.as_str().and_then(|made| made.split_once('#')).map(|(_, hash)| hash);
        let view = View::of_link(hash.unwrap_or_default());
        assert_eq!((view.lock, view.hide), (vec!["move".to_owned()], vec!["risk".to_owned()]));
        page.assert_quiet().await
    })
}

#[test]
fn it_is_open_to_every_reader_and_fits() -> Result<()> {
    in_browser(async |page| {
        let overflow =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        page.prefer(&[Preference::ReducedMotion]).await?;
        for width in [320, 1280] {
            for lang in ["en", "zh"] {
                open(&page, &format!("#lang={lang}&v=1&as_of=2026-11-22")).await?;
                page.set_viewport(width, 900).await?;
                page.click("#story-show").await?;
                assert_eq!(page.evaluate(overflow).await?, 0, "{width} {lang}");
                page.assert_accessible_in_light_and_dark().await?;
            }
        }
        Ok(())
    })
}
