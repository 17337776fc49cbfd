//! [`PyHost`]: Python objects inside the mapping layer, and Python exceptions on their way through it.

use std::any::Any;
use std::fmt;
use std::rc::{Rc, Weak};

use python::{PyError, PyResult, Value, Vm};
use sql::{HostError, HostValue};

/// A way back to the interpreter for code that the mapping layer calls without one.
#[derive(Clone, Default)]
pub struct VmHandle(Weak<Vm>);

impl VmHandle {
    /// The handle that [`crate::install`] attached to an interpreter.
    pub fn of(vm: &Vm) -> Self {
        vm.extension::<Self>().map_or_else(Self::default, |handle| (*handle).clone())
    }

    /// The handle of a shared interpreter.
    pub fn new(vm: &Rc<Vm>) -> Self {
        Self(Rc::downgrade(vm))
    }

    /// Runs `act` with the interpreter; nothing once the run is over.
    pub fn with<R>(&self, act: impl FnOnce(&Vm) -> R) -> Option<R> {
        self.0.upgrade().map(|vm| act(&vm))
    }

    /// Runs `act`; its Python exception becomes the mapping layer's [`HostError`].
    pub fn call<R: Default>(&self, act: impl FnOnce(&Vm) -> PyResult<R>) -> Result<R, HostError> {
        self.with(act).unwrap_or_else(|| Ok(R::default())).map_err(host_error)
    }
}

/// A Python exception as the mapping layer carries it.
pub fn host_error(error: PyError) -> HostError {
    HostError(Rc::new(error))
}

/// The Python exception that a [`HostError`] carries.
pub fn python_error(error: &HostError) -> Option<PyError> {
    error.0.downcast_ref::<PyError>().cloned()
}

/// A Python object that SQL does not know.
pub struct PyHost {
    value: Value,
    vm: VmHandle,
}

impl PyHost {
    /// The object as a value of the mapping layer.
    pub fn value(vm: &Vm, value: &Value) -> sql::Value {
        sql::Value::Host(Rc::new(Self { value: value.clone(), vm: VmHandle::of(vm) }))
    }

    /// The object.
    pub fn python(&self) -> Value {
        self.value.clone()
    }
}

/// The bytes that a `bytearray` or a `memoryview` shows.
fn buffer(vm: &Vm, value: &Value) -> Option<Rc<[u8]>> {
    let class = vm.class_of(value);
    if !class.mro.borrow().iter().any(|base| matches!(base.name().as_str(), "bytearray" | "memoryview")) {
        return None;
    }
    let made = vm.call(&vm.types.bytes.value(), std::slice::from_ref(value)).ok()?;
    made.as_bytes().map(Rc::from)
}

impl fmt::Debug for PyHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl HostValue for PyHost {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn repr(&self) -> String {
        let text = self.vm.with(|vm| vm.repr(&self.value).unwrap_or_else(|_| self.type_name()));
        text.unwrap_or_default()
    }

    fn display(&self) -> String {
        let text = self.vm.with(|vm| vm.str(&self.value).unwrap_or_else(|_| self.type_name()));
        text.unwrap_or_default()
    }

    fn buffer(&self) -> Option<Rc<[u8]>> {
        self.vm.with(|vm| buffer(vm, &self.value)).flatten()
    }

    fn type_name(&self) -> String {
        self.vm.with(|vm| vm.class_of(&self.value).name().to_string()).unwrap_or_default()
    }

    fn items(&self) -> Option<Vec<sql::Value>> {
        let items = self.value.as_sequence()?;
        self.vm.with(|vm| items.iter().map(|item| crate::convert::to_sql(vm, item)).collect())
    }

    fn members(&self) -> Option<Vec<sql::Value>> {
        use python::Data;
        if matches!(self.value.data(), Some(Data::Str(_) | Data::Bytes(_) | Data::Dict(_))) {
            return None;
        }
        self.vm.with(|vm| {
            let members = vm.collect(&self.value).ok()?;
            Some(members.iter().map(|member| crate::convert::to_sql(vm, member)).collect())
        })?
    }

    fn pairs(&self) -> Option<Vec<(sql::Value, sql::Value)>> {
        let dict = self.value.as_dict()?;
        let pair = |vm: &Vm, (key, value): (Value, Value)| {
            (crate::convert::to_sql(vm, &key), crate::convert::to_sql(vm, &value))
        };
        self.vm.with(|vm| dict.items().into_iter().map(|item| pair(vm, item)).collect())
    }

    fn is_equal(&self, other: &dyn HostValue) -> bool {
        let Some(other) = other.as_any().downcast_ref::<Self>() else { return false };
        self.vm.with(|vm| vm.eq(&self.value, &other.value).unwrap_or(false)).unwrap_or(false)
    }
}

/// The threads of the program, for engines.
pub struct ProgramThreads(pub VmHandle);

impl engine::Threads for ProgramThreads {
    fn current(&self) -> u64 {
        self.0.with(Vm::thread).unwrap_or_default()
    }

    fn wait(&self, micros: u64, is_ready: &mut dyn FnMut() -> bool) -> Result<bool, HostError> {
        self.0.call(|vm| vm.wait_for(micros.saturating_mul(1000), is_ready))
    }
}
