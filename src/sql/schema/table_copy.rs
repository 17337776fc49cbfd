//! Tables copied into another metadata.

use std::rc::Rc;

use super::{ConstraintKind, Index, MetaData, Table, TableItem};
use crate::error::Result;
use crate::expr::Operand;
use crate::value::Value;

impl Table {
    /// The table's copy in another metadata; SQLAlchemy: `Table.to_metadata`.
    ///
    /// # Errors
    /// What the items raise when they join.
    pub fn to_metadata(&self, metadata: &MetaData, schema: Option<Rc<str>>, name: Option<&str>) -> Result<Self> {
        let mut spec = self.spec();
        spec.schema = schema;
        let mut items: Vec<TableItem> = self.columns().iter().map(|c| TableItem::Column(c.copy())).collect();
        for constraint in self.constraints() {
            let skip = match constraint.kind() {
                ConstraintKind::PrimaryKey { is_implicit } => *is_implicit && constraint.name().is_none(),
                ConstraintKind::ForeignKey { .. } | ConstraintKind::Exclude(_) => false,
                ConstraintKind::Check { is_column_level, is_of_type, .. } => *is_column_level || *is_of_type,
                ConstraintKind::Unique => {
                    constraint.columns().len() == 1
                        && constraint.pending().is_empty()
                        && constraint.columns()[0].unique() == Some(true)
                }
            };
            if !skip {
                items.push(TableItem::Constraint(constraint.copy()));
            }
        }
        for index in self.indexes() {
            if !index.is_column_flag() {
                let keys = index
                    .expressions()
                    .iter()
                    .map(|e| match e.as_column() {
                        Some(column) => Operand::Value(Value::Str(column.key())),
                        None => Operand::Expr(e.clone()),
                    })
                    .collect();
                let copy = Index::new(index.name(), keys, index.is_unique(), index.dialect_options().to_vec());
                if index.has_conventional_name() {
                    copy.mark_name_conventional();
                }
                items.push(TableItem::Index(copy));
            }
        }
        Self::new(name.unwrap_or(self.name().as_str()), metadata, items, spec)
    }
}
