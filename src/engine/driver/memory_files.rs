//! Files in memory with the locks of files on a disk: readers see the old rows while a writer has not committed, and a
//! second writer finds the database locked.
//!
//! The file system of `sqlite-wasm-rs` knows no locks, and SQLite's own `memdb` lets nobody read while somebody writes.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Once;

use rsqlite_vfs::{
    AccessMode, FileKind, LockLevel, MemChunksFile, OpenAccess, OpenOptions, OpenRequest, OpenedFile, SQLiteIoMethods,
    SQLiteVfs, SyncOptions, VfsError, VfsErrorCode, VfsFile, VfsResult, VfsStore,
};

use super::machine::Machine;

/// The name of the file system, for `?vfs=`.
pub(super) const NAME: &str = "ormlet";

thread_local! {
    /// The files of this thread by path: a connection never leaves its thread.
    static FILES: RefCell<BTreeMap<String, Rc<SharedFile>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Makes the file system known to SQLite.
pub(super) fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        #[expect(unsafe_code, reason = "the system is registered once and for ever, and each thread has its own files")]
        let registered = unsafe { rsqlite_vfs::register_vfs::<Methods, System>(NAME, (), false) };
        if let Ok(registered) = registered {
            registered.into_raw();
        }
    });
}

/// Deletes a file; whoever has it open keeps it.
pub(super) fn delete(path: &str) {
    FILES.with_borrow_mut(|files| {
        for path in [format!("{path}-journal"), path.to_owned()] {
            files.remove(&path);
        }
    });
}

/// A file, and who holds which lock on it.
struct SharedFile {
    bytes: RefCell<MemChunksFile>,
    readers: Cell<usize>,
    is_reserved: Cell<bool>,
    is_pending: Cell<bool>,
    handles: Cell<usize>,
}

impl SharedFile {
    fn new(bytes: MemChunksFile) -> Rc<Self> {
        Rc::new(Self {
            bytes: RefCell::new(bytes),
            readers: Cell::new(0),
            is_reserved: Cell::new(false),
            is_pending: Cell::new(false),
            handles: Cell::new(0),
        })
    }
}

/// What one connection has of a file.
struct Handle {
    file: Rc<SharedFile>,
    level: LockLevel,
    is_read_only: bool,
}

impl Handle {
    fn new(file: Rc<SharedFile>, access: OpenAccess) -> Self {
        file.handles.set(file.handles.get() + 1);
        Self { file, level: LockLevel::None, is_read_only: access == OpenAccess::ReadOnly }
    }

    fn check_writable(&self) -> VfsResult<()> {
        if self.is_read_only {
            return Err(VfsError::new(VfsErrorCode::ReadOnly, "the file is read-only".into()));
        }
        Ok(())
    }
}

fn busy() -> VfsError {
    VfsError::new(VfsErrorCode::Busy, "another connection has a lock".into())
}

impl VfsFile for Handle {
    fn read(&mut self, buffer: &mut [u8], offset: u64) -> VfsResult<usize> {
        self.file.bytes.borrow_mut().read(buffer, offset)
    }

    fn write(&mut self, buffer: &[u8], offset: u64) -> VfsResult<()> {
        self.check_writable()?;
        self.file.bytes.borrow_mut().write(buffer, offset)
    }

    fn truncate(&mut self, size: u64) -> VfsResult<()> {
        self.check_writable()?;
        self.file.bytes.borrow_mut().truncate(size)
    }

    fn sync(&mut self, _options: SyncOptions) -> VfsResult<()> {
        Ok(())
    }

    fn size(&self) -> VfsResult<u64> {
        self.file.bytes.borrow().size()
    }

