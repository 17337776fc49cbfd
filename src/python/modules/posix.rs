//! `_posix`: the host's files under the names of the system's calls. `os` and `io` are built on it.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::builtins::arguments::{index, type_name};
use crate::builtins::float::to_float;
use crate::files::{FileError, FileResult, Files, MemoryFiles, OpenFile, Opening, Origin, Status};
use crate::object::account;
use crate::{Args, ClassBuilder, ClassRef, Data, ModuleRef, NativeFn, PyError, PyResult, Signature, Value, Vm};

const STATUS_FIELDS: [&str; 19] = [
    "st_mode",
    "st_ino",
    "st_dev",
    "st_nlink",
    "st_uid",
    "st_gid",
    "st_size",
    "st_atime",
    "st_mtime",
    "st_ctime",
    "st_atime_ns",
    "st_mtime_ns",
    "st_ctime_ns",
    "st_blksize",
    "st_blocks",
    "st_rdev",
    "st_atime_float",
    "st_mtime_float",
    "st_ctime_float",
];

/// How many of the fields `stat_result` has as a tuple.
const SEEN_FIELDS: usize = 10;

/// The files of a program and those of them that are open.
pub(super) struct Descriptors {
    files: OnceCell<Rc<dyn Files>>,
    /// Files in memory, as long as the host gives none.
    own: OnceCell<Rc<dyn Files>>,
    pub(super) open: RefCell<BTreeMap<i64, Box<dyn OpenFile>>>,
    status: ClassRef,
}

/// The files that the program sees: the host's, or empty ones of its own.
pub(crate) fn files(vm: &Vm) -> PyResult<Rc<dyn Files>> {
    let table = descriptors(vm)?;
    if let Some(files) = table.files.get() {
        return Ok(files.clone());
    }
    if let Some(files) = vm.host().files() {
        return Ok(table.files.get_or_init(|| files).clone());
    }
    let now = vm.host().now_micros() * 1000;
    Ok(table.own.get_or_init(|| Rc::new(MemoryFiles::new(move || now))).clone())
}

pub(super) fn descriptors(vm: &Vm) -> PyResult<Rc<Descriptors>> {
    if let Some(known) = vm.extension::<Descriptors>() {
        return Ok(known);
    }
    let made = Rc::new(Descriptors {
        files: OnceCell::new(),
        own: OnceCell::new(),
        open: RefCell::default(),
        status: status_class(vm)?,
    });
    vm.set_extension(made.clone());
    Ok(made)
}

fn status_class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("os", "stat_result")
        .base(&vm.types.tuple)
        .method("__getattr__", |vm, args| {
            let (value, name) = crate::builtins::arguments::operand(vm, args)?;
            let name = name.as_str().unwrap_or_default();
            let wanted = match name {
                "st_atime" => "st_atime_float",
                "st_mtime" => "st_mtime_float",
                "st_ctime" => "st_ctime_float",
                other => other,
            };
            let at = STATUS_FIELDS.iter().position(|field| *field == wanted);
            let all = value.as_obj().and_then(|object| object.payload::<Vec<Value>>());
            match at.and_then(|at| all?.get(at).cloned()) {
                Some(part) => Ok(part),
                None => {
                    let text = format!("'os.stat_result' object has no attribute '{name}'");
                    Err(vm.attribute_error(value, name, &text))
                }
            }
        })
        .method("__repr__", |vm, args| {
            let parts = args.receiver(vm)?.as_tuple().unwrap_or_default();
            let mut shown = Vec::with_capacity(parts.len());
            for (name, part) in STATUS_FIELDS.iter().zip(parts) {
                shown.push(format!("{name}={}", vm.repr(part)?));
            }
            Ok(Value::string(format!("os.stat_result({})", shown.join(", "))))
        })
        .build(vm)
}

