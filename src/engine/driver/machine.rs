//! The clock, the sleep and the chance that SQLite asks its file system for.

use std::time::Duration;

use rsqlite_vfs::{OsCallback, VfsResult};

/// The machine that SQLite runs on.
pub(super) struct Machine;

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
impl OsCallback for Machine {
    fn sleep(&self, duration: Duration) {
        sqlite_wasm_rs::WasmOsCallback.sleep(duration);
    }

    fn random(&self, buffer: &mut [u8]) -> usize {
        sqlite_wasm_rs::WasmOsCallback.random(buffer)
    }

    fn epoch_timestamp_in_ms(&self) -> VfsResult<i64> {
        sqlite_wasm_rs::WasmOsCallback.epoch_timestamp_in_ms()
    }
}

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
impl OsCallback for Machine {
    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }

    fn random(&self, buffer: &mut [u8]) -> usize {
        use std::hash::{BuildHasher, RandomState};

        for (place, chunk) in buffer.chunks_mut(8).enumerate() {
            let bytes = RandomState::new().hash_one(place).to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
        buffer.len()
    }

    fn epoch_timestamp_in_ms(&self) -> VfsResult<i64> {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Ok(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}
