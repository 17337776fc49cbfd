//! `_hashlib`: digests, and what is made from them. The digests themselves come from crates.

use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;

use digest::{DynDigest, ExtendableOutput, Update, XofReader};

use crate::builtins::arguments::{index, known_keywords};
use crate::{Args, ClassBuilder, ClassRef, Data, ModuleRef, NativeFn, PyResult, Value, Vm};

/// What has been fed to a digest.
#[derive(Clone)]
enum State {
    Fixed(Box<dyn DynDigest>),
    Shake128(sha3::Shake128),
    Shake256(sha3::Shake256),
    Blake2b(Box<blake2b_simd::State>),
    Blake2s(Box<blake2s_simd::State>),
}

impl State {
    /// The digest of this name, with nothing fed to it, and the size of its blocks.
    fn new(name: &str) -> Option<(State, usize)> {
        let fixed = |digest: Box<dyn DynDigest>, block| Some((State::Fixed(digest), block));
        match name {
            "md5" => fixed(Box::<md5::Md5>::default(), 64),
            "sha1" => fixed(Box::<sha1::Sha1>::default(), 64),
            "sha224" => fixed(Box::<sha2::Sha224>::default(), 64),
            "sha256" => fixed(Box::<sha2::Sha256>::default(), 64),
            "sha384" => fixed(Box::<sha2::Sha384>::default(), 128),
            "sha512" => fixed(Box::<sha2::Sha512>::default(), 128),
            "sha3_224" => fixed(Box::<sha3::Sha3_224>::default(), 144),
            "sha3_256" => fixed(Box::<sha3::Sha3_256>::default(), 136),
            "sha3_384" => fixed(Box::<sha3::Sha3_384>::default(), 104),
            "sha3_512" => fixed(Box::<sha3::Sha3_512>::default(), 72),
            "shake_128" => Some((State::Shake128(sha3::Shake128::default()), 168)),
            "shake_256" => Some((State::Shake256(sha3::Shake256::default()), 136)),
            "blake2b" => Some((State::Blake2b(Box::default()), 128)),
            "blake2s" => Some((State::Blake2s(Box::default()), 64)),
            _ => None,
        }
    }

    fn update(&mut self, bytes: &[u8]) {
        match self {
            State::Fixed(digest) => digest.update(bytes),
            State::Shake128(digest) => digest.update(bytes),
            State::Shake256(digest) => digest.update(bytes),
            State::Blake2b(digest) => drop(digest.update(bytes)),
            State::Blake2s(digest) => drop(digest.update(bytes)),
        }
    }

    /// The digest; `length` bytes of it where the digest has any length.
    fn digest(&self, length: usize) -> Vec<u8> {
        let mut out = vec![0; length];
        match self.clone() {
            State::Fixed(digest) => return digest.finalize().into_vec(),
            State::Shake128(digest) => digest.finalize_xof().read(&mut out),
            State::Shake256(digest) => digest.finalize_xof().read(&mut out),
            State::Blake2b(digest) => return digest.finalize().as_bytes().to_vec(),
            State::Blake2s(digest) => return digest.finalize().as_bytes().to_vec(),
        }
        out
    }

    fn size(&self) -> usize {
        match self {
            State::Fixed(digest) => digest.output_size(),
            State::Shake128(_) | State::Shake256(_) => 0,
            State::Blake2b(_) | State::Blake2s(_) => self.digest(0).len(),
        }
    }

    fn has_any_length(&self) -> bool {
        matches!(self, State::Shake128(_) | State::Shake256(_))
    }
}

/// A digest object.
struct Hash {
    name: String,
    state: RefCell<State>,
    size: usize,
    block: usize,
}

/// The classes of digest objects.
struct Classes {
    hash: ClassRef,
    extendable: ClassRef,
    blake2b: ClassRef,
    blake2s: ClassRef,
    /// `UnsupportedDigestmodError`.
    unsupported: ClassRef,
}