fn status_value(vm: &Vm, status: Status) -> PyResult {
    let seconds = |nanos: i64| Value::Int(nanos.div_euclid(1_000_000_000));
    let float = |nanos: i64| Value::float(nanos as f64 / 1e9);
    let (accessed, modified) = (status.accessed, status.modified);
    let all = vec![
        Value::Int(i64::from(status.mode)),
        Value::Int(status.inode as i64),
        Value::Int(1),
        Value::Int(status.links as i64),
        Value::Int(0),
        Value::Int(0),
        Value::Int(status.size as i64),
        seconds(accessed),
        seconds(modified),
        seconds(modified),
        Value::Int(accessed),
        Value::Int(modified),
        Value::Int(modified),
        Value::Int(4096),
        Value::Int(status.size.div_ceil(512) as i64),
        Value::Int(0),
        float(accessed),
        float(modified),
        float(modified),
    ];
    let seen: Vec<Value> = all.iter().take(SEEN_FIELDS).cloned().collect();
    let object = descriptors(vm)?.status.instantiate_with(Data::Tuple(seen.into()));
    object.set_payload(Rc::new(all));
    Ok(Value::Obj(object))
}

/// `OSError(number, text, path…)`.
fn refusal(vm: &Vm, error: FileError, paths: &[&Value]) -> PyError {
    let mut given = vec![Value::Int(i64::from(error.0)), Value::str(error.text())];
    given.extend(paths.first().map(|path| (*path).clone()));
    if let Some(second) = paths.get(1) {
        given.extend([Value::None, (*second).clone()]);
    }
    match vm.call(&vm.exceptions.os_error.value(), &given) {
        Ok(value) => vm.raise(&value),
        Err(error) => error,
    }
}

fn given<T>(vm: &Vm, result: FileResult<T>, paths: &[&Value]) -> PyResult<T> {
    result.map_err(|error| refusal(vm, error, paths))
}

/// What `os.fspath` gives, as text.
fn path_text(vm: &Vm, value: &Value, function: &str, name: &str, also: &str) -> PyResult<String> {
    let plain = match value {
        value if value.as_str().is_some() || value.as_bytes().is_some() => value.clone(),
        value => match vm.attr_opt(&vm.class_of(value).value(), "__fspath__")? {
            Some(method) => vm.call(&method, std::slice::from_ref(value))?,
            None => {
                let class = type_name(vm, value);
                let wanted =
                    if also.is_empty() { " or os.PathLike".to_owned() } else { format!(", os.PathLike or {also}") };
                return Err(vm.type_error(&format!("{function}: {name} should be string, bytes{wanted}, not {class}")));
            }
        },
    };
    let text = match (plain.as_str(), plain.as_bytes()) {
        (Some(text), _) => text.to_owned(),
        (None, Some(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        _ => {
            let (owner, got) = (type_name(vm, value), type_name(vm, &plain));
            let text = format!("expected {owner}.__fspath__() to return str or bytes, not {got}");
            return Err(vm.type_error(&text));
        }
    };
    if text.contains('\0') {
        return Err(vm.value_error(&format!("{function}: embedded null character in {name}")));
    }
    Ok(text)
}

/// The path as an exception shows it.
fn shown(vm: &Vm, value: &Value) -> PyResult {
    if value.as_str().is_some() || value.as_bytes().is_some() {
        Ok(value.clone())
    } else {
        vm.call_method(value, "__fspath__", &[])
    }
}

/// A call with one path.
fn with_path<T>(
    vm: &Vm,
    args: &Args<'_>,
    signature: &Signature,
    work: impl FnOnce(&dyn Files, &str, &crate::Bound) -> FileResult<T>,
) -> PyResult<T> {
    let bound = signature.bind(vm, args)?;
    let value = bound.get(0).cloned().unwrap_or(Value::None);
    let path = path_text(vm, &value, signature.name, "path", "")?;
    let files = files(vm)?;
    work(&*files, &path, &bound).map_err(|error| match shown(vm, &value) {
        Ok(value) => refusal(vm, error, &[&value]),
        Err(error) => error,
    })
}

/// A call with two paths.
fn with_paths(
    vm: &Vm,
    args: &Args<'_>,
    signature: &Signature,
    work: impl FnOnce(&dyn Files, &str, &str) -> FileResult<()>,
) -> PyResult {
    let bound = signature.bind(vm, args)?;
    let (from, to) = (bound.get(0).cloned().unwrap_or(Value::None), bound.get(1).cloned().unwrap_or(Value::None));
    let one = path_text(vm, &from, signature.name, "src", "")?;
    let two = path_text(vm, &to, signature.name, "dst", "")?;
    let files = files(vm)?;
    match work(&*files, &one, &two) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(refusal(vm, error, &[&shown(vm, &from)?, &shown(vm, &to)?])),
    }
}

const fn path_call(name: &'static str) -> Signature {
    Signature::new(name).positional(&["path"]).required(1).keyword_only(&["dir_fd", "follow_symlinks"], 0)
}

const fn two_path_call(name: &'static str) -> Signature {
    Signature::new(name)
        .positional(&["src", "dst", "target_is_directory"])
        .required(2)
        .keyword_only(&["src_dir_fd", "dst_dir_fd", "dir_fd", "follow_symlinks"], 0)
}

const STAT: Signature = path_call("stat");
const LSTAT: Signature = path_call("lstat");
const REMOVE: Signature = path_call("remove");
const UNLINK: Signature = path_call("unlink");
const RMDIR: Signature = path_call("rmdir");
const CHDIR: Signature = path_call("chdir");
const READLINK: Signature = path_call("readlink");
const MKDIR: Signature = Signature::new("mkdir").positional(&["path", "mode"]).required(1).keyword_only(&["dir_fd"], 0);
const CHMOD: Signature =
    Signature::new("chmod").positional(&["path", "mode"]).required(2).keyword_only(&["dir_fd", "follow_symlinks"], 0);
const LISTDIR: Signature = Signature::new("listdir").positional(&["path"]);
const OPEN: Signature =
    Signature::new("open").positional(&["path", "flags", "mode"]).required(2).keyword_only(&["dir_fd"], 0);
const TRUNCATE: Signature = Signature::new("truncate").positional(&["path", "length"]).required(2);
const UTIME: Signature = Signature::new("utime")
    .positional(&["path", "times"])
    .required(1)
    .keyword_only(&["ns", "dir_fd", "follow_symlinks"], 0);
const RENAME: Signature = two_path_call("rename");
const REPLACE: Signature = two_path_call("replace");
const LINK: Signature = two_path_call("link");
const SYMLINK: Signature = two_path_call("symlink");

const UMASK: u32 = 0o022;

/// Runs `work` with an open file.
fn with_open<T>(vm: &Vm, number: &Value, work: impl FnOnce(&mut dyn OpenFile) -> FileResult<T>) -> PyResult<T> {
    let number = index(vm, number)?;
    let table = descriptors(vm)?;
    let mut open = table.open.borrow_mut();
    let result = match open.get_mut(&number) {
        Some(file) => work(&mut **file),
        None => Err(FileError::BAD_DESCRIPTOR),
    };
    drop(open);
    given(vm, result, &[])
}

pub(super) fn two<'a>(vm: &Vm, args: &Args<'a>, name: &str) -> PyResult<(&'a Value, &'a Value)> {
    match args.between(vm, name, 2, 2)? {
        [a, b] => Ok((a, b)),
        _ => Err(vm.type_error(&format!("{name} expected 2 arguments"))),
    }
}

