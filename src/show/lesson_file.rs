//! The page as one file with a link inside: what a teacher hands out, which opens without any address to type.

/// The element whose text is used if the address has no part after `#`.
const START: &str = "<script type=\"text/plain\" id=\"carried-link\">";
const END: &str = "</script>";

/// Behind this the element stands: before all scripts, and in the first bytes of the page no more than the character set.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// The text of the page that is one file, carrying this link in the place of any that it carried before.
///
/// `None` for a text that is no such page, or a link that could not stand in it.
pub fn carry(page: &str, link: &str) -> Option<String> {
    if link.contains('<') {
        return None;
    }
    let page = match page.split_once(START) {
        Some((before, rest)) => before.to_owned() + rest.split_once(END)?.1,
        None => page.to_owned(),
    };
    let (before, after) = page.split_once(CHARSET)?;
    Some([before, CHARSET, START, link, END, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html><head>\n<meta charset=\"utf-8\">\n<title>1</title>";

    #[test]
    fn a_page_carries_one_link_and_is_otherwise_the_same() {
        let carrying = carry(PAGE, "v=1&lock.share=0.35").unwrap();
        let element = format!("{CHARSET}{START}v=1&lock.share=0.35{END}");
        assert_eq!(carrying, PAGE.replace(CHARSET, &element));
        // A lesson saved from a lesson.
        let again = carry(&carrying, "v=1&lock.share=0.5").unwrap();
        assert_eq!(again, carrying.replace("0.35", "0.5"));
    }

    #[test]
    fn what_is_no_page_or_no_link_is_refused() {
        assert_eq!(carry("<html></html>", "v=1"), None);
        assert_eq!(carry(PAGE, "v=1</script><script>alert(1)"), None);
        assert_eq!(carry(&PAGE.replace(CHARSET, START), "v=1"), None);
    }
}
