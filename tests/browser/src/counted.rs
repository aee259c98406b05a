//! A reader whose actions are counted, and whose seconds follow from them.
//!
//! No clock is asked, which would measure the machine: the seconds are those of the keystroke-level model (Card, Moran and
//! Newell, "The keystroke-level model for user performance time with interactive systems", Communications of the ACM 23,
//! 1980): a key of an average typist, pointing, a click, the hand from mouse to keys, and the thought before an action.

use anyhow::{Result, bail};
use thirtyfour::Key;

use crate::keyboard::MOST_STOPS;
use crate::page::Page;

const KEY: f64 = 0.28;
const POINT: f64 = 1.1;
const CLICK: f64 = 0.2;
const HAND: f64 = 0.4;
const THOUGHT: f64 = 1.35;

/// The most seconds that a reader has for what they came for.
const MINUTE: f64 = 60.0;

/// Someone who works with a page: a press, a field that is filled, an entry that is chosen are an action each.
#[derive(Debug)]
pub struct Reader<'a> {
    page: &'a Page,
    actions: u32,
    keys: u32,
    seconds: f64,
}

impl<'a> Reader<'a> {
    /// Nothing is done yet.
    pub fn new(page: &'a Page) -> Reader<'a> {
        Reader { page, actions: 0, keys: 0, seconds: 0.0 }
    }

    fn act(&mut self, seconds: f64) {
        self.actions += 1;
        self.seconds += THOUGHT + seconds;
    }

    /// Presses the button with this text.
    ///
    /// # Errors
    /// If there is no such button.
    pub async fn push(&mut self, label: &str) -> Result<()> {
        self.act(POINT + CLICK);
        self.page.push(label).await
    }

    /// Clicks on an element.
    ///
    /// # Errors
    /// If it does not come in time.
    pub async fn click(&mut self, selector: &str) -> Result<()> {
        self.act(POINT + CLICK);
        self.page.click(selector).await
    }

    /// Chooses a radio button of a group, counted from 0.
    ///
    /// # Errors
    /// If there is no such button.
    pub async fn pick(&mut self, group: &str, number: usize) -> Result<()> {
        self.act(POINT + CLICK);
        self.page.pick(group, number).await
    }

    /// Chooses the entry with this text from a list.
    ///
    /// # Errors
    /// If there is no such list or entry.
    pub async fn choose(&mut self, id: &str, label: &str) -> Result<()> {
        self.act(2.0 * (POINT + CLICK));
        self.page.choose(id, label).await
    }

    /// Types into a field and leaves it.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn fill(&mut self, id: &str, text: &str) -> Result<()> {
        let keys = u32::try_from(text.chars().count() + 1)?;
        self.keys += keys;
        self.act(POINT + CLICK + HAND + KEY * f64::from(keys));
        self.page.fill(id, text).await
    }

    /// Drags something from the desktop onto the page: points at it, holds the button, points at the page.
    pub fn drag(&mut self) {
        self.act(2.0 * POINT + CLICK);
    }

    /// Something outside of the page, such as a paste into an editor.
    pub fn elsewhere(&mut self) {
        self.act(POINT + CLICK);
    }

    /// Presses Tab until the focus is on an element of this selector.
    ///
    /// # Errors
    /// If the focus does not come there.
    pub async fn tab_to(&mut self, selector: &str) -> Result<()> {
        self.move_focus(selector, false).await
    }

    /// The same backwards.
    ///
    /// # Errors
    /// If the focus does not come there.
    pub async fn tab_back_to(&mut self, selector: &str) -> Result<()> {
        self.move_focus(selector, true).await
    }

    async fn move_focus(&mut self, selector: &str, is_backwards: bool) -> Result<()> {
        self.act(0.0);
        let quoted = serde_json::to_string(selector)?;
        let is_there = format!("document.activeElement.matches({quoted})");
        for _ in 0..MOST_STOPS {
            self.page.tab(is_backwards).await?;
            self.keys += 1;
            self.seconds += KEY;
            if self.page.evaluate(&is_there).await? == true {
                return Ok(());
            }
        }
        bail!("Tab never comes to {selector}")
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn type_text(&mut self, text: &str) -> Result<()> {
        let keys = u32::try_from(text.chars().count())?;
        self.keys += keys;
        self.act(KEY * f64::from(keys));
        self.page.press(text).await
    }

    /// Presses Enter where the focus is.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn enter(&mut self) -> Result<()> {
        self.keys += 1;
        self.act(KEY);
        self.page.press(Key::Enter).await
    }

    /// Fails if there were more actions, or if they take more than a minute.
    pub fn assert_within(&self, actions: u32) {
        eprintln!("{} actions, {:.0} s", self.actions, self.seconds);
        assert!(self.actions <= actions, "{} actions", self.actions);
        assert!(self.seconds <= MINUTE, "{:.0} s", self.seconds);
    }

    /// Fails if more keys were pressed, or if that takes more than a minute.
    pub fn assert_keys_within(&self, keys: u32) {
        eprintln!("{} keys, {:.0} s", self.keys, self.seconds);
        assert!(self.keys <= keys, "{} keys", self.keys);
        assert!(self.seconds <= MINUTE, "{:.0} s", self.seconds);
    }
}
