//! `csv.reader`.

use std::cell::Cell;
use std::rc::Rc;

use super::dialect::{self, Dialect, NONE, NONNUMERIC, NOTNULL, STRINGS};
use crate::builtins::arguments::type_name;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};

/// Where in a record the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    StartRecord,
    StartField,
    Escaped,
    InField,
    InQuoted,
    EscapedInQuoted,
    QuoteInQuoted,
    EatLineEnd,
    AfterEscapedLineEnd,
}

/// A reader: where the lines come from, how they are written, and how many there were.
struct Reader {
    lines: Value,
    dialect: Value,
    line_num: Cell<i64>,
}

/// A record while it is read.
struct Record {
    dialect: Rc<Dialect>,
    limit: usize,
    state: State,
    fields: Vec<Value>,
    field: String,
    length: usize,
    unquoted: bool,
}

impl Record {
    fn new(dialect: Rc<Dialect>, limit: i64) -> Record {
        let limit = usize::try_from(limit).unwrap_or(0);
        let state = State::StartRecord;
        Record { dialect, limit, state, fields: Vec::new(), field: String::new(), length: 0, unquoted: false }
    }

    fn add(&mut self, vm: &Vm, c: char) -> PyResult<()> {
        if self.length >= self.limit {
            return Err(super::error(vm, &format!("field larger than field limit ({})", self.limit)));
        }
        self.length += 1;
        self.field.push(c);
        Ok(())
    }

    fn save(&mut self, vm: &Vm) -> PyResult<()> {
        let text = std::mem::take(&mut self.field);
        self.length = 0;
        let quoting = self.dialect.quoting;
        let value = if self.unquoted && text.is_empty() && matches!(quoting, NOTNULL | STRINGS) {
            Value::None
        } else if self.unquoted && !text.is_empty() && matches!(quoting, NONNUMERIC | STRINGS) {
            vm.call(&vm.types.float.value(), &[Value::string(text)])?
        } else {
            Value::string(text)
        };
        self.fields.push(value);
        Ok(())
    }

    /// Ends a field at the end of a line or of the text.
    fn end(&mut self, vm: &Vm, c: Option<char>) -> PyResult<()> {
        self.save(vm)?;
        self.state = if c.is_none() { State::StartRecord } else { State::EatLineEnd };
        Ok(())
    }

