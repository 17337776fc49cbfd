//! Server defaults, computed columns and identity columns.

use sql::expr::ExprKind;
use sql::schema::{Column, Computed, Identity, ServerDefault};

use super::column::{Pair, Verdict};
use super::{Comparing, Comparison};
use crate::directive::{ColumnChange, DefaultArgument};
use crate::error::Result;
use crate::implementation::sql_text;

const LOGGER: &str = "alembic.autogenerate.compare.server_defaults";

impl Comparison<'_> {
    pub(super) fn compare_default_by_host(&self, pair: &Pair<'_>, change: &mut ColumnChange) -> Result<Verdict> {
        let (known, wanted) = (DefaultArgument::of_column(pair.inspected), DefaultArgument::of_column(pair.described));
        if known.is_none() && wanted.is_none() {
            return Ok(Verdict::Continue);
        }
        change.existing_server_default = Some(known);
        match self.options.compare_server_default {
            Comparing::Off => return Ok(Verdict::Stop),
            Comparing::ByDialect => return Ok(Verdict::Continue),
            Comparing::ByHost => {}
        }
        let before = stored_default(pair.inspected);
        let after = self.written_default(pair.described)?;
        let inspected = (pair.inspected, before.as_deref());
        match self.hooks.is_other_default(inspected, (pair.described, after.as_deref()))? {
            None => return Ok(Verdict::Continue),
            Some(true) => {
                change.server_default = Some(wanted);
                let message = format!(
                    "User defined function {} detected server default on column '{}'",
                    self.options.default_function,
                    pair.shown()
                );
                self.info(LOGGER, &message);
            }
            Some(false) => {}
        }
        Ok(Verdict::Stop)
    }

    pub(super) fn compare_default_by_dialect(&self, pair: &Pair<'_>, change: &mut ColumnChange) -> Result<()> {
        let (known, wanted) = (DefaultArgument::of_column(pair.inspected), DefaultArgument::of_column(pair.described));
        if known.is_none() && wanted.is_none() {
            return Ok(());
        }
        let is_plain = |default: &Option<DefaultArgument>| {
            matches!(default, None | Some(DefaultArgument::Clause(ServerDefault::Literal(_) | ServerDefault::Sql(_))))
        };
        let is_comparable = is_plain(&known) && is_plain(&wanted);
        change.existing_server_default = Some(known);
        if !is_comparable {
            return Ok(());
        }
        let before = stored_default(pair.inspected);
        let after = self.written_default(pair.described)?;
        let differs = if self.dialect.name() == "sqlite" {
            before.as_deref().map(bare_default) != after.as_deref().map(bare_default)
        } else {
            before != after
        };
        if differs {
            change.server_default = Some(wanted);
            let message = format!(
                "Dialect impl {} detected server default on column '{}'",
                self.options.implementation,
                pair.shown()
            );
            self.info(LOGGER, &message);
        }
        Ok(())
    }

    /// Computed columns cannot be changed: a difference is a warning.
    pub(super) fn compare_computed(&self, pair: &Pair<'_>) -> Result<Verdict> {
        let (known, wanted) = (pair.inspected.computed(), pair.described.computed());
        let differs = match (known, wanted) {
            (None, None) => return Ok(Verdict::Continue),
            (Some(_), None) => true,
            (None, Some(wanted)) => !self.bare_computed(wanted)?.is_empty(),
            (Some(known), Some(wanted)) => self.bare_computed(known)? != self.bare_computed(wanted)?,
        };
        if differs {
            sql::warn_plainly(format!("Computed default on {} cannot be modified", pair.shown()));
        }
        Ok(Verdict::Stop)
    }

    /// An expression without what databases write differently.
    fn bare_computed(&self, computed: &Computed) -> Result<String> {
        let text = sql_text(&*self.dialect, &computed.sqltext, true)?;
        let is_left_out = |c: &char| " ()'\"`[]\t\r\n".contains(*c);
        Ok(text.chars().filter(|c| !is_left_out(c)).collect::<String>().to_lowercase())
    }

    pub(super) fn compare_identity(&self, pair: &Pair<'_>, change: &mut ColumnChange) -> Verdict {
        let (known, wanted) = (pair.inspected.identity(), pair.described.identity());
        if known.is_none() && wanted.is_none() {
            return Verdict::Continue;
        }
        let mut differences = identity_differences(known, wanted);
        let ignored = ignored_attributes(self.dialect.name());
        differences.retain(|name| !ignored.contains(name));
        if differences.is_empty() && known.is_some() == wanted.is_some() {
            return Verdict::Continue;
        }
        change.server_default = Some(DefaultArgument::of_column(pair.described));
        if differences.is_empty() {
            return Verdict::Continue;
        }
        differences.sort_unstable();
        let names: Vec<String> = differences.iter().map(|name| sql::repr_str(name)).collect();
        let message = format!(
            "Detected server default on column '{}': identity options attributes [{}]",
            pair.shown(),
            names.join(", ")
        );
        self.info(LOGGER, &message);
        Verdict::Stop
    }

    /// A described default as text: a literal as it is, an expression as SQL.
    fn written_default(&self, column: &Column) -> Result<Option<String>> {
        Ok(match column.server_default() {
            Some(ServerDefault::Literal(text)) => Some(text.to_string()),
            Some(ServerDefault::Sql(expr)) => Some(sql_text(&*self.dialect, &expr, true)?),
            Some(ServerDefault::Fetched) | None => None,
        })
    }
}

