//! Operations from the objects that a program has of them.

use std::rc::Rc;

use migrate::{
    AddColumn, AddConstraint, ColumnChange, ConstraintDefinition, ConstraintType, CreateIndex, CreateTable,
    DefaultArgument, DropColumn, DropConstraint, DropIndex, DropTable, ModifyTable, Operation, Placement, Reference,
    TableComment,
};
use python::{PyResult, Value, Vm};
use sql::expr::{Operand, TextClause};
use sql::schema::TableSpec;
use sql::statement::Statement;

use super::fields::Fields;
use crate::library::payload;
use crate::sqlalchemy::engine::connection;
use crate::sqlalchemy::schema::{self, column, defaults, table};
use crate::sqlalchemy::sql::{coercion, elements, statement};
use crate::sqlalchemy::types;

/// The operation of an object of `alembic.operations.ops`, found by the name of its class or of one above it.
pub fn operation(vm: &Vm, object: &Value) -> PyResult<Operation> {
    let lineage = vm.class_of(object).mro.borrow().clone();
    for class in lineage.iter() {
        if let Some(operation) = of_class(&Fields { vm, object }, &class.name())? {
            return Ok(operation);
        }
    }
    Err(vm.value_error(&format!("no dispatch function for object: {}", vm.repr(object)?)))
}

fn of_class(fields: &Fields<'_>, class: &str) -> PyResult<Option<Operation>> {
    Ok(Some(match class {
        "CreateTableOp" => Operation::CreateTable(create_table(fields)?),
        "DropTableOp" => Operation::DropTable(drop_table(fields)?),
        "RenameTableOp" => Operation::RenameTable {
            from: fields.name("table_name")?,
            to: fields.name("new_table_name")?,
            schema: fields.text("schema")?,
        },
        "CreateTableCommentOp" | "DropTableCommentOp" => Operation::TableComment(TableComment {
            table: fields.name("table_name")?,
            schema: fields.text("schema")?,
            comment: if class == "CreateTableCommentOp" { fields.text("comment")? } else { None },
            existing: fields.text("existing_comment")?,
        }),
        "AlterColumnOp" => Operation::AlterColumn(Box::new(alter_column(fields)?)),
        "AddColumnOp" => Operation::AddColumn(add_column(fields)?),
        "DropColumnOp" => Operation::DropColumn(drop_column(fields)?),
        "CreateIndexOp" => Operation::CreateIndex(create_index(fields)?),
        "DropIndexOp" => Operation::DropIndex(drop_index(fields)?),
        "CreatePrimaryKeyOp" | "CreateUniqueConstraintOp" | "CreateCheckConstraintOp" | "CreateForeignKeyOp" => {
            Operation::AddConstraint(add_constraint(fields, class)?)
        }
        "DropConstraintOp" => Operation::DropConstraint(drop_constraint(fields)?),
        "BulkInsertOp" => bulk_insert(fields)?,
        "ExecuteSQLOp" => execute(fields)?,
        "ModifyTableOps" => {
            let mut operations = Vec::new();
            for step in fields.vm.collect(&fields.get("ops")?)? {
                operations.push(operation(fields.vm, &step)?);
            }
            let (table, schema) = (fields.name("table_name")?, fields.text("schema")?);
            Operation::ModifyTable(ModifyTable { table, schema, operations })
        }
        _ => return Ok(None),
    }))
}

/// The reverse that an object carries, as the step of its class.
fn former<T>(fields: &Fields<'_>, read: impl FnOnce(&Fields<'_>) -> PyResult<T>) -> PyResult<Option<T>> {
    match fields.given("_reverse")? {
        Some(object) => read(&Fields { vm: fields.vm, object: &object }).map(Some),
        None => Ok(None),
    }
}

