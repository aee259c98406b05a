//! axe-core on the open page.

use std::fmt;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::WebDriver;
use xtask::{test, tools};

use crate::page::{Page, Preference};

/// One rule that the page breaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// axe-core's name of the rule.
    pub rule: String,
    /// What to do about it.
    pub help: String,
    /// The elements, as CSS selectors with the reason.
    pub elements: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.rule, self.help)?;
        self.elements.iter().try_for_each(|element| write!(formatter, "\n    {element}"))
    }
}

const RUN: &str = "const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then((found) => done(found.violations.map((rule) => ({
  rule: rule.id,
  help: rule.help,
  elements: rule.nodes.map((node) => node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')),
}))), (error) => done(String(error)));";

impl Page {
    /// Fails if axe-core finds anything in the light page or in the dark one, without movement. The page stays open and
    /// takes the other theme, as it does when a reader's system turns dark in the evening.
    ///
    /// # Errors
    /// With what it finds.
    pub async fn assert_accessible_in_light_and_dark(&self) -> Result<()> {
        for theme in [Preference::Light, Preference::Dark] {
            self.prefer(&[theme, Preference::ReducedMotion]).await?;
            self.assert_accessible().await.with_context(|| format!("{theme:?}"))?;
        }
        Ok(())
    }
}

/// Runs all of axe-core's rules but the experimental ones.
pub async fn violations(driver: &WebDriver) -> Result<Vec<Violation>> {
    if driver.execute("return 'axe' in window;", Vec::new()).await?.json() != &Value::Bool(true) {
        load_axe(driver).await?;
    }
    let answer = driver.execute_async(RUN, Vec::new()).await.context("axe-core does not run")?;
    match answer.json() {
        Value::Array(rules) => Ok(rules.iter().map(violation).collect()),
        other => bail!("axe-core says {other}"),
    }
}

async fn load_axe(driver: &WebDriver) -> Result<()> {
    let script = match std::env::var_os(test::AXE) {
        Some(file) => PathBuf::from(file),
        None => tools::axe()?,
    };
    let axe = std::fs::read_to_string(&script).with_context(|| script.display().to_string())?;
    // A driver's scripts are outside the page's policy.
    driver.execute(axe, Vec::new()).await.context("axe-core does not load").map(drop)
}

fn violation(rule: &Value) -> Violation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let elements = rule["elements"].as_array().map(|elements| elements.iter().map(text).collect());
    Violation {
        rule: text(&rule["rule"]),
        help: text(&rule["help"]),
        elements: elements.unwrap_or_default(),
    }
}
