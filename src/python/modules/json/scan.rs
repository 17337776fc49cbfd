//! Values from JSON text.

use std::collections::HashMap;

use crate::object::surrogate;
use crate::{Args, PyDict, PyError, PyResult, Value, Vm};

/// Why a value cannot be read.
enum Stop {
    /// There is no value at this byte.
    Nothing(usize),
    /// The text is wrong at this byte.
    Wrong(&'static str, usize),
    /// A hook raised.
    Raised(PyError),
}

impl From<PyError> for Stop {
    fn from(error: PyError) -> Self {
        Self::Raised(error)
    }
}

type Scanned<T> = Result<T, Stop>;

/// `scan(decoder, text, index)`: the value that begins at a character, and the index behind it.
///
/// Raises `StopIteration(index)` where there is no value, and `JSONDecodeError` where the text is wrong further on.
pub(super) fn scan(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "scan", 3, 3)?;
    let (decoder, document) = (&given[0], &given[1]);
    let Some(text) = document.as_str() else {
        return Err(vm.type_error("first argument must be a string"));
    };
    let index = given[2].as_int().unwrap_or(0);
    let Ok(index) = usize::try_from(index) else {
        return Err(vm.value_error("idx cannot be negative"));
    };
    let start = byte_of(text, index);
    let mut scanner = Scanner::new(vm, decoder, text)?;
    let to_index = |byte: usize| Value::Int(if text.is_ascii() { byte } else { text[..byte].chars().count() } as i64);
    match scanner.value(start.unwrap_or(text.len())) {
        Ok((value, end)) => Ok(Value::tuple(vec![value, to_index(end)])),
        Err(Stop::Nothing(at)) => Err(vm.exception(&vm.exceptions.stop_iteration, vec![to_index(at)])),
        Err(Stop::Wrong(message, at)) => {
            let class = vm.attr(&vm.import("json.decoder")?.value(), "JSONDecodeError")?;
            let error = vm.call(&class, &[Value::str(message), document.clone(), to_index(at)])?;
            Err(vm.raise(&error))
        }
        Err(Stop::Raised(error)) => Err(error),
    }
}

/// Where a character begins; nothing beyond the end.
fn byte_of(text: &str, index: usize) -> Option<usize> {
    if text.is_ascii() {
        return (index <= text.len()).then_some(index);
    }
    text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(index)
}

struct Scanner<'a> {
    vm: &'a Vm,
    text: &'a str,
    parse_int: Option<Value>,
    parse_float: Option<Value>,
    parse_constant: Value,
    object_hook: Option<Value>,
    object_pairs_hook: Option<Value>,
    is_strict: bool,
    /// Equal keys of one text are one object.
    keys: HashMap<String, Value>,
}

impl<'a> Scanner<'a> {
    fn new(vm: &'a Vm, decoder: &Value, text: &'a str) -> PyResult<Self> {
        let option = |name: &str| vm.attr(decoder, name);
        let unless = |value: Value, default: &crate::ClassRef| (!value.is(&default.value())).then_some(value);
        let hook = |value: Value| (!value.is_none()).then_some(value);
        Ok(Self {
            vm,
            text,
            parse_int: unless(option("parse_int")?, &vm.types.int),
            parse_float: unless(option("parse_float")?, &vm.types.float),
            parse_constant: option("parse_constant")?,
            object_hook: hook(option("object_hook")?),
            object_pairs_hook: hook(option("object_pairs_hook")?),
            is_strict: vm.truth(&option("strict")?)?,
            keys: HashMap::new(),
        })
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn skip_space(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            at += 1;
        }
        at
    }

