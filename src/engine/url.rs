//! Database URLs.

use std::fmt;
use std::fmt::Write;

use crate::error::{Error, Result};

/// One `key=value` of a URL's query; a key given several times has several values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryItem {
    /// The key.
    pub key: String,
    /// Its values in order; never empty.
    pub values: Vec<String>,
}

/// A database URL: `dialect+driver://user:password@host:port/database?key=value`.
///
/// ```
/// let url = engine::Url::parse("sqlite:///models.db")?;
/// assert_eq!(url.database.as_deref(), Some("models.db"));
/// let url = engine::Url::parse("postgresql://ann:secret@db/app")?;
/// assert_eq!(url.to_string(), "postgresql://ann:***@db/app");
/// # Ok::<(), engine::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    /// Dialect and, after a `+`, driver.
    pub driver_name: String,
    /// The user.
    pub username: Option<String>,
    /// The password.
    pub password: Option<String>,
    /// The host.
    pub host: Option<String>,
    /// The port.
    pub port: Option<i64>,
    /// The database's name; for SQLite a file's path.
    pub database: Option<String>,
    /// The query's items in the order given.
    pub query: Vec<QueryItem>,
}

const UNPARSABLE: &str = "Could not parse SQLAlchemy URL from given URL string";

impl Url {
    /// A URL of a dialect and driver alone.
    pub fn new(driver_name: impl Into<String>) -> Self {
        Self {
            driver_name: driver_name.into(),
            username: None,
            password: None,
            host: None,
            port: None,
            database: None,
            query: Vec::new(),
        }
    }

    /// Reads a URL; SQLAlchemy: `make_url`.
    pub fn parse(text: &str) -> Result<Self> {
        let (name, rest) = text.split_once("://").ok_or_else(|| Error::argument(UNPARSABLE))?;
        // The name may stand after other characters only where those are part of it.
        if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '+')) {
            return Err(Error::argument(UNPARSABLE));
        }
        let mut url = Self::new(name);
        let rest = url.take_user(rest);
        let (address, tail) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let port = url.take_host(address);
        if let Some(port) = port.filter(|port| !port.is_empty()) {
            let number = port.trim().replace('_', "").parse();
            url.port = Some(
                number.map_err(|_| Error::value_error(format!("invalid literal for int() with base 10: '{port}'")))?,
            );
        }
        let (path, query) = match tail.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (tail, None),
        };
        url.database = path.strip_prefix('/').map(unquote);
        if let Some(query) = query {
            url.take_query(query);
        }
        Ok(url)
    }

    /// Takes `user:password@` from the front.
    fn take_user<'a>(&mut self, text: &'a str) -> &'a str {
        let end = text.find([':', '/']).unwrap_or(text.len());
        // A user without a password ends at the last `@` before the next `:` or `/`.
        if text[end..].starts_with(':')
            && let Some(at) = text[end..].find('@')
        {
            self.username = Some(unquote(&text[..end]));
            self.password = Some(unquote(&text[end + 1..end + at]));
            return &text[end + at + 1..];
        }
        if let Some(at) = text[..end].rfind('@') {
            self.username = Some(unquote(&text[..at]));
            return &text[at + 1..];
        }
        text
    }

    /// Takes the host; answers the port's text.
    fn take_host<'a>(&mut self, address: &'a str) -> Option<&'a str> {
        let (host, port) = match address.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
            Some((host, after)) => (host, after.strip_prefix(':')),
            None => match address.split_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (address, None),
            },
        };
        self.host = (!host.is_empty()).then(|| host.to_owned());
        port
    }

    fn take_query(&mut self, query: &str) {
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if value.is_empty() {
                continue;
            }
            let (key, value) = (unquote(&key.replace('+', " ")), unquote(&value.replace('+', " ")));
            match self.query.iter_mut().find(|item| item.key == key) {
                Some(item) => item.values.push(value),
                None => self.query.push(QueryItem { key, values: vec![value] }),
            }
        }
    }

    /// The database system: the part of the driver name before `+`.
    pub fn backend_name(&self) -> &str {
        self.driver_name.split_once('+').map_or(self.driver_name.as_str(), |(backend, _)| backend)
    }

    /// The driver that the URL names, if it names one.
    pub fn named_driver(&self) -> Option<&str> {
        self.driver_name.split_once('+').map(|(_, driver)| driver)
    }

    /// The first value of a query key.
    pub fn query_value(&self, key: &str) -> Option<&str> {
        self.query.iter().find(|item| item.key == key).and_then(|item| item.values.first()).map(String::as_str)
    }

    /// The driver that the URL names, or the default one of its database system.
    pub fn driver(&self) -> Option<&str> {
        self.named_driver().or_else(|| crate::driver_names::default_driver(self.backend_name()))
    }

    /// The same URL with further items of a query; those of a key replace the former ones, or follow them.
    #[must_use]
    pub fn with_query(&self, items: Vec<QueryItem>, is_appended: bool) -> Self {
        let mut made = self.clone();
        for item in items {
            match made.query.iter_mut().find(|known| known.key == item.key) {
                Some(known) if is_appended => known.values.extend(item.values),
                Some(known) => known.values = item.values,
                None => made.query.push(item),
            }
        }
        made
    }

    /// The items of a query's text, `a=1&b=2`.
    pub fn parse_query(text: &str) -> Vec<QueryItem> {
        let mut url = Self::new("");
        url.take_query(text);
        url.query
    }

    /// The URL as text, with `***` for the password when it is to be hidden.
    pub fn render(&self, is_password_hidden: bool) -> String {
        let mut text = format!("{}://", self.driver_name);
        if let Some(username) = &self.username {
            quote(username, " +", &mut text);
            if let Some(password) = &self.password {
                text.push(':');
                if is_password_hidden {
                    text.push_str("***");
                } else {
                    quote(password, " +", &mut text);
                }
            }
            text.push('@');
        }
        if let Some(host) = &self.host {
            if host.contains(':') {
                let _ = write!(text, "[{host}]");
            } else {
                text.push_str(host);
            }
        }
        if let Some(port) = self.port {
            let _ = write!(text, ":{port}");
        }
        if let Some(database) = &self.database {
            text.push('/');
            quote(database, " +/", &mut text);
        }
        let mut items: Vec<&QueryItem> = self.query.iter().collect();
        items.sort_by(|a, b| a.key.cmp(&b.key));
        let pairs = items.iter().flat_map(|item| item.values.iter().map(|value| (&item.key, value)));
        for (index, (key, value)) in pairs.enumerate() {
            text.push(if index == 0 { '?' } else { '&' });
            quote_plus(key, &mut text);
            text.push('=');
            quote_plus(value, &mut text);
        }
        text
    }

    /// Whether this is a SQLite URL of a memory database; SQLAlchemy: `not _is_url_file_db`.
    pub fn is_memory_database(&self) -> bool {
        let has_file = self.database.as_deref().is_some_and(|name| !name.is_empty() && name != ":memory:");
        !has_file || self.query_value("mode") == Some("memory")
    }

    /// Whether it has none of the parts that SQLite has no use for.
    pub(crate) fn is_sqlite_address(&self) -> bool {
        let is_empty = |part: &Option<String>| part.as_deref().unwrap_or_default().is_empty();
        is_empty(&self.username) && is_empty(&self.password) && is_empty(&self.host) && self.port.is_none()
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(true))
    }
}

