//! How fast the page starts and follows a slider, on a phone's processor and line: `cargo xtask bench page` runs it and
//! sets what it prints in a table.
//!
//! The line and the processor are slowed as Lighthouse's mobile setting has it, really and not by calculation: 1.6
//! megabits a second with 150 ms of delay (562.5 ms and 90 % of it as the browser counts them), the processor four times.

use anyhow::Context;
use browser_tests::{Page, Result, in_browser};
use serde_json::{Value, json};

/// How often the page is opened.
const VISITS: usize = 5;

/// Notes what is painted, what blocks, and when the answer is that of the program.
const OBSERVE: &str = r##"
    window.seen = { paint: 0, largest: 0, blocked: [], shift: 0, answer: 0, whole: 0, simulated: 0 };
    const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
        .observe({ type, buffered: true });
    observe("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.paint = entry.startTime; });
    observe("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
    observe("longtask", (entry) => { seen.blocked.push([entry.startTime, entry.duration]); });
    observe("layout-shift", (entry) => { seen.shift += entry.value; });
    const note = (name, isThere) => { if (!seen[name] && isThere) seen[name] = performance.now(); };
    const look = () => {
        note("answer", document.querySelector("#answer"));
        note("whole", document.documentElement?.hasAttribute("data-started"));
        note("simulated", seen.whole && document.querySelector(".at-cost:not(.is-awaited)"));
        setTimeout(look, 10);
    };
    look();
"##;

/// Moves the slider sixty times, each time after the frame that shows the last one.
const SLIDE: &str = r##"
    (window.slid = [], (async () => {
        const slider = document.querySelector("#field-move-change-slider");
        const frame = () => new Promise(requestAnimationFrame);
        for (let step = 1; step <= 60; step += 1) {
            await frame();
            const start = performance.now();
            slider.value = String((step % 40) / 20);
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            await frame();
            await new Promise((resolve) => setTimeout(resolve, 0));
            slid.push(performance.now() - start);
        }
        window.hasSlid = true;
    })(), null)
"##;

/// Scrolls through the whole page, a third of a screen in each frame, and notes from when to when.
const SCROLL: &str = r##"
    (window.scrolled = null, (async () => {
        const frame = () => new Promise(requestAnimationFrame);
        const start = performance.now();
        for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 3) {
            await frame();
            scrollTo({ top, behavior: "instant" });
        }
        await frame();
        window.scrolled = [start, performance.now()];
    })(), null)
"##;

/// Draws a path of prices over the story's figure from its left to its right, a place in each frame, and notes from when
/// to when.
const DRAW: &str = r##"
    (window.drawn = null, (async () => {
        const figure = document.querySelector("#story-path");
        figure.scrollIntoView({ block: "center", behavior: "instant" });
        const frame = () => new Promise(requestAnimationFrame);
        for (let frames = 0; frames < 30; frames += 1) await frame();
        const knobs = [...figure.querySelectorAll(".handle")].map((knob) => knob.getBoundingClientRect());
        const [first, last] = [knobs.at(0), knobs.at(-1)];
        const point = (kind, part) => figure.dispatchEvent(new PointerEvent(kind, {
            bubbles: true, pointerId: 1, isPrimary: true, buttons: 1,
            clientX: first.left + first.width / 2 + (last.left - first.left) * part,
            clientY: first.top + first.height / 2 - 40 * Math.sin(9 * part),
        }));
        const start = performance.now();
        point("pointerdown", 0);
        for (let step = 1; step <= 60; step += 1) {
            await frame();
            point("pointermove", step / 60);
        }
        point("pointerup", 1);
        await frame();
        window.drawn = [start, performance.now()];
    })(), null)
"##;

/// The longest task that ran between two times, in milliseconds; 0 where none took more than 50, since the browser
/// tells of no other.
async fn longest_task(page: &Page, run: &str, noted: &str) -> Result<f64> {
    page.evaluate(run).await?;
    page.wait_until(&format!("window.{noted} !== null")).await?;
    // The browser tells of a task in one of its own, after the frame.
    page.wait_until(&format!("performance.now() - {noted}[1] > 500")).await?;
    let longest = format!(
        "Math.max(0, ...seen.blocked.filter(([start]) => start >= {noted}[0] && start <= {noted}[1]).map(([, duration]) => duration))"
    );
    Ok(page.evaluate(&longest).await?.as_f64().unwrap_or(f64::NAN))
}

fn main() -> Result<()> {
    let address = std::env::args().nth(1).context("name the address of the page")?;
    for _ in 0..VISITS {
        in_browser(async |page| visit(&page, &address).await)?;
    }
    Ok(())
}

async fn visit(page: &Page, address: &str) -> Result<()> {
    let phone = json!({ "width": 412, "height": 823, "deviceScaleFactor": 1.75, "mobile": true });
    page.devtools("Emulation.setDeviceMetricsOverride", phone).await?;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": OBSERVE })).await?;
    page.devtools("Network.enable", json!({})).await?;
    let bytes_a_second = 1_474_560 / 8;
    let line = json!({ "offline": false, "latency": 562.5,
        "downloadThroughput": bytes_a_second, "uploadThroughput": 84_375 });
    page.devtools("Network.emulateNetworkConditions", line).await?;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    page.open_address(address).await?;
    page.wait_until("window.seen?.simulated > 0").await?;
    // What the simulation shows is laid out and painted by then.
    page.wait_until("performance.now() - seen.simulated > 2000").await?;
    let seen = page.evaluate("seen").await?;
    let number = |name: &str| seen[name].as_f64().unwrap_or(f64::NAN);
    let paint = number("paint");
    let blocked = seen["blocked"].as_array().cloned().unwrap_or_default();
    let beyond = |task: &Value| match (task[0].as_f64(), task[1].as_f64()) {
        (Some(start), Some(duration)) if start >= paint => duration - 50.0,
        _ => 0.0,
    };
    let blocked: f64 = blocked.iter().map(beyond).sum();
    page.evaluate(SLIDE).await?;
    page.wait_until("window.hasSlid").await?;
    let slid = page.evaluate("slid").await?;
    let mut slid: Vec<f64> =
        slid.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    slid.sort_by(f64::total_cmp);
    let quantile =
        |part: f64| slid.get((part * slid.len() as f64) as usize).copied().unwrap_or(f64::NAN);
    let scrolling = longest_task(page, SCROLL, "scrolled").await?;
    let drawing = longest_task(page, DRAW, "drawn").await?;
    for (name, value) in [
        ("first contentful paint", paint),
        ("largest contentful paint", number("largest")),
        ("first live answer", number("answer")),
        ("all of the page", number("whole")),
        ("first simulated answer", number("simulated")),
        ("total blocking time", blocked),
        ("slider to paint, median", quantile(0.5)),
        ("slider to paint, 95 of 100", quantile(0.95)),
        ("longest task while scrolling", scrolling),
        ("longest task while drawing", drawing),
        ("layout shift, thousandths", 1000.0 * number("shift")),
    ] {
        println!("{name}: {value:.0}");
    }
    Ok(())
}
