//! `_csv.Dialect`: how a file of separated values is written.

use std::rc::Rc;

use crate::builtins::arguments::type_name;
use crate::{Args, ClassBuilder, ClassRef, PyError, PyResult, Value, Vm};

/// `QUOTE_ALL`.
pub const ALL: i64 = 1;
/// `QUOTE_NONNUMERIC`.
pub const NONNUMERIC: i64 = 2;
/// `QUOTE_NONE`.
pub const NONE: i64 = 3;
/// `QUOTE_STRINGS`.
pub const STRINGS: i64 = 4;
/// `QUOTE_NOTNULL`.
pub const NOTNULL: i64 = 5;

/// The parameters of a dialect, checked.
pub struct Dialect {
    /// What stands between fields.
    pub delimiter: char,
    /// What stands around quoted fields.
    pub quote: Option<char>,
    /// What takes the meaning from the next character.
    pub escape: Option<char>,
    /// Whether a quote within a quoted field is doubled.
    pub double: bool,
    /// Whether blanks behind a delimiter are skipped.
    pub skip: bool,
    /// What ends a row.
    pub terminator: String,
    /// Which fields are quoted.
    pub quoting: i64,
    /// Whether malformed input is an error.
    pub strict: bool,
}

const NAMES: [&str; 8] =
    ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"];

/// The dialect's parameters: of a `_csv.Dialect` object.
pub fn of(value: &Value) -> Option<Rc<Dialect>> {
    value.as_obj().and_then(|object| object.payload::<Dialect>())
}

/// A parameter that is one character.
fn character(vm: &Vm, name: &str, value: &Value, or_none: &str) -> PyResult<char> {
    let Some(text) = value.as_str() else {
        let given = type_name(vm, value);
        return Err(vm.type_error(&format!("\"{name}\" must be string{or_none}, not {given}")));
    };
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => Err(vm.type_error(&format!("\"{name}\" must be a 1-character string"))),
    }
}

fn optional_character(vm: &Vm, name: &str, value: &Value) -> PyResult<Option<char>> {
    if value.is_none() {
        return Ok(None);
    }
    character(vm, name, value, " or None").map(Some)
}

impl Dialect {
    /// Reads the parameters from keywords, then from the attributes of the dialect that is the base, then from the defaults.
    fn read(vm: &Vm, base: Option<&Value>, args: &Args<'_>) -> PyResult<Dialect> {
        if let Some((name, _)) =
            args.keywords().find(|(name, _)| name.as_str() != "dialect" && !NAMES.contains(&name.as_str()))
        {
            return Err(vm.type_error(&format!("this function got an unexpected keyword argument '{name}'")));
        }
        let given = |name: &str| -> PyResult<Option<Value>> {
            match (args.keyword(name), base) {
                (Some(value), _) => Ok(Some(value.clone())),
                (None, Some(base)) => vm.attr_opt(base, name),
                (None, None) => Ok(None),
            }
        };
        let flag = |name: &str, default: bool| given(name)?.map_or(Ok(default), |value| vm.truth(&value));
        let delimiter = given("delimiter")?.map_or(Ok(','), |value| character(vm, "delimiter", &value, ""))?;
        let double = flag("doublequote", true)?;
        let escape = given("escapechar")?.map_or(Ok(None), |value| optional_character(vm, "escapechar", &value))?;
        let terminator = match given("lineterminator")? {
            None => Some("\r\n".to_owned()),
            Some(Value::None) => None,
            Some(value) => match value.as_str() {
                Some(text) => Some(text.to_owned()),
                None => return Err(vm.type_error("\"lineterminator\" must be a string")),
            },
        };
        let quotechar = given("quotechar")?;
        let quote = quotechar.as_ref().map_or(Ok(Some('"')), |value| optional_character(vm, "quotechar", value))?;
        let quoting = given("quoting")?;
        let quoting = match &quoting {
            None if quotechar.as_ref().is_some_and(Value::is_none) => NONE,
            None => 0,
            Some(Value::Int(number)) => *number,
            Some(value) if value.as_int().is_some() && value.as_bool().is_none() => value.as_int().unwrap_or_default(),
            Some(_) => return Err(vm.type_error("\"quoting\" must be an integer")),
        };
        let skip = flag("skipinitialspace", false)?;
        let strict = flag("strict", false)?;
        if !(0..=NOTNULL).contains(&quoting) {
            return Err(vm.type_error("bad \"quoting\" value"));
        }
        if quoting != NONE && quote.is_none() {
            return Err(vm.type_error("quotechar must be set if quoting enabled"));
        }
        let Some(terminator) = terminator else {
            return Err(vm.type_error("lineterminator must be set"));
        };
        let dialect = Dialect { delimiter, quote, escape, double, skip, terminator, quoting, strict };
        dialect.check(vm)?;
        Ok(dialect)
    }