fn open(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = OPEN.bind(vm, args)?;
    let flags = bound.get(1).map_or(Ok(0), |flags| index(vm, flags))?;
    let mode = bound.get(2).map_or(Ok(0o777), |mode| index(vm, mode))?;
    let has = |flag: i64| flags & flag != 0;
    let how = Opening {
        read: flags & 3 != 1,
        write: flags & 3 != 0,
        append: has(0o2000),
        create: has(0o100),
        exclusive: has(0o200),
        truncate: has(0o1000),
        mode: mode as u32 & !UMASK,
    };
    let file = with_path(vm, args, &OPEN, |files, path, _| files.open(path, how))?;
    let table = descriptors(vm)?;
    let mut open = table.open.borrow_mut();
    let number = (3..i64::MAX).find(|number| !open.contains_key(number)).unwrap_or(i64::MAX);
    open.insert(number, file);
    Ok(Value::Int(number))
}

fn write(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (number, data) = two(vm, args, "write")?;
    let Some(bytes) = data.as_bytes() else {
        let class = type_name(vm, data);
        return Err(vm.type_error(&format!("a bytes-like object is required, not '{class}'")));
    };
    account::take(bytes.len());
    vm.check_room(bytes.len())?;
    let bytes = bytes.to_vec();
    match number.as_int() {
        Some(1) => vm.host().stdout(&String::from_utf8_lossy(&bytes)),
        Some(2) => vm.host().stderr(&String::from_utf8_lossy(&bytes)),
        _ => return with_open(vm, number, |file| file.write(&bytes)).map(Value::from),
    }
    Ok(Value::from(bytes.len()))
}

