//! The declarations of what the readers of files take and give.

/// The types of the readers of files.
pub const DECLARATIONS: &str = "
/** What the reader of a price file may be told. */
export interface PriceOptions {
  /** Which part of 3/9/2026 is the day. */
  day_order?: \"day_first\" | \"month_first\" | null;
  /** What stands before the decimals. */
  decimal_mark?: \"point\" | \"comma\" | null;
}

/** The answer of `read_prices`. */
export interface Histories {
  /** One for each column of prices, in their order. */
  histories: {
    /** The column's title. */
    name: string;
    /** What a price is in, as far as the file says. */
    unit: string | null;
    /** Days as `2026-11-22`, ascending. */
    dates: string[];
    /** The price of each day. */
    prices: number[];
  }[];
  /** What was found out about the file. */
  understood: {
    encoding: string;
    /** The character between cells. */
    separator: string;
    decimal_mark: \"point\" | \"comma\" | null;
    day_order: \"day_first\" | \"month_first\" | null;
    /** The line of the titles, from 1. */
    header_line: number | null;
  };
  /** Titles of columns that hold neither dates nor prices. */
  ignored_columns: string[];
  problems: FileProblem[];
  /** Problems beyond those that are listed. */
  problems_not_listed: number;
}

/** Something about one line of a file. */
export interface FileProblem {
  /** From 1, as an editor counts. */
  line: number;
  /** The column's title, where one cell is meant. */
  column: string | null;
  /** The cell or the line; empty where it may hold keys or people. */
  text: string;
  /** A name that never changes, a colon, and a sentence. */
  reason: string;
}
";
