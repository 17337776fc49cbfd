//! Function calls.

use super::Compiler;
use crate::error::Result;
use crate::expr::{Expr, Function, is_ansi_function};

impl Compiler<'_> {
    pub(super) fn function(&mut self, function: &Function, out: &mut String) -> Result<()> {
        if let Some(host) = &function.host
            && !std::mem::take(&mut self.is_unhooked)
        {
            self.note_caching(host.caching());
            out.push_str(&host.write_call(function, self)?);
            return Ok(());
        }
        let dialect = self.dialect;
        if dialect.function(self, function, out)? {
            return Ok(());
        }
        let name = &*function.name.last;
        if let Some(sequence) = &function.sequence {
            let mut text = String::new();
            self.table_name(sequence.schema.as_deref(), &sequence.name, &mut text);
            out.push_str(&self.dialect.next_value(&text)?);
            return Ok(());
        }
        let ids = self.dialect.identifiers();
        for package in &function.name.packages {
            if ids.has_illegal_characters(package) {
                out.push_str(&ids.force_quotes(package));
            } else {
                out.push_str(package);
            }
            out.push('.');
        }
        if function.name.packages.is_empty() {
            let fixed = match name {
                "cube" => Some("CUBE"),
                "rollup" => Some("ROLLUP"),
                "grouping_sets" => Some("GROUPING SETS"),
                "sysdate" => Some("sysdate"),
                _ => None,
            };
            if is_ansi_function(name) {
                match fixed {
                    Some(fixed) => out.push_str(fixed),
                    None => out.push_str(&name.to_ascii_uppercase()),
                }
                if !function.args.is_empty() {
                    self.arguments(function, out)?;
                }
                return Ok(());
            }
            if let Some(fixed) = fixed {
                out.push_str(fixed);
                return self.arguments(function, out);
            }
        }
        if ids.has_illegal_characters(name) {
            out.push_str(&ids.force_quotes(name));
        } else {
            out.push_str(name);
        }
        self.arguments(function, out)
    }

    /// The arguments in parentheses.
    ///
    /// # Errors
    /// What an argument raises.
    pub fn arguments(&mut self, function: &Function, out: &mut String) -> Result<()> {
        out.push('(');
        let saved = std::mem::replace(&mut self.context.in_function, true);
        let order = self.argument_order.take();
        let result = self.joined(&function.args, ", ", out).and_then(|()| self.ordered_by(order.as_ref(), out));
        self.context.in_function = saved;
        result?;
        out.push(')');
        Ok(())
    }

    /// The order of the rows of the aggregate that is being written.
    pub(in crate::dialect) fn take_argument_order(&mut self) -> Option<Expr> {
        self.argument_order.take()
    }

    /// ` ORDER BY …` among the arguments of an aggregate.
    ///
    /// # Errors
    /// As [`Compiler::expr`].
    pub(in crate::dialect) fn ordered_by(&mut self, order: Option<&Expr>, out: &mut String) -> Result<()> {
        let Some(order) = order else { return Ok(()) };
        out.push_str(" ORDER BY ");
        self.expr(order, out)
    }
}
