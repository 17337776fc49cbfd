//! Constraints, and what may stand in them.

use md5::{Digest, Md5};

use super::Compiler;
use crate::dialect::Dialect;
use crate::error::{Error, ErrorKind, Result};
use crate::name::Name;
use crate::schema::{Column, Constraint, ConstraintKind, Exclusion, ExclusionTarget, ForeignKey, Table};
use crate::types::TypeArgs;

impl Compiler<'_> {
    pub(super) fn table_constraints(&mut self, table: &Table, inline: Option<&[Constraint]>) -> Result<Vec<String>> {
        let primary_key = table.primary_key();
        let mut all = vec![primary_key.clone()];
        let mut rest: Vec<Constraint> =
            table.constraints().into_iter().filter(|c| c.id() != primary_key.id()).collect();
        rest.sort_by_key(Constraint::creation_order);
        all.extend(rest);
        let can_alter = self.dialect.capabilities().alter;
        let mut out = Vec::new();
        for constraint in all {
            if constraint.is_isolated() || !constraint.condition().holds(self.dialect)? {
                continue;
            }
            match constraint.kind() {
                ConstraintKind::ForeignKey { use_alter, .. } => {
                    let is_inline = inline.is_none_or(|list| list.iter().any(|c| c.id() == constraint.id()));
                    if !is_inline || (can_alter && *use_alter) {
                        continue;
                    }
                }
                ConstraintKind::Check { is_column_level: true, .. } => continue,
                ConstraintKind::Check { is_of_type: true, .. } => {
                    if !is_wanted(&constraint, self.dialect) {
                        continue;
                    }
                    crate::schema::check_named(&constraint)?;
                }
                ConstraintKind::PrimaryKey { .. } if self.dialect.omits_primary_key(table) => continue,
                _ => {}
            }
            if let Some(text) = self.constraint(&constraint)? {
                out.push(text);
            }
        }
        Ok(out)
    }

    pub(super) fn constraint(&mut self, constraint: &Constraint) -> Result<Option<String>> {
        let mut out = String::new();
        let columns = constraint.columns();
        match constraint.kind() {
            ConstraintKind::PrimaryKey { .. } if columns.is_empty() => return Ok(None),
            ConstraintKind::Unique if columns.is_empty() => return Ok(Some(out)),
            _ => {}
        }
        if let ConstraintKind::ForeignKey { elements, .. } = constraint.kind()
            && self.dialect.capabilities().index_schema_on_index
        {
            let local = constraint.table().and_then(|t| t.schema());
            let remote =
                elements.first().map(ForeignKey::column).transpose()?.and_then(|c| c.table()).and_then(|t| t.schema());
            if local != remote {
                return Ok(None);
            }
        }
        if let Some(name) = constraint.name() {
            out.push_str("CONSTRAINT ");
            let name = self.fitting_name(&name, constraint.has_conventional_name())?;
            self.name_into(&name, &mut out);
            out.push(' ');
        }
        match constraint.kind() {
            ConstraintKind::PrimaryKey { is_implicit } => {
                out.push_str("PRIMARY KEY ");
                out.push_str(self.dialect.key_words(constraint));
                out.push('(');
                let autoincrement = constraint.table().and_then(|t| t.autoincrement_column());
                let mut ordered = columns.clone();
                if *is_implicit && let Some(first) = autoincrement {
                    ordered.sort_by_key(|c| !c.ptr_eq(&first));
                }
                self.column_names(&ordered, &mut out);
                out.push(')');
            }
            ConstraintKind::Unique => {
                out.push_str("UNIQUE ");
                out.push_str(self.dialect.key_words(constraint));
                out.push('(');
                self.column_names(&columns, &mut out);
                out.push(')');
                out.push_str(&self.dialect.included_columns(self, constraint));
            }
            ConstraintKind::Check { sqltext, .. } => {
                out.push_str("CHECK (");
                out.push_str(&self.bare_expr(sqltext, false)?);
                out.push(')');
            }
            ConstraintKind::Exclude(exclusion) => self.exclusion(constraint, exclusion, &mut out)?,
            ConstraintKind::ForeignKey { elements, ondelete, onupdate, match_, .. } => {
                self.foreign_key(elements, &mut out)?;
                self.reference_actions(match_.as_deref(), ondelete.as_deref(), onupdate.as_deref(), &mut out)?;
            }
        }
        deferrability(constraint, &mut out)?;
        out.push_str(&self.dialect.constraint_suffix(constraint)?);
        Ok(Some(out))
    }

    fn reference_actions(
        &self,
        match_: Option<&str>,
        ondelete: Option<&str>,
        onupdate: Option<&str>,
        out: &mut String,
    ) -> Result<()> {
        if let Some(match_) = match_ {
            out.push_str(" MATCH ");
            out.push_str(self.dialect.match_phrase(match_)?);
        }
        if let Some(action) = ondelete {
            out.push_str(" ON DELETE ");
            out.push_str(self.dialect.on_delete_phrase(action)?);
        }
        if let Some(action) = onupdate
            && let Some(action) = self.dialect.on_update_phrase(action)?
        {
            out.push_str(" ON UPDATE ");
            out.push_str(action);
        }
        Ok(())
    }

    /// A constraint as ALTER TABLE … ADD has it; empty where the database has none of its kind.
    ///
    /// # Errors
    /// What its expressions and references raise.
    pub fn constraint_sql(&mut self, constraint: &Constraint) -> Result<String> {
        self.constraint(constraint).map(Option::unwrap_or_default)
    }

    /// A foreign key of one column, written behind that column: ` REFERENCES b (id) ON DELETE CASCADE`.
    ///
    /// # Errors
    /// What finding the referenced column raises; `CompileError` for actions that are no SQL.
    pub fn inline_reference(&mut self, constraint: &Constraint) -> Result<String> {
        let mut out = String::new();
        if let ConstraintKind::ForeignKey { elements, ondelete, onupdate, match_, .. } = constraint.kind() {
            self.references(elements, &mut out)?;
            self.reference_actions(match_.as_deref(), ondelete.as_deref(), onupdate.as_deref(), &mut out)?;
            deferrability(constraint, &mut out)?;
        }
        Ok(out)
    }

    /// `EXCLUDE USING gist (a WITH =, b WITH &&) WHERE (…)`.
    fn exclusion(&mut self, constraint: &Constraint, exclusion: &Exclusion, out: &mut String) -> Result<()> {
        if !self.dialect.capabilities().exclude_constraints {
            return Err(Error::unsupported(format!(
                "Compiler <{} object at 0x7f0000000000> can't render element of type <class 'sqlalchemy.dialects.postgresql.ext.ExcludeConstraint'>",
                self.dialect.profile().ddl_compiler
            )));
        }
        if !exclusion.using.chars().all(|c| c.is_alphanumeric() || c == '_') || exclusion.using.is_empty() {
            return Err(Error::compile(format!(
                "Unexpected SQL phrase: {} (matching against '^(?:btree|hash|gist|gin|[\\\\w_]+)$')",
                crate::value_repr::repr_str(&exclusion.using)
            )));
        }
        out.push_str("EXCLUDE USING ");
        out.push_str(&exclusion.using);
        out.push_str(" (");
        for (place, (target, operator)) in exclusion.elements.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            let key = match target {
                ExclusionTarget::Key(key) => {
                    if let Some(column) = constraint.columns().iter().find(|column| column.key() == *key) {
                        self.name_into(&column.name(), out);
                    }
                    Some(key.clone())
                }
                ExclusionTarget::Expr(expr) => {
                    out.push_str(&self.bare_expr(expr, false)?);
                    expr.key()
                }
            };
            if let Some((_, class)) = exclusion.operator_classes.iter().find(|(own, _)| Some(own) == key.as_ref()) {
                out.push(' ');
                out.push_str(class);
            }
            out.push_str(" WITH ");
            out.push_str(operator);
        }
        out.push(')');
        if let Some(condition) = &exclusion.condition {
            out.push_str(" WHERE (");
            out.push_str(&self.bare_expr(condition, false)?);
            out.push(')');
        }
        Ok(())
    }

    fn foreign_key(&mut self, elements: &[ForeignKey], out: &mut String) -> Result<()> {
        out.push_str("FOREIGN KEY(");
        let local: Vec<Column> = elements.iter().filter_map(ForeignKey::parent).collect();
        self.column_names(&local, out);
        out.push(')');
        self.references(elements, out)
    }

    fn references(&mut self, elements: &[ForeignKey], out: &mut String) -> Result<()> {
        out.push_str(" REFERENCES ");
        let remote: Vec<Column> = elements.iter().map(ForeignKey::column).collect::<Result<_>>()?;
        if let Some(table) = remote.first().and_then(Column::table) {
            if self.dialect.capabilities().index_schema_on_index {
                self.name_into(table.name(), out);
            } else {
                self.table_name(table.schema().as_deref(), table.name(), out);
            }
        }
        out.push_str(" (");
        self.column_names(&remote, out);
        out.push(')');
        Ok(())
    }

    fn column_names(&mut self, columns: &[Column], out: &mut String) {
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            self.name_into(&column.name(), out);
        }
    }

    /// What COMMENT ON CONSTRAINT begins with.
    pub(super) fn comment_on_constraint(
        &mut self,
        constraint: &Constraint,
        is_drop: bool,
        out: &mut String,
    ) -> Result<()> {
        if !self.dialect.capabilities().constraint_comments {
            let verb = if is_drop { "Drop" } else { "Set" };
            return Err(self.unsupported_ddl(&format!("{verb}ConstraintComment")));
        }
        let name = constraint.name().ok_or_else(|| {
            let shown = constraint_repr(constraint);
            Error::compile(format!("Can't emit COMMENT ON for constraint {shown}: it has no name"))
        })?;
        let table = constraint.table().ok_or_else(|| {
            let text =
                "This constraint is not bound to a table.  Did you mean to call table.append_constraint(constraint) ?";
            Error::new(ErrorKind::InvalidRequest, text)
        })?;
        out.push_str("COMMENT ON CONSTRAINT ");
        let name = self.fitting_name(&name, constraint.has_conventional_name())?;
        self.name_into(&name, out);
        out.push_str(" ON ");
        self.table_name(table.schema().as_deref(), table.name(), out);
        Ok(())
    }

    /// The error for a construct of DDL that the database does not have.
    fn unsupported_ddl(&self, class: &str) -> Error {
        Error::unsupported(format!(
            "Compiler <{} object at 0x7f0000000000> can't render element of type <class 'sqlalchemy.sql.ddl.{class}'>",
            self.dialect.profile().ddl_compiler,
        ))
    }

    /// The name of a constraint that is dropped by it.
    ///
    /// # Errors
    /// `CompileError` without a name.
    pub(in crate::dialect) fn constraint_name(&self, constraint: &Constraint) -> Result<Name> {
        let name = constraint.name().ok_or_else(|| {
            Error::compile(format!(
                "Can't emit DROP CONSTRAINT for constraint {}; it has no name",
                constraint_repr(constraint)
            ))
        })?;
        self.fitting_name(&name, constraint.has_conventional_name())
    }

    /// The name of a constraint or index, which is cut where a naming convention made it too long.
    ///
    /// # Errors
    /// `IdentifierError` for a longer name that the program gave.
    pub(in crate::dialect) fn fitting_name(&self, name: &Name, is_conventional: bool) -> Result<Name> {
        let capabilities = self.dialect.capabilities();
        let (text, longest) = (name.as_str(), capabilities.max_identifier_length);
        let length = text.chars().count();
        if !is_conventional {
            return if length <= longest {
                Ok(name.clone())
            } else {
                Err(Error::new(
                    ErrorKind::Identifier,
                    format!("Identifier '{text}' exceeds maximum length of {longest} characters"),
                ))
            };
        }
        let longest = capabilities.max_conventional_name_length.unwrap_or(longest);
        if length <= longest {
            return Ok(name.clone());
        }
        let [.., before_last, last] = <[u8; 16]>::from(Md5::digest(text));
        let kept: String = text.chars().take(longest.saturating_sub(8)).collect();
        Ok(Name::quoted(&format!("{kept}_{before_last:02x}{last:02x}"), name.quote()))
    }

    pub(super) fn constraint_table(&mut self, constraint: &Constraint, out: &mut String) {
        if let Some(table) = constraint.table() {
            self.table_name(table.schema().as_deref(), table.name(), out);
        }
    }
}

