//! Files as a program sees them: [`Files`] is what an embedder gives, [`MemoryFiles`] keeps them in memory.

mod memory;
mod node;

pub use memory::MemoryFiles;

/// Why the file system refused, as one of the numbers of `errno`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileError(pub i32);

impl FileError {
    /// `EPERM`
    pub const NOT_PERMITTED: FileError = FileError(1);
    /// `ENOENT`
    pub const NOT_FOUND: FileError = FileError(2);
    /// `EBADF`
    pub const BAD_DESCRIPTOR: FileError = FileError(9);
    /// `EEXIST`
    pub const EXISTS: FileError = FileError(17);
    /// `ENOTDIR`
    pub const NOT_A_FOLDER: FileError = FileError(20);
    /// `EISDIR`
    pub const IS_A_FOLDER: FileError = FileError(21);
    /// `EINVAL`
    pub const INVALID: FileError = FileError(22);
    /// `EFBIG`
    pub const TOO_LARGE: FileError = FileError(27);
    /// `ENAMETOOLONG`
    pub const NAME_TOO_LONG: FileError = FileError(36);
    /// `ENOTEMPTY`
    pub const NOT_EMPTY: FileError = FileError(39);
    /// `ELOOP`
    pub const TOO_MANY_LINKS: FileError = FileError(40);

    /// The system's text for the number.
    pub fn text(self) -> &'static str {
        match self.0 {
            1 => "Operation not permitted",
            2 => "No such file or directory",
            3 => "No such process",
            4 => "Interrupted system call",
            5 => "Input/output error",
            9 => "Bad file descriptor",
            10 => "No child processes",
            11 => "Resource temporarily unavailable",
            12 => "Cannot allocate memory",
            13 => "Permission denied",
            16 => "Device or resource busy",
            17 => "File exists",
            18 => "Invalid cross-device link",
            20 => "Not a directory",
            21 => "Is a directory",
            22 => "Invalid argument",
            24 => "Too many open files",
            25 => "Inappropriate ioctl for device",
            27 => "File too large",
            28 => "No space left on device",
            29 => "Illegal seek",
            30 => "Read-only file system",
            32 => "Broken pipe",
            33 => "Numerical argument out of domain",
            34 => "Numerical result out of range",
            36 => "File name too long",
            38 => "Function not implemented",
            39 => "Directory not empty",
            40 => "Too many levels of symbolic links",
            95 => "Operation not supported",
            98 => "Address already in use",
            104 => "Connection reset by peer",
            110 => "Connection timed out",
            111 => "Connection refused",
            _ => "Unknown error",
        }
    }
}

/// What a file system operation gives.
pub type FileResult<T = ()> = Result<T, FileError>;

/// How a file is to be opened.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the flags of a system's open")]
pub struct Opening {
    /// Reading is allowed.
    pub read: bool,
    /// Writing is allowed.
    pub write: bool,
    /// Each write goes to the end.
    pub append: bool,
    /// A missing file is made.
    pub create: bool,
    /// With `create`: an existing file is an error.
    pub exclusive: bool,
    /// What is in the file goes away.
    pub truncate: bool,
    /// The permissions of a new file.
    pub mode: u32,
}

/// What is known of a file, a folder or a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// Kind and permissions, as `st_mode`.
    pub mode: u32,
    /// The number that is the file's own.
    pub inode: u64,
    /// How many names it has.
    pub links: u64,
    /// Bytes.
    pub size: u64,
    /// Last access, in nanoseconds since 1970.
    pub accessed: i64,
    /// Last change of the content, in nanoseconds since 1970.
    pub modified: i64,
}

/// Kind of a plain file in [`Status::mode`].
pub const KIND_FILE: u32 = 0o100_000;
/// Kind of a folder in [`Status::mode`].
pub const KIND_FOLDER: u32 = 0o040_000;
/// Kind of a symbolic link in [`Status::mode`].
pub const KIND_LINK: u32 = 0o120_000;
/// Kind of a character device in [`Status::mode`].
pub const KIND_DEVICE: u32 = 0o020_000;

impl Status {
    /// Whether it is a folder.
    pub fn is_folder(&self) -> bool {
        self.mode & 0o170_000 == KIND_FOLDER
    }

    /// Whether it is a plain file.
    pub fn is_file(&self) -> bool {
        self.mode & 0o170_000 == KIND_FILE
    }
}

/// The origin of a position in a file.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    /// The file's first byte.
    Start,
    /// Where the file stands.
    Current,
    /// Behind the last byte.
    End,
}

/// A file that is open.
pub trait OpenFile {
    /// At most so many bytes from the position on; none at the end.
    fn read(&mut self, limit: usize) -> FileResult<Vec<u8>>;

    /// Writes at the position; answers how many bytes were taken.
    fn write(&mut self, bytes: &[u8]) -> FileResult<usize>;

    /// Moves the position; answers the new one.
    fn seek(&mut self, offset: i64, origin: Origin) -> FileResult<u64>;

    /// Cuts the file, or extends it with zeros.
    fn truncate(&mut self, size: u64) -> FileResult;

    /// What is known of the file.
    fn status(&self) -> FileResult<Status>;
}

/// The files that a program sees. Paths have `/` between their names; those without one in front start at the current folder.
pub trait Files {
    /// The current folder's absolute path.
    fn current_folder(&self) -> String;

    /// Makes another folder the current one.
    fn enter_folder(&self, path: &str) -> FileResult;

    /// Opens a file.
    fn open(&self, path: &str, how: Opening) -> FileResult<Box<dyn OpenFile>>;

    /// What is known of a path; of a symbolic link itself unless it is followed.
    fn status(&self, path: &str, follow: bool) -> FileResult<Status>;

    /// The names in a folder.
    fn list(&self, path: &str) -> FileResult<Vec<String>>;

    /// Makes a folder.
    fn make_folder(&self, path: &str, mode: u32) -> FileResult;

    /// Removes an empty folder.
    fn remove_folder(&self, path: &str) -> FileResult;

    /// Removes a file or a link.
    fn remove(&self, path: &str) -> FileResult;

    /// Gives a file or folder another place, in place of a file that is there.
    fn rename(&self, from: &str, to: &str) -> FileResult;

    /// Makes a symbolic link to a target that need not exist.
    fn link_symbolically(&self, target: &str, path: &str) -> FileResult;

    /// Gives a file a second name.
    fn link(&self, from: &str, to: &str) -> FileResult;

    /// Where a symbolic link points.
    fn read_link(&self, path: &str) -> FileResult<String>;

    /// Sets the permissions.
    fn set_permissions(&self, path: &str, mode: u32) -> FileResult;

    /// Sets the times of last access and change, in nanoseconds since 1970.
    fn set_times(&self, path: &str, accessed: i64, modified: i64) -> FileResult;

    /// All bytes of a file.
    fn read(&self, path: &str) -> FileResult<Vec<u8>> {
        let mut file = self.open(path, Opening { read: true, ..Opening::default() })?;
        let mut bytes = Vec::new();
        loop {
            let part = file.read(1 << 20)?;
            if part.is_empty() {
                return Ok(bytes);
            }
            bytes.extend(part);
        }
    }

    /// Makes a file with these bytes, in place of one that is there.
    fn write(&self, path: &str, bytes: &[u8]) -> FileResult {
        let how = Opening { write: true, create: true, truncate: true, mode: 0o644, ..Opening::default() };
        self.open(path, how)?.write(bytes).map(|_| ())
    }
}