fn classes(vm: &Vm) -> PyResult<Rc<Classes>> {
    if let Some(classes) = vm.extension::<Classes>() {
        return Ok(classes);
    }
    let hash = hash_class("_hashlib", "HASH").build(vm)?;
    let classes = Rc::new(Classes {
        extendable: ClassBuilder::new("_hashlib", "HASHXOF").base(&hash).build(vm)?,
        hash,
        unsupported: ClassBuilder::new("_hashlib", "UnsupportedDigestmodError")
            .base(&vm.exceptions.value_error)
            .build(vm)?,
        blake2b: hash_class("_blake2", "blake2b")
            .method("__new__", new_blake2b)
            .attribute("MAX_DIGEST_SIZE", 64_i64)
            .attribute("MAX_KEY_SIZE", 64_i64)
            .attribute("SALT_SIZE", 16_i64)
            .attribute("PERSON_SIZE", 16_i64)
            .immutable()
            .build(vm)?,
        blake2s: hash_class("_blake2", "blake2s")
            .method("__new__", new_blake2s)
            .attribute("MAX_DIGEST_SIZE", 32_i64)
            .attribute("MAX_KEY_SIZE", 32_i64)
            .attribute("SALT_SIZE", 8_i64)
            .attribute("PERSON_SIZE", 8_i64)
            .immutable()
            .build(vm)?,
    });
    vm.set_extension(classes.clone());
    Ok(classes)
}

/// The bytes of an object with a buffer, if it has one.
fn buffer(vm: &Vm, value: &Value) -> PyResult<Option<Vec<u8>>> {
    match value.data() {
        Some(Data::Bytes(bytes)) => Ok(Some(bytes.to_vec())),
        Some(Data::ByteArray(bytes)) => Ok(Some(bytes.borrow().clone())),
        _ => match vm.lookup_str(&vm.class_of(value), "tobytes") {
            Some(_) => Ok(vm.call_method(value, "tobytes", &[])?.as_bytes().map(<[u8]>::to_vec)),
            None => Ok(None),
        },
    }
}

/// What a digest is fed with.
fn data(vm: &Vm, value: &Value) -> PyResult<Vec<u8>> {
    if value.as_str().is_some() {
        return Err(vm.type_error("Strings must be encoded before hashing"));
    }
    buffer(vm, value)?.ok_or_else(|| vm.type_error("object supporting the buffer API required"))
}

/// The bytes of a key, a salt or a password.
pub(super) fn bytes_like(vm: &Vm, value: &Value) -> PyResult<Vec<u8>> {
    buffer(vm, value)?.ok_or_else(|| {
        let class = vm.type_name(value);
        vm.type_error(&format!("a bytes-like object is required, not '{class}'"))
    })
}

fn make(class: &ClassRef, name: &str, state: State, block: usize) -> Value {
    let object = class.instantiate();
    let size = state.size();
    object.set_payload(Rc::new(Hash { name: name.to_owned(), state: RefCell::new(state), size, block }));
    Value::Obj(object)
}

/// A digest object of this name, fed with the data.
fn named(vm: &Vm, name: &str, value: Option<&Value>) -> PyResult {
    let Some((mut state, block)) = State::new(name) else {
        return Err(vm.value_error(&format!("unsupported hash type {name}")));
    };
    if let Some(value) = value {
        state.update(&data(vm, value)?);
    }
    let classes = classes(vm)?;
    let class = match &state {
        State::Fixed(_) => &classes.hash,
        State::Shake128(_) | State::Shake256(_) => &classes.extendable,
        State::Blake2b(_) => &classes.blake2b,
        State::Blake2s(_) => &classes.blake2s,
    };
    Ok(make(class, name, state, block))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Hash>> {
    let payload = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Hash>());
    payload.ok_or_else(|| vm.type_error("expected a hash object"))
}

