//! What an attribute access may do to get its value.

/// A set of permissions for loading; SQLAlchemy: `PassiveFlag`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passive(u16);

impl Passive {
    /// Loader callables may run.
    pub const CALLABLES_OK: Self = Self(1);
    /// SQL may be sent.
    pub const SQL_OK: Self = Self(2);
    /// A loaded object that is expired may be refreshed on the way.
    pub const RELATED_OBJECT_OK: Self = Self(4);
    /// A missing value may become the attribute's default.
    pub const INIT_OK: Self = Self(8);
    /// Objects that are not persistent may load.
    pub const NON_PERSISTENT_OK: Self = Self(16);
    /// A many-to-one loads for the committed foreign key, not the current one.
    pub const LOAD_AGAINST_COMMITTED: Self = Self(32);
    /// The session is not flushed before loading.
    pub const NO_AUTOFLUSH: Self = Self(64);
    /// A failing load gives no value instead of an error.
    pub const NO_RAISE: Self = Self(128);
    /// A history includes changes of a collection that is not loaded.
    pub const INCLUDE_PENDING_MUTATIONS: Self = Self(512);
    /// The value before a change is loaded, whatever the attribute holds now.
    pub const DEFERRED_HISTORY: Self = Self(256);

    /// Everything: plain attribute access.
    pub const OFF: Self = Self(1 | 2 | 4 | 8 | 16);
    /// Like [`Passive::OFF`], but a missing value stays missing.
    pub const RETURN_NO_VALUE: Self = Self(1 | 2 | 4 | 16);
    /// Only what is in memory, nothing initialized.
    pub const NO_INITIALIZE: Self = Self(2 | 4 | 16);
    /// Only what is in memory, from the identity map too.
    pub const NO_FETCH: Self = Self(1 | 4 | 8 | 16);
    /// SQL for a related object is not sent, and one found expired stays so.
    pub const NO_FETCH_RELATED: Self = Self(1 | 2 | 8 | 16);
    /// Nothing is loaded and nothing initialized.
    pub const NO_CHANGE: Self = Self(0);
    /// Only persistent objects load.
    pub const ONLY_PERSISTENT: Self = Self(1 | 2 | 4 | 8);

    /// The permissions that the bits of a number give; SQLAlchemy has the same numbers.
    pub fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// Whether all permissions of `other` are given.
    pub fn allows(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// These permissions and those of `other`.
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These permissions without those of `other`.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}