fn table_spec(fields: &Fields<'_>, keywords: &str) -> PyResult<TableSpec> {
    let vm = fields.vm;
    let mut spec =
        TableSpec { schema: fields.text("schema")?, comment: fields.text("comment")?, ..TableSpec::default() };
    if let Some(prefixes) = fields.given("prefixes")? {
        spec.prefixes = vm.collect(&prefixes)?.iter().filter_map(Value::as_str).map(Rc::from).collect();
    }
    let mut of_dialects = Vec::new();
    for (key, value) in fields.keywords(keywords)? {
        match key.as_str() {
            "schema" => spec.schema = schema::text(Some(&value)),
            "quote" => spec.quote = schema::optional_flag(vm, Some(&value))?,
            "implicit_returning" => spec.implicit_returning = schema::optional_flag(vm, Some(&value))?,
            "info" => {}
            _ => of_dialects.push((key, value)),
        }
    }
    spec.dialect_options = schema::dialect_options(vm, "sqlalchemy.sql.schema.Table", &of_dialects)?;
    Ok(spec)
}

fn create_table(fields: &Fields<'_>) -> PyResult<CreateTable> {
    let items = fields.vm.collect(&fields.get("columns")?)?;
    Ok(CreateTable {
        name: fields.name("table_name")?,
        items: items.iter().map(|item| table::table_item(fields.vm, item)).collect::<PyResult<_>>()?,
        spec: table_spec(fields, "kw")?,
        if_not_exists: fields.flag("if_not_exists")?,
        counts_flags: fields.flag("_constraints_included")?.unwrap_or(false),
    })
}

fn drop_table(fields: &Fields<'_>) -> PyResult<DropTable> {
    Ok(DropTable {
        name: fields.name("table_name")?,
        spec: table_spec(fields, "table_kw")?,
        if_exists: fields.flag("if_exists")?,
        former: former(fields, create_table)?.map(Box::new),
    })
}

/// `server_default=`: `False` says nothing, `None` that there is none.
#[allow(clippy::option_option, reason = "unsaid, nothing and something are three things")]
fn default(vm: &Vm, value: &Value) -> PyResult<Option<Option<DefaultArgument>>> {
    if value.as_bool() == Some(false) {
        return Ok(None);
    }
    if value.is_none() {
        return Ok(Some(None));
    }
    if let Some(computed) = payload::<sql::schema::Computed>(value) {
        return Ok(Some(Some(DefaultArgument::Computed((*computed).clone()))));
    }
    if let Some(identity) = payload::<sql::schema::Identity>(value) {
        return Ok(Some(Some(DefaultArgument::Identity((*identity).clone()))));
    }
    Ok(Some(defaults::server_default(vm, value)?.map(DefaultArgument::Clause)))
}

fn optional_type(fields: &Fields<'_>, name: &str) -> PyResult<Option<sql::types::Type>> {
    fields.given(name)?.map(|ty| types::required_type(fields.vm, &ty)).transpose()
}

fn alter_column(fields: &Fields<'_>) -> PyResult<ColumnChange> {
    let vm = fields.vm;
    let comment = fields.get("modify_comment")?;
    let mut change = ColumnChange::of(fields.name("table_name")?, fields.text("schema")?, fields.name("column_name")?);
    change.name = fields.optional_name("modify_name")?;
    change.nullable = fields.flag("modify_nullable")?;
    change.server_default = default(vm, &fields.get("modify_server_default")?)?;
    change.ty = optional_type(fields, "modify_type")?;
    change.comment = (comment.as_bool() != Some(false)).then(|| schema::text(Some(&comment)));
    change.existing_type = optional_type(fields, "existing_type")?;
    change.existing_server_default = default(vm, &fields.get("existing_server_default")?)?;
    change.existing_nullable = fields.flag("existing_nullable")?;
    change.existing_comment = fields.text("existing_comment")?;
    for (key, value) in fields.keywords("kw")? {
        match key.as_str() {
            "autoincrement" => change.autoincrement = schema::optional_flag(vm, Some(&value))?,
            "existing_autoincrement" => change.existing_autoincrement = schema::optional_flag(vm, Some(&value))?,
            name => change.arguments.push((Rc::from(name), crate::convert::to_sql(vm, &value))),
        }
    }
    Ok(change)
}