    fn value(&mut self, at: usize) -> Scanned<(Value, usize)> {
        match self.byte(at) {
            Some(b'"') => {
                let (text, end) = self.string(at)?;
                return Ok((Value::string(text), end));
            }
            Some(b'{') => {
                let entered = self.vm.enter_native(1);
                let _guard =
                    entered.map_err(|_| self.vm.too_deep("while decoding a JSON object from a unicode string"))?;
                return self.object(at + 1);
            }
            Some(b'[') => {
                let entered = self.vm.enter_native(1);
                let _guard =
                    entered.map_err(|_| self.vm.too_deep("while decoding a JSON array from a unicode string"))?;
                return self.array(at + 1);
            }
            _ => {}
        }
        let rest = self.text.get(at..).unwrap_or("");
        for (word, value) in [("null", Value::None), ("true", Value::bool(true)), ("false", Value::bool(false))] {
            if rest.starts_with(word) {
                return Ok((value, at + word.len()));
            }
        }
        if let Some((end, is_integer)) = self.number_end(at) {
            return Ok((self.number(&self.text[at..end], is_integer)?, end));
        }
        for word in ["NaN", "Infinity", "-Infinity"] {
            if rest.starts_with(word) {
                return Ok((self.vm.call(&self.parse_constant, &[Value::str(word)])?, at + word.len()));
            }
        }
        Err(Stop::Nothing(at))
    }

