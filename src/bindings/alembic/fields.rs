//! [`Fields`]: the attributes of an operation's object.

use std::rc::Rc;

use python::{PyResult, Value, Vm};
use sql::Name;
use sql::schema::ConstraintSpec;

use crate::sqlalchemy::schema::{self, quoted_name};

/// Reads the attributes of a Python object.
pub struct Fields<'a> {
    pub vm: &'a Vm,
    pub object: &'a Value,
}

impl Fields<'_> {
    /// An attribute.
    pub fn get(&self, name: &str) -> PyResult {
        self.vm.attr(self.object, name)
    }

    /// An attribute that is not `None`.
    pub fn given(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(Some(self.get(name)?).filter(|value| !value.is_none()))
    }

    /// A text, or nothing.
    pub fn text(&self, name: &str) -> PyResult<Option<Rc<str>>> {
        Ok(schema::text(Some(&self.get(name)?)))
    }

    /// A name, or nothing.
    pub fn optional_name(&self, name: &str) -> PyResult<Option<Name>> {
        Ok(schema::name(Some(&self.get(name)?)))
    }

    /// A name.
    pub fn name(&self, name: &str) -> PyResult<Name> {
        Ok(self.optional_name(name)?.unwrap_or_default())
    }

    /// Whether no naming convention changes a name.
    pub fn is_final(&self, name: &str) -> PyResult<bool> {
        Ok(quoted_name::is_final(Some(&self.get(name)?)))
    }

    /// A truth value, or nothing.
    pub fn flag(&self, name: &str) -> PyResult<Option<bool>> {
        schema::optional_flag(self.vm, Some(&self.get(name)?))
    }

    /// Names of columns: texts, or columns.
    pub fn column_names(&self, name: &str) -> PyResult<Vec<Rc<str>>> {
        let mut names = Vec::new();
        for item in self.vm.collect(&self.get(name)?)? {
            names.push(match item.as_str() {
                Some(text) => Rc::from(text),
                None => schema::column::in_constraint(self.vm, &item)?.key(),
            });
        }
        Ok(names)
    }

    /// The keywords of an attribute that holds them.
    pub fn keywords(&self, name: &str) -> PyResult<Vec<(python::Name, Value)>> {
        let held = self.get(name)?;
        let Some(dict) = held.as_dict() else { return Ok(Vec::new()) };
        let named = |(key, value): (Value, Value)| Some((self.vm.intern(key.as_str()?), value));
        Ok(dict.items().into_iter().filter_map(named).collect())
    }

    /// Name, keywords that all constraints have, and keywords of single dialects.
    pub fn constraint(&self, class: &str) -> PyResult<(ConstraintSpec, Vec<(python::Name, Value)>)> {
        let mut spec = ConstraintSpec {
            name: self.optional_name("constraint_name")?,
            is_name_final: self.is_final("constraint_name")?,
            ..ConstraintSpec::default()
        };
        let (mut own, mut of_dialects) = (Vec::new(), Vec::new());
        for (key, value) in self.keywords("kw")? {
            match key.as_str() {
                "deferrable" => spec.deferrable = schema::optional_flag(self.vm, Some(&value))?,
                "initially" => spec.initially = schema::text(Some(&value)),
                "comment" => spec.comment = schema::text(Some(&value)),
                "info" => {}
                "onupdate" | "ondelete" | "match" | "use_alter" | "source_schema" | "referent_schema" => {
                    own.push((key, value));
                }
                _ => of_dialects.push((key, value)),
            }
        }
        let class = format!("sqlalchemy.sql.schema.{class}");
        spec.dialect_options = schema::dialect_options(self.vm, &class, &of_dialects)?;
        Ok((spec, own))
    }
}
