//! The picture that a chat or a social site shows beside a link: the figure of costs under the question.

use super::monthly_cost;
use crate::chart::Chart;
use crate::chart::svg::SvgFile;
use crate::study::figures::Study;
use crate::study::refusal::Refusals;
use crate::study::scenario::Scenario;
use crate::text::answer::answer;
use crate::text::language::Language;
use crate::text::sentence::plain_text;
use crate::text::take_away::origin;

/// Width and height in pixels, as social sites want them.
pub const SIZE: [u32; 2] = [1200, 630];

/// Width that the figure is laid out for, and height of its panels, so that its letters can be read in a small card.
const LAID_OUT: [f64; 2] = [704.0, 220.0];

/// The picture as the text of an SVG file of [`SIZE`].
///
/// # Errors
/// If the scenario has no figures.
pub fn share_picture(scenario: &Scenario, language: Language) -> Result<String, Refusals> {
    let study = Study::run(scenario)?;
    let chart = monthly_cost::chart(scenario, &study, language);
    let chart = Chart {
        title: plain_text(&answer(scenario, &study, language)),
        panel_height: LAID_OUT[1],
        ..chart
    };
    let drawing = chart.lay_out(LAID_OUT[0]);
    let source = origin(scenario, language);
    let file = SvgFile { drawing: &drawing, show_title: true, source: &source, is_styled: true };
    let [width, height] = SIZE;
    let [file_width, file_height] = file.size();
    // Where the figure has another shape than the picture, it stands in the middle, on the same paper.
    let (left, right) = (-file_width, 3.0 * file_width);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{}\" class=\"chart\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {file_width} {file_height}\">\n\
         <rect class=\"paper\" x=\"{left}\" y=\"{left}\" width=\"{right}\" height=\"{right}\"/>\n{}</svg>\n",
        language.html_lang(),
        file.markup()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_the_answer_in_the_shape_of_a_card() {
        for language in Language::ALL {
            let picture = share_picture(&Scenario::default(), language).unwrap();
            assert!(picture.contains("¥50,112") && picture.contains("class=\"bar locked\""));
            let view = picture.split_once("viewBox=\"").unwrap().1.split_once('\"').unwrap().0;
            let view: Vec<f64> = view.split(' ').map(|side| side.parse().unwrap()).collect();
            assert!((view[3] / view[2] - 0.525).abs() < 0.08, "{view:?}");
        }
    }
}
