//! The instructions of `match`.

use super::Vm;
use super::frame::Frame;
use crate::code::Instr;
use crate::embed::error::PyResult;
use crate::object::class::Layout;
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::name::Name;
use crate::object::value::Value;

impl Vm {
    /// Runs one of the instructions of `match`.
    pub(crate) fn match_instr(&self, frame: &mut Frame, instr: Instr) -> PyResult<()> {
        match instr {
            Instr::MatchSequence => {
                let subject = frame.peek(1).clone();
                let matches = match subject.data() {
                    Some(Data::List(_) | Data::Tuple(_) | Data::Range { .. }) => true,
                    Some(Data::Instance) => self.is_registered(&subject, "Sequence")?,
                    _ => false,
                };
                frame.push(Value::bool(matches));
            }
            Instr::MatchMapping => {
                let subject = frame.peek(1).clone();
                let matches = match subject.data() {
                    Some(Data::Dict(_) | Data::MappingProxy(_)) => true,
                    Some(Data::Instance) => self.is_registered(&subject, "Mapping")?,
                    _ => false,
                };
                frame.push(Value::bool(matches));
            }
            Instr::MatchKeys => {
                let keys = frame.peek(1).clone();
                let subject = frame.peek(2).clone();
                let mut values = Vec::new();
                for key in keys.as_tuple().unwrap_or_default() {
                    match self.get_present(&subject, key)? {
                        Some(value) => values.push(value),
                        None => {
                            frame.push(Value::None);
                            return Ok(());
                        }
                    }
                }
                frame.push(Value::tuple(values));
            }
            Instr::MatchRest => {
                let (keys, subject) = (frame.pop(), frame.pop());
                let rest = PyDict::new();
                for (key, value) in self.mapping_items(&subject)?.unwrap_or_default() {
                    rest.set(self, key, value)?;
                }
                for key in keys.as_tuple().unwrap_or_default() {
                    rest.remove(self, key)?;
                }
                frame.push(Value::dict(rest));
            }
            Instr::GetLen => {
                let length = self.len(frame.peek(1))?;
                frame.push(Value::from(length));
            }
            Instr::MatchClass(positional) => {
                let (names, class, subject) = (frame.pop(), frame.pop(), frame.pop());
                let result = self.match_class(&subject, &class, &names, positional as usize)?;
                frame.push(result);
            }
            _ => {}
        }
        Ok(())
    }

    /// The value of a key that the mapping has, without making it.
    fn get_present(&self, subject: &Value, key: &Value) -> PyResult<Option<Value>> {
        if let Some(dict) = subject.as_dict() {
            return dict.get(self, key);
        }
        if !self.contains(subject, key)? {
            return Ok(None);
        }
        self.get_item(subject, key).map(Some)
    }

    /// Whether the value's class counts as one of the abstract classes of `collections.abc`.
    ///
    /// A native class says so by an attribute `_abc_kind`, whether that module is loaded or not.
    fn is_registered(&self, value: &Value, class: &str) -> PyResult<bool> {
        let mro = self.class_of(value).mro.borrow().clone();
        if mro.iter().any(|base| base.dict.get_str("_abc_kind").is_some_and(|kind| kind.as_str() == Some(class))) {
            return Ok(true);
        }
        let Some(module) = self.known_module("collections.abc") else {
            return Ok(false);
        };
        match self.attr_opt(&module, class)? {
            Some(class) => self.isinstance(value, &class),
            None => Ok(false),
        }
    }

    fn match_class(&self, subject: &Value, class: &Value, names: &Value, positional: usize) -> PyResult {
        let Some(kind) = class.as_class() else {
            return Err(self.type_error("called match pattern must be a class"));
        };
        if !self.isinstance(subject, class)? {
            return Ok(Value::None);
        }
        let mut attributes = Vec::new();
        let mut seen: Vec<Name> = Vec::new();
        if positional > 0 {
            let match_args = self.attr_opt(class, "__match_args__")?;
            match match_args {
                Some(args) => {
                    let Some(args) = args.as_tuple() else {
                        let text =
                            format!("{}.__match_args__ must be a tuple (got {})", kind.name(), self.type_name(&args));
                        return Err(self.type_error(&text));
                    };
                    if positional > args.len() {
                        return Err(self.too_many_patterns(&kind.name(), args.len(), positional));
                    }
                    for arg in &args[..positional] {
                        let Some(name) = Name::from_value(arg) else {
                            let got = self.type_name(arg);
                            let text = format!("__match_args__ elements must be strings (got {got})");
                            return Err(self.type_error(&text));
                        };
                        if seen.contains(&name) {
                            return Err(self.matched_twice(&kind.name(), &name));
                        }
                        seen.push(name.clone());
                        match self.attr_opt(subject, &name)? {
                            Some(value) => attributes.push(value),
                            None => return Ok(Value::None),
                        }
                    }
                }
                None => {
                    let matches_itself = matches!(
                        kind.layout,
                        Layout::Int
                            | Layout::Float
                            | Layout::Str
                            | Layout::Bytes
                            | Layout::ByteArray
                            | Layout::List
                            | Layout::Tuple
                            | Layout::Dict
                            | Layout::Set
                            | Layout::FrozenSet
                    );
                    let allowed = usize::from(matches_itself);
                    if positional > allowed {
                        return Err(self.too_many_patterns(&kind.name(), allowed, positional));
                    }
                    attributes.push(subject.clone());
                }
            }
        }
        for name in names.as_tuple().unwrap_or_default() {
            if let Some(twice) = seen.iter().find(|seen| Some(seen.as_str()) == name.as_str()) {
                return Err(self.matched_twice(&kind.name(), twice));
            }
            match self.attr_opt(subject, name.as_str().unwrap_or_default())? {
                Some(value) => attributes.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(attributes))
    }

    fn matched_twice(&self, class: &Name, attribute: &Name) -> crate::PyError {
        self.type_error(&format!("{class}() got multiple sub-patterns for attribute '{attribute}'"))
    }

    fn too_many_patterns(&self, class: &Name, allowed: usize, given: usize) -> crate::PyError {
        let s = if allowed == 1 { "" } else { "s" };
        self.type_error(&format!("{class}() accepts {allowed} positional sub-pattern{s} ({given} given)"))
    }
}
