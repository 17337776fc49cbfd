//! [`PySessionHost`]: moments of a session, told to the program's listeners, and the databases that it chooses.

use std::rc::Rc;

use engine::NamedRow;
use orm::{Bind, Executed, Executing, InstanceState, Mapper, Session, SessionHost, SessionMoment};
use python::{ClassRef, PyDict, PyResult, Value, Vm, WeakObj};
use sql::HostError;
use sql::statement::Statement;

use super::class_events::context;
use super::listeners::{Listener, Listeners};
use super::orm_families::address;
use crate::convert;
use crate::host::VmHandle;
use crate::sqlalchemy::engine::{bind, connection, url};
use crate::sqlalchemy::orm::session_execution::{self, Request};
use crate::sqlalchemy::orm::{execute_state, instance, mapper, session, session_transaction};
use crate::sqlalchemy::sql::statement;

/// What a session's Python object adds to the session.
pub struct PySessionHost {
    vm: VmHandle,
    listeners: Rc<Listeners>,
    class: WeakObj,
    /// Whether the program's class chooses databases itself.
    chooses_bind: bool,
}

impl PySessionHost {
    /// For a session of a class.
    pub fn new(vm: &Vm, class: &ClassRef, chooses_bind: bool) -> Rc<Self> {
        Rc::new(Self {
            vm: VmHandle::of(vm),
            listeners: Listeners::of(vm),
            class: Rc::downgrade(class.as_obj()),
            chooses_bind,
        })
    }

    fn listeners(&self, vm: &Vm, own: &Session, name: &str) -> PyResult<Vec<Listener>> {
        let class = self.class.upgrade().and_then(|object| ClassRef::from_obj(&object));
        Ok(listeners(vm, &self.listeners, class.as_ref(), &session::wrap(vm, own)?, name))
    }
}

fn listeners(vm: &Vm, all: &Listeners, class: Option<&ClassRef>, session: &Value, name: &str) -> Vec<Listener> {
    let class = class.cloned().unwrap_or_else(|| vm.class_of(session));
    let mro = class.mro.borrow().clone();
    let mut targets: Vec<u64> = mro.iter().rev().map(|class| address(&class.value())).collect();
    targets.push(address(session));
    all.listeners(&targets, name)
}

/// Those who listen to an event of a session.
pub fn of_session(vm: &Vm, session: &Value, name: &str) -> Vec<Listener> {
    let all = Listeners::of(vm);
    if !all.hears_session() {
        return Vec::new();
    }
    listeners(vm, &all, None, session, name)
}

/// The parameters of a statement of the session's own: one set of them, or none.
fn shown_parameters(vm: &Vm, sets: &[NamedRow]) -> PyResult {
    let dict = PyDict::new();
    for (name, value) in sets.iter().flat_map(|set| set.iter()) {
        dict.set_str(name, convert::to_python(vm, value)?);
    }
    if sets.is_empty() { url::immutable_dict(vm, dict) } else { Ok(Value::dict(dict)) }
}

fn object_of(vm: &Vm, state: &Rc<InstanceState>) -> PyResult {
    state.instance().map_or(Ok(Value::None), |found| instance::python_object(vm, &found))
}

impl SessionHost for PySessionHost {
    fn hears(&self) -> bool {
        self.listeners.hears_session()
    }

    fn tell(&self, own: &Session, moment: &SessionMoment<'_>) -> Result<(), HostError> {
        self.vm.call(|vm| {
            let found = self.listeners(vm, own, moment.name())?;
            if found.is_empty() {
                return Ok(());
            }
            let shown = session::wrap(vm, own)?;
            let mut arguments = vec![shown.clone()];
            match moment {
                SessionMoment::BeforeFlush => {
                    arguments.extend([context(vm, "UOWTransaction", &[("session", shown)])?, Value::None]);
                }
                SessionMoment::AfterFlush | SessionMoment::AfterFlushPostexec => {
                    arguments.push(context(vm, "UOWTransaction", &[("session", shown)])?);
                }
                SessionMoment::BeforeCommit | SessionMoment::AfterCommit | SessionMoment::AfterRollback => {}
                SessionMoment::AfterSoftRollback(transaction)
                | SessionMoment::AfterTransactionCreate(transaction)
                | SessionMoment::AfterTransactionEnd(transaction) => {
                    arguments.push(session_transaction::wrap(vm, transaction)?);
                }
                SessionMoment::AfterBegin(transaction, on) => {
                    arguments.extend([session_transaction::wrap(vm, transaction)?, connection::wrap(vm, on)?]);
                }
                SessionMoment::BeforeAttach(state)
                | SessionMoment::AfterAttach(state)
                | SessionMoment::Transition(_, state) => arguments.push(object_of(vm, state)?),
            }
            found.iter().try_for_each(|listener| listener.call(vm, &arguments).map(drop))
        })
    }

    fn executing(
        &self,
        own: &Session,
        statement: &Statement,
        parameters: &[NamedRow],
        why: Executing,
    ) -> Result<Executed, HostError> {
        if !self.listeners.is_heard("do_orm_execute") {
            return Ok(Executed::Unchanged);
        }
        let mut answer = Executed::Unchanged;
        self.vm.call(|vm| {
            let found = self.listeners(vm, own, "do_orm_execute")?;
            if found.is_empty() {
                return Ok(());
            }
            let shown = statement::wrap_executable(vm, statement)?;
            let request = Request {
                session: session::wrap(vm, own)?,
                statement: shown.clone(),
                parameters: shown_parameters(vm, parameters)?,
                options: url::immutable_dict(vm, PyDict::new())?,
                bind_arguments: Value::None,
            };
            let request = Request { bind_arguments: execute_state::bind_arguments(vm, &request)?, ..request };
            let (request, rows) = execute_state::tell(vm, request, why, found)?;
            if let Some(rows) = rows {
                answer = Executed::Rows(rows);
            } else if !request.statement.is(&shown) {
                answer = Executed::Statement(session_execution::executable(vm, &request.statement)?);
            }
            Ok(())
        })?;
        Ok(answer)
    }

    fn bind(
        &self,
        own: &Session,
        of: Option<&Rc<Mapper>>,
        clause: Option<&Statement>,
    ) -> Result<Option<Bind>, HostError> {
        if !self.chooses_bind {
            return Ok(None);
        }
        self.vm.call(|vm| {
            let of = of.map_or(Ok(Value::None), |of| mapper::wrap(vm, of))?;
            let mut named = vec![("mapper", of)];
            if let Some(clause) = clause {
                named.push(("clause", statement::wrap_executable(vm, clause)?));
            }
            let chosen = vm.call_kw(&vm.attr(&session::wrap(vm, own)?, "get_bind")?, &[], &named)?;
            Ok(bind::bind_of(&chosen))
        })
    }
}
