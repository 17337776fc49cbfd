//! Functions in pieces: what no visit runs of a function that visits run becomes a function of its own.
//!
//! A beginner's program runs half of the code of the functions that it calls; the rest are errors and options. Such a
//! piece ([`region`]) is found between two places of a function where nothing is on the stack. It takes the locals that
//! it needs, gives those that it writes ([`liveness`]), and tells on which of several ways it leaves ([`write`]).

mod body;
mod liveness;
mod region;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeSet;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{CodeSection, FunctionSection, TypeSection, ValType};
use wasmparser::{FuncValidatorAllocations, Payload, ValidPayload, Validator};

use super::blocks::Blocks;
use super::instrument::copy;
use super::module::{Module, unreadable};
use crate::failure::Result;
use body::Body;
use region::Region;

/// A module with pieces of its functions as functions of their own, which follow the others.
pub struct Outlined {
    /// The module.
    pub bytes: Vec<u8>,
    /// The blocks all of whose instructions are in pieces.
    pub moved: BTreeSet<u32>,
}

/// Takes the pieces out of a module's functions.
///
/// `is_split` says which functions are cut, `has_run` which blocks stay.
pub fn outline(
    module: &Module,
    blocks: &Blocks,
    bytes: &[u8],
    is_split: impl Fn(u32) -> bool,
    has_run: impl Fn(u32) -> bool,
) -> Result<Outlined> {
    let mut moved = BTreeSet::new();
    let mut types: Vec<(Vec<ValType>, Vec<ValType>)> = Vec::new();
    let mut same = RoundtripReencoder;
    let mut own_types = TypeSection::new();
    for kind in &module.types {
        let mut list = |list: &[wasmparser::ValType]| -> Result<Vec<ValType>> {
            list.iter().map(|kind| same.val_type(*kind).map_err(unreadable)).collect()
        };
        let kind = (list(kind.params())?, list(kind.results())?);
        own_types.ty().function(kind.0.clone(), kind.1.clone());
        types.push(kind);
    }
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    let mut added = Vec::new();
    let mut next = module.functions.len() as u32;
    let mut validator = Validator::new();
    let mut allocations = FuncValidatorAllocations::default();
    let mut at = 0;
    for payload in &module.sections {
        let ValidPayload::Func(to_validate, code_of) = validator.payload(payload).map_err(unreadable)? else {
            continue;
        };
        let number = module.imported + at as u32;
        let first = blocks.of_body(at).start;
        at += 1;
        let (type_index, kind) = module.type_of(number)?;
        functions.function(type_index);
        let mut validator = to_validate.into_validator(allocations);
        let body = if is_split(number) {
            Body::read(&code_of, &mut validator, kind.params().len(), |block| !has_run(first + block))?
        } else {
            None
        };
        allocations = validator.into_allocations();
        let Some(body) = body else {
            same.parse_function_body(&mut code, code_of).map_err(unreadable)?;
            continue;
        };
        let returned = types[type_index as usize].1.clone();
        let mut regions = Vec::new();
        for region in region::find(&body)? {
            let signature = write::signature(&body, &region, &returned)?;
            let known = types.iter().position(|kind| *kind == signature);
            let index = known.unwrap_or_else(|| {
                own_types.ty().function(signature.0.clone(), signature.1.clone());
                types.push(signature);
                types.len() - 1
            });
            added.push((index as u32, write::region(&body, &region, &returned)?));
            regions.push((region, next));
            next += 1;
        }
        moved.extend(in_pieces(&body, &regions).map(|block| first + block));
        if regions.is_empty() {
            same.parse_function_body(&mut code, code_of).map_err(unreadable)?;
        } else {
            code.function(&write::rest(&body, &regions, &returned)?);
        }
    }
    for (kind, function) in &added {
        functions.function(*kind);
        code.function(function);
    }
    let mut outlined = wasm_encoder::Module::new();
    for section in &module.sections {
        match section {
            Payload::TypeSection(_) => {
                outlined.section(&own_types);
            }
            Payload::FunctionSection(_) => {
                outlined.section(&functions);
            }
            Payload::CodeSectionStart { .. } => {
                outlined.section(&code);
            }
            other => copy(&mut outlined, other, bytes),
        }
    }
    Ok(Outlined { bytes: outlined.finish(), moved })
}

/// The blocks of a function of which nothing remains in it.
fn in_pieces(body: &Body, regions: &[(Region, u32)]) -> impl Iterator<Item = u32> {
    let mut remains = BTreeSet::new();
    let mut at = 0;
    for (region, _) in regions {
        remains.extend(body.blocks(at..region.start));
        at = region.end;
    }
    remains.extend(body.blocks(at..body.operators.len()));
    let gone: BTreeSet<u32> = regions.iter().flat_map(|(region, _)| body.blocks(region.start..region.end)).collect();
    gone.into_iter().filter(move |block| !remains.contains(block))
}