fn add_column(fields: &Fields<'_>) -> PyResult<AddColumn> {
    let mut placement = Placement {
        if_not_exists: fields.flag("if_not_exists")?,
        inline_references: fields.flag("inline_references")?,
        inline_primary_key: fields.flag("inline_primary_key")?,
        ..Placement::default()
    };
    for (key, value) in fields.keywords("kw")? {
        match key.as_str() {
            "insert_before" => placement.insert_before = schema::name(Some(&value)),
            "insert_after" => placement.insert_after = schema::name(Some(&value)),
            other => {
                let text = format!("DefaultImpl.add_column() got an unexpected keyword argument '{other}'");
                return Err(fields.vm.type_error(&text));
            }
        }
    }
    Ok(AddColumn {
        table: fields.name("table_name")?,
        schema: fields.text("schema")?,
        column: column::required(fields.vm, &fields.get("column")?)?,
        placement,
    })
}

fn drop_column(fields: &Fields<'_>) -> PyResult<DropColumn> {
    let mut arguments = Vec::new();
    let mut existing_type = None;
    for (key, value) in fields.keywords("kw")? {
        match key.as_str() {
            "existing_type" if !value.is_none() => existing_type = Some(types::required_type(fields.vm, &value)?),
            name => arguments.push((Rc::from(name), crate::convert::to_sql(fields.vm, &value))),
        }
    }
    Ok(DropColumn {
        table: fields.name("table_name")?,
        schema: fields.text("schema")?,
        column_name: fields.name("column_name")?,
        if_exists: fields.flag("if_exists")?,
        arguments,
        existing_type,
        former: former(fields, add_column)?.map(|add| add.column),
    })
}

fn index_arguments(fields: &Fields<'_>) -> PyResult<Vec<(Rc<str>, Operand)>> {
    let mut keywords = fields.keywords("kw")?;
    keywords.retain(|(key, _)| !matches!(key.as_str(), "info" | "quote"));
    schema::dialect_options(fields.vm, "sqlalchemy.sql.schema.Index", &keywords)?;
    let mut options = Vec::new();
    for (key, value) in &keywords {
        options.push((Rc::from(key.as_str()), schema::index::option(fields.vm, value)?));
    }
    Ok(options)
}

fn create_index(fields: &Fields<'_>) -> PyResult<CreateIndex> {
    let mut columns = Vec::new();
    for item in fields.vm.collect(&fields.get("columns")?)? {
        columns.push(match column::column_of(&item) {
            Some(column) => Operand::Value(sql::Value::Str(column.key())),
            None => coercion::operand(fields.vm, &item)?,
        });
    }
    Ok(CreateIndex {
        name: fields.optional_name("index_name")?,
        is_name_final: fields.is_final("index_name")?,
        table: fields.name("table_name")?,
        schema: fields.text("schema")?,
        columns,
        is_unique: fields.flag("unique")?.unwrap_or(false),
        is_unique_number: false,
        if_not_exists: fields.flag("if_not_exists")?,
        arguments: index_arguments(fields)?,
    })
}

fn drop_index(fields: &Fields<'_>) -> PyResult<DropIndex> {
    Ok(DropIndex {
        name: fields.optional_name("index_name")?,
        is_name_final: fields.is_final("index_name")?,
        table: fields.optional_name("table_name")?,
        schema: fields.text("schema")?,
        if_exists: fields.flag("if_exists")?,
        arguments: index_arguments(fields)?,
        former: former(fields, create_index)?.map(Box::new),
    })
}

