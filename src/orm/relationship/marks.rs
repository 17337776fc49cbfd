//! The marks of columns in a join condition: which are foreign, remote and local.

use sql::expr::{Binary, Expr, ExprKind, JoinMarks, Operator};
use sql::selectable::FromClause;
use sql::traverse;

use super::join_condition::{JoinInput, overlap, table_column};

/// Whether a FROM element has a column.
pub(crate) fn contains(from: &FromClause, column: &Expr) -> bool {
    match (from, table_column(column)) {
        (FromClause::Table(table), Some(column)) => column.table().is_some_and(|own| own.id() == table.id()),
        (FromClause::Table(_), None) => false,
        _ => from.columns().iter().any(|own| own.same(column)),
    }
}

/// Whether some part of a condition has marks.
pub(crate) fn has(condition: &Expr, is_wanted: impl Fn(JoinMarks) -> bool) -> bool {
    let mut found = false;
    traverse::walk(condition, &mut |part| found |= is_wanted(part.marks()));
    found
}

/// The parts of a condition with marks, each once, in order, without their marks.
pub(crate) fn columns(condition: &Expr, is_wanted: impl Fn(JoinMarks) -> bool) -> Vec<Expr> {
    let mut found: Vec<Expr> = Vec::new();
    traverse::walk(condition, &mut |part| {
        if is_wanted(part.marks()) && !found.iter().any(|known| known.same(part)) {
            found.push(part.deannotated());
        }
    });
    found
}

/// `foreign(expr)` and `remote(expr)`: gives the columns of an expression other marks.
pub fn marked(expr: &Expr, marks: &dyn Fn(JoinMarks) -> JoinMarks) -> Expr {
    change(expr, &|_, known| marks(known))
}

/// Gives the columns of a condition other marks.
pub(crate) fn change(condition: &Expr, marks: &dyn Fn(&Expr, JoinMarks) -> JoinMarks) -> Expr {
    traverse::replace(condition, &mut |part: &Expr| {
        let is_leaf = is_column(part) || part.marks() != JoinMarks::default();
        if !is_leaf {
            return None;
        }
        Some(part.marked(marks(part, part.marks())))
    })
}

/// Calls `visit` with each comparison and each pair of columns on its two sides; SQLAlchemy: `visit_binary_product`.
pub(crate) fn comparisons(condition: &Expr, visit: &mut dyn FnMut(&Operator, &Expr, &Expr)) {
    traverse::walk(condition, &mut |part| {
        let ExprKind::Binary(binary) = part.kind() else { return };
        if !binary.operator.is_comparison() {
            return;
        }
        let (left, right) = (leaves(&binary.left), leaves(&binary.right));
        for l in &left {
            for r in &right {
                visit(&binary.operator, l, r);
            }
        }
    });
}

fn leaves(expr: &Expr) -> Vec<Expr> {
    let mut found = Vec::new();
    traverse::walk(expr, &mut |part| {
        if is_column(part) {
            found.push(part.clone());
        }
    });
    found
}

fn is_column(expr: &Expr) -> bool {
    matches!(expr.kind(), ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_))
}

/// Changes the direct columns of each comparison.
fn in_comparisons(condition: &Expr, change: &dyn Fn(&Expr, &Expr) -> (JoinMarks, JoinMarks)) -> Expr {
    traverse::replace(condition, &mut |part: &Expr| {
        let ExprKind::Binary(binary) = part.kind() else { return None };
        let (left, right) = change(&binary.left, &binary.right);
        let (left, right) = (binary.left.marked(left), binary.right.marked(right));
        let kind = ExprKind::Binary(std::rc::Rc::new(Binary {
            left: in_comparisons(&left, change),
            right: in_comparisons(&right, change),
            operator: binary.operator.clone(),
            negate: binary.negate.clone(),
            ty: binary.ty.clone(),
            escape: binary.escape.clone(),
            flags: binary.flags.clone(),
            symmetric: binary.symmetric,
            is_implicitly_boolean: binary.is_implicitly_boolean,
        }));
        let new = Expr::new(kind);
        Some(match part.annotations() {
            Some(notes) => new.annotated(notes.clone()),
            None => new,
        })
    })
}

/// Marks the columns that get their value from the one they are compared with.
pub(super) fn foreign(condition: &Expr, input: &JoinInput<'_>) -> Expr {
    if !input.foreign_keys.is_empty() {
        return change(condition, &|column, marks| JoinMarks {
            foreign: marks.foreign || input.foreign_keys.iter().any(|given| given.same(column)),
            ..marks
        });
    }
    in_comparisons(condition, &|left, right| {
        let (mut a, mut b) = (left.marks(), right.marks());
        if !a.foreign && !b.foreign {
            match foreign_side(left, right, input.secondary.as_ref()) {
                Some(Side::Left) => a.foreign = true,
                Some(Side::Right) => b.foreign = true,
                None => {}
            }
        }
        (a, b)
    })
}

