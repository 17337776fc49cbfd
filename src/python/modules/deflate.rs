//! `_zlib`: checksums, and deflate in one piece.

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::hashlib::bytes_like;
use crate::{Args, ModuleRef, PyResult, Value, Vm};

/// How many bytes are made at most: more is an error of memory in the browser.
const LIMIT: usize = 1 << 28;

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(
        vm,
        &[
            ("crc32", |vm, args| checksum(vm, args, "crc32", 0, crc32)),
            ("adler32", |vm, args| checksum(vm, args, "adler32", 1, adler32)),
            ("deflate", deflated),
            ("inflate", inflated),
        ],
    );
    Ok(())
}

fn checksum(vm: &Vm, args: &Args<'_>, name: &str, start: u32, sum: fn(&[u8], u32) -> u32) -> PyResult {
    let given = args.between(vm, name, 1, 2)?;
    let before = match given.get(1) {
        Some(before) => (crate::builtins::arguments::index(vm, before)? & 0xffff_ffff) as u32,
        None => start,
    };
    Ok(Value::Int(i64::from(sum(&bytes_like(vm, &given[0])?, before))))
}

fn crc32(bytes: &[u8], before: u32) -> u32 {
    let mut table = [0_u32; 256];
    for (at, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..8).fold(at, |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 });
    }
    !bytes.iter().fold(!before, |crc, byte| crc >> 8 ^ table[(crc as u8 ^ byte) as usize])
}

fn adler32(bytes: &[u8], before: u32) -> u32 {
    const BASE: u32 = 65_521;
    let (mut low, mut high) = (before & 0xffff, before >> 16);
    for chunk in bytes.chunks(5552) {
        for byte in chunk {
            low += u32::from(*byte);
            high += low;
        }
        (low, high) = (low % BASE, high % BASE);
    }
    high << 16 | low
}

/// `deflate(data, level, raw)`.
fn deflated(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "deflate", 3, 3)?;
    let data = bytes_like(vm, &given[0])?;
    let level = given[1].as_int().and_then(|level| u8::try_from(level).ok()).unwrap_or(6);
    let made = if vm.truth(&given[2])? {
        miniz_oxide::deflate::compress_to_vec(&data, level)
    } else {
        miniz_oxide::deflate::compress_to_vec_zlib(&data, level)
    };
    Ok(Value::bytes(&made))
}

/// `inflate(data, raw)`: what comes out, how many bytes were read, and whether the stream ended; `None` for wrong data.
fn inflated(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "inflate", 2, 2)?;
    let data = bytes_like(vm, &given[0])?;
    let format = if vm.truth(&given[1])? { DataFormat::Raw } else { DataFormat::Zlib };
    let mut state = InflateState::new_boxed(format);
    let (mut out, mut chunk, mut read) = (Vec::new(), vec![0; 1 << 16], 0);
    loop {
        let result = inflate(&mut state, data.get(read..).unwrap_or_default(), &mut chunk, MZFlush::None);
        read += result.bytes_consumed;
        out.extend_from_slice(chunk.get(..result.bytes_written).unwrap_or_default());
        if out.len() > LIMIT {
            return Err(vm.error(&vm.exceptions.memory_error, ""));
        }
        let is_done = match result.status {
            Ok(MZStatus::StreamEnd) => true,
            Ok(_) if result.bytes_consumed > 0 || result.bytes_written > 0 => continue,
            Ok(_) | Err(MZError::Buf) => false,
            Err(_) => return Ok(Value::None),
        };
        return Ok(Value::tuple(vec![Value::bytes(&out), Value::from(read), Value::bool(is_done)]));
    }
}
