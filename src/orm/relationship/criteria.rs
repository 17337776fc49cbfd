//! Conditions about relationships: comparisons with objects, `any()`, `has()`, `contains()`.

use std::rc::Rc;

use sql::Value;
use sql::expr::{
    Annotations, Binary, BindCallable, BindParam, Expr, ExprKind, Operand, Operator, and_, bindparam, literal_column,
    null, or_,
};
use sql::selectable::{FromClause, Selectable};
use sql::statement::Select;
use sql::traverse;

use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;
use crate::mapper::{AliasAdapter, AliasOptions, AliasedEntity, Mapper, OrmEntity};
use crate::relationship::ends::Ends;
use crate::relationship::{Direction, RelationshipAttribute, text};
use crate::state::{InstanceState, Loaded, ObjectState, Passive};

/// Whose side of a relationship an object stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    /// It is the related object.
    Related,
    /// It is the object with the relationship.
    Parent,
}

impl RelationshipAttribute {
    /// `Model.parent == object`, or `== None`.
    pub fn equals(&self, object: Option<&Instance>) -> Result<Expr> {
        let relationship = self.relationship();
        match object {
            None if relationship.direction()? == Direction::ManyToOne => self.is_null(),
            None => Ok(self.exists(None)?.negate()),
            Some(_) if relationship.uselist() => Err(Error::invalid_request(
                "Can't compare a collection to an object or collection; use contains() to test for membership.",
            )),
            Some(object) => self.compare(object, Given::Related),
        }
    }

    /// `Model.parent != object`, or `!= None`.
    pub fn differs(&self, object: Option<&Instance>) -> Result<Expr> {
        let relationship = self.relationship();
        match object {
            None if relationship.direction()? == Direction::ManyToOne => Ok(self.is_null()?.negate()),
            None => self.exists(None),
            Some(_) if relationship.uselist() => Err(Error::invalid_request(
                "Can't compare a collection to an object or collection; use contains() to test for membership.",
            )),
            Some(object) => self.excludes(object),
        }
    }

    /// `Model.children.contains(object)`.
    pub fn contains(&self, object: &Instance) -> Result<Expr> {
        if !self.relationship().uselist() {
            return Err(Error::invalid_request("'contains' not implemented for scalar attributes.  Use =="));
        }
        let condition = self.compare(object, Given::Related)?;
        if self.relationship().join()?.secondary.is_none() {
            return Ok(condition);
        }
        let notes = Annotations { negation: Some(self.excludes(object)?), ..Annotations::default() };
        Ok(condition.annotated(Rc::new(notes)))
    }

    /// `Model.children.any(criterion)`.
    pub fn any(&self, criterion: Option<Expr>) -> Result<Expr> {
        if !self.relationship().uselist() {
            return Err(Error::invalid_request("'any()' not implemented for scalar attributes. Use has()."));
        }
        self.exists(criterion)
    }

    /// `Model.parent.has(criterion)`.
    pub fn has(&self, criterion: Option<Expr>) -> Result<Expr> {
        if self.relationship().uselist() {
            return Err(Error::invalid_request("'has()' not implemented for collections. Use any()."));
        }
        self.exists(criterion)
    }

    /// Rows that an object refers to by the relationship; SQLAlchemy: `with_parent`.
    pub fn with_parent(&self, parent: &Instance) -> Result<Expr> {
        self.compare(parent, Given::Parent)
    }

    /// The same over the tables themselves, for a statement about them.
    pub fn members_of(&self, parent: &Instance) -> Result<Expr> {
        let target = self.relationship().target()?;
        let condition = self.bound_condition(parent, Given::Parent)?;
        Ok(traverse::replace(&condition, &mut |part: &Expr| {
            target.property_expression(&target.required_property_of(part.as_column()?).ok()?)
        }))
    }

    /// A SELECT of the related class, for the objects that one object refers to and in their order.
    pub fn select_members(&self, select: &Select, parent: &Instance) -> Result<Select> {
        let relationship = self.relationship();
        let target = relationship.target()?;
        let secondary = relationship.join()?.secondary.clone();
        let order_by = relationship.order_by()?.to_vec();
        Ok(select.filter(vec![self.members_of(parent)?]).with(|data| {
            if let Some(secondary) = secondary {
                data.from_items = vec![target.persist_selectable().clone(), secondary];
            }
            data.order_by = order_by;
        }))
    }

