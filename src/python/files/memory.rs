//! [`MemoryFiles`]: a file system that lives as long as its owner.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::node::{Body, Node};
use super::{FileError, FileResult, Files, OpenFile, Opening, Origin, Status};

/// How many symbolic links a path may lead through.
const MOST_LINKS: u32 = 40;

/// How long a name may be.
const LONGEST_NAME: usize = 255;

/// Bytes of one file.
const LARGEST_FILE: usize = 1 << 28;

/// Where a path leads.
struct Place {
    folder: Rc<Node>,
    /// Empty for the root.
    name: String,
    node: Option<Rc<Node>>,
    /// The absolute path without links.
    path: String,
}

/// The path of the last of nested folders, the first of which is the root; empty for the root.
fn path_of(folders: &[(String, Rc<Node>)]) -> String {
    let mut path = String::new();
    for (name, _) in folders.iter().skip(1) {
        path.push('/');
        path.push_str(name);
    }
    path
}

/// Files in memory, with folders, links, permissions and times.
pub struct MemoryFiles {
    root: Rc<Node>,
    current: RefCell<String>,
    clock: Rc<dyn Fn() -> i64>,
    inodes: Cell<u64>,
}

impl MemoryFiles {
    /// The folder that programs start in.
    pub const HOME: &'static str = "/home/user";

    /// An empty home folder, `/tmp` and `/dev/null`. The clock gives nanoseconds since 1970.
    pub fn new(clock: impl Fn() -> i64 + 'static) -> MemoryFiles {
        let clock: Rc<dyn Fn() -> i64> = Rc::new(clock);
        let now = clock();
        let root = Rc::new(Node {
            inode: 1,
            body: RefCell::new(Body::Folder(BTreeMap::new())),
            permissions: Cell::new(0o755),
            names: Cell::new(1),
            accessed: Cell::new(now),
            modified: Cell::new(now),
        });
        let files = MemoryFiles { root, current: RefCell::new("/".to_owned()), clock, inodes: Cell::new(1) };
        for folder in ["/home", Self::HOME, "/tmp", "/dev"] {
            // Nothing is in the way in an empty tree.
            let _ = files.make_folder(folder, 0o755);
        }
        if let Ok(Place { node: Some(folder), .. }) = files.walk("/dev", true) {
            folder.put("null", files.node(Body::Null, 0o666));
        }
        files.current.replace(Self::HOME.to_owned());
        files
    }

    /// Places a file, with the folders that its path names.
    pub fn place(&self, path: &str, bytes: &[u8]) {
        for (at, _) in path.match_indices('/').filter(|(at, _)| *at > 0) {
            // A folder that is there is as good as a new one.
            let _ = self.make_folder(&path[..at], 0o755);
        }
        // Only a path that names a folder is refused, and such a file cannot be.
        let _ = self.write(path, bytes);
    }

    fn node(&self, body: Body, permissions: u32) -> Rc<Node> {
        let now = (self.clock)();
        self.inodes.set(self.inodes.get() + 1);
        Rc::new(Node {
            inode: self.inodes.get(),
            body: RefCell::new(body),
            permissions: Cell::new(permissions),
            names: Cell::new(1),
            accessed: Cell::new(now),
            modified: Cell::new(now),
        })
    }