    /// Behind a number, and whether it has neither fraction nor exponent.
    fn number_end(&self, at: usize) -> Option<(usize, bool)> {
        let digits = |mut at: usize| {
            while self.byte(at).is_some_and(|byte| byte.is_ascii_digit()) {
                at += 1;
            }
            at
        };
        let first = if self.byte(at) == Some(b'-') { at + 1 } else { at };
        let mut end = match self.byte(first)? {
            b'0' => first + 1,
            b'1'..=b'9' => digits(first),
            _ => return None,
        };
        let mut is_integer = true;
        if self.byte(end) == Some(b'.') && digits(end + 1) > end + 1 {
            end = digits(end + 1);
            is_integer = false;
        }
        if matches!(self.byte(end), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(self.byte(end + 1), Some(b'+' | b'-')));
            let start = end + 1 + sign;
            if digits(start) > start {
                end = digits(start);
                is_integer = false;
            }
        }
        Some((end, is_integer))
    }

    fn number(&self, text: &str, is_integer: bool) -> PyResult {
        let hook = if is_integer { &self.parse_int } else { &self.parse_float };
        match hook {
            Some(hook) => self.vm.call(hook, &[Value::str(text)]),
            None if is_integer => match text.parse::<i64>() {
                Ok(number) => Ok(Value::Int(number)),
                Err(_) => self.vm.call(&self.vm.types.int.value(), &[Value::str(text)]),
            },
            None => Ok(Value::float(text.parse().unwrap_or(f64::NAN))),
        }
    }

    /// The string whose quote stands at `begin`, and the place behind it.
    fn string(&self, begin: usize) -> Scanned<(String, usize)> {
        let mut out = String::new();
        let mut at = begin + 1;
        loop {
            let rest = self.text.get(at..).unwrap_or("");
            let Some(length) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)) else {
                return Err(Stop::Wrong("Unterminated string starting at", begin));
            };
            out.push_str(&rest[..length]);
            at += length;
            match self.byte(at) {
                Some(b'"') => return Ok((out, at + 1)),
                Some(b'\\') => at = self.escape(&mut out, begin, at)?,
                Some(_) if self.is_strict => return Err(Stop::Wrong("Invalid control character at", at)),
                Some(control) => {
                    out.push(char::from(control));
                    at += 1;
                }
                None => return Err(Stop::Wrong("Unterminated string starting at", begin)),
            }
        }
    }

    /// Reads the escape whose backslash stands at `at`; gives the place behind it.
    fn escape(&self, out: &mut String, begin: usize, at: usize) -> Scanned<usize> {
        let plain = match self.byte(at + 1) {
            None => return Err(Stop::Wrong("Unterminated string starting at", begin)),
            Some(b'u') => {
                let mut unit = self.unit(at + 1)?;
                let mut end = at + 6;
                if (0xd800..0xdc00).contains(&unit) && self.text[end..].starts_with("\\u") {
                    let low = self.unit(end + 1)?;
                    if (0xdc00..0xe000).contains(&low) {
                        unit = 0x1_0000 + ((unit - 0xd800) << 10 | (low - 0xdc00));
                        end += 6;
                    }
                }
                out.extend(surrogate::character(unit));
                return Ok(end);
            }
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\x08',
            Some(b'f') => '\x0c',
            Some(same @ (b'"' | b'\\' | b'/')) => char::from(same),
            Some(_) => return Err(Stop::Wrong("Invalid \\escape", at)),
        };
        out.push(plain);
        Ok(at + 2)
    }

    /// The four hexadecimal digits behind the `u` at `at`.
    fn unit(&self, at: usize) -> Scanned<u32> {
        let digits = self.text.get(at + 1..at + 5).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let unit = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        unit.ok_or(Stop::Wrong("Invalid \\uXXXX escape", at))
    }

    /// A value inside of an object or array, where it must not be missing.
    fn element(&mut self, at: usize) -> Scanned<(Value, usize)> {
        self.vm.check_memory()?;
        self.value(at).map_err(|stop| match stop {
            Stop::Nothing(at) => Stop::Wrong("Expecting value", at),
            other => other,
        })
    }

    fn array(&mut self, at: usize) -> Scanned<(Value, usize)> {
        let mut items = Vec::new();
        let mut at = self.skip_space(at);
        if self.byte(at) == Some(b']') {
            return Ok((Value::list(items), at + 1));
        }
        loop {
            let (item, end) = self.element(at)?;
            items.push(item);
            at = self.skip_space(end);
            match self.byte(at) {
                Some(b']') => return Ok((Value::list(items), at + 1)),
                Some(b',') => {}
                _ => return Err(Stop::Wrong("Expecting ',' delimiter", at)),
            }
            let comma = at;
            at = self.skip_space(at + 1);
            if self.byte(at) == Some(b']') {
                return Err(Stop::Wrong("Illegal trailing comma before end of array", comma));
            }
        }
    }

    fn object(&mut self, at: usize) -> Scanned<(Value, usize)> {
        const NO_NAME: &str = "Expecting property name enclosed in double quotes";
        let mut pairs = Vec::new();
        let mut at = self.skip_space(at);
        if self.byte(at) == Some(b'}') {
            return Ok((self.finish(pairs)?, at + 1));
        }
        if self.byte(at) != Some(b'"') {
            return Err(Stop::Wrong(NO_NAME, at));
        }
        loop {
            let (key, end) = self.string(at)?;
            let key = self.keys.entry(key).or_insert_with_key(|key| Value::str(key)).clone();
            at = self.skip_space(end);
            if self.byte(at) != Some(b':') {
                return Err(Stop::Wrong("Expecting ':' delimiter", at));
            }
            let (value, end) = self.element(self.skip_space(at + 1))?;
            pairs.push((key, value));
            at = self.skip_space(end);
            match self.byte(at) {
                Some(b'}') => return Ok((self.finish(pairs)?, at + 1)),
                Some(b',') => {}
                _ => return Err(Stop::Wrong("Expecting ',' delimiter", at)),
            }
            let comma = at;
            at = self.skip_space(at + 1);
            match self.byte(at) {
                Some(b'"') => {}
                Some(b'}') => return Err(Stop::Wrong("Illegal trailing comma before end of object", comma)),
                _ => return Err(Stop::Wrong(NO_NAME, at)),
            }
        }
    }

    fn finish(&self, pairs: Vec<(Value, Value)>) -> PyResult {
        if let Some(hook) = &self.object_pairs_hook {
            let pairs = pairs.into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect();
            return self.vm.call(hook, &[Value::list(pairs)]);
        }
        let dict = PyDict::new();
        for (key, value) in pairs {
            dict.set(self.vm, key, value)?;
        }
        let dict = Value::dict(dict);
        match &self.object_hook {
            Some(hook) => self.vm.call(hook, &[dict]),
            None => Ok(dict),
        }
    }
}
