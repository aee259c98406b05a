//! Why a file or a line of it was not taken.

use rust_decimal::Decimal;

use crate::history::error::FileError;
use crate::history::problem::{Problem, Reason};
use crate::history::{LARGEST, MOST_CELLS, MOST_COLUMNS, MOST_LINES};
use crate::text::language::Language;
use crate::text::number::count;

fn counted(number: usize, language: Language) -> String {
    count(Decimal::from(number), language)
}

/// Bytes as megabytes, rounded up so that a file at the limit is not called smaller than it.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

/// A file that is refused before it is read, by its name.
pub fn too_large(name: &str, bytes: u64, language: Language) -> String {
    // OK because the limit fits in 64 bits.
    let (size, limit) = (megabytes(bytes), megabytes(LARGEST as u64));
    match language {
        Language::English => {
            format!(
                "{name} has {size} MB; a file may have less than {limit} MB. Export fewer days at a time."
            )
        }
        Language::Chinese => {
            format!("{name} 有 {size} MB，文件须小于 {limit} MB。请分段导出较少的天数。")
        }
    }
}

/// A file that is refused because of those that are there already, by its name and the bytes of all together.
pub fn too_large_together(name: &str, bytes: u64, language: Language) -> String {
    // OK because the limit fits in 64 bits.
    let (size, limit) = (megabytes(bytes), megabytes(LARGEST as u64));
    match language {
        Language::English => {
            format!(
                "{name} was not read: with the files above it would be {size} MB, and files that are read together may have less than {limit} MB. Remove one of them first."
            )
        }
        Language::Chinese => {
            format!(
                "未读取 {name}：连同上面的文件共 {size} MB，一起读取的文件合计须小于 {limit} MB。请先移除其中一个。"
            )
        }
    }
}

/// A file that the browser could not read, by its name.
pub fn unreadable(name: &str, language: Language) -> String {
    match language {
        Language::English => format!(
            "The browser could not read {name}. It may have been moved, or another program is using it."
        ),
        Language::Chinese => {
            format!("浏览器无法读取 {name}。文件可能已被移动，或正被其他程序占用。")
        }
    }
}

/// Why one of several files was not read, while the others were.
pub fn unread(error: FileError, language: Language) -> String {
    let reason = match (error, language) {
        (FileError::UnknownFormat, Language::English) => {
            "It has not the titles of a known export. Brought alone, its columns can be described."
                .to_owned()
        }
        (FileError::UnknownFormat, Language::Chinese) => {
            "其中没有已知导出格式的标题。单独拖入时可以说明各列含义。".to_owned()
        }
        _ => refused(error, language),
    };
    match language {
        Language::English => format!("Not read. {reason}"),
        Language::Chinese => format!("未读取。{reason}"),
    }
}

/// Why nothing could be taken from a file.
pub fn refused(error: FileError, language: Language) -> String {
    let english = language == Language::English;
    let fixed = |pair: [&str; 2]| pair[usize::from(!english)].to_owned();
    match error {
        FileError::TooLarge { .. } => {
            // OK because the limit fits in 64 bits.
            let limit = megabytes(LARGEST as u64);
            if english {
                format!(
                    "The file has {limit} MB or more, or would have when it is unpacked. Export fewer days at a time."
                )
            } else {
                format!("文件达到或超过 {limit} MB（含解压之后）。请分段导出较少的天数。")
            }
        }
        FileError::TooWide => {
            let most = counted(MOST_COLUMNS, language);
            if english {
                format!("The table has more than {most} columns.")
            } else {
                format!("表格超过 {most} 列。")
            }
        }
        FileError::TooManyLines => {
            let most = counted(MOST_LINES, language);
            if english {
                format!(
                    "The table has more than {most} lines. Export fewer days at a time, or by day and not by request."
                )
            } else {
                format!("表格超过 {most} 行。请分段导出，或按天而不是按请求导出。")
            }
        }
        FileError::TooManyCells => {
            let most = counted(MOST_CELLS, language);
            if english {
                format!(
                    "The table has more than {most} cells. Export fewer days at a time, or fewer columns."
                )
            } else {
                format!("表格超过 {most} 个单元格。请分段导出，或减少列数。")
            }
        }
        FileError::Archive => fixed([
            "The archive cannot be unpacked, is empty, or holds several tables where one was expected.",
            "压缩包无法解开、是空的，或含有多张表格。",
        ]),
        FileError::Workbook => fixed([
            "This is a workbook of Excel, WPS or Numbers. Save its sheet as CSV and drop that.",
            "这是 Excel、WPS 或 Numbers 的工作簿。请将工作表另存为 CSV 后再拖入。",
        ]),
        FileError::NotText => fixed([
            "This is no table: a picture, a document, or another kind of archive.",
            "这不是表格，而是图片、文档或其他类型的压缩包。",
        ]),
        FileError::NoTable => fixed([
            "There are no rows in it: no line has cells with commas, semicolons or tabs between them below a line of titles.",
            "其中没有数据行：标题行之下没有以逗号、分号或制表符分隔的单元格。",
        ]),
        FileError::NoDates => fixed([
            "No column holds dates such as 2026-03-09.",
            "没有一列是 2026-03-09 这样的日期。",
        ]),
        FileError::AmbiguousDates => fixed([
            "Nothing in the file tells whether the day or the month comes first.",
            "文件中没有任何内容能说明日在前还是月在前。",
        ]),
        FileError::AmbiguousNumbers => fixed([
            "Nothing in the file tells whether the comma or the point is the decimal mark.",
            "文件中没有任何内容能说明逗号和点哪个是小数点。",
        ]),
        FileError::NoPrices => fixed([
            "No column beside the dates holds positive prices; volumes and changes are no prices.",
            "日期之外没有一列是正的价格；成交量和涨跌幅不是价格。",
        ]),
        FileError::UnknownFormat => fixed([
            "No line has the titles of a known export, and the columns tell nothing either.",
            "没有一行是已知导出格式的标题，各列内容也无法识别。",
        ]),
        FileError::AmbiguousCached => fixed([
            "Nothing in the file tells whether input tokens include the cached ones.",
            "文件中没有任何内容能说明输入词元是否包含缓存词元。",
        ]),
    }
}

