//! Constraints inside of `create_table`.

use sql::Name;
use sql::expr::{Expr, ExprKind};
use sql::schema::{Constraint, ConstraintKind, Exclusion, ExclusionTarget, ForeignKey, MetaData, Table};

use super::expression::dialect_arguments;
use super::{RenderedItem, Renderer, quoted, word};
use crate::error::Result;

impl Renderer<'_> {
    /// A constraint of a table that is made; none where a type or a column brings it. `namespace` is the collection
    /// that the table was described in.
    pub(super) fn constraint(&self, constraint: &Constraint, namespace: Option<&MetaData>) -> Result<Option<String>> {
        let kind = match constraint.kind() {
            ConstraintKind::PrimaryKey { .. } => "primary_key",
            ConstraintKind::ForeignKey { .. } => "foreign_key",
            ConstraintKind::Unique => "unique",
            ConstraintKind::Check { is_column_level: true, .. } => return Ok(None),
            ConstraintKind::Check { .. } => "check",
            ConstraintKind::Exclude(_) => "exclude",
        };
        if let Some(text) = self.by_host(&RenderedItem::Constraint(kind, constraint.clone()))? {
            return Ok(Some(text));
        }
        Ok(match constraint.kind() {
            ConstraintKind::PrimaryKey { .. } => self.primary_key(constraint),
            ConstraintKind::ForeignKey { .. } => Some(self.foreign_key(constraint, namespace)),
            ConstraintKind::Unique => Some(self.unique(constraint)),
            ConstraintKind::Check { is_of_type: true, .. } => None,
            ConstraintKind::Exclude(exclusion) => Some(self.exclusion(constraint, exclusion)?),
            ConstraintKind::Check { sqltext, .. } => {
                let mut arguments = vec![self.bare_expression(sqltext)?];
                arguments.extend(self.name_argument(constraint));
                arguments.extend(dialect_arguments(&constraint.spec().dialect_options));
                Some(format!("{}CheckConstraint({})", self.sa_prefix(), arguments.join(", ")))
            }
        })
    }

    fn exclusion(&self, constraint: &Constraint, exclusion: &Exclusion) -> Result<String> {
        let mut arguments = Vec::new();
        for (target, operator) in &exclusion.elements {
            let text = match target {
                ExclusionTarget::Key(key) => format!("{}column({})", self.sa_prefix(), sql::repr_str(key)),
                ExclusionTarget::Expr(expr) => self.excluded(expr)?,
            };
            arguments.push(format!("({text}, {})", sql::repr_str(operator)));
        }
        if let Some(condition) = &exclusion.condition {
            let text = self.bare_expression(condition)?;
            arguments.push(format!("where={}text({text})", self.sa_prefix()));
        }
        let spec = constraint.spec();
        arguments.extend(spec.deferrable.filter(|set| *set).map(|_| "deferrable='True'".to_owned()));
        let quoted_word = |name: &str, value: &str| format!("{name}={}", sql::repr_str(value));
        arguments.extend(spec.initially.as_ref().map(|value| quoted_word("initially", value)));
        arguments.push(quoted_word("using", &exclusion.using));
        arguments.extend(self.name_argument(constraint));
        self.add_import("from sqlalchemy.dialects import postgresql");
        Ok(format!("postgresql.ExcludeConstraint({})", arguments.join(", ")))
    }

    /// An expression that EXCLUDE compares.
    fn excluded(&self, expr: &Expr) -> Result<String> {
        let prefix = self.sa_prefix();
        let column = |name: &Name, is_literal: bool| {
            let word = if is_literal { "literal_column" } else { "column" };
            format!("{prefix}{word}({})", quoted(name))
        };
        Ok(match expr.kind() {
            ExprKind::Column(known) => column(&known.name(), false),
            ExprKind::Named(known) => column(&known.name, known.is_literal),
            ExprKind::Text(_) | ExprKind::Function(_) => format!("{prefix}text({})", self.bare_expression(expr)?),
            _ => self.bare_expression(expr)?,
        })
    }

    /// `name='…'`, where there is one.
    fn name_argument(&self, constraint: &Constraint) -> Option<String> {
        let name = constraint.name().filter(|name| !name.as_str().is_empty())?;
        Some(format!("name={}", self.name(Some(&name), constraint.has_conventional_name())))
    }

    fn primary_key(&self, constraint: &Constraint) -> Option<String> {
        let mut arguments = column_names(constraint);
        if arguments.is_empty() {
            return None;
        }
        arguments.extend(self.name_argument(constraint));
        Some(format!("{}PrimaryKeyConstraint({})", self.sa_prefix(), arguments.join(", ")))
    }

    fn unique(&self, constraint: &Constraint) -> String {
        let mut arguments = column_names(constraint);
        arguments.extend(deferral(constraint));
        arguments.extend(self.name_argument(constraint));
        arguments.extend(dialect_arguments(&constraint.spec().dialect_options));
        format!("{}UniqueConstraint({})", self.sa_prefix(), arguments.join(", "))
    }

    fn foreign_key(&self, constraint: &Constraint, namespace: Option<&MetaData>) -> String {
        let mut arguments = Vec::new();
        arguments.extend(self.name_argument(constraint));
        let ConstraintKind::ForeignKey { elements, ondelete, onupdate, use_alter, match_ } = constraint.kind() else {
            return String::new();
        };
        let spec = constraint.spec();
        let mut word_argument = |name: &str, value: Option<&std::rc::Rc<str>>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                arguments.push(format!("{name}={}", sql::repr_str(value)));
            }
        };
        word_argument("onupdate", onupdate.as_ref());
        word_argument("ondelete", ondelete.as_ref());
        word_argument("initially", spec.initially.as_ref());
        if spec.deferrable == Some(true) {
            arguments.push("deferrable=True".to_owned());
        }
        if *use_alter {
            arguments.push("use_alter=True".to_owned());
        }
        if let Some(match_) = match_.as_ref().filter(|word| !word.is_empty()) {
            arguments.push(format!("match={}", sql::repr_str(match_)));
        }
        arguments.extend(dialect_arguments(&spec.dialect_options));
        let own: Vec<String> =
            elements.iter().filter_map(|key| key.parent().map(|column| quoted(&column.name()))).collect();
        let other: Vec<String> = elements.iter().map(|key| sql::repr_str(&target_of(key, namespace))).collect();
        format!(
            "{}ForeignKeyConstraint([{}], [{}], {})",
            self.sa_prefix(),
            own.join(", "),
            other.join(", "),
            arguments.join(", ")
        )
    }
}

