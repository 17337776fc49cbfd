//! `__mapper_args__` and the keywords of `map_imperatively()`.

use std::rc::Rc;

use orm::{Discriminator, EagerDefaults, Inheritance, Mapper, MapperConfig, PolymorphicLoad, WithPolymorphic};
use python::vm::suggestion::parameter_hint;
use python::{PyResult, Value, Vm};

use super::class_items::Items;
use super::mapped_class::mapper_of;
use super::property_object::{Declared, property_of};
use super::version::version_counter;
use crate::convert;
use crate::library::payload;
use crate::raise::{argument_error, unavailable};
use crate::sqlalchemy::schema::{column, text};
use crate::sqlalchemy::sql::{coercion, from_clause::FromPayload};

/// Arguments whose effect is not there; what asks for nothing is accepted.
const REFUSED: &[&str] = &["passive_deletes", "legacy_is_orphan", "inherit_foreign_keys"];

/// Arguments without an effect that a program could see.
const IGNORED: &[&str] = &["batch", "_compiled_cache_size", "passive_updates", "properties"];

/// The arguments with an effect, for suggestions.
const NAMES: &[&str] = &[
    "class_",
    "local_table",
    "primary_key",
    "inherits",
    "inherit_condition",
    "always_refresh",
    "version_id_col",
    "version_id_generator",
    "polymorphic_on",
    "polymorphic_identity",
    "concrete",
    "with_polymorphic",
    "polymorphic_abstract",
    "polymorphic_load",
    "allow_partial_pks",
    "column_prefix",
    "include_properties",
    "exclude_properties",
    "confirm_deleted_rows",
    "eager_defaults",
];

/// How the arguments of a mapper name attributes: columns of mixins stand for their copies.
pub(super) struct Arguments<'a> {
    /// The copy of a mixin's column.
    pub(super) copy_of: &'a dyn Fn(&Value) -> Value,
    /// The attributes of the class that is mapped.
    pub(super) items: &'a Items,
    /// The mapped class above.
    pub(super) parent: Option<Rc<Mapper>>,
}

