//! Which CPython the runtime speaks as.

/// A CPython release.
///
/// The language and its library are those of the newest one. The older one is for holding programs against what it
/// printed: `sys.version_info`, `sys.version` and the texts that differ are its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Release {
    /// CPython 3.11.7.
    V3_11,
    /// CPython 3.13.0.
    #[default]
    V3_13,
}

impl Release {
    /// The release of a name: `3.11`.
    pub fn of_name(name: &str) -> Option<Self> {
        match name {
            "3.11" => Some(Self::V3_11),
            "3.13" => Some(Self::V3_13),
            _ => None,
        }
    }

    /// Minor and micro number.
    pub(crate) fn numbers(self) -> (u8, u8) {
        match self {
            Self::V3_11 => (11, 7),
            Self::V3_13 => (13, 0),
        }
    }

    /// `sys.hexversion`.
    pub(crate) fn hex_version(self) -> i64 {
        let (minor, micro) = self.numbers();
        0x0300_00f0 | i64::from(minor) << 16 | i64::from(micro) << 8
    }

    /// Its number in full: `3.13.0`.
    pub fn number(self) -> String {
        let (minor, micro) = self.numbers();
        format!("3.{minor}.{micro}")
    }

    /// `sys.version`.
    pub(crate) fn version(self) -> String {
        let date = match self {
            Self::V3_11 => "Dec  8 2023",
            Self::V3_13 => "Oct  7 2024",
        };
        format!("{} (main, {date}, 00:00:00) [Ormlet]", self.number())
    }
}
