//! `csv.writer`.

use std::rc::Rc;

use super::dialect::{self, ALL, Dialect, NONE, NONNUMERIC, NOTNULL, STRINGS};
use crate::builtins::arguments::type_name;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};

/// A writer: the method that takes the text, and how it is written.
struct Writer {
    write: Value,
    dialect: Value,
}

/// A row while it is written.
struct Row<'a> {
    dialect: &'a Dialect,
    text: String,
    fields: usize,
}

impl Row<'_> {
    /// Adds a field; nothing stands for `None`.
    fn append(&mut self, vm: &Vm, field: Option<&str>, mut quoted: bool) -> PyResult<()> {
        let dialect = self.dialect;
        if self.fields > 0 {
            self.text.push(dialect.delimiter);
        }
        let field_text = field.unwrap_or_default();
        if field_text.is_empty() && dialect.delimiter == ' ' && dialect.skip {
            if dialect.quoting == NONE || (field.is_none() && matches!(dialect.quoting, STRINGS | NOTNULL)) {
                let message = "empty field must be quoted if delimiter is a space and skipinitialspace is true";
                return Err(super::error(vm, message));
            }
            quoted = true;
        }
        let mut out = String::with_capacity(field_text.len());
        for c in field_text.chars() {
            let special = c == dialect.delimiter
                || Some(c) == dialect.escape
                || Some(c) == dialect.quote
                || matches!(c, '\r' | '\n')
                || dialect.terminator.contains(c);
            if special {
                let mut escaped = dialect.quoting == NONE;
                if !escaped {
                    if Some(c) == dialect.quote {
                        if dialect.double {
                            out.push(c);
                        } else {
                            escaped = true;
                        }
                    } else if Some(c) == dialect.escape {
                        escaped = true;
                    }
                    quoted |= !escaped;
                }
                if escaped {
                    let Some(escape) = dialect.escape else {
                        return Err(super::error(vm, "need to escape, but no escapechar set"));
                    };
                    out.push(escape);
                }
            }
            out.push(c);
        }
        let quote = dialect.quote.filter(|_| quoted);
        self.text.extend(quote);
        self.text.push_str(&out);
        self.text.extend(quote);
        self.fields += 1;
        Ok(())
    }
}

fn is_number(vm: &Vm, value: &Value) -> bool {
    let class = vm.class_of(value);
    ["__float__", "__index__", "__int__", "__complex__"]
        .iter()
        .any(|name| vm.lookup(&class, &vm.intern(name)).is_some())
}

impl Writer {
    fn write_row(&self, vm: &Vm, row: &Value) -> PyResult {
        let Some(dialect) = dialect::of(&self.dialect) else {
            return Ok(Value::None);
        };
        let fields = match vm.iter(row) {
            Ok(fields) => fields,
            Err(error) if vm.error_is(&error, &vm.exceptions.type_error) => {
                let class = type_name(vm, row);
                return Err(super::error(vm, &format!("iterable expected, not {class}")));
            }
            Err(error) => return Err(error),
        };
        let mut out = Row { dialect: &dialect, text: String::new(), fields: 0 };
        let mut last_is_none = false;
        while let Some(field) = vm.next(&fields)? {
            let quoted = match dialect.quoting {
                ALL => true,
                NONNUMERIC => !is_number(vm, &field),
                STRINGS => field.as_str().is_some(),
                NOTNULL => !field.is_none(),
                _ => false,
            };
            last_is_none = field.is_none();
            match field.as_str() {
                Some(text) => out.append(vm, Some(text), quoted)?,
                None if last_is_none => out.append(vm, None, quoted)?,
                None => out.append(vm, Some(&vm.str(&field)?), quoted)?,
            }
        }
        if out.fields > 0 && out.text.is_empty() {
            if dialect.quoting == NONE || (last_is_none && matches!(dialect.quoting, STRINGS | NOTNULL)) {
                return Err(super::error(vm, "single empty field record must be quoted"));
            }
            out.fields -= 1;
            out.append(vm, None, true)?;
        }
        out.text.push_str(&dialect.terminator);
        vm.call(&self.write, &[Value::string(out.text)])
    }
}

/// `csv.writer(file, dialect, **parameters)`.
pub fn make(vm: &Vm, args: &Args<'_>) -> PyResult {
    let file = super::first_argument(vm, args)?;
    let dialect = dialect::make(vm, args.get(1).or_else(|| args.keyword("dialect")), args)?;
    let write = match vm.attr_opt(file, "write")? {
        Some(write) if vm.is_callable(&write) => write,
        _ => return Err(vm.type_error("argument 1 must have a \"write\" method")),
    };
    let object = super::classes(vm)?.writer.instantiate();
    object.set_payload(Rc::new(Writer { write, dialect }));
    Ok(Value::Obj(object))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Writer>> {
    let payload = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Writer>());
    payload.ok_or_else(|| vm.type_error("expected a _csv.writer"))
}

pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("_csv", "writer")
        .method("writerow", |vm, args| {
            let writer = this(vm, args)?;
            let row = args.rest().exactly_one(vm, "writer.writerow")?;
            writer.write_row(vm, row)
        })
        .method("writerows", |vm, args| {
            let writer = this(vm, args)?;
            let rows = args.rest().exactly_one(vm, "writer.writerows")?;
            let rows = vm.iter(rows)?;
            while let Some(row) = vm.next(&rows)? {
                writer.write_row(vm, &row)?;
            }
            Ok(Value::None)
        })
        .property("dialect", |vm, args| Ok(this(vm, args)?.dialect.clone()))
        .immutable()
        .build(vm)
}
