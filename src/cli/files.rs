//! The files of the operating system, for programs.

use std::cell::RefCell;
use std::fs::{self, File, FileTimes, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, symlink};
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use playground::Files;
use playground::files::{FileError, FileResult, OpenFile, Opening, Origin, Status};

/// The files of the system; what paths without a root start from is kept here, so that a program moves only itself.
pub struct FolderFiles {
    current: RefCell<PathBuf>,
}

fn given<T>(result: io::Result<T>) -> FileResult<T> {
    result.map_err(|error| match (error.raw_os_error(), error.kind()) {
        (Some(number), _) => FileError(number),
        (None, ErrorKind::InvalidInput) => FileError::INVALID,
        (None, _) => FileError::NOT_PERMITTED,
    })
}

fn status_of(found: &fs::Metadata) -> Status {
    let nanos = |seconds: i64, nanos: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanos);
    Status {
        mode: found.mode(),
        inode: found.ino(),
        links: found.nlink(),
        size: found.size(),
        accessed: nanos(found.atime(), found.atime_nsec()),
        modified: nanos(found.mtime(), found.mtime_nsec()),
    }
}

fn moment(nanos: i64) -> SystemTime {
    let distance = Duration::from_nanos(nanos.unsigned_abs());
    if nanos < 0 { UNIX_EPOCH - distance } else { UNIX_EPOCH + distance }
}

impl FolderFiles {
    /// Files as seen from a folder.
    pub fn new(current: PathBuf) -> Self {
        Self { current: RefCell::new(current) }
    }

    fn place(&self, path: &str) -> FileResult<PathBuf> {
        if path.is_empty() { Err(FileError::NOT_FOUND) } else { Ok(self.current.borrow().join(path)) }
    }
}

impl Files for FolderFiles {
    fn current_folder(&self) -> String {
        self.current.borrow().to_string_lossy().into_owned()
    }

    fn enter_folder(&self, path: &str) -> FileResult {
        let place = given(fs::canonicalize(self.place(path)?))?;
        if !place.is_dir() {
            return Err(FileError::NOT_A_FOLDER);
        }
        self.current.replace(place);
        Ok(())
    }

    fn open(&self, path: &str, how: Opening) -> FileResult<Box<dyn OpenFile>> {
        let mut options = OpenOptions::new();
        options.read(how.read).write(how.write).append(how.append).truncate(how.truncate).mode(how.mode);
        options.create(how.create && !how.exclusive).create_new(how.create && how.exclusive);
        let file = given(options.open(self.place(path)?))?;
        if given(file.metadata())?.is_dir() {
            return Err(FileError::IS_A_FOLDER);
        }
        Ok(Box::new(SystemFile(file)))
    }

    fn status(&self, path: &str, follow: bool) -> FileResult<Status> {
        let place = self.place(path)?;
        let found = if follow { fs::metadata(place) } else { fs::symlink_metadata(place) };
        given(found).map(|found| status_of(&found))
    }

    fn list(&self, path: &str) -> FileResult<Vec<String>> {
        let mut names = Vec::new();
        for entry in given(fs::read_dir(self.place(path)?))? {
            names.push(given(entry)?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    fn make_folder(&self, path: &str, mode: u32) -> FileResult {
        given(fs::DirBuilder::new().mode(mode).create(self.place(path)?))
    }

    fn remove_folder(&self, path: &str) -> FileResult {
        given(fs::remove_dir(self.place(path)?))
    }

    fn remove(&self, path: &str) -> FileResult {
        given(fs::remove_file(self.place(path)?))
    }

    fn rename(&self, from: &str, to: &str) -> FileResult {
        given(fs::rename(self.place(from)?, self.place(to)?))
    }

    fn link_symbolically(&self, target: &str, path: &str) -> FileResult {
        given(symlink(target, self.place(path)?))
    }

    fn link(&self, from: &str, to: &str) -> FileResult {
        given(fs::hard_link(self.place(from)?, self.place(to)?))
    }

    fn read_link(&self, path: &str) -> FileResult<String> {
        given(fs::read_link(self.place(path)?)).map(|target| target.to_string_lossy().into_owned())
    }

    fn set_permissions(&self, path: &str, mode: u32) -> FileResult {
        given(fs::set_permissions(self.place(path)?, fs::Permissions::from_mode(mode)))
    }

    fn set_times(&self, path: &str, accessed: i64, modified: i64) -> FileResult {
        let times = FileTimes::new().set_accessed(moment(accessed)).set_modified(moment(modified));
        given(File::open(self.place(path)?).and_then(|file| file.set_times(times)))
    }
}

struct SystemFile(File);

impl OpenFile for SystemFile {
    fn read(&mut self, limit: usize) -> FileResult<Vec<u8>> {
        let mut bytes = Vec::new();
        given(Read::by_ref(&mut self.0).take(limit as u64).read_to_end(&mut bytes))?;
        Ok(bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> FileResult<usize> {
        given(self.0.write_all(bytes)).map(|()| bytes.len())
    }

    fn seek(&mut self, offset: i64, origin: Origin) -> FileResult<u64> {
        let to = match origin {
            Origin::Start => SeekFrom::Start(u64::try_from(offset).map_err(|_| FileError::INVALID)?),
            Origin::Current => SeekFrom::Current(offset),
            Origin::End => SeekFrom::End(offset),
        };
        given(self.0.seek(to))
    }

    fn truncate(&mut self, size: u64) -> FileResult {
        given(self.0.set_len(size))
    }

    fn status(&self) -> FileResult<Status> {
        given(self.0.metadata()).map(|found| status_of(&found))
    }
}
