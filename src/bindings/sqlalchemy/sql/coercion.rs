//! Python values as operands, columns and FROM elements, with SQLAlchemy's texts where they are none.

use python::{BoolWord, Data, PyError, PyResult, Value, Vm};
use sql::expr::{Expr, ExprKind, Operand, Operator};
use sql::selectable::{FromClause, Selectable};

use super::elements;
use super::from_clause::FromPayload;
use super::select::QueryPayload;
use crate::convert;
use crate::library::payload;
use crate::raise::{argument_error, error_with_code};

/// What a role without plain values is called in messages.
const ELEMENT: &str = "SQL expression element";

/// A Python value inside an expression: an expression, a query, or a plain value.
pub fn operand(vm: &Vm, value: &Value) -> PyResult<Operand> {
    operand_of(vm, value, ELEMENT)
}

/// A Python value beside an operator.
pub fn binary_operand(vm: &Vm, value: &Value) -> PyResult<Operand> {
    let role = "SQL expression element or literal value";
    // An object of a mapped class stands for no column's value.
    if crate::sqlalchemy::orm::instance::state_of(value).is_some() {
        return Err(argument_error(vm, &format!("{role} expected, got {}.", vm.repr(value)?)));
    }
    operand_of(vm, value, role)
}

fn operand_of(vm: &Vm, value: &Value, role: &str) -> PyResult<Operand> {
    if let Some(expr) = elements::expression(vm, value)? {
        return Ok(Operand::Expr(expr));
    }
    if let Some(expr) = implicit_scalar(vm, value)? {
        return Ok(Operand::Expr(expr));
    }
    if let Some(sequence) = payload::<sql::schema::Sequence>(value) {
        return Ok(Operand::Expr(sql::expr::next_value(&sequence)));
    }
    if payload::<FromPayload>(value).is_some() {
        return Err(no_element(vm, value, role)?);
    }
    Ok(Operand::Value(convert::to_sql(vm, value)))
}

/// A query or a subquery where SQLAlchemy expects a scalar subquery: it is made one, with a warning.
fn implicit_scalar(vm: &Vm, value: &Value) -> PyResult<Option<Expr>> {
    let query = match (payload::<QueryPayload>(value), payload::<FromPayload>(value)) {
        (Some(query), _) => query.0.clone(),
        (None, Some(from)) => match from.0.subquery() {
            Some(query) => query.clone(),
            None => return Ok(None),
        },
        (None, None) => return Ok(None),
    };
    let text = "implicitly coercing SELECT object to scalar subquery; please use the .scalar_subquery() method to produce a scalar subquery.";
    crate::sqlalchemy::warnings::warn(vm, "SAWarning", text)?;
    Ok(Some(query.scalar_subquery()))
}

/// The error for a FROM element where an expression is expected.
fn no_element(vm: &Vm, value: &Value, role: &str) -> PyResult<PyError> {
    let text = vm.repr(value)?;
    let advice = "To create a column expression from a FROM clause row as a whole, use the .table_valued() method.";
    Ok(argument_error(vm, &format!("{role} expected, got {text}. {advice}")))
}

/// The error for what is no FROM element; of a query it says how to make it one.
fn no_from(vm: &Vm, value: &Value, message: &str) -> PyResult<PyError> {
    if payload::<QueryPayload>(value).is_none() {
        return Ok(argument_error(vm, message));
    }
    let class = vm.repr(&vm.class_of(value).value())?;
    let message = format!("{message} To create a FROM clause from a {class} object, use the .subquery() method.");
    Ok(error_with_code(vm, "ArgumentError", &message, Some("89ve")))
}

/// A Python value as an element of its own: plain values are parameters.
pub fn element(vm: &Vm, value: &Value) -> PyResult<Expr> {
    if let Some(expr) = elements::expression(vm, value)? {
        return Ok(expr);
    }
    if let Some(entity) = orm_item(vm, value)? {
        return Ok(entity);
    }
    if let Some(expr) = implicit_scalar(vm, value)? {
        return Ok(expr);
    }
    if payload::<FromPayload>(value).is_some() {
        return Err(no_element(vm, value, ELEMENT)?);
    }
    if value.is_none() {
        return Ok(sql::expr::null());
    }
    Ok(sql::expr::literal(convert::to_sql(vm, value), None))
}

