//! LIMIT, OFFSET, FETCH and FOR UPDATE.

use crate::dialect::Compiler;
use crate::error::Result;
use crate::statement::{ForUpdate, Limit};

/// Writes LIMIT and OFFSET, or OFFSET and FETCH.
pub(super) fn limit(compiler: &mut Compiler<'_>, limit: &Limit, out: &mut String) -> Result<bool> {
    if let Some(fetch) = &limit.fetch {
        if let Some(offset) = &limit.offset {
            out.push_str("\n OFFSET (");
            compiler.expr(offset, out)?;
            out.push_str(") ROWS");
        }
        out.push_str("\n FETCH FIRST (");
        compiler.expr(fetch, out)?;
        out.push(')');
        if limit.percent {
            out.push_str(" PERCENT");
        }
        out.push_str(" ROWS ");
        out.push_str(if limit.with_ties { "WITH TIES" } else { "ONLY" });
        return Ok(true);
    }
    if let Some(count) = &limit.limit {
        out.push_str(" \n LIMIT ");
        compiler.expr(count, out)?;
    }
    if let Some(offset) = &limit.offset {
        if limit.limit.is_none() {
            out.push_str("\n LIMIT ALL");
        }
        out.push_str(" OFFSET ");
        compiler.expr(offset, out)?;
    }
    Ok(true)
}

/// Writes FOR UPDATE and its relatives.
pub(super) fn for_update(compiler: &mut Compiler<'_>, lock: &ForUpdate, out: &mut String) -> Result<bool> {
    out.push_str(match (lock.read, lock.key_share) {
        (true, true) => " FOR KEY SHARE",
        (true, false) => " FOR SHARE",
        (false, true) => " FOR NO KEY UPDATE",
        (false, false) => " FOR UPDATE",
    });
    let tables = lock.tables();
    if !tables.is_empty() {
        out.push_str(" OF ");
        for (place, table) in tables.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            compiler.from_name(table, out);
        }
    }
    if lock.nowait {
        out.push_str(" NOWAIT");
    }
    if lock.skip_locked {
        out.push_str(" SKIP LOCKED");
    }
    Ok(true)
}
