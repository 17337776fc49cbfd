//! Revision files are found where Alembic finds them, in its order.

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use migrate::script::{
    Direction, Folder, Header, Identifiers, MigrationFunction, Revision, RevisionError, RevisionFile, VersionFiles,
    discover,
};
use migrate::{Error, ErrorKind, Result};

/// A file without functions.
struct Nothing;

impl RevisionFile for Nothing {
    fn function(&self, direction: Direction) -> Result<Rc<dyn MigrationFunction>> {
        Err(Error::new(ErrorKind::NotImplemented, direction.function_name()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// What a file in memory says: its identifier, the revisions it follows, its docstring.
#[derive(Clone, Copy, Default)]
struct File {
    revision: Option<&'static str>,
    down_revision: Option<&'static str>,
    has_down_revision: bool,
    doc: Option<&'static str>,
}

fn file(revision: &'static str, down: Option<&'static str>) -> File {
    File { revision: Some(revision), down_revision: down, has_down_revision: true, doc: None }
}

/// Files in memory, by their paths.
#[derive(Default)]
struct Memory {
    files: BTreeMap<&'static str, File>,
    warnings: RefCell<Vec<String>>,
}

impl VersionFiles for Memory {
    fn folder(&self, path: &str) -> Result<Option<Folder>> {
        let mut folder = Folder::default();
        // Backwards, so that nothing is in order by itself.
        for rest in self.files.keys().rev().filter_map(|name| name.strip_prefix(path)?.strip_prefix('/')) {
            match rest.split_once('/') {
                None => folder.files.push(rest.to_owned()),
                Some((name, _)) if folder.folders.iter().all(|known| known != name) => {
                    folder.folders.push(name.to_owned());
                }
                Some(_) => {}
            }
        }
        Ok((!folder.files.is_empty() || !folder.folders.is_empty()).then_some(folder))
    }

    fn real_path(&self, path: &str) -> String {
        path.to_owned()
    }

    fn load(&self, path: &str) -> Result<Header> {
        let file = self.files.get(path).copied().unwrap_or_default();
        let missing = || Error::new(ErrorKind::VALUE, "no down_revision");
        Ok(Header {
            revision: file.revision.map(Rc::from),
            down_revision: if file.has_down_revision { Ok(file.down_revision.into()) } else { Err(missing()) },
            depends_on: Identifiers::many([]),
            branch_labels: Identifiers::None,
            doc: file.doc.map(str::to_owned),
            file: Rc::new(Nothing),
        })
    }

    fn warn(&self, message: &str) -> Result<()> {
        self.warnings.borrow_mut().push(message.to_owned());
        Ok(())
    }
}

fn project() -> Memory {
    let second = File { doc: Some("second\n\nmore\n"), ..file("b", Some("a")) };
    let files = [
        ("/v/b_second.py", second),
        ("/v/a_first.py", file("a", None)),
        ("/v/.#lock.py", File::default()),
        ("/v/__init__.py", File::default()),
        ("/v/__init__2.py", File::default()),
        ("/v/notes.txt", File::default()),
        ("/v/0ff1ce.py", File { revision: None, ..file("", Some("b")) }),
        ("/v/2025/z.py", file("z", Some("0ff1ce"))),
        ("/v/2024/y.py", file("y", Some("z"))),
        ("/v/2024/deep/d.py", file("d", Some("y"))),
        ("/v/__pycache__/c.py", File::default()),
        ("/v/2025/__pycache__/c.py", File::default()),
    ];
    Memory { files: files.into_iter().collect(), warnings: RefCell::default() }
}

fn found(memory: &Memory, locations: &[&str], recursive: bool) -> Result<String, RevisionError> {
    let locations: Vec<String> = locations.iter().map(|&location| location.to_owned()).collect();
    let revisions = discover(memory, &locations, recursive)?;
    let text = |revision: &Revision| format!("{} {}", revision.id(), revision.path());
    Ok(revisions.iter().map(text).collect::<Vec<_>>().join(", "))
}

#[test]
fn files_come_in_the_order_of_their_names() {
    let memory = project();
    let flat = "0ff1ce /v/0ff1ce.py, a /v/a_first.py, b /v/b_second.py";
    let text = |recursive| found(&memory, &["/v"], recursive).expect("revisions");
    assert_eq!(text(false), flat);
    assert_eq!(text(true), format!("{flat}, y /v/2024/y.py, d /v/2024/deep/d.py, z /v/2025/z.py"));
    let revisions = discover(&memory, &["/v".to_owned()], false).expect("revisions");
    assert_eq!(revisions[2].longdoc(), "second\n\nmore");
    assert_eq!(revisions[2].doc(), "second");
    assert!(memory.warnings.take().is_empty());
}

#[test]
fn a_file_in_two_locations_is_loaded_once() {
    let memory = project();
    let text = found(&memory, &["/v/2024", "/nope", "/v"], true).expect("revisions");
    let rest = "0ff1ce /v/0ff1ce.py, a /v/a_first.py, b /v/b_second.py, z /v/2025/z.py";
    assert_eq!(text, format!("y /v/2024/y.py, d /v/2024/deep/d.py, {rest}"));
    let twice = |path| format!("File {path} loaded twice! ignoring. Please ensure version_locations is unique.");
    assert_eq!(memory.warnings.take(), ["/v/2024/y.py", "/v/2024/deep/d.py"].map(twice));
}

#[test]
fn a_file_says_which_revision_it_is() {
    let mut memory = project();
    let mut error = |file| {
        memory.files.insert("/v/zz_top.py", file);
        found(&memory, &["/v"], false).expect_err("an error").to_string()
    };
    let nameless = "Could not determine revision id from filename zz_top.py. Be sure the 'revision' variable is declared \
                    inside the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation).";
    assert_eq!(error(File { revision: None, ..file("", None) }), nameless);
    assert_eq!(error(File::default()), nameless);
    assert_eq!(error(File { has_down_revision: false, ..file("q", None) }), "no down_revision");
    assert_eq!(error(file("q", Some("q"))), "Self-loop is detected in revisions (q)");
}
