//! [`Inquiries`]: the inquiry under way, and the one that waits for a run to end.

use protocol::{Migrations, Project, RunId};

use super::inquiry::Inquiry;
use crate::ending::Ending;

/// At most one inquiry; a later one takes the place of an earlier one.
#[derive(Default)]
pub(crate) struct Inquiries {
    waiting: Option<(RunId, Project)>,
    current: Option<Inquiry>,
}

impl Inquiries {
    /// Whether there is one.
    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_none() && self.current.is_none()
    }

    /// An inquiry is asked for.
    pub(crate) fn ask(&mut self, run: RunId, project: Project) {
        self.current = None;
        self.waiting = Some((run, project));
    }

    /// A run takes the place of what was asked for.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// What is asked for and not begun.
    pub(crate) fn take_waiting(&mut self) -> Option<(RunId, Project)> {
        self.waiting.take()
    }

    /// An inquiry began.
    pub(crate) fn begin(&mut self, inquiry: Inquiry) {
        self.current = Some(inquiry);
    }

    /// Goes on for so many instructions; answers when it is done.
    pub(crate) fn slice(&mut self, instructions: u64) -> Option<(RunId, Migrations)> {
        let inquiry = self.current.as_mut()?;
        let answer = (inquiry.run(), inquiry.slice(instructions)?);
        self.current = None;
        Some(answer)
    }

    /// Ends the one under way, and answers with what it has found.
    pub(crate) fn stop(&mut self) -> Option<(RunId, Migrations)> {
        let mut inquiry = self.current.take()?;
        Some((inquiry.run(), inquiry.end(&Ending::Stopped)))
    }
}
