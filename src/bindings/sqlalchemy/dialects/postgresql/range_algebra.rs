//! What ranges are to each other: overlapping, adjacent, their union and the like.

use std::cmp::Ordering;

use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::range::{Parts, is_range};
use crate::library::Library;

/// Adds the comparisons of ranges and what is made of two of them.
pub(super) fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("contained_by", |vm, args| {
            let (own, other) = both(vm, args)?;
            truth(contains(vm, &other, &own))
        })
        .method("overlaps", |vm, args| relation(vm, args, overlaps))
        .method("adjacent_to", |vm, args| relation(vm, args, adjacent))
        .method("strictly_left_of", |vm, args| relation(vm, args, is_left))
        .method("__lshift__", |vm, args| relation(vm, args, is_left))
        .method("strictly_right_of", |vm, args| relation(vm, args, |vm, own, other| is_left(vm, other, own)))
        .method("__rshift__", |vm, args| relation(vm, args, |vm, own, other| is_left(vm, other, own)))
        .method("not_extend_left_of", |vm, args| {
            relation(
                vm,
                args,
                |vm, own, other| Ok(own.lower_edge().compare(vm, &other.lower_edge())? != Ordering::Less),
            )
        })
        .method("not_extend_right_of", |vm, args| {
            relation(vm, args, |vm, own, other| {
                Ok(own.upper_edge().compare(vm, &other.upper_edge())? != Ordering::Greater)
            })
        })
        .method("union", union)
        .method("__add__", union)
        .method("difference", difference)
        .method("__sub__", difference)
        .method("intersection", intersection)
        .method("__mul__", intersection)
}

/// One end of a range.
struct Edge {
    value: Value,
    is_lower: bool,
    is_inclusive: bool,
}

impl Parts {
    fn lower_edge(&self) -> Edge {
        Edge { value: self.lower.clone(), is_lower: true, is_inclusive: self.bounds.starts_with('[') }
    }

    fn upper_edge(&self) -> Edge {
        Edge { value: self.upper.clone(), is_lower: false, is_inclusive: self.bounds.ends_with(']') }
    }

    /// Whether two ranges hold the same values.
    pub(super) fn is_same(&self, vm: &Vm, other: &Self) -> PyResult<bool> {
        if self.is_empty || other.is_empty {
            return Ok(self.is_empty == other.is_empty);
        }
        Ok(self.lower_edge().compare(vm, &other.lower_edge())? == Ordering::Equal
            && self.upper_edge().compare(vm, &other.upper_edge())? == Ordering::Equal)
    }
}

impl Edge {
    /// The distance between neighbours, for values that have neighbours.
    fn step(vm: &Vm, value: &Value) -> PyResult<Option<Value>> {
        if value.as_int().is_some() && value.as_bool().is_none() {
            return Ok(Some(Value::Int(1)));
        }
        if vm.class_of(value).name().as_str() == "date" {
            let class = vm.attr(&vm.import("datetime")?.value(), "timedelta")?;
            return vm.call(&class, &[Value::Int(1)]).map(Some);
        }
        Ok(None)
    }

    /// The value and whether it is inside, lower ends inclusive and upper ends exclusive where values have neighbours.
    fn normal(&self, vm: &Vm) -> PyResult<(Value, bool)> {
        match Self::step(vm, &self.value)? {
            Some(step) if self.is_lower != self.is_inclusive => {
                Ok((vm.call_method(&self.value, "__add__", &[step])?, self.is_lower))
            }
            _ => Ok((self.value.clone(), self.is_inclusive)),
        }
    }

    /// Which of two ends comes first.
    fn compare(&self, vm: &Vm, other: &Self) -> PyResult<Ordering> {
        let side = |is_lower: bool| if is_lower { Ordering::Less } else { Ordering::Greater };
        match (self.value.is_none(), other.value.is_none()) {
            (true, true) if self.is_lower == other.is_lower => return Ok(Ordering::Equal),
            (true, _) => return Ok(side(self.is_lower)),
            (false, true) => return Ok(side(other.is_lower).reverse()),
            (false, false) => {}
        }
        let ((own, own_inside), (theirs, their_inside)) = (self.normal(vm)?, other.normal(vm)?);
        if vm.lt(&own, &theirs)? {
            return Ok(Ordering::Less);
        }
        if vm.lt(&theirs, &own)? {
            return Ok(Ordering::Greater);
        }
        Ok(match (own_inside, their_inside) {
            (true, true) => Ordering::Equal,
            (false, false) if self.is_lower == other.is_lower => Ordering::Equal,
            (false, _) => side(self.is_lower).reverse(),
            (true, false) => side(other.is_lower),
        })
    }

    /// Whether a lower end begins right behind this upper end, as SQLAlchemy decides it.
    fn meets(&self, vm: &Vm, lower: &Self) -> PyResult<bool> {
        if self.value.is_none() || lower.value.is_none() {
            return Ok(false);
        }
        let step = Self::step(vm, &self.value)?;
        let ((own, _), (theirs, _)) = (self.normal(vm)?, lower.normal(vm)?);
        if vm.lt(&own, &theirs)? {
            let Some(step) = step else { return Ok(false) };
            return if self.is_inclusive == lower.is_inclusive {
                let before = vm.call_method(&lower.value, "__sub__", &[step])?;
                vm.eq(&self.value, &before)
            } else {
                vm.eq(&self.value, &lower.value)
            };
        }
        if vm.lt(&theirs, &own)? {
            return Ok(false);
        }
        Ok(self.is_inclusive != lower.is_inclusive || step.is_some())
    }
}

