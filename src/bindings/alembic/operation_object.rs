//! The objects of `alembic.operations.ops` for operations.

use migrate::{
    AddConstraint, ColumnChange, ConstraintDefinition, CreateIndex, CreateTable, DefaultArgument, Operation,
};
use python::{PyDict, PyResult, Value, Vm};
use sql::Name;
use sql::expr::Operand;
use sql::schema::{TableItem, TableSpec};

use crate::convert;
use crate::library::Library;
use crate::sqlalchemy::schema::{column, constraint, generated, index, quoted_name};
use crate::sqlalchemy::sql::{elements, from_clause, statement};
use crate::sqlalchemy::types;

/// Makes objects of a module's classes with keywords.
struct Maker<'a> {
    vm: &'a Vm,
}

/// The object of an operation.
pub fn object(vm: &Vm, operation: &Operation) -> PyResult {
    Maker { vm }.object(operation)
}

/// The object of a default, `None` where there is none.
pub fn server_default(vm: &Vm, default: Option<&DefaultArgument>) -> PyResult {
    match default {
        None => Ok(Value::None),
        Some(DefaultArgument::Clause(clause)) => generated::wrap_server_default(vm, clause),
        Some(DefaultArgument::Computed(computed)) => {
            Library::of(vm).instance(vm, "Computed", std::rc::Rc::new(computed.clone()))
        }
        Some(DefaultArgument::Identity(identity)) => {
            Library::of(vm).instance(vm, "Identity", std::rc::Rc::new(identity.clone()))
        }
    }
}

