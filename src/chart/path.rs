//! Path data: step lines, the areas between them, and lines from place to place, with at most two
//! decimals.

/// A number for an attribute: at most two decimals, no exponent. Not finite becomes 0.
pub fn number(value: f64) -> String {
    let mut text = String::new();
    push_number(&mut text, value);
    text
}

/// Appends [`number`]. Whole-number formatting, which is a fraction of the code of float formatting.
pub fn push_number(text: &mut String, value: f64) {
    let hundredths = hundredths(value);
    if hundredths < 0 {
        text.push('-');
    }
    let size = hundredths.unsigned_abs();
    text.push_str(&(size / 100).to_string());
    let (tenth, hundredth) = (size / 10 % 10, size % 10);
    if tenth + hundredth > 0 {
        text.push('.');
        // OK because: both are below 10.
        text.push((b'0' + tenth as u8) as char);
        if hundredth > 0 {
            text.push((b'0' + hundredth as u8) as char);
        }
    }
}

/// Rounded to hundredths. OK because: `as` saturates, and turns NaN into 0.
fn hundredths(value: f64) -> i64 {
    if value.is_finite() { (value * 100.0).round() as i64 } else { 0 }
}

/// A line that holds each value for the whole of its month, from `left` on, each month `band` wide.
/// A month without a value leaves a gap. Equal neighbours share one segment.
pub fn steps(left: f64, band: f64, heights: &[Option<f64>]) -> String {
    let mut data = String::new();
    let mut points = Vec::new();
    for (month, height) in heights.iter().enumerate() {
        match height {
            Some(height) => {
                points.push([left + band * month as f64, *height]);
                points.push([left + band * (month + 1) as f64, *height]);
            }
            None => {
                push_outline(&mut data, &points);
                points.clear();
            }
        }
    }
    push_outline(&mut data, &points);
    data
}

/// A line from place to place. A place that is not there leaves a gap; a single place draws nothing.
pub fn lines(places: &[Option<[f64; 2]>]) -> String {
    let mut data = String::new();
    for run in places.split(Option::is_none) {
        if run.len() < 2 {
            continue;
        }
        for (index, [x, y]) in run.iter().flatten().enumerate() {
            data.push(if index == 0 { 'M' } else { 'L' });
            push_number(&mut data, *x);
            data.push(' ');
            push_number(&mut data, *y);
        }
    }
    data
}

/// The area between two step lines where the first is above the second, from `left` on, each month
/// `band` wide, heights downwards. Other months, and those without both values, leave a gap. Empty
/// without months.
pub fn area(left: f64, band: f64, over: &[Option<f64>], under: &[Option<f64>]) -> String {
    let mut data = String::new();
    let mut upper = Vec::new();
    let mut lower = Vec::new();
    let months = over.len().min(under.len());
    for month in 0..=months {
        let height = |line: &[Option<f64>]| line.get(month).copied().flatten();
        match (height(over), height(under)) {
            (Some(over), Some(under)) if over < under && month < months => {
                for x in [left + band * month as f64, left + band * (month + 1) as f64] {
                    upper.push([x, over]);
                    lower.push([x, under]);
                }
            }
            _ if !upper.is_empty() => {
                upper.extend(lower.drain(..).rev());
                push_outline(&mut data, &upper);
                upper.clear();
                data.push('Z');
            }
            _ => {}
        }
    }
    data
}

/// Appends a line whose points are joined across or down, never aslant. Points on the way are left out.
fn push_outline(data: &mut String, points: &[[f64; 2]]) {
    let Some(&[x, y]) = points.first() else {
        return;
    };
    data.push('M');
    push_number(data, x);
    data.push(' ');
    push_number(data, y);
    let mut at = [hundredths(x), hundredths(y)];
    for (index, &[x, y]) in points.iter().enumerate().skip(1) {
        let [across, down] = [hundredths(x), hundredths(y)];
        if let Some(&next) = points.get(index + 1) {
            let level = at[1] == down && down == hundredths(next[1]);
            let upright = at[0] == across && across == hundredths(next[0]);
            if level || upright {
                continue;
            }
        }
        if across != at[0] {
            data.push('H');
            push_number(data, x);
        }
        if down != at[1] {
            data.push('V');
            push_number(data, y);
        }
        at = [across, down];
    }
}
