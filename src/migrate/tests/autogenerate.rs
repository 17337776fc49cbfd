//! What a comparison finds and how it is written, against the recordings of `tests/autogenerate`.

mod described;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use described::metadata_of;
use engine::{Bind, CheckFirst, Engine, EngineOptions, Environment, create_all};
use migrate::autogenerate::{
    ColumnAspect, Comparing, Comparison, ComparisonOptions, Diff, Hooks, LogLevel, RenderOptions, Renderer, diffs,
};
use migrate::{ColumnChange, DefaultArgument, SchemaObjects, reversed};
use sql::schema::{Constraint, ConstraintKind, ForeignKey, MetaData, ServerDefault, Table};
use sql::types::Type;

#[derive(Default)]
struct Lines(RefCell<Vec<String>>);

impl Lines {
    fn out(&self, text: impl Into<String>) {
        self.0.borrow_mut().push(text.into());
    }

    fn warnings(&self) {
        for warning in sql::take_warnings() {
            let class = match warning.kind {
                sql::WarningKind::Sa => "SAWarning",
                sql::WarningKind::Deprecation => "SADeprecationWarning",
                sql::WarningKind::User => "UserWarning",
            };
            self.out(format!("{class}: {}", warning.message));
        }
    }
}

impl Hooks for Lines {
    fn log(&self, logger: &'static str, level: LogLevel, message: &str) {
        self.warnings();
        let level = if level == LogLevel::Info { "INFO" } else { "WARNING" };
        self.out(format!("{level} {logger} {}", clean(message)));
    }
}

fn clean(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(" object at 0x") {
        out.push_str(&rest[..at + 7]);
        rest = rest[at + 13..].trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    out + rest
}

fn default_text(default: Option<&DefaultArgument>) -> String {
    match default {
        None => "None".to_owned(),
        Some(DefaultArgument::Computed(_)) => "computed".to_owned(),
        Some(DefaultArgument::Clause(ServerDefault::Literal(text))) => sql::repr_str(text),
        Some(DefaultArgument::Clause(ServerDefault::Sql(expr))) => match expr.kind() {
            sql::expr::ExprKind::Text(clause) => format!("text({})", sql::repr_str(&clause.text)),
            _ => "expression".to_owned(),
        },
        Some(_) => "other".to_owned(),
    }
}

fn word(value: Option<bool>) -> &'static str {
    match value {
        None => "None",
        Some(true) => "True",
        Some(false) => "False",
    }
}

fn text_or_none(text: Option<&Rc<str>>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| sql::repr_str(text))
}

fn column_diff(change: &ColumnChange, aspect: ColumnAspect) -> String {
    let comment = format!("existing_comment={}", text_or_none(change.existing_comment.as_ref()));
    let nullable = format!("existing_nullable={}", word(change.existing_nullable));
    let existing_default = match &change.existing_server_default {
        None => "False".to_owned(),
        Some(default) => default_text(default.as_ref()),
    };
    let default = format!("existing_server_default={existing_default}");
    let ty = change.existing_type.as_ref().map_or_else(|| "None".to_owned(), Type::repr);
    let existing_type = format!("existing_type={ty}");
    let (existing, before, after) = match aspect {
        ColumnAspect::Type => {
            (vec![comment, nullable, default], ty, change.ty.as_ref().map(Type::repr).unwrap_or_default())
        }
        ColumnAspect::Nullable => (
            vec![comment, default, existing_type],
            word(change.existing_nullable).to_owned(),
            word(change.nullable).to_owned(),
        ),
        ColumnAspect::Default => {
            let wanted = change.server_default.as_ref().and_then(Option::as_ref);
            (vec![comment, nullable, existing_type], existing_default, default_text(wanted))
        }
        ColumnAspect::Comment => (Vec::new(), String::new(), String::new()),
    };
    let schema = change.schema.as_deref().unwrap_or("None");
    let (table, column) = (&change.table, &change.column);
    format!("{} {schema} {table} {column} [{}] {before} -> {after}", aspect.name(), existing.join(", "))
}

fn constraint_text(kind: &str, constraint: &Constraint) -> String {
    let name = constraint.name().map_or_else(|| "-".to_owned(), |name| name.to_string());
    let table = constraint.table().map(|table| table.name().to_string()).unwrap_or_default();
    if let ConstraintKind::ForeignKey { elements, ondelete, onupdate, .. } = constraint.kind() {
        let own: Vec<String> =
            elements.iter().filter_map(ForeignKey::parent).map(|column| column.name().to_string()).collect();
        let targets: Vec<String> = elements.iter().map(ForeignKey::target_fullname).collect();
        let action = |word: &Option<Rc<str>>| word.as_deref().unwrap_or("None").to_owned();
        let (own, targets) = (own.join(", "), targets.join(", "));
        return format!("{kind} {name} {table}({own}) -> {targets} {} {}", action(ondelete), action(onupdate));
    }
    let columns: Vec<String> = constraint.columns().iter().map(|column| column.name().to_string()).collect();
    format!("{kind} {name} {table}({})", columns.join(", "))
}

