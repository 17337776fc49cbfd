//! `insert()`, `update()`, `delete()`, and what all executable statements have.

use orm::NamedAttribute;
use python::{Args, ClassBuilder, PyDict, PyResult, Value, Vm};
use sql::expr::Annotations;
use sql::selectable::{AliasKind, FromClause, Selectable};
use sql::statement::{Delete, DmlTarget, Insert, Update};

use super::dml_values::{from_select, insert_values, ordered_values, update_values};
use super::{coercion, elements, select};
use crate::class_table::ClassDef;
use crate::raise::{IntoPython, argument_error, refuse};
use crate::sqlalchemy::schema::flag;

const MODULE: &str = "sqlalchemy.sql.dml";

/// The classes of data-changing statements.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("UpdateBase", MODULE, &["ReturnsRows"], define_base),
    ClassDef::with("ValuesBase", MODULE, &["UpdateBase"], define_values),
    ClassDef::with("Insert", MODULE, &["ValuesBase"], |builder| {
        builder.attribute("is_insert", true).method("values", insert_values).method("from_select", from_select)
    }),
    ClassDef::with("Update", MODULE, &["ValuesBase"], |builder| {
        builder
            .attribute("is_update", true)
            .method("values", update_values)
            .method("ordered_values", ordered_values)
            .method("where", filter)
            .method("filter", filter)
            .method("filter_by", filter_by)
            .property("whereclause", whereclause)
    }),
    ClassDef::with("Delete", MODULE, &["UpdateBase"], |builder| {
        builder
            .attribute("is_delete", true)
            .method("where", filter)
            .method("filter", filter)
            .method("filter_by", filter_by)
            .property("whereclause", whereclause)
    }),
];

/// What every executable statement has: options.
pub fn define_executable(builder: ClassBuilder) -> ClassBuilder {
    let kinds = ["is_select", "is_insert", "is_update", "is_delete", "is_dml", "is_text", "is_from_statement"];
    kinds
        .into_iter()
        .fold(builder, |builder, kind| builder.attribute(kind, false))
        .method("cte", select::cte)
        .method("add_cte", add_cte)
        .method("execution_options", execution_options)
        .method("get_execution_options", |vm, args| options_of(vm, args.receiver(vm)?).map(Value::dict))
}

fn define_base(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("returning", returning)
        .method("options", options)
        .method("prefix_with", prefix_with)
        .method("with_hint", with_hint)
        .attribute("is_dml", true)
        .method("with_dialect_options", with_dialect_options)
        .method("ext", crate::sqlalchemy::dialects::extensions::ext)
        .method("params", |vm, _| {
            let text = "params() is not supported for INSERT/UPDATE/DELETE statements. To set the values for an INSERT or UPDATE statement, use stmt.values(**parameters).";
            Err(vm.error(&vm.exceptions.not_implemented_error, text))
        })
        .property("exported_columns", select::selected_columns)
        .property("selected_columns", select::selected_columns)
        .property("table", |vm, args| match target_of(&select::own(vm, args)?).and_then(|target| target.from_clause()) {
            Some(from) => super::from_clause::wrap(vm, &from),
            None => Ok(Value::None),
        })
}

/// `statement.options(…)`: criteria for mapped classes, and how rows of RETURNING are loaded.
fn options(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (loads, criteria) = crate::sqlalchemy::orm::loader_criteria::apart(vm, args.rest().positional())?;
    let told = |host: &mut Option<Annotations>| orm::StatementOptions::tell(host, loads, criteria);
    let made = match select::own(vm, args)? {
        Selectable::Insert(insert) => Selectable::Insert(insert.with(|data| told(&mut data.host))),
        Selectable::Update(update) => Selectable::Update(update.with(|data| told(&mut data.host))),
        Selectable::Delete(delete) => Selectable::Delete(delete.with(|data| told(&mut data.host))),
        other => other,
    };
    changed(vm, args, made)
}

fn define_values(builder: ClassBuilder) -> ClassBuilder {
    builder.method("return_defaults", return_defaults).method("inline", |vm, args| {
        let made = match select::own(vm, args)? {
            Selectable::Insert(insert) => Selectable::Insert(insert.with(|data| data.inline = true)),
            Selectable::Update(update) => Selectable::Update(update.with(|data| data.inline = true)),
            other => other,
        };
        changed(vm, args, made)
    })
}

