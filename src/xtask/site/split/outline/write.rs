//! A function without its regions, and regions as functions.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{BlockType, Function, Instruction, ValType};
use wasmparser::Operator;

use super::body::Body;
use super::region::Region;
use crate::failure::Result;
use crate::site::split::module::unreadable;

/// The types of a region's parameters and results: which way it leaves, what the function returns, and the locals.
pub fn signature(body: &Body, region: &Region, returned: &[ValType]) -> Result<(Vec<ValType>, Vec<ValType>)> {
    let mut results = Vec::new();
    if region.has_choice() {
        results.push(ValType::I32);
    }
    if region.returns {
        results.extend(returned);
    }
    results.extend(types(body, &region.gives)?);
    Ok((types(body, &region.takes)?, results))
}

fn types(body: &Body, locals: &[u32]) -> Result<Vec<ValType>> {
    let mut same = RoundtripReencoder;
    locals.iter().map(|local| same.val_type(body.locals[*local as usize]).map_err(unreadable)).collect()
}

/// A region as a function: every way out of it is a block around its code.
pub fn region(body: &Body, region: &Region, returned: &[ValType]) -> Result<Function> {
    let mut same = RoundtripReencoder;
    let numbers: BTreeMap<u32, u32> = region.takes.iter().chain(&region.own).copied().zip(0..).collect();
    let first_returned = numbers.len() as u32;
    let mut locals = types(body, &region.own)?;
    if region.returns {
        locals.extend(returned);
    }
    let way = (region.takes.len() + locals.len()) as u32;
    locals.push(ValType::I32);
    let mut function = Function::new_with_locals_types(locals);
    let mut put = |instruction: Instruction| {
        function.instruction(&instruction);
    };
    let labels = (region.exits.len() + usize::from(region.returns)) as u32;
    for _ in 0..=labels {
        put(Instruction::Block(BlockType::Empty));
    }
    let mut depth = 0;
    for operator in &body.operators[region.start..region.end] {
        // The label inside, or the block that stands for one outside.
        let exit = |label: u32| match label.checked_sub(depth) {
            None => label,
            Some(outside) => depth + region.exits.partition_point(|exit| *exit < outside) as u32,
        };
        match operator {
            Operator::Br { relative_depth } => put(Instruction::Br(exit(*relative_depth))),
            Operator::BrIf { relative_depth } => put(Instruction::BrIf(exit(*relative_depth))),
            Operator::BrTable { targets } => {
                let inner: std::result::Result<Vec<u32>, _> =
                    targets.targets().map(|target| target.map(exit)).collect();
                put(Instruction::BrTable(inner.map_err(unreadable)?.into(), exit(targets.default())));
            }
            Operator::Return => {
                for local in (first_returned..).take(returned.len()).collect::<Vec<_>>().into_iter().rev() {
                    put(Instruction::LocalSet(local));
                }
                put(Instruction::Br(depth + labels - 1));
            }
            Operator::LocalGet { local_index } => put(Instruction::LocalGet(numbers[local_index])),
            Operator::LocalSet { local_index } => put(Instruction::LocalSet(numbers[local_index])),
            Operator::LocalTee { local_index } => put(Instruction::LocalTee(numbers[local_index])),
            other => {
                match other {
                    Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => depth += 1,
                    Operator::End => depth -= 1,
                    _ => {}
                }
                put(same.instruction(other.clone()).map_err(unreadable)?);
            }
        }
    }
    put(if region.falls { Instruction::Br(labels) } else { Instruction::Unreachable });
    for label in 0..labels {
        put(Instruction::End);
        put(Instruction::I32Const((label + u32::from(region.falls)) as i32));
        put(Instruction::LocalSet(way));
        put(Instruction::Br(labels - label - 1));
    }
    put(Instruction::End);
    if region.has_choice() {
        put(Instruction::LocalGet(way));
    }
    if region.returns {
        for local in (first_returned..).take(returned.len()) {
            put(Instruction::LocalGet(local));
        }
    }
    for local in &region.gives {
        put(Instruction::LocalGet(numbers[local]));
    }
    if region.ways() == 0 {
        put(Instruction::Unreachable);
    }
    put(Instruction::End);
    Ok(function)
}

/// The function with calls in the place of its regions, each of which is the function of that number.
pub fn rest(body: &Body, regions: &[(Region, u32)], returned: &[ValType]) -> Result<Function> {
    let mut same = RoundtripReencoder;
    let mut locals = Vec::new();
    for local in &body.locals[body.parameters..] {
        locals.push(same.val_type(*local).map_err(unreadable)?);
    }
    let first_returned = body.locals.len() as u32;
    locals.extend(returned);
    let way = first_returned + returned.len() as u32;
    locals.push(ValType::I32);
    let mut function = Function::new_with_locals_types(locals);
    let mut at = 0;
    for (region, number) in regions {
        for operator in &body.operators[at..region.start] {
            function.instruction(&same.instruction(operator.clone()).map_err(unreadable)?);
        }
        call(&mut function, region, *number, first_returned..way);
        at = region.end;
    }
    for operator in &body.operators[at..] {
        function.instruction(&same.instruction(operator.clone()).map_err(unreadable)?);
    }
    Ok(function)
}

/// Calls a region and goes on where it leads; `returned` are the locals for what it returns, before the one for the way.
fn call(function: &mut Function, region: &Region, number: u32, returned: std::ops::Range<u32>) {
    let way = returned.end;
    let mut put = |instruction: Instruction| {
        function.instruction(&instruction);
    };
    for local in &region.takes {
        put(Instruction::LocalGet(*local));
    }
    put(Instruction::Call(number));
    for local in region.gives.iter().rev() {
        put(Instruction::LocalSet(*local));
    }
    if region.returns {
        for local in returned.clone().rev() {
            put(Instruction::LocalSet(local));
        }
    }
    let give_back = |put: &mut dyn FnMut(Instruction)| {
        for local in returned.clone() {
            put(Instruction::LocalGet(local));
        }
        put(Instruction::Return);
    };
    match (region.falls, &region.exits[..], region.returns) {
        (false, [], false) => put(Instruction::Unreachable),
        (true, [], false) => {}
        (false, [exit], false) => put(Instruction::Br(*exit)),
        (false, [], true) => give_back(&mut put),
        (true, [exit], false) => put(Instruction::BrIf(*exit)),
        (falls, exits, returns) => {
            put(Instruction::LocalSet(way));
            let blocks = u32::from(falls) + u32::from(returns);
            for _ in 0..blocks {
                put(Instruction::Block(BlockType::Empty));
            }
            let mut targets = Vec::new();
            if falls {
                targets.push(blocks - 1);
            }
            targets.extend(exits.iter().map(|exit| exit + blocks));
            if returns {
                targets.push(0);
            }
            let last = targets.pop().unwrap_or_default();
            put(Instruction::LocalGet(way));
            put(Instruction::BrTable(targets.into(), last));
            if returns {
                put(Instruction::End);
                give_back(&mut put);
            }
            if falls {
                put(Instruction::End);
            }
        }
    }
}
