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

/// The expression of `name … GENERATED ALWAYS AS (…)`, up to the last parenthesis of its line; nothing where a comma
/// stands between, as in `NUMERIC(10, 2)`. SQLAlchemy finds it by such a pattern.
fn computed_sql(name: &str, create: &str) -> Rc<str> {
    let (lower, name) = (create.to_ascii_lowercase(), name.to_ascii_lowercase());
    let found = lower.match_indices(&name).find_map(|(at, _)| {
        let rest = lower.get(at + name.len()..)?;
        let comma = rest.find(',').unwrap_or(rest.len());
        let words = rest.match_indices("generated").filter(|(place, _)| {
            *place <= comma && rest.get(..*place).is_some_and(|before| before.ends_with(char::is_whitespace))
        });
        let open = words.filter_map(|(place, _)| behind_as(rest, place)).last()?;
        let start = at + name.len() + open;
        let line = create.get(start..)?.split('\n').next()?;
        line.rfind(')').and_then(|end| line.get(..end))
    });
    Rc::from(found.unwrap_or_default())
}

/// Where what `generated always as (` holds begins, if it stands at a place.
fn behind_as(text: &str, place: usize) -> Option<usize> {
    let mut rest = text.get(place..)?.strip_prefix("generated")?;
    for word in ["always", "as", "("] {
        let bare = rest.trim_start();
        rest = (bare.len() < rest.len()).then_some(bare)?.strip_prefix(word)?;
    }
    Some(text.len() - rest.len())
}
