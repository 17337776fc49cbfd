//! [`Instr`]: the instructions of the virtual machine.

use crate::vm::operators::{BinaryOp, CompareOp, UnaryOp};

/// Where an awaited object comes from, for the text of errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Awaited {
    /// `await`.
    Expression,
    /// `__aenter__` of `async with`.
    Enter,
    /// `__aexit__` of `async with`.
    Exit,
}

/// One instruction. `[a, b]` below is the top of the value stack, `b` on top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Instr {
    /// Does nothing.
    Nop,
    /// `[] -> [constant]`
    Const(u32),
    /// `[a] -> []`
    Pop,
    /// Pushes a copy of the n-th value from the top, 1 being the top.
    Copy(u32),
    /// Swaps the top with the n-th value from the top.
    Swap(u32),
    /// Pushes no value (the place of `self` in a call without it).
    PushUnbound,

    /// Pushes a local variable; raises `UnboundLocalError`.
    LoadFast(u32),
    /// Pops into a local variable.
    StoreFast(u32),
    /// Deletes a local variable.
    DeleteFast(u32),
    /// Wraps a slot's value into a cell.
    MakeCell(u32),
    /// Pushes the cell itself.
    LoadCell(u32),
    /// Pushes a cell's value.
    LoadDeref(u32),
    /// As `LoadDeref`, but the class namespace comes first.
    LoadClassDeref(u32),
    /// Pops into a cell.
    StoreDeref(u32),
    /// Empties a cell.
    DeleteDeref(u32),
    /// Pushes a global or builtin.
    LoadGlobal(u32),
    /// Pops into a global.
    StoreGlobal(u32),
    /// Deletes a global.
    DeleteGlobal(u32),
    /// Pushes the class namespace.
    LoadNamespace,
    /// Pops the namespace in which names are looked up before globals.
    UseNamespace,
    /// Pushes a name of the class namespace, a global or a builtin.
    LoadName(u32),
    /// Pops into the class namespace.
    StoreName(u32),
    /// Deletes from the class namespace.
    DeleteName(u32),

    /// `[object] -> [value]`
    LoadAttr(u32),
    /// `[value, object] -> []`
    StoreAttr(u32),
    /// `[object] -> []`
    DeleteAttr(u32),
    /// `[object] -> [function, object]` or `[value, unbound]`, ready for `Call`.
    LoadMethod(u32),

    /// `[callable, self?, arg…] -> [result]` with the number of arguments.
    Call(u32),
    /// As `Call`; the last arguments have the names of a list.
    CallKw {
        /// All arguments, without `self`.
        count: u16,
        /// The list of names.
        names: u32,
    },
    /// `[callable, self?, args, kwargs?] -> [result]`
    CallEx {
        /// Whether there is a dict of keywords.
        keywords: bool,
    },
    /// As `Call`, with the caller's variables readable by `super`, `locals`, `eval`…
    CallExposed(u32),

    /// `[a, b] -> [a op b]`
    Binary(BinaryOp),
    /// `[a, b] -> [a op= b]`
    InPlace(BinaryOp),
    /// `[a] -> [op a]`
    Unary(UnaryOp),
    /// `[a, b] -> [a op b]`
    Compare(CompareOp),
    /// `[a, b] -> [a is b]`, inverted when true.
    Is(bool),
    /// `[a, b] -> [a in b]`, inverted when true.
    In(bool),
    /// `[a] -> [not a]`
    Not,
    /// `[object, key] -> [object[key]]`
    GetItem,
    /// `[value, object, key] -> []`
    SetItem,
    /// `[object, key] -> []`
    DeleteItem,

    /// `[start, stop(, step)] -> [slice]` with 2 or 3 parts.
    BuildSlice(u32),
    /// Makes a tuple from n values.
    BuildTuple(u32),
    /// Makes a list from n values.
    BuildList(u32),
    /// Makes a set from n values.
    BuildSet(u32),
    /// Makes a dict from n keys and values.
    BuildMap(u32),
    /// Joins n strings.
    BuildString(u32),
    /// `[…, value] -> […]`: appends to the list n below the value.
    ListAppend(u32),
    /// `[…, value] -> […]`: adds to the set n below the value.
    SetAdd(u32),
    /// `[…, key, value] -> […]`: sets in the dict n below the key.
    MapAdd(u32),
    /// `[list, iterable] -> [list]`
    ListExtend,
    /// `[set, iterable] -> [set]`
    SetUpdate,
    /// `[dict, mapping] -> [dict]`
    DictUpdate,
    /// `[callable, self?, args, dict, mapping] -> [callable, self?, args, dict]`; a key twice is a `TypeError`.
    DictMerge,
    /// `[list] -> [tuple]`
    ListToTuple,
    /// `[sequence] -> [last, …, first]`
    Unpack(u32),
    /// `[sequence] -> [last, …, list, …, first]`
    UnpackEx {
        /// Values before the star.
        before: u16,
        /// Values after the star.
        after: u16,
    },
    /// `[value(, spec)] -> [text]`
    Format {
        /// `s`, `r`, `a`, or 0.
        conversion: u8,
        /// Whether there is a format specification.
        spec: bool,
    },

    /// Goes on elsewhere.
    Jump(u32),
    /// Pops; jumps when false.
    PopJumpIfFalse(u32),
    /// Pops; jumps when true.
    PopJumpIfTrue(u32),
    /// Pops; jumps when `None`.
    PopJumpIfNone(u32),
    /// Jumps when false, else pops.
    JumpIfFalseOrPop(u32),
    /// Jumps when true, else pops.
    JumpIfTrueOrPop(u32),
    /// `[iterable] -> [iterator]`
    GetIter,
    /// `[iterator] -> [iterator, value]`, or pops and jumps at the end.
    ForIter(u32),

    /// Pops and returns it.
    Return,
    /// Pops and yields it; what is sent is pushed.
    Yield,
    /// `[iterable] -> [iterator]`; a generator stays.
    GetYieldFromIter,
    /// `[iterator, sent] -> [iterator, yielded]`, or `[result]` and jumps at the end.
    Send(u32),

    /// `[awaitable] -> [iterator]`
    GetAwaitable(Awaited),
    /// `[iterable] -> [asynchronous iterator]`
    GetAIter,
    /// `[asynchronous iterator] -> [asynchronous iterator, iterator of its next value]`
    GetANext,
    /// `[asynchronous iterator, exception] -> []` for `StopAsyncIteration`; any other goes on.
    EndAsyncFor,
    /// `[manager] -> [exit, awaitable]`
    BeforeAsyncWith,
    /// `[value] -> [marked value]`: an asynchronous generator's own value, told apart from what it awaits.
    WrapAsync,

    /// Makes a function from a code constant and what the flags say: `[defaults?, kwdefaults?, annotations?, closure?] -> [function]`.
    MakeFunction {
        /// Bits: 1 defaults, 2 keyword defaults, 4 annotations, 8 closure.
        flags: u8,
        /// The constant with the code.
        code: u32,
    },
    /// `[function, name, bases, keywords?] -> [class]`
    BuildClass,

    /// Raises: 0 again, 1 `[exception]`, 2 `[exception, cause]`.
    Raise(u32),
    /// `[exception]`: goes on with it.
    Reraise,
    /// `[exception] -> [previous, exception]`: it is being handled from now on.
    PushExcInfo,
    /// `[previous] -> []`: the previous one is being handled again.
    PopExcept,
    /// `[exception, class] -> [exception, matches]`
    CheckExcMatch,
    /// `[rest, class] -> [rest, match]`, either may be `None`; the match is being handled from now on.
    CheckGroupMatch,
    /// `[original, exceptions] -> [exception]`: what is left to raise behind `except*`, or `None`.
    JoinGroups,
    /// `[manager] -> [exit, entered]`
    BeforeWith,
    /// `[exit, previous, exception] -> [exit, previous, exception, result of exit]`
    WithExceptStart,
    /// Pushes `AssertionError`.
    LoadAssertionError,

    /// `[level, names] -> [module]`
    ImportName(u32),
    /// `[module] -> [module, attribute]`
    ImportFrom(u32),
    /// `[module] -> []`
    ImportStar,
    /// Makes sure the namespace has `__annotations__`.
    SetupAnnotations,

    /// `[subject] -> [subject, is a sequence]`
    MatchSequence,
    /// `[subject] -> [subject, is a mapping]`
    MatchMapping,
    /// `[subject, keys] -> [subject, keys, values or None]`
    MatchKeys,
    /// `[subject, class, keyword names] -> [attributes or None]` with the number of positional patterns.
    MatchClass(u32),
    /// `[subject] -> [subject, length]`
    GetLen,
    /// `[subject, keys] -> [rest]`: a dict of the subject without the keys.
    MatchRest,
}
