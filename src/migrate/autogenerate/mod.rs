//! What a database lacks of the tables that a program describes: compared, as steps, and the steps as Python text.

mod compare;
mod diff;
mod render;

pub use compare::{
    Comparing, Comparison, ComparisonOptions, Hooks, ItemKind, LogLevel, ObjectSeen, Parents, SchemaObject,
};
pub use diff::{ColumnAspect, Diff, diffs};
pub use render::{RenderHooks, RenderOptions, RenderedItem, Renderer};
