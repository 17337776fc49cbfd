//! Columns as SQLite describes them.

use std::rc::Rc;

use sql::Value;

use super::queries::{number, text};
use super::{ReflectedColumn, ReflectedComputed};

/// A column, of a row of `table_xinfo` and the text of its table.
pub(super) fn column(row: &[Value], hidden: i64, create: Option<&str>) -> ReflectedColumn {
    let name = row.get(1).map(text).unwrap_or_default();
    let mut declared = row.get(2).map(text).unwrap_or_default().to_uppercase();
    let computed = (hidden != 0).then(|| {
        let plain = declared.replace("GENERATED", "").replace("ALWAYS", "");
        plain.trim().clone_into(&mut declared);
        ReflectedComputed { sql: computed_sql(&name, create.unwrap_or_default()), is_persisted: hidden == 3 }
    });
    let default = match row.get(4) {
        None | Some(Value::Null) => None,
        Some(Value::Str(text)) => Some(text.clone()),
        Some(other) => Some(Rc::from(other.repr())),
    };
    ReflectedColumn {
        name,
        declared_type: Rc::from(declared),
        is_nullable: number(row.get(3)) == 0,
        default,
        primary_key: number(row.get(5)),
        computed,
    }
}

/// The expression after `name … GENERATED ALWAYS AS (`.
fn computed_sql(name: &str, create: &str) -> Rc<str> {
    let after_name = create.find(name).map_or("", |at| &create[at + name.len()..]);
    let upper = after_name.to_ascii_uppercase();
    let Some(open) = upper.find(" AS ").and_then(|at| upper[at..].find('(').map(|open| at + open)) else {
        return Rc::from("");
    };
    let mut depth = 0;
    for (at, c) in after_name[open..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return Rc::from(&after_name[open + 1..open + at]);
                }
            }
            _ => {}
        }
    }
    Rc::from("")
}