impl Arguments<'_> {
    /// Puts the arguments into a configuration.
    pub(super) fn apply(&self, vm: &Vm, given: &[(String, Value)], config: &mut MapperConfig) -> PyResult<()> {
        let mut is_concrete = false;
        let mut condition = None;
        let mut parent = self.parent.clone();
        for (key, value) in given {
            match key.as_str() {
                "concrete" => is_concrete = vm.truth(value)?,
                "inherit_condition" if !value.is_none() => condition = Some(coercion::expr(vm, value)?),
                "inherits" if !value.is_none() => parent = mapper_argument(vm, value)?,
                "inherit_condition" | "inherits" => {}
                _ => self.apply_one(vm, key, value, config)?,
            }
        }
        config.is_concrete = is_concrete;
        config.inherits = parent.map(|parent| Inheritance { parent, condition, is_concrete });
        if let Some(counter) = version_counter(vm, self, given)? {
            config.version = Some(counter);
        }
        Ok(())
    }

    fn apply_one(&self, vm: &Vm, key: &str, value: &Value, config: &mut MapperConfig) -> PyResult<()> {
        let polymorphic = &mut config.polymorphic;
        match key {
            "polymorphic_on" => polymorphic.on = self.discriminator(vm, value)?,
            "polymorphic_identity" => {
                polymorphic.identity = Some(convert::to_sql(vm, value)).filter(|_| !value.is_none());
            }
            "polymorphic_abstract" => polymorphic.is_abstract = vm.truth(value)?,
            "polymorphic_load" => {
                polymorphic.load = match value.as_str() {
                    None if value.is_none() => PolymorphicLoad::OnAccess,
                    Some("inline") => PolymorphicLoad::Inline,
                    Some("selectin") => PolymorphicLoad::SelectIn,
                    _ => {
                        let shown = vm.repr(value)?;
                        return Err(argument_error(vm, &format!("unknown argument for polymorphic_load: {shown}")));
                    }
                };
            }
            "with_polymorphic" => self.with_polymorphic(vm, value, config)?,
            "primary_key" => {
                if !value.is_none() {
                    for item in vm.collect(value)? {
                        config.primary_key.push(self.column(vm, &item)?);
                    }
                }
            }
            "eager_defaults" => {
                config.eager_defaults = match value.as_str() {
                    Some(_) => EagerDefaults::Auto,
                    None if vm.truth(value)? => EagerDefaults::Always,
                    None => EagerDefaults::Never,
                };
            }
            "always_refresh" => config.always_refresh = vm.truth(value)?,
            "allow_partial_pks" => config.allow_partial_primary_keys = vm.truth(value)?,
            "confirm_deleted_rows" => config.confirm_deleted_rows = vm.truth(value)?,
            "column_prefix" => config.column_prefix = text(Some(value)),
            "include_properties" => {
                config.include_properties = if value.is_none() { None } else { Some(self.names(vm, value)?) };
            }
            "exclude_properties" => {
                if !value.is_none() {
                    config.exclude_properties.extend(self.names(vm, value)?);
                }
            }
            "version_id_col" | "version_id_generator" => {}
            other if IGNORED.contains(&other) => {}
            other if REFUSED.contains(&other) => {
                if vm.truth(value)? {
                    return Err(unavailable(vm, &format!("Mapper({other}=…)")));
                }
            }
            other => {
                let hint = parameter_hint(other, NAMES.iter().chain(IGNORED).chain(REFUSED));
                let text = format!("Mapper.__init__() got an unexpected keyword argument '{other}'{hint}");
                return Err(vm.type_error(&text));
            }
        }
        Ok(())
    }

    fn names(&self, vm: &Vm, value: &Value) -> PyResult<Vec<Rc<str>>> {
        let mut names = Vec::new();
        for item in vm.collect(value)? {
            names.push(match item.as_str() {
                Some(name) => Rc::from(name),
                None => self.column(vm, &item)?.key(),
            });
        }
        Ok(names)
    }

    /// The column of an argument: a column, a `mapped_column()`, or an attribute.
    pub(super) fn column(&self, vm: &Vm, value: &Value) -> PyResult<sql::schema::Column> {
        let value = (self.copy_of)(value);
        if let Some(name) = value.as_str()
            && let Some((_, property)) = self.items.columns.iter().find(|(key, _)| &**key == name)
        {
            return Ok(property.column().clone());
        }
        // A column of a query stands for the one that it shows.
        if let Some(expr) = crate::sqlalchemy::sql::elements::expression(vm, &value)?
            && let sql::expr::ExprKind::Proxy(proxy) = expr.kind()
            && let Some(shown) = proxy.shown_column()
        {
            return Ok(shown);
        }
        column::required(vm, &value)
    }

    fn discriminator(&self, vm: &Vm, value: &Value) -> PyResult<Option<Discriminator>> {
        if value.is_none() {
            return Ok(None);
        }
        if let Some(name) = value.as_str() {
            return Ok(Some(Discriminator::Attribute(Rc::from(name))));
        }
        let value = (self.copy_of)(value);
        if let Some(property) = property_of(&value) {
            let known = self.items.objects.iter().find(|(_, object)| object.is(&value));
            return match (&property.declared, known) {
                (Some(Declared::Columns(_)), Some((key, _))) => Ok(Some(Discriminator::Attribute(key.clone()))),
                _ => {
                    let text = "Only direct column-mapped property or SQL expression can be passed for polymorphic_on";
                    Err(argument_error(vm, text))
                }
            };
        }
        if let Some((_, key)) = super::attribute::attribute_of(&value) {
            return Ok(Some(Discriminator::Attribute(key)));
        }
        match crate::sqlalchemy::sql::elements::expression(vm, &value)? {
            Some(expr) => Ok(Some(Discriminator::Expr(expr))),
            None => {
                let shown = vm.repr(&value)?;
                let text =
                    format!("Column expression or string key expected for argument 'polymorphic_on'; got {shown}.");
                Err(argument_error(vm, &text))
            }
        }
    }

    fn with_polymorphic(&self, vm: &Vm, value: &Value, config: &mut MapperConfig) -> PyResult<()> {
        if value.is_none() {
            return Ok(());
        }
        let (spec, selectable) = match value.as_sequence() {
            Some(items) => match items.as_slice() {
                [spec, selectable] if spec.as_str() == Some("*") || spec.as_sequence().is_some() => {
                    (spec.clone(), Some(selectable.clone()))
                }
                _ => (value.clone(), None),
            },
            None => (value.clone(), None),
        };
        let selectable = selectable.filter(|given| !given.is_none());
        config.polymorphic.with_selectable =
            selectable.as_ref().and_then(payload::<FromPayload>).map(|from| from.0.clone());
        config.polymorphic.with = below(vm, &spec)?;
        Ok(())
    }
}

/// The classes below that an argument names: `"*"` for all, or a list.
pub(super) fn below(vm: &Vm, value: &Value) -> PyResult<WithPolymorphic> {
    match value.as_str() {
        Some("*") => Ok(WithPolymorphic::All),
        Some(_) => {
            let shown = vm.repr(value)?;
            Err(argument_error(vm, &format!("Invalid setting for with_polymorphic: {shown}")))
        }
        None => {
            let mut mappers = Vec::new();
            for item in vm.collect(value)? {
                mappers.extend(mapper_argument(vm, &item)?);
            }
            Ok(WithPolymorphic::Some(mappers))
        }
    }
}

/// The mapper of a class or mapper that an argument names.
fn mapper_argument(vm: &Vm, value: &Value) -> PyResult<Option<Rc<Mapper>>> {
    if let Some(found) = mapper_of(vm, value)? {
        return Ok(Some(found));
    }
    if let Some(found) = payload::<super::mapper::MapperPayload>(value) {
        return Ok(Some(found.0.clone()));
    }
    match value.as_class() {
        Some(class) => {
            Err(crate::raise::Raise::raise(&orm::Error::unmapped_class(&super::instance::path_of(&class)), vm))
        }
        None => Ok(None),
    }
}
