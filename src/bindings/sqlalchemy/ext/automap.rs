//! `sqlalchemy.ext.automap`: classes and relationships made from the tables of a database.

use python::{Args, ClassBuilder, ClassRef, LazyNames, PyDict, PyResult, Signature, Value, Vm};
use sql::schema::{Column, Constraint, ForeignKey, MetaData, Table};

use super::deferred_mapping::{IS_DEFERRED, map_waiting, waiting_below};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::unavailable;
use crate::sqlalchemy::modules::class_in;
use crate::sqlalchemy::orm::{inspection, mapped_class};
use crate::sqlalchemy::schema::{column, constraint, table};

const MODULE: &str = "sqlalchemy.ext.automap";

/// The classes.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("AutomapBase", MODULE, &["object"], define)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder.attribute(IS_DEFERRED, true).attribute("__abstract__", true).class_method("prepare", prepare)
}

/// Registers the module.
pub fn register(vm: &Vm) {
    vm.register_module(MODULE, |vm, module| {
        module.function(vm, "automap_base", automap_base);
        module.function(vm, "classname_for_table", |_, args| Ok(args.get(1).cloned().unwrap_or(Value::None)));
        module.function(vm, "name_for_scalar_relationship", |vm, args| lower_name(vm, args, ""));
        module.function(vm, "name_for_collection_relationship", |vm, args| lower_name(vm, args, "_collection"));
        module.set_lazy(LazyNames {
            names: || vec!["AutomapBase"],
            make: |vm, _, name| class_in(vm, &[&["AutomapBase"]], name),
        });
        Ok(())
    });
}

/// `name_for_…_relationship(base, local_cls, referred_cls, constraint)`.
fn lower_name(vm: &Vm, args: &Args<'_>, suffix: &str) -> PyResult {
    let class = args.get(2).cloned().unwrap_or(Value::None);
    let name = vm.str(&vm.attr(&class, "__name__")?)?;
    Ok(Value::string(format!("{}{suffix}", name.to_lowercase())))
}

const BASE: Signature = Signature::new("automap_base").positional(&["declarative_base"]).varkw();

/// `automap_base()`: a base whose classes are made from tables.
fn automap_base(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BASE.bind(vm, args)?;
    let base = match bound.get(0).filter(|base| !base.is_none()) {
        Some(base) => base.clone(),
        None => {
            let given: Vec<(&str, Value)> =
                bound.kwargs.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            let function = vm.attr(&vm.import("sqlalchemy.orm")?.value(), "declarative_base")?;
            vm.call_kw(&function, &[], &given)?
        }
    };
    let namespace = PyDict::new();
    namespace.set_str("__module__", Value::str(MODULE));
    namespace.set_str("__abstract__", Value::bool(true));
    namespace.set_str("classes", inspection::properties(vm, PyDict::new())?);
    let ours = Library::of(vm).class(vm, "AutomapBase")?;
    let metaclass = vm.class_of(&base);
    let name = vm.str(&vm.attr(&base, "__name__")?)?;
    Ok(vm.new_class(&metaclass, &name, &[ours.value(), base], &namespace, &[])?.value())
}

const PREPARE: Signature = Signature::new("prepare")
    .positional(&["cls", "autoload_with", "engine", "reflect", "schema"])
    .required(1)
    .keyword_only(
        &[
            "classname_for_table",
            "modulename_for_table",
            "collection_class",
            "name_for_scalar_relationship",
            "name_for_collection_relationship",
            "generate_relationship",
            "reflection_options",
        ],
        0,
    );

/// A class and the table that it is for.
struct Entry {
    class: ClassRef,
    table: Table,
    /// The names of relationships that were made, beside what the class has.
    names: Vec<String>,
}

impl Entry {
    fn has(&self, vm: &Vm, name: &str) -> PyResult<bool> {
        Ok(self.names.iter().any(|known| known == name) || vm.attr_opt(&self.class.value(), name)?.is_some())
    }
}

/// What the program says about names and relationships.
struct Naming {
    base: Value,
    scalar: Value,
    collection: Value,
    collection_class: Option<Value>,
}

impl Naming {
    fn name(&self, vm: &Vm, function: &Value, from: &ClassRef, to: &ClassRef, constraint: Value) -> PyResult<String> {
        let name = vm.call(function, &[self.base.clone(), from.value(), to.value(), constraint])?;
        vm.str(&name)
    }

    fn function(vm: &Vm, name: &str) -> PyResult {
        vm.attr(&vm.import("sqlalchemy.orm")?.value(), name)
    }
}