fn seek(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "lseek", 3, 3)?;
    let origin = match given[2].as_int() {
        Some(0) => Origin::Start,
        Some(1) => Origin::Current,
        Some(2) => Origin::End,
        _ => return Err(refusal(vm, FileError::INVALID, &[])),
    };
    let offset = index(vm, &given[1])?;
    with_open(vm, &given[0], |file| file.seek(offset, origin)).map(|position| Value::Int(position as i64))
}

fn fstat(vm: &Vm, args: &Args<'_>) -> PyResult {
    let number = args.exactly_one(vm, "fstat")?;
    if matches!(number.as_int(), Some(0..=2)) {
        return status_value(vm, Status { mode: 0o020_620, links: 1, inode: 3, ..Status::default() });
    }
    let status = with_open(vm, number, |file| file.status())?;
    status_value(vm, status)
}

fn stat(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = STAT.bind(vm, args)?;
    let follow = bound.get(2).map_or(Ok(true), |follow| vm.truth(follow))?;
    let value = bound.get(0).cloned().unwrap_or(Value::None);
    if value.as_int().is_some() {
        return fstat(vm, &Args::positional_only(&[value]));
    }
    path_text(vm, &value, "stat", "path", "integer")?;
    let status = with_path(vm, args, &STAT, |files, path, _| files.status(path, follow))?;
    status_value(vm, status)
}

fn listdir(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = LISTDIR.bind(vm, args)?;
    let value = bound.get(0).filter(|value| !value.is_none()).cloned().unwrap_or_else(|| Value::str("."));
    let path = path_text(vm, &value, "listdir", "path", "integer")?;
    let names = match files(vm)?.list(&path) {
        Ok(names) => names,
        Err(error) => return Err(refusal(vm, error, &[&shown(vm, &value)?])),
    };
    let is_bytes = value.as_bytes().is_some();
    let name = |name: String| if is_bytes { Value::bytes(name.as_bytes()) } else { Value::string(name) };
    Ok(Value::list(names.into_iter().map(name).collect()))
}

