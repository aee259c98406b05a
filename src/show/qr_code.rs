//! A link as a QR code, for a phone that is held before a screen or a printed page.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, without which readers do not find it: four, by the standard.
const MARGIN: i32 = 4;

/// A code as a drawing of one unit a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Modules along each side, the margin included.
    pub side: i32,
    /// The dark modules, as the `d` of an SVG path.
    pub path: String,
}

impl Drawing {
    /// The code of a text; `None` for one that is too long, about 2,900 letters.
    pub fn of(text: &str) -> Option<Self> {
        // At least the lowest level of correction: the code takes the highest that its size has room for.
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|column| code.get_module(*column, y)).count();
                let run = i32::try_from(run).unwrap_or_default();
                if run > 0 {
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
                }
                x += run.max(1);
            }
        }
        Some(Self { side: code.size() + 2 * MARGIN, path })
    }

    /// The code as an SVG file, dark on light whatever is around it.
    pub fn svg(&self) -> String {
        let Self { side, path } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"512\" height=\"512\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_the_modules_of_the_code() {
        let text = "https://host.example/tokenlock/#v=1&as_of=2026-11-22&lock.share=0.35";
        let (code, drawing) =
            (QrCode::encode_text(text, QrCodeEcc::Low).unwrap(), Drawing::of(text));
        let drawing = drawing.unwrap();
        assert_eq!(drawing.side, code.size() + 8);
        let mut dark = 0;
        for run in drawing.path.split('M').skip(1) {
            let numbers = run.split(['h', 'v', ' ']).take(3);
            let numbers: Vec<i32> = numbers.map(|number| number.parse().unwrap()).collect();
            for x in numbers[0]..numbers[0] + numbers[2] {
                assert!(code.get_module(x - 4, numbers[1] - 4), "{x} {}", numbers[1]);
                dark += 1;
            }
        }
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        assert_eq!(dark, all.filter(|(x, y)| code.get_module(*x, *y)).count());
        assert!(drawing.svg().starts_with("<svg ") && drawing.svg().contains("#fff"));
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert!(Drawing::of(&"a".repeat(2_900)).is_some());
        assert_eq!(Drawing::of(&"a".repeat(3_000)), None);
    }
}
