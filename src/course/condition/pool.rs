//! How connections were used.

use serde::{Deserialize, Serialize};

use crate::Evidence;

/// Connections were opened, handed out and given back like this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolCondition {
    /// How many connections the statements went over, at least.
    pub opened_at_least: Option<u64>,
    /// How many connections the statements went over, at most.
    pub opened_at_most: Option<u64>,
    /// How many were in use at the same time, at least.
    pub busy_at_least: Option<u64>,
    /// How many were in use at the same time, at most.
    pub busy_at_most: Option<u64>,
    /// Whether all were given back when the program ended.
    pub are_all_returned: bool,
    /// Whether somebody waited in vain.
    pub has_timed_out: Option<bool>,
}

impl PoolCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let opened = evidence.connections;
        let busy = evidence.pools.iter().map(|pool| pool.most_in_use).max().unwrap_or_default();
        let range = |what: &str, found: u64, at_least: Option<u64>, at_most: Option<u64>| match (at_least, at_most) {
            (Some(least), _) if found < least => {
                Err(format!("Expected at least {least} connections {what}, found {found}."))
            }
            (_, Some(most)) if found > most => {
                Err(format!("Expected at most {most} connections {what}, found {found}."))
            }
            _ => Ok(()),
        };
        range("opened", opened, self.opened_at_least, self.opened_at_most)?;
        range("in use at the same time", busy, self.busy_at_least, self.busy_at_most)?;
        let out = evidence.pools.iter().map(|pool| pool.in_use).sum::<u64>();
        if self.are_all_returned && out > 0 {
            let text = if out == 1 { "1 connection is".to_owned() } else { format!("{out} connections are") };
            return Err(format!("Expected all connections to be back in the pool at the end; {text} still out."));
        }
        let has_timed_out = evidence.pools.iter().any(|pool| pool.has_timed_out);
        match self.has_timed_out {
            Some(true) if !has_timed_out => {
                Err("Expected somebody to wait for a connection in vain; nobody did.".into())
            }
            Some(false) if has_timed_out => Err("Somebody waited for a connection in vain.".into()),
            _ => Ok(()),
        }
    }
}
