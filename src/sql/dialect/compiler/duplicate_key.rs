//! ON DUPLICATE KEY UPDATE.

use super::Compiler;
use crate::error::Result;
use crate::expr::{Operand, Operator};
use crate::selectable::{AliasKind, Aliased, FromClause};
use crate::statement::ColumnKey;

impl Compiler<'_> {
    /// The clause with its assignments: in the order of the table, or as given.
    pub(super) fn on_duplicate_key(
        &mut self,
        set: &[(ColumnKey, Operand)],
        is_ordered: bool,
        table: &FromClause,
        out: &mut String,
    ) -> Result<()> {
        let mut columns = table.columns_keyed();
        if is_ordered {
            columns.sort_by_key(|(key, _)| set.iter().position(|(k, _)| k.key() == *key).unwrap_or(usize::MAX));
        }
        let mut texts = Vec::new();
        for (key, column) in &columns {
            let Some((_, value)) = set.iter().find(|(k, _)| k.key() == *key) else { continue };
            let value = match value.clone() {
                Operand::Value(value) => crate::expr::bind_value("param", value, column.ty()),
                other => other.into_expr(Some(column), &Operator::Eq)?,
            };
            let mut text = String::new();
            if let Some(name) = column.name() {
                self.name_into(&name, &mut text);
            }
            text.push_str(" = ");
            let saved = self.offered_rows.replace(table.clone());
            // SQLAlchemy leaves these values as parameters where others are written out.
            let written = self.expr_with_parameters(&value.self_group(None), &mut text);
            self.offered_rows = saved;
            written?;
            texts.push(text);
        }
        let unknown: Vec<String> = set
            .iter()
            .filter(|(k, _)| !columns.iter().any(|(key, _)| *key == k.key()))
            .map(|(k, _)| format!("'{}'", k.key()))
            .collect();
        if !unknown.is_empty() {
            crate::warning::warn(format!(
                "Additional column names not matching any column keys in table '{}': {}",
                table.description(),
                unknown.join(", ")
            ));
        }
        out.push_str("ON DUPLICATE KEY UPDATE ");
        out.push_str(&texts.join(", "));
        Ok(())
    }

    /// Whether a FROM element stands for the rows that an INSERT offers: `insert.inserted`.
    pub(super) fn is_offered(&self, from: &FromClause) -> bool {
        let (Some(table), FromClause::Alias(alias)) = (&self.offered_rows, from) else { return false };
        matches!((alias.kind(), alias.element()), (AliasKind::Offered, Aliased::From(inner)) if inner.same(table))
    }
}
