//! The standard modules.
//!
//! A module is made when it is first imported. Those where speed matters are Rust; the others are
//! Python source in `source/`, compiled by the same compiler as programs are. Their files are
//! unknown to the embedder's [`SourceLoader`](crate::SourceLoader), so that positions and warnings
//! skip them.

pub(crate) mod assertions;
mod bisection;
pub mod collector;
pub mod csv;
pub mod datetime;
pub mod decimal;
mod deflate;
pub mod docs;
pub mod entropy;
mod format_parts;
pub mod hashlib;
mod inspect;
mod internal;
mod itertools;
mod json;
pub mod library;
pub mod math;
mod math_sums;
mod native;
mod operations;
mod pending;
pub(crate) mod posix;
pub mod re;
mod structure;
pub mod sys;
mod thread;
pub mod time;
mod twister;
pub mod warnings;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::code::{Code, SourceText};
use crate::compile::{self, Mode};
use crate::embed::module::ModuleInit;
use crate::{ModuleRef, PyResult, Value, Vm};

/// Where the modules' files seem to stand, as tracebacks show them. Whatever stands there on a disk is not asked.
pub(crate) const LIBRARY: &str = "/usr/lib/python3.13/";

/// The pytest whose behaviour the module `pytest` has.
pub const PYTEST_VERSION: &str = "9.2.0";

/// Modules that are a part of CPython itself, so that they have no file.
const WITHOUT_FILE: &[&str] = &["itertools.py", "gc.py"];

/// Code that is native in CPython, by file and the start of its qualified names: its frames are not seen in tracebacks.
const FRAMELESS: &[(&str, &[&str])] = &[
    ("_io.py", &[""]),
    ("unittest.py", &[""]),
    ("_anext.py", &[""]),
    ("asyncio_events.py", &["Future"]),
    ("asyncio_tasks.py", &["Task"]),
    ("bisect.py", &[""]),
    ("collections.py", &["deque", "defaultdict", "OrderedDict"]),
    ("functools.py", &["partial", "reduce", "cmp_to_key", "_KeyWrapper", "_lru_cache_wrapper"]),
    ("json/decoder.py", &["JSONDecoder._"]),
    ("json/encoder.py", &["JSONEncoder._"]),
    ("heapq.py", &["heap"]),
    ("itertools.py", &[""]),
    ("operator.py", &[""]),
    ("warnings.py", &["warn"]),
];

/// Whether tracebacks leave out the frames of this code.
pub(crate) fn is_frameless(code: &Code) -> bool {
    let Some(file) = code.source.path.strip_prefix(LIBRARY) else {
        return false;
    };
    let parts = FRAMELESS.iter().find(|(known, _)| *known == file).map(|(_, parts)| *parts);
    parts.is_some_and(|parts| parts.iter().any(|part| code.qualname.starts_with(part)))
}

thread_local! {
    /// The compiled code of the modules that are Python source, by file: it holds nothing of the VM that compiled it.
    static COMPILED: RefCell<HashMap<&'static str, Rc<Code>>> = RefCell::default();
}

/// The text of a file of the standard modules.
fn text_of(vm: &Vm, file: &str) -> PyResult<Rc<str>> {
    if let Some(text) = library::core(file) {
        return Ok(text.into());
    }
    vm.host().library(file).map_err(|reason| {
        let name = file.trim_end_matches(".py");
        vm.error(&vm.exceptions.import_error, &format!("the standard module '{name}' could not be loaded: {reason}"))
    })
}

/// Runs a module's Python source.
fn run(vm: &Vm, module: &ModuleRef, file: &'static str) -> PyResult<()> {
    let known = COMPILED.with_borrow(|compiled| compiled.get(file).cloned());
    let code = match known {
        Some(code) => code,
        None => {
            let source = Rc::new(SourceText::new(&format!("{LIBRARY}{file}"), text_of(vm, file)?));
            source.has_file.set(true);
            let code = vm.sharing_names(|| compile::compile(vm, &source, Mode::Module));
            let code = code.map_err(|error| vm.syntax_error(&error, &source))?;
            COMPILED.with_borrow_mut(|compiled| compiled.insert(file, code.clone()));
            code
        }
    };
    if !WITHOUT_FILE.contains(&file) {
        module.set(vm, "__file__", Value::str(&code.source.path));
    }
    vm.run_code(code, module.as_obj().ensure_dict(), None)?;
    Ok(())
}