/// A problem of a line: where it is, what stands there, and why it matters.
pub fn problem(problem: &Problem, language: Language) -> String {
    let colon = language.colon();
    let line = counted(problem.line, language);
    let column = problem.column.as_deref();
    let place = match (language, column) {
        (Language::English, Some(column)) => format!("Line {line}, {column}"),
        (Language::English, None) => format!("Line {line}"),
        (Language::Chinese, Some(column)) => format!("第 {line} 行，{column}"),
        (Language::Chinese, None) => format!("第 {line} 行"),
    };
    let text = match (problem.text.as_str(), language) {
        ("", _) => String::new(),
        (text, Language::English) => format!(" (“{text}”)"),
        (text, Language::Chinese) => format!("（“{text}”）"),
    };
    format!("{place}{text}{colon}{}", reason(&problem.reason, language))
}

fn reason(reason: &Reason, language: Language) -> String {
    let english = language == Language::English;
    let fixed = |pair: [&str; 2]| pair[usize::from(!english)].to_owned();
    match reason {
        Reason::CellCount { expected, found } if english => {
            format!("{found} cells where the titles are {expected}; left out.")
        }
        Reason::CellCount { expected, found } => {
            format!("有 {found} 个单元格，而标题有 {expected} 个；未采用。")
        }
        Reason::DuplicateDate { first_line } if english => {
            format!("line {first_line} has another price on this day; the later one is left out.")
        }
        Reason::DuplicateDate { first_line } => {
            format!("第 {first_line} 行当天已有另一个价格；后一个未采用。")
        }
        Reason::NoToken { count } if english => {
            format!(
                "{count} in the file; these are no tokens, and count only as far as they cost something."
            )
        }
        Reason::NoToken { count } => format!("文件中共有 {count} 个；它们不是词元，只计入其费用。"),
        Reason::QuoteNotClosed => {
            fixed(["a quotation mark is not closed; left out.", "引号没有闭合；未采用。"])
        }
        Reason::NoDate => fixed(["no date; left out.", "没有日期；未采用。"]),
        Reason::OtherDayOrder => fixed([
            "day and month cannot be in the order of the other dates; left out.",
            "日与月的顺序与其他日期不符；未采用。",
        ]),
        Reason::Missing => fixed(["no price on this day.", "当天没有价格。"]),
        Reason::NotANumber => fixed([
            "no number as the rest of the file writes them; left out.",
            "不是文件中其他数字的写法；未采用。",
        ]),
        Reason::NotPositive => {
            fixed(["a price is above zero; left out.", "价格须大于零；未采用。"])
        }
        Reason::OutOfRange => {
            fixed(["a number beyond what can be held; left out.", "数字超出可处理的范围；未采用。"])
        }
        Reason::OtherCurrency => fixed([
            "another currency than the rest of the column; left out.",
            "币种与该列其他价格不同；未采用。",
        ]),
        Reason::TotalDiffers => fixed([
            "the kinds of token do not add up to the line’s own total; taken as they are.",
            "各类词元之和与该行合计不符；按原样采用。",
        ]),
        Reason::OtherTier => fixed([
            "a tier with a price of its own; counted with the others.",
            "属于另有价格的服务档位；与其他词元一并计入。",
        ]),
        Reason::PriceChanged => fixed([
            "the price changed within the month, so that peak hours cannot be told apart.",
            "价格在当月内有变动，因此无法区分高峰时段。",
        ]),
        Reason::UnknownUnit => fixed([
            "what one unit is, is not documented; the cost is taken and the amount is not.",
            "单位的含义没有公开说明；采用费用，不采用数量。",
        ]),
        Reason::OtherService => fixed([
            "a service without tokens; its lines are left out.",
            "该服务没有词元；相关各行未采用。",
        ]),
    }
}

/// Lines of the report beyond those that are shown.
pub fn problems_beyond(lines: usize, language: Language) -> String {
    let lines = counted(lines, language);
    match language {
        Language::English => format!("and {lines} more."),
        Language::Chinese => format!("另有 {lines} 项。"),
    }
}
