//! Python's hash of strings, which orders its sets.

use std::hash::Hasher;

use siphasher::sip::SipHasher13;

/// The hash of an ASCII string in Python with `PYTHONHASHSEED=0`.
pub fn name_hash(name: &str) -> i64 {
    if name.is_empty() {
        return 0;
    }
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    hasher.write(name.as_bytes());
    match hasher.finish().cast_signed() {
        -1 => -2,
        hash => hash,
    }
}
