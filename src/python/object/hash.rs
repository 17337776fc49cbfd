//! CPython's hash functions of numbers, strings and tuples.

use std::hash::Hasher;

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;
use siphasher::sip::SipHasher13;

const MODULUS: u64 = (1 << 61) - 1;

/// The hash of an `int` that fits 64 bits: the number modulo 2⁶¹-1 with its sign.
pub fn hash_int(number: i64) -> i64 {
    let rest = (number.unsigned_abs() % MODULUS) as i64;
    let signed = if number < 0 { -rest } else { rest };
    if signed == -1 { -2 } else { signed }
}

/// The hash of an `int` of any size.
pub fn hash_big(number: &BigInt) -> i64 {
    let rest = (number.magnitude() % MODULUS).to_i64().unwrap_or(0);
    let signed = if number.sign() == Sign::Minus { -rest } else { rest };
    if signed == -1 { -2 } else { signed }
}

/// The hash of a `float`: equal to the hash of an equal `int`.
pub fn hash_float(number: f64) -> i64 {
    if number.is_infinite() {
        return if number > 0.0 { 314_159 } else { -314_159 };
    }
    if number.is_nan() {
        return 0;
    }
    let (mut mantissa, mut exponent) = frexp(number.abs());
    let mut hash: u64 = 0;
    while mantissa != 0.0 {
        hash = ((hash << 28) & MODULUS) | (hash >> (61 - 28));
        mantissa *= 268_435_456.0;
        exponent -= 28;
        let digit = mantissa as u64;
        mantissa -= digit as f64;
        hash += digit;
        if hash >= MODULUS {
            hash -= MODULUS;
        }
    }
    let shift = exponent.rem_euclid(61) as u32;
    if shift > 0 {
        hash = ((hash << shift) & MODULUS) | (hash >> (61 - shift));
    }
    let signed = if number < 0.0 { -(hash as i64) } else { hash as i64 };
    if signed == -1 { -2 } else { signed }
}

/// Splits a positive finite number into a mantissa in [0.5, 1) and a power of two.
pub fn frexp(number: f64) -> (f64, i32) {
    if number == 0.0 {
        return (0.0, 0);
    }
    let bits = number.to_bits();
    let raw = ((bits >> 52) & 0x7ff) as i32;
    if raw == 0 {
        let (mantissa, exponent) = frexp(number * 18_014_398_509_481_984.0);
        return (mantissa, exponent - 54);
    }
    let mantissa = f64::from_bits((bits & !(0x7ff << 52)) | (1022 << 52));
    (mantissa, raw - 1022)
}

/// The hash of a `bytes`.
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    hasher.write(bytes);
    let hash = hasher.finish() as i64;
    if hash == -1 { -2 } else { hash }
}

/// The hash of a `str`: SipHash-1-3 of the narrowest array of code units, as CPython with `PYTHONHASHSEED=0`.
pub fn hash_str(text: &str) -> i64 {
    if text.is_ascii() {
        return hash_bytes(text.as_bytes());
    }
    let widest = text.chars().max().map_or(0, u32::from);
    let mut units = Vec::with_capacity(text.len() * 2);
    for character in text.chars() {
        let code = u32::from(character);
        if widest < 0x100 {
            units.push(code as u8);
        } else if widest < 0x1_0000 {
            units.extend_from_slice(&(code as u16).to_le_bytes());
        } else {
            units.extend_from_slice(&code.to_le_bytes());
        }
    }
    hash_bytes(&units)
}

/// The hash of a `slice` from the hashes of its three parts.
pub fn hash_slice(hashes: impl Iterator<Item = i64>) -> i64 {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;
    let acc =
        hashes.fold(P5, |acc, lane| acc.wrapping_add((lane as u64).wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1));
    if acc == u64::MAX { 1_546_275_796 } else { acc as i64 }
}

/// The hash of a `tuple` from the hashes of its items (xxHash, as CPython 3.8 and later).
pub fn hash_tuple(hashes: impl ExactSizeIterator<Item = i64>) -> i64 {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;
    let len = hashes.len() as u64;
    let mut acc = P5;
    for lane in hashes {
        acc = acc.wrapping_add((lane as u64).wrapping_mul(P2));
        acc = acc.rotate_left(31).wrapping_mul(P1);
    }
    acc = acc.wrapping_add(len ^ (P5 ^ 0x35_d373));
    if acc == u64::MAX { 1_546_275_796 } else { acc as i64 }
}
