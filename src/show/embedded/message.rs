//! What a frame tells the page around it: its height, and the link that a reader follows.
//!
//! Texts of JSON values, so that every sender posts the same text. Own messages have the type `tokenlock:1`; beside
//! them stand the dialects of hosts that many writers have: WordPress, which knows a frame by the secret it gave it,
//! Datawrapper, whose script compares the frame's window, and AMP, whose frames grow by it alone.

use serde_json::json;

/// The namespace and version of own messages.
pub const TYPE: &str = "tokenlock:1";

/// The least and the most height that is told, in CSS pixels.
const HEIGHTS: [f64; 2] = [40.0, 10_000.0];

/// The height to tell, in whole CSS pixels, of what was measured; `None` for a frame that is not laid out, as in a
/// hidden tab, which measures zero.
pub fn height(measured: f64) -> Option<u32> {
    let [least, most] = HEIGHTS;
    let is_laid_out = measured.is_finite() && measured > 0.0;
    // OK because the height lies between the two limits.
    is_laid_out.then(|| libm::ceil(measured).clamp(least, most) as u32)
}

/// The messages that tell a height, in every dialect that may be understood.
pub fn heights(figure: &str, height: u32, secret: Option<&str>) -> Vec<String> {
    let own = json!({ "type": TYPE, "name": "height", "height": height });
    let datawrapper = json!({ "datawrapper-height": { figure: height } });
    let amp = json!({ "sentinel": "amp", "type": "embed-size", "height": height });
    let wordpress =
        secret.map(|secret| json!({ "secret": secret, "message": "height", "value": height }));
    [own, datawrapper, amp]
        .into_iter()
        .chain(wordpress)
        .map(|message| message.to_string())
        .collect()
}

/// The message by which WordPress follows a link out of a frame that may open none itself.
pub fn link(address: &str, secret: &str) -> String {
    json!({ "secret": secret, "message": "link", "value": address }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_height_is_whole_and_within_limits_and_a_hidden_frame_has_none() {
        assert_eq!(height(512.2), Some(513));
        assert_eq!(height(1.0), Some(40));
        assert_eq!(height(1e9), Some(10_000));
        for hidden in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(height(hidden), None, "{hidden}");
        }
    }

    #[test]
    fn a_height_is_told_in_each_dialect() {
        assert_eq!(
            heights("cost-fan", 513, Some("4kX0")),
            [
                r#"{"height":513,"name":"height","type":"tokenlock:1"}"#,
                r#"{"datawrapper-height":{"cost-fan":513}}"#,
                r#"{"height":513,"sentinel":"amp","type":"embed-size"}"#,
                r#"{"message":"height","secret":"4kX0","value":513}"#,
            ]
        );
        assert_eq!(heights("cost-fan", 513, None).len(), 3, "no secret, no WordPress");
        assert_eq!(
            link("https://host.example/#v=1", "4kX0"),
            r#"{"message":"link","secret":"4kX0","value":"https://host.example/#v=1"}"#
        );
    }
}
