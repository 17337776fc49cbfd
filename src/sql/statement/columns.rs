//! The names of a query's columns: as SQL shows them, and as an enclosing query knows them.

use std::rc::Rc;

use super::LabelStyle;
use crate::expr::{Expr, ExprKind};
use crate::name::Name;
use crate::selectable::{FromClause, Selectable};

/// A column of a query with its names; SQLAlchemy: `_ColumnsPlusNames`.
#[derive(Clone, Debug)]
pub(crate) struct NamedItem {
    /// The label that has to be written.
    pub(crate) required: Option<Name>,
    /// The key in a subquery's collection.
    pub(crate) key: Rc<str>,
    /// The label written when the expression needs one.
    pub(crate) fallback: Option<Name>,
    /// The expression.
    pub(crate) expr: Expr,
    /// Whether the same column was there before.
    pub(crate) repeated: bool,
}

/// The table-qualified label `users_name`.
pub(crate) fn tq_label(expr: &Expr, name: Option<&Name>) -> Option<Name> {
    let qualified = |table: Option<FromClause>, own: Name| -> Name {
        let own = name.cloned().unwrap_or(own);
        let Some(table) = table else { return own };
        let Some(table_name) = table.name() else { return own };
        let schema = match &table {
            FromClause::Table(t) => t.schema(),
            FromClause::Named(t) => t.schema.clone(),
            _ => None,
        };
        let quote = own.quote().or(table_name.quote());
        let base = match schema {
            Some(schema) => format!("{}_{table_name}_{own}", schema.replace('.', "_")),
            None => format!("{table_name}_{own}"),
        };
        let mut label = base.clone();
        let mut counter = 1;
        while table.column(&label).is_some() {
            label = format!("{base}_{counter}");
            counter += 1;
        }
        Name::quoted(&label, quote)
    };
    match expr.kind() {
        ExprKind::Column(x) => Some(qualified(x.table().map(FromClause::Table), x.name())),
        ExprKind::Proxy(x) => Some(qualified(Some(x.from.clone()), x.name.clone())),
        ExprKind::Named(x) if x.is_literal => None,
        ExprKind::Named(x) => Some(qualified(x.table.clone(), x.name.clone())),
        ExprKind::Label(x) => Some(x.name.clone()),
        ExprKind::Grouping(x) => tq_label(&x.element, name),
        _ => wrapped(expr).and_then(|inner| tq_label(inner, name)),
    }
}

/// What `cast` and its relatives wrap: they take its name.
pub(crate) fn wrapped(expr: &Expr) -> Option<&Expr> {
    match expr.kind() {
        ExprKind::Cast(x) => Some(&x.element),
        ExprKind::TypeCoerce(x) => Some(&x.element),
        ExprKind::WithinGroup(x) => Some(&x.element),
        ExprKind::Unary(x) if matches!(x.operator, crate::expr::Operator::IsTrue | crate::expr::Operator::IsFalse) => {
            Some(&x.element)
        }
        _ => None,
    }
}

/// The expression's own name, for named columns and labels.
fn non_anon_label(expr: &Expr) -> Option<Name> {
    match expr.kind() {
        ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) | ExprKind::Label(_) => expr.name(),
        ExprKind::Grouping(x) => non_anon_label(&x.element),
        _ => None,
    }
}

fn anon_label(expr: &Expr, seed: Option<&Name>, extra: u64) -> Name {
    let id = expr.id() as u64;
    let (id, suffix) = if extra > 0 { ((id << 16) | extra, "_") } else { (id, "") };
    match seed {
        Some(seed) if seed.is_anonymous() => {
            Name::from(format!("{}{suffix}{}", seed.as_str(), Name::anonymous(id, "").as_str()))
        }
        Some(seed) => Name::anonymous(id, &format!("{}{suffix}", seed.as_str())),
        None => Name::anonymous(id, &format!("anon{suffix}")),
    }
}

/// The made-up label: `count_1`, `anon_1`, or the name of what a cast wraps.
pub(crate) fn anon_name_label(expr: &Expr) -> Name {
    if let Some(inner) = wrapped(expr)
        && !matches!(inner.kind(), ExprKind::Text(_))
    {
        return non_anon_label(inner).unwrap_or_else(|| anon_name_label(inner));
    }
    let seed = match expr.kind() {
        ExprKind::Grouping(x) => return anon_name_label(&x.element),
        _ => expr.name(),
    };
    anon_label(expr, seed.as_ref(), 0)
}

fn dedupe_tq(expr: &Expr, index: u64) -> Name {
    let label = tq_label(expr, None).unwrap_or_else(|| Name::new("anon"));
    anon_label(expr, Some(&label), index)
}

