//! [`Plan`]: which function stands in which module, and how the modules reach each other's.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::module::Module;
use crate::failure::Result;

/// The number of a module: 0 is the engine, the others are its parts.
pub type Home = usize;

/// The part with the pieces of the engine's functions that no visit runs. No other part waits for it: they share nothing.
pub const PIECES: Home = 1;

/// Where each function stands, and what that takes.
///
/// Modules call each other's functions through the engine's first table.
pub struct Plan {
    /// The module of each function; imported functions are the engine's.
    homes: Vec<Home>,
    /// How many parts there are.
    pub parts: usize,
    /// The functions of parts that the engine names, in its code, its exports, or its table where they may be called
    /// before their part is there: it has a stand-in for each, which asks for the part and calls what then stands in the
    /// table.
    pub stand_ins: BTreeSet<u32>,
    /// What each part calls of the other modules.
    pub called: Vec<BTreeSet<u32>>,
    /// A place in the table for each function that another module calls.
    pub places: BTreeMap<u32, u32>,
    /// How many places the table has now.
    pub table_size: u64,
    /// The data of the parts: addresses without a gap, and the part. Later parts use it too.
    pub data: Vec<(Range<u32>, Home)>,
}

impl Plan {
    /// Works out what follows from the functions' homes.
    ///
    /// `is_early` tells whether a function that stands in the table may be called before its part is there.
    pub fn new(
        module: &Module,
        homes: Vec<Home>,
        data: Vec<(Range<u32>, Home)>,
        is_early: impl Fn(u32) -> bool,
    ) -> Result<Self> {
        let parts = homes.iter().copied().max().unwrap_or(0);
        let mut plan = Self {
            homes,
            parts,
            stand_ins: BTreeSet::new(),
            called: vec![BTreeSet::new(); parts],
            places: BTreeMap::new(),
            table_size: module.tables.first().map_or(0, |table| table.initial),
            data,
        };
        for function in module.imported..module.functions.len() as u32 {
            let home = plan.home(function);
            for named in module.named_by(function)? {
                if plan.home(named) != home {
                    plan.callers(home).insert(named);
                }
            }
        }
        let exported = module.exports.iter().filter(|export| export.kind == wasmparser::ExternalKind::Func);
        let of_table = module.slots.iter().map(|(_, function)| *function).filter(|function| is_early(*function));
        let named = exported.map(|export| export.index).chain(of_table);
        let named: Vec<u32> = named.chain(module.start).filter(|function| plan.home(*function) != 0).collect();
        plan.stand_ins.extend(named);
        plan.place(module);
        Ok(plan)
    }

    /// What a module calls of the others.
    fn callers(&mut self, home: Home) -> &mut BTreeSet<u32> {
        match home.checked_sub(1).and_then(|part| self.called.get_mut(part)) {
            Some(called) => called,
            None => &mut self.stand_ins,
        }
    }

    /// Gives each function that is called from another module its place; those of one module side by side.
    fn place(&mut self, module: &Module) {
        let mut of_table: BTreeMap<u32, u32> = BTreeMap::new();
        for (place, function) in &module.slots {
            of_table.entry(*function).or_insert(*place);
        }
        let called: BTreeSet<u32> = self.called.iter().flatten().chain(&self.stand_ins).copied().collect();
        let mut called: Vec<(Home, u32)> = called.into_iter().map(|function| (self.home(function), function)).collect();
        called.sort_unstable();
        for (_, function) in called {
            let place = of_table.get(&function).copied().unwrap_or_else(|| {
                self.table_size += 1;
                (self.table_size - 1) as u32
            });
            self.places.insert(function, place);
        }
    }

    /// Whether a module has a function, or a stand-in for it.
    pub fn stands_in(&self, function: u32, home: Home) -> bool {
        self.home(function) == home || (home == 0 && self.stand_ins.contains(&function))
    }

    /// The module in which a function stands.
    pub fn home(&self, function: u32) -> Home {
        self.homes.get(function as usize).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function, FunctionSection,
        Instruction, RefType, TableSection, TableType, TypeSection,
    };

    use super::{Module, Plan};

    /// Functions that call those named, all in one table of which the second place holds the third function; the first
    /// is exported.
    fn module(calls: &[&[u32]]) -> Vec<u8> {
        let mut module = wasm_encoder::Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for called in calls {
            functions.function(0);
            let mut function = Function::new([]);
            for function_index in *called {
                function.instruction(&Instruction::Call(*function_index));
            }
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        let mut tables = TableSection::new();
        let element_type = RefType::FUNCREF;
        tables.table(TableType { element_type, minimum: 2, maximum: Some(2), table64: false, shared: false });
        let mut exports = ExportSection::new();
        exports.export("run", ExportKind::Func, 0);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([2].as_slice().into()));
        module.section(&types).section(&functions).section(&tables).section(&exports).section(&elements).section(&code);
        module.finish()
    }

    #[test]
    fn functions_reach_each_other_through_the_table() {
        // 0 stays; 1 and 2 are the first part, 3 the second.
        let bytes = module(&[&[1, 3], &[0, 2, 3], &[], &[1]]);
        let module = Module::parse(&bytes).expect("a module");
        let plan = Plan::new(&module, vec![0, 1, 1, 2], Vec::new(), |_| true).expect("a plan");
        assert_eq!(plan.parts, 2);
        assert_eq!(plan.stand_ins, [1, 2, 3].into());
        assert_eq!(plan.called, [[0, 3].into(), [1].into()]);
        assert_eq!(plan.places, [(0, 2), (1, 3), (2, 1), (3, 4)].into());
        assert_eq!(plan.table_size, 5);
    }

    #[test]
    fn what_only_its_own_module_calls_has_no_place() {
        let bytes = module(&[&[1], &[], &[], &[]]);
        let module = Module::parse(&bytes).expect("a module");
        let plan = Plan::new(&module, vec![0, 0, 0, 1], Vec::new(), |_| true).expect("a plan");
        assert!(plan.stand_ins.is_empty() && plan.places.is_empty());
    }

    #[test]
    fn what_only_the_table_names_waits_for_its_part() {
        let bytes = module(&[&[1], &[2], &[], &[]]);
        let module = Module::parse(&bytes).expect("a module");
        let plan = Plan::new(&module, vec![0, 1, 1, 0], Vec::new(), |function| function == 1).expect("a plan");
        assert_eq!(plan.stand_ins, [1].into());
        assert!(plan.stands_in(1, 0) && !plan.stands_in(2, 0) && plan.stands_in(2, 1));
    }
}
