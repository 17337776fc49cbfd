//! The project's migrations.

use serde::{Deserialize, Serialize};

use crate::{Evidence, MigrationEvidence};

/// The revision files form such a graph, and the database stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionsCondition {
    /// How many revisions there are.
    pub count: Option<u64>,
    /// How many revisions no other follows.
    pub heads: Option<u64>,
    /// How many revisions follow no other.
    pub bases: Option<u64>,
    /// How many revisions several others follow.
    pub branch_points: Option<u64>,
    /// How many revisions follow several others.
    pub merge_points: Option<u64>,
    /// Where the database stands: `head`, `base`, or a revision's message or identifier.
    pub current: Option<String>,
    /// Where the learner's own database stands, whatever the check's commands did to theirs.
    pub kept: Option<String>,
    /// Whether models and database have to agree: autogenerate finds nothing to do.
    pub must_agree: bool,
}

impl RevisionsCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let Some(migrations) = &evidence.migrations else {
            return Err("The project has no migrations: there is no alembic.ini.".to_owned());
        };
        if let Some(problem) = &migrations.problem {
            return Err(format!("The migrations cannot be read: {problem}"));
        }
        let revisions = || migrations.revisions.iter();
        let asked = [
            ("revisions", self.count, revisions().count()),
            ("heads", self.heads, revisions().filter(|revision| revision.is_head).count()),
            ("bases", self.bases, revisions().filter(|revision| revision.is_base).count()),
            ("branch points", self.branch_points, revisions().filter(|revision| revision.is_branch_point).count()),
            ("merge points", self.merge_points, revisions().filter(|revision| revision.is_merge_point).count()),
        ];
        for (what, expected, found) in asked {
            let found = found as u64;
            if let Some(expected) = expected.filter(|expected| *expected != found) {
                return Err(format!("Number of {what}: expected {expected}, found {found}.{}", say_all(migrations)));
            }
        }
        if let Some(current) = &self.current {
            test_place(migrations, "the database", &migrations.current, current, "")?;
        }
        if let Some(kept) = &self.kept {
            let hint = " Check works on a database of its own; yours is changed by `alembic` in the terminal.";
            test_place(migrations, "your own database", &migrations.kept, kept, hint)?;
        }
        match &migrations.differences {
            _ if !self.must_agree => Ok(()),
            None => Err("It is not known whether models and database agree: autogenerate refuses.".to_owned()),
            Some(differences) if differences.is_empty() => Ok(()),
            Some(differences) => Err(format!(
                "Models and database differ. A new revision would have to:\n  {}",
                differences.join("\n  ")
            )),
        }
    }
}

fn test_place(
    migrations: &MigrationEvidence,
    whose: &str,
    place: &[String],
    expected: &str,
    hint: &str,
) -> Result<(), String> {
    let is_there = match expected {
        "base" => place.is_empty(),
        "head" => {
            let heads = || migrations.revisions.iter().filter(|revision| revision.is_head);
            heads().count() > 0 && heads().all(|head| place.contains(&head.id))
        }
        _ => migrations
            .revisions
            .iter()
            .any(|revision| (revision.message == expected || revision.id == expected) && place.contains(&revision.id)),
    };
    if is_there {
        return Ok(());
    }
    let found = match place {
        [] => "no revision was applied".to_owned(),
        ids => format!("it stands at {}", ids.join(", ")),
    };
    Err(format!("Expected {whose} at {expected}; {found}.{hint}{}", say_all(migrations)))
}

fn say_all(migrations: &MigrationEvidence) -> String {
    let lines = migrations.revisions.iter().map(|revision| format!("\n  {}  {}", revision.id, revision.message));
    lines.collect::<Vec<_>>().concat()
}