/// Whether a dialect writes a constraint that a type made, or any other; SQLAlchemy: `_create_rule`.
pub(crate) fn is_wanted(constraint: &Constraint, dialect: &dyn Dialect) -> bool {
    if !matches!(constraint.kind(), ConstraintKind::Check { is_of_type: true, .. }) {
        return true;
    }
    let capabilities = dialect.capabilities();
    !constraint.columns().first().is_some_and(|c| match &c.ty().undecorated().args {
        TypeArgs::Enum(args) => capabilities.native_enum && args.native_enum,
        TypeArgs::Boolean { .. } => capabilities.native_boolean || !capabilities.boolean_checks,
        _ => false,
    })
}

fn deferrability(constraint: &Constraint, out: &mut String) -> Result<()> {
    match constraint.spec().deferrable {
        Some(true) => out.push_str(" DEFERRABLE"),
        Some(false) => out.push_str(" NOT DEFERRABLE"),
        None => {}
    }
    if let Some(initially) = &constraint.spec().initially {
        out.push_str(" INITIALLY ");
        out.push_str(sql_phrase(initially)?);
    }
    Ok(())
}

/// Words alone, as ON DELETE and its relatives take them: nothing that could end the clause.
///
/// # Errors
/// `CompileError` for anything else.
pub fn sql_phrase(phrase: &str) -> Result<&str> {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '_');
    if phrase.split_whitespace().all(is_word) && phrase.trim_start() == phrase && !phrase.trim_end().is_empty() {
        return Ok(phrase);
    }
    Err(Error::compile(format!(
        "Unexpected SQL phrase: {} (matching against '^\\\\w+(?:\\\\s+\\\\w+)*$')",
        crate::value_repr::repr_str(phrase)
    )))
}

fn constraint_repr(constraint: &Constraint) -> String {
    let class = match constraint.kind() {
        ConstraintKind::PrimaryKey { .. } => "PrimaryKeyConstraint",
        ConstraintKind::Unique => "UniqueConstraint",
        ConstraintKind::Check { .. } => "CheckConstraint",
        ConstraintKind::ForeignKey { .. } => "ForeignKeyConstraint",
        ConstraintKind::Exclude(_) => "ExcludeConstraint",
    };
    let columns: Vec<String> = constraint.columns().iter().map(Column::repr).collect();
    format!("{class}({})", columns.join(", "))
}
