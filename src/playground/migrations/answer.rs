//! [`Answer`]: what the program of an inquiry tells, as it comes.

use std::cell::RefCell;
use std::rc::Rc;

use protocol::{
    Autogenerate, Cell, Draft, DraftOperation, Loss, MigratedDatabase, Migrations, Problem, Rename, RenameOffer,
    Revision,
};
use python::{Args, PyResult, Value, Vm};

use super::step_reporter::database_name;
use crate::statements::cell;

/// The module through which the program tells.
const MODULE: &str = "_inquiry";

/// What was told up to now.
#[derive(Default)]
pub(super) struct Answer {
    migrations: RefCell<Migrations>,
}

impl Answer {
    /// Lets a program tell its answer: `_inquiry.tell(name, value)`.
    pub(super) fn of_program(vm: &Vm) -> Rc<Self> {
        let answer = Rc::new(Self::default());
        vm.set_extension(answer.clone());
        vm.register_module(MODULE, |vm, module| {
            module.function(vm, "tell", tell);
            Ok(())
        });
        answer
    }

    pub(super) fn take(&self) -> Migrations {
        self.migrations.take()
    }
}

fn tell(vm: &Vm, args: &Args<'_>) -> PyResult {
    let name = args.get(0).and_then(Value::as_str).unwrap_or_default();
    let value = Given(args.get(1).cloned().unwrap_or(Value::None));
    if let Some(answer) = vm.extension::<Answer>() {
        let mut told = answer.migrations.borrow_mut();
        match name {
            "is_configured" => told.is_configured = true,
            "revisions" => told.revisions = value.list(Given::revision),
            "heads" => told.heads = value.list(Given::as_text),
            "databases" => told.databases = value.list(Given::database),
            "problem" => told.problem = Some(value.problem()),
            "refused" => told.autogenerate = Some(Autogenerate::Refused(value.problem())),
            "draft" => told.autogenerate = Some(Autogenerate::Written(value.draft())),
            _ => return Err(vm.type_error("nobody asks for this")),
        }
    }
    Ok(Value::None)
}

/// A Python value of the program, which is read without doubts: the program is part of this crate.
struct Given(Value);

impl Given {
    fn list<T>(&self, read: fn(&Self) -> T) -> Vec<T> {
        self.0.as_sequence().unwrap_or_default().into_iter().map(|item| read(&Self(item))).collect()
    }

    fn of(&self, name: &str) -> Self {
        Self(self.0.as_dict().and_then(|dict| dict.get_str(name)).unwrap_or(Value::None))
    }

    fn optional<T>(&self, read: impl FnOnce(&Self) -> T) -> Option<T> {
        (!self.0.is_none()).then(|| read(self))
    }

    fn as_text(&self) -> String {
        self.0.as_str().unwrap_or_default().to_owned()
    }

    fn as_number<T: TryFrom<i64> + Default>(&self) -> T {
        self.0.as_int().and_then(|number| T::try_from(number).ok()).unwrap_or_default()
    }

    fn text(&self, name: &str) -> String {
        self.of(name).as_text()
    }

    fn texts(&self, name: &str) -> Vec<String> {
        self.of(name).list(Self::as_text)
    }

    fn flag(&self, name: &str) -> bool {
        self.of(name).0.as_bool().unwrap_or_default()
    }

    fn revision(&self) -> Revision {
        Revision {
            id: self.text("id"),
            down_revisions: self.texts("down_revisions"),
            branch_labels: self.texts("branch_labels"),
            depends_on: self.texts("depends_on"),
            message: self.text("message"),
            path: self.text("path"),
            is_head: self.flag("is_head"),
            is_base: self.flag("is_base"),
            is_branch_point: self.flag("is_branch_point"),
            is_merge_point: self.flag("is_merge_point"),
        }
    }

    fn database(&self) -> MigratedDatabase {
        MigratedDatabase { name: database_name(&self.text("name")), heads: self.texts("heads") }
    }

    fn problem(&self) -> Problem {
        let place = self.of("file").optional(|file| (file.as_text(), self.of("line").as_number()));
        Problem { class: self.text("class"), message: self.text("message"), place }
    }

    fn draft(&self) -> Draft {
        Draft {
            path: self.text("path"),
            text: self.text("text"),
            operations: self.of("operations").list(Self::operation),
            renames: self.of("renames").list(Self::offer),
            text_with_all_renames: self.of("text_with_all_renames").optional(Self::as_text),
        }
    }

    fn operation(&self) -> DraftOperation {
        DraftOperation {
            words: self.text("words"),
            text: self.text("text"),
            table: self.text("table"),
            loss: self.of("loss").optional(Self::loss),
        }
    }

    fn loss(&self) -> Loss {
        Loss {
            table: self.text("table"),
            column: self.of("column").optional(Self::as_text),
            columns: self.texts("columns"),
            rows: self.of("rows").list(|row| row.list(Self::cell)),
            total: self.of("total").as_number(),
        }
    }

    fn cell(&self) -> Cell {
        let value = &self.0;
        if let Some(text) = value.as_str() {
            return cell(&sql::Value::Str(text.into()));
        }
        if let Some(bytes) = value.as_bytes() {
            return Cell::Blob(bytes.len() as u64);
        }
        let number = value.as_int().map(Cell::Integer);
        number.or_else(|| value.as_float().map(Cell::Real)).unwrap_or(Cell::Null)
    }

    fn offer(&self) -> RenameOffer {
        let (from, to) = (self.text("from"), self.text("to"));
        RenameOffer {
            dropping: self.of("dropping").as_number(),
            adding: self.of("adding").as_number(),
            rename: match self.of("table").optional(Self::as_text) {
                None => Rename::Table { from, to },
                Some(table) => Rename::Column { table, from, to },
            },
            text: self.text("text"),
            file: self.text("file"),
        }
    }
}
