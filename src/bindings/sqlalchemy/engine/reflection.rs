//! Tables made from the database's own description: `autoload_with=` and `MetaData.reflect`.

use std::rc::Rc;

use engine::{
    Connection, Inspector, ReflectedCheck, ReflectedColumn, ReflectedForeignKey, ReflectedIndex, ReflectedPrimaryKey,
    ReflectedUnique,
};
use orm::Bind;
use python::{Args, PyResult, Signature, Value, Vm};
use sql::expr::{Operand, TextClause};
use sql::schema::{
    Column, ColumnSpec, Computed, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, ForeignKeySpec,
    ForeignKeyTarget, Index, MetaData, ServerDefault, Table, TableSpec,
};

use super::reflected_type::reflected_type;
use super::{bind, inspector};
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, invalid_request, unavailable};
use crate::sqlalchemy::event::{Listeners, schema_events};
use crate::sqlalchemy::schema::{flag, text};

/// What the database says of one table.
struct Description {
    columns: Vec<ReflectedColumn>,
    primary_key: ReflectedPrimaryKey,
    foreign_keys: Vec<ReflectedForeignKey>,
    indexes: Vec<ReflectedIndex>,
    uniques: Vec<ReflectedUnique>,
    checks: Vec<ReflectedCheck>,
}

/// Asks for the tables kind by kind: the columns of all of them, then the keys of all of them, and so on.
fn describe(vm: &Vm, inspector: &Rc<Inspector>, names: &[Rc<str>], schema: Option<&str>) -> PyResult<Vec<Description>> {
    let mut made = Vec::new();
    for name in names {
        made.push(Description {
            columns: inspector.columns(name, schema).python(vm)?,
            primary_key: ReflectedPrimaryKey::default(),
            foreign_keys: Vec::new(),
            indexes: Vec::new(),
            uniques: Vec::new(),
            checks: Vec::new(),
        });
    }
    for (name, description) in names.iter().zip(&mut made) {
        description.primary_key = inspector.primary_key(name, schema).python(vm)?;
    }
    for (name, description) in names.iter().zip(&mut made) {
        description.foreign_keys = inspector.foreign_keys(name, schema).python(vm)?;
    }
    for (name, description) in names.iter().zip(&mut made) {
        description.indexes = inspector.indexes(name, schema).python(vm)?;
    }
    for (name, description) in names.iter().zip(&mut made) {
        description.uniques = inspector.unique_constraints(name, schema).python(vm)?;
    }
    for (name, description) in names.iter().zip(&mut made) {
        description.checks = inspector.check_constraints(name, schema).python(vm)?;
    }
    Ok(made)
}

/// Runs `work` with an inspector that asks over one connection.
fn with_inspector(vm: &Vm, value: &Value, work: impl FnOnce(&Rc<Inspector>) -> PyResult<()>) -> PyResult<()> {
    if let Some(found) = payload::<Inspector>(value) {
        return work(&found);
    }
    let on = |connection: &Connection, work: &mut dyn FnMut(&Rc<Inspector>) -> PyResult<()>| {
        work(&Rc::new(Inspector::of_connection(connection)))
    };
    let mut work = Some(work);
    let mut once = |inspector: &Rc<Inspector>| work.take().map_or(Ok(()), |work| work(inspector));
    match bind::bind_of(value) {
        Some(Bind::Connection(connection)) => on(&connection, &mut once),
        Some(Bind::Engine(engine)) => {
            let connection = engine.connect().python(vm)?;
            let done = on(&connection, &mut once);
            connection.close().python(vm)?;
            done
        }
        None => Err(inspector::not_inspectable(vm, value)?),
    }
}

/// Fills a table (`autoload_with=`), and makes the tables that it refers to.
pub fn reflect_table(vm: &Vm, value: &Value, table: &Table, options: &Options) -> PyResult<()> {
    with_inspector(vm, value, |inspector| reflect_one(vm, inspector, table, options))
}

/// What of a table is taken.
#[derive(Default)]
pub struct Options {
    /// The columns that are taken; all of them when absent.
    pub include_columns: Option<Vec<Rc<str>>>,
    /// Whether the tables that it refers to are left out.
    pub leaves_references: bool,
}

fn reflect_one(vm: &Vm, inspector: &Rc<Inspector>, table: &Table, options: &Options) -> PyResult<()> {
    let name: Rc<str> = Rc::from(table.name().as_str());
    let schema = table.schema();
    if let Some(description) = describe(vm, inspector, &[name], schema.as_deref())?.pop() {
        fill(vm, inspector, table, description, options)?;
    }
    Ok(())
}

