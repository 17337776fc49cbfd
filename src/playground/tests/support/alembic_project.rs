//! A project with migrations.

use protocol::{File, Project};

const INI: &str = "\
[alembic]
script_location = %(here)s/migrations
prepend_sys_path = .
sqlalchemy.url = sqlite:///app.db
";

const ENV: &str = "\
from alembic import context
from sqlalchemy import engine_from_config, pool

from models import Base

config = context.config
connectable = engine_from_config(
    config.get_section(config.config_ini_section), prefix='sqlalchemy.', poolclass=pool.NullPool
)
with connectable.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=False)
    with context.begin_transaction():
        context.run_migrations()
";

/// The head of a revision file; its functions follow.
pub fn revision(id: &str, down: &str, message: &str, upgrade: &str, downgrade: &str) -> File {
    let body = |text: &str| format!("    {}\n", text.replace('\n', "\n    "));
    let text = format!(
        "\"\"\"{message}\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = '{id}'\n\
         down_revision = {down}\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade():\n{}\n\ndef downgrade():\n{}",
        body(upgrade),
        body(downgrade)
    );
    File { path: format!("migrations/versions/{id}.py"), text }
}

/// The models' module, whose classes follow.
pub fn models(classes: &str) -> File {
    let text = format!(
        "import sqlalchemy as sa\nfrom sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n\n\n\
         class Base(DeclarativeBase):\n    pass\n\n\n{classes}"
    );
    File { path: "models.py".into(), text }
}

/// A project with these files beside those that alembic needs.
pub fn project(files: Vec<File>) -> Project {
    let template = include_str!("../../../bindings/alembic/templates/generic/script.py.mako");
    let fixed = [("alembic.ini", INI), ("migrations/env.py", ENV), ("migrations/script.py.mako", template)];
    let mut all: Vec<File> =
        fixed.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect();
    all.extend(files);
    Project { files: all, main: "main.py".into() }
}