    fn lock(&mut self, level: LockLevel) -> VfsResult<()> {
        if self.level >= level {
            return Ok(());
        }
        let file = &self.file;
        if self.level == LockLevel::None {
            // A writer that waits for the readers lets no further ones in.
            if file.is_pending.get() {
                return Err(busy());
            }
            file.readers.set(file.readers.get() + 1);
            self.level = LockLevel::Shared;
        }
        if level >= LockLevel::Reserved && self.level < LockLevel::Reserved {
            if file.is_reserved.get() || file.is_pending.get() {
                return Err(busy());
            }
            // Whoever takes back what a writer left behind comes here from SHARED.
            file.is_reserved.set(true);
            self.level = LockLevel::Reserved;
        }
        if level > LockLevel::Reserved {
            file.is_pending.set(true);
            self.level = LockLevel::Pending;
            if file.readers.get() > 1 {
                return Err(busy());
            }
            self.level = LockLevel::Exclusive;
        }
        Ok(())
    }

    fn unlock(&mut self, level: LockLevel) -> VfsResult<()> {
        if self.level <= level {
            return Ok(());
        }
        if self.level >= LockLevel::Reserved {
            self.file.is_reserved.set(false);
            self.file.is_pending.set(false);
        }
        if level == LockLevel::None {
            self.file.readers.set(self.file.readers.get().saturating_sub(1));
        }
        self.level = level;
        Ok(())
    }

    fn check_reserved_lock(&self) -> VfsResult<bool> {
        Ok(self.file.is_reserved.get() || self.file.is_pending.get())
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        let _ = self.unlock(LockLevel::None);
        self.file.handles.set(self.file.handles.get().saturating_sub(1));
    }
}

/// The files of a thread.
struct Files;

impl VfsStore for Files {
    type File = Handle;
    type AppData = ();

    fn open_file((): &(), request: OpenRequest<'_>) -> VfsResult<OpenedFile<Handle>> {
        let options = request.options;
        let access = options.access();
        let Some(filename) = request.filename else {
            let file = SharedFile::new(MemChunksFile::default());
            return Ok(OpenedFile { file: Handle::new(file, access), access });
        };
        let cannot = |why: &'static str| VfsError::new(VfsErrorCode::CantOpen, why.into());
        FILES.with_borrow_mut(|files| {
            let file = match files.get(filename.path()) {
                Some(_) if options.exclusive() => return Err(cannot("there is such a file")),
                Some(file) => file.clone(),
                None if options.create() => {
                    let is_database = options.kind() == Some(FileKind::MainDb);
                    let bytes = if is_database { MemChunksFile::waiting_for_write() } else { MemChunksFile::default() };
                    let file = SharedFile::new(bytes);
                    files.insert(filename.path().to_owned(), file.clone());
                    file
                }
                None => return Err(cannot("there is no such file")),
            };
            Ok(OpenedFile { file: Handle::new(file, access), access })
        })
    }

    fn close_file((): &(), name: Option<&str>, file: Handle, options: OpenOptions) -> VfsResult<()> {
        let Some(name) = name else { return Ok(()) };
        // Natively a file goes away with its last connection; in the browser the worker deletes it.
        let is_last = cfg!(not(target_family = "wasm"))
            && options.kind() == Some(FileKind::MainDb)
            && file.file.handles.get() == 1;
        if options.delete_on_close() || is_last {
            // A thread that ends has no files any more.
            let _ = FILES.try_with(|files| {
                let mut files = files.borrow_mut();
                if files.get(name).is_some_and(|known| Rc::ptr_eq(known, &file.file)) {
                    files.remove(name);
                }
            });
        }
        Ok(())
    }

    fn access((): &(), name: &str, _mode: AccessMode) -> VfsResult<bool> {
        Ok(FILES.with_borrow(|files| files.contains_key(name)))
    }

    fn full_pathname((): &(), name: &str) -> VfsResult<String> {
        Ok(name.to_owned())
    }

    fn delete_file((): &(), name: &str, _syncs: bool) -> VfsResult<()> {
        match FILES.with_borrow_mut(|files| files.remove(name)) {
            Some(_) => Ok(()),
            None => Err(VfsError::new(VfsErrorCode::IoDelete, "there is no such file".into())),
        }
    }
}

/// How SQLite reads, writes and locks a file.
struct Methods;

impl SQLiteIoMethods for Methods {
    type Store = Files;
}

/// The file system.
struct System;

impl SQLiteVfs<Methods> for System {
    type Os = Machine;

    fn os((): &()) -> &Machine {
        &Machine
    }
}
