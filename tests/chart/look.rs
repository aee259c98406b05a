//! How the tests look at a drawing.

use tokenlock::chart::svg::SvgFile;
use tokenlock::chart::{Class, Drawing, Meaning, PanelDrawing, Shape, ShapeForm};

pub fn file(drawing: &Drawing) -> String {
    SvgFile { drawing, show_title: false, source: "", is_styled: false }.markup()
}

/// The shapes of a part, and of a meaning where one is named.
pub fn shapes<'a>(drawing: &'a Drawing, part: &str, meaning: Option<Meaning>) -> Vec<&'a Shape> {
    let is_of =
        |class: Class| class.part == part && (meaning.is_none() || class.meaning == meaning);
    drawing.shapes.iter().filter(|shape| is_of(shape.class)).collect()
}

pub fn texts(drawing: &Drawing) -> Vec<&str> {
    fn text(shape: &Shape) -> Option<&str> {
        match &shape.form {
            ShapeForm::Text { text, .. } => Some(text),
            _ => None,
        }
    }
    drawing.shapes.iter().filter_map(text).collect()
}

/// The heights of the line of a meaning, as the cursor finds them, by month.
pub fn heights(panel: &PanelDrawing, meaning: Meaning) -> Vec<(usize, f64)> {
    let height = |shape: &Shape| match shape.form {
        ShapeForm::Circle { centre, .. } => centre[1],
        ShapeForm::Rect { y, height, .. } => y + height / 2.0,
        _ => f64::NAN,
    };
    let points = panel.targets.iter().filter(|target| target.area.is_none());
    let own = points.filter(|target| target.cursor.class.meaning == Some(meaning));
    own.map(|target| (target.datum.index, height(&target.cursor))).collect()
}
