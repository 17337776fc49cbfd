//! How much memory objects have taken since somebody last asked how much is in use.
//!
//! Asking is left to the machine: it looks after a few megabytes, not after each object.

use std::cell::Cell;

use super::data::Data;
use super::heap;

/// Bytes that objects may take between two looks.
const INTERVAL: isize = 4 << 20;

/// What an object takes beside its contents, about.
const HEADER: usize = 96;

thread_local! {
    static CREDIT: Cell<isize> = const { Cell::new(INTERVAL) };
}

/// Notes that memory was taken.
#[inline]
pub(crate) fn take(bytes: usize) {
    let left = CREDIT.get().saturating_sub_unsigned(bytes);
    CREDIT.set(left);
    if left < 0 {
        heap::look_again();
    }
}

/// Notes a new object.
#[inline]
pub(super) fn take_object(data: &Data) {
    take(HEADER + weight(data));
}

/// Whether it is time to look how much is in use.
#[inline]
pub(crate) fn is_spent() -> bool {
    CREDIT.get() < 0
}

/// Begins the time until the next look.
pub(crate) fn renew() {
    CREDIT.set(INTERVAL);
}

/// Bytes of the contents that a new object comes with; dicts and sets note theirs as they grow.
#[inline]
fn weight(data: &Data) -> usize {
    const ITEM: usize = size_of::<super::value::Value>();
    match data {
        Data::Str(text) => text.as_str().len(),
        Data::Bytes(bytes) => bytes.len(),
        Data::Tuple(items) => items.len() * ITEM,
        Data::List(items) => items.try_borrow().map_or(0, |items| items.capacity() * ITEM),
        Data::ByteArray(bytes) => bytes.try_borrow().map_or(0, |bytes| bytes.len()),
        Data::BigInt(number) => number.bits() as usize / 8,
        _ => 0,
    }
}
