//! The styles that a file carries along: those of the page, from the same files.

/// The colours and faces of the page.
const TOKENS: &str = include_str!("../../../style/tokens.css");
/// How charts look.
const CHART: &str = include_str!("../../../style/chart.css");

/// The style sheet of charts with the page's light colours written in, since many programs that show
/// SVG files know no custom properties.
pub fn style() -> String {
    let mut sheet = without_comments(CHART);
    let tokens = without_comments(TOKENS);
    for (name, value) in light_tokens(&tokens) {
        sheet = sheet.replace(&["var(", name, ")"].concat(), value);
    }
    sheet
}

/// Names and values of the first block, the light one.
fn light_tokens(tokens: &str) -> impl Iterator<Item = (&str, &str)> {
    let block = tokens.split_once('{').and_then(|(_, rest)| rest.split_once('}'));
    let lines = block.map_or("", |(block, _)| block).split(';');
    lines.filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        let name = name.trim();
        name.starts_with("--").then_some((name, value.trim()))
    })
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    // One blank line between rules is enough for a file that nobody edits.
    kept.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}
