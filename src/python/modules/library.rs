//! The Python source of the standard modules that are not Rust.
//!
//! What almost every program uses is a part of the runtime. The rest may stand apart: an embedder that has to be small
//! fetches it when a program first asks ([`Host::library`](crate::Host::library)); the others take it from [`built_in`].

use std::rc::Rc;

/// A table of files with their texts.
macro_rules! texts {
    ($folder:literal, $file:expr, $($name:literal),+ $(,)?) => {
        match $file {
            $($name => {
                // A function of its own, so that a build in parts can tell a text that is used from one that is not.
                #[inline(never)]
                fn text() -> &'static str {
                    include_str!(concat!($folder, "/", $name))
                }
                Some(text())
            })+
            _ => None,
        }
    };
}

/// The text of a file that is always there.
#[rustfmt::skip]
pub(super) fn core(file: &str) -> Option<&'static str> {
    texts!(
        "core", file,
        "__future__.py", "_anext.py", "abc.py", "collections.py", "collections_abc.py", "contextlib.py", "copy.py", "copyreg.py",
        "dataclasses.py", "enum.py", "functools.py", "keyword.py", "linecache.py", "operator.py", "re/__init__.py",
        "types.py", "typing.py", "warnings.py",
    )
}

/// The text of a file that may stand apart, by its path below the folder of the standard modules.
///
/// # Errors
/// Why there is none.
pub fn built_in(file: &str) -> Result<Rc<str>, String> {
    embedded(file).map(Rc::from).ok_or_else(|| "there is no such file".to_owned())
}

#[rustfmt::skip]
fn embedded(file: &str) -> Option<&'static str> {
    texts!(
        "source", file,
        "_io.py", "argparse.py", "array.py", "ast.py", "asyncio.py", "asyncio_events.py",
        "asyncio_exceptions.py", "asyncio_locks.py", "asyncio_tasks.py", "asyncio_timeouts.py", "atexit.py",
        "base64.py", "binascii.py", "calendar.py", "cmath.py", "codecs.py", "colorsys.py", "concurrent_futures.py", "configparser.py",
        "contextvars.py", "csv.py", "decimal.py", "difflib.py", "docs.txt", "errno.py", "fnmatch.py", "fractions.py", "gc.py",
        "getpass.py", "glob.py", "graphlib.py", "gzip.py", "hashlib.py", "heapq.py", "hmac.py", "html.py", "http.py",
        "importlib.py", "importlib_util.py", "inspect.py", "io.py", "ipaddress.py", "itertools.py", "json/__init__.py",
        "json/decoder.py", "json/encoder.py", "locale.py", "logging.py", "logging_config.py", "logging_handlers.py", "numbers.py",
        "os.py", "os_path.py", "pathlib.py", "pickle.py", "platform.py", "posixpath.py", "pprint.py",
        "pytest/__init__.py", "pytest/approx.py", "pytest/assertion.py", "pytest/builtin.py", "pytest/cache.py",
        "pytest/capture.py", "pytest/config.py", "pytest/fixture_manager.py", "pytest/fixtures.py", "pytest/frames.py", "pytest/hooks.py",
        "pytest/main.py", "pytest/marks.py", "pytest/modules.py", "pytest/monkeypatch.py", "pytest/nodes.py",
        "pytest/old_style.py", "pytest/options.py", "pytest/outcomes.py", "pytest/parametrize.py", "pytest/pretty.py", "pytest/raises.py",
        "pytest/runner.py", "pytest/summary.py", "pytest/terminal.py", "pytest/unittests.py",
        "queue.py", "random.py", "reprlib.py", "sched.py", "secrets.py", "shlex.py", "shutil.py", "signal.py", "stat.py", "statistics.py", "string.py",
        "tempfile.py", "textwrap.py", "threading.py", "timeit.py", "tomllib.py", "traceback.py", "typing_extensions.py", "unittest.py", "unittest_mock.py",
        "urllib_parse.py", "uuid.py", "weakref.py", "zlib.py", "xml.py", "xml_dom.py", "zoneinfo.py", "zones.txt",
    )
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{core, embedded};

    /// The files below a folder, by their paths in it.
    fn files(folder: &str, below: &str) -> Vec<String> {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules").join(folder).join(below);
        let entries = fs::read_dir(place).expect("the folder").map(|entry| entry.expect("an entry"));
        let named = entries.map(|entry| {
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() { files(folder, &format!("{name}/")) } else { vec![name] }
        });
        named.flatten().collect()
    }

    #[test]
    fn every_file_is_in_its_table() {
        for file in files("core", "") {
            assert!(core(&file).is_some_and(|text| !text.is_empty()), "core/{file}");
        }
        for file in files("source", "") {
            assert!(embedded(&file).is_some_and(|text| !text.is_empty()), "source/{file}");
        }
    }
}
