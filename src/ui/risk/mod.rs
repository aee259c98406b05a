//! What could happen, as the page has it: what is asked of the engine, and what it has told.

pub mod desk;
pub mod flow;
pub mod subject;
pub mod told;