fn add_constraint(fields: &Fields<'_>, class: &str) -> PyResult<AddConstraint> {
    let vm = fields.vm;
    let table = |name: &str| fields.name(name);
    let (definition, spec, table, schema) = match class {
        "CreateForeignKeyOp" => {
            let (spec, own) = fields.constraint("ForeignKeyConstraint")?;
            let given = |name: &str| own.iter().find(|(key, _)| key.as_str() == name).map(|(_, value)| value);
            let source = table("source_table")?;
            let reference = Reference {
                source: source.clone(),
                source_schema: schema::text(given("source_schema")),
                referent: table("referent_table")?,
                referent_schema: schema::text(given("referent_schema")),
                local_columns: fields.column_names("local_cols")?,
                remote_columns: fields.column_names("remote_cols")?,
                ondelete: schema::text(given("ondelete")),
                onupdate: schema::text(given("onupdate")),
                match_: schema::text(given("match")),
                use_alter: schema::flag(vm, given("use_alter"), false)?,
                spec: spec.clone(),
            };
            let schema = reference.source_schema.clone();
            (ConstraintDefinition::ForeignKey(Box::new(reference)), spec, source, schema)
        }
        "CreateCheckConstraintOp" => {
            let condition = fields.get("condition")?;
            let condition = match condition.as_str() {
                Some(text) => TextClause::new(text).into_expr(),
                None => coercion::condition(vm, &condition)?,
            };
            let (spec, _) = fields.constraint("CheckConstraint")?;
            (ConstraintDefinition::Check(condition), spec, table("table_name")?, fields.text("schema")?)
        }
        "CreatePrimaryKeyOp" => {
            let (spec, _) = fields.constraint("PrimaryKeyConstraint")?;
            let columns = fields.column_names("columns")?;
            (ConstraintDefinition::PrimaryKey(columns), spec, table("table_name")?, fields.text("schema")?)
        }
        _ => {
            let (spec, _) = fields.constraint("UniqueConstraint")?;
            let columns = fields.column_names("columns")?;
            (ConstraintDefinition::Unique(columns), spec, table("table_name")?, fields.text("schema")?)
        }
    };
    Ok(AddConstraint { table, schema, definition, spec })
}

fn drop_constraint(fields: &Fields<'_>) -> PyResult<DropConstraint> {
    let kind = match fields.given("constraint_type")? {
        None => None,
        Some(name) => Some(name.as_str().and_then(ConstraintType::of_name).ok_or_else(|| {
            fields.vm.type_error("'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None")
        })?),
    };
    let former = match fields.given("_reverse")? {
        Some(object) => match operation(fields.vm, &object)? {
            Operation::AddConstraint(add) => Some(Box::new(add)),
            _ => None,
        },
        None => None,
    };
    Ok(DropConstraint {
        name: fields.optional_name("constraint_name")?,
        is_name_final: fields.is_final("constraint_name")?,
        table: fields.name("table_name")?,
        schema: fields.text("schema")?,
        kind,
        if_exists: fields.flag("if_exists")?,
        former,
    })
}

fn bulk_insert(fields: &Fields<'_>) -> PyResult<Operation> {
    let vm = fields.vm;
    let given = fields.get("rows")?;
    if !vm.is_instance(&given, &vm.types.list) {
        return Err(vm.type_error("List expected"));
    }
    let mut rows = Vec::new();
    for row in vm.collect(&given)? {
        let Some(dict) = row.as_dict() else { return Err(vm.type_error("List of dictionaries expected")) };
        let mut values = Vec::new();
        for (key, value) in dict.items() {
            let Some(key) = key.as_str() else { return Err(vm.type_error("keywords must be strings")) };
            let value = match elements::expression(vm, &value)? {
                Some(expression) => Operand::Expr(expression),
                None => Operand::Value(crate::convert::to_sql(vm, &value)),
            };
            values.push((Rc::from(key), value));
        }
        rows.push(values);
    }
    let table = coercion::from_clause(vm, &fields.get("table")?)?;
    Ok(Operation::BulkInsert { table, rows, is_multiple: fields.flag("multiinsert")?.unwrap_or(true) })
}

fn execute(fields: &Fields<'_>) -> PyResult<Operation> {
    let vm = fields.vm;
    let text = fields.get("sqltext")?;
    let statement = executable(vm, &text)?;
    let options = match fields.given("execution_options")? {
        Some(options) => options.as_dict().map(|dict| connection::options_of(vm, dict)).unwrap_or_default(),
        None => engine::ExecutionOptions::default(),
    };
    Ok(Operation::Execute { statement, options })
}

/// A statement, or text that is one.
pub fn executable(vm: &Vm, value: &Value) -> PyResult<Statement> {
    if let Some(text) = value.as_str() {
        return Ok(Statement::Text(Rc::new(TextClause::new(text))));
    }
    match statement::statement_of(vm, value)? {
        Some(statement) => Ok(statement),
        None => {
            let text = vm.repr(value)?;
            Err(crate::raise::error(vm, "ObjectNotExecutableError", &format!("Not an executable object: {text}")))
        }
    }
}