fn whereclause(vm: &Vm, args: &Args<'_>) -> PyResult {
    let criteria = match select::own(vm, args)? {
        Selectable::Update(update) => update.where_criteria.clone(),
        Selectable::Delete(delete) => delete.where_criteria.clone(),
        _ => Vec::new(),
    };
    match criteria.as_slice() {
        [] => Ok(Value::None),
        [one] => elements::wrap(vm, one),
        many => elements::wrap(vm, &sql::expr::and_(many.to_vec()).python(vm)?),
    }
}

fn target_of(statement: &Selectable) -> Option<DmlTarget> {
    match statement {
        Selectable::Insert(insert) => Some(insert.target.clone()),
        Selectable::Update(update) => Some(update.target.clone()),
        Selectable::Delete(delete) => Some(delete.target.clone()),
        _ => None,
    }
}

fn prefix_with(vm: &Vm, args: &Args<'_>) -> PyResult {
    let prefixes = super::query_tail::affixes(vm, args)?;
    let made = match select::own(vm, args)? {
        Selectable::Insert(insert) => Selectable::Insert(insert.with(|data| data.prefixes.extend(prefixes))),
        Selectable::Update(update) => Selectable::Update(update.with(|data| data.prefixes.extend(prefixes))),
        Selectable::Delete(delete) => Selectable::Delete(delete.with(|data| data.prefixes.extend(prefixes))),
        other => other,
    };
    changed(vm, args, made)
}

fn with_hint(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = select::own(vm, args)?;
    let hint = super::query_tail::dml_hint(vm, args, target_of(&own).and_then(|target| target.from_clause()))?;
    let made = match own {
        Selectable::Insert(insert) => Selectable::Insert(insert.with(|data| data.hints.push(hint))),
        Selectable::Update(update) => Selectable::Update(update.with(|data| data.hints.push(hint))),
        Selectable::Delete(delete) => Selectable::Delete(delete.with(|data| data.hints.push(hint))),
        other => other,
    };
    changed(vm, args, made)
}

fn with_dialect_options(vm: &Vm, args: &Args<'_>) -> PyResult {
    let keywords: Vec<_> = args.keywords().map(|(key, value)| (key.clone(), value.clone())).collect();
    let own = select::own(vm, args)?;
    let class = match own {
        Selectable::Update(_) => "sqlalchemy.sql.dml.Update",
        _ => "sqlalchemy.sql.dml.Delete",
    };
    let options = crate::sqlalchemy::schema::dialect_options(vm, class, &keywords)?;
    let made = match own {
        Selectable::Update(update) => Selectable::Update(update.with(|data| data.dialect_options.extend(options))),
        Selectable::Delete(delete) => Selectable::Delete(delete.with(|data| data.dialect_options.extend(options))),
        other => other,
    };
    changed(vm, args, made)
}

fn return_defaults(vm: &Vm, args: &Args<'_>) -> PyResult {
    let further = args.keyword("supplemental_cols");
    refuse(vm, "return_defaults", &[("supplemental_cols", further)])?;
    let mut columns = Vec::new();
    for value in args.rest().positional() {
        columns.push(match value.as_str() {
            Some(name) => {
                let from = target_of(&select::own(vm, args)?).and_then(|target| target.from_clause());
                from.and_then(|from| from.column(name)).ok_or_else(|| vm.key_error(value))?
            }
            None => coercion::column(vm, value)?,
        });
    }
    let own = select::own(vm, args)?;
    let sort = sorts_rows(vm, args, &own, "return_defaults")?;
    let made = match own {
        Selectable::Insert(insert) => Selectable::Insert(insert.with(|data| {
            data.return_defaults = Some(columns);
            data.sort_by_parameter_order |= sort;
        })),
        Selectable::Update(update) => Selectable::Update(update.with(|data| data.return_defaults = Some(columns))),
        other => other,
    };
    changed(vm, args, made)
}

/// Options that `execution_options()` set on a statement.
pub fn options_of(vm: &Vm, statement: &Value) -> PyResult<PyDict> {
    Ok(match vm.attr_opt(statement, "_execution_options")? {
        Some(options) => options.as_dict().map(PyDict::copy).unwrap_or_default(),
        None => PyDict::new(),
    })
}