enum Side {
    Left,
    Right,
}

fn foreign_side(left: &Expr, right: &Expr, secondary: Option<&FromClause>) -> Option<Side> {
    if references(left, right) {
        return Some(Side::Left);
    }
    if references(right, left) {
        return Some(Side::Right);
    }
    let secondary = secondary?;
    match (contains(secondary, left), contains(secondary, right)) {
        (true, false) => Some(Side::Left),
        (false, true) => Some(Side::Right),
        _ => None,
    }
}

/// Whether a column has a foreign key to another; columns of a query have those of the columns that they show.
pub(crate) fn references(column: &Expr, other: &Expr) -> bool {
    let (Some(column), Some(other)) = (shown_column(column), shown_column(other)) else { return false };
    column.foreign_keys().iter().any(|key| key.column().is_ok_and(|target| target.ptr_eq(&other)))
}

/// The table's column that an expression is or shows.
fn shown_column(expr: &Expr) -> Option<sql::schema::Column> {
    match expr.kind() {
        ExprKind::Column(column) => Some(column.clone()),
        ExprKind::Proxy(proxy) => proxy.shown_column(),
        _ => None,
    }
}

/// Marks the columns of the related class.
pub(super) fn remote(primary: Expr, secondary: Option<Expr>, input: &JoinInput<'_>) -> (Expr, Option<Expr>) {
    if let Some(table) = &input.secondary {
        let mark = |join: &Expr| {
            change(join, &|column, marks| JoinMarks { remote: marks.remote || contains(table, column), ..marks })
        };
        return (mark(&primary), secondary.as_ref().map(mark));
    }
    let refers_to_parent = refers_to_parent_table(&primary, input);
    if !input.remote_side.is_empty() {
        let is_given = |column: &Expr| input.remote_side.iter().any(|given| given.same(column));
        if refers_to_parent {
            return (mark_self_reference(&primary, &is_given, None), secondary);
        }
        let marked = change(&primary, &|column, marks| JoinMarks { remote: marks.remote || is_given(column), ..marks });
        return (marked, secondary);
    }
    if refers_to_parent {
        return (mark_self_reference(&primary, &|column| column.marks().foreign, Some(input)), secondary);
    }
    if overlap(&input.parent, &input.child) {
        return (mark_with_overlap(&primary, input), secondary);
    }
    let marked = change(&primary, &|column, marks| {
        let is_remote = contains(&input.child, column)
            && (!contains(&input.parent_local, column) || contains(&input.child_local, column));
        JoinMarks { remote: marks.remote || is_remote, ..marks }
    });
    (marked, secondary)
}

/// Whether a comparison has columns that both sides of the relationship have.
fn refers_to_parent_table(condition: &Expr, input: &JoinInput<'_>) -> bool {
    let is_common = |column: &Expr| {
        is_column(column)
            && column
                .table()
                .is_some_and(|table| input.parent.is_derived_from(&table) && input.child.is_derived_from(&table))
    };
    let mut found = false;
    traverse::walk(condition, &mut |part| {
        if let ExprKind::Binary(binary) = part.kind() {
            found |= is_common(&binary.left) && is_common(&binary.right);
        }
    });
    found
}

fn mark_self_reference(condition: &Expr, is_remote: &dyn Fn(&Expr) -> bool, warned: Option<&JoinInput<'_>>) -> Expr {
    in_comparisons(condition, &|left, right| {
        let (mut a, mut b) = (left.marks(), right.marks());
        if is_column(left) && is_column(right) {
            a.remote |= is_remote(left);
            b.remote |= is_remote(right) && !left.same(right);
        } else if let Some(input) = warned {
            warn_of_non_columns(input);
        }
        (a, b)
    })
}

fn mark_with_overlap(condition: &Expr, input: &JoinInput<'_>) -> Expr {
    let is_pair = |local: &Expr, remote: &Expr| contains(&input.child, remote) && contains(&input.parent, local);
    in_comparisons(condition, &|left, right| {
        let (mut a, mut b) = (left.marks(), right.marks());
        if is_column(left) && is_column(right) {
            b.remote |= is_pair(left, right);
            a.remote |= is_pair(right, left);
        } else {
            warn_of_non_columns(input);
        }
        (a, b)
    })
}

fn warn_of_non_columns(input: &JoinInput<'_>) {
    sql::warn(format!(
        "Non-simple column elements in primary join condition for property {} - consider using remote() annotations \
         to mark the remote side.",
        input.name
    ));
}

/// Marks the columns of the own class.
pub(super) fn local(condition: &Expr, input: &JoinInput<'_>) -> Expr {
    if has(condition, |marks| marks.local) {
        return condition.clone();
    }
    change(condition, &|column, marks| JoinMarks { local: !marks.remote && contains(&input.parent, column), ..marks })
}
