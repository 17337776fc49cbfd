//! Files of a project that fill its databases: `lab.seed.sql` fills `lab.db`.

use std::rc::Rc;

use course::Seed;
use engine::driver::{DriverConnection, OpenOptions};
use protocol::Project;

use crate::databases::Databases;
use crate::kept::KeptDatabases;

/// The databases that a project's files fill, with the file's path and its statements.
fn seeds(project: &Project) -> impl Iterator<Item = (String, &str, &str)> {
    let seed = |file: &protocol::File| Seed::database_of(&file.path);
    project.files.iter().filter_map(move |file| Some((seed(file)?, file.path.as_str(), file.text.as_str())))
}

/// Fills the databases of a run that are not there yet; answers the complaints.
pub(crate) fn fill(project: &Project, databases: &Databases) -> Vec<String> {
    let mut complaints = Vec::new();
    for (name, path, sql) in seeds(project) {
        if databases.open(&name).is_some() {
            continue;
        }
        let place = databases.storage().path(&name);
        let filled = DriverConnection::open(&place, &OpenOptions::default()).and_then(|connection| {
            databases.adopt(name, Rc::clone(&connection));
            connection.execute_script(sql)
        });
        complaints.extend(filled.err().map(|error| format!("{path}: {error}")));
    }
    complaints
}

/// Fills the databases that stay between runs, where they are not there yet; answers the complaints.
pub(crate) fn fill_kept(project: &Project, kept: &KeptDatabases) -> Vec<String> {
    let fill =
        |(name, path, sql): (String, &str, &str)| kept.fill(&name, sql).err().map(|error| format!("{path}: {error}"));
    seeds(project).filter_map(fill).collect()
}
