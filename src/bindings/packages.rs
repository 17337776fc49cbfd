//! The packages that are here, as `pip list` tells them.

/// Names and versions, in the order of their names.
pub fn packages() -> [(&'static str, &'static str); 4] {
    [
        ("alembic", version_in(include_str!("alembic/__init__.py"))),
        ("Mako", version_in(include_str!("mako/__init__.py"))),
        ("pytest", python::modules::PYTEST_VERSION),
        ("SQLAlchemy", crate::sqlalchemy::modules::VERSION),
    ]
}

/// What a package's source says of its version.
fn version_in(source: &'static str) -> &'static str {
    let line = source.lines().find_map(|line| line.strip_prefix("__version__ = "));
    line.unwrap_or_default().trim_matches('"')
}

#[cfg(test)]
mod tests {
    use super::packages;

    #[test]
    fn every_package_has_its_version() {
        assert_eq!(
            packages(),
            [("alembic", "1.20.1"), ("Mako", "1.4.3"), ("pytest", "9.2.0"), ("SQLAlchemy", "2.1.9")]
        );
    }
}
