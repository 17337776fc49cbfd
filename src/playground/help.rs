//! One line of help for the mistakes whose cause is known. The exceptions themselves stay CPython's, word for word.

use python::{PyError, Vm};

/// Packages that people import, and what there is in their place.
const PACKAGES: &[(&[&str], &str)] = &[
    (&["numpy", "scipy", "sympy"], "use lists with the modules math, statistics and random."),
    (
        &["pandas", "polars"],
        "read rows with csv into lists of dicts, or keep them in tables and query them with sqlalchemy.",
    ),
    (
        &["requests", "httpx", "urllib3", "aiohttp", "bs4", "selenium"],
        "there is no network: put the data into the program or into a file beside it.",
    ),
    (
        &[
            "psycopg2",
            "psycopg",
            "asyncpg",
            "pg8000",
            "pymysql",
            "MySQLdb",
            "oracledb",
            "pyodbc",
            "aiosqlite",
            "sqlite3",
        ],
        "leave the import out: sqlalchemy's create_engine() brings its databases with it.",
    ),
    (
        &["sqlmodel", "peewee", "pony", "tortoise", "django", "flask_sqlalchemy"],
        "write the models with sqlalchemy: DeclarativeBase, Mapped and mapped_column().",
    ),
    (
        &["flask", "fastapi", "starlette", "uvicorn", "tornado", "bottle"],
        "no server can run: call your functions directly and print what they return.",
    ),
    (
        &["matplotlib", "seaborn", "plotly", "bokeh", "altair", "PIL", "cv2"],
        "nothing can be drawn: print the numbers, or bars of text such as '#' * n.",
    ),
    (
        &["tkinter", "turtle", "pygame", "PyQt5", "PyQt6", "PySide6", "kivy"],
        "there are no windows: use print() and input().",
    ),
    (
        &["sklearn", "torch", "tensorflow", "keras", "xgboost", "transformers"],
        "use the modules statistics, math and random.",
    ),
    (&["pydantic", "attr", "attrs", "marshmallow"], "use dataclasses, with checks in __post_init__()."),
    (&["dateutil", "pytz", "pendulum", "arrow"], "use the modules datetime and zoneinfo."),
    (&["yaml", "toml", "dotenv"], "use the modules json or configparser."),
    (&["click", "typer", "docopt"], "use the module argparse."),
    (
        &["rich", "tqdm", "colorama", "tabulate", "termcolor"],
        "use print() with f-strings such as f\"{name:<20}{price:>8.2f}\".",
    ),
    (&["nose", "hypothesis", "pytest_mock"], "use pytest or unittest."),
];

/// Beginnings of messages, for exceptions of a class, and what to do.
const MESSAGES: &[(&str, &str, &str)] = &[
    ("SyntaxError", "expected ':'", "Put a colon at the end of this line."),
    ("SyntaxError", "invalid syntax. Perhaps you forgot a comma?", "Put a comma between the two values."),
    ("SyntaxError", "invalid syntax. Maybe you meant '==' or ':='", "Compare with ==; a single = assigns a value."),
    ("SyntaxError", "cannot assign to", "The name goes on the left of =, the value on the right; compare with ==."),
    (
        "SyntaxError",
        "unterminated string literal",
        "End the text with the quote it starts with; text over several lines stands in three quotes.",
    ),
    ("SyntaxError", "unterminated triple-quoted string literal", "End the text with three quotes."),
    ("SyntaxError", "Missing parentheses in call to 'print'", "print is a function: write print(...)."),
    ("SyntaxError", "'return' outside function", "Indent the line so that it stands inside a def."),
    ("SyntaxError", "'break' outside loop", "break belongs inside a for or while."),
    ("IndentationError", "expected an indented block", "Indent the lines that belong to it by four spaces."),
    ("IndentationError", "unexpected indent", "Let the line start where the line before it starts."),
    (
        "IndentationError",
        "unindent does not match",
        "Let the line start exactly where an earlier line of its block starts.",
    ),
    ("TabError", "", "Indent with spaces only."),
    ("TypeError", "can only concatenate str", "Turn the value into text with str(), or use an f-string: f\"{value}\"."),
    (
        "TypeError",
        "'NoneType' object",
        "The value is None: perhaps from a function without return, or a method that changes its object in place.",
    ),
    (
        "AttributeError",
        "'NoneType' object",
        "The value is None: perhaps from a function without return, or a query that found nothing.",
    ),
    (
        "TypeError",
        "'str' object is not callable",
        "A variable has the name of the function: give the variable another name.",
    ),
    (
        "TypeError",
        "'list' object is not callable",
        "A variable has the name of the function, or the index stands in () and not in [].",
    ),
    ("TypeError", "list indices must be integers", "A list is read by position: items[0]; a dict is read by key."),
    (
        "UnboundLocalError",
        "",
        "The function assigns the name, so it is local in it: assign it first, or pass the value in.",
    ),
    ("RecursionError", "", "The function calls itself without an end: let it return before it calls itself again."),
    ("IndexError", "list index out of range", "The first position is 0, the last one len(items) - 1."),
    (
        "ValueError",
        "invalid literal for int()",
        "int() takes text with digits only; float() takes a decimal point too.",
    ),
];

