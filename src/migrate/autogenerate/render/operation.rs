//! Steps, each as the lines of its call.

use std::fmt::Write as _;
use std::rc::Rc;

use sql::schema::{MetaData, TableItem};
use sql::statement::Statement;

use super::constraint::deferral;
use super::expression::dialect_arguments;
use super::{Renderer, quoted, quoted_or_none, word};
use crate::directive::{ColumnChange, ConstraintType};
use crate::error::{Error, ErrorKind, Result};
use crate::operation::{
    AddColumn, AddConstraint, ConstraintDefinition, CreateIndex, CreateTable, DropColumn, DropConstraint, DropIndex,
    DropTable, ModifyTable, Operation, TableComment,
};
use crate::schema_objects::{Reference, SchemaObjects};

/// Python calls once took no more arguments.
const MOST_ARGUMENTS: usize = 255;

impl Renderer<'_> {
    /// The lines of a step; Alembic: `render_op`.
    ///
    /// # Errors
    /// `NotImplementedError` and `ValueError` for steps that cannot be written; what the host raises.
    pub fn operation(&self, operation: &Operation) -> Result<Vec<String>> {
        if let Some(lines) = self.hooks.operation(operation, self)? {
            return Ok(lines);
        }
        self.own_operation(operation)
    }

    /// As [`Self::operation`], whatever the host would write.
    ///
    /// # Errors
    /// As [`Self::operation`].
    pub fn own_operation(&self, operation: &Operation) -> Result<Vec<String>> {
        let line = match operation {
            Operation::ModifyTable(modify) => return self.modify_table(modify),
            Operation::DropConstraint(drop) => return Ok(self.drop_constraint(drop)),
            Operation::CreateTable(create) => self.create_table(create)?,
            Operation::DropTable(drop) => self.drop_table(drop),
            Operation::TableComment(comment) => self.table_comment(comment),
            Operation::AddColumn(add) => self.add_column(add)?,
            Operation::DropColumn(drop) => self.drop_column(drop),
            Operation::AlterColumn(change) => self.alter_column(change)?,
            Operation::CreateIndex(create) => self.create_index(create)?,
            Operation::DropIndex(drop) => self.drop_index(drop)?,
            Operation::AddConstraint(add) => self.add_constraint(add)?,
            Operation::Execute { statement: Statement::Text(clause), .. } => {
                format!("{}execute({})", self.op_prefix(), sql::repr_str(&clause.text))
            }
            Operation::Execute { .. } => {
                return Err(Error::new(
                    ErrorKind::NotImplemented,
                    "Autogenerate rendering of SQL Expression language constructs not supported here; please use a \
                     plain SQL string",
                ));
            }
            Operation::RenameTable { .. } => return Err(no_renderer("RenameTableOp")),
            Operation::BulkInsert { .. } => return Err(no_renderer("BulkInsertOp")),
        };
        Ok(vec![line])
    }

    fn modify_table(&self, modify: &ModifyTable) -> Result<Vec<String>> {
        if modify.operations.is_empty() {
            return Ok(Vec::new());
        }
        let mut lines = Vec::new();
        if self.options.render_as_batch {
            let (table, schema) = (quoted(&modify.table), quoted_or_none(modify.schema.as_ref()));
            lines.push(format!("with op.batch_alter_table({table}, schema={schema}) as batch_op:"));
            let outer = self.is_batch.replace(true);
            let inside = self.all(&modify.operations);
            self.is_batch.set(outer);
            lines.extend(inside?);
            lines.push(String::new());
        } else {
            lines = self.all(&modify.operations)?;
        }
        Ok(lines)
    }

    fn all(&self, operations: &[Operation]) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        for operation in operations {
            lines.extend(self.operation(operation)?);
        }
        Ok(lines)
    }

    fn create_table(&self, create: &CreateTable) -> Result<String> {
        let table = create.to_table(&SchemaObjects::default())?;
        let source = create.items.iter().find_map(|item| match item {
            TableItem::Column(column) => column.table(),
            _ => None,
        });
        let namespace: Option<MetaData> = source.as_ref().map(sql::schema::Table::metadata);
        let mut arguments = Vec::new();
        for column in table.columns() {
            arguments.push(self.column(&column)?);
        }
        arguments.retain(|text| !text.is_empty());
        let mut constraints = Vec::new();
        for constraint in table.constraints() {
            constraints.extend(self.constraint(&constraint, namespace.as_ref())?);
        }
        constraints.sort();
        arguments.extend(constraints);
        let joined = arguments.join(",\n");
        let joined = if arguments.len() > MOST_ARGUMENTS { format!("*[{joined}]") } else { joined };
        let mut text = format!("{}create_table({},\n{joined}", self.op_prefix(), quoted(&create.name));
        let spec = &create.spec;
        if let Some(schema) = spec.schema.as_ref().filter(|schema| !schema.is_empty()) {
            let _ = write!(text, ",\nschema={}", sql::repr_str(schema));
        }
        if let Some(comment) = &spec.comment {
            let _ = write!(text, ",\ncomment={}", sql::repr_str(comment));
        }
        if let Some(info) = source.as_ref().and_then(|table| self.hooks.info(table)) {
            let _ = write!(text, ",\ninfo={info}");
        }
        let mut options: Vec<&(Rc<str>, sql::Value)> = spec.dialect_options.iter().collect();
        options.sort_by(|(a, _), (b, _)| a.cmp(b));
        for (name, value) in options {
            let _ = write!(text, ",\n{}={}", name.replace(' ', "_"), value.repr());
        }
        if !spec.prefixes.is_empty() {
            let prefixes: Vec<String> = spec.prefixes.iter().map(|prefix| format!("'{prefix}'")).collect();
            let _ = write!(text, ",\nprefixes=[{}]", prefixes.join(", "));
        }
        if let Some(if_not_exists) = create.if_not_exists {
            let _ = write!(text, ",\nif_not_exists={}", word(if_not_exists));
        }
        text.push_str("\n)");
        Ok(text)
    }

    fn drop_table(&self, drop: &DropTable) -> String {
        let mut arguments = vec![quoted(&drop.name)];
        arguments.extend(schema_argument(drop.spec.schema.as_ref()));
        arguments.extend(drop.if_exists.map(|if_exists| format!("if_exists={}", word(if_exists))));
        self.call("drop_table", &arguments)
    }

    fn call(&self, name: &str, arguments: &[String]) -> String {
        format!("{}{name}({})", self.op_prefix(), arguments.join(", "))
    }

    fn table_comment(&self, comment: &TableComment) -> String {
        let mut arguments = Vec::new();
        let is_batch = self.is_batch.get();
        if !is_batch {
            arguments.push(format!("'{}'", comment.table));
        }
        let name = match &comment.comment {
            Some(text) => {
                arguments.push(sql::repr_str(text));
                "create_table_comment"
            }
            None => "drop_table_comment",
        };
        arguments.push(format!("existing_comment={}", quoted_or_none(comment.existing.as_ref())));
        if !is_batch {
            let schema = comment.schema.as_ref().map_or_else(|| "None".to_owned(), |schema| format!("'{schema}'"));
            arguments.push(format!("schema={schema}"));
        }
        format!("{}{name}(\n    {}\n)", self.op_prefix(), arguments.join(",\n    "))
    }

    fn add_column(&self, add: &AddColumn) -> Result<String> {
        let column = self.column(&add.column)?;
        if self.is_batch.get() {
            return Ok(self.call("add_column", &[column]));
        }
        let mut arguments = vec![quoted(&add.table), column];
        arguments.extend(schema_argument(add.schema.as_ref()));
        arguments.extend(add.placement.if_not_exists.map(|set| format!("if_not_exists={}", word(set))));
        Ok(self.call("add_column", &arguments))
    }

    fn drop_column(&self, drop: &DropColumn) -> String {
        if self.is_batch.get() {
            return self.call("drop_column", &[quoted(&drop.column_name)]);
        }
        let mut arguments = vec![quoted(&drop.table), quoted(&drop.column_name)];
        arguments.extend(schema_argument(drop.schema.as_ref()));
        arguments.extend(drop.if_exists.map(|set| format!("if_exists={}", word(set))));
        self.call("drop_column", &arguments)
    }

    fn alter_column(&self, change: &ColumnChange) -> Result<String> {
        let is_batch = self.is_batch.get();
        let mut arguments = Vec::new();
        if let Some(existing) = &change.existing_type {
            arguments.push(format!("existing_type={}", self.type_text(existing)?));
        }
        if let Some(default) = &change.server_default {
            arguments.push(format!("server_default={}", self.server_default(default.as_ref())?));
        }
        arguments.extend(change.name.as_ref().map(|name| format!("new_column_name={}", quoted(name))));
        if let Some(ty) = &change.ty {
            arguments.push(format!("type_={}", self.type_text(ty)?));
        }
        arguments.extend(change.nullable.map(|nullable| format!("nullable={}", word(nullable))));
        arguments
            .extend(change.comment.as_ref().map(|comment| format!("comment={}", quoted_or_none(comment.as_ref()))));
        let existing = change.existing_comment.as_ref();
        arguments.extend(existing.map(|comment| format!("existing_comment={}", sql::repr_str(comment))));
        if change.nullable.is_none() {
            arguments.extend(change.existing_nullable.map(|set| format!("existing_nullable={}", word(set))));
        }
        arguments.extend(change.autoincrement.map(|set| format!("autoincrement={}", word(set))));
        if change.server_default.is_none()
            && let Some(Some(existing)) = &change.existing_server_default
        {
            arguments.push(format!("existing_server_default={}", self.server_default(Some(existing))?));
        }
        if !is_batch {
            arguments.extend(schema_argument(change.schema.as_ref()));
        }
        let column = quoted(&change.column);
        let mut text = if is_batch {
            format!("{}alter_column({column}", self.op_prefix())
        } else {
            format!("{}alter_column({}, {column}", self.op_prefix(), quoted(&change.table))
        };
        for argument in arguments {
            let _ = write!(text, ",\n           {argument}");
        }
        text.push(')');
        Ok(text)
    }

    fn create_index(&self, create: &CreateIndex) -> Result<String> {
        let is_batch = self.is_batch.get();
        let columns = create.columns.iter().map(|item| self.indexed(item)).collect::<Result<Vec<_>>>()?;
        let mut arguments = vec![self.name(create.name.as_ref(), create.is_name_final)];
        if !is_batch {
            arguments.push(quoted(&create.table));
        }
        arguments.push(format!("[{}]", columns.join(", ")));
        arguments.push(if create.is_unique && create.is_unique_number {
            "unique=1".to_owned()
        } else {
            format!("unique={}", word(create.is_unique))
        });
        if !is_batch {
            arguments.extend(schema_argument(create.schema.as_ref()));
        }
        for (name, value) in &create.arguments {
            arguments.push(format!("{name}={}", self.argument(value)?));
        }
        arguments.extend(create.if_not_exists.map(|set| format!("if_not_exists={}", word(set))));
        Ok(self.call("create_index", &arguments))
    }

    fn drop_index(&self, drop: &DropIndex) -> Result<String> {
        let mut arguments = vec![self.name(drop.name.as_ref(), drop.is_name_final)];
        if !self.is_batch.get() {
            let table = drop.table.as_ref().map_or_else(|| "None".to_owned(), quoted);
            arguments.push(format!("table_name={table}"));
            arguments.extend(schema_argument(drop.schema.as_ref()));
        }
        for (name, value) in &drop.arguments {
            arguments.push(format!("{name}={}", self.argument(value)?));
        }
        arguments.extend(drop.if_exists.map(|set| format!("if_exists={}", word(set))));
        Ok(self.call("drop_index", &arguments))
    }

    fn add_constraint(&self, add: &AddConstraint) -> Result<String> {
        match &add.definition {
            ConstraintDefinition::PrimaryKey(_) => Err(Error::new(ErrorKind::NotImplemented, "")),
            ConstraintDefinition::Unique(columns) => self.add_unique(add, columns),
            ConstraintDefinition::ForeignKey(reference) => Ok(self.add_foreign_key(add, reference)),
            ConstraintDefinition::Check(condition) => {
                let mut arguments = vec![self.name(add.spec.name.as_ref(), add.spec.is_name_final)];
                if !self.is_batch.get() {
                    arguments.push(quoted(&add.table));
                }
                arguments.push(self.bare_expression(condition)?);
                if !self.is_batch.get() {
                    arguments.extend(schema_argument(add.schema.as_ref()));
                }
                arguments.extend(dialect_arguments(&add.spec.dialect_options));
                Ok(self.call("create_check_constraint", &arguments))
            }
        }
    }

    fn add_unique(&self, add: &AddConstraint, columns: &[Rc<str>]) -> Result<String> {
        let constraint = add.to_constraint(&SchemaObjects::default())?;
        let mut arguments = vec![self.name(add.spec.name.as_ref(), add.spec.is_name_final)];
        if !self.is_batch.get() {
            arguments.push(quoted(&add.table));
        }
        arguments.push(list_of(columns));
        arguments.extend(deferral(&constraint));
        if !self.is_batch.get() {
            arguments.extend(schema_argument(add.schema.as_ref()));
        }
        arguments.extend(dialect_arguments(&add.spec.dialect_options));
        Ok(self.call("create_unique_constraint", &arguments))
    }

    fn add_foreign_key(&self, add: &AddConstraint, reference: &Reference) -> String {
        let is_batch = self.is_batch.get();
        let mut arguments = vec![self.name(add.spec.name.as_ref(), add.spec.is_name_final)];
        if !is_batch {
            arguments.push(quoted(&reference.source));
        }
        arguments.push(quoted(&reference.referent));
        arguments.push(list_of(&reference.local_columns));
        arguments.push(list_of(&reference.remote_columns));
        let source_schema = reference.source_schema.as_ref().filter(|_| !is_batch);
        let words = [
            ("source_schema", source_schema),
            ("referent_schema", reference.referent_schema.as_ref()),
            ("onupdate", reference.onupdate.as_ref()),
            ("ondelete", reference.ondelete.as_ref()),
            ("initially", add.spec.initially.as_ref()),
        ];
        let argument =
            |(name, value): (&str, Option<&Rc<str>>)| value.map(|value| format!("{name}={}", sql::repr_str(value)));
        arguments.extend(words.into_iter().filter_map(argument));
        arguments.extend(add.spec.deferrable.map(|set| format!("deferrable={}", word(set))));
        if reference.use_alter {
            arguments.push("use_alter=True".to_owned());
        }
        arguments.extend(argument(("match", reference.match_.as_ref())));
        arguments.extend(dialect_arguments(&add.spec.dialect_options));
        self.call("create_foreign_key", &arguments)
    }

    fn drop_constraint(&self, drop: &DropConstraint) -> Vec<String> {
        let mut arguments = vec![self.name(drop.name.as_ref(), drop.is_name_final)];
        if !self.is_batch.get() {
            arguments.push(quoted(&drop.table));
            arguments.extend(schema_argument(drop.schema.as_ref()));
        }
        arguments.extend(drop.kind.map(ConstraintType::name).map(|kind| format!("type_='{kind}'")));
        arguments.extend(drop.if_exists.map(|set| format!("if_exists={}", word(set))));
        let mut lines = Vec::new();
        if drop.name.is_none() {
            sql::warn_plainly(format!(
                "Autogenerate rendered a drop_constraint() directive for an unnamed constraint on table {}; the \
                 migration will fail unless a constraint name is added to the directive.  Consider using a naming \
                 convention so that constraint names are known ahead of time.",
                quoted(&drop.table)
            ));
            lines.extend(UNNAMED.map(str::to_owned));
        }
        lines.push(self.call("drop_constraint", &arguments));
        lines
    }
}

const UNNAMED: [&str; 3] = [
    "# WARNING: constraint name is None; this directive will fail as",
    "# rendered.  Add a name, or use a naming convention; see",
    "# https://alembic.sqlalchemy.org/en/latest/naming.html",
];

fn schema_argument(schema: Option<&Rc<str>>) -> Option<String> {
    schema.filter(|schema| !schema.is_empty()).map(|schema| format!("schema={}", sql::repr_str(schema)))
}

fn list_of(names: &[Rc<str>]) -> String {
    let names: Vec<String> = names.iter().map(|name| sql::repr_str(name)).collect();
    format!("[{}]", names.join(", "))
}

fn no_renderer(class: &str) -> Error {
    let object = format!("<alembic.operations.ops.{class} object at 0x7f0000000000>");
    Error::new(ErrorKind::VALUE, format!("no dispatch function for object: {object}"))
}
