//! Tables as data: metadata, tables, columns, constraints, indexes, and the statements that make and drop them.

mod column;
mod condition;
mod constraint;
mod ddl;
mod default;
mod foreign_key;
mod index;
mod metadata;
mod naming;
mod repr;
mod sort;
mod table;
mod table_copy;
mod table_items;

use std::cell::RefCell;

pub use column::{Autoincrement, Column, ColumnSpec, Info};
pub use condition::{Conditional, DdlCondition, DdlTest};
pub use constraint::{Constraint, ConstraintKind, ConstraintSpec, Exclusion, ExclusionTarget};
pub use ddl::{DdlElement, DdlItem, TableSelect};
pub use default::{
    Callable, ColumnDefault, Computed, DefaultContext, Identity, Sequence, SequenceOptions, ServerDefault,
};
pub use foreign_key::{ForeignKey, ForeignKeySpec, ForeignKeyTarget};
pub use index::Index;
pub use metadata::MetaData;
pub(crate) use naming::check_named;
pub use naming::{Named, NamingConvention, TokenFn};
pub(crate) use repr::{proxy_repr, shown_column, shown_from};
pub use sort::{Circle, Sorted, sort_for_drop, sort_tables, sort_tables_and_constraints};
pub use table::{Table, TableItem, TableSpec};

thread_local! {
    static METADATA: RefCell<Vec<std::rc::Weak<metadata::MetaDataInner>>> = const { RefCell::new(Vec::new()) };
}

/// Takes apart every table of this thread, so that tables, columns and metadata that refer to each other are freed.
/// Called when a run has ended; nothing of that run may be used afterwards.
pub fn release_schemas() {
    let all = METADATA.with(|known| std::mem::take(&mut *known.borrow_mut()));
    for metadata in all.iter().filter_map(std::rc::Weak::upgrade) {
        metadata.dissolve();
    }
}
