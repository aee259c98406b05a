//! The glue that wasm-bindgen writes between the page and the wasm, made smaller.

/// The same script without indentation, empty lines and comments that fill whole lines.
///
/// A script with a text over several lines is left as it is, because indentation may be part of it.
pub fn squeeze(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut squeezed = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        let starts = line.starts_with("/*");
        let is_comment = in_comment || starts || line.starts_with("//");
        in_comment = (in_comment || starts) && !line.ends_with("*/");
        if !is_comment && !line.is_empty() {
            squeezed.push_str(line);
            squeezed.push('\n');
        }
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_is_kept_and_what_explains_is_not() {
        let script = "/**\n * Explains.\n */\nexport function f() {\n    // Why.\n\n    return \"// no\"; /* kept */\n}\n/* one line */\n";
        assert_eq!(squeeze(script), "export function f() {\nreturn \"// no\"; /* kept */\n}\n");
    }

    #[test]
    fn a_text_over_several_lines_is_left_alone() {
        let script = "const a = `x\n    y`;\n";
        assert_eq!(squeeze(script), script);
    }
}