    fn walk(&self, path: &str, follow: bool) -> FileResult<Place> {
        if path.is_empty() {
            return Err(FileError::NOT_FOUND);
        }
        let mut todo: VecDeque<String> = VecDeque::new();
        if !path.starts_with('/') {
            todo.extend(self.current.borrow().split('/').map(str::to_owned));
        }
        todo.extend(path.split('/').map(str::to_owned));
        let mut stack = vec![(String::new(), self.root.clone())];
        let mut links = 0;
        while let Some(name) = todo.pop_front() {
            let top = stack.last().map_or_else(|| self.root.clone(), |(_, node)| node.clone());
            match name.as_str() {
                "" | "." => continue,
                ".." => {
                    if stack.len() > 1 {
                        stack.pop();
                    }
                    continue;
                }
                _ => {}
            }
            if name.len() > LONGEST_NAME {
                return Err(FileError::NAME_TOO_LONG);
            }
            let place = |node: Option<Rc<Node>>| {
                let mut path = path_of(&stack);
                path.push('/');
                path.push_str(&name);
                Place { folder: top.clone(), name: name.clone(), node, path }
            };
            let Some(node) = top.child(&name)? else {
                let is_last = todo.iter().all(String::is_empty);
                return if is_last { Ok(place(None)) } else { Err(FileError::NOT_FOUND) };
            };
            let target = match &*node.body.borrow() {
                Body::Link(target) if follow || !todo.is_empty() => Some(target.clone()),
                _ => None,
            };
            if let Some(target) = target {
                links += 1;
                if links > MOST_LINKS {
                    return Err(FileError::TOO_MANY_LINKS);
                }
                if target.starts_with('/') {
                    stack.truncate(1);
                }
                for part in target.rsplit('/') {
                    todo.push_front(part.to_owned());
                }
            } else if node.is_folder() {
                stack.push((name, node));
            } else if todo.is_empty() {
                return Ok(place(Some(node)));
            } else {
                return Err(FileError::NOT_A_FOLDER);
            }
        }
        let path = path_of(&stack);
        let (name, node) = stack.pop().unwrap_or_else(|| (String::new(), self.root.clone()));
        let folder = stack.pop().map_or_else(|| self.root.clone(), |(_, node)| node);
        let path = if path.is_empty() { "/".to_owned() } else { path };
        Ok(Place { folder, name, node: Some(node), path })
    }

    fn existing(&self, path: &str, follow: bool) -> FileResult<Rc<Node>> {
        self.walk(path, follow)?.node.ok_or(FileError::NOT_FOUND)
    }

    /// A place where nothing is yet.
    fn free_place(&self, path: &str) -> FileResult<Place> {
        let place = self.walk(path, false)?;
        if place.node.is_some() { Err(FileError::EXISTS) } else { Ok(place) }
    }

    fn put(&self, place: &Place, node: Rc<Node>) {
        place.folder.put(&place.name, node);
        place.folder.modified.set((self.clock)());
    }

    fn take(&self, place: &Place) {
        place.folder.take(&place.name);
        place.folder.modified.set((self.clock)());
        if let Some(node) = &place.node {
            node.names.set(node.names.get().saturating_sub(1));
        }
    }
}

impl Files for MemoryFiles {
    fn current_folder(&self) -> String {
        self.current.borrow().clone()
    }

    fn enter_folder(&self, path: &str) -> FileResult {
        let place = self.walk(path, true)?;
        if !place.node.ok_or(FileError::NOT_FOUND)?.is_folder() {
            return Err(FileError::NOT_A_FOLDER);
        }
        self.current.replace(place.path);
        Ok(())
    }

    fn open(&self, path: &str, how: Opening) -> FileResult<Box<dyn OpenFile>> {
        let place = self.walk(path, !how.exclusive)?;
        let node = match &place.node {
            Some(_) if how.create && how.exclusive => return Err(FileError::EXISTS),
            Some(node) => node.clone(),
            None if path.ends_with('/') && how.create => return Err(FileError::IS_A_FOLDER),
            None if how.create => {
                let node = self.node(Body::File(Vec::new()), how.mode & 0o7777);
                self.put(&place, node.clone());
                node
            }
            None => return Err(FileError::NOT_FOUND),
        };
        if node.is_folder() {
            return Err(FileError::IS_A_FOLDER);
        }
        if how.truncate {
            if let Body::File(bytes) = &mut *node.body.borrow_mut() {
                bytes.clear();
            }
            node.modified.set((self.clock)());
        }
        Ok(Box::new(MemoryFile { node, how, position: 0, clock: self.clock.clone() }))
    }