/// The line of help for an exception that left the program.
pub(crate) fn of_error(vm: &Vm, error: &PyError, class: &str, message: &str) -> Option<String> {
    if class == "ModuleNotFoundError" {
        let name = vm.attr(&error.value(), "name").ok()?;
        return missing_module(name.as_str()?);
    }
    if let Some(opened) = message.strip_suffix("' was never closed").and_then(|text| text.strip_prefix('\'')) {
        let close = match opened {
            "(" => ")",
            "[" => "]",
            _ => "}",
        };
        return Some(format!("Close it with '{close}'."));
    }
    let known = MESSAGES.iter().find(|(kind, start, _)| *kind == class && message.starts_with(start));
    if let Some((_, _, help)) = known {
        return Some((*help).to_owned());
    }
    // `. Did you mean: 'total'?` continues the message of a traceback.
    Some(vm.hint(error)?.trim_start_matches(". ").to_owned())
}

fn missing_module(name: &str) -> Option<String> {
    let package = name.split('.').next().unwrap_or(name);
    let known = PACKAGES.iter().find(|(names, _)| names.contains(&package));
    if let Some((_, instead)) = known {
        return Some(format!("{package} is not available here; {instead}"));
    }
    Some(match misspelt(package) {
        Some(meant) => format!("Did you mean: '{meant}'?"),
        None => format!(
            "{package} is not here: there are the standard library, sqlalchemy, alembic, pytest and your own files."
        ),
    })
}

/// Modules whose names are often misspelt.
const MODULES: [&str; 22] = [
    "sqlalchemy",
    "alembic",
    "pytest",
    "math",
    "random",
    "datetime",
    "json",
    "collections",
    "itertools",
    "functools",
    "statistics",
    "dataclasses",
    "typing",
    "pathlib",
    "string",
    "logging",
    "decimal",
    "fractions",
    "contextlib",
    "asyncio",
    "unittest",
    "argparse",
];

/// The module that is one or two letters away.
fn misspelt(name: &str) -> Option<&'static str> {
    let limit = if name.len() > 5 { 2 } else { 1 };
    let near = MODULES.iter().map(|module| (distance(name, module), *module)).min_by_key(|(distance, _)| *distance)?;
    (near.0 <= limit).then_some(near.1)
}

/// How many letters must be added, removed or replaced.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(b.chars()) {
            let new = (diagonal + usize::from(x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = new;
            left = new;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, missing_module};

    #[test]
    fn a_known_package_names_what_there_is_instead() {
        let help = missing_module("numpy.linalg").unwrap_or_default();
        assert!(help.starts_with("numpy is not available here; use lists"), "{help}");
        let help = missing_module("psycopg2").unwrap_or_default();
        assert!(help.contains("create_engine()"), "{help}");
    }

    #[test]
    fn a_misspelt_module_is_recognised() {
        assert_eq!(missing_module("sqlachemy").as_deref(), Some("Did you mean: 'sqlalchemy'?"));
        assert_eq!(missing_module("maths").as_deref(), Some("Did you mean: 'math'?"));
        assert!(missing_module("frobnicate").unwrap_or_default().contains("your own files"));
    }

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }
}
