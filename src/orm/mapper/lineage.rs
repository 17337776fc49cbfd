//! Where a mapper stands among the mapped classes above and below it.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use sql::expr::{Expr, ExprKind, Operator};
use sql::schema::{Column, Table};
use sql::selectable::{FromClause, Join, JoinKind, join_condition};

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{Inheritance, Mapper, MapperConfig};

/// Where a mapper stands among the mapped classes above and below it.
pub(crate) struct Lineage {
    /// The mapper above; one of its own tables can get it later.
    pub(crate) parent: OnceCell<Rc<Mapper>>,
    pub(crate) children: RefCell<Vec<Weak<Mapper>>>,
    pub(crate) is_concrete: bool,
    /// Whether the class shares its parent's table.
    pub(crate) is_single: bool,
    /// What joins the class's table to its parent's.
    pub(crate) condition: Option<Expr>,
    /// Columns of the parent's table and those of the class's table that refer to them.
    pub(crate) equated: Vec<(Column, Column)>,
    /// All tables, those of the classes above first.
    pub(crate) tables: Vec<Table>,
    /// What the class itself is mapped to.
    pub(crate) own: FromClause,
    /// What the class's rows are read from, leaving aside the classes below.
    pub(crate) selectable: FromClause,
    /// How many places for values the hierarchy has used up.
    pub(crate) slots: Rc<Cell<usize>>,
}

impl Lineage {
    pub(crate) fn new(config: &MapperConfig) -> Result<Self> {
        let own = config.selectable.clone().unwrap_or_else(|| FromClause::Table(config.table.clone()));
        let root = |parent: Option<Rc<Mapper>>, is_concrete: bool, slots: Rc<Cell<usize>>| Self {
            parent: parent.map_or_else(OnceCell::new, OnceCell::from),
            children: RefCell::default(),
            is_concrete,
            is_single: false,
            condition: None,
            equated: Vec::new(),
            // Objects of a class that is mapped to a join have a row in each of its tables.
            tables: match &own {
                FromClause::Join(_) => sql::traverse::tables_in_from(&own),
                _ => vec![config.table.clone()],
            },
            own: own.clone(),
            selectable: own.clone(),
            slots,
        };
        let Some(inherits) = &config.inherits else { return Ok(root(None, config.is_concrete, Rc::default())) };
        let parent = &inherits.parent;
        let above = parent.lineage();
        if inherits.is_concrete {
            return Ok(root(Some(parent.clone()), true, above.slots.clone()));
        }
        if config.table.ptr_eq(parent.table()) {
            return Ok(Self {
                is_single: true,
                tables: above.tables.clone(),
                selectable: above.selectable.clone(),
                ..root(Some(parent.clone()), false, above.slots.clone())
            });
        }
        let condition = inherit_condition(inherits, &config.table)?;
        let mut tables = above.tables.clone();
        tables.push(config.table.clone());
        let selectable = Join::new(above.selectable.clone(), own.clone(), Some(condition.clone()), JoinKind::Inner)?;
        Ok(Self {
            equated: equated_columns(&condition, &config.table),
            condition: Some(condition),
            tables,
            selectable,
            ..root(Some(parent.clone()), false, above.slots.clone())
        })
    }

    pub(crate) fn take_slot(&self) -> usize {
        let slot = self.slots.get();
        self.slots.set(slot + 1);
        slot
    }

    /// Whether two columns are kept equal by the join of their tables, in this class or one above.
    pub(crate) fn equates(&self, a: &Column, b: &Column) -> bool {
        let is_pair = |(left, right): &(Column, Column)| {
            (left.ptr_eq(a) && right.ptr_eq(b)) || (left.ptr_eq(b) && right.ptr_eq(a))
        };
        self.equated.iter().any(is_pair) || self.parent.get().is_some_and(|parent| parent.lineage().equates(a, b))
    }
}

fn inherit_condition(inherits: &Inheritance, table: &Table) -> Result<Expr> {
    if let Some(given) = &inherits.condition {
        return Ok(given.clone());
    }
    let parent = FromClause::Table(inherits.parent.table().clone());
    join_condition(&parent, &FromClause::Table(table.clone()), None).map_err(|error| {
        let between = format!(
            "Can't determine the inherit condition between inherited table '{}' and inheriting table '{}'; tables have",
            inherits.parent.table().description(),
            table.description()
        );
        let kind = ErrorKind::Engine(engine::ErrorKind::Sql(error.kind()));
        match error.kind() {
            sql::ErrorKind::NoForeignKeys => Error::new(
                kind,
                format!(
                    "{between} no foreign key relationships established.  Please ensure the inheriting table has a \
                     foreign key relationship to the inherited table, or provide an 'on clause' using the \
                     'inherit_condition' mapper argument."
                ),
            ),
            sql::ErrorKind::AmbiguousForeignKeys => Error::new(
                kind,
                format!(
                    "{between} more than one foreign key relationship established.  Please specify the 'on clause' \
                     using the 'inherit_condition' mapper argument."
                ),
            ),
            _ => error.into(),
        }
    })
}