/// The right side of IN: a list of any kind, a query, or one of the few expressions that stand for several values.
pub fn in_operand(vm: &Vm, value: &Value) -> PyResult<Operand> {
    if let Some(expr) = elements::expression(vm, value)? {
        return in_expression(vm, value, expr);
    }
    if let Some(query) = payload::<QueryPayload>(value) {
        return Ok(Operand::Query(query.0.clone()));
    }
    if let Some(query) = crate::sqlalchemy::orm::query::select_of(value) {
        return Ok(Operand::Query(query));
    }
    if let Some(from) = payload::<FromPayload>(value) {
        return coerced_query(vm, value, Expr::new(ExprKind::From(from.0.clone())));
    }
    let is_collection = match value.data() {
        Some(
            Data::List(_)
            | Data::Tuple(_)
            | Data::Set(_)
            | Data::FrozenSet(_)
            | Data::Range { .. }
            | Data::Generator(_)
            | Data::Iterator(_)
            | Data::DictView { .. },
        ) => true,
        Some(Data::Str(_) | Data::Bytes(_)) => false,
        Some(_) => vm.attr_opt(value, "__iter__")?.is_some(),
        None => false,
    };
    if !is_collection {
        return Err(not_for_in(vm, value));
    }
    let mut items = Vec::new();
    for item in vm.collect(value)? {
        let is_text =
            payload::<elements::ExprPayload>(&item).is_some_and(|expr| matches!(expr.0.kind(), ExprKind::Text(_)));
        if is_text || payload::<QueryPayload>(&item).is_some() || payload::<FromPayload>(&item).is_some() {
            return Err(not_for_in(vm, value));
        }
        items.push(match item.data() {
            Some(Data::Tuple(members)) => {
                Operand::List(members.iter().map(|member| operand(vm, member)).collect::<PyResult<_>>()?)
            }
            _ => operand(vm, &item)?,
        });
    }
    Ok(Operand::List(items))
}

/// A Python value where a condition is needed.
pub fn condition(vm: &Vm, value: &Value) -> PyResult<Expr> {
    if let Some(expr) = elements::expression(vm, value)? {
        return Ok(expr);
    }
    if let Some(expr) = implicit_scalar(vm, value)? {
        return Ok(expr);
    }
    if let Some(constant) = constant(value) {
        return Ok(constant);
    }
    let Some(text) = value.as_str() else {
        let text = vm.repr(value)?;
        return Err(argument_error(vm, &format!("SQL expression for WHERE/HAVING role expected, got {text}.")));
    };
    Err(textual(vm, text))
}

/// `Textual SQL expression … should be explicitly declared as text(…)`.
fn textual(vm: &Vm, given: &str) -> PyError {
    let shown = sql::repr_str(given);
    argument_error(vm, &format!("Textual SQL expression {shown} should be explicitly declared as text({shown})"))
}

/// `Textual column expression … should be explicitly declared with text(…)`.
fn textual_column(vm: &Vm, given: &str) -> PyError {
    let shown = sql::repr_str(given);
    let is_name = given.starts_with(|c: char| c.is_alphanumeric() || c == '_') && !given.contains(char::is_whitespace);
    let function = if is_name { "column" } else { "literal_column" };
    let column = format!(", or use {function}({shown}) for more specificity");
    argument_error(
        vm,
        &format!("Textual column expression {shown} should be explicitly declared with text({shown}){column}"),
    )
}

/// A Python value in the column list of `select()` or `query()`.
pub fn column(vm: &Vm, value: &Value) -> PyResult<Expr> {
    if let Some(expr) = elements::expression(vm, value)? {
        return Ok(expr);
    }
    if let Some(entity) = orm_item(vm, value)? {
        return Ok(entity);
    }
    if let Some(from) = payload::<FromPayload>(value) {
        return Ok(Expr::new(ExprKind::From(from.0.clone())));
    }
    if let Some(text) = value.as_str() {
        if text == "*" {
            return Ok(sql::expr::literal_column(text, None));
        }
        return Err(textual_column(vm, text));
    }
    if let Some(constant) = constant(value) {
        return Ok(constant);
    }
    if matches!(value, Value::Int(_) | Value::Float(_)) {
        return Ok(sql::expr::literal_column(&vm.str(value)?, None));
    }
    let text = vm.repr(value)?;
    let mut message = format!("Column expression, FROM clause, or other columns clause element expected, got {text}.");
    if matches!(value.data(), Some(Data::List(_) | Data::Tuple(_))) {
        let inner = text.get(1..text.len() - 1).unwrap_or_default();
        message = format!("{message} Did you mean to say select({inner})?");
    }
    Err(no_from(vm, value, &message)?)
}

/// NULL, TRUE or FALSE, of the value that stands for it.
fn constant(value: &Value) -> Option<Expr> {
    match value {
        Value::None => Some(sql::expr::null()),
        Value::Bool(BoolWord::True) => Some(sql::expr::true_()),
        Value::Bool(BoolWord::False) => Some(sql::expr::false_()),
        _ => None,
    }
}

/// A clause that takes expressions, and texts that name labels or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// ORDER BY of a query.
    Order,
    /// GROUP BY.
    Group,
    /// Any other: OVER, DISTINCT ON, the order of an aggregate.
    Other,
}

