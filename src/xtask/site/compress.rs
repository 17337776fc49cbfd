//! Compressed copies beside the files, for hosts that serve them, and the sizes that a browser downloads.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

use super::finish::has_extension;
use crate::failure::{Failure, Result};
use crate::fingerprint;

/// What compresses well; pictures are compressed already.
const TEXT: [&str; 8] = ["html", "js", "css", "wasm", "json", "svg", "webmanifest", "bin"];

/// Writes `NAME.br` and `NAME.gz` beside every file that gets smaller by it.
pub fn all(folder: &Path) -> Result<()> {
    let files: Vec<PathBuf> =
        fingerprint::files_below(folder)?.into_iter().filter(|file| has_extension(file, &TEXT)).collect();
    thread::scope(|scope| {
        let threads: Vec<_> = files.iter().map(|file| scope.spawn(|| write_beside(file))).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|_| Err(Failure::new("a compressing thread panicked"))))
    })
}

/// The bytes of one file as a browser may get them.
pub struct Sizes {
    /// As they are.
    pub raw: usize,
    /// With gzip at its best.
    pub gzip: usize,
    /// With brotli at its best.
    pub brotli: usize,
}

impl Sizes {
    /// Measures the file, from the copies beside it where they are.
    pub fn of(file: &Path) -> Result<Self> {
        let bytes = fs::read(file).map_err(|error| Failure::at(file, error))?;
        let copy = |extension| fs::metadata(beside(file, extension)).map(|copy| copy.len() as usize);
        Ok(Self {
            raw: bytes.len(),
            gzip: copy("gz").or_else(|_| gzip(&bytes).map(|copy| copy.len())).unwrap_or(bytes.len()),
            brotli: copy("br").or_else(|_| brotli(&bytes).map(|copy| copy.len())).unwrap_or(bytes.len()),
        })
    }
}

/// The path of a compressed copy.
pub fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn write_beside(file: &Path) -> Result<()> {
    let bytes = fs::read(file).map_err(|error| Failure::at(file, error))?;
    for (extension, compressed) in [("br", brotli(&bytes)), ("gz", gzip(&bytes))] {
        let compressed = compressed.map_err(|error| Failure::at(file, error))?;
        if compressed.len() < bytes.len() {
            let path = beside(file, extension);
            fs::write(&path, compressed).map_err(|error| Failure::at(&path, error))?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
