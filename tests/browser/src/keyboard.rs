//! The focus, as a reader without a mouse moves it and looks for it.

use anyhow::{Context, Result, bail};
use thirtyfour::Key;

use crate::page::Page;

/// More than twice the stops of the view that has most, the front page with its 94: backwards from the end, Chromium
/// goes through the page once more before it leaves.
pub const MOST_STOPS: usize = 250;

/// What has the focus: a short description, and what is wrong with how it is shown.
const FOCUS: &str = "(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { name: 'nothing', wrong: null };
  const name = element.id ? '#' + element.id
    : element.tagName.toLowerCase() + ' ' + (element.innerText || element.getAttribute('aria-label') || element.name || '').slice(0, 40);
  // A hidden field shows its focus on its label.
  const shown = element.classList.contains('visually-hidden') ? element.closest('label') : element;
  const style = shown && getComputedStyle(shown);
  if (!shown || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return { name, wrong: 'has no outline' };
  const box = shown.getBoundingClientRect();
  const points = [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));
  const isSeen = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top !== null && shown.contains(top); });
  return { name, wrong: isSeen ? null : 'lies under something else, or out of sight' };
})()";

impl Page {
    /// What has the focus; it must be seen to have it.
    ///
    /// # Errors
    /// If it has no outline, or is hidden.
    pub async fn focus(&self) -> Result<String> {
        let focus = self.evaluate(FOCUS).await?;
        let name = focus["name"].as_str().context("nothing is said of the focus")?;
        match focus["wrong"].as_str() {
            Some(wrong) => bail!("the focus is on {name}, which {wrong}"),
            None => Ok(name.into()),
        }
    }

    /// Presses Tab until the focus is on an element of this selector.
    ///
    /// # Errors
    /// If the focus does not come there, is trapped, or is not seen on the way.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        self.move_focus(selector, false).await
    }

    /// The same backwards, with Shift.
    ///
    /// # Errors
    /// If the focus does not come there, is trapped, or is not seen on the way.
    pub async fn tab_back_to(&self, selector: &str) -> Result<()> {
        self.move_focus(selector, true).await
    }

    /// Presses Tab once and returns what then has the focus.
    ///
    /// # Errors
    /// If the focus stays where it was, or is not seen.
    pub async fn tab(&self, is_backwards: bool) -> Result<String> {
        self.evaluate("window.focusBefore = document.activeElement, true").await?;
        let keys = self.driver().action_chain();
        let keys = if is_backwards {
            keys.key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift)
        } else {
            keys.send_keys(Key::Tab)
        };
        keys.perform().await?;
        let focus = self.focus().await?;
        if self.evaluate("document.activeElement === window.focusBefore").await? == true {
            bail!("the focus is trapped on {focus}");
        }
        Ok(focus)
    }

    async fn move_focus(&self, selector: &str, is_backwards: bool) -> Result<()> {
        let quoted = serde_json::to_string(selector)?;
        let is_there = format!("document.activeElement.matches({quoted})");
        let mut last = String::new();
        for _ in 0..MOST_STOPS {
            last = self.tab(is_backwards).await?;
            if self.evaluate(&is_there).await? == true {
                return Ok(());
            }
        }
        bail!("Tab never comes to {selector}; it came to {last}")
    }
}
