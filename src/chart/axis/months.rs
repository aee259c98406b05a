//! Which months of an axis are named.

/// Least room between two names.
const APART: f64 = 12.0;
/// More names than this are too many, unless all months fit.
const FEW: usize = 4;
/// Months between two names that a reader counts in.
const STEPS: [usize; 6] = [2, 3, 4, 6, 12, 24];

/// A named month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NamedMonth {
    /// The month, from 0.
    pub month: usize,
    /// The middle of its name.
    pub x: f64,
}

/// The months to name: the first, the last, and between them multiples of a step one counts in, such
/// as 1, 4, 8, 12 or 1, 12, 24, 36. The most names win, up to four; then the most even spacing. Names are
/// held between `left` and `right` and never touch: where they would, fewer are named.
pub(super) fn named_months(
    centres: &[f64],
    widths: &[f64],
    left: f64,
    right: f64,
) -> Vec<NamedMonth> {
    let count = centres.len().min(widths.len());
    if count <= FEW + 1
        && let Some(named) = placed(&(0..count).collect::<Vec<_>>(), centres, widths, left, right)
    {
        return named;
    }
    let mut best: Vec<NamedMonth> = Vec::new();
    let mut best_unevenness = f64::INFINITY;
    for step in STEPS {
        let months = stepped(count, step);
        if months.len() > FEW || months.len() < best.len() {
            continue;
        }
        let unevenness = unevenness(&months);
        if (months.len() > best.len() || unevenness <= best_unevenness)
            && let Some(named) = placed(&months, centres, widths, left, right)
        {
            best = named;
            best_unevenness = unevenness;
        }
    }
    if best.is_empty() {
        best = placed(&[0, count.saturating_sub(1)], centres, widths, left, right)
            .or_else(|| placed(&[0], centres, widths, left, right))
            .unwrap_or_default();
    }
    best
}

/// First, multiples of the step that keep more than half a step from both ends, and last.
fn stepped(count: usize, step: usize) -> Vec<usize> {
    let mut months = vec![0];
    let mut number = step;
    while number < count {
        if (number - 1) * 2 > step && (count - number) * 2 > step {
            months.push(number - 1);
        }
        number += step;
    }
    months.push(count.saturating_sub(1));
    months
}

/// The widest gap over the narrowest.
fn unevenness(months: &[usize]) -> f64 {
    let mut narrowest = usize::MAX;
    let mut widest = 1;
    for pair in months.windows(2) {
        let gap = (pair[1] - pair[0]).max(1);
        narrowest = narrowest.min(gap);
        widest = widest.max(gap);
    }
    widest as f64 / narrowest as f64
}

/// The names in their places, unless one is missing, too wide or in another's way.
fn placed(
    months: &[usize],
    centres: &[f64],
    widths: &[f64],
    left: f64,
    right: f64,
) -> Option<Vec<NamedMonth>> {
    let mut named = Vec::new();
    let mut free_from = left;
    for &month in months {
        let half = widths.get(month)? / 2.0;
        let x = centres.get(month)?.min(right - half).max(left + half);
        if x - half < free_from || x + half > right + 1e-6 {
            return None;
        }
        free_from = x + half + APART;
        named.push(NamedMonth { month, x });
    }
    Some(named)
}
