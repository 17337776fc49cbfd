//! Giving a class other bases (`__bases__ = …`).

use std::rc::Rc;

use super::Vm;
use crate::embed::error::PyResult;
use crate::object::class::{ClassRef, Layout};
use crate::object::value::Value;

impl Vm {
    /// Replaces a class's bases and the method resolution orders that follow from them; a `TypeError` leaves everything as it was.
    pub(crate) fn set_bases(&self, class: &ClassRef, wanted: &Value) -> PyResult<()> {
        let name = class.name();
        let Some(values) = wanted.as_tuple() else {
            let got = self.class_of(wanted).name();
            return Err(self.type_error(&format!("can only assign tuple to {name}.__bases__, not {got}")));
        };
        if values.is_empty() {
            return Err(self.type_error(&format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
        }
        let mut bases: Vec<ClassRef> = Vec::with_capacity(values.len());
        for value in values {
            let Some(base) = value.as_class() else {
                let got = self.class_of(value).name();
                return Err(self.type_error(&format!("{name}.__bases__ must be tuple of classes, not '{got}'")));
            };
            if base.is_subclass_of(class) {
                return Err(self.type_error("a __bases__ item causes an inheritance cycle"));
            }
            bases.push(base);
        }
        let layout = self.common_layout(&bases)?;
        self.check_exchange(&best_base(&bases, layout), &best_base(&class.bases.borrow(), class.layout))?;
        for (index, base) in bases.iter().enumerate() {
            if bases[..index].iter().any(|other| other.is(base)) {
                return Err(self.type_error(&format!("duplicate base class {}", base.name())));
            }
        }
        let before = class.bases.replace(bases);
        let mut changed = Vec::new();
        if let Err(error) = self.linearize_again(class, &mut changed) {
            class.bases.replace(before);
            for (class, mro) in changed {
                class.mro.replace(mro);
            }
            return Err(error);
        }
        for base in &before {
            base.subclasses
                .borrow_mut()
                .retain(|weak| weak.upgrade().is_some_and(|object| !Rc::ptr_eq(&object, class.as_obj())));
        }
        for base in class.bases.borrow().iter() {
            base.subclasses.borrow_mut().push(Rc::downgrade(class.as_obj()));
        }
        self.class_changed(class);
        Ok(())
    }

    /// Whether instances made for one base can go on with the other.
    fn check_exchange(&self, new: &ClassRef, old: &ClassRef) -> PyResult<()> {
        let is_native = |class: &ClassRef| class.is_immutable.get();
        let what = if new.is(old) {
            return Ok(());
        } else if is_native(new) || is_native(old) {
            "deallocator"
        } else if new.layout != old.layout || !same_slots(new, old) {
            "object layout"
        } else {
            return Ok(());
        };
        let text = format!("__bases__ assignment: '{}' {what} differs from '{}'", new.name(), old.name());
        Err(self.type_error(&text))
    }

    /// Orders a class and its subclasses anew; notes the orders that they had.
    fn linearize_again(&self, class: &ClassRef, changed: &mut Vec<(ClassRef, Rc<[ClassRef]>)>) -> PyResult<()> {
        let mro = self.linearize(class, &class.bases.borrow())?;
        changed.push((class.clone(), class.mro.replace(mro.into())));
        let subclasses: Vec<_> = class.subclasses.borrow().iter().filter_map(std::rc::Weak::upgrade).collect();
        subclasses
            .iter()
            .filter_map(ClassRef::from_obj)
            .try_for_each(|subclass| self.linearize_again(&subclass, changed))
    }
}

/// The base that decides what instances keep.
fn best_base(bases: &[ClassRef], layout: Layout) -> ClassRef {
    let best = bases.iter().find(|base| base.layout == layout).or(bases.first());
    best.expect("invariant: a class but object has a base").clone()
}

fn same_slots(a: &ClassRef, b: &ClassRef) -> bool {
    let slotted = |class: &ClassRef| class.mro.borrow().iter().find(|parent| parent.own_slots.get()).cloned();
    a.has_dict.get() == b.has_dict.get()
        && match (slotted(a), slotted(b)) {
            (Some(a), Some(b)) => a.is(&b),
            (None, None) => true,
            _ => false,
        }
}