    /// Takes the next character; nothing stands for the end of the line.
    fn take(&mut self, vm: &Vm, c: Option<char>) -> PyResult<()> {
        let dialect = self.dialect.clone();
        let is_end = matches!(c, None | Some('\r' | '\n'));
        let is_quote = c.is_some() && c == dialect.quote && dialect.quoting != NONE;
        let is_escape = c.is_some() && c == dialect.escape;
        let is_delimiter = c == Some(dialect.delimiter);
        if self.state == State::StartRecord {
            if c.is_none() {
                return Ok(());
            }
            if is_end {
                self.state = State::EatLineEnd;
                return Ok(());
            }
            self.state = State::StartField;
        }
        if self.state == State::AfterEscapedLineEnd {
            if c.is_none() {
                return Ok(());
            }
            self.state = State::InField;
        }
        match self.state {
            State::StartRecord | State::AfterEscapedLineEnd => {}
            State::StartField => {
                self.unquoted = true;
                if is_end {
                    self.end(vm, c)?;
                } else if is_quote {
                    self.unquoted = false;
                    self.state = State::InQuoted;
                } else if is_escape {
                    self.state = State::Escaped;
                } else if is_delimiter && !(c == Some(' ') && dialect.skip) {
                    self.save(vm)?;
                } else if let Some(c) = c
                    && !(c == ' ' && dialect.skip)
                {
                    self.add(vm, c)?;
                    self.state = State::InField;
                }
            }
            State::Escaped => match c {
                Some(c @ ('\r' | '\n')) => {
                    self.add(vm, c)?;
                    self.state = State::AfterEscapedLineEnd;
                }
                c => {
                    self.add(vm, c.unwrap_or('\n'))?;
                    self.state = State::InField;
                }
            },
            State::InField => {
                if is_end {
                    self.end(vm, c)?;
                } else if is_escape {
                    self.state = State::Escaped;
                } else if is_delimiter {
                    self.save(vm)?;
                    self.state = State::StartField;
                } else if let Some(c) = c {
                    self.add(vm, c)?;
                }
            }
            State::InQuoted => {
                if is_escape {
                    self.state = State::EscapedInQuoted;
                } else if is_quote {
                    self.state = if dialect.double { State::QuoteInQuoted } else { State::InField };
                } else if let Some(c) = c {
                    self.add(vm, c)?;
                }
            }
            State::EscapedInQuoted => {
                self.add(vm, c.unwrap_or('\n'))?;
                self.state = State::InQuoted;
            }
            State::QuoteInQuoted => {
                if let Some(c) = c
                    && is_quote
                {
                    self.add(vm, c)?;
                    self.state = State::InQuoted;
                } else if is_delimiter {
                    self.save(vm)?;
                    self.state = State::StartField;
                } else if is_end {
                    self.end(vm, c)?;
                } else if let Some(c) = c {
                    if dialect.strict {
                        let quote = dialect.quote.unwrap_or('"');
                        let message = format!("'{}' expected after '{quote}'", dialect.delimiter);
                        return Err(super::error(vm, &message));
                    }
                    self.add(vm, c)?;
                    self.state = State::InField;
                }
            }
            State::EatLineEnd => {
                if c.is_none() {
                    self.state = State::StartRecord;
                } else if !is_end {
                    let message =
                        "new-line character seen in unquoted field - do you need to open the file with newline=''?";
                    return Err(super::error(vm, message));
                }
            }
        }
        Ok(())
    }
}

/// `csv.reader(lines, dialect, **parameters)`.
pub fn make(vm: &Vm, args: &Args<'_>) -> PyResult {
    let lines = super::first_argument(vm, args)?;
    let lines = vm.iter(lines)?;
    let dialect = dialect::make(vm, args.get(1).or_else(|| args.keyword("dialect")), args)?;
    let object = super::classes(vm)?.reader.instantiate();
    object.set_payload(Rc::new(Reader { lines, dialect, line_num: Cell::new(0) }));
    Ok(Value::Obj(object))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Reader>> {
    let payload = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Reader>());
    payload.ok_or_else(|| vm.type_error("expected a _csv.reader"))
}

impl Reader {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let Some(dialect) = dialect::of(&self.dialect) else {
            return Ok(None);
        };
        let mut record = Record::new(dialect, super::field_limit(vm)?);
        loop {
            let Some(line) = vm.next(&self.lines)? else {
                if record.length == 0 && record.state != State::InQuoted {
                    return Ok(None);
                }
                if record.dialect.strict {
                    return Err(super::error(vm, "unexpected end of data"));
                }
                record.save(vm)?;
                break;
            };
            let Some(text) = line.as_str() else {
                let class = type_name(vm, &line);
                let message =
                    format!("iterator should return strings, not {class} (the file should be opened in text mode)");
                return Err(super::error(vm, &message));
            };
            self.line_num.set(self.line_num.get() + 1);
            for c in text.chars() {
                record.take(vm, Some(c))?;
            }
            record.take(vm, None)?;
            if record.state == State::StartRecord {
                break;
            }
        }
        Ok(Some(Value::list(record.fields)))
    }
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("_csv", "reader")
        .method("__iter__", |vm, args| args.receiver(vm).cloned())
        .method("__next__", |vm, args| {
            let reader = this(vm, args)?;
            let row = reader.next(vm)?;
            row.ok_or_else(|| vm.exception(&vm.exceptions.stop_iteration, Vec::new()))
        })
        .property("line_num", |vm, args| Ok(Value::Int(this(vm, args)?.line_num.get())))
        .property("dialect", |vm, args| Ok(this(vm, args)?.dialect.clone()))
        .immutable()
        .build(vm)
}
