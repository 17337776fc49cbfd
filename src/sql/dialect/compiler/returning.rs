//! RETURNING, and OUTPUT in its place.

use super::Compiler;
use crate::dialect::compiled::ResultShape;
use crate::error::Result;
use crate::expr::Expr;
use crate::selectable::FromClause;
use crate::statement::{LabelStyle, named_items};

impl Compiler<'_> {
    /// RETURNING.
    pub(super) fn returning(&mut self, columns: &[Expr], toplevel: bool, out: &mut String) -> Result<()> {
        let mut all: Vec<Expr> = columns.to_vec();
        if toplevel {
            self.out.has_returning = !columns.is_empty();
            all.extend(self.out.implicit_returning.iter().chain(&self.out.sentinels).map(Expr::from));
        }
        if all.is_empty() {
            return Ok(());
        }
        if toplevel {
            // Text among them makes it textual.
            self.out.result_shape = ResultShape::Ordered;
        }
        let dialect = self.dialect;
        out.push_str(if dialect.capabilities().returning_is_output { " OUTPUT " } else { " RETURNING " });
        let saved = self.context;
        self.context.include_table = dialect.capabilities().returning_names_table;
        // SQLAlchemy leaves these values as parameters where others are written out.
        self.context.literal_binds = false;
        let items = if dialect.capabilities().shows_anything {
            let mut items = Vec::new();
            for one in &all {
                for mut item in named_items(std::slice::from_ref(one), LabelStyle::DisambiguateOnly, true) {
                    // What a type wraps gets a name that is made up.
                    if item.expr.ty().column_expression(dialect.name(), &item.expr)?.is_some() {
                        item.fallback = None;
                    }
                    items.push(item);
                }
            }
            items
        } else {
            named_items(&all, LabelStyle::DisambiguateOnly, true)
        };
        let shown = items.len() - if toplevel { self.out.sentinels.len() } else { 0 };
        let mut targets = String::new();
        for (place, item) in items.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            if dialect.capabilities().returning_into {
                if place > 0 {
                    targets.push_str(", ");
                }
                let name = format!("ret_{place}");
                let param = crate::expr::BindParam::named(&name, crate::value::Value::Null, crate::types::Type::null());
                self.bind_wrapped(&std::rc::Rc::new(param), false, None, &mut targets)?;
                self.unlabelled_column(item, toplevel, out)?;
            } else {
                self.select_column(item, toplevel && place < shown, false, out)?;
            }
        }
        self.context = saved;
        if !targets.is_empty() {
            out.push_str(" INTO ");
            out.push_str(&targets);
        }
        Ok(())
    }

    /// RETURNING as SQL Server has it: in the middle of the statement, over the rows before or after it.
    pub(super) fn output(
        &mut self,
        columns: &[Expr],
        toplevel: bool,
        rows: (&FromClause, &'static str),
        out: &mut String,
    ) -> Result<()> {
        let saved = self.output_rows.replace((rows.0.clone(), rows.1));
        let result = self.returning(columns, toplevel, out);
        self.output_rows = saved;
        result
    }
}