fn digest(vm: &Vm, args: &Args<'_>, method: &str) -> PyResult<Vec<u8>> {
    let hash = this(vm, args)?;
    let state = hash.state.borrow();
    let mut length = 0;
    if state.has_any_length() {
        let Some(given) = args.get(1).or_else(|| args.keyword("length")) else {
            return Err(vm.type_error(&format!("{method}() missing required argument 'length' (pos 1)")));
        };
        length = usize::try_from(index(vm, given)?).map_err(|_| vm.value_error("value must be positive"))?;
        vm.check_text(length.saturating_mul(2))?;
    } else {
        args.rest().none(vm, &format!("{}.{method}", vm.type_name(args.receiver(vm)?)))?;
    }
    Ok(state.digest(length))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn hash_class(module: &str, name: &str) -> ClassBuilder {
    ClassBuilder::new(module, name)
        .method("update", |vm, args| {
            let hash = this(vm, args)?;
            let value = args.rest().exactly_one(vm, "update")?;
            hash.state.borrow_mut().update(&data(vm, value)?);
            Ok(Value::None)
        })
        .method("digest", |vm, args| digest(vm, args, "digest").map(|bytes| Value::bytes(&bytes)))
        .method("hexdigest", |vm, args| digest(vm, args, "hexdigest").map(|bytes| Value::string(hexadecimal(&bytes))))
        .method("copy", |vm, args| {
            let hash = this(vm, args)?;
            let state = hash.state.borrow().clone();
            Ok(make(&vm.class_of(args.receiver(vm)?), &hash.name, state, hash.block))
        })
        .method("__repr__", |vm, args| {
            let value = args.receiver(vm)?;
            let hash = this(vm, args)?;
            let class = vm.full_name(&vm.class_of(value));
            let address = crate::object::address(value);
            Ok(Value::string(if class.starts_with("_blake2") {
                format!("<{class} object at {address:#x}>")
            } else {
                format!("<{} {class} object @ {address:#x}>", hash.name)
            }))
        })
        .property("name", |vm, args| Ok(Value::str(&this(vm, args)?.name)))
        .property("digest_size", |vm, args| Ok(Value::from(this(vm, args)?.size)))
        .property("block_size", |vm, args| Ok(Value::from(this(vm, args)?.block)))
}

/// The parameters that `blake2b` and `blake2s` share, checked.
struct Blake {
    data: Vec<u8>,
    size: usize,
    key: Vec<u8>,
    salt: Vec<u8>,
    person: Vec<u8>,
    fanout: u8,
    depth: u8,
    leaf_size: u32,
    node_offset: u64,
    node_depth: u8,
    inner_size: usize,
    last_node: bool,
}

fn blake_parameters(vm: &Vm, args: &Args<'_>, name: &str, largest: usize, salt_size: usize) -> PyResult<Blake> {
    known_keywords(
        vm,
        args,
        name,
        &[
            "data",
            "string",
            "digest_size",
            "key",
            "salt",
            "person",
            "fanout",
            "depth",
            "leaf_size",
            "node_offset",
            "node_depth",
            "inner_size",
            "last_node",
            "usedforsecurity",
        ],
    )?;
    let size = args.keyword("digest_size").map_or(Ok(largest as i64), |size| index(vm, size))?;
    let size = usize::try_from(size).ok().filter(|size| (1..=largest).contains(size));
    let size = size.ok_or_else(|| vm.value_error(&format!("digest_size must be between 1 and {largest} bytes")))?;
    let bytes = |name: &str| args.keyword(name).map_or(Ok(Vec::new()), |value| bytes_like(vm, value));
    let at_most = |what: &str, bytes: Vec<u8>, length: usize| {
        if bytes.len() > length {
            return Err(vm.value_error(&format!("maximum {what} length is {length} bytes")));
        }
        Ok(bytes)
    };
    let salt = at_most("salt", bytes("salt")?, salt_size)?;
    let person = at_most("person", bytes("person")?, salt_size)?;
    let key = at_most("key", bytes("key")?, largest)?;
    let fed = args.get(1).or_else(|| args.keyword("data"));
    let data = fed.map_or(Ok(Vec::new()), |value| data(vm, value))?;
    let number = |name: &str, default: u64, least: u64, most: u64| -> PyResult<u64> {
        let Some(value) = args.keyword(name) else { return Ok(default) };
        let given = u64::try_from(index(vm, value)?).ok().filter(|number| (least..=most).contains(number));
        given.ok_or_else(|| vm.value_error(&format!("{name} must be between {least} and {most}")))
    };
    let node_offset_most = if largest == 64 { u64::MAX } else { (1 << 48) - 1 };
    Ok(Blake {
        data,
        size,
        key,
        salt,
        person,
        fanout: number("fanout", 1, 0, 255)? as u8,
        depth: number("depth", 1, 1, 255)? as u8,
        leaf_size: number("leaf_size", 0, 0, u64::from(u32::MAX))? as u32,
        node_offset: number("node_offset", 0, 0, node_offset_most)?,
        node_depth: number("node_depth", 0, 0, 255)? as u8,
        inner_size: number("inner_size", 0, 0, largest as u64)? as usize,
        last_node: args.keyword("last_node").map_or(Ok(false), |flag| vm.truth(flag))?,
    })
}

fn new_blake2b(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = blake_parameters(vm, args, "blake2b", 64, 16)?;
    let mut parameters = blake2b_simd::Params::new();
    parameters.hash_length(given.size).key(&given.key).salt(&given.salt).personal(&given.person);
    parameters.fanout(given.fanout).max_depth(given.depth).max_leaf_length(given.leaf_size);
    parameters.node_offset(given.node_offset).node_depth(given.node_depth);
    parameters.inner_hash_length(given.inner_size).last_node(given.last_node);
    let mut state = parameters.to_state();
    state.update(&given.data);
    Ok(make(&classes(vm)?.blake2b, "blake2b", State::Blake2b(Box::new(state)), 128))
}

fn new_blake2s(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = blake_parameters(vm, args, "blake2s", 32, 8)?;
    let mut parameters = blake2s_simd::Params::new();
    parameters.hash_length(given.size).key(&given.key).salt(&given.salt).personal(&given.person);
    parameters.fanout(given.fanout).max_depth(given.depth).max_leaf_length(given.leaf_size);
    parameters.node_offset(given.node_offset).node_depth(given.node_depth);
    parameters.inner_hash_length(given.inner_size).last_node(given.last_node);
    let mut state = parameters.to_state();
    state.update(&given.data);
    Ok(make(&classes(vm)?.blake2s, "blake2s", State::Blake2s(Box::new(state)), 64))
}

/// RFC 2104: the digest that has taken the inner key, and the one that has taken the outer key.
fn keyed(state: &State, block: usize, key: &[u8]) -> (State, State) {
    let mut padded = if key.len() > block {
        let mut hash = state.clone();
        hash.update(key);
        hash.digest(0)
    } else {
        key.to_vec()
    };
    padded.resize(block, 0);
    let with = |pad: u8| {
        let mut hash = state.clone();
        hash.update(&padded.iter().map(|byte| byte ^ pad).collect::<Vec<u8>>());
        hash
    };
    (with(0x36), with(0x5c))
}

fn authenticate(keyed: &(State, State), message: &[u8]) -> Vec<u8> {
    let (mut inner, mut outer) = keyed.clone();
    inner.update(message);
    outer.update(&inner.digest(0));
    outer.digest(0)
}

fn state_named(vm: &Vm, name: &str) -> PyResult<(State, usize)> {
    let found = State::new(name).filter(|(state, _)| !state.has_any_length());
    match found {
        Some(found) => Ok(found),
        None => Err(vm.error(&classes(vm)?.unsupported, "[digital envelope routines] unsupported")),
    }
}

/// What one round of `pbkdf2_hmac` takes, in steps of native loops.
const ROUND_STEPS: u64 = 16;

/// `pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)`, RFC 8018.
fn derive(vm: &Vm, args: &Args<'_>) -> PyResult {
    let names = ["hash_name", "password", "salt", "iterations", "dklen"];
    let given = |at: usize| args.get(at).or_else(|| args.keyword(names[at]));
    let required = |at: usize| {
        given(at).ok_or_else(|| {
            let name = names[at];
            vm.type_error(&format!("pbkdf2_hmac() missing required argument '{name}' (pos {})", at + 1))
        })
    };
    let name = required(0)?;
    let Some(name) = name.as_str() else {
        let class = vm.type_name(name);
        return Err(vm.type_error(&format!("pbkdf2_hmac() argument 'hash_name' must be str, not {class}")));
    };
    let password = bytes_like(vm, required(1)?)?;
    let salt = bytes_like(vm, required(2)?)?;
    let rounds = index(vm, required(3)?)?;
    let (state, block) = state_named(vm, name)?;
    if rounds < 1 {
        return Err(vm.value_error("iteration value must be greater than 0."));
    }
    if rounds > i64::from(i32::MAX) {
        return Err(vm.error(&vm.exceptions.overflow_error, "iteration value is too great."));
    }
    let length = match given(4) {
        None | Some(Value::None) => state.size() as i64,
        Some(length) => index(vm, length)?,
    };
    if length < 1 {
        return Err(vm.value_error("key length must be greater than 0."));
    }
    if length > i64::from(i32::MAX) {
        return Err(vm.error(&vm.exceptions.overflow_error, "key length is too great."));
    }
    vm.check_text(length as usize)?;
    let keyed = keyed(&state, block, &password);
    let mut out = Vec::new();
    for number in 1u32.. {
        let mut message = salt.clone();
        message.extend_from_slice(&number.to_be_bytes());
        let mut last = authenticate(&keyed, &message);
        let mut sum = last.clone();
        vm.charge_steps(ROUND_STEPS)?;
        for _ in 1..rounds {
            vm.charge_steps(ROUND_STEPS)?;
            last = authenticate(&keyed, &last);
            for (all, one) in sum.iter_mut().zip(&last) {
                *all ^= one;
            }
        }
        out.extend_from_slice(&sum);
        if out.len() as i64 >= length {
            break;
        }
    }
    out.truncate(length as usize);
    Ok(Value::bytes(&out))
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("new", |vm, args| {
        let Some(name) = args.get(0).or_else(|| args.keyword("name")) else {
            return Err(vm.type_error("__hash_new() missing 1 required positional argument: 'name'"));
        };
        let Some(name) = name.as_str() else {
            return Err(vm.type_error("name must be a string"));
        };
        let lower = name.to_ascii_lowercase();
        let known = State::new(&lower).is_some();
        let data = args.get(1).or_else(|| args.keyword("data")).or_else(|| args.keyword("string"));
        named(vm, if known { &lower } else { name }, data)
    }),
    ("pbkdf2_hmac", derive),
    ("compare_digest", |vm, args| {
        let [a, b] = args.between(vm, "compare_digest", 2, 2)? else {
            return Ok(Value::None);
        };
        if let (Some(a), Some(b)) = (a.as_str(), b.as_str()) {
            if !a.is_ascii() || !b.is_ascii() {
                return Err(vm.type_error("comparing strings with non-ASCII characters is not supported"));
            }
            return Ok(Value::bool(a == b));
        }
        Ok(Value::bool(bytes_like(vm, a)? == bytes_like(vm, b)?))
    }),
];

const CONSTRUCTORS: &[(&str, NativeFn)] = &[
    ("md5", |vm, args| construct(vm, args, "md5")),
    ("sha1", |vm, args| construct(vm, args, "sha1")),
    ("sha224", |vm, args| construct(vm, args, "sha224")),
    ("sha256", |vm, args| construct(vm, args, "sha256")),
    ("sha384", |vm, args| construct(vm, args, "sha384")),
    ("sha512", |vm, args| construct(vm, args, "sha512")),
    ("sha3_224", |vm, args| construct(vm, args, "sha3_224")),
    ("sha3_256", |vm, args| construct(vm, args, "sha3_256")),
    ("sha3_384", |vm, args| construct(vm, args, "sha3_384")),
    ("sha3_512", |vm, args| construct(vm, args, "sha3_512")),
    ("shake_128", |vm, args| construct(vm, args, "shake_128")),
    ("shake_256", |vm, args| construct(vm, args, "shake_256")),
];

fn construct(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let function = format!("openssl_{name}");
    known_keywords(vm, args, &function, &["data", "string", "usedforsecurity"])?;
    if args.len() > 1 {
        let given = args.len();
        return Err(vm.type_error(&format!("{function}() takes at most 1 positional argument ({given} given)")));
    }
    named(vm, name, args.get(0).or_else(|| args.keyword("data")).or_else(|| args.keyword("string")))
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let classes = classes(vm)?;
    module.functions(vm, FUNCTIONS);
    for (name, function) in CONSTRUCTORS {
        let value = module.make_function(vm, &format!("openssl_{name}"), *function);
        module.set(vm, name, value);
    }
    module.class(vm, &classes.hash);
    module.class(vm, &classes.blake2b);
    module.class(vm, &classes.blake2s);
    Ok(())
}
