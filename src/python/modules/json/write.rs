//! JSON text from values.

use super::quote;
use crate::builtins::arguments::type_name;
use crate::builtins::sort::sort;
use crate::{Args, PyResult, Value, Vm};

/// `write(encoder, value, chunks)`: the text of a value.
///
/// With `chunks`, a list, its pieces are appended there one by one, as `iterencode` gives them; with `None` the text is
/// returned.
pub(super) fn write(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "write", 3, 3)?;
    let chunks = (!given[2].is_none()).then(|| given[2].clone());
    let mut writer = Writer::new(vm, &given[0], chunks)?;
    writer.value(&given[1], 0)?;
    Ok(Value::string(writer.text))
}

struct Writer<'a> {
    vm: &'a Vm,
    encoder: &'a Value,
    is_ascii: bool,
    allows_nan: bool,
    sorts_keys: bool,
    skips_keys: bool,
    checks_circles: bool,
    indent: Option<String>,
    item_separator: String,
    key_separator: String,
    /// The containers around the value.
    above: Vec<Value>,
    chunks: Option<Value>,
    text: String,
}

impl<'a> Writer<'a> {
    fn new(vm: &'a Vm, encoder: &'a Value, chunks: Option<Value>) -> PyResult<Self> {
        let flag = |name: &str| vm.truth(&vm.attr(encoder, name)?);
        let text = |name: &str| vm.str(&vm.attr(encoder, name)?);
        let indent = vm.attr(encoder, "indent")?;
        Ok(Self {
            is_ascii: flag("ensure_ascii")?,
            allows_nan: flag("allow_nan")?,
            sorts_keys: flag("sort_keys")?,
            skips_keys: flag("skipkeys")?,
            checks_circles: flag("check_circular")?,
            indent: match (indent.as_str(), indent.as_int()) {
                (Some(text), _) => Some(text.to_owned()),
                (None, Some(width)) => {
                    let width = usize::try_from(width).unwrap_or(0);
                    vm.check_text(width)?;
                    Some(" ".repeat(width))
                }
                (None, None) => None,
            },
            item_separator: text("item_separator")?,
            key_separator: text("key_separator")?,
            above: Vec::new(),
            chunks,
            text: String::new(),
            vm,
            encoder,
        })
    }

    /// Ends a piece of the text.
    fn cut(&mut self) -> PyResult<()> {
        if let Some(chunks) = &self.chunks
            && !self.text.is_empty()
        {
            let text = Value::string(std::mem::take(&mut self.text));
            self.vm.call_method(chunks, "append", &[text])?;
        }
        Ok(())
    }

    fn piece(&mut self, text: &str) -> PyResult<()> {
        self.vm.push_text(&mut self.text, text)?;
        self.cut()
    }

    fn newline(&self, level: usize) -> PyResult<String> {
        let Some(indent) = &self.indent else { return Ok(String::new()) };
        self.vm.check_text(indent.len().saturating_mul(level).saturating_add(self.text.len()))?;
        Ok(format!("\n{}", indent.repeat(level)))
    }

