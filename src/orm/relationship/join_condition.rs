//! [`JoinCondition`]: which columns of two mapped tables belong together, and which of them are written.

use sql::expr::{Expr, ExprKind, Operator};
use sql::selectable::{FromClause, join_condition_over};
use sql::traverse;

use crate::error::{Error, ErrorKind, Result};
use crate::relationship::Direction;
use crate::relationship::marks;

/// What a join condition is worked out from.
pub(crate) struct JoinInput<'a> {
    /// The relationship's name in messages: `Parent.children`.
    pub(crate) name: &'a str,
    pub(crate) parent: FromClause,
    pub(crate) parent_local: FromClause,
    pub(crate) child: FromClause,
    pub(crate) child_local: FromClause,
    pub(crate) primaryjoin: Option<Expr>,
    pub(crate) secondary: Option<FromClause>,
    pub(crate) secondaryjoin: Option<Expr>,
    pub(crate) foreign_keys: Vec<Expr>,
    pub(crate) remote_side: Vec<Expr>,
    /// Whether the relationship writes.
    pub(crate) is_synced: bool,
}

/// A pair of columns: the one that has the value, and the one that gets or shows it.
pub type ColumnPair = (Expr, Expr);

/// Which columns of two mapped tables belong together; SQLAlchemy: `JoinCondition`.
#[derive(Debug)]
pub struct JoinCondition {
    /// How the own table joins the related one, or the table between both; columns have their marks.
    pub primaryjoin: Expr,
    /// How the table between both joins the related one.
    pub secondaryjoin: Option<Expr>,
    /// The table between both.
    pub secondary: Option<FromClause>,
    /// Which way it goes.
    pub direction: Direction,
    /// Columns of the own side, and those they are compared with.
    pub local_remote_pairs: Vec<ColumnPair>,
    /// Columns, and those a flush copies them to.
    pub synchronize_pairs: Vec<ColumnPair>,
    /// The same for the related side of a table between both.
    pub secondary_synchronize_pairs: Vec<ColumnPair>,
    has_own_foreign: bool,
    has_own_remote: bool,
}

impl JoinCondition {
    pub(crate) fn new(input: &JoinInput<'_>) -> Result<Self> {
        let (primaryjoin, secondaryjoin) = joins(input)?;
        let has_own_foreign = marks::has(&primaryjoin, |marks| marks.foreign);
        let has_own_remote = marks::has(&primaryjoin, |marks| marks.remote);
        let (mut primaryjoin, mut secondaryjoin) = (primaryjoin, secondaryjoin);
        if !has_own_foreign {
            primaryjoin = marks::foreign(&primaryjoin, input);
            secondaryjoin = secondaryjoin.map(|join| marks::foreign(&join, input));
        }
        if !has_own_remote {
            (primaryjoin, secondaryjoin) = marks::remote(primaryjoin, secondaryjoin, input);
        }
        primaryjoin = marks::local(&primaryjoin, input);
        let mut pairs = Pairs { input, local_remote: Vec::new(), synchronized: Vec::new() };
        pairs.collect(&primaryjoin);
        let synchronize_pairs = std::mem::take(&mut pairs.synchronized);
        if let Some(join) = &secondaryjoin {
            pairs.collect(join);
        }
        let secondary_synchronize_pairs = pairs.synchronized;
        let local_remote_pairs = pairs.local_remote;
        check_foreign(input, &primaryjoin, "primary", !synchronize_pairs.is_empty())?;
        if let Some(join) = &secondaryjoin {
            check_foreign(input, join, "secondary", !secondary_synchronize_pairs.is_empty())?;
        }
        let direction = direction(input, &primaryjoin, secondaryjoin.is_some())?;
        check_remote(input, &local_remote_pairs)?;
        Ok(Self {
            primaryjoin,
            secondaryjoin,
            secondary: input.secondary.clone(),
            direction,
            local_remote_pairs,
            synchronize_pairs,
            secondary_synchronize_pairs,
            has_own_foreign,
            has_own_remote,
        })
    }

    /// The condition for the other direction, when that is made along with this one.
    pub(crate) fn reversed(&self) -> Expr {
        marks::change(&self.primaryjoin, &|_, marks| {
            if self.has_own_remote {
                return sql::expr::JoinMarks { local: marks.remote, remote: marks.local, ..marks };
            }
            sql::expr::JoinMarks { foreign: marks.foreign && self.has_own_foreign, ..sql::expr::JoinMarks::default() }
        })
    }

