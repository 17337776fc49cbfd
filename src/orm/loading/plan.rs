//! [`LoadPlan`]: a SELECT of plain columns, and what its columns are for.

use std::rc::Rc;

use sql::expr::{Expr, ExprKind};
use sql::statement::Select;

use crate::error::Result;
use crate::loading::plugin;
use crate::mapper::{Attribute, Mapper, MapperEntity};
use crate::send::CompileCache;
use crate::state::AttributeSet;

/// One entity of a query: an object, or a value.
#[derive(Debug)]
pub(crate) enum LoadedEntity {
    /// An object of a mapped class.
    Object(ObjectColumns),
    /// The value of one column.
    Value(usize),
}

/// Where the columns of a mapped class are in a row.
#[derive(Debug)]
pub(crate) struct ObjectColumns {
    pub(crate) mapper: Rc<Mapper>,
    /// Attribute index and place in the row.
    pub(crate) attributes: Vec<(usize, usize)>,
    /// Places of the primary key; empty when it is not read.
    pub(crate) primary_key: Vec<usize>,
    /// Attributes that the query leaves out.
    pub(crate) deferred: AttributeSet,
}

/// How the places of a row are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyStyle {
    /// As `Query` does: by attribute, names may repeat.
    Query,
    /// As `select()` does: a name that repeats gets a number.
    Select,
}

/// A SELECT of plain columns, and what its columns are for.
#[derive(Debug)]
pub(crate) struct LoadPlan {
    pub(crate) select: Select,
    pub(crate) entities: Vec<LoadedEntity>,
    /// Names of the places of a row; `None` where the database's name is taken.
    pub(crate) keys: Vec<Option<Rc<str>>>,
    /// Numbers of the expressions that each place was selected from.
    pub(crate) targets: Vec<Vec<usize>>,
    /// What was compiled of the SELECT.
    pub(crate) compiled: CompileCache,
}

impl LoadPlan {
    /// Works out how to load what a SELECT asks for.
    pub(crate) fn new(select: &Select, style: KeyStyle, only: Option<&AttributeSet>) -> Result<Self> {
        let mut columns: Vec<Expr> = Vec::new();
        let mut entities = Vec::with_capacity(select.items.len());
        let mut keys = KeyNames { style, used: Vec::new() };
        let mut names = Vec::with_capacity(select.items.len());
        let mut targets = Vec::with_capacity(select.items.len());
        for item in &select.items {
            match MapperEntity::of(item) {
                Some(mapper) => {
                    names.push(keys.name(Some(Rc::from(mapper.class().name()))));
                    targets.push(vec![item.id()]);
                    entities.push(LoadedEntity::Object(object_columns(&mapper, only, &mut columns)));
                }
                None => {
                    for column in plugin::expand(item)? {
                        names.push(keys.name(value_name(&column, style)));
                        targets.push(vec![column.id(), item.id()]);
                        entities.push(LoadedEntity::Value(columns.len()));
                        columns.push(column);
                    }
                }
            }
        }
        let select = plugin::resolve(select, columns)?;
        Ok(Self { select, entities, keys: names, targets, compiled: CompileCache::default() })
    }

    /// Whether rows hold objects, which makes `Query` drop duplicates.
    pub(crate) fn has_objects(&self) -> bool {
        self.entities.iter().any(|entity| matches!(entity, LoadedEntity::Object(_)))
    }
}

fn object_columns(mapper: &Rc<Mapper>, only: Option<&AttributeSet>, columns: &mut Vec<Expr>) -> ObjectColumns {
    let mut attributes = Vec::new();
    let mut deferred = AttributeSet::new();
    for property in mapper.properties().iter() {
        match only {
            Some(only) if !only.contains(property.index()) => continue,
            None if property.is_deferred() => {
                deferred.insert(property.index());
                continue;
            }
            _ => {}
        }
        let Some(expr) = mapper.property_expression(property) else { continue };
        // A column that is there already is not read twice.
        let place = columns.iter().position(|known| known.same(&expr)).unwrap_or_else(|| {
            columns.push(expr);
            columns.len() - 1
        });
        attributes.push((property.index(), place));
    }
    let primary_key: Option<Vec<usize>> = mapper
        .primary_key_properties()
        .iter()
        .map(|key| attributes.iter().find(|(index, _)| *index == key.index()).map(|(_, place)| *place))
        .collect();
    ObjectColumns { mapper: mapper.clone(), attributes, primary_key: primary_key.unwrap_or_default(), deferred }
}

/// The name that an expression gives its place; `None` where it has none.
fn value_name(expr: &Expr, style: KeyStyle) -> Option<Rc<str>> {
    if let ExprKind::Label(label) = expr.kind() {
        return (!label.name.is_anonymous()).then(|| label.name.text().clone());
    }
    if let Some(attribute) = Attribute::of(expr) {
        return Some(attribute.property().key().clone());
    }
    match (expr.kind(), style) {
        (ExprKind::Function(function), KeyStyle::Select) => Some(function.name.last.clone()),
        (ExprKind::Cast(cast), KeyStyle::Select) => value_name(&cast.element, style),
        (ExprKind::TypeCoerce(coerced), KeyStyle::Select) => value_name(&coerced.element, style),
        (ExprKind::Function(_) | ExprKind::Bind(_) | ExprKind::Text(_), _) => None,
        _ => expr.key(),
    }
}

struct KeyNames {
    style: KeyStyle,
    used: Vec<(Rc<str>, usize)>,
}

impl KeyNames {
    fn name(&mut self, name: Option<Rc<str>>) -> Option<Rc<str>> {
        if self.style == KeyStyle::Query {
            return name;
        }
        let name = name.unwrap_or_else(|| Rc::from("_no_label"));
        if let Some((_, count)) = self.used.iter_mut().find(|(used, _)| *used == name) {
            *count += 1;
            return Some(Rc::from(format!("{name}_{count}")));
        }
        self.used.push((name.clone(), 0));
        Some(name)
    }
}