/// A default as the database has it.
fn stored_default(column: &Column) -> Option<String> {
    match column.server_default() {
        Some(ServerDefault::Literal(text)) => Some(text.to_string()),
        Some(ServerDefault::Sql(expr)) => match expr.kind() {
            ExprKind::Text(clause) => Some(clause.text.to_string()),
            _ => None,
        },
        Some(ServerDefault::Fetched) | None => None,
    }
}

/// A default without the parentheses and quotes around it.
fn bare_default(text: &str) -> &str {
    let inner = |text: &str, from: usize, to: usize| -> Option<(usize, usize)> {
        (from < to && !text[from..to].contains('\n')).then_some((from, to))
    };
    let text = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) if inner(inside, 0, inside.len()).is_some() => inside,
        _ => text,
    };
    let quoted = text.strip_prefix('"').filter(|rest| rest.starts_with('\'')).unwrap_or(text);
    let quoted = quoted.strip_suffix('"').filter(|rest| rest.ends_with('\'')).unwrap_or(quoted);
    match quoted.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        Some(inside) if inner(inside, 0, inside.len()).is_some() => inside,
        _ => text,
    }
}

/// Attributes that a dialect cannot tell.
fn ignored_attributes(dialect: &str) -> &'static [&'static str] {
    match dialect {
        "oracle" => &[],
        "mssql" => &["order", "on_null", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache"],
        _ => &["order", "on_null"],
    }
}

/// The attributes in which two identities differ, but for those that the described one has by default.
fn identity_differences(known: Option<&Identity>, wanted: Option<&Identity>) -> Vec<&'static str> {
    let (known_options, wanted_options) = (known.map(attributes), wanted.map(attributes));
    let mut differences: Vec<&'static str> = Vec::new();
    for (place, name) in NAMES.iter().enumerate() {
        let value = |of: &Option<[Option<i64>; 8]>| of.and_then(|values| values.get(place).copied().flatten());
        let (before, after) = (value(&known_options), value(&wanted_options));
        if before != after && after.is_some() {
            differences.push(name);
        }
    }
    let is_always = |identity: Option<&Identity>| identity.is_some_and(|identity| identity.always);
    if is_always(known) != is_always(wanted) {
        differences.push("always");
    }
    differences
}

const NAMES: [&str; 8] = ["start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache"];

fn attributes(identity: &Identity) -> [Option<i64>; 8] {
    let options = &identity.options;
    [
        options.start,
        options.increment,
        options.minvalue,
        options.maxvalue,
        options.nominvalue.map(i64::from),
        options.nomaxvalue.map(i64::from),
        options.cycle.map(i64::from),
        options.cache,
    ]
}
