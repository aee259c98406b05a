//! Why a file or a line of it was not taken, in Chinese.

use super::{Sentences, counted, limit};
use crate::history::error::FileError;
use crate::history::problem::ProblemReason;
use crate::history::{MOST_CELLS, MOST_COLUMNS, MOST_LINES};
use crate::text::language::Language;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn too_large(&self, name: &str, size: u64, limit: u64) -> String {
        format!("{name} 有 {size} MB，文件须小于 {limit} MB。请分段导出较少的天数。")
    }

    fn unreadable(&self, name: &str) -> String {
        format!("浏览器无法读取 {name}。文件可能已被移动，或正被其他程序占用。")
    }

    fn unread(&self, reason: &str) -> String {
        format!("未读取。{reason}")
    }

    fn unknown_among_others(&self) -> &'static str {
        "其中没有已知导出格式的标题。单独拖入时可以说明各列含义。"
    }

    fn refused(&self, error: FileError) -> String {
        let most = |number| counted(number, Language::Chinese);
        match error {
            FileError::TooLarge { .. } => {
                format!("文件达到或超过 {} MB（含解压之后）。请分段导出较少的天数。", limit())
            }
            FileError::TooWide => format!("表格超过 {} 列。", most(MOST_COLUMNS)),
            FileError::TooManyLines => {
                format!("表格超过 {} 行。请分段导出，或按天而不是按请求导出。", most(MOST_LINES))
            }
            FileError::TooManyCells => {
                format!("表格超过 {} 个单元格。请分段导出，或减少列数。", most(MOST_CELLS))
            }
            FileError::Archive => "压缩包无法解开、是空的，或含有多张表格。".into(),
            FileError::Workbook => {
                "这是 Excel、WPS 或 Numbers 的工作簿。请将工作表另存为 CSV 后再拖入。".into()
            }
            FileError::NotText => "这不是表格，而是图片、文档或其他类型的压缩包。".into(),
            FileError::NoTable => {
                "其中没有数据行：标题行之下没有以逗号、分号或制表符分隔的单元格。".into()
            }
            FileError::NoDates => "没有一列是 2026-03-09 这样的日期。".into(),
            FileError::Periods => "日期写成周、季度或财年，无法确定是哪一天。价格请写成 2026-03-09、2026-03、2026-W10 或 2026Q1；用量请按天或按月导出。".into(),
            FileError::AmbiguousDates => "文件中没有任何内容能说明日在前还是月在前。".into(),
            FileError::AmbiguousNumbers => "文件中没有任何内容能说明逗号和点哪个是小数点。".into(),
            FileError::AmbiguousEncoding => "文件的编码无法确定：同样的字节可以读成不止一种语言。另存为 UTF-8 即可避免。".into(),
            FileError::RepeatedRows { rows } => {
                format!("有 {} 行与前面的行完全相同，像是同一份导出粘贴或拖入了两次。", most(rows))
            }
            FileError::NoPrices => "日期之外没有一列是正的价格；成交量和涨跌幅不是价格。".into(),
            FileError::UnknownFormat => "没有一行是已知导出格式的标题，各列内容也无法识别。".into(),
            FileError::AmbiguousCached => {
                "文件中没有任何内容能说明输入词元是否包含缓存词元。".into()
            }
        }
    }

    fn place(&self, line: &str, column: Option<&str>, text: &str) -> String {
        let column = column.map(|column| format!("，{column}")).unwrap_or_default();
        let text = if text.is_empty() { String::new() } else { format!("（“{text}”）") };
        format!("第 {line} 行{column}{text}")
    }

    fn reason(&self, reason: &ProblemReason) -> String {
        match reason {
            ProblemReason::CellCount { expected, found } => {
                format!("有 {found} 个单元格，而标题有 {expected} 个；未采用。")
            }
            ProblemReason::DuplicateDate { first_line } => {
                format!("第 {first_line} 行当天已有另一个价格；后一个未采用。")
            }
            ProblemReason::NoToken { count } => {
                format!("文件中共有 {count} 个；它们不是词元，只计入其费用。")
            }
            ProblemReason::QuoteNotClosed => "引号没有闭合；未采用。".into(),
            ProblemReason::NoDate => "没有日期；未采用。".into(),
            ProblemReason::OtherDayOrder => "日与月的顺序与其他日期不符；未采用。".into(),
            ProblemReason::Missing => "当天没有价格。".into(),
            ProblemReason::NotANumber => "不是文件中其他数字的写法；未采用。".into(),
            ProblemReason::NotPositive => "价格须大于零；未采用。".into(),
            ProblemReason::OutOfRange => "数字超出可处理的范围；未采用。".into(),
            ProblemReason::OtherCurrency => "币种与该列其他价格不同；未采用。".into(),
            ProblemReason::TotalDiffers => "各类词元之和与该行合计不符；按原样采用。".into(),
            ProblemReason::OtherTier => "属于另有价格的服务档位；与其他词元一并计入。".into(),
            ProblemReason::PriceChanged => "价格在当月内有变动，因此无法区分高峰时段。".into(),
            ProblemReason::UnknownUnit => "单位的含义没有公开说明；采用费用，不采用数量。".into(),
            ProblemReason::RepeatedRows { rows } => {
                let rows = counted(*rows, Language::Chinese);
                format!("从此处起与前面重复的行：{rows}；只计一次。")
            }
            ProblemReason::OtherService => "该服务没有词元；相关各行未采用。".into(),
        }
    }

    fn problems_beyond(&self, lines: &str) -> String {
        format!("另有 {lines} 项。")
    }

    fn too_large_together(&self, name: &str, size: u64, limit: u64) -> String {
        format!(
            "未读取 {name}：连同上面的文件共 {size} MB，一起读取的文件合计须小于 {limit} MB。请先移除其中一个。"
        )
    }
}