    /// Both conditions without the marks of their sides.
    pub(crate) fn unsided(&self) -> (Expr, Option<Expr>) {
        let clear = |join: &Expr| {
            marks::change(join, &|_, marks| sql::expr::JoinMarks { local: false, remote: false, ..marks })
        };
        (clear(&self.primaryjoin), self.secondaryjoin.as_ref().map(clear))
    }
}

fn joins(input: &JoinInput<'_>) -> Result<(Expr, Option<Expr>)> {
    if input.secondaryjoin.is_some() && input.secondary.is_none() {
        return Err(Error::argument(format!(
            "Property {} specified with secondary join condition but no secondary argument",
            input.name
        )));
    }
    let find = |left: &FromClause, right: &FromClause, local: &FromClause| -> Result<Expr> {
        join_condition_over(left, right, Some(local), &input.foreign_keys)
            .map_err(|error| explain(input, Error::from(error)))
    };
    let right = input.secondary.as_ref().unwrap_or(&input.child);
    let secondaryjoin = match (&input.secondary, &input.secondaryjoin) {
        (None, _) => None,
        (Some(_), Some(given)) => Some(given.clone()),
        (Some(secondary), None) => Some(find(&input.child, secondary, &input.child_local)?),
    };
    let primaryjoin = match &input.primaryjoin {
        Some(given) => given.clone(),
        None => find(&input.parent, right, &input.parent_local)?,
    };
    Ok((primaryjoin, secondaryjoin))
}

/// Foreign keys that give no condition, or several, in the words of relationships.
fn explain(input: &JoinInput<'_>, error: Error) -> Error {
    let start = format!(
        "Could not determine join condition between parent/child tables on relationship {} - there are ",
        input.name
    );
    let secondary = input.secondary.as_ref().map(FromClause::description);
    let kind = error.kind();
    let text = if kind == ErrorKind::Engine(engine::ErrorKind::Sql(sql::ErrorKind::NoForeignKeys)) {
        match secondary {
            Some(secondary) => format!(
                "{start}no foreign keys linking these tables via secondary table '{secondary}'.  Ensure that referencing columns are associated with a ForeignKey or ForeignKeyConstraint, or specify 'primaryjoin' and 'secondaryjoin' expressions."
            ),
            None => format!(
                "{start}no foreign keys linking these tables.  Ensure that referencing columns are associated with a ForeignKey or ForeignKeyConstraint, or specify a 'primaryjoin' expression."
            ),
        }
    } else if kind == ErrorKind::Engine(engine::ErrorKind::Sql(sql::ErrorKind::AmbiguousForeignKeys)) {
        match secondary {
            Some(secondary) => format!(
                "{start}multiple foreign key paths linking the tables via secondary table '{secondary}'.  Specify the 'foreign_keys' argument, providing a list of those columns which should be counted as containing a foreign key reference from the secondary table to each of the parent and child tables."
            ),
            None => format!(
                "{start}multiple foreign key paths linking the tables.  Specify the 'foreign_keys' argument, providing a list of those columns which should be counted as containing a foreign key reference to the parent table."
            ),
        }
    } else {
        return error;
    };
    Error::new(kind, text)
}

struct Pairs<'a> {
    input: &'a JoinInput<'a>,
    local_remote: Vec<ColumnPair>,
    synchronized: Vec<ColumnPair>,
}

impl Pairs<'_> {
    fn collect(&mut self, condition: &Expr) {
        marks::comparisons(condition, &mut |operator, left, right| {
            let (a, b) = (left.marks(), right.marks());
            if b.remote && !a.remote && self.can_be_written(left) {
                self.add_pair(left, right);
            } else if a.remote && !b.remote && self.can_be_written(right) {
                self.add_pair(right, left);
            }
            if *operator == Operator::Eq && self.can_be_written(left) && self.can_be_written(right) {
                if b.foreign {
                    self.synchronized.push((left.deannotated(), right.deannotated()));
                } else if a.foreign {
                    self.synchronized.push((right.deannotated(), left.deannotated()));
                }
            }
        });
    }

    fn add_pair(&mut self, local: &Expr, remote: &Expr) {
        if !self.local_remote.iter().any(|(l, r)| l.same(local) && r.same(remote)) {
            self.local_remote.push((local.deannotated(), remote.deannotated()));
        }
    }

    /// Whether a flush could read and write the column: it is one of the tables of the relationship.
    fn can_be_written(&self, column: &Expr) -> bool {
        let tables = [Some(&self.input.parent), Some(&self.input.child), self.input.secondary.as_ref()];
        tables.into_iter().flatten().any(|table| marks::contains(table, column))
    }
}

