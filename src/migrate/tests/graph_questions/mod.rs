//! A graph of revisions that answers the questions of `revision_graphs/record.py`.

mod answers;

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use migrate::script::{
    Direction, DirectoryOptions, FileNaming, Identifiers, MigrationFunction, NameHash, Revision, RevisionError,
    RevisionFile, RevisionMap, RevisionResult, RevisionSource, RevisionSpec, ScriptDirectory, ScriptSpec,
};
use migrate::{Error, ErrorKind, Result};

use super::python_hash::name_hash;

/// A file whose functions do nothing.
struct Empty(Direction);

impl RevisionFile for Empty {
    fn function(&self, direction: Direction) -> Result<Rc<dyn MigrationFunction>> {
        Ok(Rc::new(Empty(direction)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl MigrationFunction for Empty {
    fn name(&self) -> String {
        self.0.function_name().to_owned()
    }

    fn call(&self, _keywords: &[(Rc<str>, sql::Value)]) -> Result<()> {
        Ok(())
    }
}

/// The rows of a graph, and the warnings that it gives.
#[derive(Default)]
struct Rows {
    rows: RefCell<Vec<RevisionSpec>>,
    warnings: RefCell<Vec<String>>,
}

impl RevisionSource for Rows {
    fn revisions(&self) -> RevisionResult<Vec<Revision>> {
        self.rows.borrow().iter().cloned().map(Revision::new).collect()
    }

    fn warn(&self, message: &str) -> Result<()> {
        self.warnings.borrow_mut().push(message.to_owned());
        Ok(())
    }

    fn name_hash(&self) -> Option<NameHash> {
        Some(name_hash)
    }
}

/// A graph of revisions with its directory.
pub struct Graph {
    rows: Rc<Rows>,
    directory: ScriptDirectory,
}

/// A failure as it is recorded.
struct Failure(String);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let class = match error.kind() {
            ErrorKind::ASSERTION | ErrorKind::TYPE => return Self("!broken".to_owned()),
            ErrorKind::Command => "CommandError".to_owned(),
            ErrorKind::Key => "KeyError".to_owned(),
            ErrorKind::VALUE => "ValueError".to_owned(),
            ErrorKind::Revision(kind) => match format!("{kind:?}").as_str() {
                "Plain" => "RevisionError".to_owned(),
                "RangeNotAncestor" => "RangeNotAncestorError".to_owned(),
                "MultipleHeads" => "MultipleHeads".to_owned(),
                "Resolution" => "ResolutionError".to_owned(),
                cycle => format!("{cycle}Detected"),
            },
            kind => format!("{kind:?}"),
        };
        let text = error.to_string();
        let text = match text.split_once("overlaps with other requested revisions ") {
            // The real library has them in the order of addresses.
            Some((text, names)) => {
                let mut names: Vec<&str> = names.split(", ").collect();
                names.sort_unstable();
                format!("{text}overlaps with other requested revisions {}", names.join(", "))
            }
            None => text,
        };
        Self(format!("!{class}: {text}"))
    }
}

impl From<RevisionError> for Failure {
    fn from(error: RevisionError) -> Self {
        Error::from(error).into()
    }
}

type Answer = Result<String, Failure>;

impl Graph {
    pub fn new(has_locations: bool) -> Self {
        let rows = Rc::new(Rows::default());
        let locations = if has_locations { vec!["/proj/va".to_owned(), "/proj/vb".to_owned()] } else { Vec::new() };
        let options = DirectoryOptions {
            dir: "/proj/migrations".to_owned(),
            version_locations: locations,
            working_directory: "/".to_owned(),
            naming: FileNaming::default(),
        };
        let directory = ScriptDirectory::new(options, Rc::clone(&rows) as Rc<dyn RevisionSource>);
        Self { rows, directory }
    }

    pub fn add_row(&mut self, row: &str) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [id, down, depends_on, labels, path, doc] = fields[..] else { panic!("a row: {row}") };
        self.rows.rows.borrow_mut().push(spec([id, down, depends_on, labels], path, &unescape(doc)));
    }

    pub fn load(&self) -> String {
        self.written(self.directory.map().map(|map| ends(&map)).map_err(Failure::from))
    }

    pub fn answer(&self, question: &str) -> String {
        let fields: Vec<String> = question.split('\t').map(unescape).collect();
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        self.written(self.ask(&fields))
    }

    fn written(&self, answer: Answer) -> String {
        let mut text = String::new();
        for warning in self.rows.warnings.take() {
            text = text + "warning " + &warning + "; ";
        }
        escape(&(text + &answer.unwrap_or_else(|Failure(text)| text)))
    }
}

fn spec([id, down, depends_on, labels]: [&str; 4], path: &str, doc: &str) -> RevisionSpec {
    RevisionSpec {
        revision: id.into(),
        down_revision: identifiers(down),
        dependencies: identifiers(depends_on),
        branch_labels: identifiers(labels).as_slice().to_vec(),
        script: Some(ScriptSpec {
            path: path.into(),
            longdoc: doc.trim().into(),
            file: Some(Rc::new(Empty(Direction::Upgrade))),
        }),
        name_hash: Some(name_hash),
    }
}

fn ends(map: &RevisionMap) -> String {
    [map.heads(), map.real_heads(), map.bases(), map.real_bases()].map(|ids| comma(&ids)).join("|")
}

fn comma<'a>(names: impl IntoIterator<Item = &'a Rc<str>>) -> String {
    names.into_iter().map(|name| &**name).collect::<Vec<_>>().join(",")
}

/// `~` for none, `(a,b)` for several.
fn identifiers(text: &str) -> Identifiers {
    match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some("") => Identifiers::many([]),
        Some(several) => Identifiers::many(several.split(',')),
        None if text == "~" => Identifiers::None,
        None => text.into(),
    }
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "\\r")
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        out.push(match (c, if c == '\\' { rest.next() } else { None }) {
            (_, Some('n')) => '\n',
            (_, Some('t')) => '\t',
            (_, Some('r')) => '\r',
            (_, Some(other)) => other,
            (c, None) => c,
        });
    }
    out
}
