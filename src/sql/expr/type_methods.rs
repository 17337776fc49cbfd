//! The operators and methods that types of one database add to expressions: `tags.overlap(…)`, `data["a"].astext`.

use std::cell::RefCell;
use std::rc::Rc;

use super::construct::{bind_value, null};
use super::{Binary, ClauseList, CustomOp, Expr, ExprKind, Function, Operand, Operator, all_, any_, cast};
use crate::error::{Error, ErrorKind, Result};
use crate::types::{Affinity, Comparator, Type, TypeArgs, TypeClass};
use crate::value::Value;
use crate::warning::warn_deprecated;

const GETITEM: i32 = 15;
const COMPARISON: i32 = 5;

thread_local! {
    static OPERATORS: RefCell<Vec<Rc<CustomOp>>> = const { RefCell::new(Vec::new()) };
}

/// The operator of this text; the same one for every use, as nested uses of one operator need no parentheses.
fn operator(symbol: &str, precedence: i32, is_comparison: bool, eager_grouping: bool) -> Operator {
    OPERATORS.with_borrow_mut(|known| {
        if let Some(operator) = known.iter().find(|operator| &*operator.symbol == symbol) {
            return Operator::Custom(operator.clone());
        }
        let symbol = Rc::from(symbol);
        let made = Rc::new(CustomOp { symbol, precedence, is_comparison, return_type: None, eager_grouping });
        known.push(made.clone());
        Operator::Custom(made)
    })
}

/// The comparison that a method stands for, and whether it has parentheses inside every other operator.
fn comparison(comparator: Comparator, method: &str) -> Option<Operator> {
    use Comparator as C;
    let (symbol, is_eager) = match (comparator, method) {
        (C::Array | C::Jsonb | C::Hstore | C::Range, "contains") => ("@>", true),
        (C::Array | C::Jsonb | C::Hstore | C::Range, "contained_by") => ("<@", true),
        (C::Array, "overlap") | (C::Range, "overlaps") => ("&&", false),
        (C::Jsonb | C::Hstore, "has_key") => ("?", true),
        (C::Jsonb | C::Hstore, "has_all") => ("?&", true),
        (C::Jsonb | C::Hstore, "has_any") => ("?|", true),
        (C::Jsonb, "path_exists") => ("@?", true),
        (C::Jsonb, "path_match") => ("@@", true),
        (C::Range, "strictly_left_of" | "__lshift__") => ("<<", false),
        (C::Range, "strictly_right_of" | "__rshift__") => (">>", false),
        (C::Range, "not_extend_right_of") => ("&<", false),
        (C::Range, "not_extend_left_of") => ("&>", false),
        (C::Range, "adjacent_to") => ("-|-", false),
        _ => return None,
    };
    Some(operator(symbol, COMPARISON, true, is_eager))
}

/// A function of HSTORE that a method stands for, with the type of its value.
fn hstore_function(method: &str, own: &Type) -> Option<(&'static str, Type)> {
    let texts = || Type::array(Type::new(TypeClass::Text), None);
    Some(match method {
        "defined" => ("defined", Type::boolean()),
        "delete" => ("delete", own.clone()),
        "slice" => ("slice", own.clone()),
        "keys" => ("akeys", texts()),
        "vals" => ("avals", texts()),
        "array" => ("hstore_to_array", texts()),
        "matrix" => ("hstore_to_matrix", Type::array(Type::new(TypeClass::Text), Some(2))),
        _ => return None,
    })
}

impl Expr {
    /// Whether the type of the expression brings a method or property of this name.
    pub fn has_type_method(&self, name: &str) -> bool {
        let comparator = self.ty().comparator();
        comparison(comparator, name).is_some_and(|_| !name.starts_with("__"))
            || match comparator {
                Comparator::Hstore => hstore_function(name, &self.ty()).is_some(),
                Comparator::Range => matches!(name, "union" | "difference" | "intersection"),
                Comparator::Jsonb if name == "delete_path" => true,
                Comparator::Json | Comparator::Jsonb => name == "astext" && self.is_json_index(),
                Comparator::Array | Comparator::Generic => {
                    matches!(name, "any" | "all") && self.ty().affinity() == Affinity::Array
                }
            }
    }

