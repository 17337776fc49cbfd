//! [`ObjectColumns`]: where the columns of a mapped class are in a row, and how its relationships are loaded.

use std::rc::Rc;

use sql::expr::Expr;

use crate::loading::below::BelowLoading;
use crate::loading::columns::Columns;
use crate::loading::related::{AfterKind, RelatedHow, RelatedLoading};
use crate::mapper::{Mapper, OrmEntity, Property};
use crate::options::{ColumnLoading, LoadPath, LoadedWith, LoaderOptions};
use crate::state::AttributeSet;

/// Where the columns of a mapped class, and of those below it, are in a row.
#[derive(Debug)]
pub(crate) struct ObjectColumns {
    pub(crate) mapper: Rc<Mapper>,
    /// Place of the value that tells the class of the object.
    pub(crate) discriminator: Option<usize>,
    /// What an object of the class itself takes.
    pub(crate) own: Filling,
    /// What objects of the classes below take.
    pub(crate) below: Vec<Filling>,
    /// The first column of the primary key that what is read does not have.
    pub(crate) missing_key: Option<String>,
    /// How relationships are loaded along with the objects; one that is not here is loaded when it is read.
    pub(crate) related: Vec<RelatedLoading>,
    /// What the query was told, and where in it the objects are.
    pub(crate) loaded_with: Option<Rc<LoadedWith>>,
    /// Whether the columns come behind those that the statement asked for itself.
    pub(crate) is_secondary: bool,
    /// How columns of classes below are loaded after the rows.
    pub(crate) loads_below: Option<BelowLoading>,
}

/// How the columns of an entity are found.
pub(super) struct Finding<'a> {
    pub(super) loading: &'a dyn Fn(&Property) -> Option<ColumnLoading>,
    pub(super) selected: &'a dyn Fn(&Rc<Property>) -> Vec<Expr>,
}

/// Where the columns of one class are in a row.
#[derive(Debug)]
pub(crate) struct Filling {
    pub(crate) mapper: Rc<Mapper>,
    /// Attribute index and place in the row.
    pub(crate) attributes: Vec<(usize, usize)>,
    /// Places of the primary key; empty when it is not read.
    pub(crate) primary_key: Vec<usize>,
    /// Attributes that the query leaves out until each is read.
    pub(crate) deferred: AttributeSet,
    /// Those of them that may not be read later either.
    pub(crate) raising: AttributeSet,
    /// Attributes that what is read does not have: objects that are new begin with them expired.
    pub(crate) expired: AttributeSet,
    /// The class whose columns are loaded after the rows.
    pub(crate) after: Option<Rc<Mapper>>,
}

impl ObjectColumns {
    /// Whether related objects are loaded by a repetition of the query.
    pub(super) fn has_subqueries(&self) -> bool {
        self.related.iter().any(|related| match &related.how {
            RelatedHow::After(after) => after.kind == AfterKind::Subquery,
            RelatedHow::Row(child) => child.has_subqueries(),
            RelatedHow::Empty | RelatedHow::Left | RelatedHow::Lazy { .. } => false,
        })
    }

    /// The places of an entity's columns, which have been placed before.
    pub(super) fn found(
        entity: &OrmEntity,
        is_polymorphic: bool,
        finding: &Finding<'_>,
        columns: &Columns<'_>,
    ) -> Self {
        let mapper = entity.mapper();
        let is_polymorphic = is_polymorphic && mapper.has_polymorphic_identities();
        let discriminator = entity.polymorphic_on().filter(|_| is_polymorphic);
        let discriminator = discriminator.and_then(|on| columns.find(&on));
        let others = if discriminator.is_some() { mapper.self_and_descendants() } else { Vec::new() };
        let filling = |mapper: &Rc<Mapper>| Filling::new(mapper, finding, columns);
        let own = filling(mapper);
        let keys = mapper.primary_key_properties();
        let missing_key = keys.iter().find(|key| own.expired.contains(key.index())).and_then(|key| key.column());
        Self {
            mapper: mapper.clone(),
            discriminator,
            missing_key: missing_key.map(sql::schema::Column::display),
            below: others.iter().filter(|other| other.id() != mapper.id()).map(filling).collect(),
            own,
            related: Vec::new(),
            loaded_with: None,
            is_secondary: false,
            loads_below: None,
        }
    }

    /// Notes which columns of classes below are loaded after the rows.
    pub(super) fn load_below(&mut self, entity: &OrmEntity, options: &Rc<LoaderOptions>, path: &LoadPath) {
        if self.below.is_empty() {
            return;
        }
        let named = options.classes_below(path, entity);
        for filling in &mut self.below {
            filling.after = filling.mapper.loaded_after(&self.mapper, &named);
        }
        if self.below.iter().any(|filling| filling.after.is_some()) {
            let is_named = !named.is_empty();
            self.loads_below = Some(BelowLoading { options: options.clone(), path: path.clone(), is_named });
        }
    }

    /// Moves what comes behind the statement's own columns to its place, once it is known how many of those there are.
    pub(super) fn settle(&mut self, count: usize) {
        if self.is_secondary {
            if let Some(place) = &mut self.discriminator {
                *place += count;
            }
            for filling in std::iter::once(&mut self.own).chain(&mut self.below) {
                filling.attributes.iter_mut().for_each(|(_, place)| *place += count);
                filling.primary_key.iter_mut().for_each(|place| *place += count);
            }
        }
        for related in &mut self.related {
            related.settle(count);
        }
    }
}

impl Filling {
    fn new(mapper: &Rc<Mapper>, finding: &Finding<'_>, columns: &Columns<'_>) -> Self {
        let mut attributes = Vec::new();
        let (mut deferred, mut raising, mut expired) = (AttributeSet::new(), AttributeSet::new(), AttributeSet::new());
        for property in mapper.properties().iter() {
            match (finding.loading)(property) {
                Some(ColumnLoading::Now) => {}
                Some(how) => {
                    if property.accepts_scalar_loader() {
                        deferred.insert(property.index());
                    }
                    if how == ColumnLoading::Raises {
                        raising.insert(property.index());
                    }
                    continue;
                }
                None => continue,
            }
            if let Some(place) = (finding.selected)(property).iter().find_map(|expr| columns.find(expr)) {
                attributes.push((property.index(), place));
            } else if property.accepts_scalar_loader() {
                expired.insert(property.index());
            }
        }
        let place_of =
            |key: &Rc<Property>| attributes.iter().find(|(index, _)| *index == key.index()).map(|(_, place)| *place);
        let primary_key: Option<Vec<usize>> = mapper.primary_key_properties().iter().map(place_of).collect();
        Self {
            mapper: mapper.clone(),
            attributes,
            primary_key: primary_key.unwrap_or_default(),
            deferred,
            raising,
            expired,
            after: None,
        }
    }
}