fn fill(vm: &Vm, inspector: &Rc<Inspector>, table: &Table, found: Description, options: &Options) -> PyResult<()> {
    let is_taken = |column: &Rc<str>| options.include_columns.as_ref().is_none_or(|names| names.contains(column));
    for column in found.columns.iter().filter(|column| is_taken(&column.name)) {
        if !table.columns().iter().any(|known| known.name().as_str() == &*column.name) {
            let is_key = found.primary_key.columns.contains(&column.name);
            let made = match told_column(vm, inspector, table, column, is_key)? {
                Some(made) => made,
                None => Column::new(reflected_column(column, is_key)),
            };
            table.append_column(&made, false).python(vm)?;
        }
    }
    table.order_columns(&found.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>());
    if let Some(name) = &found.primary_key.name {
        table.primary_key().set_name(Some(sql::Name::new(name)));
    }
    for key in found.foreign_keys.iter().filter(|key| key.columns.iter().all(is_taken)) {
        add_foreign_key(vm, inspector, table, key, options)?;
    }
    for index in found.indexes.iter().filter(|index| index.columns.iter().all(is_taken)) {
        let items =
            named_columns(table, &index.columns).into_iter().map(|column| Operand::Expr(column.into())).collect();
        let condition = index
            .condition
            .as_ref()
            .map(|condition| (Rc::from("sqlite_where"), Operand::Expr(TextClause::new(condition).into_expr())));
        let name = Some(sql::Name::new(&index.name));
        let made = Index::new(name, items, index.is_unique, condition.into_iter().collect());
        table.append_index(&made).python(vm)?;
    }
    for unique in found.uniques.iter().filter(|unique| unique.columns.iter().all(is_taken)) {
        let columns = named_columns(table, &unique.columns);
        let made = Constraint::new(ConstraintKind::Unique, named(unique.name.as_ref()), Vec::new(), columns);
        table.append_constraint(&made).python(vm)?;
    }
    for check in &found.checks {
        let made = Constraint::check(TextClause::new(&check.sql).into_expr(), named(check.name.as_ref()));
        table.append_constraint(&made).python(vm)?;
    }
    Ok(())
}

/// The table's columns of these names, whatever their keys are.
fn named_columns(table: &Table, names: &[Rc<str>]) -> Vec<Column> {
    let columns = table.columns();
    names.iter().filter_map(|name| columns.iter().find(|c| c.name().as_str() == &**name).cloned()).collect()
}

/// A constraint's name as the database has it, which no naming convention changes.
fn named(name: Option<&Rc<str>>) -> ConstraintSpec {
    ConstraintSpec { name: name.map(|name| sql::Name::new(name)), is_name_final: true, ..ConstraintSpec::default() }
}

/// The column as those make it who listen to reflection; nothing where nobody does.
fn told_column(
    vm: &Vm,
    inspector: &Rc<Inspector>,
    table: &Table,
    column: &ReflectedColumn,
    is_key: bool,
) -> PyResult<Option<Column>> {
    if !Listeners::of(vm).is_heard("column_reflect") {
        return Ok(None);
    }
    let info = inspector::column_info(vm, column)?;
    let shown = Library::of(vm).instance(vm, "Inspector", inspector.clone())?;
    schema_events::column_reflected(vm, &shown, &crate::sqlalchemy::schema::table::wrap(vm, table)?, &info)?;
    let mut spec = reflected_column(column, is_key);
    let Some(info) = info.as_dict() else { return Ok(None) };
    spec.name = crate::sqlalchemy::schema::name(info.get_str("name").as_ref());
    spec.key = text(info.get_str("key").as_ref());
    spec.doc = text(info.get_str("doc").as_ref());
    spec.comment = text(info.get_str("comment").as_ref());
    spec.nullable = Some(flag(vm, info.get_str("nullable").as_ref(), true)?);
    if let Some(ty) = info.get_str("type") {
        spec.ty = Some(crate::sqlalchemy::types::required_type(vm, &ty)?);
    }
    if spec.computed.is_none() {
        let default = text(info.get_str("default").as_ref());
        spec.server_default = default.map(|default| ServerDefault::Sql(TextClause::new(&default).into_expr()));
    }
    let made = Column::new(spec);
    crate::sqlalchemy::schema::set_info(made.info(), info.get_str("info").as_ref());
    Ok(Some(made))
}

fn reflected_column(column: &ReflectedColumn, is_key: bool) -> ColumnSpec {
    let computed = column.computed.as_ref().map(|computed| Computed {
        sqltext: TextClause::new(&computed.sql).into_expr(),
        persisted: Some(computed.is_persisted),
    });
    let default = column.default.as_ref().filter(|_| computed.is_none());
    ColumnSpec {
        name: Some(sql::Name::new(&column.name)),
        ty: Some(reflected_type(&column.declared_type)),
        primary_key: is_key,
        nullable: Some(column.is_nullable),
        server_default: default.map(|default| ServerDefault::Sql(TextClause::new(default).into_expr())),
        computed,
        ..ColumnSpec::default()
    }
}