/// The pairs of columns that an ON clause compares, the referring one in `table` last.
fn equated_columns(condition: &Expr, table: &Table) -> Vec<(Column, Column)> {
    let mut pairs = Vec::new();
    sql::traverse::walk(condition, &mut |part| {
        let ExprKind::Binary(binary) = part.kind() else { return };
        if binary.operator != Operator::Eq {
            return;
        }
        let (Some(left), Some(right)) = (binary.left.as_column(), binary.right.as_column()) else { return };
        let is_own = |column: &Column| column.table().is_some_and(|owner| owner.ptr_eq(table));
        if is_own(right) && !is_own(left) {
            pairs.push((left.clone(), right.clone()));
        } else if is_own(left) && !is_own(right) {
            pairs.push((right.clone(), left.clone()));
        }
    });
    pairs
}

impl Mapper {
    /// The mapper of the class above; SQLAlchemy: `inherits`.
    pub fn parent(&self) -> Option<&Rc<Mapper>> {
        self.lineage().parent.get()
    }

    /// The topmost mapper of the hierarchy; SQLAlchemy: `base_mapper`.
    pub fn base(self: &Rc<Self>) -> Rc<Self> {
        let mut mapper = self;
        while let Some(parent) = mapper.parent() {
            mapper = parent;
        }
        mapper.clone()
    }

    /// The mapper and those above it, from here to the topmost.
    pub fn to_root(self: &Rc<Self>) -> Vec<Rc<Self>> {
        std::iter::successors(Some(self.clone()), |mapper| mapper.parent().cloned()).collect()
    }

    /// The mapper of the hierarchy that an attribute was declared in.
    pub(crate) fn owner_of(self: &Rc<Self>, key: &str) -> Rc<Self> {
        let Some(property) = self.find_property(key) else { return self.clone() };
        let has_it = |above: &Rc<Self>| above.find_property(key).is_some_and(|own| Rc::ptr_eq(&own, &property));
        self.to_root().into_iter().take_while(has_it).last().unwrap_or_else(|| self.clone())
    }

    /// The mapper and those below it, level by level; SQLAlchemy: `self_and_descendants`.
    pub fn self_and_descendants(self: &Rc<Self>) -> Vec<Rc<Self>> {
        let mut found = vec![self.clone()];
        let mut next = 0;
        while let Some(mapper) = found.get(next).cloned() {
            found.extend(mapper.lineage().children.borrow().iter().filter_map(Weak::upgrade));
            next += 1;
        }
        found
    }

    /// Whether the class is `other`'s or below it; SQLAlchemy: `isa`.
    pub fn is_a(&self, other: &Self) -> bool {
        self.id() == other.id() || self.parent().is_some_and(|parent| parent.is_a(other))
    }

    /// Whether the class shares its parent's table; SQLAlchemy: `single`.
    pub fn is_single(&self) -> bool {
        self.lineage().is_single
    }

    /// Whether the class has a table of its own with all columns; SQLAlchemy: `concrete`.
    pub fn is_concrete(&self) -> bool {
        self.lineage().is_concrete
    }

    /// All tables, those of the classes above first; SQLAlchemy: `tables`.
    pub fn tables(&self) -> &[Table] {
        &self.lineage().tables
    }

    /// Whether objects of the class have a row in the table.
    pub(crate) fn has_table(&self, table: &Table) -> bool {
        self.tables().iter().any(|known| known.ptr_eq(table))
    }

    /// What the class itself is mapped to: its table, or a query; SQLAlchemy: `local_table`.
    pub fn local_from(&self) -> FromClause {
        self.lineage().own.clone()
    }

    /// What joins the class's table to its parent's; SQLAlchemy: `inherit_condition`.
    pub fn inherit_condition(&self) -> Option<&Expr> {
        self.lineage().condition.as_ref()
    }

    /// What the class's rows are read from, leaving aside the classes below; SQLAlchemy: `persist_selectable`.
    pub fn persist_selectable(&self) -> &FromClause {
        &self.lineage().selectable
    }
}