fn column_names(constraint: &Constraint) -> Vec<String> {
    constraint.columns().iter().map(|column| quoted(&column.name())).collect()
}

/// `deferrable=True` and `initially='…'`.
pub(super) fn deferral(constraint: &Constraint) -> Vec<String> {
    let spec = constraint.spec();
    let mut arguments = Vec::new();
    if spec.deferrable == Some(true) {
        arguments.push(format!("deferrable={}", word(true)));
    }
    if let Some(initially) = spec.initially.as_ref().filter(|word| !word.is_empty()) {
        arguments.push(format!("initially={}", sql::repr_str(initially)));
    }
    arguments
}

/// `schema.table.column`, of the collection's schema where the key names none, and with the column's name rather than its
/// key where the table is known.
fn target_of(key: &ForeignKey, namespace: Option<&MetaData>) -> String {
    let (schema, table, column) = key.target_tokens();
    let schema = schema.or_else(|| namespace.and_then(MetaData::schema));
    let full = match schema {
        Some(schema) => format!("{schema}.{table}"),
        None => table.to_string(),
    };
    let Some(column) = column else { return format!("{full}.None") };
    let is_by_name = key.spec().link_to_name;
    let known = namespace.filter(|_| !is_by_name).and_then(|namespace| namespace.table(&full));
    let name = known.and_then(|table: Table| table.column(&column)).map(|column| column.name().text().clone());
    format!("{full}.{}", name.unwrap_or(column))
}