    /// A method or property that the type of the expression brings; absent when it brings none of this name.
    ///
    /// # Errors
    /// `TypeError` for a missing argument, `ArgumentError` for operands that the operator does not take.
    pub fn type_method(&self, name: &str, args: Vec<Operand>) -> Result<Option<Self>> {
        let comparator = self.ty().comparator();
        if comparator == Comparator::Generic && name == "contains" && self.ty().affinity() == Affinity::Array {
            return Err(Error::new(
                ErrorKind::NotImplemented,
                "ARRAY.contains() not implemented for the base ARRAY type; please use the dialect-specific ARRAY type",
            ));
        }
        let mut args = args.into_iter();
        let mut first =
            || args.next().ok_or_else(|| Error::type_error(format!("{name}() missing 1 required positional argument")));
        if let Some(operator) = comparison(comparator, name) {
            let other = match (name, first()?) {
                ("path_exists" | "path_match", Operand::Value(value)) => self.bind_as(value, Type::json_path_text()),
                (_, other) => other,
            };
            return self.operate(operator, other).map(Some);
        }
        match (comparator, name) {
            (Comparator::Json | Comparator::Jsonb, "astext") if self.is_json_index() => self.as_text().map(Some),
            (Comparator::Jsonb, "delete_path") => self.delete_path(first()?).map(Some),
            (Comparator::Range, "union") => self.operate(Operator::Add, first()?).map(Some),
            (Comparator::Range, "difference") => self.operate(Operator::Sub, first()?).map(Some),
            (Comparator::Range, "intersection") => self.operate(Operator::Mul, first()?).map(Some),
            (Comparator::Array | Comparator::Generic, "any" | "all") if self.ty().affinity() == Affinity::Array => {
                self.beside_items(name == "any", Operator::Eq, first()?).map(Some)
            }
            (Comparator::Hstore, _) => {
                let Some((function, ty)) = hstore_function(name, &self.ty()) else { return Ok(None) };
                let all = std::iter::once(Operand::Expr(self.clone())).chain(args).collect();
                Function::call(&[], function, all, Some(ty)).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// An operator whose meaning the type of the expression changes; absent when it is the usual one.
    pub(super) fn type_operator(&self, operator_: &Operator, other: &Operand) -> Result<Option<Self>> {
        match (self.ty().comparator(), operator_) {
            (Comparator::Hstore, Operator::GetItem) => {
                let operator = operator("->", GETITEM, false, true);
                let right = other.clone().into_expr(Some(self), &operator)?;
                let ty = self.ty().undecorated();
                let text = ty.own.as_ref().and_then(|own| own.ty("text_type").cloned());
                let text = text.unwrap_or_else(|| Type::new(TypeClass::Text));
                Ok(Some(Self::make_binary(self.clone(), right, operator, None, text)))
            }
            (Comparator::Json | Comparator::Jsonb, Operator::Add | Operator::Concat) => {
                let right = other.clone().into_expr(Some(self), &Operator::Concat)?;
                Ok(Some(Self::make_binary(self.clone(), right, Operator::Concat, None, self.ty())))
            }
            _ => Ok(None),
        }
    }

    fn bind_as(&self, value: Value, ty: Type) -> Operand {
        Operand::Expr(self.bind_of_type(value, ty))
    }

    fn is_json_index(&self) -> bool {
        matches!(self.kind(), ExprKind::Binary(binary) if is_index(binary))
    }

    /// `data["a"].astext`.
    fn as_text(&self) -> Result<Self> {
        let ExprKind::Binary(binary) = self.kind() else {
            return Err(Error::type_error("astext is for a key, an index or a path"));
        };
        let symbol = if binary.operator == Operator::JsonPathGetItem { "#>>" } else { "->>" };
        let ty = self.ty().undecorated();
        let text = ty.own.as_ref().and_then(|own| own.ty("astext_type").cloned());
        let text = text.unwrap_or_else(|| Type::new(TypeClass::Text));
        let operator = operator(symbol, GETITEM, false, true);
        Ok(Self::make_binary(binary.left.clone(), binary.right.clone(), operator, None, text))
    }

    /// `data.delete_path(["a", "b"])`.
    fn delete_path(&self, path: Operand) -> Result<Self> {
        let text = Type::new(TypeClass::Text);
        let path = match path {
            Operand::Value(value) => match value.items() {
                Some(items) => array(items.into_iter().map(Operand::Value).collect(), Some(Type::string()))?,
                None => bind_value("param", value, Type::string()),
            },
            other => other.into_expr(None, &Operator::Comma)?,
        };
        let path = cast(path.into(), Type::array(text, None))?;
        self.operate(operator("#-", GETITEM, false, true), path.into())
    }

    /// `other operator ANY (self)`; SQLAlchemy: `ARRAY.Comparator.any`.
    ///
    /// # Errors
    /// `ArgumentError` for operands that the operator does not take.
    pub fn beside_items(&self, is_any: bool, operator: Operator, other: Operand) -> Result<Self> {
        warn_deprecated(
            "The ARRAY.Comparator.any() and ARRAY.Comparator.all() methods for arrays are deprecated for removal, along with the PG-specific Any() and All() functions. See any_() and all_() functions for modern use. (deprecated since: 2.1)".to_owned(),
        );
        let ty = self.ty().undecorated();
        let left = match (other, &ty.args) {
            (Operand::Value(value), TypeArgs::Array { item, .. }) => {
                let ty = item.coerce_compared(&operator, &value)?;
                self.bind_of_type(value, ty)
            }
            (other, _) => other.into_expr(Some(self), &operator)?,
        };
        let right = if is_any { any_(self) } else { all_(self) };
        left.operate(operator, right.into())
    }

    /// `column[1:2]`: the part of an array from `start` to `stop`.
    ///
    /// # Errors
    /// `ArgumentError` for bounds that are no values, `NotImplementedError` for what is no array.
    pub fn slice(&self, start: Operand, stop: Operand) -> Result<Self> {
        let ty = self.ty().undecorated();
        let TypeArgs::Array { zero_indexes, .. } = &ty.args else {
            return Err(Error::new(
                ErrorKind::NotImplemented,
                "Operator 'getitem' is not supported on this expression",
            ));
        };
        let shift = i64::from(*zero_indexes);
        let bound = |operand: Operand| match operand {
            Operand::Value(Value::Null) => Ok(null()),
            Operand::Value(Value::Int(place)) => Ok(self.bind_of_type(Value::Int(place + shift), Type::integer())),
            other => other.into_expr(Some(self), &Operator::GetItem),
        };
        let list = ClauseList {
            items: vec![bound(start)?, bound(stop)?],
            operator: Operator::Slice,
            group: false,
            ty: Type::null(),
        };
        let right = Self::new(ExprKind::List(Rc::new(list)));
        Ok(Self::make_binary(self.clone(), right, Operator::GetItem, None, self.ty()))
    }
}

/// Whether an operator reads a key, an index or a path of JSON.
fn is_index(binary: &Binary) -> bool {
    matches!(binary.operator, Operator::JsonGetItem | Operator::JsonPathGetItem)
}

/// `array([…])`: an array written out.
///
/// # Errors
/// `ArgumentError` for items that are no values.
pub fn array(items: Vec<Operand>, item: Option<Type>) -> Result<Expr> {
    let mut exprs = Vec::with_capacity(items.len());
    for operand in items {
        exprs.push(match (operand, &item) {
            (Operand::Value(value), Some(ty)) if !value.is_null() => bind_value("param", value, ty.clone()),
            (operand, _) => operand.into_expr(None, &Operator::Comma)?.self_group(Some(&Operator::Comma)),
        });
    }
    let first = exprs.first().map(Expr::ty);
    let ty = match (item, first) {
        (Some(item), _) => Type::array(item, None),
        // An array of arrays has one type with more dimensions.
        (None, Some(first)) => match &first.args {
            TypeArgs::Array { item, dimensions, .. } => Type::array(item.clone(), Some(dimensions.unwrap_or(1) + 1)),
            _ => Type::array(first, None),
        },
        (None, None) => Type::array(Type::null(), None),
    };
    let list = ClauseList { items: exprs, operator: Operator::ArrayLiteral, group: false, ty };
    Ok(Expr::new(ExprKind::List(Rc::new(list))))
}

/// `match(a, b, against=…)`: MySQL's full text search, which may be in boolean mode, in natural language mode, or with
/// query expansion.
pub fn full_text_match(columns: Vec<Expr>, against: Expr, modes: [bool; 3]) -> Expr {
    let left = ClauseList { items: columns, operator: Operator::Comma, group: false, ty: Type::null() };
    Expr::new(ExprKind::Binary(Rc::new(Binary {
        left: Expr::new(ExprKind::List(Rc::new(left))),
        right: against,
        operator: Operator::FullTextMatch,
        negate: None,
        ty: Type::null(),
        escape: None,
        flags: Some(super::tuple_(modes.map(|is_set| if is_set { super::true_() } else { super::false_() }).to_vec())),
        symmetric: false,
        is_implicitly_boolean: false,
    })))
}

/// `aggregate_order_by(target, …)`: an argument of an aggregate with the order of its rows.
pub fn aggregate_order_by(target: &Expr, order_by: Vec<Expr>) -> Expr {
    let ty = target.ty();
    let items = std::iter::once(target.clone()).chain(order_by).collect();
    Expr::new(ExprKind::List(Rc::new(ClauseList { items, operator: Operator::OrderedBy, group: false, ty })))
}