fn quote(text: &str, safe: &str, out: &mut String) {
    for byte in text.bytes() {
        let c = char::from(byte);
        if c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '~') || safe.contains(c) {
            out.push(c);
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

fn quote_plus(text: &str, out: &mut String) {
    let mut quoted = String::new();
    quote(text, " ", &mut quoted);
    out.push_str(&quoted.replace(' ', "+"));
}

fn unquote(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let decoded = (bytes[index] == b'%')
            .then(|| text.get(index + 1..index + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok()))
            .flatten();
        if let Some(byte) = decoded {
            out.push(byte);
            index += 3;
        } else {
            out.push(bytes[index]);
            index += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_render_as_sqlalchemy_renders_them() {
        let cases = [
            ("sqlite://", "sqlite://"),
            ("sqlite:///x.db", "sqlite:///x.db"),
            ("sqlite:////abs/x.db", "sqlite:////abs/x.db"),
            ("sqlite:///:memory:", "sqlite:///%3Amemory%3A"),
            (
                "mysql+pymysql://root:secret@localhost/shop?charset=utf8mb4",
                "mysql+pymysql://root:***@localhost/shop?charset=utf8mb4",
            ),
            ("postgresql://u@[::1]:5432/d?b=2&a=1&a=x+y", "postgresql://u@[::1]:5432/d?a=1&a=x+y&b=2"),
        ];
        for (text, expected) in cases {
            assert_eq!(Url::parse(text).expect("a URL").to_string(), expected);
        }
        let url = Url::parse("postgresql://u:p%40q@h/d").expect("a URL");
        assert_eq!(url.password.as_deref(), Some("p@q"));
        assert_eq!(url.render(false), "postgresql://u:p%40q@h/d");
    }

    #[test]
    fn what_is_no_url_is_refused_with_sqlalchemys_text() {
        for text in ["nope", "://x", "sqlite//x", ""] {
            assert_eq!(Url::parse(text).expect_err("no URL").to_string(), UNPARSABLE);
        }
        let error = Url::parse("postgresql://h:port/x").expect_err("no port");
        assert_eq!(error.to_string(), "invalid literal for int() with base 10: 'port'");
        assert_eq!(error.class_name(), "ValueError");
    }
}
