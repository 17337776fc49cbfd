//! What a [`Session`] asks its host about statements.

use engine::NamedRow;
use sql::selectable::Selectable;
use sql::statement::{Select, Statement};

use crate::error::Result;
use crate::event::{Executed, Executing};
use crate::session::Session;

impl Session {
    /// Tells those who listen to statements of the session; they may answer another one, or its rows.
    pub(crate) fn executing(
        &self,
        statement: impl FnOnce() -> Statement,
        parameters: &[NamedRow],
        why: Executing,
    ) -> Result<Executed> {
        match &self.options().host {
            Some(host) if host.hears() => Ok(host.executing(self, &statement(), parameters, why)?),
            _ => Ok(Executed::Unchanged),
        }
    }

    /// As [`Self::executing`], for a SELECT of the session's own; answers what takes its place.
    pub(crate) fn executing_load(
        &self,
        select: &Select,
        parameters: &[NamedRow],
        why: Executing,
    ) -> Result<Option<Select>> {
        match self.executing(|| select.clone().into(), parameters, why)? {
            Executed::Unchanged => Ok(None),
            Executed::Statement(Statement::Query(Selectable::Select(changed))) => Ok(Some(changed)),
            Executed::Statement(_) | Executed::Rows(_) => Err(sql::Error::new(
                sql::ErrorKind::NotImplemented,
                "answering the rows with which an object or attribute is loaded is not available in Ormlet; do so only \
                 for statements with neither is_column_load nor is_relationship_load that come from execute() or Query",
            )
            .into()),
        }
    }
}