fn diff_text(diff: &Diff) -> String {
    let table = |kind: &str, table: &Table| format!("{kind} {}", clean(&table.repr()));
    match diff {
        Diff::AddTable(added) => table("add_table", added),
        Diff::RemoveTable(removed) => table("remove_table", removed),
        Diff::AddColumn(schema, table, column) => {
            format!("add_column {} {table} {}", schema.as_deref().unwrap_or("None"), clean(&column.repr()))
        }
        Diff::RemoveColumn(schema, table, column) => {
            format!("remove_column {} {table} {}", schema.as_deref().unwrap_or("None"), clean(&column.repr()))
        }
        Diff::ModifyColumn(change, aspects) => {
            aspects.iter().map(|aspect| column_diff(change, *aspect)).collect::<Vec<_>>().join("; ")
        }
        Diff::AddIndex(index) => format!("add_index {}", clean(&index.repr())),
        Diff::RemoveIndex(index) => format!("remove_index {}", clean(&index.repr())),
        Diff::AddConstraint(constraint) => constraint_text("add_constraint", constraint),
        Diff::RemoveConstraint(constraint) => constraint_text("remove_constraint", constraint),
        Diff::AddForeignKey(constraint) => constraint_text("add_fk", constraint),
        Diff::RemoveForeignKey(constraint) => constraint_text("remove_fk", constraint),
        other => format!("{other:?}"),
    }
}

fn options(metadata: &MetaData, words: &[&str]) -> ComparisonOptions {
    let comparing = |word: &str| if words.contains(&word) { Comparing::ByDialect } else { Comparing::Off };
    ComparisonOptions {
        compare_type: comparing("types"),
        compare_server_default: comparing("defaults"),
        ..ComparisonOptions::of(vec![metadata.clone()])
    }
}

fn run(head: &str, before: &[&str], after: &[&str]) -> Vec<String> {
    let words: Vec<&str> = head.split(' ').collect();
    let lines = Lines::default();
    let environment = Rc::new(Environment::default());
    let engine = Engine::create(&environment, "sqlite://", EngineOptions::default()).expect("an engine");
    let connection = engine.connect().expect("connected");
    create_all(Bind::Connection(&connection), &metadata_of(before), None, CheckFirst::ALL).expect("made");
    connection.commit().expect("committed");
    drop(sql::take_warnings());
    let metadata = metadata_of(after);
    let steps = Comparison::new(&connection, options(&metadata, &words), &lines).steps().expect("compared");
    lines.warnings();
    let back = reversed(&steps).expect("reversed");
    for diff in diffs(&steps, &SchemaObjects::default()).expect("differences") {
        lines.out(format!("diff {}", diff_text(&diff)));
    }
    let (mut imports, mut bodies) = (BTreeSet::new(), Vec::new());
    for (name, steps) in [("upgrade", &steps), ("downgrade", &back)] {
        let written =
            RenderOptions { render_as_batch: words.contains(&"batch"), ..RenderOptions::of(engine.dialect().shared()) };
        let renderer = Renderer::new(written, &());
        let body = renderer.body(steps).expect("rendered");
        lines.warnings();
        imports.extend(renderer.imports());
        bodies.push(name.to_owned());
        bodies.extend(body.split('\n').map(str::to_owned));
    }
    bodies.extend(imports.iter().map(ToString::to_string));
    for line in bodies {
        lines.out(line);
    }
    lines.0.into_inner().join("\n").split('\n').map(str::to_owned).collect()
}

/// The recording says too what comes of the text; that takes a program.
#[test]
fn random_pairs_are_compared_and_written_as_alembic_does() {
    let recorded = include_str!("../../../tests/autogenerate/recorded.txt");
    let mut failures = Vec::new();
    let mut count = 0;
    for scenario in recorded.split("\n= ").map(|text| text.trim_start_matches("= ")) {
        let (head, rest) = scenario.split_once('\n').expect("a head");
        let of = |mark: &str| -> Vec<&str> { rest.lines().filter_map(|line| line.strip_prefix(mark)).collect() };
        let (before, after) = (of("< "), of("> "));
        let expected: Vec<&str> = of("|").into_iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let end = expected.iter().position(|line| *line == "applied upgrade").expect("what comes of the text");
        let (expected, found) = (&expected[..end], run(head, &before, &after));
        count += 1;
        if found != expected {
            let place = found.iter().zip(expected).position(|(a, b)| a != b).unwrap_or(found.len().min(expected.len()));
            failures.push(format!(
                "{head}, line {place}:\n  expected {:?}\n  found    {:?}",
                expected.get(place),
                found.get(place)
            ));
        }
    }
    assert!(failures.is_empty(), "{} of {count} differ:\n{}", failures.len(), failures.join("\n"));
}