/// `Base.prepare(autoload_with=engine)`.
fn prepare(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = PREPARE.bind(vm, args)?;
    let base = bound.or_none(0);
    let Some(base_class) = base.as_class() else { return Ok(Value::None) };
    let given = |place: usize| bound.get(place).filter(|value| !value.is_none()).cloned();
    let metadata = vm.attr(&base, "metadata")?;
    if let Some(bind) = given(1).or_else(|| given(2)) {
        let mut keywords = vec![("extend_existing", Value::bool(true))];
        keywords.extend(given(4).map(|schema| ("schema", schema)));
        vm.call_kw(&vm.attr(&metadata, "reflect")?, &[bind], &keywords)?;
    }
    let module = vm.import(MODULE)?.value();
    let or_default = |place: usize, name: &str| given(place).map_or_else(|| vm.attr(&module, name), Ok);
    let class_name = or_default(5, "classname_for_table")?;
    if given(10).is_some() {
        return Err(unavailable(vm, "prepare(generate_relationship=…)"));
    }
    let naming = Naming {
        base: base.clone(),
        scalar: or_default(8, "name_for_scalar_relationship")?,
        collection: or_default(9, "name_for_collection_relationship")?,
        collection_class: given(7),
    };
    let classes = vm.attr(&base, "classes")?;
    let mut entries = known_classes(vm, &base_class)?;
    let mut between = Vec::new();
    let Some(tables) = payload::<MetaData>(&metadata) else { return Ok(Value::None) };
    for (_, table) in tables.tables() {
        if let Some((left, right, constraints)) = sides(&table) {
            between.push((table.clone(), left, right, constraints));
            continue;
        }
        if table.primary_key().columns().is_empty() || entries.iter().any(|entry| entry.table.ptr_eq(&table)) {
            continue;
        }
        let arguments = [base.clone(), Value::str(table.name().as_str()), table::wrap(vm, &table)?];
        let name = vm.str(&vm.call(&class_name, &arguments)?)?;
        let namespace = PyDict::new();
        namespace.set_str("__module__", Value::str(MODULE));
        namespace.set_str("__table__", table::wrap(vm, &table)?);
        let arguments = [Value::str(&name), Value::tuple(vec![base.clone()]), Value::dict(namespace)];
        let made = vm.call(&vm.class_of(&base).value(), &arguments)?;
        let Some(class) = made.as_class() else { continue };
        inspection::add_property(vm, &classes, &name, class.value())?;
        entries.push(Entry { class, table, names: Vec::new() });
    }
    map_waiting(vm, &waiting_below(vm, &base_class)?)?;
    for place in 0..entries.len() {
        relate_keys(vm, &naming, &mut entries, place)?;
    }
    for (table, left, right, constraints) in &between {
        relate_between(vm, &naming, &mut entries, (table, left, right), constraints)?;
    }
    Ok(Value::None)
}

/// The classes that the program declared itself.
fn known_classes(vm: &Vm, base: &ClassRef) -> PyResult<Vec<Entry>> {
    let waiting = waiting_below(vm, base)?;
    map_waiting(vm, &waiting)?;
    let mut entries = Vec::new();
    for class in waiting {
        if let Some(mapper) = mapped_class::mapper_of(vm, &class.value())? {
            entries.push(Entry { class, table: mapper.table().clone(), names: Vec::new() });
        }
    }
    Ok(entries)
}

/// The foreign keys of a table, by their columns.
fn foreign_keys(table: &Table) -> Vec<Constraint> {
    let columns = table.columns();
    let mut found = table.foreign_key_constraints();
    found.sort_by_key(|key| {
        let first = key.columns().into_iter().next();
        first.and_then(|first| columns.iter().position(|column| column.ptr_eq(&first)))
    });
    found
}

/// The table that a foreign key refers to.
fn referred(constraint: &Constraint) -> Option<Table> {
    constraint.referred_table()
}

type Sides = (Table, Table, Vec<Constraint>);

/// The tables on both sides of a table that is nothing but two foreign keys.
fn sides(table: &Table) -> Option<Sides> {
    let constraints = foreign_keys(table);
    let [left, right] = constraints.as_slice() else { return None };
    let columns: Vec<_> = constraints.iter().flat_map(Constraint::columns).collect();
    let is_only = table.columns().iter().all(|column| columns.iter().any(|known| known.ptr_eq(column)));
    let sides = is_only.then(|| Some((referred(left)?, referred(right)?)))??;
    Some((sides.0, sides.1, constraints.clone()))
}

fn place_of(entries: &[Entry], table: &Table) -> Option<usize> {
    entries.iter().position(|entry| entry.table.ptr_eq(table))
}

fn columns_of(vm: &Vm, columns: &[Column]) -> PyResult {
    Ok(Value::list(columns.iter().map(|found| column::wrap(vm, found)).collect::<PyResult<_>>()?))
}

