//! Arrays written out, their parts, and ordered arguments of aggregates.

use super::Compiler;
use crate::error::{Error, Result};
use crate::expr::{ClauseList, Operator};
use crate::types::TypeArgs;

impl Compiler<'_> {
    /// `ARRAY[a, b]`, `a:b`, `a ORDER BY b`.
    pub(super) fn array_expression(&mut self, list: &ClauseList, out: &mut String) -> Result<()> {
        let capabilities = self.dialect.capabilities();
        let is_shown = capabilities.shows_anything && list.operator != Operator::Slice;
        if !capabilities.array_expressions && !is_shown {
            let class = match list.operator {
                Operator::Slice => "sqlalchemy.sql.elements.Slice",
                Operator::ArrayLiteral => "sqlalchemy.dialects.postgresql.array.array",
                _ => "sqlalchemy.dialects.postgresql.ext.aggregate_order_by",
            };
            return Err(Error::unsupported(format!(
                "Compiler <{} object at 0x7f0000000000> can't render element of type <class '{class}'>",
                self.dialect.profile().statement_compiler
            )));
        }
        if is_shown
            && list.operator == Operator::ArrayLiteral
            && let Some(own) = crate::dialect::named("postgresql")
        {
            return self.with_dialect(&*own, |compiler| compiler.array_expression(list, out));
        }
        match list.operator {
            Operator::Slice => self.joined(&list.items, ":", out),
            Operator::OrderedBy => {
                let Some((target, order)) = list.items.split_first() else { return Ok(()) };
                self.expr(target, out)?;
                out.push_str(" ORDER BY ");
                self.joined(order, ", ", out)
            }
            _ => {
                out.push_str("ARRAY[");
                self.joined(&list.items, ", ", out)?;
                out.push(']');
                if let (true, TypeArgs::Array { item, .. }) = (list.items.is_empty(), &list.ty.args)
                    && !item.is_null()
                {
                    out.push_str("::");
                    out.push_str(&self.type_sql(item)?);
                    out.push_str("[]");
                }
                Ok(())
            }
        }
    }
}
