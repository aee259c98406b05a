//! The declarations of what the readers of files take and give.

/// The types of the readers of files.
pub const DECLARATIONS: &str = "
/** What the reader of a price file may be told. */
export interface PriceOptions {
  /** Which part of 3/9/2026 is the day. */
  day_order?: \"day_first\" | \"month_first\" | null;
  /** What stands before the decimals. */
  decimal_mark?: \"point\" | \"comma\" | null;
  /** The encoding, where the bytes do not tell it. */
  encoding?: \"gb18030\" | \"big5\" | \"shift_jis\" | \"euc-kr\" | \"windows-1251\" | \"windows-1252\" | null;
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

/** What the reader of an export may be told. */
export interface UsageOptions extends PriceOptions {
  /** Whether its input tokens include those that a cache had. */
  includes_cached?: boolean | null;
  /** Whether rows that stand in it a second time count again. */
  repeated_rows?: \"once\" | \"each\" | null;
}

/** Something for each kind of token; null where the file does not tell it. */
export interface UsageKinds<T> {
  /** Input that no cache had. */
  input: T | null;
  /** Input read from a cache. */
  cached: T | null;
  /** Input written to a cache that lives for minutes. */
  write: T | null;
  /** Input written to a cache that lives for an hour or more. */
  write_long: T | null;
  output: T | null;
}

/** The answer of `read_usage`. */
export interface Usage {
  /** The layout, such as `anthropic_usage`. */
  format: string;
  /** Whether the file's own input includes the cached tokens; null where the question does not arise. */
  includes_cached: boolean | null;
  months: {
    /** Such as `2026-11`, by the dates as they are written. */
    month: string;
    /** Whether the file covers it from its first to its last day. */
    is_whole: boolean;
    /** One for each model and currency. */
    lines: {
      model: string;
      /** Disjoint, whatever the file's convention. */
      tokens: UsageKinds<number>;
      requests: number | null;
      /** A decimal. */
      cost: string | null;
      currency: string | null;
      /** Decimals: cost per million tokens of the kind, over batch, peak hours and tiers. */
      prices: UsageKinds<string>;
      /** From 0 to 1. */
      batch_share: number | null;
      /** From 0 to 1. */
      peak_share: number | null;
    }[];
  }[];
  /** Titles of the columns of keys, people, accounts and addresses, which were not read. */
  dropped_columns: string[];
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
