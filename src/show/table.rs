//! A table as data.

/// What a column or a cell is of. Each renderer has its own way to say it, beside a colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Accent {
    /// Nothing in particular.
    #[default]
    None,
    /// Without the lock.
    Unhedged,
    /// With the lock.
    Locked,
}

impl Accent {
    /// The class of an element that it colours; empty for none.
    pub const fn class(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Unhedged => "unhedged",
            Self::Locked => "locked",
        }
    }
}

/// A table of numbers with a head and a name for each row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What is in it, for those who cannot see it at a glance.
    pub caption: String,
    /// The heading over the names of the rows.
    pub corner: String,
    /// Headings over several columns; may be empty. Together with those that span one column
    /// they span all of them.
    pub groups: Vec<Group>,
    /// A heading for each column, but for those of a group that spans one.
    pub columns: Vec<String>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A heading over columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// How many columns it spans. A group of one has no column heading beneath it.
    pub span: usize,
}

/// A row of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the numbers are of.
    pub name: String,
    /// The numbers as they are read.
    pub cells: Vec<Cell>,
}

/// A number in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The number as it is read.
    pub text: String,
    /// What it is of.
    pub accent: Accent,
}

impl Cell {
    /// A number without the lock.
    pub fn unhedged(text: String) -> Self {
        Self { text, accent: Accent::Unhedged }
    }

    /// A number with the lock.
    pub fn locked(text: String) -> Self {
        Self { text, accent: Accent::Locked }
    }

    /// Any other number.
    pub fn plain(text: String) -> Self {
        Self { text, accent: Accent::None }
    }
}
