//! The words of a treasury's policy, in English.

use super::{Labels, Sentences};

pub(super) struct English;

impl Sentences for English {
    fn finding(
        &self,
        near: &str,
        far: &str,
        share: &str,
        [below, above, all]: [usize; 3],
    ) -> String {
        let outside = match (below, above) {
            (0, 0) => "lies within its bands in all of them".to_owned(),
            (0, above) => format!("is above its bands in {above} of {all}"),
            (below, 0) => format!("is below its bands in {below} of {all}"),
            (below, above) => {
                format!("is below its bands in {below} of {all} and above them in {above}")
            }
        };
        format!(
            "The policy holds {near} of the first month and {far} of the last one today. A strip of {share} in every month {outside}."
        )
    }
}

pub(super) const LABELS: Labels = Labels {
    title: "Policy: share by months ahead",
    note: "A treasury’s ladder: near months are covered most, far ones less, and as a month comes nearer more of it is added at the prices of that time. The strategy “policy ladder” follows it; usual policies hold 50 to 80% over 3 to 24 months.",
    near: "All of it up to how many months ahead",
    near_note: "There the whole locked share is held.",
    far: "Something up to how many months ahead",
    far_note: "Beyond, nothing is held yet.",
    part: "Part held of the farthest months",
    part_note: "Of the locked share: 62.5% of 80% is 50%.",
    band: "Band around the policy",
    band_note: "Percentage points above and below that are allowed.",
    months: "Exposure against the policy, today",
    month: "Month",
    ahead: "Months ahead",
    least: "Least",
    target: "Policy",
    most: "Most",
    held: "In whole lots",
    open: "Left open",
    strip: "Strip",
    standing: "The strip is",
    standings: ["below the band", "within it", "above the band"],
};