    fn status(&self, path: &str, follow: bool) -> FileResult<Status> {
        Ok(self.existing(path, follow)?.status())
    }

    fn list(&self, path: &str) -> FileResult<Vec<String>> {
        match &*self.existing(path, true)?.body.borrow() {
            Body::Folder(entries) => Ok(entries.keys().cloned().collect()),
            _ => Err(FileError::NOT_A_FOLDER),
        }
    }

    fn make_folder(&self, path: &str, mode: u32) -> FileResult {
        let place = self.free_place(path)?;
        self.put(&place, self.node(Body::Folder(BTreeMap::new()), mode & 0o7777));
        Ok(())
    }

    fn remove_folder(&self, path: &str) -> FileResult {
        let place = self.walk(path, false)?;
        let node = place.node.clone().ok_or(FileError::NOT_FOUND)?;
        match &*node.body.borrow() {
            Body::Folder(entries) if entries.is_empty() => {}
            Body::Folder(_) => return Err(FileError::NOT_EMPTY),
            _ => return Err(FileError::NOT_A_FOLDER),
        }
        self.take(&place);
        Ok(())
    }

    fn remove(&self, path: &str) -> FileResult {
        let place = self.walk(path, false)?;
        if place.node.as_ref().ok_or(FileError::NOT_FOUND)?.is_folder() {
            return Err(FileError::IS_A_FOLDER);
        }
        self.take(&place);
        Ok(())
    }

    fn rename(&self, from: &str, to: &str) -> FileResult {
        let source = self.walk(from, false)?;
        let node = source.node.clone().ok_or(FileError::NOT_FOUND)?;
        let target = self.walk(to, false)?;
        if let Some(there) = &target.node {
            if Rc::ptr_eq(there, &node) {
                return Ok(());
            }
            match (node.is_folder(), there.is_folder()) {
                (false, true) => return Err(FileError::IS_A_FOLDER),
                (true, false) => return Err(FileError::NOT_A_FOLDER),
                (true, true) if !matches!(&*there.body.borrow(), Body::Folder(entries) if entries.is_empty()) => {
                    return Err(FileError::NOT_EMPTY);
                }
                _ => {}
            }
        }
        if node.is_folder() && target.path.starts_with(&format!("{}/", source.path)) {
            return Err(FileError::INVALID);
        }
        if target.node.is_some() {
            self.take(&target);
        }
        source.folder.take(&source.name);
        source.folder.modified.set((self.clock)());
        self.put(&target, node);
        Ok(())
    }

    fn link_symbolically(&self, target: &str, path: &str) -> FileResult {
        let place = self.free_place(path)?;
        self.put(&place, self.node(Body::Link(target.to_owned()), 0o777));
        Ok(())
    }

    fn link(&self, from: &str, to: &str) -> FileResult {
        let node = self.existing(from, false)?;
        if node.is_folder() {
            return Err(FileError::NOT_PERMITTED);
        }
        let place = self.free_place(to)?;
        node.names.set(node.names.get() + 1);
        self.put(&place, node);
        Ok(())
    }

    fn read_link(&self, path: &str) -> FileResult<String> {
        match &*self.existing(path, false)?.body.borrow() {
            Body::Link(target) => Ok(target.clone()),
            _ => Err(FileError::INVALID),
        }
    }

    fn set_permissions(&self, path: &str, mode: u32) -> FileResult {
        self.existing(path, true)?.permissions.set(mode & 0o7777);
        Ok(())
    }

    fn set_times(&self, path: &str, accessed: i64, modified: i64) -> FileResult {
        let node = self.existing(path, true)?;
        node.accessed.set(accessed);
        node.modified.set(modified);
        Ok(())
    }
}

/// A file of [`MemoryFiles`] that is open; it outlives its name.
struct MemoryFile {
    node: Rc<Node>,
    how: Opening,
    position: u64,
    clock: Rc<dyn Fn() -> i64>,
}

