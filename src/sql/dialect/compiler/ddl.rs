//! CREATE, DROP and ALTER.

use super::{Compiler, Construct, Hooked};
use crate::error::{Error, ErrorKind, Result};
use crate::expr::Expr;
use crate::schema::{
    Column, Computed, Constraint, ConstraintKind, DdlElement, DdlItem, Identity, ServerDefault, Table, TableSelect,
};
use crate::types::Type;
use crate::value::Value;

impl Compiler<'_> {
    pub(super) fn ddl(&mut self, ddl: &DdlElement, out: &mut String) -> Result<()> {
        if self.hooks.is_some()
            && let Some(text) = self.hooked(Hooked::Ddl, None, || Construct::Ddl(ddl.clone()))?
        {
            out.push_str(&text);
            return Ok(());
        }
        match &ddl.item {
            DdlItem::Host(element) => self.host_element(&**element, out),
            DdlItem::CreateTable { table, if_not_exists, inline_foreign_keys } => {
                self.create_table(table, *if_not_exists, inline_foreign_keys.as_deref(), out)
            }
            DdlItem::DropTable { table, if_exists } => {
                out.push_str("\nDROP TABLE ");
                if *if_exists {
                    out.push_str("IF EXISTS ");
                }
                self.table_name(table.schema().as_deref(), table.name(), out);
                Ok(())
            }
            DdlItem::CreateIndex { index, if_not_exists } => self.create_index(index, *if_not_exists, out),
            DdlItem::DropIndex { index, if_exists } => {
                if index.name().is_none() {
                    return Err(Error::compile("DROP INDEX requires that the index have a name"));
                }
                let dialect = self.dialect;
                if dialect.drop_index(self, index, *if_exists, out)? {
                    return Ok(());
                }
                out.push_str("\nDROP INDEX ");
                if *if_exists {
                    out.push_str("IF EXISTS ");
                }
                self.index_name(index, true, out)?;
                Ok(())
            }
            DdlItem::AddConstraint { constraint } => {
                out.push_str("ALTER TABLE ");
                self.constraint_table(constraint, out);
                out.push_str(" ADD ");
                // Alone, PostgreSQL's own constraint is shown as PostgreSQL writes it.
                let is_foreign = matches!(constraint.kind(), ConstraintKind::Exclude(_));
                let own = if self.dialect.capabilities().shows_anything && is_foreign {
                    crate::dialect::named("postgresql")
                } else {
                    None
                };
                let text = match own {
                    Some(own) => self.with_dialect(&*own, |compiler| compiler.constraint(constraint))?,
                    None => self.constraint(constraint)?,
                };
                out.push_str(text.as_deref().unwrap_or_default());
                Ok(())
            }
            DdlItem::DropConstraint { constraint, if_exists, cascade } => {
                let dialect = self.dialect;
                if dialect.drop_constraint(self, constraint, *if_exists, out)? {
                    return Ok(());
                }
                let name = self.constraint_name(constraint)?;
                out.push_str("ALTER TABLE ");
                self.constraint_table(constraint, out);
                out.push_str(" DROP CONSTRAINT ");
                if *if_exists {
                    out.push_str("IF EXISTS ");
                }
                self.name_into(&name, out);
                if *cascade {
                    out.push_str(" CASCADE");
                }
                Ok(())
            }
            DdlItem::ColumnSpecification { column } => {
                out.push_str(&self.column_with_constraints(column)?);
                Ok(())
            }
            DdlItem::CreateSchema { name, if_not_exists } => {
                out.push_str("CREATE SCHEMA ");
                if *if_not_exists {
                    out.push_str("IF NOT EXISTS ");
                }
                self.quote_into(name, None, out);
                Ok(())
            }
            DdlItem::DropSchema { name, if_exists, cascade } => {
                out.push_str("DROP SCHEMA ");
                if *if_exists {
                    out.push_str("IF EXISTS ");
                }
                self.quote_into(name, None, out);
                if *cascade {
                    out.push_str(" CASCADE");
                }
                Ok(())
            }
            DdlItem::NamedType { ty, is_drop } => {
                let dialect = self.dialect;
                out.push_str(&dialect.named_type(self, ty, *is_drop)?);
                Ok(())
            }
            DdlItem::CreateSequence { sequence, if_not_exists } => {
                out.push_str("CREATE SEQUENCE ");
                if *if_not_exists {
                    out.push_str("IF NOT EXISTS ");
                }
                self.table_name(sequence.schema.as_deref(), &sequence.name, out);
                out.push_str(&self.dialect.sequence_type(self, sequence)?);
                let options = self.dialect.sequence_clauses(&sequence.options);
                if !options.is_empty() {
                    out.push(' ');
                    out.push_str(&options);
                }
                Ok(())
            }
            DdlItem::DropSequence { sequence, if_exists } => {
                out.push_str("DROP SEQUENCE ");
                if *if_exists {
                    out.push_str("IF EXISTS ");
                }
                self.table_name(sequence.schema.as_deref(), &sequence.name, out);
                Ok(())
            }
            DdlItem::TableComment { .. } | DdlItem::ColumnComment { .. } | DdlItem::ConstraintComment { .. } => {
                let dialect = self.dialect;
                match dialect.comment(self, &ddl.item) {
                    Some(text) => {
                        out.push_str(&text?);
                        Ok(())
                    }
                    None => self.comment(&ddl.item, out),
                }
            }
            DdlItem::FromSelect(made) => self.table_of_select(made, out),
            DdlItem::DropView { table, if_exists, is_materialized } => {
                out.push_str(if *is_materialized { "\nDROP MATERIALIZED VIEW " } else { "\nDROP VIEW " });
                if *if_exists {
                    out.push_str("IF EXISTS ");
                }
                self.table_name(table.schema().as_deref(), table.name(), out);
                Ok(())
            }
            DdlItem::Text { statement, context, target } => {
                let mut text = String::new();
                self.ddl_text(statement, context, target.as_ref(), &mut text)?;
                let doubles = self.dialect.capabilities().paramstyle.doubles_percents();
                out.push_str(&if doubles { text.replace('%', "%%") } else { text });
                Ok(())
            }
        }
    }

    fn comment(&mut self, item: &DdlItem, out: &mut String) -> Result<()> {
        let text = match item {
            DdlItem::TableComment { table, is_drop } => {
                out.push_str("COMMENT ON TABLE ");
                self.table_name(table.schema().as_deref(), table.name(), out);
                table.comment().filter(|_| !is_drop)
            }
            DdlItem::ColumnComment { column, is_drop } => {
                out.push_str("COMMENT ON COLUMN ");
                if let Some(table) = column.table() {
                    // SQLAlchemy leaves the schema out where it drops the comment.
                    if *is_drop {
                        self.name_into(table.name(), out);
                    } else {
                        self.table_name(table.schema().as_deref(), table.name(), out);
                    }
                    out.push('.');
                }
                self.name_into(&column.name(), out);
                column.comment().filter(|_| !is_drop)
            }
            DdlItem::ConstraintComment { constraint, is_drop } => {
                self.comment_on_constraint(constraint, *is_drop, out)?;
                constraint.spec().comment.clone().filter(|_| !is_drop)
            }
            _ => None,
        };
        out.push_str(" IS ");
        match text {
            Some(text) => out.push_str(&self.literal(&Value::Str(text), &Type::string())?),
            None => out.push_str("NULL"),
        }
        Ok(())
    }

    fn table_of_select(&mut self, made: &TableSelect, out: &mut String) -> Result<()> {
        let saved = (self.context, self.options.literal_binds);
        self.context.literal_binds = true;
        let mut query = String::new();
        let result = self.query(&made.query, &mut query);
        (self.context, self.options.literal_binds) = saved;
        result?;
        // The query's columns are no result of the statement.
        self.out.kind = crate::dialect::StatementKind::Ddl;
        self.out.result_shape = crate::dialect::ResultShape::Unknown;
        let mut name = String::new();
        self.table_name(made.table.schema().as_deref(), made.table.name(), &mut name);
        if !made.is_view
            && let Some(text) = self.dialect.select_into(&name, &query)?
        {
            out.push_str(&text);
            return Ok(());
        }
        out.push_str("CREATE ");
        let words = [
            (made.or_replace, self.dialect.replace_words()),
            (made.is_temporary, "TEMPORARY "),
            (made.is_materialized, "MATERIALIZED "),
            (made.is_view, "VIEW "),
            (!made.is_view, "TABLE "),
            (made.if_not_exists, "IF NOT EXISTS "),
        ];
        words.iter().filter(|(is_set, _)| *is_set).for_each(|(_, word)| out.push_str(word));
        out.push_str(&name);
        out.push_str(" AS ");
        out.push_str(&query);
        Ok(())
    }

    fn ddl_text(
        &mut self,
        statement: &str,
        context: &[(std::rc::Rc<str>, Value)],
        target: Option<&Table>,
        out: &mut String,
    ) -> Result<()> {
        let mut rest = statement;
        while let Some(start) = rest.find('%') {
            out.push_str(&rest[..start]);
            let after = &rest[start + 1..];
            if let Some(tail) = after.strip_prefix('%') {
                out.push('%');
                rest = tail;
                continue;
            }
            let Some((name, tail)) = after.strip_prefix('(').and_then(|t| t.split_once(")s")) else {
                return Err(Error::new(ErrorKind::Value, "incomplete format"));
            };
            if let Some((_, value)) = context.iter().find(|(key, _)| &**key == name) {
                out.push_str(&value.display());
            } else if let Some(table) = target {
                match name {
                    "table" => self.name_into(table.name(), out),
                    "schema" => {
                        if let Some(schema) = table.schema() {
                            self.quote_into(&schema, None, out);
                        }
                    }
                    "fullname" => self.table_name(table.schema().as_deref(), table.name(), out),
                    _ => return Err(Error::new(ErrorKind::Key, crate::value_repr::repr_str(name))),
                }
            } else {
                return Err(Error::new(ErrorKind::Key, crate::value_repr::repr_str(name)));
            }
            rest = tail;
        }
        out.push_str(rest);
        Ok(())
    }

    fn create_table(
        &mut self,
        table: &Table,
        if_not_exists: bool,
        inline: Option<&[Constraint]>,
        out: &mut String,
    ) -> Result<()> {
        out.push_str("\nCREATE ");
        for prefix in &table.spec().prefixes {
            out.push_str(prefix);
            out.push(' ');
        }
        out.push_str("TABLE ");
        if if_not_exists {
            out.push_str("IF NOT EXISTS ");
        }
        self.table_name(table.schema().as_deref(), table.name(), out);
        out.push_str(" (");
        let mut separator = "\n";
        for column in table.columns() {
            if column.is_system() {
                continue;
            }
            let text = self.create_column(&column).map_err(|error| match error.kind() {
                ErrorKind::Compile | ErrorKind::UnsupportedCompilation => Error::compile(format!(
                    "(in table '{}', column '{}'): {}",
                    table.description(),
                    column.name(),
                    error.message()
                )),
                _ => error,
            })?;
            out.push_str(separator);
            out.push('\t');
            out.push_str(&text);
            separator = ", \n";
        }
        for text in self.table_constraints(table, inline)? {
            out.push_str(separator);
            out.push('\t');
            out.push_str(&text);
            separator = ", \n";
        }
        out.push_str("\n)");
        out.push_str(&self.dialect.post_create_table(self, table)?);
        out.push_str("\n\n");
        Ok(())
    }

    fn create_column(&mut self, column: &Column) -> Result<String> {
        if self.hooks.is_some()
            && let Some(text) = self.hooked(Hooked::Ddl, None, || {
                Construct::Ddl(DdlElement::new(DdlItem::ColumnSpecification { column: column.clone() }))
            })?
        {
            return Ok(text);
        }
        self.column_with_constraints(column)
    }

    fn column_with_constraints(&mut self, column: &Column) -> Result<String> {
        Ok(self.column_specification(column)? + &self.column_constraints(column)?)
    }

    /// The constraints that stand behind a column, with a space in front; empty where it has none.
    ///
    /// # Errors
    /// What their expressions raise.
    pub fn column_constraints(&mut self, column: &Column) -> Result<String> {
        let mut parts = Vec::new();
        for constraint in column.constraints() {
            if let Some(part) = self.constraint(&constraint)? {
                parts.push(part);
            }
        }
        Ok(if parts.is_empty() { String::new() } else { format!(" {}", parts.join(" ")) })
    }

    /// A column as CREATE TABLE writes it, without its constraints.
    ///
    /// # Errors
    /// What its type or default raises.
    pub fn column_specification(&mut self, column: &Column) -> Result<String> {
        let dialect = self.dialect;
        if let Some(text) = dialect.column_specification(self, column) {
            return text;
        }
        let mut out = String::new();
        self.name_into(&column.name(), &mut out);
        out.push(' ');
        let ty = column.ty().on_dialect(dialect.name())?;
        if let Some(counted) = dialect.counted_type(column, &ty) {
            out.push_str(counted);
        } else {
            out.push_str(&self.type_sql(&column.ty())?);
            if let Some(default) = self.column_default(column)? {
                out.push_str(" DEFAULT ");
                out.push_str(&default);
            }
        }
        if let Some(computed) = column.computed() {
            out.push(' ');
            out.push_str(&self.computed(computed)?);
        }
        let identities = self.dialect.capabilities().identity_columns;
        if let (Some(identity), true) = (column.identity(), identities) {
            out.push(' ');
            out.push_str(&self.identity(identity));
        }
        let is_identity = column.identity().is_some() && identities;
        if !column.is_nullable() && !is_identity {
            out.push_str(" NOT NULL");
        } else if column.is_nullable() && is_identity && self.dialect.capabilities().identity_null_word {
            out.push_str(" NULL");
        }
        Ok(out)
    }

    /// The SQL behind DEFAULT.
    ///
    /// # Errors
    /// What compiling the default raises.
    pub fn column_default(&mut self, column: &Column) -> Result<Option<String>> {
        match column.server_default() {
            Some(default) => self.default_sql(&default),
            None => Ok(None),
        }
    }

    /// The SQL of a default; nothing for one that the table does not say.
    ///
    /// # Errors
    /// What compiling the default raises.
    pub fn default_sql(&mut self, default: &ServerDefault) -> Result<Option<String>> {
        match default {
            ServerDefault::Literal(text) => self.literal(&Value::Str(text.clone()), &Type::string()).map(Some),
            ServerDefault::Sql(expr) => self.bare_expr(expr, true).map(Some),
            ServerDefault::Fetched => Ok(None),
        }
    }

    /// `GENERATED BY DEFAULT AS IDENTITY (…)`.
    pub fn identity(&self, identity: &Identity) -> String {
        identity_text(self.dialect, identity)
    }

    /// `GENERATED ALWAYS AS (…)`.
    ///
    /// # Errors
    /// What compiling the expression raises.
    pub fn computed(&mut self, computed: &Computed) -> Result<String> {
        let dialect = self.dialect;
        if let Some(text) = dialect.computed(self, computed) {
            return text;
        }
        let mut out = format!("GENERATED ALWAYS AS ({})", self.bare_expr(&computed.sqltext, false)?);
        match computed.persisted {
            Some(true) => out.push_str(" STORED"),
            Some(false) => out.push_str(" VIRTUAL"),
            None => {}
        }
        Ok(out)
    }

    /// An expression with its values written out.
    pub(in crate::dialect) fn bare_expr(&mut self, expr: &Expr, include_table: bool) -> Result<String> {
        let saved = self.context;
        self.context.literal_binds = true;
        self.context.include_table = include_table;
        let mut out = String::new();
        let result = self.expr(expr, &mut out);
        self.context = saved;
        result.map(|()| out)
    }
}

fn identity_text(dialect: &dyn crate::dialect::Dialect, identity: &Identity) -> String {
    let options = dialect.sequence_clauses(&identity.options);
    let kind = if identity.always { "ALWAYS" } else { "BY DEFAULT" };
    let has_null = identity.on_null == Some(true) && dialect.capabilities().identity_on_null;
    let kind = format!("{kind}{}", if has_null { " ON NULL" } else { "" });
    if options.is_empty() {
        format!("GENERATED {kind} AS IDENTITY")
    } else {
        format!("GENERATED {kind} AS IDENTITY ({options})")
    }
}
