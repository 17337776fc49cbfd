//! How a relationship joins two mapped classes, or aliases of them, in a statement.

use std::rc::Rc;

use sql::expr::{Expr, ExprKind, and_};
use sql::selectable::FromClause;
use sql::traverse;

use crate::error::Result;
use crate::mapper::{AliasAdapter, AliasedEntity, Attribute, Mapper, OrmEntity};
use crate::relationship::{RelationshipProperty, marks};

/// The two ends of a relationship in a statement.
pub(crate) struct Ends<'a> {
    /// The class with the relationship, or an alias of it.
    pub(crate) source: &'a OrmEntity,
    /// The related class, or an alias of it.
    pub(crate) target: &'a OrmEntity,
    /// Whether the table between both gets a name of its own.
    pub(crate) aliases_secondary: bool,
    /// What else related rows have to fulfil.
    pub(crate) criteria: &'a [Expr],
}

/// What joins two ends.
pub(crate) struct Joined {
    /// The condition between the own table and the related one, or the table between both.
    pub(crate) primary: Expr,
    /// The table between both, and the condition between it and the related table.
    pub(crate) secondary: Option<(FromClause, Expr)>,
}

impl Joined {
    /// Both conditions as one.
    pub(crate) fn condition(&self) -> Result<Expr> {
        match &self.secondary {
            None => Ok(self.primary.clone()),
            Some((_, condition)) => Ok(and_(vec![self.primary.clone(), condition.clone()])?),
        }
    }
}

impl RelationshipProperty {
    /// The conditions that join two ends; SQLAlchemy: `_create_joins`.
    pub(crate) fn joined(self: &Rc<Self>, ends: &Ends<'_>) -> Result<Joined> {
        let join = self.join()?;
        let (source, target) = (ends.source.adapter(), ends.target.adapter());
        let secondary = match (&join.secondary, ends.aliases_secondary) {
            (Some(secondary), true) => Some(AliasAdapter::new(AliasedEntity::anonymous_from(secondary), false)),
            _ => None,
        };
        let sides = Sides {
            source,
            mapper: ends.source.mapper(),
            target,
            target_from: ends.target.from_clause(),
            secondary: secondary.as_ref(),
        };
        let mut criteria: Vec<Expr> = Vec::new();
        if let Some(criterion) = ends.target.mapper().single_table_criterion()? {
            criteria.push(ends.target.adapt(&criterion));
        }
        criteria.extend(ends.criteria.iter().map(|criterion| sides.adapt_criterion(self, criterion)));
        let extended = |condition: Expr| -> Result<Expr> {
            if criteria.is_empty() {
                return Ok(condition);
            }
            Ok(and_(std::iter::once(condition).chain(criteria.iter().cloned()).collect())?)
        };
        match (&join.secondaryjoin, &join.secondary) {
            (Some(condition), Some(table)) => {
                let from = secondary.as_ref().map_or_else(|| table.clone(), |alias| alias.target().clone());
                let condition = extended(sides.adapt_secondary(condition))?;
                Ok(Joined { primary: sides.adapt_primary(&join.primaryjoin), secondary: Some((from, condition)) })
            }
            _ => Ok(Joined { primary: extended(sides.adapt_primary(&join.primaryjoin))?, secondary: None }),
        }
    }
}

/// What takes the place of the columns of each side.
struct Sides<'a> {
    source: Option<&'a AliasAdapter>,
    mapper: &'a Rc<Mapper>,
    target: Option<&'a AliasAdapter>,
    target_from: FromClause,
    secondary: Option<&'a AliasAdapter>,
}

impl Sides<'_> {
    fn adapt_primary(&self, condition: &Expr) -> Expr {
        replace_columns(condition, &|column| {
            let marks = column.marks();
            if marks.local {
                return find(self.source, column).or_else(|| self.equated(column));
            }
            if self.secondary.is_some() {
                return find(self.secondary, column).or_else(|| find(self.source, column));
            }
            find(self.target, column).or_else(|| if marks.remote { None } else { find(self.source, column) })
        })
    }

    /// What shows a column of the class that has the same value; SQLAlchemy: `equivalents`.
    fn equated(&self, column: &Expr) -> Option<Expr> {
        let own = column.as_column()?;
        self.mapper.to_root().iter().find_map(|mapper| {
            let equated = mapper.lineage().equated.iter();
            equated.filter(|(above, below)| above.ptr_eq(own) || below.ptr_eq(own)).find_map(|(above, below)| {
                let other = if above.ptr_eq(own) { below } else { above };
                find(self.source, &Expr::from(other.clone()))
            })
        })
    }

    fn adapt_secondary(&self, condition: &Expr) -> Expr {
        replace_columns(condition, &|column| match find(self.target, column) {
            Some(found) => Some(found),
            // A join in the place of the table between both can have the related table, too.
            None if marks::contains(&self.target_from, &column.deannotated()) => None,
            None => find(self.secondary, column),
        })
    }

    /// A further condition: columns of the related class and of the table between both are adapted, no others.
    fn adapt_criterion(&self, relationship: &RelationshipProperty, criterion: &Expr) -> Expr {
        let target = relationship.target().ok();
        replace_columns(criterion, &|column| {
            let mapper = Attribute::of(column).and_then(|attribute| attribute.mapper());
            let is_of_target = match (&mapper, &target) {
                (Some(mapper), Some(target)) => mapper.is_a(target) || target.is_a(mapper),
                _ => false,
            };
            find(self.secondary, column).or_else(|| if is_of_target { find(self.target, column) } else { None })
        })
    }
}

fn find(adapter: Option<&AliasAdapter>, column: &Expr) -> Option<Expr> {
    adapter?.column(&column.deannotated())
}

/// An expression with other columns in the place of its own.
pub(crate) fn replace_columns(expr: &Expr, find: &dyn Fn(&Expr) -> Option<Expr>) -> Expr {
    traverse::replace(expr, &mut Columns(find))
}

struct Columns<'a>(&'a dyn Fn(&Expr) -> Option<Expr>);

impl traverse::Replacer for Columns<'_> {
    fn expr(&mut self, part: &Expr) -> Option<Expr> {
        match part.kind() {
            ExprKind::Column(_) | ExprKind::Proxy(_) | ExprKind::Named(_) => {
                Some((self.0)(part).unwrap_or_else(|| part.marked(sql::expr::JoinMarks::default())))
            }
            _ => None,
        }
    }

    /// What shows a table's columns stands in the place of the table, where a query inside names it.
    fn from_clause(&mut self, from: &FromClause) -> Option<FromClause> {
        let FromClause::Table(table) = from else { return None };
        let column = table.columns().into_iter().next()?;
        (self.0)(&Expr::from(column))?.table()
    }
}