    /// A parameter that takes the value of an object's column when the statement is executed.
    ///
    /// # Errors
    ///
    /// When the column is none of the object's class.
    pub fn bound_value(object: &Instance, column: &Expr) -> Result<Expr> {
        let bind = BindParam::anonymous("param", Value::Null, column.ty());
        // It keeps its name where a column is set to it.
        Ok(bindparam(BindParam {
            callable: Some(value_of(object.state().mapper(), object, column)?),
            unique: false,
            ..bind
        }))
    }

    fn exists(&self, criterion: Option<Expr>) -> Result<Expr> {
        let relationship = self.relationship();
        let plain = self.target()?;
        let needs_alias =
            relationship.is_self_referential()? && plain.alias().is_none() && self.source().alias().is_none();
        let target = if needs_alias {
            let alias = AliasedEntity::new(plain.mapper(), AliasOptions::default());
            OrmEntity::of_alias(&alias).unwrap_or(plain)
        } else {
            plain
        };
        let ends = Ends {
            source: self.source(),
            target: &target,
            aliases_secondary: target.alias().is_some() || self.source().alias().is_some(),
            criteria: self.criteria(),
        };
        let joined = relationship.joined(&ends)?;
        let secondary = joined.secondary.iter().map(|(from, _)| from.clone());
        let froms: Vec<FromClause> = std::iter::once(FromClause::Entity(target.as_entity())).chain(secondary).collect();
        let mut criteria = vec![joined.condition()?];
        if let Some(criterion) = criterion {
            let is_own_alias = needs_alias || self.of_type().is_none();
            criteria.push(if is_own_alias { target.adapt(&criterion) } else { criterion });
        }
        let select = Select::new(vec![literal_column("1", None)])
            .filter(criteria)
            .with(|data| data.from_items.clone_from(&froms))
            .correlate_except(froms);
        Ok(sql::expr::exists(&Selectable::Select(select)))
    }

    /// The condition that finds an object's counterpart, with the object's values in it.
    fn compare(&self, object: &Instance, given: Given) -> Result<Expr> {
        let join = self.relationship().join()?;
        let condition = self.bound_condition(object, given)?;
        let condition = match &join.secondary {
            Some(secondary) => {
                let alias = AliasAdapter::new(AliasedEntity::anonymous_from(secondary), false);
                alias.adapt(&condition)
            }
            None => condition,
        };
        let condition = self.source().mapper().noted(&condition);
        let named = match given {
            Given::Related => Some(self.source()),
            Given::Parent => self.of_type(),
        };
        Ok(named.map_or_else(|| condition.clone(), |entity| entity.adapt(&condition)))
    }

    fn bound_condition(&self, object: &Instance, given: Given) -> Result<Expr> {
        let mapper = match given {
            Given::Parent => self.relationship().parent()?,
            Given::Related => self.relationship().target()?,
        };
        Ok(and_(self.half_bound(given, &mut |column| {
            let bind = BindParam::anonymous("param", Value::Null, column.ty());
            Ok(bindparam(BindParam { callable: Some(value_of(&mapper, object, column)?), ..bind }))
        })?)?)
    }

    /// The join condition with something in the place of the columns of one side.
    fn half_bound(&self, given: Given, bind: &mut dyn FnMut(&Expr) -> Result<Expr>) -> Result<Vec<Expr>> {
        let join = self.relationship().join()?;
        let mut failure = None;
        let mut replace = |condition: &Expr, is_bound: &dyn Fn(&Expr) -> bool| {
            traverse::replace(condition, &mut |part: &Expr| {
                if !matches!(part.kind(), ExprKind::Column(_) | ExprKind::Proxy(_)) {
                    return None;
                }
                if !is_bound(part) {
                    return Some(part.deannotated());
                }
                match bind(&part.deannotated()) {
                    Ok(bound) => Some(bound),
                    Err(error) => {
                        failure.get_or_insert(error);
                        None
                    }
                }
            })
        };
        let is_paired = |part: &Expr| join.local_remote_pairs.iter().any(|(local, _)| local.same(part));
        let conditions = match (&join.secondaryjoin, given) {
            (None, Given::Related) => vec![replace(&join.primaryjoin, &|part| part.marks().remote)],
            (None, Given::Parent) => vec![replace(&join.primaryjoin, &|part| part.marks().local)],
            (Some(secondary), Given::Related) => {
                vec![replace(&join.primaryjoin, &|_| false), replace(secondary, &is_paired)]
            }
            (Some(secondary), Given::Parent) => {
                vec![replace(&join.primaryjoin, &|part| part.marks().local), replace(secondary, &|_| false)]
            }
        };
        match failure {
            Some(error) => Err(error),
            None => Ok(conditions),
        }
    }

