//! [`Module`]: a WebAssembly module as the split sees it.

use std::collections::BTreeSet;

use wasmparser::{
    ConstExpr, DataKind, ElementItems, ElementKind, Export, FuncType, FunctionBody, Operator, Parser, Payload, TypeRef,
};

use crate::failure::{Failure, Result};

/// A module, its bytes borrowed.
pub struct Module<'a> {
    /// The types of functions.
    pub types: Vec<FuncType>,
    /// The type of each function, the imported ones first.
    pub functions: Vec<u32>,
    /// How many functions are imported.
    pub imported: u32,
    /// How many globals there are.
    pub globals: Vec<wasmparser::GlobalType>,
    /// The tables.
    pub tables: Vec<wasmparser::TableType>,
    /// The memories.
    pub memories: Vec<wasmparser::MemoryType>,
    /// What the module exports.
    pub exports: Vec<Export<'a>>,
    /// The functions that stand in the first table, each with its place.
    pub slots: Vec<(u32, u32)>,
    /// The function that runs first, if there is one.
    pub start: Option<u32>,
    /// The code of the functions that are not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// The data, each with its address.
    pub data: Vec<(u32, &'a [u8])>,
    /// The sections, in order.
    pub sections: Vec<Payload<'a>>,
}

impl<'a> Module<'a> {
    /// Reads a module; fails on one whose shape rustc does not make.
    pub fn parse(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self {
            types: Vec::new(),
            functions: Vec::new(),
            imported: 0,
            globals: Vec::new(),
            tables: Vec::new(),
            memories: Vec::new(),
            exports: Vec::new(),
            slots: Vec::new(),
            start: None,
            bodies: Vec::new(),
            data: Vec::new(),
            sections: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.map_err(unreadable)?;
            module.take(&payload)?;
            module.sections.push(payload);
        }
        Ok(module)
    }

    fn take(&mut self, payload: &Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for function in types.clone().into_iter_err_on_gc_types() {
                    self.types.push(function.map_err(unreadable)?);
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    match import.map_err(unreadable)?.ty {
                        TypeRef::Func(index) => {
                            self.functions.push(index);
                            self.imported += 1;
                        }
                        _ => return Err(unexpected("an import that is no function")),
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                for index in functions.clone() {
                    self.functions.push(index.map_err(unreadable)?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables.clone() {
                    self.tables.push(table.map_err(unreadable)?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories.clone() {
                    self.memories.push(memory.map_err(unreadable)?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals.clone() {
                    self.globals.push(global.map_err(unreadable)?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports.clone() {
                    self.exports.push(export.map_err(unreadable)?);
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements.clone() {
                    let element = element.map_err(unreadable)?;
                    let ElementKind::Active { table_index: None | Some(0), offset_expr } = element.kind else {
                        return Err(unexpected("elements that are not of the first table"));
                    };
                    let ElementItems::Functions(functions) = element.items else {
                        return Err(unexpected("elements that are no functions"));
                    };
                    let offset = constant(&offset_expr)?;
                    for (place, function) in (offset..).zip(functions) {
                        self.slots.push((place, function.map_err(unreadable)?));
                    }
                }
            }
            Payload::DataSection(data) => {
                for segment in data.clone() {
                    let segment = segment.map_err(unreadable)?;
                    let DataKind::Active { memory_index: 0, offset_expr } = segment.kind else {
                        return Err(unexpected("data without a place"));
                    };
                    self.data.push((constant(&offset_expr)?, segment.data));
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(*func),
            Payload::CodeSectionEntry(body) => self.bodies.push(body.clone()),
            _ => {}
        }
        Ok(())
    }

    /// The code of a function; none for an imported one.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.imported)? as usize)
    }

    /// The functions that a function names.
    pub fn named_by(&self, function: u32) -> Result<BTreeSet<u32>> {
        let mut named = BTreeSet::new();
        let Some(body) = self.body(function) else { return Ok(named) };
        for operator in body.get_operators_reader().map_err(unreadable)? {
            match operator.map_err(unreadable)? {
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => {
                    named.insert(function_index);
                }
                _ => {}
            }
        }
        Ok(named)
    }

    /// The type of a function.
    pub fn type_of(&self, function: u32) -> Result<(u32, &FuncType)> {
        let index = self.functions.get(function as usize).copied();
        index
            .and_then(|index| Some((index, self.types.get(index as usize)?)))
            .ok_or_else(|| unexpected("a function without a type"))
    }
}

/// The number that an expression is.
pub fn constant(expression: &ConstExpr) -> Result<u32> {
    match expression.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Ok(value as u32),
        _ => Err(unexpected("elements at a place that is no number")),
    }
}

/// A failure to read a module.
pub fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::new(format!("a WebAssembly module cannot be read: {error}"))
}

/// A failure to split a module that has something which rustc does not make.
pub fn unexpected(what: &str) -> Failure {
    Failure::new(format!("a WebAssembly module has {what}, which is not split"))
}