type Keywords = Vec<(&'static str, Value)>;

fn text(text: Option<&str>) -> Value {
    text.map_or(Value::None, Value::str)
}

fn flag(flag: Option<bool>) -> Value {
    flag.map_or(Value::None, Value::bool)
}

impl Maker<'_> {
    fn make(&self, class: &str, positional: &[Value], keywords: Keywords, extra: Vec<(String, Value)>) -> PyResult {
        let class = self.vm.attr(&self.vm.import("alembic.operations.ops")?.value(), class)?;
        let mut all: Vec<(&str, Value)> = keywords;
        all.extend(extra.iter().map(|(name, value)| (name.as_str(), value.clone())));
        self.vm.call_kw(&class, positional, &all)
    }

    fn name(&self, name: Option<&Name>, is_final: bool) -> PyResult {
        match name {
            Some(name) => quoted_name::shown(self.vm, name, is_final),
            None => Ok(Value::None),
        }
    }

    fn plain(&self, name: &Name) -> PyResult {
        self.name(Some(name), false)
    }

    fn object(&self, operation: &Operation) -> PyResult {
        let vm = self.vm;
        match operation {
            Operation::CreateTable(create) => self.create_table(create),
            Operation::DropTable(drop) => {
                let options = PyDict::new();
                for (name, value) in self.table_options(&drop.spec)? {
                    options.set_str(&name, value);
                }
                let former = drop.former.as_ref().map(|former| self.create_table(former)).transpose()?;
                let keywords = vec![
                    ("schema", text(drop.spec.schema.as_deref())),
                    ("if_exists", flag(drop.if_exists)),
                    ("table_kw", Value::dict(options)),
                    ("_reverse", former.unwrap_or(Value::None)),
                ];
                self.make("DropTableOp", &[self.plain(&drop.name)?], keywords, Vec::new())
            }
            Operation::RenameTable { from, to, schema } => {
                let keywords = vec![("schema", text(schema.as_deref()))];
                self.make("RenameTableOp", &[self.plain(from)?, self.plain(to)?], keywords, Vec::new())
            }
            Operation::TableComment(comment) => {
                let keywords = vec![
                    ("schema", text(comment.schema.as_deref())),
                    ("existing_comment", text(comment.existing.as_deref())),
                ];
                let table = self.plain(&comment.table)?;
                match &comment.comment {
                    Some(own) => self.make("CreateTableCommentOp", &[table, Value::str(own)], keywords, Vec::new()),
                    None => self.make("DropTableCommentOp", &[table], keywords, Vec::new()),
                }
            }
            Operation::AddColumn(add) => {
                let keywords = vec![
                    ("schema", text(add.schema.as_deref())),
                    ("if_not_exists", flag(add.placement.if_not_exists)),
                    ("inline_references", flag(add.placement.inline_references)),
                    ("inline_primary_key", flag(add.placement.inline_primary_key)),
                ];
                let positional = [self.plain(&add.table)?, column::wrap(vm, &add.column)?];
                self.make("AddColumnOp", &positional, keywords, Vec::new())
            }
            Operation::DropColumn(drop) => {
                let former = match &drop.former {
                    Some(former) => {
                        let positional = [self.plain(&drop.table)?, column::wrap(vm, former)?];
                        let keywords = vec![("schema", text(drop.schema.as_deref()))];
                        self.make("AddColumnOp", &positional, keywords, Vec::new())?
                    }
                    None => Value::None,
                };
                let keywords = vec![
                    ("schema", text(drop.schema.as_deref())),
                    ("if_exists", flag(drop.if_exists)),
                    ("_reverse", former),
                ];
                let mut extra = Vec::new();
                for (name, value) in &drop.arguments {
                    extra.push((name.to_string(), convert::to_python(vm, value)?));
                }
                self.make("DropColumnOp", &[self.plain(&drop.table)?, self.plain(&drop.column_name)?], keywords, extra)
            }
            Operation::AlterColumn(change) => self.alter_column(change),
            Operation::CreateIndex(create) => self.create_index(create),
            Operation::DropIndex(drop) => {
                let former = drop.former.as_ref().map(|former| self.create_index(former)).transpose()?;
                let table = drop.table.as_ref().map(|table| self.plain(table)).transpose()?;
                let keywords = vec![
                    ("table_name", table.unwrap_or(Value::None)),
                    ("schema", text(drop.schema.as_deref())),
                    ("if_exists", flag(drop.if_exists)),
                    ("_reverse", former.unwrap_or(Value::None)),
                ];
                let name = self.name(drop.name.as_ref(), drop.is_name_final)?;
                self.make("DropIndexOp", &[name], keywords, self.index_options(&drop.arguments)?)
            }
            Operation::AddConstraint(add) => self.add_constraint(add),
            Operation::DropConstraint(drop) => {
                let former = drop.former.as_ref().map(|former| self.add_constraint(former)).transpose()?;
                let keywords = vec![
                    ("type_", text(drop.kind.map(migrate::ConstraintType::name))),
                    ("schema", text(drop.schema.as_deref())),
                    ("if_exists", flag(drop.if_exists)),
                    ("_reverse", former.unwrap_or(Value::None)),
                ];
                let name = self.name(drop.name.as_ref(), drop.is_name_final)?;
                self.make("DropConstraintOp", &[name, self.plain(&drop.table)?], keywords, Vec::new())
            }
            Operation::BulkInsert { table, rows, is_multiple } => {
                let mut shown = Vec::new();
                for row in rows {
                    let dict = PyDict::new();
                    for (key, value) in row {
                        dict.set_str(key, self.operand(value)?);
                    }
                    shown.push(Value::dict(dict));
                }
                let positional = [from_clause::wrap(vm, table)?, Value::list(shown)];
                self.make("BulkInsertOp", &positional, vec![("multiinsert", Value::bool(*is_multiple))], Vec::new())
            }
            Operation::Execute { statement: own, .. } => {
                self.make("ExecuteSQLOp", &[statement::wrap_executable(vm, own)?], Vec::new(), Vec::new())
            }
            Operation::ModifyTable(modify) => {
                let steps = modify.operations.iter().map(|step| self.object(step)).collect::<PyResult<_>>()?;
                let keywords = vec![("schema", text(modify.schema.as_deref()))];
                self.make("ModifyTableOps", &[self.plain(&modify.table)?, Value::list(steps)], keywords, Vec::new())
            }
        }
    }

    fn operand(&self, operand: &Operand) -> PyResult {
        match operand {
            Operand::Value(value) => convert::to_python(self.vm, value),
            Operand::Expr(expression) => elements::wrap(self.vm, expression),
            Operand::List(items) => {
                Ok(Value::list(items.iter().map(|item| self.operand(item)).collect::<PyResult<_>>()?))
            }
            Operand::Query(_) => Ok(Value::None),
        }
    }

    fn table_options(&self, spec: &TableSpec) -> PyResult<Vec<(String, Value)>> {
        let mut options = Vec::new();
        if let Some(comment) = &spec.comment {
            options.push(("comment".to_owned(), Value::str(comment)));
        }
        if !spec.prefixes.is_empty() {
            let prefixes = spec.prefixes.iter().map(|prefix| Value::str(prefix)).collect();
            options.push(("prefixes".to_owned(), Value::list(prefixes)));
        }
        for (name, value) in &spec.dialect_options {
            options.push((name.to_string(), convert::to_python(self.vm, value)?));
        }
        Ok(options)
    }

    fn create_table(&self, create: &CreateTable) -> PyResult {
        let mut items = Vec::new();
        for item in &create.items {
            items.push(match item {
                TableItem::Column(own) => column::wrap(self.vm, own)?,
                TableItem::Constraint(own) => constraint::wrap(self.vm, own)?,
                TableItem::Index(own) => index::wrap(self.vm, own)?,
            });
        }
        let keywords = vec![
            ("schema", text(create.spec.schema.as_deref())),
            ("if_not_exists", flag(create.if_not_exists)),
            ("_constraints_included", Value::bool(create.counts_flags)),
        ];
        let positional = [self.plain(&create.name)?, Value::list(items)];
        self.make("CreateTableOp", &positional, keywords, self.table_options(&create.spec)?)
    }

    /// A default: `False` where nothing is said, `None` where there is none.
    fn default(&self, default: Option<&Option<DefaultArgument>>) -> PyResult {
        match default {
            None => Ok(Value::bool(false)),
            Some(default) => server_default(self.vm, default.as_ref()),
        }
    }

    fn alter_column(&self, change: &ColumnChange) -> PyResult {
        let vm = self.vm;
        let ty = |ty: Option<&sql::types::Type>| ty.map_or(Ok(Value::None), |ty| types::wrap(vm, ty));
        let comment = match &change.comment {
            None => Value::bool(false),
            Some(comment) => text(comment.as_deref()),
        };
        let keywords = vec![
            ("schema", text(change.schema.as_deref())),
            ("existing_type", ty(change.existing_type.as_ref())?),
            ("existing_server_default", self.default(change.existing_server_default.as_ref())?),
            ("existing_nullable", flag(change.existing_nullable)),
            ("existing_comment", text(change.existing_comment.as_deref())),
            ("modify_nullable", flag(change.nullable)),
            ("modify_comment", comment),
            ("modify_server_default", self.default(change.server_default.as_ref())?),
            ("modify_name", self.name(change.name.as_ref(), false)?),
            ("modify_type", ty(change.ty.as_ref())?),
        ];
        let mut extra = Vec::new();
        let numbering =
            [("autoincrement", change.autoincrement), ("existing_autoincrement", change.existing_autoincrement)];
        for (name, value) in numbering {
            if value.is_some() {
                extra.push((name.to_owned(), flag(value)));
            }
        }
        for (name, value) in &change.arguments {
            extra.push((name.to_string(), convert::to_python(vm, value)?));
        }
        self.make("AlterColumnOp", &[self.plain(&change.table)?, self.plain(&change.column)?], keywords, extra)
    }

    fn index_options(&self, options: &[(std::rc::Rc<str>, Operand)]) -> PyResult<Vec<(String, Value)>> {
        options.iter().map(|(name, value)| Ok((name.to_string(), self.operand(value)?))).collect()
    }

    fn create_index(&self, create: &CreateIndex) -> PyResult {
        let columns = create.columns.iter().map(|column| self.operand(column)).collect::<PyResult<_>>()?;
        let keywords = vec![
            ("schema", text(create.schema.as_deref())),
            (
                "unique",
                if create.is_unique_number {
                    Value::Int(i64::from(create.is_unique))
                } else {
                    Value::bool(create.is_unique)
                },
            ),
            ("if_not_exists", flag(create.if_not_exists)),
        ];
        let name = self.name(create.name.as_ref(), create.is_name_final)?;
        let positional = [name, self.plain(&create.table)?, Value::list(columns)];
        self.make("CreateIndexOp", &positional, keywords, self.index_options(&create.arguments)?)
    }

    fn add_constraint(&self, add: &AddConstraint) -> PyResult {
        let vm = self.vm;
        let names = |names: &[std::rc::Rc<str>]| Value::list(names.iter().map(|name| Value::str(name)).collect());
        let mut extra = Vec::new();
        for (name, value) in
            [("deferrable", flag(add.spec.deferrable)), ("initially", text(add.spec.initially.as_deref()))]
        {
            if !value.is_none() {
                extra.push((name.to_owned(), value));
            }
        }
        for (name, value) in &add.spec.dialect_options {
            extra.push((name.to_string(), convert::to_python(vm, value)?));
        }
        let name = self.name(add.spec.name.as_ref(), add.spec.is_name_final)?;
        let table = self.plain(&add.table)?;
        let keywords = vec![("schema", text(add.schema.as_deref()))];
        match &add.definition {
            ConstraintDefinition::PrimaryKey(columns) => {
                self.make("CreatePrimaryKeyOp", &[name, table, names(columns)], keywords, extra)
            }
            ConstraintDefinition::Unique(columns) => {
                self.make("CreateUniqueConstraintOp", &[name, table, names(columns)], keywords, extra)
            }
            ConstraintDefinition::Check(condition) => {
                let condition = elements::wrap(vm, condition)?;
                self.make("CreateCheckConstraintOp", &[name, table, condition], keywords, extra)
            }
            ConstraintDefinition::ForeignKey(reference) => {
                let texts = [
                    ("source_schema", &reference.source_schema),
                    ("referent_schema", &reference.referent_schema),
                    ("onupdate", &reference.onupdate),
                    ("ondelete", &reference.ondelete),
                    ("match", &reference.match_),
                ];
                for (key, value) in texts {
                    if let Some(value) = value {
                        extra.push((key.to_owned(), Value::str(value)));
                    }
                }
                if reference.use_alter {
                    extra.push(("use_alter".to_owned(), Value::bool(true)));
                }
                let positional = [
                    name,
                    table,
                    self.plain(&reference.referent)?,
                    names(&reference.local_columns),
                    names(&reference.remote_columns),
                ];
                self.make("CreateForeignKeyOp", &positional, Vec::new(), extra)
            }
        }
    }
}
