//! The spreadsheet as a file that Excel, LibreOffice and others open.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as Style, FormatAlign, Formula, Workbook as File,
    Worksheet, XlsxError,
};

use super::{Cell, Format, Sheet, Workbook};
use crate::study::figures::Study;
use crate::study::scenario::Scenario;
use crate::text::language::Language;

/// The file of a scenario and its exact figures; `None` on overflow.
pub fn write(scenario: &Scenario, study: &Study, language: Language) -> Option<Vec<u8>> {
    bytes(&Workbook::of(scenario, study, language)?).ok()
}

/// The file of a spreadsheet.
///
/// # Errors
/// A name or a size that spreadsheets do not take, of which [`Workbook::of`] makes none.
pub fn bytes(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    let properties = DocProperties::new().set_title(workbook.title);
    // The same figures make the same file, whenever it is saved.
    let properties = match day_of(workbook.day) {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties,
    };
    file.set_properties(&properties);
    for sheet in &workbook.sheets {
        write_sheet(file.add_worksheet(), sheet)?;
    }
    let [.., assumptions] = &workbook.sheets;
    for name in &workbook.names {
        let cell = format!("='{}'!$B${}", assumptions.name, name.row);
        file.define_name(&*name.name, &cell)?;
    }
    file.save_to_buffer()
}

fn day_of(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let [month, day] = [day.month(), day.day()].map(|part| u8::try_from(part).unwrap_or(1));
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn write_sheet(to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let heading = Style::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let note = Style::new().set_font_color(Color::RGB(0x005a_5a5a));
    to.set_name(sheet.name)?;
    to.set_freeze_panes(1, 1)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        to.set_column_width(column, f64::from(*width))?;
    }
    for (row, cells) in (0..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => _ = to.write_string(row, column, text)?,
                Cell::Heading(text) => {
                    _ = to.write_string_with_format(row, column, text, &heading)?
                }
                Cell::Note(text) => _ = to.write_string_with_format(row, column, text, &note)?,
                Cell::Number(value, format) => {
                    _ = to.write_number_with_format(row, column, float(*value), &style(*format))?;
                }
                Cell::Formula(formula, value, format) => {
                    let formula = Formula::new(format!("={formula}"));
                    // What programs show that work nothing out, such as previews.
                    let formula = formula.set_result(value.normalize().to_string());
                    _ = to.write_formula_with_format(row, column, formula, &style(*format))?;
                }
            }
        }
    }
    Ok(())
}

fn style(format: Format) -> Style {
    Style::new().set_num_format(match format {
        Format::Money => "#,##0.00",
        Format::Plain => "#,##0.############",
    })
}

/// The number as spreadsheets hold it: about 15 digits.
fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}
