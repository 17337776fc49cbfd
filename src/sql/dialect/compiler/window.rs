//! OVER, and the frames of windows.

use super::Compiler;
use crate::error::{Error, Result};
use crate::expr::{Frame, FrameBound, Over};

impl Compiler<'_> {
    /// `x OVER (…)`.
    pub(super) fn over(&mut self, over: &Over, out: &mut String) -> Result<()> {
        self.expr(&over.element, out)?;
        out.push_str(" OVER (");
        let mut needs_space = false;
        if let Some(partition) = &over.partition_by {
            out.push_str("PARTITION BY ");
            self.expr(partition, out)?;
            needs_space = true;
        }
        if let Some(order) = &over.order_by {
            if needs_space {
                out.push(' ');
            }
            out.push_str("ORDER BY ");
            self.expr(order, out)?;
            needs_space = true;
        }
        if let Some(frame) = &over.frame {
            if needs_space {
                out.push(' ');
            }
            self.frame(frame, out)?;
        }
        out.push(')');
        Ok(())
    }

    fn frame(&mut self, frame: &Frame, out: &mut String) -> Result<()> {
        out.push_str(frame.unit);
        out.push_str(" BETWEEN ");
        self.bound(&frame.start, "UNBOUNDED PRECEDING", out)?;
        out.push_str(" AND ");
        self.bound(&frame.end, "UNBOUNDED FOLLOWING", out)?;
        if let Some(exclude) = &frame.exclude {
            if !["CURRENT ROW", "GROUP", "TIES", "NO OTHERS"].iter().any(|known| exclude.eq_ignore_ascii_case(known)) {
                return Err(Error::compile(format!(
                    "Unexpected SQL phrase: {} (matching against '^(?:CURRENT ROW|GROUP|TIES|NO OTHERS)$')",
                    crate::value_repr::repr_str(exclude)
                )));
            }
            out.push_str(" EXCLUDE ");
            out.push_str(exclude);
        }
        Ok(())
    }

    fn bound(&mut self, bound: &FrameBound, unbounded: &str, out: &mut String) -> Result<()> {
        let (count, side) = match bound {
            FrameBound::Unbounded => {
                out.push_str(unbounded);
                return Ok(());
            }
            FrameBound::Current => {
                out.push_str("CURRENT ROW");
                return Ok(());
            }
            FrameBound::Preceding(count) => (count, " PRECEDING"),
            FrameBound::Following(count) => (count, " FOLLOWING"),
        };
        if self.dialect.capabilities().literal_frame_bounds {
            self.literal_execute_expr(count, out)?;
        } else {
            self.expr(count, out)?;
        }
        out.push_str(side);
        Ok(())
    }
}