    /// The own columns without a related row: the join condition with NULL for the related side.
    fn is_null(&self) -> Result<Expr> {
        let conditions = self.half_bound(Given::Related, &mut |_| Ok(null()))?;
        let condition = and_(conditions.iter().map(equate_with_null).collect())?;
        Ok(self.source().adapt(&self.source().mapper().noted(&condition)))
    }

    fn excludes(&self, object: &Instance) -> Result<Expr> {
        let relationship = self.relationship();
        if relationship.direction()? == Direction::ManyToOne && relationship.uses_get() {
            let mapper = relationship.target()?;
            let mut conditions = Vec::new();
            for (local, remote) in &relationship.join()?.local_remote_pairs {
                let own = self.source().adapt(&self.source().mapper().noted(local));
                let name = local.key().unwrap_or_else(|| Rc::from("param"));
                let bind = BindParam::anonymous(&name, Value::Null, local.ty());
                let bind = bindparam(BindParam { callable: Some(value_of(&mapper, object, remote)?), ..bind });
                conditions.push(or_(vec![
                    own.operate(Operator::Ne, Operand::Expr(bind))?,
                    own.operate(Operator::Is, Operand::Expr(null()))?,
                ])?);
            }
            return Ok(and_(conditions)?);
        }
        let target = relationship.target()?;
        let key = target.identity_key_of(object.state(), Passive::OFF)?;
        let mut criteria = Vec::new();
        for (column, value) in target.primary_key().iter().zip(key.values()) {
            criteria.push(Expr::from(column).operate(Operator::Eq, Operand::from(value.clone()))?);
        }
        Ok(self.exists(Some(and_(criteria)?))?.negate())
    }
}

/// `x = NULL` as `x IS NULL`.
fn equate_with_null(condition: &Expr) -> Expr {
    traverse::replace(condition, &mut |part: &Expr| {
        let ExprKind::Binary(binary) = part.kind() else { return None };
        let is_null = |side: &Expr| matches!(side.kind(), ExprKind::Const(sql::expr::Const::Null));
        let other = match (is_null(&binary.left), is_null(&binary.right)) {
            (true, _) => &binary.right,
            (_, true) => &binary.left,
            _ => return None,
        };
        Some(Expr::new(ExprKind::Binary(Rc::new(Binary {
            left: other.clone(),
            right: null(),
            operator: Operator::Is,
            negate: Some(Operator::IsNot),
            ty: binary.ty.clone(),
            escape: None,
            flags: None,
            symmetric: false,
            is_implicitly_boolean: false,
        }))))
    })
}

/// Gives an object's value of the attribute that a column has in a class, when the statement is executed.
///
/// A column that is none of the class is an error at once, an object without such an attribute only then.
fn value_of(mapper: &Mapper, object: &Instance, column: &Expr) -> Result<BindCallable> {
    let Some(property) = column.as_column().and_then(|own| mapper.property_of(own)) else {
        return Err(Error::new(
            ErrorKind::UnmappedColumn,
            format!("No column {} is configured on mapper {mapper}...", text(column)),
        ));
    };
    let (object, column, key) = (object.clone(), column.clone(), property.key().clone());
    Ok(BindCallable(Rc::new(move || read_value(object.state(), &key, &column).map_err(Error::into_sql))))
}

fn read_value(state: &Rc<InstanceState>, key: &str, column: &Expr) -> Result<Value> {
    let Some(property) = state.mapper().find_property(key) else {
        return Err(Error::new(ErrorKind::Key, format!("'{key}'")));
    };
    let is_persistent = state.object_state() == ObjectState::Persistent;
    let passive = if is_persistent { Passive::OFF } else { Passive::NO_FETCH.without(Passive::INIT_OK) };
    let refused = |why: &str| {
        Error::invalid_request(format!(
            "Can't resolve value for column {} on object {}; {why}",
            text(column),
            state.describe()
        ))
    };
    let value = match state.load(&property, passive)? {
        Loaded::Value(value) => value.into_value(),
        Loaded::NoValue => return Err(refused("no value has been set for this column")),
        Loaded::NoResult => return Err(refused("the object is detached and the value was expired")),
    };
    if value.is_null() {
        sql::warn(format!(
            "Got None for value of column {}; this is unsupported for a relationship comparison and will not currently \
             produce an IS comparison (but may in a future release)",
            text(column)
        ));
    }
    Ok(value)
}
