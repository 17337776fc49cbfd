//! How the last command ended.

use serde::{Deserialize, Serialize};

use crate::Evidence;

/// The last command ended with this status.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitCondition {
    /// 0 when all went well.
    pub status: i32,
}

impl ExitCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        if evidence.status == self.status {
            return Ok(());
        }
        let text = if evidence.stderr.trim().is_empty() { &evidence.stdout } else { &evidence.stderr };
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let last: Vec<String> =
            lines.iter().skip(lines.len().saturating_sub(12)).map(|line| format!("  {line}")).collect();
        Err(format!(
            "Expected the command to {}, and it {}.{}{}",
            in_words(self.status, "succeed", "fail"),
            in_words(evidence.status, "succeeds", "fails"),
            if last.is_empty() { "" } else { " It says:\n" },
            last.join("\n")
        ))
    }
}

fn in_words(status: i32, well: &str, ill: &str) -> String {
    if status == 0 { well.to_owned() } else { format!("{ill} with exit status {status}") }
}
