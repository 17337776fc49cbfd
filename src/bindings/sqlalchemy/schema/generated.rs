//! What the database makes by itself: `Sequence`, `Identity`, `Computed`, `FetchedValue`, `DefaultClause`.

use std::rc::Rc;

use python::{Args, Bound, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::schema::{Computed, Identity, MetaData, Sequence, SequenceOptions, ServerDefault};

use super::schema_const::SchemaConst;
use super::{defaults, flag, optional_flag, text};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{argument_error, refuse};
use crate::sqlalchemy::sql::{coercion, elements};
use crate::sqlalchemy::types;

const MODULE: &str = "sqlalchemy.sql.schema";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("FetchedValue", MODULE, &["SchemaItem"], |builder| {
        builder.method("__init__", init_fetched).method("__repr__", repr_fetched)
    }),
    ClassDef::with("DefaultClause", MODULE, &["FetchedValue"], |builder| {
        builder.method("__init__", init_clause).method("__repr__", repr_clause)
    }),
    ClassDef::with("DefaultGenerator", MODULE, &["SchemaItem"], |builder| {
        let without =
            ["is_sequence", "is_identity", "is_server_default", "is_clause_element", "is_callable", "is_scalar"];
        let builder = without.into_iter().fold(builder, |builder, name| builder.attribute(name, false));
        builder.attribute("has_arg", false).attribute("is_sentinel", false)
    }),
    ClassDef::with("Sequence", MODULE, &["DefaultGenerator"], define_sequence),
    ClassDef::with("Computed", MODULE, &["FetchedValue"], |builder| {
        builder
            .method("__init__", init_computed)
            .method("__repr__", |_, _| Ok(Value::str("Computed()")))
            .property("sqltext", |vm, args| match payload::<Computed>(args.receiver(vm)?) {
                Some(computed) => elements::wrap(vm, &computed.sqltext),
                None => Ok(Value::None),
            })
            .property("persisted", |vm, args| {
                let computed = payload::<Computed>(args.receiver(vm)?);
                Ok(computed.and_then(|computed| computed.persisted).map_or(Value::None, Value::bool))
            })
    }),
    ClassDef::with("Identity", MODULE, &["FetchedValue"], define_identity),
];

fn set_payload<T: 'static>(receiver: &Value, made: T) -> PyResult {
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(made));
    }
    Ok(Value::None)
}

const FETCHED: Signature = Signature::new("FetchedValue.__init__").positional(&["self", "for_update"]).required(1);
const CLAUSE: Signature =
    Signature::new("DefaultClause.__init__").positional(&["self", "arg", "for_update", "_reflected"]).required(2);

fn init_fetched(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FETCHED.bind(vm, args)?;
    let receiver = bound.or_none(0);
    vm.set_attr(&receiver, &vm.intern("for_update"), Value::bool(flag(vm, bound.get(1), false)?))?;
    set_payload(&receiver, ServerDefault::Fetched)
}

fn init_clause(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CLAUSE.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let Some(made) = defaults::server_default(vm, &bound.or_none(1))? else { return Ok(Value::None) };
    vm.set_attr(&receiver, &vm.intern("arg"), bound.or_none(1))?;
    vm.set_attr(&receiver, &vm.intern("for_update"), Value::bool(flag(vm, bound.get(2), false)?))?;
    set_payload(&receiver, made)
}

fn repr_fetched(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(Value::string(format!("{}()", vm.class_of(args.receiver(vm)?).name())))
}

fn repr_clause(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let argument = vm.repr(&vm.attr(receiver, "arg")?)?;
    let for_update = vm.repr(&vm.attr(receiver, "for_update")?)?;
    Ok(Value::string(format!("DefaultClause({argument}, for_update={for_update})")))
}

/// The Python form of `column.server_default`.
pub fn wrap_server_default(vm: &Vm, default: &ServerDefault) -> PyResult {
    let library = Library::of(vm);
    let argument = match default {
        ServerDefault::Fetched => return library.instance(vm, "FetchedValue", Rc::new(ServerDefault::Fetched)),
        ServerDefault::Literal(text) => Value::str(text),
        ServerDefault::Sql(expr) => elements::wrap(vm, expr)?,
    };
    let value = library.instance(vm, "DefaultClause", Rc::new(default.clone()))?;
    vm.set_attr(&value, &vm.intern("arg"), argument)?;
    vm.set_attr(&value, &vm.intern("for_update"), Value::bool(false))?;
    vm.set_attr(&value, &vm.intern("has_argument"), Value::bool(true))?;
    Ok(value)
}

const SEQUENCE: Signature = Signature::new("Sequence.__init__")
    .positional(&[
        "self",
        "name",
        "start",
        "increment",
        "minvalue",
        "maxvalue",
        "nominvalue",
        "nomaxvalue",
        "cycle",
        "schema",
        "cache",
        "order",
        "data_type",
        "optional",
        "quote",
        "metadata",
        "quote_schema",
        "for_update",
    ])
    .required(2)
    .varkw();

fn number(value: Option<&Value>) -> Option<i64> {
    value.and_then(Value::as_int)
}

/// The options that stand from `first` on: start, increment, minvalue, maxvalue, nominvalue, nomaxvalue, cycle.
fn counting(vm: &Vm, bound: &Bound, first: usize, cache: usize) -> PyResult<SequenceOptions> {
    Ok(SequenceOptions {
        start: number(bound.get(first)),
        increment: number(bound.get(first + 1)),
        minvalue: number(bound.get(first + 2)),
        maxvalue: number(bound.get(first + 3)),
        nominvalue: optional_flag(vm, bound.get(first + 4))?,
        nomaxvalue: optional_flag(vm, bound.get(first + 5))?,
        cycle: optional_flag(vm, bound.get(first + 6))?,
        cache: number(bound.get(cache)),
        order: oracle_flag(vm, bound, "order", bound.get(cache + 1))?,
    })
}