impl By {
    /// Its name in messages.
    fn name(self) -> &'static str {
        match self {
            Self::Order => "ORDER BY",
            Self::Group => "GROUP BY",
            Self::Other => "GROUP BY / OF / etc.",
        }
    }

    /// A Python value in the clause.
    pub fn expr(self, vm: &Vm, value: &Value) -> PyResult<Expr> {
        if let Some(text) = value.as_str() {
            return Ok(Expr::label_reference(text));
        }
        if let Some(expr) = elements::expression(vm, value)? {
            return Ok(expr);
        }
        if let Some(constant) = constant(value) {
            return Ok(constant);
        }
        let other = if self == Self::Group { grouped(vm, value)? } else { implicit_scalar(vm, value)? };
        match other {
            Some(expr) => Ok(expr),
            None => {
                let text = vm.repr(value)?;
                Err(argument_error(vm, &format!("{} expression expected, got {text}.", self.name())))
            }
        }
    }

    /// The Python values in the clause.
    pub fn exprs(self, vm: &Vm, values: &[Value]) -> PyResult<Vec<Expr>> {
        values.iter().map(|value| self.expr(vm, value)).collect()
    }
}

/// What only GROUP BY takes: a query as it is, and whatever has columns for them.
fn grouped(vm: &Vm, value: &Value) -> PyResult<Option<Expr>> {
    if let Some(query) = payload::<QueryPayload>(value) {
        return Ok(Some(query.0.bare_subquery()));
    }
    if let Some(from) = payload::<FromPayload>(value) {
        return Ok(Some(sql::expr::comma_list(from.0.columns())));
    }
    orm_item(vm, value)
}

/// A mapped class, an alias of one or a bundle.
fn orm_item(vm: &Vm, value: &Value) -> PyResult<Option<Expr>> {
    if let Some(bundle) = crate::sqlalchemy::orm::bundle::bundle_of(value) {
        return Ok(Some(bundle.expression()));
    }
    let entity = crate::sqlalchemy::orm::aliased::entity_of(vm, value)?;
    Ok(entity.map(|entity| entity.expression()))
}

/// A Python value in FROM.
pub fn from_clause(vm: &Vm, value: &Value) -> PyResult<FromClause> {
    if let Some(from) = payload::<FromPayload>(value) {
        return Ok(from.0.clone());
    }
    if let Some(entity) = crate::sqlalchemy::orm::aliased::entity_of(vm, value)? {
        return Ok(FromClause::Entity(entity.as_entity()));
    }
    if let Some(expr) = elements::expression(vm, value)? {
        if let ExprKind::Text(text) = expr.kind() {
            return Ok(FromClause::Text(text.clone()));
        }
        if let ExprKind::Named(named) = expr.kind() {
            if let (true, Some(from)) = (named.is_whole, &named.table) {
                return Ok(from.clone());
            }
        }
        if let Some(from) = super::table_valued::bare_function(&expr) {
            return Ok(from);
        }
    }
    if let Some(text) = value.as_str() {
        return Err(textual(vm, text));
    }
    let text = vm.repr(value)?;
    let message = format!("FROM expression, such as a Table or alias() object expected, got {text}.");
    Err(no_from(vm, value, &message)?)
}

/// A Python value where one expression is needed, outside of any operator.
pub fn expr(vm: &Vm, value: &Value) -> PyResult<Expr> {
    use crate::raise::IntoPython;
    operand(vm, value)?.into_expr(None, &Operator::Comma).python(vm)
}

fn in_expression(vm: &Vm, value: &Value, expr: Expr) -> PyResult<Operand> {
    match expr.kind() {
        ExprKind::Bind(bind) => {
            let given = convert::to_python(vm, &bind.value)?;
            let Some(list) = convert::to_sql_list(vm, &given)? else { return Ok(Operand::Expr(expr)) };
            let ty = match &list {
                sql::Value::List(items) if bind.ty.is_null() => {
                    items.first().map(sql::types::type_of_value).unwrap_or_default()
                }
                _ => bind.ty.clone(),
            };
            let bind = sql::expr::BindParam { value: list, ty, ..(**bind).clone() };
            Ok(Operand::Expr(sql::expr::bindparam(bind)))
        }
        ExprKind::Function(_) => coerced_query(vm, value, expr),
        ExprKind::Text(_)
        | ExprKind::Tuple(_)
        | ExprKind::ScalarSelect(_)
        | ExprKind::From(_)
        | ExprKind::Entity(_)
        | ExprKind::Host(_) => Ok(Operand::Expr(expr)),
        _ => Err(not_for_in(vm, value)),
    }
}

/// A query for what is none, with a warning.
fn coerced_query(vm: &Vm, value: &Value, item: Expr) -> PyResult<Operand> {
    let kind = vm.class_of(value).name();
    let text =
        format!("Coercing {kind} object into a select() for use in IN(); please pass a select() construct explicitly");
    crate::sqlalchemy::warnings::warn(vm, "SAWarning", &text)?;
    Ok(Operand::Query(Selectable::Select(sql::statement::Select::new(vec![item]))))
}

fn not_for_in(vm: &Vm, value: &Value) -> PyError {
    match vm.repr(value) {
        Ok(text) => {
            let text = format!("IN expression list, SELECT construct, or bound parameter object expected, got {text}.");
            argument_error(vm, &text)
        }
        Err(error) => error,
    }
}