fn add_foreign_key(
    vm: &Vm,
    inspector: &Rc<Inspector>,
    table: &Table,
    key: &ReflectedForeignKey,
    options: &Options,
) -> PyResult<()> {
    let referred = match &key.referred_schema {
        Some(schema) => format!("{schema}.{}", key.referred_table),
        None => key.referred_table.to_string(),
    };
    if !options.leaves_references && table.metadata().table(&referred).is_none() {
        let spec = TableSpec { schema: key.referred_schema.clone(), ..TableSpec::default() };
        let other = Table::new(&key.referred_table, &table.metadata(), Vec::new(), spec).python(vm)?;
        reflect_one(vm, inspector, &other, &Options::default())?;
    }
    let option = |name: &str| key.options.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let elements = key.referred_columns.iter().map(|column| {
        ForeignKey::for_table_constraint(ForeignKeySpec {
            ondelete: option("ondelete"),
            onupdate: option("onupdate"),
            link_to_name: true,
            ..ForeignKeySpec::of(ForeignKeyTarget::Spec(Rc::from(format!("{referred}.{column}"))))
        })
    });
    let spec = ConstraintSpec {
        deferrable: option("deferrable").map(|value| &*value == "true" || &*value == "True"),
        initially: option("initially"),
        ..named(key.name.as_ref())
    };
    let columns = named_columns(table, &key.columns).iter().map(Column::key).collect();
    let made =
        Constraint::foreign_key(columns, elements.collect(), spec, option("ondelete"), option("onupdate"), false, None);
    table.append_constraint(&made).python(vm)
}

const REFLECT: Signature = Signature::new("MetaData.reflect")
    .positional(&["self", "bind", "schema", "views", "only", "extend_existing", "autoload_replace", "resolve_fks"])
    .required(2)
    .varkw();

/// `metadata.reflect(bind)`: the tables of the database that are not there yet.
pub fn reflect_metadata(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = REFLECT.bind(vm, args)?;
    crate::sqlalchemy::schema::dialect_options(vm, "sqlalchemy.sql.schema.Table", &bound.kwargs)?;
    if !flag(vm, bound.get(6), true)? {
        return Err(unavailable(vm, "MetaData.reflect(autoload_replace=False)"));
    }
    let Some(metadata) = payload::<MetaData>(&bound.or_none(0)) else {
        return Err(vm.type_error("MetaData.__init__() was not called"));
    };
    let schema = text(bound.get(2)).or_else(|| metadata.schema());
    let (views, extends) = (flag(vm, bound.get(3), false)?, flag(vm, bound.get(5), false)?);
    let options = Options { leaves_references: !flag(vm, bound.get(7), true)?, ..Options::default() };
    let only = bound.or_none(4);
    let target = bound.or_none(1);
    with_inspector(vm, &target, |inspector| {
        let mut available = inspector.table_names(schema.as_deref()).python(vm)?;
        if views {
            available.extend(inspector.view_names(schema.as_deref()).python(vm)?);
        }
        let wanted = wanted_names(vm, &metadata, &only, &available, schema.as_deref(), &target)?;
        let key = |name: &str| schema.as_deref().map_or_else(|| name.to_owned(), |schema| format!("{schema}.{name}"));
        let names: Vec<Rc<str>> =
            wanted.into_iter().filter(|name| extends || metadata.table(&key(name)).is_none()).collect();
        if schema.is_none() && !views {
            inspector.temp_table_names().python(vm)?;
        }
        let descriptions = describe(vm, inspector, &names, schema.as_deref())?;
        let mut tables = Vec::new();
        for name in &names {
            let spec = TableSpec { schema: schema.clone(), ..TableSpec::default() };
            tables.push(Table::new(name, &metadata, Vec::new(), spec).python(vm)?);
        }
        for (table, description) in tables.iter().zip(descriptions) {
            fill(vm, inspector, table, description, &options)?;
        }
        Ok(())
    })?;
    Ok(Value::None)
}

/// The names that `only=` picks: all, those of a list, or those that a function accepts.
fn wanted_names(
    vm: &Vm,
    metadata: &MetaData,
    only: &Value,
    available: &[Rc<str>],
    schema: Option<&str>,
    target: &Value,
) -> PyResult<Vec<Rc<str>>> {
    if only.is_none() {
        return Ok(available.to_vec());
    }
    if vm.is_callable(only) {
        let collection = crate::sqlalchemy::schema::metadata::wrap(vm, metadata)?;
        let mut names = Vec::new();
        for name in available {
            if vm.truth(&vm.call(only, &[Value::str(name), collection.clone()])?)? {
                names.push(name.clone());
            }
        }
        return Ok(names);
    }
    let mut names: Vec<Rc<str>> = Vec::new();
    for item in vm.collect(only)? {
        match item.as_str() {
            Some(name) => names.push(Rc::from(name)),
            None => return Err(argument_error(vm, "only= needs names of tables")),
        }
    }
    let missing: Vec<&str> = names.iter().filter(|name| !available.contains(name)).map(|name| &**name).collect();
    if missing.is_empty() {
        return Ok(names);
    }
    let place = match bind::bind_of(target) {
        Some(found) => vm.repr(&bind::wrap(vm, &Bind::Engine(found.engine().clone()))?)?,
        None => String::new(),
    };
    let of_schema = schema.map(|schema| format!(" schema '{schema}'")).unwrap_or_default();
    Err(invalid_request(
        vm,
        &format!("Could not reflect: requested table(s) not available in {place}{of_schema}: ({})", missing.join(", ")),
    ))
}
