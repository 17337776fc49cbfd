//! The files that `alembic init` writes: as Alembic does, word for word, since learners meet them everywhere.

use python::{PyDict, Value};

macro_rules! template {
    ($name:literal, $($file:literal),+) => {
        ($name, &[$(($file, include_str!(concat!("templates/", $name, "/", $file)))),+])
    };
}

type Files = &'static [(&'static str, &'static str)];

/// The kinds of environments with their files, in the order in which they are listed and written.
const TEMPLATES: &[(&str, Files)] = &[
    template!("pyproject_async", "script.py.mako", "README", "env.py", "pyproject.toml.mako", "alembic.ini.mako"),
    template!("multidb", "script.py.mako", "README", "env.py", "alembic.ini.mako"),
    template!("generic", "script.py.mako", "README", "env.py", "alembic.ini.mako"),
    template!("pyproject", "script.py.mako", "README", "env.py", "pyproject.toml.mako", "alembic.ini.mako"),
    template!("async", "script.py.mako", "README", "env.py", "alembic.ini.mako"),
];

/// A dict of dicts: texts by file by kind.
pub fn as_dict() -> Value {
    let kinds = PyDict::new();
    for (kind, files) in TEMPLATES {
        let texts = PyDict::new();
        for (file, text) in *files {
            texts.set_str(file, Value::str(text));
        }
        kinds.set_str(kind, Value::dict(texts));
    }
    Value::dict(kinds)
}
