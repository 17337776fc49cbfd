//! Constraints added and dropped.

use std::rc::Rc;

use sql::Name;
use sql::expr::Expr;
use sql::schema::{Column, Constraint, ConstraintKind, ConstraintSpec};

use crate::directive::ConstraintType;
use crate::error::{Error, ErrorKind, Result};
use crate::schema_objects::{Reference, SchemaObjects};

/// What a new constraint demands.
#[derive(Clone, Debug)]
pub enum ConstraintDefinition {
    /// PRIMARY KEY of columns.
    PrimaryKey(Vec<Rc<str>>),
    /// UNIQUE over columns.
    Unique(Vec<Rc<str>>),
    /// CHECK of a condition.
    Check(Expr),
    /// FOREIGN KEY; its name stands in the step.
    ForeignKey(Box<Reference>),
}

/// `create_unique_constraint`, `create_foreign_key`, `create_check_constraint`, `create_primary_key`.
#[derive(Clone, Debug)]
pub struct AddConstraint {
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// What it demands.
    pub definition: ConstraintDefinition,
    /// Name and arguments.
    pub spec: ConstraintSpec,
}

impl AddConstraint {
    /// The step that adds a constraint which is described already; none for one that no step adds.
    pub fn of_constraint(constraint: &Constraint) -> Option<Self> {
        let table = constraint.table()?;
        let names = || constraint.columns().iter().map(|column| column.name().text().clone()).collect::<Vec<_>>();
        let spec = ConstraintSpec {
            name: constraint.name(),
            is_name_final: constraint.has_conventional_name(),
            ..constraint.spec().clone()
        };
        let definition = match constraint.kind() {
            ConstraintKind::PrimaryKey { .. } => ConstraintDefinition::PrimaryKey(names()),
            ConstraintKind::Unique => ConstraintDefinition::Unique(names()),
            ConstraintKind::Check { sqltext, .. } => ConstraintDefinition::Check(sqltext.clone()),
            ConstraintKind::ForeignKey { elements, ondelete, onupdate, use_alter, match_ } => {
                let (referent_schema, referent, _) = elements.first()?.target_tokens();
                let remote = elements.iter().filter_map(|key| match key.resolved() {
                    Some(column) => Some(column.name().text().clone()),
                    None => key.target_tokens().2,
                });
                let local: Vec<Column> = elements.iter().filter_map(sql::schema::ForeignKey::parent).collect();
                ConstraintDefinition::ForeignKey(Box::new(Reference {
                    source: table.name().clone(),
                    source_schema: table.schema(),
                    referent: Name::new(&referent),
                    referent_schema,
                    local_columns: local.iter().map(|column| column.name().text().clone()).collect(),
                    remote_columns: remote.collect(),
                    ondelete: ondelete.clone(),
                    onupdate: onupdate.clone(),
                    match_: match_.clone(),
                    use_alter: *use_alter,
                    spec: ConstraintSpec::default(),
                }))
            }
            ConstraintKind::Exclude(_) => return None,
        };
        Some(Self { table: table.name().clone(), schema: table.schema(), definition, spec })
    }

    /// The constraint on a table of nothing but its columns.
    ///
    /// # Errors
    /// What its columns raise.
    pub fn to_constraint(&self, objects: &SchemaObjects) -> Result<Constraint> {
        let (table, schema, spec) = (&self.table, self.schema.as_ref(), self.spec.clone());
        match &self.definition {
            ConstraintDefinition::PrimaryKey(columns) => objects.primary_key(table, schema, columns, spec),
            ConstraintDefinition::Unique(columns) => objects.unique(table, schema, columns, spec),
            ConstraintDefinition::Check(condition) => objects.check(table, schema, condition.clone(), spec),
            ConstraintDefinition::ForeignKey(reference) => {
                objects.foreign_key(&Reference { spec, ..(**reference).clone() })
            }
        }
    }

    /// The kind.
    pub fn kind(&self) -> ConstraintType {
        match self.definition {
            ConstraintDefinition::PrimaryKey(_) => ConstraintType::Primary,
            ConstraintDefinition::Unique(_) => ConstraintType::Unique,
            ConstraintDefinition::Check(_) => ConstraintType::Check,
            ConstraintDefinition::ForeignKey(_) => ConstraintType::ForeignKey,
        }
    }

    pub(super) fn reverse(&self) -> DropConstraint {
        DropConstraint {
            name: self.spec.name.clone(),
            is_name_final: self.spec.is_name_final,
            table: self.table.clone(),
            schema: self.schema.clone(),
            kind: Some(self.kind()),
            if_exists: None,
            former: Some(Box::new(self.clone())),
        }
    }
}

/// `drop_constraint`.
#[derive(Clone, Debug)]
pub struct DropConstraint {
    /// The name.
    pub name: Option<Name>,
    /// Whether the name is as it is in the database.
    pub is_name_final: bool,
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// The kind, which some databases want to know.
    pub kind: Option<ConstraintType>,
    /// IF EXISTS.
    pub if_exists: Option<bool>,
    /// The constraint as it is now, where that is known.
    pub former: Option<Box<AddConstraint>>,
}

impl DropConstraint {
    /// The step that drops a constraint which is described already.
    pub fn of_constraint(constraint: &Constraint) -> Option<Self> {
        AddConstraint::of_constraint(constraint).map(|add| add.reverse())
    }

    /// The constraint, with as much of it as is known.
    ///
    /// # Errors
    /// What its columns raise.
    pub fn to_constraint(&self, objects: &SchemaObjects) -> Result<Constraint> {
        match &self.former {
            Some(former) => former.to_constraint(objects),
            None => {
                Err(Error::new(ErrorKind::VALUE, "constraint cannot be produced; original constraint is not present"))
            }
        }
    }

    pub(super) fn reverse(&self) -> Result<AddConstraint> {
        match &self.former {
            Some(former) => Ok((**former).clone()),
            None => {
                Err(Error::new(ErrorKind::VALUE, "constraint cannot be produced; original constraint is not present"))
            }
        }
    }
}