fn execution_options(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    for (name, place) in [
        ("isolation_level", ", or per-engine using the isolation_level argument to create_engine()."),
        ("compiled_cache", ", not per statement."),
    ] {
        if args.keyword(name).is_some() {
            let text =
                format!("'{name}' execution option may only be specified on Connection.execution_options(){place}");
            return Err(argument_error(vm, &text));
        }
    }
    let options = options_of(vm, receiver)?;
    for (key, value) in args.keywords() {
        options.set_name(key, value.clone());
    }
    let made = match crate::sqlalchemy::orm::from_statement::of(receiver) {
        Some(from) => crate::sqlalchemy::orm::from_statement::wrap(vm, from)?,
        None => select::wrap(vm, &select::own(vm, args)?)?,
    };
    inherit_options(vm, receiver, &made)?;
    vm.set_attr(&made, &vm.intern("_execution_options"), Value::dict(options))?;
    Ok(made)
}

/// Hands the options of a statement on to a changed copy of it.
pub fn inherit_options(vm: &Vm, from: &Value, to: &Value) -> PyResult<()> {
    for name in ["_execution_options", "_with_options"] {
        if let Some(options) = vm.attr_opt(from, name)? {
            vm.set_attr(to, &vm.intern(name), options)?;
        }
    }
    Ok(())
}

/// `statement.add_cte(…)`.
fn add_cte(vm: &Vm, args: &Args<'_>) -> PyResult {
    let ctes = super::query_tail::ctes(vm, args)?;
    let made = match select::own(vm, args)? {
        Selectable::Select(select) => Selectable::Select(select.with(|data| data.ctes.extend(ctes))),
        Selectable::Compound(compound) => Selectable::Compound(compound.with(|data| data.ctes.extend(ctes))),
        Selectable::Insert(insert) => Selectable::Insert(insert.with(|data| data.ctes.extend(ctes))),
        Selectable::Update(update) => Selectable::Update(update.with(|data| data.ctes.extend(ctes))),
        Selectable::Delete(delete) => Selectable::Delete(delete.with(|data| data.ctes.extend(ctes))),
        other => other,
    };
    changed(vm, args, made)
}

pub fn changed(vm: &Vm, args: &Args<'_>, query: Selectable) -> PyResult {
    let made = select::wrap(vm, &query)?;
    inherit_options(vm, args.receiver(vm)?, &made)?;
    Ok(made)
}

pub fn target(vm: &Vm, value: &Value) -> PyResult<DmlTarget> {
    if let Some(mapper) = crate::sqlalchemy::orm::mapped_class::mapper_of(vm, value)? {
        // A class that is read from a union of tables has none that could be written.
        if let FromClause::Alias(alias) = mapper.selectable().python(vm)? {
            let kind = if matches!(alias.kind(), AliasKind::Subquery) { "Subquery" } else { "Alias" };
            let text = format!(
                "subject table for an INSERT, UPDATE or DELETE expected, got <sqlalchemy.sql.annotation.Annotated{kind} \
                 at {:#x}; {}> object resolved from {} object.",
                alias.id(),
                FromClause::Alias(alias.clone()).description(),
                vm.repr(value)?
            );
            return Err(argument_error(vm, &text));
        }
        return Ok(DmlTarget::Entity(mapper.entity().clone()));
    }
    match coercion::from_clause(vm, value) {
        Ok(from) if !matches!(&from, FromClause::Alias(alias) if matches!(alias.kind(), AliasKind::Subquery)) => {
            Ok(DmlTarget::From(from))
        }
        _ => {
            let text = vm.repr(value)?;
            Err(argument_error(vm, &format!("subject table for an INSERT, UPDATE or DELETE expected, got {text}.")))
        }
    }
}

/// `insert(table)`.
pub fn insert(vm: &Vm, args: &Args<'_>) -> PyResult {
    let target = target(vm, args.exactly_one(vm, "insert")?)?;
    select::wrap(vm, &Selectable::Insert(Insert::new(target)))
}

/// `update(table)`.
pub fn update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let target = target(vm, args.exactly_one(vm, "update")?)?;
    select::wrap(vm, &Selectable::Update(Update::new(target)))
}

