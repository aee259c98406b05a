//! What the browser noted while a page was open.

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::WebDriver;

/// The browser's two logs; reading one empties it.
#[derive(Debug)]
pub struct Journal {
    driver: WebDriver,
}

impl Journal {
    pub fn new(driver: WebDriver) -> Journal {
        Journal { driver }
    }

    /// Errors of scripts, of loading and of the policy.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let entries = self.driver.browser_log().await.context("the console's log")?;
        Ok(entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            .collect())
    }

    /// The addresses that were asked for.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let entries = self.driver.get_log("performance").await.context("the network's log")?;
        Ok(entries.iter().filter_map(|entry| requested(&entry.message)).collect())
    }
}

/// The address in a note about a request; none in any other note.
fn requested(message: &str) -> Option<String> {
    let note: Value = serde_json::from_str(message).ok()?;
    let event = note.get("message")?;
    let parameters = event.get("params")?;
    let address = match event.get("method")?.as_str()? {
        "Network.requestWillBeSent" => parameters.get("request")?.get("url")?,
        "Network.webSocketCreated" => parameters.get("url")?,
        _ => return None,
    };
    address.as_str().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_requests_have_an_address() {
        let note = |method: &str| {
            format!(
                r#"{{"message":{{"method":"{method}","params":{{"request":{{"url":"http://a/b"}}}}}},"webview":"x"}}"#
            )
        };
        assert_eq!(requested(&note("Network.requestWillBeSent")).as_deref(), Some("http://a/b"));
        assert_eq!(requested(&note("Network.responseReceived")), None);
        assert_eq!(requested("nothing"), None);
    }
}
