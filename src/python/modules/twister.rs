//! `_twister`: the Mersenne Twister behind `random`.

use std::cell::RefCell;
use std::rc::Rc;

use crate::builtins::arguments::{index, operand};
use crate::{Args, ClassBuilder, ModuleRef, PyResult, Value, Vm};

const SIZE: usize = 624;

/// The generator's state.
struct Twister {
    words: Vec<u32>,
    next: usize,
}

impl Twister {
    fn from_word(seed: u32) -> Self {
        let mut words = vec![seed; SIZE];
        for at in 1..SIZE {
            let before = words[at - 1];
            words[at] = 1_812_433_253_u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(at as u32);
        }
        Self { words, next: SIZE }
    }

    fn from_key(key: &[u32]) -> Self {
        let mut this = Self::from_word(19_650_218);
        let words = &mut this.words;
        let (mut i, mut j) = (1, 0);
        for _ in 0..SIZE.max(key.len()) {
            let before = words[i - 1];
            words[i] = (words[i] ^ (before ^ (before >> 30)).wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j = (j + 1) % key.len();
            if i >= SIZE {
                words[0] = words[SIZE - 1];
                i = 1;
            }
        }
        for _ in 0..SIZE - 1 {
            let before = words[i - 1];
            words[i] = (words[i] ^ (before ^ (before >> 30)).wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i >= SIZE {
                words[0] = words[SIZE - 1];
                i = 1;
            }
        }
        words[0] = 0x8000_0000;
        this
    }

    fn word(&mut self) -> u32 {
        if self.next >= SIZE {
            for at in 0..SIZE {
                let joined = (self.words[at] & 0x8000_0000) | (self.words[(at + 1) % SIZE] & 0x7fff_ffff);
                let twist = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
                self.words[at] = self.words[(at + 397) % SIZE] ^ (joined >> 1) ^ twist;
            }
            self.next = 0;
        }
        let mut word = self.words[self.next];
        self.next += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<RefCell<Twister>>> {
    args.receiver(vm)?
        .as_obj()
        .and_then(|object| object.payload::<RefCell<Twister>>())
        .ok_or_else(|| vm.type_error("expected a generator"))
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let class = ClassBuilder::new("_twister", "Twister")
        .method("__init__", |vm, args| {
            if let Some(object) = args.receiver(vm)?.as_obj() {
                object.set_payload(Rc::new(RefCell::new(Twister::from_word(5489))));
            }
            Ok(Value::None)
        })
        .method("seed", |vm, args| {
            let (_, seed) = operand(vm, args)?;
            let mut key = seed.as_bigint().unwrap_or_default().magnitude().to_u32_digits();
            if key.is_empty() {
                key.push(0);
            }
            *this(vm, args)?.borrow_mut() = Twister::from_key(&key);
            Ok(Value::None)
        })
        .method("random", |vm, args| {
            let twister = this(vm, args)?;
            let mut twister = twister.borrow_mut();
            let (a, b) = (twister.word() >> 5, twister.word() >> 6);
            Ok(Value::float((f64::from(a) * 67_108_864.0 + f64::from(b)) / 9_007_199_254_740_992.0))
        })
        .method("getrandbits", |vm, args| {
            let (_, bits) = operand(vm, args)?;
            let bits = index(vm, bits)?.max(0) as u64;
            let twister = this(vm, args)?;
            let mut twister = twister.borrow_mut();
            if bits == 0 {
                return Ok(Value::Int(0));
            }
            if bits <= 32 {
                return Ok(Value::Int(i64::from(twister.word() >> (32 - bits))));
            }
            vm.check_int(bits)?;
            let mut words = Vec::with_capacity((bits / 32 + 1) as usize);
            let mut left = bits;
            while left > 0 {
                let word = twister.word();
                words.push(if left < 32 { word >> (32 - left) } else { word });
                left = left.saturating_sub(32);
            }
            Ok(Value::big(num_bigint::BigInt::from_slice(num_bigint::Sign::Plus, &words)))
        })
        .method("getstate", |vm, args| {
            let twister = this(vm, args)?;
            let twister = twister.borrow();
            let mut state: Vec<Value> = twister.words.iter().map(|word| Value::Int(i64::from(*word))).collect();
            state.push(Value::from(twister.next));
            Ok(Value::tuple(state))
        })
        .method("setstate", |vm, args| {
            let (_, state) = operand(vm, args)?;
            let numbers: Option<Vec<i64>> = vm.collect(state)?.iter().map(Value::as_int).collect();
            match numbers.as_deref() {
                Some([words @ .., next]) if words.len() == SIZE => {
                    if !(0..=SIZE as i64).contains(next) {
                        return Err(vm.value_error("invalid state"));
                    }
                    let words = words.iter().map(|word| *word as u32).collect();
                    *this(vm, args)?.borrow_mut() = Twister { words, next: *next as usize };
                    Ok(Value::None)
                }
                _ => Err(vm.value_error("state vector is the wrong size")),
            }
        })
        .build(vm)?;
    module.class(vm, &class);
    module.function(vm, "host_seed", |vm, _| Ok(Value::Int((vm.host().random_bits() >> 1) as i64)));
    Ok(())
}
