//! CREATE, DROP and ALTER.

use super::Compiler;
use crate::error::{Error, ErrorKind, Result};
use crate::expr::Expr;
use crate::name::Name;
use crate::schema::{
    Column, Computed, Constraint, ConstraintKind, DdlElement, DdlItem, ForeignKey, Identity, Index, ServerDefault,
    Table, TableSelect,
};
use crate::types::{Type, TypeArgs};
use crate::value::Value;

impl Compiler<'_> {
    pub(super) fn ddl(&mut self, ddl: &DdlElement, out: &mut String) -> Result<()> {
        match &ddl.item {
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
                self.index_name(index, true, out);
                Ok(())
            }
            DdlItem::AddConstraint { constraint } => {
                out.push_str("ALTER TABLE ");
                self.constraint_table(constraint, out);
                out.push_str(" ADD ");
                if let Some(text) = self.constraint(constraint)? {
                    out.push_str(&text);
                }
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
                out.push_str(&self.column_specification(column)?);
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
            DdlItem::Text { statement, context, target } => self.ddl_text(statement, context, target.as_ref(), out),
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
                    self.table_name(table.schema().as_deref(), table.name(), out);
                    out.push('.');
                }
                self.name_into(&column.name(), out);
                column.comment().filter(|_| !is_drop)
            }
            DdlItem::ConstraintComment { .. } => {
                let verb =
                    if matches!(item, DdlItem::ConstraintComment { is_drop: true, .. }) { "Drop" } else { "Set" };
                return Err(Error::unsupported(format!(
                    "Compiler <{} object at 0x7f0000000000> can't render element of type <class 'sqlalchemy.sql.ddl.{verb}ConstraintComment'>",
                    self.dialect.ddl_compiler_name(),
                )));
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
        out.push_str("CREATE ");
        let words = [
            (made.or_replace, "OR REPLACE "),
            (made.is_temporary, "TEMPORARY "),
            (made.is_materialized, "MATERIALIZED "),
            (made.is_view, "VIEW "),
            (!made.is_view, "TABLE "),
            (made.if_not_exists, "IF NOT EXISTS "),
        ];
        words.iter().filter(|(is_set, _)| *is_set).for_each(|(_, word)| out.push_str(word));
        self.table_name(made.table.schema().as_deref(), made.table.name(), out);
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

    /// The name of a constraint that is dropped by it.
    ///
    /// # Errors
    /// `CompileError` without a name.
    pub(in crate::dialect) fn constraint_name(&self, constraint: &Constraint) -> Result<Name> {
        constraint.name().ok_or_else(|| {
            Error::compile(format!(
                "Can't emit DROP CONSTRAINT for constraint {}; it has no name",
                constraint_repr(constraint)
            ))
        })
    }

    fn constraint_table(&mut self, constraint: &Constraint, out: &mut String) {
        if let Some(table) = constraint.table() {
            self.table_name(table.schema().as_deref(), table.name(), out);
        }
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
        let mut text = self.column_specification(column)?;
        let mut parts = Vec::new();
        for constraint in column.constraints() {
            if let Some(part) = self.constraint(&constraint)? {
                parts.push(part);
            }
        }
        if !parts.is_empty() {
            text.push(' ');
            text.push_str(&parts.join(" "));
        }
        Ok(text)
    }

    fn column_specification(&mut self, column: &Column) -> Result<String> {
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
            out.push_str(&identity_text(self.dialect, identity));
        }
        if !column.is_nullable() && (column.identity().is_none() || !identities) {
            out.push_str(" NOT NULL");
        }
        Ok(out)
    }

    /// The SQL behind DEFAULT.
    ///
    /// # Errors
    /// What compiling the default raises.
    pub fn column_default(&mut self, column: &Column) -> Result<Option<String>> {
        match column.server_default() {
            Some(ServerDefault::Literal(text)) => self.literal(&Value::Str(text), &Type::string()).map(Some),
            Some(ServerDefault::Sql(expr)) => self.bare_expr(&expr, true).map(Some),
            Some(ServerDefault::Fetched) | None => Ok(None),
        }
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

    fn table_constraints(&mut self, table: &Table, inline: Option<&[Constraint]>) -> Result<Vec<String>> {
        let primary_key = table.primary_key();
        let mut all = vec![primary_key.clone()];
        let mut rest: Vec<Constraint> =
            table.constraints().into_iter().filter(|c| c.id() != primary_key.id()).collect();
        rest.sort_by_key(Constraint::creation_order);
        all.extend(rest);
        let can_alter = self.dialect.capabilities().alter;
        let mut out = Vec::new();
        for constraint in all {
            if constraint.is_isolated() {
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
                    let capabilities = self.dialect.capabilities();
                    let native = constraint.columns().first().is_some_and(|c| match &c.ty().undecorated().args {
                        TypeArgs::Enum(args) => capabilities.native_enum && args.native_enum,
                        TypeArgs::Boolean { .. } => capabilities.native_boolean,
                        _ => false,
                    });
                    if native {
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

    fn constraint(&mut self, constraint: &Constraint) -> Result<Option<String>> {
        let mut out = String::new();
        let columns = constraint.columns();
        if matches!(constraint.kind(), ConstraintKind::PrimaryKey { .. } | ConstraintKind::Unique) && columns.is_empty()
        {
            return Ok(None);
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
            self.name_into(&name, &mut out);
            out.push(' ');
        }
        match constraint.kind() {
            ConstraintKind::PrimaryKey { is_implicit } => {
                out.push_str("PRIMARY KEY (");
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
                out.push_str(self.dialect.unique_words(constraint));
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
            ConstraintKind::ForeignKey { elements, ondelete, onupdate, match_, .. } => {
                self.foreign_key(elements, &mut out)?;
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
            }
        }
        match constraint.spec().deferrable {
            Some(true) => out.push_str(" DEFERRABLE"),
            Some(false) => out.push_str(" NOT DEFERRABLE"),
            None => {}
        }
        if let Some(initially) = &constraint.spec().initially {
            out.push_str(" INITIALLY ");
            out.push_str(sql_phrase(initially)?);
        }
        out.push_str(&self.dialect.constraint_suffix(constraint)?);
        Ok(Some(out))
    }

    fn foreign_key(&mut self, elements: &[ForeignKey], out: &mut String) -> Result<()> {
        out.push_str("FOREIGN KEY(");
        let local: Vec<Column> = elements.iter().filter_map(ForeignKey::parent).collect();
        self.column_names(&local, out);
        out.push_str(") REFERENCES ");
        let remote: Vec<Column> = elements.iter().map(ForeignKey::column).collect::<Result<_>>()?;
        if let Some(table) = remote.first().and_then(Column::table) {
            let schema = if self.dialect.capabilities().index_schema_on_index { None } else { table.schema() };
            self.table_name(schema.as_deref(), table.name(), out);
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

    fn create_index(&mut self, index: &Index, if_not_exists: bool, out: &mut String) -> Result<()> {
        let dialect = self.dialect;
        if dialect.create_index(self, index, if_not_exists, out)? {
            return Ok(());
        }
        let table = self.index_table(index)?;
        out.push_str(if index.is_unique() { "CREATE UNIQUE INDEX " } else { "CREATE INDEX " });
        if if_not_exists {
            out.push_str("IF NOT EXISTS ");
        }
        let schema_on_index = self.dialect.capabilities().index_schema_on_index;
        self.index_name(index, schema_on_index, out);
        out.push_str(" ON ");
        let schema = if schema_on_index { None } else { table.schema() };
        self.table_name(schema.as_deref(), table.name(), out);
        out.push_str(" (");
        for (place, expr) in index.expressions().iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            out.push_str(&self.bare_expr(expr, false)?);
        }
        out.push(')');
        let key = format!("{}_where", self.dialect.name());
        if let Some(condition) = index.dialect_option(&key) {
            let condition = condition.clone().into_expr(None, &crate::expr::Operator::And)?;
            out.push_str(" WHERE ");
            out.push_str(&self.bare_expr(&condition, false)?);
        }
        Ok(())
    }

    /// The table of an index that can be created.
    ///
    /// # Errors
    /// `CompileError` without a table or a name.
    pub(in crate::dialect) fn index_table(&self, index: &Index) -> Result<Table> {
        let Some(table) = index.table() else {
            return Err(Error::compile(format!(
                "Index '{}' is not associated with any table.",
                index.name().unwrap_or_else(|| Name::new(""))
            )));
        };
        if index.name().is_none() {
            return Err(Error::compile("CREATE INDEX requires that the index have a name"));
        }
        Ok(table)
    }

    pub(in crate::dialect) fn index_name(&mut self, index: &Index, with_schema: bool, out: &mut String) {
        let schema = index.table().and_then(|t| t.schema()).filter(|_| with_schema);
        if let Some(name) = index.name() {
            self.table_name(schema.as_deref(), &name, out);
        }
    }
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

fn identity_text(dialect: &dyn crate::dialect::Dialect, identity: &Identity) -> String {
    let options = dialect.sequence_clauses(&identity.options);
    let kind = if identity.always { "ALWAYS" } else { "BY DEFAULT" };
    if options.is_empty() {
        format!("GENERATED {kind} AS IDENTITY")
    } else {
        format!("GENERATED {kind} AS IDENTITY ({options})")
    }
}

fn constraint_repr(constraint: &Constraint) -> String {
    let class = match constraint.kind() {
        ConstraintKind::PrimaryKey { .. } => "PrimaryKeyConstraint",
        ConstraintKind::Unique => "UniqueConstraint",
        ConstraintKind::Check { .. } => "CheckConstraint",
        ConstraintKind::ForeignKey { .. } => "ForeignKeyConstraint",
    };
    let columns: Vec<String> = constraint.columns().iter().map(Column::repr).collect();
    format!("{class}({})", columns.join(", "))
}
