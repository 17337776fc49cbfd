//! The statements that make or drop tables of any database, without asking it for anything.

use sql::dialect::Dialect;
use sql::schema::{ColumnDefault, DdlElement, DdlItem, Sequence, Table, sort_for_drop, sort_tables_and_constraints};
use sql::types::{Type, TypeArgs};
use std::rc::Rc;

use crate::error::Result;

/// What makes these tables: types, sequences, tables with their indexes and comments, references that go round.
///
/// ```
/// use sql::dialect::{CompileOptions, compile, named};
/// use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
/// use sql::statement::Statement;
///
/// let metadata = MetaData::default();
/// let spec = ColumnSpec { name: Some(sql::Name::new("id")), ty: Some(sql::types::Type::integer()), ..Default::default() };
/// let table = Table::new("t", &metadata, vec![TableItem::Column(Column::new(spec))], TableSpec::default())?;
/// let dialect = named("postgresql").expect("a dialect");
/// let script = engine::create_script(&*dialect, &[table])?;
/// let text = compile(&Statement::Ddl(script[0].clone()), &*dialect, CompileOptions::default())?.text();
/// assert_eq!(text.trim(), "CREATE TABLE t (\n\tid INTEGER\n)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// What sorting the tables raises.
pub fn create_script(dialect: &dyn Dialect, tables: &[Table]) -> Result<Vec<DdlElement>> {
    let mut script: Vec<DdlElement> =
        named_types(dialect, tables).into_iter().map(|(_, ty)| named_type(ty, false)).collect();
    let can_alter = dialect.capabilities().alter;
    for (table, constraints) in sort_tables_and_constraints(tables)? {
        let Some(table) = table else {
            if can_alter {
                let add = |constraint| DdlElement::new(DdlItem::AddConstraint { constraint });
                script.extend(constraints.into_iter().map(add));
            }
            continue;
        };
        let create = |sequence| DdlElement::new(DdlItem::CreateSequence { sequence, if_not_exists: false });
        script.extend(sequences(dialect, std::slice::from_ref(&table)).into_iter().map(create));
        let inline_foreign_keys = can_alter.then_some(constraints);
        script.push(DdlElement::new(DdlItem::CreateTable {
            table: table.clone(),
            if_not_exists: false,
            inline_foreign_keys,
        }));
        for index in table.indexes() {
            if index.condition().holds(dialect)? {
                script.push(DdlElement::create_index(&index));
            }
        }
        if dialect.capabilities().comments_apart {
            if table.comment().is_some() {
                script.push(DdlElement::new(DdlItem::TableComment { table: table.clone(), is_drop: false }));
            }
            for column in table.columns().into_iter().filter(|column| column.comment().is_some()) {
                script.push(DdlElement::new(DdlItem::ColumnComment { column, is_drop: false }));
            }
        }
        if dialect.capabilities().constraint_comments {
            let commented = table.constraints().into_iter().filter(|constraint| constraint.spec().comment.is_some());
            let comment = |constraint| DdlElement::new(DdlItem::ConstraintComment { constraint, is_drop: false });
            script.extend(commented.map(comment));
        }
    }
    Ok(script)
}

/// What drops these tables, and their types where all tables of a collection are dropped.
///
/// # Errors
/// What sorting the tables raises: `CircularDependencyError` for tables that refer to each other by foreign keys without
/// names.
pub fn drop_script(dialect: &dyn Dialect, tables: &[Table], is_whole: bool) -> Result<Vec<DdlElement>> {
    let mut script = Vec::new();
    let present = if dialect.capabilities().alter {
        let sorted = sort_for_drop(tables, &|constraint| constraint.name().is_some()).map_err(cannot_drop)?;
        for constraint in sorted.iter().filter(|(table, _)| table.is_none()).flat_map(|(_, constraints)| constraints) {
            let constraint = constraint.clone();
            script.push(DdlElement::new(DdlItem::DropConstraint { constraint, if_exists: false, cascade: false }));
        }
        sorted.into_iter().rev().filter_map(|(table, _)| table).collect()
    } else {
        crate::schema::drop_order(tables)?
    };
    script.extend(present.iter().map(DdlElement::drop_table));
    script.extend(
        sequences(dialect, tables)
            .into_iter()
            .map(|sequence| DdlElement::new(DdlItem::DropSequence { sequence, if_exists: false })),
    );
    if is_whole {
        script.extend(named_types(dialect, tables).into_iter().map(|(_, ty)| named_type(ty, true)));
    }
    Ok(script)
}

fn cannot_drop(error: sql::Error) -> sql::Error {
    let Some(circle) = error.circle().cloned() else { return error };
    let text = format!(
        "{}.  Please ensure that the ForeignKey and ForeignKeyConstraint objects involved in the cycle have names so that \
         they can be dropped using DROP CONSTRAINT.",
        crate::schema::unsorted(&circle)
    );
    sql::Error::circular(text, circle)
}

fn named_type(ty: Type, is_drop: bool) -> DdlElement {
    DdlElement::new(DdlItem::NamedType { ty, is_drop })
}

/// The types of these tables' columns that the database has by names of their own, with those names, each once.
pub fn named_types(dialect: &dyn Dialect, tables: &[Table]) -> Vec<(String, Type)> {
    let mut found: Vec<(String, Type)> = Vec::new();
    if !dialect.capabilities().named_types {
        return found;
    }
    for column in tables.iter().flat_map(Table::columns) {
        let ty = element_type(column.ty().variant_for(dialect.name()));
        if let Some(name) = created_name(&ty)
            && !found.iter().any(|(known, _)| *known == name)
        {
            found.push((name, ty));
        }
    }
    found
}

/// What a decorator or an array is made of.
fn element_type(ty: &Type) -> Type {
    let ty = ty.undecorated();
    match &ty.args {
        TypeArgs::Array { item, .. } => element_type(item),
        _ => ty,
    }
}

/// The name, behind that of its schema, of a type that is made before the tables which use it.
fn created_name(ty: &Type) -> Option<String> {
    if let Some(own) = &ty.own
        && own.is_off("create_type")
    {
        return None;
    }
    let (schema, name): (Option<Rc<str>>, Rc<str>) = match (&ty.args, &ty.own) {
        (TypeArgs::Enum(args), _) if args.native_enum => (args.schema.clone(), args.name.as_ref()?.text().clone()),
        (_, Some(own)) if own.class.name() == "DOMAIN" => (own.text("schema").map(Rc::from), own.text("name")?.into()),
        _ => return None,
    };
    Some(match schema {
        Some(schema) => format!("{schema}.{name}"),
        None => name.to_string(),
    })
}

/// The sequences that the columns take their numbers from.
fn sequences(dialect: &dyn Dialect, tables: &[Table]) -> Vec<Rc<Sequence>> {
    let mut found: Vec<Rc<Sequence>> = Vec::new();
    if !dialect.capabilities().sequences {
        return found;
    }
    for column in tables.iter().flat_map(Table::columns) {
        if let Some(ColumnDefault::Sequence(sequence)) = column.default()
            && !(sequence.optional && dialect.capabilities().sequences_optional)
            && !found.iter().any(|known| Rc::ptr_eq(known, &sequence))
        {
            found.push(sequence);
        }
    }
    found
}
