//! [`Renumbering`]: several runs shown as one.

use protocol::Event;

/// Gives the statements and transactions of runs that follow each other numbers that go on.
#[derive(Default)]
pub(crate) struct Renumbering {
    statements: u32,
    transactions: u32,
    /// The highest numbers so far.
    last: (u32, u32),
}

impl Renumbering {
    /// A run begins, whose numbers begin anew.
    pub(crate) fn next_run(&mut self) {
        (self.statements, self.transactions) = self.last;
    }

    /// The event with numbers that go on from those of the runs before.
    pub(crate) fn renumber(&mut self, mut event: Event) -> Event {
        match &mut event {
            Event::Statement { statement, .. } => {
                statement.id = statement.id.saturating_add(self.statements);
                statement.transaction = self.transaction(statement.transaction);
                self.last.0 = self.last.0.max(statement.id);
            }
            Event::StatementEnd { end, .. } => end.id = end.id.saturating_add(self.statements),
            Event::Transaction { transaction, .. } => *transaction = self.transaction(*transaction),
            Event::MigrationStep { step, .. } => {
                for statement in &mut step.statements {
                    *statement = statement.saturating_add(self.statements);
                }
            }
            _ => {}
        }
        event
    }

    /// 0 stands for no transaction.
    fn transaction(&mut self, number: u32) -> u32 {
        if number == 0 {
            return 0;
        }
        let number = number.saturating_add(self.transactions);
        self.last.1 = self.last.1.max(number);
        number
    }
}

#[cfg(test)]
mod tests {
    use protocol::{Event, TransactionKind};

    use super::Renumbering;

    #[test]
    fn numbers_of_the_second_run_follow_those_of_the_first() {
        let transaction =
            |number| Event::Transaction { run: 1, transaction: number, connection: 1, kind: TransactionKind::Begin };
        let mut renumbering = Renumbering::default();
        renumbering.next_run();
        assert_eq!(renumbering.renumber(transaction(3)), transaction(3));
        renumbering.next_run();
        assert_eq!(renumbering.renumber(transaction(1)), transaction(4));
        assert_eq!(renumbering.renumber(transaction(0)), transaction(0));
    }
}
