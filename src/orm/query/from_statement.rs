//! [`FromStatement`]: entities loaded from the rows of a statement that was written otherwise.

use std::rc::Rc;

use engine::{CursorResult, NamedRow};
use sql::expr::{Expr, TextClause};
use sql::selectable::Selectable;
use sql::statement::{Statement, TextualSelect};

use crate::error::Result;
use crate::loading::{self, KeyStyle, LoadContext, LoadPlan};
use crate::mapper::OrmEntity;
use crate::options::StatementOptions;
use crate::send;
use crate::session::{ExecuteOptions, Session};

/// Entities loaded from the rows of another statement; SQLAlchemy: `select(…).from_statement(…)`.
#[derive(Clone, Debug)]
pub struct FromStatement {
    /// What is loaded.
    pub items: Vec<Expr>,
    /// What gives the rows: text, a query, or a change with RETURNING.
    pub statement: Statement,
    /// How it is loaded.
    pub options: Rc<StatementOptions>,
}

impl FromStatement {
    /// The statement as it is sent: text learns of the columns that are looked for in its rows, for their types.
    fn sent(&self) -> Result<Statement> {
        match &self.statement {
            Statement::Text(text) => {
                let columns = self.columns()?;
                let textual = TextualSelect::new(Rc::<TextClause>::clone(text), columns, false);
                Ok(Statement::Query(Selectable::Textual(textual)))
            }
            other => Ok(other.clone()),
        }
    }

    /// The columns of the entities, under the names that text may give them: `table_column` and `column`.
    fn columns(&self) -> Result<Vec<Expr>> {
        let mut out = Vec::new();
        for item in &self.items {
            for column in loading::expand(item)? {
                let Some(name) = column.name() else { continue };
                if let Some(table) = column.table().and_then(|table| table.name()) {
                    let qualified = sql::Name::new(&format!("{table}_{name}"));
                    out.push(sql::expr::column(qualified, Some(column.ty())));
                }
                out.push(sql::expr::column(name, Some(column.ty())));
            }
        }
        Ok(out)
    }
}

impl Session {
    /// Executes a statement and loads entities from its rows.
    pub fn execute_from_statement(
        &self,
        from: &FromStatement,
        parameters: Vec<NamedRow>,
        options: ExecuteOptions,
    ) -> Result<CursorResult> {
        self.load_from_statement(from, parameters, options, KeyStyle::Select)
    }

    pub(crate) fn load_from_statement(
        &self,
        from: &FromStatement,
        parameters: Vec<NamedRow>,
        options: ExecuteOptions,
        style: KeyStyle,
    ) -> Result<CursorResult> {
        let mapper = from.items.iter().find_map(OrmEntity::of_item).map(|entity| entity.mapper().clone());
        if let Some(mapper) = &mapper {
            mapper.registry_configure()?;
        }
        if !options.no_autoflush {
            self.run_autoflush()?;
        }
        let loader = StatementOptions::of_items(Some(&*from.options), &from.items)?;
        let sent = from.sent()?;
        let connection = self.statement_connection(mapper.as_ref(), &sent)?;
        let rows = send::execute(&connection, sent, parameters)?;
        let is_text = matches!(from.statement, Statement::Text(_));
        let plan = Rc::new(LoadPlan::located(&from.items, style, (rows.meta(), is_text), loader)?);
        let context = LoadContext { overwrites: options.populate_existing, ..LoadContext::default() };
        loading::result(self, &plan, context, rows)
    }
}
