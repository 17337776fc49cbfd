//! `bisect`: searching sorted lists, and inserting into them.

use crate::builtins::arguments::{index, known_keywords};
use crate::{Args, ModuleRef, NativeFn, PyResult, Value, Vm};

/// The arguments of a search.
struct Search {
    items: Value,
    wanted: Value,
    low: usize,
    high: usize,
    key: Option<Value>,
}

impl Search {
    fn bind(vm: &Vm, args: &Args<'_>, function: &str) -> PyResult<Search> {
        const NAMES: [&str; 5] = ["a", "x", "lo", "hi", "key"];
        known_keywords(vm, args, function, &NAMES)?;
        if args.len() > 4 {
            let given = args.len();
            return Err(vm.type_error(&format!("{function}() takes at most 4 positional arguments ({given} given)")));
        }
        let argument = |at: usize| args.get(at).or_else(|| args.keyword(NAMES[at]));
        let required = |at: usize| {
            argument(at).cloned().ok_or_else(|| {
                let name = NAMES[at];
                vm.type_error(&format!("{function}() missing required argument '{name}' (pos {})", at + 1))
            })
        };
        let (items, wanted) = (required(0)?, required(1)?);
        let low = argument(2).map_or(Ok(0), |value| index(vm, value))?;
        let low = usize::try_from(low).map_err(|_| vm.value_error("lo must be non-negative"))?;
        let high = match argument(3).filter(|value| !value.is_none()) {
            Some(high) => index(vm, high)?.max(0) as usize,
            None => vm.len(&items)?,
        };
        let key = args.keyword("key").filter(|key| !key.is_none()).cloned();
        Ok(Search { items, wanted, low, high, key })
    }

    /// The place where the wanted value keeps the order: before equal items, or behind them.
    fn run(&self, vm: &Vm, wanted: &Value, before: bool) -> PyResult<usize> {
        let (mut low, mut high) = (self.low, self.high);
        while low < high {
            let middle = usize::midpoint(low, high);
            let mut item = vm.get_item(&self.items, &Value::from(middle))?;
            if let Some(key) = &self.key {
                item = vm.call(key, &[item])?;
            }
            let goes_right = if before { vm.lt(&item, wanted)? } else { !vm.lt(wanted, &item)? };
            if goes_right {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    fn insert(&self, vm: &Vm, before: bool) -> PyResult {
        let wanted = match &self.key {
            Some(key) => vm.call(key, std::slice::from_ref(&self.wanted))?,
            None => self.wanted.clone(),
        };
        let at = self.run(vm, &wanted, before)?;
        vm.call_method(&self.items, "insert", &[Value::from(at), self.wanted.clone()])?;
        Ok(Value::None)
    }
}

fn search(vm: &Vm, args: &Args<'_>, function: &str, before: bool) -> PyResult {
    let search = Search::bind(vm, args, function)?;
    search.run(vm, &search.wanted, before).map(Value::from)
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("bisect_left", |vm, args| search(vm, args, "bisect_left", true)),
    ("bisect_right", |vm, args| search(vm, args, "bisect_right", false)),
    ("insort_left", |vm, args| Search::bind(vm, args, "insort_left")?.insert(vm, true)),
    ("insort_right", |vm, args| Search::bind(vm, args, "insort_right")?.insert(vm, false)),
];

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, FUNCTIONS);
    for (alias, name) in [("bisect", "bisect_right"), ("insort", "insort_right")] {
        if let Some(function) = module.get(name) {
            module.set(vm, alias, function);
        }
    }
    Ok(())
}