/// The two times of `os.utime`, in nanoseconds.
fn times(vm: &Vm, bound: &crate::Bound) -> PyResult<(i64, i64)> {
    let present = |at: usize| bound.get(at).filter(|value| !value.is_none());
    let pair = |value: &Value, name: &str| match value.as_tuple() {
        Some([a, b]) => Ok((a.clone(), b.clone())),
        _ => Err(vm.type_error(&format!("utime: '{name}' must be either a tuple of two ints or None"))),
    };
    match (present(1), present(2)) {
        (Some(_), Some(_)) => Err(vm.value_error("utime: you may specify either 'times' or 'ns' but not both")),
        (Some(times), None) => {
            let (accessed, modified) = pair(times, "times")?;
            let nanos = |value: &Value| match value.as_int() {
                Some(seconds) => Ok(seconds * 1_000_000_000),
                None => to_float(vm, value).map(|seconds| (seconds.unwrap_or_default() * 1e9) as i64),
            };
            Ok((nanos(&accessed)?, nanos(&modified)?))
        }
        (None, Some(nanos)) => {
            let (accessed, modified) = pair(nanos, "ns")?;
            Ok((index(vm, &accessed)?, index(vm, &modified)?))
        }
        (None, None) => {
            let now = vm.host().now_micros() * 1000;
            Ok((now, now))
        }
    }
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("getcwd", |vm, _| Ok(Value::string(files(vm)?.current_folder()))),
    ("chdir", |vm, args| with_path(vm, args, &CHDIR, |files, path, _| files.enter_folder(path)).map(|()| Value::None)),
    ("stat", stat),
    ("fstat", fstat),
    ("lstat", |vm, args| {
        let status = with_path(vm, args, &LSTAT, |files, path, _| files.status(path, false))?;
        status_value(vm, status)
    }),
    ("listdir", listdir),
    ("mkdir", |vm, args| {
        let mode = MKDIR.bind(vm, args)?.get(1).map_or(Ok(0o777), |mode| index(vm, mode))? as u32 & !UMASK;
        with_path(vm, args, &MKDIR, |files, path, _| files.make_folder(path, mode)).map(|()| Value::None)
    }),
    ("rmdir", |vm, args| with_path(vm, args, &RMDIR, |files, path, _| files.remove_folder(path)).map(|()| Value::None)),
    ("remove", |vm, args| with_path(vm, args, &REMOVE, |files, path, _| files.remove(path)).map(|()| Value::None)),
    ("unlink", |vm, args| with_path(vm, args, &UNLINK, |files, path, _| files.remove(path)).map(|()| Value::None)),
    ("readlink", |vm, args| with_path(vm, args, &READLINK, |files, path, _| files.read_link(path)).map(Value::string)),
    ("chmod", |vm, args| {
        let mode = CHMOD.bind(vm, args)?.get(1).map_or(Ok(0), |mode| index(vm, mode))? as u32;
        with_path(vm, args, &CHMOD, |files, path, _| files.set_permissions(path, mode)).map(|()| Value::None)
    }),
    ("rename", |vm, args| with_paths(vm, args, &RENAME, |files, from, to| files.rename(from, to))),
    ("replace", |vm, args| with_paths(vm, args, &REPLACE, |files, from, to| files.rename(from, to))),
    ("link", |vm, args| with_paths(vm, args, &LINK, |files, from, to| files.link(from, to))),
    ("symlink", |vm, args| with_paths(vm, args, &SYMLINK, |files, from, to| files.link_symbolically(from, to))),
    ("utime", |vm, args| {
        let (accessed, modified) = times(vm, &UTIME.bind(vm, args)?)?;
        with_path(vm, args, &UTIME, |files, path, _| files.set_times(path, accessed, modified)).map(|()| Value::None)
    }),
    ("truncate", |vm, args| {
        let bound = TRUNCATE.bind(vm, args)?;
        let size = bound.get(1).map_or(Ok(0), |size| index(vm, size))?;
        if let Some(number) = bound.get(0).filter(|number| number.as_int().is_some()) {
            return with_open(vm, number, |file| truncate(file, size)).map(|()| Value::None);
        }
        let how = Opening { write: true, ..Opening::default() };
        with_path(vm, args, &TRUNCATE, |files, path, _| truncate(&mut *files.open(path, how)?, size))
            .map(|()| Value::None)
    }),
    ("ftruncate", |vm, args| {
        let (number, size) = two(vm, args, "ftruncate")?;
        let size = index(vm, size)?;
        with_open(vm, number, |file| truncate(file, size)).map(|()| Value::None)
    }),
    ("open", open),
    ("close", |vm, args| {
        let number = index(vm, args.exactly_one(vm, "close")?)?;
        let closed = descriptors(vm)?.open.borrow_mut().remove(&number);
        match closed {
            Some(_) => Ok(Value::None),
            None => Err(refusal(vm, FileError::BAD_DESCRIPTOR, &[])),
        }
    }),
    ("read", |vm, args| {
        let (number, limit) = two(vm, args, "read")?;
        let limit = usize::try_from(index(vm, limit)?).map_err(|_| refusal(vm, FileError::INVALID, &[]))?;
        if number.as_int() == Some(0) {
            let line = vm.host().read_line().map(|line| line + "\n").unwrap_or_default();
            return Ok(Value::bytes(line.as_bytes()));
        }
        with_open(vm, number, |file| file.read(limit)).map(|bytes| Value::bytes(&bytes))
    }),
    ("write", write),
    ("lseek", seek),
    ("strerror", |vm, args| {
        let number = index(vm, args.exactly_one(vm, "strerror")?)?;
        let text = i32::try_from(number).map_or("Unknown error", |number| FileError(number).text());
        Ok(if text == "Unknown error" { Value::string(format!("{text} {number}")) } else { Value::str(text) })
    }),
    ("variable", |vm, args| {
        let name = args.exactly_one(vm, "variable")?.as_str().unwrap_or_default();
        Ok(vm.host().environment(name).map_or(Value::None, Value::string))
    }),
];

fn truncate(file: &mut dyn OpenFile, size: i64) -> FileResult {
    file.truncate(u64::try_from(size).map_err(|_| FileError::INVALID)?)
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, FUNCTIONS);
    module.class(vm, &super::pending::class(vm)?);
    module.set(vm, "stat_result", descriptors(vm)?.status.value());
    Ok(())
}
