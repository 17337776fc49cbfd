//! Writing objects to their tables: INSERT, UPDATE and DELETE for the steps of a flush.

mod bulk;
mod delete;
mod fetch_back;
mod insert;
mod post_update;
mod save;
mod update;

pub(crate) use bulk::{bulk_insert, bulk_insert_returning, bulk_update, with_parts};
pub(crate) use delete::delete;
pub(crate) use post_update::post_update;
pub(crate) use save::{save, sort_states};