fn truth(result: PyResult<bool>) -> PyResult {
    result.map(Value::bool)
}

fn both(vm: &Vm, args: &Args<'_>) -> PyResult<(Parts, Parts)> {
    let other = args.get(1).filter(|other| is_range(vm, other));
    let other = other.ok_or_else(|| vm.type_error("a Range is needed"))?;
    Ok((Parts::of(vm, args.receiver(vm)?)?, Parts::of(vm, other)?))
}

/// A comparison that no empty range fulfils.
fn relation(vm: &Vm, args: &Args<'_>, holds: fn(&Vm, &Parts, &Parts) -> PyResult<bool>) -> PyResult {
    let (own, other) = both(vm, args)?;
    truth(if own.is_empty || other.is_empty { Ok(false) } else { holds(vm, &own, &other) })
}

/// Whether one range lies inside of another.
pub(super) fn contains(vm: &Vm, own: &Parts, other: &Parts) -> PyResult<bool> {
    if other.is_empty {
        return Ok(true);
    }
    Ok(!own.is_empty
        && own.lower_edge().compare(vm, &other.lower_edge())? != Ordering::Greater
        && own.upper_edge().compare(vm, &other.upper_edge())? != Ordering::Less)
}

fn overlaps(vm: &Vm, own: &Parts, other: &Parts) -> PyResult<bool> {
    let lowers = own.lower_edge().compare(vm, &other.lower_edge())?;
    let begins_inside = |one: &Parts, inside: &Parts| -> PyResult<bool> {
        Ok(one.lower_edge().compare(vm, &inside.upper_edge())? != Ordering::Greater)
    };
    Ok(lowers != Ordering::Less && begins_inside(own, other)?
        || lowers != Ordering::Greater && begins_inside(other, own)?)
}

fn adjacent(vm: &Vm, own: &Parts, other: &Parts) -> PyResult<bool> {
    Ok(own.upper_edge().meets(vm, &other.lower_edge())? || other.upper_edge().meets(vm, &own.lower_edge())?)
}

fn is_left(vm: &Vm, own: &Parts, other: &Parts) -> PyResult<bool> {
    Ok(own.upper_edge().compare(vm, &other.lower_edge())? == Ordering::Less)
}

/// A range from one end to another.
fn between(vm: &Vm, lower: &Edge, upper: &Edge) -> PyResult {
    let bounds =
        format!("{}{}", if lower.is_inclusive { '[' } else { '(' }, if upper.is_inclusive { ']' } else { ')' });
    let class = Library::of(vm).class(vm, "postgresql.Range")?.value();
    vm.call_kw(&class, &[lower.value.clone(), upper.value.clone()], &[("bounds", Value::string(bounds))])
}

fn nothing(vm: &Vm) -> PyResult {
    let class = Library::of(vm).class(vm, "postgresql.Range")?.value();
    vm.call_kw(&class, &[Value::None, Value::None], &[("empty", Value::bool(true))])
}

fn union(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (own, other) = both(vm, args)?;
    if own.is_empty || other.is_empty {
        return Ok(args.get(usize::from(own.is_empty)).cloned().unwrap_or(Value::None));
    }
    if !overlaps(vm, &own, &other)? && !adjacent(vm, &own, &other)? {
        return Err(vm.value_error("Adding non-overlapping and non-adjacent ranges is not implemented"));
    }
    let lower = earlier(vm, other.lower_edge(), own.lower_edge())?;
    let upper = later(vm, other.upper_edge(), own.upper_edge())?;
    between(vm, &lower, &upper)
}

fn intersection(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (own, other) = both(vm, args)?;
    if own.is_empty || other.is_empty || !overlaps(vm, &own, &other)? {
        return nothing(vm);
    }
    let lower = later(vm, own.lower_edge(), other.lower_edge())?;
    let upper = earlier(vm, own.upper_edge(), other.upper_edge())?;
    between(vm, &lower, &upper)
}

fn difference(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (own, other) = both(vm, args)?;
    let is_apart = |one: &Parts, other: &Parts| -> PyResult<bool> {
        Ok(one.lower_edge().compare(vm, &other.upper_edge())? == Ordering::Greater)
    };
    if own.is_empty || other.is_empty || is_apart(&own, &other)? || is_apart(&other, &own)? {
        return Ok(args.receiver(vm)?.clone());
    }
    let is_before = own.lower_edge().compare(vm, &other.lower_edge())? == Ordering::Less;
    let is_behind = own.upper_edge().compare(vm, &other.upper_edge())? == Ordering::Greater;
    match (is_before, is_behind) {
        (true, true) => Err(vm.value_error("Subtracting a strictly inner range is not implemented")),
        (false, false) => nothing(vm),
        (true, false) => {
            let cut = other.lower_edge();
            between(vm, &own.lower_edge(), &Edge { is_lower: false, is_inclusive: !cut.is_inclusive, ..cut })
        }
        (false, true) => {
            let cut = other.upper_edge();
            between(vm, &Edge { is_lower: true, is_inclusive: !cut.is_inclusive, ..cut }, &own.upper_edge())
        }
    }
}

fn earlier(vm: &Vm, one: Edge, other: Edge) -> PyResult<Edge> {
    Ok(if one.compare(vm, &other)? == Ordering::Greater { other } else { one })
}

fn later(vm: &Vm, one: Edge, other: Edge) -> PyResult<Edge> {
    Ok(if one.compare(vm, &other)? == Ordering::Less { other } else { one })
}
