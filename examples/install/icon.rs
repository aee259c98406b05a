//! A drawing of strokes that run along or across, and its pixels.

/// A rectangle: left, top, right and bottom in the drawing's units, and its colour.
type Stroke = ([f64; 4], [u8; 3]);

/// What is drawn.
pub struct Icon {
    side: f64,
    strokes: Vec<Stroke>,
}

impl Icon {
    /// Reads an SVG whose elements are `path`s with a stroke.
    ///
    /// # Errors
    /// What could not be read.
    pub fn read(svg: &str) -> Result<Self, String> {
        let view = attribute(svg, "viewBox").ok_or("the icon has no viewBox")?;
        let view = numbers(view)?;
        let [left, top, width, height] = view[..] else { return Err("not a viewBox".into()) };
        if (left, top) != (0.0, 0.0) || width != height {
            return Err("the icon is no square from 0 on".into());
        }
        let mut strokes = Vec::new();
        for path in svg.split("<path").skip(1) {
            let path = path.split('>').next().unwrap_or_default();
            let given = |name: &str| attribute(path, name).ok_or(format!("a path without {name}"));
            let half = number(given("stroke-width")?)? / 2.0;
            let colour = colour(given("stroke")?)?;
            strokes.extend(rectangles(given("d")?, half)?.into_iter().map(|one| (one, colour)));
        }
        Ok(Self { side: width, strokes })
    }

    /// Its pixels, red, green and blue, row by row, on a ground of this colour; the drawing takes this share of the width.
    ///
    /// # Errors
    /// A ground that is no colour.
    pub fn draw(&self, pixels: usize, share: f64, ground: &str) -> Result<Vec<u8>, String> {
        let ground = colour(ground)?;
        let pixel = self.side / (pixels as f64 * share); // OK because a picture has few pixels
        let shift = self.side * (1.0 - 1.0 / share) / 2.0;
        let mut picture = Vec::with_capacity(pixels * pixels * 3);
        for row in 0..pixels {
            for column in 0..pixels {
                // OK because a picture has few pixels.
                let (x, y) = (shift + column as f64 * pixel, shift + row as f64 * pixel);
                let mut seen = ground.map(f64::from);
                for ([left, top, right, bottom], colour) in &self.strokes {
                    let wide = (right.min(x + pixel) - left.max(x)).max(0.0);
                    let high = (bottom.min(y + pixel) - top.max(y)).max(0.0);
                    let covered = wide * high / (pixel * pixel);
                    for (under, over) in seen.iter_mut().zip(colour) {
                        *under += (f64::from(*over) - *under) * covered;
                    }
                }
                // OK because it lies between two bytes.
                picture.extend(seen.map(|part| part.round() as u8));
            }
        }
        Ok(picture)
    }
}

/// The rectangles of a line's pieces. Each reaches half a width into the next, so that corners are filled; the ends are
/// cut where the line ends.
fn rectangles(line: &str, half: f64) -> Result<Vec<[f64; 4]>, String> {
    let mut commands = Vec::new();
    let mut rest = line;
    while let Some(command) = rest.chars().next() {
        rest = &rest[command.len_utf8()..];
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(rest.len());
        commands.push((command, numbers(&rest[..end])?));
        rest = &rest[end..];
    }
    let mut points: Vec<[f64; 2]> = Vec::new();
    for (command, values) in commands {
        let from = points.last().copied().unwrap_or([0.0, 0.0]);
        points.push(match (command, &values[..]) {
            ('M', [x, y]) if points.is_empty() => [*x, *y],
            ('H', [x]) => [*x, from[1]],
            ('h', [x]) => [from[0] + x, from[1]],
            ('V', [y]) => [from[0], *y],
            ('v', [y]) => [from[0], from[1] + y],
            _ => return Err(format!("the icon's `{command}` is not drawn here")),
        });
    }
    let last = points.len().saturating_sub(2);
    let piece = |(number, ends): (usize, &[[f64; 2]])| {
        let ([x1, y1], [x2, y2]) = (ends[0], ends[1]); // OK because a window of two has two
        let mut place = [x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)];
        let across = usize::from(y1 == y2);
        place[across] -= half;
        place[across + 2] += half;
        // Along the line only where another piece goes on.
        let along = 1 - across;
        let (low_is_start, goes_on) = (place[along] == ends[0][along], [number > 0, number < last]);
        let [before, after] = if low_is_start { goes_on } else { [goes_on[1], goes_on[0]] };
        place[along] -= if before { half } else { 0.0 };
        place[along + 2] += if after { half } else { 0.0 };
        place
    };
    Ok(points.windows(2).enumerate().map(piece).collect())
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

fn numbers(text: &str) -> Result<Vec<f64>, String> {
    text.split([' ', ',']).filter(|word| !word.is_empty()).map(number).collect()
}

fn number(text: &str) -> Result<f64, String> {
    text.parse().map_err(|_| format!("`{text}` is no number"))
}

/// Reads `#c8442b`.
fn colour(text: &str) -> Result<[u8; 3], String> {
    let part =
        |place: usize| text.get(place..place + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    match (part(1), part(3), part(5)) {
        (Some(red), Some(green), Some(blue)) if text.starts_with('#') => Ok([red, green, blue]),
        _ => Err(format!("`{text}` is no colour")),
    }
}