/// `delete(table)`.
pub fn delete(vm: &Vm, args: &Args<'_>) -> PyResult {
    let target = target(vm, args.exactly_one(vm, "delete")?)?;
    select::wrap(vm, &Selectable::Delete(Delete::new(target)))
}

/// `table.insert()`.
pub fn insert_into(vm: &Vm, from: &FromClause) -> PyResult {
    select::wrap(vm, &Selectable::Insert(Insert::new(DmlTarget::From(from.clone()))))
}

/// `table.update()`.
pub fn update_of(vm: &Vm, from: &FromClause) -> PyResult {
    select::wrap(vm, &Selectable::Update(Update::new(DmlTarget::From(from.clone()))))
}

/// `table.delete()`.
pub fn delete_from(vm: &Vm, from: &FromClause) -> PyResult {
    select::wrap(vm, &Selectable::Delete(Delete::new(DmlTarget::From(from.clone()))))
}

fn filter(vm: &Vm, args: &Args<'_>) -> PyResult {
    let criteria = select::conditions(vm, args.rest().positional())?;
    let made = match select::own(vm, args)? {
        Selectable::Update(update) => Selectable::Update(update.filter(criteria)),
        Selectable::Delete(delete) => Selectable::Delete(delete.filter(criteria)),
        other => other,
    };
    changed(vm, args, made)
}

fn filter_by(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = select::own(vm, args)?;
    let target = match &own {
        Selectable::Update(update) => update.target.clone(),
        Selectable::Delete(delete) => delete.target.clone(),
        _ => return Ok(Value::None),
    };
    let mut criteria = Vec::new();
    for (key, value) in args.keywords() {
        let column = match &target {
            DmlTarget::Entity(entity) => match orm::OrmEntity::of_entity(&**entity) {
                Some(entity) => NamedAttribute::of_entity(&entity, key.as_str()),
                None => entity.attribute(key.as_str()).python(vm)?.map(NamedAttribute::Expr),
            },
            DmlTarget::From(from) => from.column(key.as_str()).map(NamedAttribute::Expr),
        };
        let Some(column) = column else {
            let name = target.from_clause().map(|from| from.description()).unwrap_or_default();
            let text = format!("Entity namespace for \"{name}\" has no property \"{key}\"");
            return Err(crate::raise::invalid_request(vm, &text));
        };
        criteria.push(crate::sqlalchemy::orm::equals(vm, &column, key.as_str(), value)?);
    }
    let made = match own {
        Selectable::Update(update) => Selectable::Update(update.filter(criteria)),
        Selectable::Delete(delete) => Selectable::Delete(delete.filter(criteria)),
        other => other,
    };
    changed(vm, args, made)
}

/// `sort_by_parameter_order=`, which INSERT alone has.
fn sorts_rows(vm: &Vm, args: &Args<'_>, own: &Selectable, method: &str) -> PyResult<bool> {
    let sorts = flag(vm, args.keyword("sort_by_parameter_order"), false)?;
    if sorts && !matches!(own, Selectable::Insert(_)) {
        let text = format!("The 'sort_by_parameter_order' argument to {method}() only applies to INSERT statements");
        return Err(argument_error(vm, &text));
    }
    Ok(sorts)
}

fn returning(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut columns = Vec::new();
    for value in args.rest().positional() {
        columns.push(coercion::column(vm, value)?);
    }
    let own = select::own(vm, args)?;
    let sort = sorts_rows(vm, args, &own, "returning")?;
    let has_defaults = match &own {
        Selectable::Insert(insert) => insert.return_defaults.is_some(),
        Selectable::Update(update) => update.return_defaults.is_some(),
        _ => false,
    };
    if has_defaults {
        return Err(crate::raise::invalid_request(vm, "return_defaults() is already configured on this statement"));
    }
    let made = match own {
        Selectable::Insert(insert) => {
            let insert = insert.returning(columns);
            Selectable::Insert(if sort { insert.with(|data| data.sort_by_parameter_order = true) } else { insert })
        }
        Selectable::Update(update) => Selectable::Update(update.returning(columns)),
        Selectable::Delete(delete) => Selectable::Delete(delete.returning(columns)),
        other => other,
    };
    changed(vm, args, made)
}
