//! Strips over months.