    /// Characters that would mean two things.
    fn check(&self, vm: &Vm) -> PyResult<()> {
        let bad = |name: &str, c: Option<char>, blank: bool| match c {
            Some('\r' | '\n') => Err(vm.value_error(&format!("bad {name} value"))),
            Some(' ') if blank => Err(vm.value_error(&format!("bad {name} value"))),
            Some(c) if self.terminator.contains(c) => {
                Err(vm.value_error(&format!("bad {name} or lineterminator value")))
            }
            _ => Ok(()),
        };
        bad("delimiter", Some(self.delimiter), false)?;
        bad("escapechar", self.escape, self.skip)?;
        bad("quotechar", self.quote, self.skip)?;
        let same = |a: &str, b: &str| Err(vm.value_error(&format!("bad {a} or {b} value")));
        if self.escape == Some(self.delimiter) {
            return same("delimiter", "escapechar");
        }
        if self.quote == Some(self.delimiter) {
            return same("delimiter", "quotechar");
        }
        if self.escape.is_some() && self.escape == self.quote {
            return same("escapechar", "quotechar");
        }
        Ok(())
    }
}

/// A `_csv.Dialect` from a name, a dialect or nothing, and keywords.
pub fn make(vm: &Vm, base: Option<&Value>, args: &Args<'_>) -> PyResult {
    let registered;
    let mut base = base.filter(|base| !base.is_none());
    if let Some(name) = base
        && name.as_str().is_some()
    {
        registered = super::registered(vm, name)?;
        base = Some(&registered);
    }
    if let Some(known) = base
        && of(known).is_some()
        && !args.keywords().any(|(name, _)| name.as_str() != "dialect")
    {
        return Ok(known.clone());
    }
    let object = super::classes(vm)?.dialect.instantiate();
    object.set_payload(Rc::new(Dialect::read(vm, base, args)?));
    Ok(Value::Obj(object))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Dialect>> {
    of(args.receiver(vm)?).ok_or_else(|| vm.type_error("expected a _csv.Dialect"))
}

fn text(c: Option<char>) -> Value {
    c.map_or(Value::None, |c| Value::string(c.to_string()))
}

fn not_writable(vm: &Vm, args: &Args<'_>, name: &str) -> PyError {
    let message = format!("attribute '{name}' of '_csv.Dialect' objects is not writable");
    match args.receiver(vm) {
        Ok(receiver) => vm.attribute_error(receiver, name, &message),
        Err(error) => error,
    }
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("_csv", "Dialect")
        .method("__new__", |vm, args| make(vm, args.get(1).or_else(|| args.keyword("dialect")), args))
        .property_with_setter(
            "delimiter",
            |vm, args| Ok(text(Some(this(vm, args)?.delimiter))),
            |vm, args| Err(not_writable(vm, args, "delimiter")),
        )
        .property_with_setter(
            "escapechar",
            |vm, args| Ok(text(this(vm, args)?.escape)),
            |vm, args| Err(not_writable(vm, args, "escapechar")),
        )
        .property_with_setter(
            "quotechar",
            |vm, args| Ok(text(this(vm, args)?.quote)),
            |vm, args| Err(not_writable(vm, args, "quotechar")),
        )
        .property_with_setter(
            "quoting",
            |vm, args| Ok(Value::Int(this(vm, args)?.quoting)),
            |vm, args| Err(not_writable(vm, args, "quoting")),
        )
        .property_with_setter(
            "lineterminator",
            |vm, args| Ok(Value::str(&this(vm, args)?.terminator)),
            |vm, args| Err(not_writable(vm, args, "lineterminator")),
        )
        .property_with_setter(
            "doublequote",
            |vm, args| Ok(Value::bool(this(vm, args)?.double)),
            |vm, _| Err(vm.error(&vm.exceptions.attribute_error, "readonly attribute")),
        )
        .property_with_setter(
            "skipinitialspace",
            |vm, args| Ok(Value::bool(this(vm, args)?.skip)),
            |vm, _| Err(vm.error(&vm.exceptions.attribute_error, "readonly attribute")),
        )
        .property_with_setter(
            "strict",
            |vm, args| Ok(Value::bool(this(vm, args)?.strict)),
            |vm, _| Err(vm.error(&vm.exceptions.attribute_error, "readonly attribute")),
        )
        .immutable()
        .build(vm)
}
