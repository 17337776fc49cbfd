//! The project's modules as files of a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use playground::{Source, SourceLoader};

/// Finds modules in folders, in their order.
pub struct FolderSources {
    folders: Vec<PathBuf>,
}

impl FolderSources {
    /// Modules of these folders.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders }
    }

    fn find(folder: &Path, stem: &str) -> Option<Source> {
        let package = folder.join(stem).join("__init__.py");
        let module = folder.join(format!("{stem}.py"));
        let read = |path: &Path, is_package: bool| {
            let text = fs::read_to_string(path).ok()?;
            Some(Source { path: path.to_string_lossy().into_owned(), text: Rc::from(text), is_package })
        };
        read(&package, true).or_else(|| read(&module, false)).or_else(|| {
            let path = package.to_string_lossy().into_owned();
            folder.join(stem).is_dir().then(|| Source { path, text: Rc::from(""), is_package: true })
        })
    }
}

impl SourceLoader for FolderSources {
    fn load(&self, module: &str) -> Option<Source> {
        let stem = module.replace('.', "/");
        self.folders.iter().find_map(|folder| Self::find(folder, &stem))
    }

    fn source_of(&self, path: &str) -> Option<Rc<str>> {
        fs::read_to_string(path).ok().map(Rc::from)
    }
}