    /// Appends a value that is no container; tells whether it is one.
    fn scalar(&mut self, value: &Value) -> PyResult<bool> {
        match value {
            Value::None => self.text.push_str("null"),
            Value::Bool(flag) => self.text.push_str(if flag.get() { "true" } else { "false" }),
            _ => {
                if let Some(text) = value.as_str() {
                    self.vm.check_longer(self.text.len(), text.len())?;
                    quote::push(&mut self.text, text, self.is_ascii);
                } else if self.vm.is_instance(value, &self.vm.types.int) {
                    let text = crate::builtins::int::text(self.vm, value)?;
                    self.text.push_str(&text);
                } else if let Some(number) = value.as_float() {
                    let text = self.float(number)?;
                    self.text.push_str(&text);
                } else {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    fn float(&self, number: f64) -> PyResult<String> {
        if number.is_finite() {
            return self.vm.repr(&Value::float(number));
        }
        if !self.allows_nan {
            let shown = self.vm.repr(&Value::float(number))?;
            return Err(self.vm.value_error(&format!("Out of range float values are not JSON compliant: {shown}")));
        }
        let name = if number.is_nan() {
            "NaN"
        } else if number > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        };
        Ok(name.to_owned())
    }

    fn value(&mut self, value: &Value, level: usize) -> PyResult<()> {
        if self.scalar(value)? {
            return self.cut();
        }
        let entered = self.vm.enter_native(1);
        let _guard = entered.map_err(|_| self.vm.too_deep("while encoding a JSON object"))?;
        if self.checks_circles {
            if self.above.iter().any(|other| other.is(value)) {
                return Err(self.vm.value_error("Circular reference detected"));
            }
            self.above.push(value.clone());
        }
        if value.as_dict().is_some() {
            self.dict(value, level)?;
        } else if let Some(items) = value.as_sequence() {
            self.list(&items, level)?;
        } else {
            let replacement = self.vm.call_method(self.encoder, "default", std::slice::from_ref(value))?;
            self.value(&replacement, level)?;
        }
        if self.checks_circles {
            self.above.pop();
        }
        Ok(())
    }

    fn list(&mut self, items: &[Value], level: usize) -> PyResult<()> {
        if items.is_empty() {
            return self.piece("[]");
        }
        let newline = self.newline(level + 1)?;
        for (at, item) in items.iter().enumerate() {
            // What stands before a value and a value that is no container are one piece.
            if at == 0 {
                self.text.push('[');
            } else {
                self.text.push_str(&self.item_separator);
            }
            self.vm.push_text(&mut self.text, &newline)?;
            let is_scalar = self.scalar(item)?;
            self.cut()?;
            if !is_scalar {
                self.value(item, level + 1)?;
            }
        }
        self.close(']', level)
    }

    fn close(&mut self, bracket: char, level: usize) -> PyResult<()> {
        let newline = self.newline(level)?;
        if !newline.is_empty() {
            self.piece(&newline)?;
        }
        self.text.push(bracket);
        self.cut()
    }

    fn dict(&mut self, value: &Value, level: usize) -> PyResult<()> {
        let items = self.items(value)?;
        if items.is_empty() {
            return self.piece("{}");
        }
        self.piece("{")?;
        let newline = self.newline(level + 1)?;
        let separator = format!("{}{newline}", self.item_separator);
        if !newline.is_empty() {
            self.piece(&newline)?;
        }
        let mut is_first = true;
        for (key, value) in items {
            let Some(key) = self.key(&key)? else { continue };
            if !std::mem::replace(&mut is_first, false) {
                self.piece(&separator)?;
            }
            quote::push(&mut self.text, &key, self.is_ascii);
            self.cut()?;
            let separator = self.key_separator.clone();
            self.piece(&separator)?;
            self.value(&value, level + 1)?;
        }
        self.close('}', level)
    }

    /// The entries of a dict; those of a subclass as its `items` gives them.
    fn items(&self, value: &Value) -> PyResult<Vec<(Value, Value)>> {
        let dict = value.as_dict().filter(|_| value.as_obj().is_some_and(|object| object.is_exact()));
        let pairs = match dict {
            Some(dict) if !self.sorts_keys => return Ok(dict.items()),
            Some(dict) => dict.items().into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect(),
            None => self.vm.collect(&self.vm.call_method(value, "items", &[])?)?,
        };
        let pairs = if self.sorts_keys {
            let (sorted, result) = sort(self.vm, pairs, None, false);
            result?;
            sorted
        } else {
            pairs
        };
        let pair = |pair: &Value| match pair.as_tuple() {
            Some([key, value]) => Ok((key.clone(), value.clone())),
            _ => Err(self.vm.value_error("items must return 2-tuples")),
        };
        pairs.iter().map(pair).collect()
    }

    /// The text of a key; nothing where the key is skipped.
    fn key(&self, key: &Value) -> PyResult<Option<String>> {
        Ok(Some(match key {
            Value::None => "null".to_owned(),
            Value::Bool(flag) => flag.get().to_string(),
            _ => {
                if let Some(text) = key.as_str() {
                    text.to_owned()
                } else if self.vm.is_instance(key, &self.vm.types.int) {
                    key.as_bigint().map(|number| number.to_string()).unwrap_or_default()
                } else if let Some(number) = key.as_float() {
                    self.float(number)?
                } else if self.skips_keys {
                    return Ok(None);
                } else {
                    let name = type_name(self.vm, key);
                    let text = format!("keys must be str, int, float, bool or None, not {name}");
                    return Err(self.vm.type_error(&text));
                }
            }
        }))
    }
}
