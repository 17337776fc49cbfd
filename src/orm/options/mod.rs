//! Options of statements: how attributes are loaded, along paths from the statement's entities.
//!
//! A [`Load`] collects [`LoadElement`]s: a path of attributes that begins at an entity of the statement, what at its end
//! is meant, and how that is loaded. [`LoaderOptions`] are those of one statement, and answer what holds for an attribute
//! at a [`LoadPath`].

mod attribute_ref;
mod criteria;
mod element;
mod load;
mod loaded_with;
mod lookup;
mod path;
mod statement;

pub use attribute_ref::AttributeRef;
pub use criteria::{Criteria, CriteriaOf, LoaderCriteria, MakeCriteria};
pub use element::{LoadElement, LoadJoin, LoadReach, LoadTarget, LoaderStrategy, Wildcard};
pub use load::Load;
pub(crate) use loaded_with::LoadedWith;
pub use lookup::{ColumnLoading, LoaderOptions};
pub use path::LoadPath;
pub use statement::StatementOptions;
