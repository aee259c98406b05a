//! What a reader does and sees, in the page's own terms: fields, lists, choices, tables, the link.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{By, WebElement};

use crate::page::Page;

impl Page {
    /// Scrolls an element into the middle, out from under what is fixed to the window's edge.
    ///
    /// # Errors
    /// If it does not come in time.
    pub async fn scroll_to(&self, selector: &str) -> Result<WebElement> {
        let element = self.find(selector).await?;
        self.bring(&element).await?;
        Ok(element)
    }

    async fn bring(&self, element: &WebElement) -> Result<()> {
        let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver().execute(middle, vec![element.to_json()?]).await?;
        Ok(())
    }

    /// Types into the field with this id and leaves it, as a reader does with Tab.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        self.type_into(&format!("#{id}"), text).await.with_context(|| format!("typing in {id}"))?;
        self.press(thirtyfour::Key::Tab).await
    }

    /// Puts a text into the field with this id at once, as from the clipboard, and leaves it.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn paste(&self, id: &str, text: &str) -> Result<()> {
        self.click(&format!("#{id}")).await?;
        self.evaluate("document.activeElement.select()").await?;
        self.devtools("Input.insertText", json!({ "text": text })).await?;
        self.press(thirtyfour::Key::Tab).await
    }

    /// What stands in the field, slider or list with this id.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn entry(&self, id: &str) -> Result<String> {
        self.find(&format!("#{id}")).await?;
        let value = self.evaluate(&format!("document.getElementById('{id}').value")).await?;
        Ok(value.as_str().unwrap_or_default().into())
    }

    /// Waits until this stands in the field with this id.
    ///
    /// # Errors
    /// With what stands there instead.
    pub async fn holds(&self, id: &str, text: &str) -> Result<()> {
        let quoted = serde_json::to_string(text)?;
        let expression = format!("document.getElementById('{id}')?.value === {quoted}");
        if self.wait_until(&expression).await.is_err() {
            bail!("{id} should hold {text:?}, and holds {:?}", self.entry(id).await?);
        }
        Ok(())
    }

    /// Chooses the entry with this text from the list with this id.
    ///
    /// # Errors
    /// If there is no such list or entry.
    pub async fn choose(&self, id: &str, label: &str) -> Result<()> {
        let list = self.scroll_to(&format!("#{id}")).await?;
        for option in list.find_all(By::Tag("option")).await? {
            if option.text().await?.trim() == label {
                return Ok(option.click().await?);
            }
        }
        bail!("{id} has no entry {label:?}")
    }

    /// Chooses the radio button with this number, from 0, in a group.
    ///
    /// # Errors
    /// If there is no such button.
    pub async fn pick(&self, group: &str, number: usize) -> Result<()> {
        self.click(&format!("input[type=radio][name='{group}'][value='{number}']")).await
    }

    /// Clicks on the button with this text.
    ///
    /// # Errors
    /// If there is no such button.
    pub async fn push(&self, label: &str) -> Result<()> {
        let named = format!("//button[normalize-space()='{label}']");
        let button = self.driver().find(By::XPath(named)).await?;
        self.bring(&button).await?;
        Ok(button.click().await?)
    }

    /// Waits until the visible text of an element has this in it. A space matches a no-break space too,
    /// as it looks to a reader.
    ///
    /// # Errors
    /// With what it says instead.
    pub async fn reads(&self, selector: &str, part: &str) -> Result<()> {
        let (element, quoted) = (serde_json::to_string(selector)?, serde_json::to_string(part)?);
        let seen = format!("document.querySelector({element})?.checkVisibility()");
        let says = format!(
            "document.querySelector({element}).innerText.replaceAll('\u{a0}', ' ').includes({quoted})"
        );
        if self.wait_until(&format!("{seen} && {says}")).await.is_err() {
            let text = format!("document.querySelector({element})?.innerText ?? null");
            bail!("{selector} should say {part:?}, and says {}", self.evaluate(&text).await?);
        }
        Ok(())
    }

    /// The cells of each visible row of a table.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub async fn rows(&self, selector: &str) -> Result<Vec<Vec<String>>> {
        let quoted = serde_json::to_string(selector)?;
        let cells = "[...row.cells].map((cell) => cell.innerText.trim())";
        let rows = format!(
            "[...document.querySelectorAll({quoted})].filter((row) => row.checkVisibility()).map((row) => {cells})"
        );
        Ok(serde_json::from_value(self.evaluate(&rows).await?)?)
    }

    /// The cells of the one row of a table that has this id, but for its heading.
    ///
    /// # Errors
    /// If it is not there to see.
    pub async fn figure(&self, id: &str) -> Result<Vec<String>> {
        let mut rows = self.rows(&format!("tr#{id}")).await?;
        let cells = rows.pop().with_context(|| format!("{id} is not there"))?;
        Ok(cells.into_iter().skip(1).collect())
    }

    /// Waits until a figure shows these values: out of sight it follows when the reader rests.
    ///
    /// # Errors
    /// With what it shows instead.
    pub async fn figure_shows(&self, id: &str, values: &[&str]) -> Result<()> {
        let cells = format!(
            "[...document.querySelectorAll('tr#{id} td')].filter((cell) => cell.checkVisibility())\
             .map((cell) => cell.innerText.trim())"
        );
        let values = serde_json::to_string(values)?;
        if self.wait_until(&format!("JSON.stringify({cells}) === '{values}'")).await.is_err() {
            bail!("{id} shows {:?} and not {values}", self.figure(id).await?);
        }
        Ok(())
    }

    /// The part of the address from `#` on, once what the reader did is written there: a timer that begins later and
    /// takes longer than the page's never ends before it.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub async fn hash(&self) -> Result<String> {
        self.evaluate(
            "(async () => { await new Promise((then) => setTimeout(then, 100)); return true; })()",
        )
        .await?;
        Ok(self.evaluate("location.hash").await?.as_str().unwrap_or_default().into())
    }

    /// How many entries the tab's history has.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub async fn history_length(&self) -> Result<u64> {
        self.evaluate("history.length").await?.as_u64().context("history has no length")
    }

    /// Waits until the results are dimmed, or until they are not.
    ///
    /// # Errors
    /// If that does not come.
    pub async fn wait_dimmed(&self, is_dimmed: bool) -> Result<()> {
        let dimmed = "[...document.querySelectorAll('.results')]\
                      .every((part) => part.classList.contains('is-stale') === ";
        self.wait_until(&format!("{dimmed}{is_dimmed})")).await
    }

    /// Fails if the page shows what is no number anywhere: in text, in a field or in the picture.
    ///
    /// # Errors
    /// With the words around it.
    pub async fn assert_only_numbers(&self) -> Result<()> {
        let fields = "[...document.querySelectorAll('input')].map((field) => field.value)";
        let page = "document.querySelector('#app').outerHTML";
        let found = format!(
            "[{page}, document.title, ...{fields}].join('\\n').match(/.{{0,60}}(NaN|Infinity|undefined).{{0,20}}/)?.[0] ?? null"
        );
        match self.evaluate(&found).await? {
            Value::Null => Ok(()),
            text => bail!("the page shows {text}"),
        }
    }
}
