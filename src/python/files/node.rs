//! [`Node`]: what a file system in memory is made of.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{FileError, FileResult, KIND_DEVICE, KIND_FILE, KIND_FOLDER, KIND_LINK, Status};

/// What a place in the tree holds.
pub(super) enum Body {
    File(Vec<u8>),
    Folder(BTreeMap<String, Rc<Node>>),
    Link(String),
    /// Takes everything, gives nothing.
    Null,
}

/// A file, a folder or a link, whatever its names.
pub(super) struct Node {
    pub(super) inode: u64,
    pub(super) body: RefCell<Body>,
    pub(super) permissions: Cell<u32>,
    pub(super) names: Cell<u64>,
    pub(super) accessed: Cell<i64>,
    pub(super) modified: Cell<i64>,
}

impl Node {
    pub(super) fn is_folder(&self) -> bool {
        matches!(&*self.body.borrow(), Body::Folder(_))
    }

    pub(super) fn child(&self, name: &str) -> FileResult<Option<Rc<Node>>> {
        match &*self.body.borrow() {
            Body::Folder(entries) => Ok(entries.get(name).cloned()),
            _ => Err(FileError::NOT_A_FOLDER),
        }
    }

    pub(super) fn put(&self, name: &str, node: Rc<Node>) {
        if let Body::Folder(entries) = &mut *self.body.borrow_mut() {
            entries.insert(name.to_owned(), node);
        }
    }

    pub(super) fn take(&self, name: &str) {
        if let Body::Folder(entries) = &mut *self.body.borrow_mut() {
            entries.remove(name);
        }
    }

    pub(super) fn status(&self) -> Status {
        let (kind, size, links) = match &*self.body.borrow() {
            Body::File(bytes) => (KIND_FILE, bytes.len(), self.names.get()),
            Body::Folder(entries) => {
                let folders = entries.values().filter(|node| node.is_folder()).count();
                (KIND_FOLDER, 4096, 2 + folders as u64)
            }
            Body::Link(target) => (KIND_LINK, target.len(), 1),
            Body::Null => (KIND_DEVICE, 0, 1),
        };
        Status {
            mode: kind | self.permissions.get(),
            inode: self.inode,
            links,
            size: size as u64,
            accessed: self.accessed.get(),
            modified: self.modified.get(),
        }
    }
}
