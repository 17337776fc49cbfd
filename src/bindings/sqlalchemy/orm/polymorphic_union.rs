//! `polymorphic_union()`.

use python::{Args, PyResult, Signature, Value, Vm};

use crate::convert;
use crate::raise::IntoPython;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::sql::{coercion, from_clause};

const UNION: Signature = Signature::new("polymorphic_union")
    .positional(&["table_map", "typecolname", "aliasname", "cast_nulls"])
    .required(2);

/// `polymorphic_union(table_map, typecolname, aliasname="p_union", cast_nulls=True)`.
pub fn polymorphic_union(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = UNION.bind(vm, args)?;
    let table_map = bound.or_none(0);
    let mut tables = Vec::new();
    for identity in vm.collect(&table_map)? {
        let from = coercion::from_clause(vm, &vm.get_item(&table_map, &identity)?)?;
        tables.push((convert::to_sql(vm, &identity), from));
    }
    let discriminator = bound.or_none(1);
    let name = bound.get(2).and_then(Value::as_str).unwrap_or("p_union");
    let casts_nulls = flag(vm, bound.get(3), true)?;
    let union = orm::polymorphic_union(&tables, discriminator.as_str(), name, casts_nulls);
    from_clause::wrap(vm, &union.python(vm)?)
}
