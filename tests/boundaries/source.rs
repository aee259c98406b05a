//! Just enough Rust to find the paths that a file names: comments, strings and tests are left out.

/// A path such as `crate::market::token`, and where it stands.
#[derive(Debug, PartialEq)]
pub struct Path {
    pub parts: Vec<String>,
    pub line: usize,
}

/// What of a file is compiled into the page, line for line: comments, texts and tests are blank.
pub fn shipped(text: &str) -> String {
    without_tests(&without_texts(text))
}

/// All paths of the shipped code; those of a `use` with braces are written out.
pub fn paths(text: &str) -> Vec<Path> {
    let words = words(&shipped(text));
    let mut found = Vec::new();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        rest = tree(rest, &[], &mut found);
    }
    found
}

type Word = (String, usize);

/// Names, `::` and single signs, each with its line.
fn words(code: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(letter) = rest.chars().next() {
            let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
            let length = if is_part(letter) {
                rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                letter.len_utf8()
            };
            found.push((rest[..length].to_string(), number + 1));
            rest = rest[length..].trim_start();
        }
    }
    found
}

/// Reads one path, or `{...}` behind one, and returns what follows it.
fn tree<'a>(words: &'a [Word], before: &[String], found: &mut Vec<Path>) -> &'a [Word] {
    let mut parts = before.to_vec();
    let mut rest = words;
    let line = words.first().map_or(0, |(_, line)| *line);
    loop {
        match rest.first().map(|(word, _)| word.as_str()) {
            Some("{") if !parts.is_empty() => {
                rest = &rest[1..];
                while let Some((word, _)) = rest.first() {
                    match word.as_str() {
                        "}" => return &rest[1..],
                        "," => rest = &rest[1..],
                        _ => rest = tree(rest, &parts, found),
                    }
                }
                return rest;
            }
            Some(name)
                if name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_') =>
            {
                parts.push(name.to_string());
                rest = &rest[1..];
            }
            // A sign that begins no path, such as `*` or the `{` of a block.
            _ => {
                push(parts, before, line, found);
                return rest.get(1..).unwrap_or_default();
            }
        }
        match rest.first() {
            Some((word, _)) if word == "::" => rest = &rest[1..],
            _ => {
                push(parts, before, line, found);
                return rest;
            }
        }
    }
}

fn push(parts: Vec<String>, before: &[String], line: usize, found: &mut Vec<Path>) {
    if parts.len() > before.len() || !before.is_empty() {
        found.push(Path { parts, line });
    }
}

/// Blanks comments and the insides of texts, and keeps every line break.
fn without_texts(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if letter == '"' {
            quoted(rest, '"')
        } else if let Some(length) = raw_text(rest, &result) {
            length
        } else if letter == '\'' && is_letter_literal(rest) {
            quoted(rest, '\'')
        } else {
            result.push(letter);
            rest = &rest[letter.len_utf8()..];
            continue;
        };
        // A text stays an operand, so that what stands on its sides does not grow together.
        result.push_str(" ; ");
        result.extend(rest[..length].chars().filter(|letter| *letter == '\n'));
        rest = &rest[length..];
    }
    result
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let bytes = text.as_bytes();
    let mut position = 0;
    while position + 1 < bytes.len() {
        match &bytes[position..position + 2] {
            b"/*" => depth += 1,
            b"*/" if depth == 1 => return position + 2,
            b"*/" => depth -= 1,
            _ => {
                position += 1;
                continue;
            }
        }
        position += 2;
    }
    text.len()
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (position, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return position + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of `r"..."` or `r#"..."#`, if one begins here and not inside a name.
fn raw_text(text: &str, before: &str) -> Option<usize> {
    let inside_a_name = before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let after = text.strip_prefix('r').filter(|_| !inside_a_name)?;
    let signs = after.len() - after.trim_start_matches('#').len();
    let start = after[signs..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(signs));
    Some(start.find(&end).map_or(text.len(), |position| 1 + signs + 1 + position + end.len()))
}

/// Whether a quote begins a letter like `'a'` or `'\n'`, and not a lifetime.
fn is_letter_literal(text: &str) -> bool {
    let mut letters = text.chars().skip(1);
    match letters.next() {
        Some('\\') => true,
        Some(_) => letters.next() == Some('\''),
        None => false,
    }
}

/// Blanks every item behind `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    let mark = "#[cfg(test)]";
    let mut result = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(position) = rest.find(mark) {
        result.push_str(&rest[..position]);
        let item = &rest[position..];
        let length = item_length(item);
        result.extend(item[..length].chars().filter(|letter| *letter == '\n'));
        rest = &item[length..];
    }
    result + rest
}

/// Up to the `;` or the closing brace that ends an item.
fn item_length(item: &str) -> usize {
    let mut depth = 0_usize;
    for (position, letter) in item.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth <= 1 => return position + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return position + 1,
            _ => {}
        }
    }
    item.len()
}

#[test]
fn paths_are_found_and_written_out() {
    let text = "use a::{b::{c, d as e}, self, f::*};\nfn g(h: i::J<k::L>) { m::n!(); }";
    let all: Vec<String> = paths(text).iter().map(|path| path.parts.join("::")).collect();
    for path in ["a::b::c", "a::b::d", "a::self", "a::f", "i::J", "k::L", "m::n"] {
        assert!(all.iter().any(|found| found == path), "{path} in {all:?}");
    }
    assert!(paths(text).iter().any(|path| path.line == 2 && path.parts == ["k", "L"]));
}

#[test]
fn comments_texts_and_tests_are_left_out() {
    let text = "//! a::b\n/* a /* b */ c::d */ let x = \"e::f \\\" g::h\"; r#\"i::j \" k\"#; 'l'; fn m<'n>() {}\n\
                #[cfg(test)]\nmod tests { fn o() { p::q(); } }\n#[cfg(test)] mod more;\nr::s();";
    let all: Vec<String> = paths(text).iter().map(|path| path.parts.join("::")).collect();
    assert_eq!(all, ["let", "x", "fn", "m", "n", "r::s"]);
    assert_eq!(shipped(text).lines().count(), text.lines().count());
}