fn dedupe(expr: &Expr, index: u64) -> Name {
    if let Some(inner) = wrapped(expr) {
        return match non_anon_label(inner) {
            Some(name) => anon_label(expr, Some(&Name::new(&format!("{name}_"))), 0),
            None => dedupe_tq(expr, index),
        };
    }
    match expr.name() {
        Some(name) => anon_label(expr, Some(&name), index),
        None => dedupe_tq(expr, index),
    }
}

/// Whether a label may stand behind the expression in the column list.
fn renders_label(expr: &Expr) -> bool {
    match expr.kind() {
        ExprKind::Text(_) => false,
        ExprKind::Named(x) => x.table.is_some(),
        ExprKind::Column(x) => x.table().is_some(),
        _ => true,
    }
}

fn proxy_key(expr: &Expr) -> Option<Rc<str>> {
    if let Some(key) = expr.annotations().and_then(|a| a.proxy_key.clone()) {
        return Some(key);
    }
    match expr.kind() {
        ExprKind::Label(x) if x.name.is_anonymous() => None,
        ExprKind::Function(x) => Some(x.name.last.clone()),
        ExprKind::Grouping(x) => proxy_key(&x.element),
        _ => match wrapped(expr) {
            Some(inner) => proxy_key(inner),
            None => expr.key().filter(|k| !Name::from(k.clone()).is_anonymous()),
        },
    }
}

/// The columns of a list with their names, in the style's way; `for_sql` as the compiler needs them.
pub(crate) fn named_items(columns: &[Expr], style: LabelStyle, for_sql: bool) -> Vec<NamedItem> {
    let table_qualified = style == LabelStyle::TablenamePlusCol;
    let mut names: Vec<(Name, usize)> = Vec::new();
    let mut keys = KeyNames { table_qualified, none: style == LabelStyle::None, seen: Vec::new(), made: Vec::new() };
    let mut index: u64 = 1;
    let mut out = Vec::with_capacity(columns.len());
    for expr in columns {
        let mut repeated = false;
        let mut effective: Option<Name> = None;
        let mut required: Option<Name> = None;
        let mut fallback: Option<Name> = None;
        let mut next = |expr: &Expr| -> Name {
            let name = if table_qualified { dedupe_tq(expr, index) } else { dedupe(expr, index) };
            index += 1;
            name
        };
        if renders_label(expr) {
            if style == LabelStyle::None {
                fallback = Some(non_anon_label(expr).unwrap_or_else(|| anon_name_label(expr)));
            } else {
                if table_qualified {
                    effective = tq_label(expr, None);
                    required.clone_from(&effective);
                    fallback.clone_from(&effective);
                } else {
                    effective = non_anon_label(expr);
                    fallback.clone_from(&effective);
                }
                if effective.is_none() {
                    let is_query = matches!(expr.kind(), ExprKind::ScalarSelect(_));
                    let own_label = if expr.name().is_none() && !is_query {
                        expr.annotations().and_then(|a| a.proxy_key.clone()).map(Name::from)
                    } else {
                        None
                    };
                    if let Some(label) = own_label {
                        effective = Some(label.clone());
                        required = Some(label.clone());
                        fallback = Some(label);
                    } else {
                        let anon = anon_name_label(expr);
                        repeated = names.iter().any(|(n, _)| *n == anon);
                        names.push((anon.clone(), expr.id()));
                        fallback = Some(if repeated { next(expr) } else { anon });
                    }
                }
            }
        }
        if let Some(name) = &effective {
            match names.iter().find(|(n, _)| n == name).map(|(_, id)| *id) {
                Some(id) if id != expr.id() => {
                    let made = if table_qualified {
                        anon_label(expr, tq_label(expr, None).as_ref(), 0)
                    } else {
                        anon_name_label(expr)
                    };
                    if for_sql && names.iter().any(|(n, _)| *n == made) {
                        let made = next(expr);
                        required = Some(made.clone());
                        fallback = Some(made);
                        repeated = true;
                    } else {
                        names.push((made.clone(), expr.id()));
                        required = Some(made.clone());
                        fallback = Some(made);
                    }
                }
                Some(_) if for_sql => {
                    let made = next(expr);
                    required = Some(made.clone());
                    fallback = Some(made);
                    repeated = true;
                }
                Some(_) => {}
                None => names.push((name.clone(), expr.id())),
            }
        }
        out.push(NamedItem { required, key: keys.key_of(expr), fallback, expr: expr.clone(), repeated });
    }
    out
}

/// Gives each column of a list its key; SQLAlchemy: `_column_naming_convention`.
struct KeyNames {
    table_qualified: bool,
    none: bool,
    seen: Vec<Rc<str>>,
    made: Vec<(u64, Rc<str>, Rc<str>)>,
}