fn check_foreign(input: &JoinInput<'_>, condition: &Expr, which: &str, can_sync: bool) -> Result<()> {
    let has_foreign = marks::has(condition, |marks| marks.foreign);
    if if input.is_synced { can_sync } else { has_foreign } {
        return Ok(());
    }
    let text = super::text(condition);
    let name = input.name;
    Err(Error::argument(if input.is_synced && has_foreign {
        format!(
            "Could not locate any simple equality expressions involving locally mapped foreign key columns for {which} join condition '{text}' on relationship {name}.  Ensure that referencing columns are associated with a ForeignKey or ForeignKeyConstraint, or are annotated in the join condition with the foreign() annotation. To allow comparison operators other than '==', the relationship can be marked as viewonly=True."
        )
    } else {
        format!(
            "Could not locate any relevant foreign key columns for {which} join condition '{text}' on relationship {name}.  Ensure that referencing columns are associated with a ForeignKey or ForeignKeyConstraint, or are annotated in the join condition with the foreign() annotation."
        )
    }))
}

fn direction(input: &JoinInput<'_>, primaryjoin: &Expr, has_secondary: bool) -> Result<Direction> {
    if has_secondary {
        return Ok(Direction::ManyToMany);
    }
    let foreign = marks::columns(primaryjoin, |marks| marks.foreign);
    let of_child = foreign.iter().any(|column| marks::contains(&input.child, column));
    let of_parent = foreign.iter().any(|column| marks::contains(&input.parent, column));
    match (of_child, of_parent) {
        (true, false) => Ok(Direction::OneToMany),
        (false, true) => Ok(Direction::ManyToOne),
        (false, false) => Err(Error::argument(format!(
            "Can't determine relationship direction for relationship '{}' - foreign key columns are present in neither the parent nor the child's mapped tables",
            input.name
        ))),
        (true, true) => {
            let mut remote = marks::columns(primaryjoin, |marks| marks.foreign && marks.remote);
            let mut local = marks::columns(primaryjoin, |marks| marks.foreign && !marks.remote);
            if !remote.is_empty() && !local.is_empty() {
                // A column that is compared with itself tells nothing.
                let all_local = marks::columns(primaryjoin, |marks| marks.local);
                let all_remote = marks::columns(primaryjoin, |marks| marks.remote);
                let is_own = |column: &Expr| {
                    all_local.iter().any(|c| c.same(column)) && all_remote.iter().any(|c| c.same(column))
                };
                remote.retain(|column| !is_own(column));
                local.retain(|column| !is_own(column));
            }
            match (remote.is_empty(), local.is_empty()) {
                (false, true) => Ok(Direction::OneToMany),
                (true, false) => Ok(Direction::ManyToOne),
                _ => Err(Error::argument(format!(
                    "Can't determine relationship direction for relationship '{}' - foreign key columns within the join condition are present in both the parent and the child's mapped tables.  Ensure that only those columns referring to a parent column are marked as foreign, either via the foreign() annotation or via the foreign_keys argument.",
                    input.name
                ))),
            }
        }
    }
}

fn check_remote(input: &JoinInput<'_>, pairs: &[ColumnPair]) -> Result<()> {
    if pairs.is_empty() {
        return Err(Error::argument(format!(
            "Relationship {} could not determine any unambiguous local/remote column pairs based on join condition and remote_side arguments.  Consider using the remote() annotation to accurately mark those elements of the join condition that are on the remote side of the relationship.",
            input.name
        )));
    }
    for (_, remote) in pairs {
        if marks::contains(&input.parent, remote) && !marks::contains(&input.child, remote) {
            sql::warn(format!(
                "Expression {} is marked as 'remote', but these column(s) are local to the local side.  The remote() annotation is needed only for a self-referential relationship where both sides of the relationship refer to the same tables.",
                super::text(remote)
            ));
        }
    }
    Ok(())
}

/// The table column that an expression is, for columns of tables.
pub(crate) fn table_column(expr: &Expr) -> Option<&sql::schema::Column> {
    match expr.kind() {
        ExprKind::Column(column) => Some(column),
        _ => None,
    }
}

/// Whether two FROM elements have a table in common.
pub(crate) fn overlap(a: &FromClause, b: &FromClause) -> bool {
    let left = traverse::tables_in_from(a);
    traverse::tables_in_from(b).iter().any(|table| left.iter().any(|other| other.id() == table.id()))
}