impl OpenFile for MemoryFile {
    fn read(&mut self, limit: usize) -> FileResult<Vec<u8>> {
        if !self.how.read {
            return Err(FileError::BAD_DESCRIPTOR);
        }
        let Body::File(bytes) = &*self.node.body.borrow() else { return Ok(Vec::new()) };
        let start = usize::try_from(self.position).unwrap_or(usize::MAX).min(bytes.len());
        let end = start.saturating_add(limit).min(bytes.len());
        let part = bytes.get(start..end).unwrap_or_default().to_vec();
        self.position += part.len() as u64;
        Ok(part)
    }

    fn write(&mut self, new: &[u8]) -> FileResult<usize> {
        if !self.how.write {
            return Err(FileError::BAD_DESCRIPTOR);
        }
        if let Body::File(bytes) = &mut *self.node.body.borrow_mut() {
            let start = match usize::try_from(self.position) {
                _ if self.how.append => bytes.len(),
                Ok(position) => position,
                Err(_) => return Err(FileError::INVALID),
            };
            let end = start.saturating_add(new.len());
            if end > LARGEST_FILE {
                return Err(FileError::TOO_LARGE);
            }
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            if let Some(place) = bytes.get_mut(start..end) {
                place.copy_from_slice(new);
            }
            self.position = end as u64;
            self.node.modified.set((self.clock)());
        }
        Ok(new.len())
    }

    fn seek(&mut self, offset: i64, origin: Origin) -> FileResult<u64> {
        let base = match origin {
            Origin::Start => 0,
            Origin::Current => self.position,
            Origin::End => self.node.status().size,
        };
        self.position = base.checked_add_signed(offset).ok_or(FileError::INVALID)?;
        Ok(self.position)
    }

    fn truncate(&mut self, size: u64) -> FileResult {
        if !self.how.write {
            return Err(FileError::INVALID);
        }
        if let Body::File(bytes) = &mut *self.node.body.borrow_mut() {
            let size = usize::try_from(size).ok().filter(|size| *size <= LARGEST_FILE);
            bytes.resize(size.ok_or(FileError::TOO_LARGE)?, 0);
        }
        self.node.modified.set((self.clock)());
        Ok(())
    }

    fn status(&self) -> FileResult<Status> {
        Ok(self.node.status())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> MemoryFiles {
        MemoryFiles::new(|| 1_000)
    }

    #[test]
    fn files_are_found_through_folders_links_and_dots() {
        let files = files();
        files.place("shop/models.py", b"x = 1");
        files.link_symbolically("shop", "alias").expect("a free name");
        let same = ["shop/models.py", "alias/models.py", "./shop/../shop/models.py", "/home/user/shop/models.py"];
        for path in same {
            assert_eq!(files.read(path), Ok(b"x = 1".to_vec()), "{path}");
        }
        assert_eq!(files.read("shop"), Err(FileError::IS_A_FOLDER));
        assert_eq!(files.read("shop/models.py/"), Err(FileError::NOT_A_FOLDER));
        assert_eq!(files.read("none/models.py"), Err(FileError::NOT_FOUND));
    }

    #[test]
    fn a_removed_file_lives_on_while_it_is_open() {
        let files = files();
        files.place("a", b"text");
        let mut open = files.open("a", Opening { read: true, ..Opening::default() }).expect("it is there");
        assert_eq!(files.remove("a"), Ok(()));
        assert_eq!(open.read(10), Ok(b"text".to_vec()));
        assert_eq!(files.status("a", true), Err(FileError::NOT_FOUND));
    }

    #[test]
    fn a_folder_is_not_moved_into_itself() {
        let files = files();
        files.place("a/b/c", b"");
        assert_eq!(files.rename("a", "a/b/d"), Err(FileError::INVALID));
        assert_eq!(files.remove_folder("a"), Err(FileError::NOT_EMPTY));
        assert_eq!(files.rename("a/b", "d"), Ok(()));
        assert_eq!(files.list("."), Ok(vec!["a".to_owned(), "d".to_owned()]));
    }
}
