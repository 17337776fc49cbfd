//! Finds the modules of a project that lies in memory.

use std::rc::Rc;

use protocol::Project;
use python::{Source, SourceLoader};

/// The files of a project as modules: `import shop.models` finds `shop/models.py` or `shop/models/__init__.py`.
pub struct ProjectSources {
    files: Vec<(String, Rc<str>)>,
    /// Whether modules are found, or only the lines that tracebacks show.
    finds_modules: bool,
}

impl ProjectSources {
    /// The sources of a project.
    pub fn new(project: &Project) -> Self {
        let files = project.files.iter().map(|file| (file.path.clone(), Rc::from(file.text.as_str()))).collect();
        Self { files, finds_modules: true }
    }

    /// The texts of a project, whose modules are found by `sys.path`.
    pub fn texts_only(project: &Project) -> Self {
        Self { finds_modules: false, ..Self::new(project) }
    }

    fn file(&self, path: &str) -> Option<Rc<str>> {
        self.files.iter().find(|(known, _)| known == path).map(|(_, text)| text.clone())
    }
}

impl SourceLoader for ProjectSources {
    fn load(&self, module: &str) -> Option<Source> {
        if !self.finds_modules {
            return None;
        }
        let stem = module.replace('.', "/");
        let package = format!("{stem}/__init__.py");
        if let Some(text) = self.file(&package) {
            return Some(Source { path: package, text, is_package: true });
        }
        let path = format!("{stem}.py");
        if let Some(text) = self.file(&path) {
            return Some(Source { path, text, is_package: false });
        }
        let folder = format!("{stem}/");
        let is_folder = self.files.iter().any(|(known, _)| known.starts_with(&folder));
        is_folder.then(|| Source { path: package, text: Rc::from(""), is_package: true })
    }

    fn source_of(&self, path: &str) -> Option<Rc<str>> {
        self.file(path)
    }
}

#[cfg(test)]
mod tests {
    use protocol::File;

    use super::*;

    #[test]
    fn packages_modules_and_plain_folders_are_found() {
        let file = |path: &str| File { path: path.into(), text: format!("# {path}") };
        let files = vec![file("main.py"), file("shop/__init__.py"), file("shop/models.py"), file("tools/a.py")];
        let sources = ProjectSources::new(&Project { files, main: "main.py".into() });
        let found = |module: &str| sources.load(module).map(|source| (source.path, source.is_package));
        assert_eq!(found("main"), Some(("main.py".into(), false)));
        assert_eq!(found("shop"), Some(("shop/__init__.py".into(), true)));
        assert_eq!(found("shop.models"), Some(("shop/models.py".into(), false)));
        assert_eq!(found("tools"), Some(("tools/__init__.py".into(), true)));
        assert_eq!(found("shop.nothing"), None);
    }
}