impl KeyNames {
    fn key_of(&mut self, expr: &Expr) -> Rc<str> {
        if matches!(expr.kind(), ExprKind::Text(_)) {
            return Rc::from("");
        }
        if self.none {
            return proxy_key(expr).unwrap_or_else(|| Rc::from("_no_label"));
        }
        let key = if self.table_qualified { self.tq_key(expr) } else { proxy_key(expr) };
        let Some(key) = key else {
            let none: Rc<str> = Rc::from("_no_label");
            if self.seen.contains(&none) {
                return self.made_up(expr, &none);
            }
            self.seen.push(none.clone());
            return none;
        };
        if self.seen.contains(&key) {
            return self.made_up(expr, &key);
        }
        self.seen.push(key.clone());
        key
    }

    fn tq_key(&self, expr: &Expr) -> Option<Rc<str>> {
        match expr.kind() {
            ExprKind::Label(_) => proxy_key(expr),
            ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => {
                let key = proxy_key(expr);
                let name = expr.name();
                let label = match (&key, &name) {
                    (Some(key), Some(name)) if **key != *name.as_str() => {
                        tq_label(expr, Some(&Name::from(key.clone())))
                    }
                    _ => tq_label(expr, None),
                };
                label.map(|l| self.plain(&l))
            }
            _ => proxy_key(expr),
        }
    }

    fn plain(&self, name: &Name) -> Rc<str> {
        let mut counts: Vec<(Rc<str>, u64)> = Vec::new();
        name.resolve(&mut |_, base| {
            let place = counts.iter_mut().find(|(b, _)| &**b == base);
            let n = if let Some((_, n)) = place {
                *n += 1;
                *n
            } else {
                counts.push((Rc::from(base), 1));
                1
            };
            Rc::from(format!("{base}_{n}"))
        })
    }

    fn made_up(&mut self, expr: &Expr, key: &Rc<str>) -> Rc<str> {
        let name = anon_label(expr, Some(&Name::from(key.clone())), 0);
        let made = &mut self.made;
        name.resolve(&mut |id, base| {
            if let Some((_, _, known)) = made.iter().find(|(i, b, _)| *i == id && &**b == base) {
                return known.clone();
            }
            let n = made.iter().filter(|(_, b, _)| &**b == base).count() + 1;
            let text: Rc<str> = Rc::from(format!("{base}_{n}"));
            made.push((id, Rc::from(base), text.clone()));
            text
        })
    }
}

/// Key, name and expression of each column as a subquery shows it.
pub fn columns_plus_names(query: &Selectable) -> Vec<(Rc<str>, Name, Expr)> {
    exported_columns(query)
        .into_iter()
        .filter_map(|(key, name, sources)| sources.into_iter().next().map(|source| (key, name, source)))
        .collect()
}

/// Key, name and sources of each column as a subquery shows it; a UNION has one source a branch.
pub fn exported_columns(query: &Selectable) -> Vec<(Rc<str>, Name, Vec<Expr>)> {
    match query {
        Selectable::Select(select) => export(&select.selected_columns(), select.label_style),
        Selectable::Compound(compound) => {
            let Some(first) = compound.selects().first() else { return Vec::new() };
            let mut out = match first {
                Selectable::Select(select) if compound.label_style != LabelStyle::DisambiguateOnly => {
                    export(&select.selected_columns(), compound.label_style)
                }
                _ => exported_columns(first),
            };
            for other in &compound.selects()[1..] {
                for (place, source) in out.iter_mut().zip(other.selected_columns()) {
                    place.2.push(source);
                }
            }
            out
        }
        Selectable::Textual(textual) => export(textual.columns(), LabelStyle::None),
        Selectable::Values(values) => export(&values.columns(), LabelStyle::None),
        Selectable::Insert(x) => export(&x.returning_columns(), LabelStyle::DisambiguateOnly),
        Selectable::Update(x) => export(&x.returning_columns(), LabelStyle::DisambiguateOnly),
        Selectable::Delete(x) => export(&x.returning_columns(), LabelStyle::DisambiguateOnly),
    }
}

fn export(columns: &[Expr], style: LabelStyle) -> Vec<(Rc<str>, Name, Vec<Expr>)> {
    named_items(columns, style, false)
        .into_iter()
        .filter(|item| !matches!(item.expr.kind(), ExprKind::Text(_)))
        .map(|item| {
            let name =
                item.required.or_else(|| non_anon_label(&item.expr)).unwrap_or_else(|| anon_name_label(&item.expr));
            (item.key, name, vec![item.expr])
        })
        .collect()
}
