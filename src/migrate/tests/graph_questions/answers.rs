//! The questions of `revision_graphs/record.py`, one by one.

use std::rc::Rc;

use migrate::Result;
use migrate::script::{
    Dependencies, HeadMaintainer, Identifiers, LineFormat, Moment, NewRevision, Place, Revision, Step, VersionChange,
    VersionTable, Walk, parse_history_range,
};

use super::super::python_hash::name_hash;
use super::{Answer, Failure, Graph, comma, ends, identifiers, spec};

impl Graph {
    pub(super) fn ask(&self, question: &[&str]) -> Answer {
        let is_yes = |text: &str| text == "y";
        let directory = &self.directory;
        let map = directory.map()?;
        Ok(match *question {
            ["describe", id] => describe(&map.at(id).ok_or(Failure(String::new()))?),
            ["revisions", ids] => places(&map.get_revisions(&identifiers(ids))?),
            ["revision", id] => {
                map.get_revision(&identifiers(id))?.map_or("None".to_owned(), |revision| revision.id().to_string())
            }
            ["number", id] => directory.as_revision_number(&identifiers(id))?.repr(),
            ["iterate", upper, lower, flags] => {
                let flags: Vec<bool> = flags.chars().map(|flag| flag == 'y').collect();
                let walk = Walk {
                    implicit_base: flags[0],
                    inclusive: flags[1],
                    assert_relative_length: flags[2],
                    select_for_downgrade: flags[3],
                };
                revisions(&map.iterate_revisions(&identifiers(upper), &identifiers(lower), walk)?)
            }
            ["upgrade", target, heads] => {
                let heads = identifiers(heads);
                run_steps(&directory.upgrade_steps(&identifiers(target), &heads)?, &heads)
            }
            ["downgrade", target, heads] => {
                let heads = identifiers(heads);
                run_steps(&directory.downgrade_steps(&identifiers(target), &heads)?, &heads)
            }
            ["stamp", target, heads] => {
                let heads = identifiers(heads);
                run_steps(&directory.stamp_steps(&identifiers(target), &heads)?, &heads)
            }
            ["current", heads] => {
                let mut current: Vec<Revision> = directory.get_all_current(&identifiers(heads))?.into_iter().collect();
                current.sort_by_key(|revision| Rc::clone(revision.id()));
                revisions(&current)
            }
            ["history", range, verbose, heads] => self.history(range, is_yes(verbose), &identifiers(heads))?,
            ["heads", verbose, resolve] => directory.heads(is_yes(verbose), is_yes(resolve))?.join("&"),
            ["branches", verbose] => directory.branches(is_yes(verbose))?.join("&"),
            ["show", ids] => directory.show(&identifiers(ids))?.join("&"),
            ["new", rev_id, head, splice, depends_on, path, labels, message] => {
                let given = |text: &str| (text != "~").then(|| text.to_owned());
                self.new_revision(&NewRevision {
                    rev_id: rev_id.into(),
                    message: given(message),
                    head: identifiers(head),
                    splice: is_yes(splice),
                    branch_labels: identifiers(labels),
                    version_path: given(path),
                    depends_on: identifiers(depends_on),
                })?
            }
            ["add", id, down, depends_on, labels] => {
                let spec = spec([id, down, depends_on, labels], "/proj/va/added1_.py", "added");
                let revision = Revision::new(spec)?;
                directory.add_revision(&revision)?;
                format!("{}|{}", ends(&map), describe(&revision))
            }
            _ => panic!("a question: {question:?}"),
        })
    }

    fn history(&self, range: &str, verbose: bool, heads: &Identifiers) -> Answer {
        let (base, head) = if range == "~" { (None, None) } else { parse_history_range(range)? };
        let end = |end: Option<&str>| if end == Some("current") { heads.clone() } else { end.into() };
        let texts = self.directory.history(&end(base), &end(head), verbose, Some(heads.as_slice()))?;
        Ok(texts.join("&"))
    }

    fn new_revision(&self, new: &NewRevision) -> Answer {
        let place = self.directory.place_revision(new, || Ok(Moment::default()))?;
        let plan = self.directory.plan_revision(new, &place)?;
        Ok(format!(
            "{} {} {} {} {} {}",
            place.path,
            plan.up_revision,
            plan.down_revision.repr(),
            plan.branch_labels.repr(),
            plan.depends_on.repr(),
            sql::repr_str(&plan.message)
        ))
    }
}

fn places(places: &[Place]) -> String {
    let text = |place: &Place| match place {
        Place::Revision(revision) => revision.id().to_string(),
        Place::Base => "base".to_owned(),
        Place::Nowhere => "None".to_owned(),
    };
    places.iter().map(text).collect::<Vec<_>>().join(" ")
}

fn revisions(revisions: &[Revision]) -> String {
    revisions.iter().map(|revision| &**revision.id()).collect::<Vec<_>>().join(" ")
}

fn describe(revision: &Revision) -> String {
    let flags = [
        revision.is_head(),
        revision.is_real_head(),
        revision.is_base(),
        revision.is_real_base(),
        revision.is_branch_point(),
        revision.is_real_branch_point(),
        revision.is_merge_point(),
    ];
    let format = LineFormat { branches: true, doc: true, parents: true, no_tree: false };
    [
        flags.iter().map(|flag| if *flag { '+' } else { '-' }).collect(),
        comma(&*revision.branch_labels()),
        comma(&*revision.nextrev()),
        comma(&*revision.all_nextrev()),
        comma(&*revision.resolved_dependencies()),
        comma(&*revision.normalized_dependencies()),
        revision.log_entry(),
        revision.to_string(),
        revision.cmd_format(false, format),
        revision.repr(),
    ]
    .join("|")
}

/// Keeps what is done to a version table.
#[derive(Default)]
struct Versions {
    done: Vec<String>,
    logged: String,
}

impl VersionTable for Versions {
    fn change(&mut self, change: &VersionChange) -> Result<()> {
        self.done.push(match change {
            VersionChange::Insert(version) => format!("+{version}"),
            VersionChange::Delete(version) => format!("-{version}"),
            VersionChange::Update { from, to } => format!("{from}>{to}"),
        });
        Ok(())
    }

    fn debug(&mut self, text: &str) -> Result<()> {
        text.clone_into(&mut self.logged);
        Ok(())
    }
}

fn run_steps(steps: &[Step], heads: &Identifiers) -> String {
    let mut maintainer = HeadMaintainer::new(heads.as_slice(), Some(name_hash));
    let mut texts = Vec::new();
    for step in steps {
        assert_eq!(step.is_upgrade(), step.info().is_upgrade);
        assert_eq!(step.sources(Dependencies::Include).len(), step.info().source_revision_ids().len());
        let info = step.info();
        let (up, down) = (comma(&info.up_revision_ids), comma(&info.down_revision_ids));
        let text = format!("{step} [{}] up={up} down={down}", step.short_log());
        let mut versions = Versions::default();
        let outcome = maintainer.update_to_step(step, &mut versions);
        let done = versions.done.join(" ");
        if let Err(error) = outcome {
            let Failure(error) = error.into();
            texts.push(format!("{text} {done} {error}"));
            break;
        }
        texts.push(format!("{text} ({}) {done}", versions.logged));
    }
    let mut heads = maintainer.heads().to_vec();
    heads.sort();
    format!("{} => {}", texts.join("; "), comma(&heads))
}
