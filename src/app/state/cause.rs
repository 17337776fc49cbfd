//! Why a statement was sent, in a learner's words.

use protocol::Cause;

/// Two or three words for the statement's tag; empty where the statement says it itself.
pub fn cause_label(cause: &Cause) -> String {
    match cause {
        Cause::Explicit | Cause::Transaction => String::new(),
        Cause::Autoflush => "autoflush".into(),
        Cause::Flush => "flush".into(),
        Cause::FlushOnCommit => "flush on commit".into(),
        Cause::FlushOnSavepoint => "flush before savepoint".into(),
        Cause::FlushOnRelease => "flush at savepoint's end".into(),
        Cause::LazyLoad(name) => format!("lazy load · {name}"),
        Cause::EagerLoad(name) => format!("eager load · {name}"),
        Cause::Refresh(name) => format!("refresh · {name}"),
        Cause::CreateAll => "create tables".into(),
        Cause::DropAll => "drop tables".into(),
        Cause::Reflection => "look at the schema".into(),
        Cause::Migration => "migration".into(),
    }
}

/// One sentence that explains the cause.
pub fn cause_sentence(cause: &Cause) -> String {
    match cause {
        Cause::Explicit => "Sent because this line asks for it.".into(),
        Cause::Autoflush => {
            "Sent just before a query: the session writes its pending changes first, so that the query can see them."
                .into()
        }
        Cause::Flush => "Sent by flush(): the session writes its pending changes; the transaction stays open.".into(),
        Cause::FlushOnCommit => "Sent by commit(): the session writes its pending changes before it commits.".into(),
        Cause::FlushOnSavepoint => {
            "Sent by begin_nested(): the session writes its pending changes first, so that they stay outside the savepoint."
                .into()
        }
        Cause::FlushOnRelease => {
            "Sent because the savepoint of begin_nested() ends: the session writes its pending changes into it first. The transaction around it stays open."
                .into()
        }
        Cause::LazyLoad(name) => {
            format!("Sent because {name} was read and had not been loaded. In a loop, this is the N+1 problem.")
        }
        Cause::EagerLoad(name) => format!("Sent to load {name} together with the query's own rows."),
        Cause::Refresh(name) => {
            format!("Sent because {name} was read after it had expired: commit() and rollback() expire what is loaded.")
        }
        Cause::CreateAll => "Sent by create_all(): it looks for each table, and creates those that are missing.".into(),
        Cause::DropAll => "Sent by drop_all(): it looks for each table, and drops those that are there.".into(),
        Cause::Reflection => "Sent to read how the database's tables look.".into(),
        Cause::Migration => "Sent by a step of a migration.".into(),
        Cause::Transaction => "A transaction begins with the first statement and ends with commit or rollback.".into(),
    }
}