macro_rules! source {
    ($file:literal) => {
        |vm, module| run(vm, module, $file)
    };
}

/// The module of the standard library with this dotted name.
pub fn find(name: &str) -> Option<ModuleInit> {
    Some(match name {
        "_entropy" => entropy::init,
        "_itertools" => itertools::init,
        "_types" => internal::init,
        "_posix" => posix::init,
        "_io" => source!("_io.py"),
        "abc" => source!("abc.py"),
        "collections" => source!("collections.py"),
        "collections.abc" => source!("collections_abc.py"),
        "contextlib" => source!("contextlib.py"),
        "datetime" => datetime::init,
        "functools" => source!("functools.py"),
        "re" => re::init,
        "sys" => sys::init,
        "types" => source!("types.py"),
        "bisect" => bisection::init,
        "copy" => source!("copy.py"),
        "copyreg" => source!("copyreg.py"),
        "dataclasses" => source!("dataclasses.py"),
        "enum" => source!("enum.py"),
        "heapq" => source!("heapq.py"),
        "io" => source!("io.py"),
        "keyword" => source!("keyword.py"),
        "itertools" => source!("itertools.py"),
        "operator" => source!("operator.py"),
        "string" => source!("string.py"),
        "textwrap" => source!("textwrap.py"),
        "typing" => source!("typing.py"),
        "uuid" => source!("uuid.py"),
        "time" => time::init,
        "_warnings" => warnings::init,
        "warnings" => source!("warnings.py"),
        "_json" => json::init,
        "json" => source!("json/__init__.py"),
        "json.decoder" => source!("json/decoder.py"),
        "json.encoder" => source!("json/encoder.py"),
        "errno" => source!("errno.py"),
        "fnmatch" => source!("fnmatch.py"),
        "glob" => source!("glob.py"),
        "shutil" => source!("shutil.py"),
        "stat" => source!("stat.py"),
        "tempfile" => source!("tempfile.py"),
        "math" => math::init,
        "cmath" => source!("cmath.py"),
        "numbers" => source!("numbers.py"),
        "struct" => structure::init,
        "array" => source!("array.py"),
        "_operator" => operations::init,
        "_string" => format_parts::init,
        "_decimal" => decimal::init,
        "decimal" => source!("decimal.py"),
        "__future__" => source!("__future__.py"),
        "os" => source!("os.py"),
        "pathlib" => source!("pathlib.py"),
        "random" => source!("random.py"),
        "zoneinfo" => source!("zoneinfo.py"),
        "_zones" => native::init_zones,
        "weakref" => source!("weakref.py"),
        "xml" => source!("xml.py"),
        "xml.dom" => source!("xml_dom.py"),
        "traceback" => source!("traceback.py"),
        "_gc" => collector::init,
        "gc" => source!("gc.py"),
        "pprint" => source!("pprint.py"),
        "logging" => source!("logging.py"),
        "logging.config" => source!("logging_config.py"),
        "logging.handlers" => source!("logging_handlers.py"),
        "unittest" => source!("unittest.py"),
        "unittest.mock" => source!("unittest_mock.py"),
        "_thread" => thread::init,
        "threading" => source!("threading.py"),
        "queue" => source!("queue.py"),
        "concurrent" => |_, _| Ok(()),
        "concurrent.futures" => source!("concurrent_futures.py"),
        "difflib" => source!("difflib.py"),
        "os.path" => source!("os_path.py"),
        "posixpath" => source!("posixpath.py"),
        "_twister" => twister::init,
        "_weakref" => native::init_weakref,
        "_traceback" => native::init_traceback,
        "fractions" => source!("fractions.py"),
        "secrets" => source!("secrets.py"),
        "statistics" => source!("statistics.py"),
        "base64" => source!("base64.py"),
        "binascii" => source!("binascii.py"),
        "_csv" => csv::init,
        "csv" => source!("csv.py"),
        "_hashlib" => hashlib::init,
        "hashlib" => source!("hashlib.py"),
        "hmac" => source!("hmac.py"),
        "_zlib" => deflate::init,
        "zlib" => source!("zlib.py"),
        "gzip" => source!("gzip.py"),
        "reprlib" => source!("reprlib.py"),
        "colorsys" => source!("colorsys.py"),
        "sched" => source!("sched.py"),
        "signal" => source!("signal.py"),
        "codecs" => source!("codecs.py"),
        "locale" => source!("locale.py"),
        "tomllib" => source!("tomllib.py"),
        "ipaddress" => source!("ipaddress.py"),
        "ast" => source!("ast.py"),
        "typing_extensions" => source!("typing_extensions.py"),
        "argparse" => source!("argparse.py"),
        "_inspect" => inspect::init,
        "inspect" => source!("inspect.py"),
        "configparser" => source!("configparser.py"),
        "urllib" => |_, _| Ok(()),
        "urllib.parse" => source!("urllib_parse.py"),
        "_pickle" => native::init_pickle,
        "pickle" => source!("pickle.py"),
        "html" => source!("html.py"),
        "linecache" => source!("linecache.py"),
        "platform" => source!("platform.py"),
        "getpass" => source!("getpass.py"),
        "calendar" => source!("calendar.py"),
        "_assertion" => assertions::init,
        "_pytest" => |_, _| Ok(()),
        "_pytest.approx" => source!("pytest/approx.py"),
        "_pytest.assertion" => source!("pytest/assertion.py"),
        "_pytest.builtin" => source!("pytest/builtin.py"),
        "_pytest.cache" => source!("pytest/cache.py"),
        "_pytest.capture" => source!("pytest/capture.py"),
        "_pytest.config" => source!("pytest/config.py"),
        "_pytest.fixtures" => source!("pytest/fixtures.py"),
        "_pytest.frames" => source!("pytest/frames.py"),
        "_pytest.hooks" => source!("pytest/hooks.py"),
        "_pytest.main" => source!("pytest/main.py"),
        "_pytest.marks" => source!("pytest/marks.py"),
        "_pytest.modules" => source!("pytest/modules.py"),
        "_pytest.monkeypatch" => source!("pytest/monkeypatch.py"),
        "_pytest.nodes" => source!("pytest/nodes.py"),
        "_pytest.options" => source!("pytest/options.py"),
        "_pytest.outcomes" => source!("pytest/outcomes.py"),
        "_pytest.parametrize" => source!("pytest/parametrize.py"),
        "_pytest.pretty" => source!("pytest/pretty.py"),
        "_pytest.raises" => source!("pytest/raises.py"),
        "_pytest.fixture_manager" => source!("pytest/fixture_manager.py"),
        "_pytest.old_style" => source!("pytest/old_style.py"),
        "_pytest.summary" => source!("pytest/summary.py"),
        "_pytest.runner" => source!("pytest/runner.py"),
        "_pytest.terminal" => source!("pytest/terminal.py"),
        "_pytest.unittests" => source!("pytest/unittests.py"),
        "pytest" => source!("pytest/__init__.py"),
        "atexit" => source!("atexit.py"),
        "shlex" => source!("shlex.py"),
        "graphlib" => source!("graphlib.py"),
        "http" => source!("http.py"),
        "timeit" => source!("timeit.py"),
        "importlib" => source!("importlib.py"),
        "importlib.util" => source!("importlib_util.py"),
        "_anext" => source!("_anext.py"),
        "asyncio" => source!("asyncio.py"),
        "asyncio.events" | "asyncio.futures" => source!("asyncio_events.py"),
        "asyncio.exceptions" => source!("asyncio_exceptions.py"),
        "asyncio.locks" | "asyncio.queues" => source!("asyncio_locks.py"),
        "asyncio.tasks" => source!("asyncio_tasks.py"),
        "asyncio.timeouts" | "asyncio.taskgroups" => source!("asyncio_timeouts.py"),
        "contextvars" => source!("contextvars.py"),
        _ => return None,
    })
}