/// An option that Oracle alone has, under its own name or as `oracle_…`.
fn oracle_flag(vm: &Vm, bound: &Bound, name: &str, plain: Option<&Value>) -> PyResult<Option<bool>> {
    if plain.is_some_and(|given| !given.is_none()) {
        let text = format!("This parameter is supported only by Oracle Database, use ``oracle_{name}`` instead.");
        crate::sqlalchemy::warnings::warn(vm, "SADeprecationWarning", &text)?;
    }
    let own = format!("oracle_{name}");
    let given = bound.kwargs.iter().find(|(key, _)| key.as_str() == own).map(|(_, value)| value);
    optional_flag(vm, given.or(plain))
}

fn define_sequence(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init_sequence)
        .method("__repr__", |vm, args| {
            let sequence = own_sequence(vm, args)?;
            let mut parts = vec![sql::repr_str(sequence.name.as_str())];
            if let Some(schema) = &sequence.schema {
                parts.push(format!("schema={}", sql::repr_str(schema)));
            }
            Ok(Value::string(format!("Sequence({})", parts.join(", "))))
        })
        .method("next_value", |vm, args| elements::wrap(vm, &sql::expr::next_value(&own_sequence(vm, args)?)))
        .property("name", |vm, args| Ok(Value::str(own_sequence(vm, args)?.name.as_str())))
        .property("schema", |vm, args| Ok(own_sequence(vm, args)?.schema.as_deref().map_or(Value::None, Value::str)))
        .property("optional", |vm, args| Ok(Value::bool(own_sequence(vm, args)?.optional)))
        .property("start", |vm, args| Ok(own_sequence(vm, args)?.options.start.map_or(Value::None, Value::Int)))
        .property("increment", |vm, args| Ok(own_sequence(vm, args)?.options.increment.map_or(Value::None, Value::Int)))
        .attribute("is_sequence", true)
}

fn own_sequence(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Sequence>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("Sequence.__init__() was not called"))
}

fn init_sequence(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = SEQUENCE.bind(vm, args)?;
    super::dialect_options(vm, "sqlalchemy.sql.schema.Sequence", &bound.kwargs)?;
    refuse(vm, "Sequence", &[("quote_schema", bound.get(16)), ("for_update", bound.get(17))])?;
    let quote = optional_flag(vm, bound.get(14))?;
    let Some(name) = super::name(bound.get(1)) else {
        let text = vm.repr(&bound.or_none(1))?;
        return Err(argument_error(vm, &format!("Sequence name expected, got {text}")));
    };
    let metadata = bound.get(15).and_then(payload::<MetaData>).map(|metadata| (*metadata).clone());
    let data_type = match bound.get(12).filter(|value| !value.is_none()) {
        Some(value) => Some(types::required_type(vm, value)?),
        None => None,
    };
    let is_blank = SchemaConst::of(bound.get(9)) == Some(SchemaConst::Blank);
    let of_metadata = metadata.as_ref().and_then(MetaData::schema).filter(|_| !is_blank);
    let schema = text(bound.get(9)).or(of_metadata);
    set_payload(
        &bound.or_none(0),
        Sequence {
            name: sql::Name::quoted(name.as_str(), quote.or_else(|| name.quote())),
            schema,
            options: counting(vm, &bound, 2, 10)?,
            data_type,
            optional: flag(vm, bound.get(13), false)?,
            metadata,
        },
    )
}

const COMPUTED: Signature =
    Signature::new("Computed.__init__").positional(&["self", "sqltext", "persisted"]).required(2);

fn init_computed(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COMPUTED.bind(vm, args)?;
    let given = bound.or_none(1);
    let sqltext = match given.as_str() {
        Some(text) => sql::expr::TextClause::new(text).into_expr(),
        None => coercion::condition(vm, &given)?,
    };
    set_payload(&bound.or_none(0), Computed { sqltext, persisted: optional_flag(vm, bound.get(2))? })
}

const IDENTITY: Signature = Signature::new("Identity.__init__")
    .positional(&[
        "self",
        "always",
        "on_null",
        "start",
        "increment",
        "minvalue",
        "maxvalue",
        "nominvalue",
        "nomaxvalue",
        "cycle",
        "cache",
        "order",
    ])
    .required(1)
    .varkw();

fn define_identity(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init_identity)
        .method("__repr__", |vm, args| {
            let identity = own_identity(vm, args)?;
            let mut parts = Vec::new();
            if identity.always {
                parts.push("always=True".to_owned());
            }
            let numbers = [("start", identity.options.start), ("increment", identity.options.increment)];
            parts.extend(numbers.iter().filter_map(|(name, number)| number.map(|number| format!("{name}={number}"))));
            Ok(Value::string(format!("Identity({})", parts.join(", "))))
        })
        .property("always", |vm, args| Ok(Value::bool(own_identity(vm, args)?.always)))
        .property("start", |vm, args| Ok(own_identity(vm, args)?.options.start.map_or(Value::None, Value::Int)))
        .property("increment", |vm, args| Ok(own_identity(vm, args)?.options.increment.map_or(Value::None, Value::Int)))
}

fn own_identity(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Identity>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("Identity.__init__() was not called"))
}

fn init_identity(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = IDENTITY.bind(vm, args)?;
    super::dialect_options(vm, "sqlalchemy.sql.schema.Identity", &bound.kwargs)?;
    let made = Identity {
        always: flag(vm, bound.get(1), false)?,
        on_null: oracle_flag(vm, &bound, "on_null", bound.get(2))?,
        options: counting(vm, &bound, 3, 10)?,
    };
    set_payload(&bound.or_none(0), made)
}
