//! Types as Python writes them, with the module that each stands in.

use std::fmt::Write as _;
use std::rc::Rc;

use sql::types::{Type, TypeArgs};

use super::{RenderedItem, Renderer};
use crate::error::Result;

impl Renderer<'_> {
    /// A type with the variants that it has for single dialects.
    pub(super) fn type_text(&self, ty: &Type) -> Result<String> {
        self.type_text_of(ty, false)
    }

    fn type_text_of(&self, ty: &Type, skips_variants: bool) -> Result<String> {
        if let Some(text) = self.by_host(&RenderedItem::Type(ty.clone()))? {
            return Ok(text);
        }
        if !skips_variants && !ty.variants.is_empty() {
            return self.with_variants(ty);
        }
        if let Some(dialect) = self.dialect_of(ty) {
            self.add_import(&format!("from sqlalchemy.dialects import {dialect}"));
            let is_own = dialect == "postgresql" && self.options.dialect.name() == "postgresql";
            let text = if is_own { self.with_inner_type(ty)? } else { ty.repr() };
            return Ok(format!("{dialect}.{text}"));
        }
        let module = match ty.args {
            TypeArgs::Decorator(_) | TypeArgs::UserDefined(_) => Some(self.hooks.module_of(ty)),
            _ => None,
        };
        Ok(match module.filter(|module| !module.starts_with("sqlalchemy.")) {
            Some(module) => match &self.options.user_module_prefix {
                Some(prefix) => format!("{prefix}{}", ty.repr()),
                None => format!("{module}.{}", ty.repr()),
            },
            None => format!("{}{}", self.sa_prefix(), self.with_inner_type(ty)?),
        })
    }

    fn with_variants(&self, ty: &Type) -> Result<String> {
        let mut text = self.type_text_of(ty, true)?;
        let mut variants: Vec<&(Rc<str>, Type)> = ty.variants.iter().collect();
        variants.sort_by(|(a, _), (b, _)| a.cmp(b));
        for (dialect, variant) in variants {
            let variant = self.type_text_of(variant, true)?;
            let _ = write!(text, ".with_variant({variant}, {})", sql::repr_str(dialect));
        }
        Ok(text)
    }

    /// The dialect whose own type it is.
    fn dialect_of(&self, ty: &Type) -> Option<String> {
        let module = match ty.args {
            TypeArgs::Decorator(_) | TypeArgs::UserDefined(_) => self.hooks.module_of(ty).to_string(),
            _ => ty.own_class()?.module.to_owned(),
        };
        let rest = module.strip_prefix("sqlalchemy.dialects.")?;
        rest.split('.').next().map(str::to_owned)
    }

    /// The repr, in which the type of an array's items or of a JSON document's texts has its own module.
    fn with_inner_type(&self, ty: &Type) -> Result<String> {
        let text = ty.repr();
        let inner = match &ty.args {
            TypeArgs::Array { item, .. } => item.clone(),
            _ => match ty.own.as_ref().and_then(|own| own.ty("astext_type").or_else(|| own.ty("text_type"))) {
                Some(inner) => inner.clone(),
                None => return Ok(text),
            },
        };
        let Some((before, arguments)) = text.split_once('(') else { return Ok(text) };
        Ok(format!("{before}({}", arguments.replacen(&inner.repr(), &self.type_text(&inner)?, 1)))
    }
}