/// The relationships of a class's foreign keys, each with one for the other direction.
fn relate_keys(vm: &Vm, naming: &Naming, entries: &mut [Entry], place: usize) -> PyResult<()> {
    let Some(entry) = entries.get(place) else { return Ok(()) };
    let (local, table) = (entry.class.clone(), entry.table.clone());
    for key in foreign_keys(&table) {
        let Some(other) = referred(&key).and_then(|table| place_of(entries, &table)) else { continue };
        let Some(remote) = entries.get(other).map(|entry| entry.class.clone()) else { continue };
        if !local.is(&remote) && local.is_subclass_of(&remote) {
            continue;
        }
        let shown = constraint::wrap(vm, &key)?;
        let scalar = naming.name(vm, &naming.scalar, &local, &remote, shown.clone())?;
        let collection = naming.name(vm, &naming.collection, &remote, &local, shown)?;
        let is_nullable = key.columns().iter().all(Column::is_nullable);
        let first = key.elements().first().map(ForeignKey::spec);
        let on_delete = first.and_then(|spec| spec.ondelete).map(|rule| rule.to_lowercase());
        let mut many: Vec<(&str, Value)> = Vec::new();
        if !is_nullable {
            many.push(("cascade", Value::str("all, delete-orphan")));
        }
        if on_delete.as_deref() == Some(if is_nullable { "set null" } else { "cascade" }) {
            many.push(("passive_deletes", Value::bool(true)));
        }
        many.extend(naming.collection_class.clone().map(|class| ("collection_class", class)));
        let makes_backref = match entries.get(other) {
            Some(entry) => !entry.has(vm, &collection)?,
            None => false,
        };
        let is_taken = match entries.get(place) {
            Some(entry) => entry.has(vm, &scalar)?,
            None => true,
        };
        let own = key.columns();
        let keys: Vec<_> = key.elements().iter().filter_map(|element| element.column().ok()).collect();
        if !is_taken {
            let mut keywords = vec![("foreign_keys", columns_of(vm, &own)?), ("remote_side", columns_of(vm, &keys)?)];
            if makes_backref {
                let function = Naming::function(vm, "backref")?;
                keywords.push(("backref", vm.call_kw(&function, &[Value::str(&collection)], &many)?));
                if let Some(entry) = entries.get_mut(other) {
                    entry.names.push(collection.clone());
                }
            }
            let relationship = vm.call_kw(&Naming::function(vm, "relationship")?, &[remote.value()], &keywords)?;
            vm.set_attr(&local.value(), &vm.intern(&scalar), relationship)?;
            if let Some(entry) = entries.get_mut(place) {
                entry.names.push(scalar);
            }
        } else if makes_backref {
            many.push(("foreign_keys", columns_of(vm, &own)?));
            many.push(("back_populates", Value::str(&scalar)));
            let relationship = vm.call_kw(&Naming::function(vm, "relationship")?, &[local.value()], &many)?;
            vm.set_attr(&remote.value(), &vm.intern(&collection), relationship)?;
            if let Some(entry) = entries.get_mut(other) {
                entry.names.push(collection);
            }
        }
    }
    Ok(())
}

/// The relationships of both sides of a table between two.
fn relate_between(
    vm: &Vm,
    naming: &Naming,
    entries: &mut [Entry],
    (table, left, right): (&Table, &Table, &Table),
    constraints: &[Constraint],
) -> PyResult<()> {
    let (Some(local), Some(other)) = (place_of(entries, left), place_of(entries, right)) else { return Ok(()) };
    let [first, second] = constraints else { return Ok(()) };
    let class = |place: usize| entries.get(place).map(|entry| entry.class.clone());
    let (Some(local_class), Some(other_class)) = (class(local), class(other)) else { return Ok(()) };
    let wrapped = |constraint| constraint::wrap(vm, constraint);
    let name = naming.name(vm, &naming.collection, &local_class, &other_class, wrapped(first)?)?;
    let back = naming.name(vm, &naming.collection, &other_class, &local_class, wrapped(second)?)?;
    let has = |place: usize, name: &str| entries.get(place).map_or(Ok(true), |entry| entry.has(vm, name));
    if has(local, &name)? {
        return Ok(());
    }
    let secondary = table::wrap(vm, table)?;
    let mut keywords = vec![("secondary", secondary)];
    if !has(other, &back)? {
        let many: Vec<(&str, Value)> =
            naming.collection_class.clone().map(|class| ("collection_class", class)).into_iter().collect();
        keywords.push(("backref", vm.call_kw(&Naming::function(vm, "backref")?, &[Value::str(&back)], &many)?));
    }
    keywords.extend(naming.collection_class.clone().map(|class| ("collection_class", class)));
    let relationship = vm.call_kw(&Naming::function(vm, "relationship")?, &[other_class.value()], &keywords)?;
    vm.set_attr(&local_class.value(), &vm.intern(&name), relationship)?;
    if let Some(entry) = entries.get_mut(local) {
        entry.names.push(name);
    }
    Ok(())
}
