//! [`SchemaObjects`]: tables and constraints made of nothing but what an operation says.

use std::rc::Rc;

use sql::Name;
use sql::dialect::Compiler;
use sql::expr::{Expr, ExprKind, HostElement, Operand, TextClause};
use sql::schema::{
    Column, ColumnSpec, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, ForeignKeySpec, ForeignKeyTarget,
    Index, MetaData, NamingConvention, Table, TableItem, TableSpec,
};
use sql::types::Type;

use crate::directive::ConstraintType;
use crate::error::Result;

/// What a foreign key refers to, and how.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// The table that has the key.
    pub source: Name,
    /// Its schema.
    pub source_schema: Option<Rc<str>>,
    /// The table that it refers to.
    pub referent: Name,
    /// Its schema.
    pub referent_schema: Option<Rc<str>>,
    /// The columns.
    pub local_columns: Vec<Rc<str>>,
    /// The columns that they refer to.
    pub remote_columns: Vec<Rc<str>>,
    /// ON DELETE.
    pub ondelete: Option<Rc<str>>,
    /// ON UPDATE.
    pub onupdate: Option<Rc<str>>,
    /// MATCH.
    pub match_: Option<Rc<str>>,
    /// ALTER TABLE adds it.
    pub use_alter: bool,
    /// Name, DEFERRABLE, INITIALLY, arguments of single databases.
    pub spec: ConstraintSpec,
}

/// Makes tables, constraints and indexes from their names; Alembic: `SchemaObjects`.
#[derive(Clone, Debug, Default)]
pub struct SchemaObjects {
    /// How constraints without a name are named: the target metadata's convention.
    pub naming: Option<NamingConvention>,
}

impl SchemaObjects {
    /// A collection for what is made.
    pub fn metadata(&self) -> MetaData {
        MetaData::new(None, self.naming.clone())
    }

    /// A table of these items. Columns and constraints of other tables are copied; `counts_flags` says that the items
    /// have the constraints and indexes that `unique=` and `index=` of columns ask for.
    ///
    /// # Errors
    /// What the items raise when they join the table.
    pub fn table(&self, name: &Name, items: &[TableItem], spec: TableSpec, counts_flags: bool) -> Result<Table> {
        let metadata = self.metadata();
        let mut columns = Vec::new();
        for item in items {
            if let TableItem::Column(column) = item {
                let column = if column.table().is_some() { column.copy() } else { column.clone() };
                if counts_flags {
                    column.set_index(Some(false));
                    column.set_unique(Some(false));
                }
                columns.push(TableItem::Column(column));
            }
        }
        let spec = TableSpec { quote: name.quote().or(spec.quote), ..spec };
        let table = Table::new(name.as_str(), &metadata, columns, spec)?;
        for item in items {
            match item {
                TableItem::Constraint(constraint) if !constraint.is_of_type() => {
                    let own = match constraint.table() {
                        Some(other) if !other.ptr_eq(&table) => constraint.copy(),
                        _ => constraint.clone(),
                    };
                    table.append_constraint(&own)?;
                }
                TableItem::Index(index) => {
                    let own = match index.table() {
                        Some(other) if !other.ptr_eq(&table) => copy_index(index),
                        _ => index.clone(),
                    };
                    table.append_index(&own)?;
                }
                TableItem::Constraint(_) | TableItem::Column(_) => {}
            }
        }
        for key in table.foreign_keys() {
            ensure_referent(&metadata, &key)?;
        }
        Ok(table)
    }

    /// A table with columns that have nothing but names.
    fn bare_table(&self, name: &Name, schema: Option<&Rc<str>>, columns: &[Rc<str>]) -> Result<Table> {
        bare_table(&self.metadata(), name, schema, columns)
    }

    /// `PRIMARY KEY (columns)`.
    ///
    /// # Errors
    /// What the columns raise.
    pub fn primary_key(
        &self,
        table: &Name,
        schema: Option<&Rc<str>>,
        columns: &[Rc<str>],
        spec: ConstraintSpec,
    ) -> Result<Constraint> {
        let table = self.bare_table(table, schema, columns)?;
        let kind = ConstraintKind::PrimaryKey { is_implicit: false };
        let made = Constraint::new(kind, spec, columns.to_vec(), Vec::new());
        table.append_constraint(&made)?;
        Ok(made)
    }

    /// `UNIQUE (columns)`.
    ///
    /// # Errors
    /// What the columns raise.
    pub fn unique(
        &self,
        table: &Name,
        schema: Option<&Rc<str>>,
        columns: &[Rc<str>],
        spec: ConstraintSpec,
    ) -> Result<Constraint> {
        let table = self.bare_table(table, schema, columns)?;
        let made = Constraint::new(ConstraintKind::Unique, spec, columns.to_vec(), Vec::new());
        table.append_constraint(&made)?;
        Ok(made)
    }

    /// `CHECK (condition)`.
    ///
    /// # Errors
    /// What naming it raises.
    pub fn check(
        &self,
        table: &Name,
        schema: Option<&Rc<str>>,
        condition: Expr,
        spec: ConstraintSpec,
    ) -> Result<Constraint> {
        let metadata = self.metadata();
        let x = Column::new(ColumnSpec { name: Some("x".into()), ty: Some(Type::integer()), ..ColumnSpec::default() });
        let table = Table::new(table.as_str(), &metadata, vec![TableItem::Column(x)], spec_of(table, schema))?;
        let made = Constraint::check(condition, spec);
        table.append_constraint(&made)?;
        Ok(made)
    }

    /// `FOREIGN KEY (columns) REFERENCES …`.
    ///
    /// # Errors
    /// What the columns raise.
    pub fn foreign_key(&self, reference: &Reference) -> Result<Constraint> {
        let metadata = self.metadata();
        let mut own = reference.local_columns.clone();
        if reference.source == reference.referent && reference.source_schema == reference.referent_schema {
            own.extend(reference.remote_columns.iter().cloned());
        } else {
            let schema = reference.referent_schema.as_ref();
            bare_table(&metadata, &reference.referent, schema, &reference.remote_columns)?;
        }
        let mut unique: Vec<Rc<str>> = Vec::new();
        for name in own {
            if !unique.contains(&name) {
                unique.push(name);
            }
        }
        let table = bare_table(&metadata, &reference.source, reference.source_schema.as_ref(), &unique)?;
        let target = match &reference.referent_schema {
            Some(schema) => format!("{schema}.{}", reference.referent.as_str()),
            None => reference.referent.as_str().to_owned(),
        };
        let elements = reference.remote_columns.iter().map(|column| {
            ForeignKey::for_table_constraint(ForeignKeySpec {
                ondelete: reference.ondelete.clone(),
                onupdate: reference.onupdate.clone(),
                ..ForeignKeySpec::of(ForeignKeyTarget::Spec(Rc::from(format!("{target}.{column}"))))
            })
        });
        let made = Constraint::foreign_key(
            reference.local_columns.clone(),
            elements.collect(),
            reference.spec.clone(),
            reference.ondelete.clone(),
            reference.onupdate.clone(),
            reference.use_alter,
            reference.match_.clone(),
        );
        table.append_constraint(&made)?;
        Ok(made)
    }

    /// A constraint of which only the name is known, to be dropped.
    ///
    /// # Errors
    /// What naming it raises.
    pub fn named_constraint(
        &self,
        name: Option<Name>,
        is_name_final: bool,
        table: &Name,
        schema: Option<&Rc<str>>,
        kind: Option<ConstraintType>,
    ) -> Result<Constraint> {
        let table = self.bare_table(table, schema, &[])?;
        let spec = ConstraintSpec { name, is_name_final, ..ConstraintSpec::default() };
        let made = match kind {
            Some(ConstraintType::ForeignKey) => {
                Constraint::foreign_key(Vec::new(), Vec::new(), spec, None, None, false, None)
            }
            Some(ConstraintType::Primary) => Constraint::primary_key(&[], spec),
            Some(ConstraintType::Unique) => Constraint::unique(&[], spec),
            Some(ConstraintType::Check) => Constraint::check(TextClause::new("").into_expr(), spec),
            // A constraint of no kind is in no naming convention.
            None => Constraint::unique(&[], ConstraintSpec { is_name_final: true, ..spec }),
        };
        table.append_constraint(&made)?;
        Ok(made)
    }

    /// An index over columns by name, or over expressions.
    ///
    /// # Errors
    /// What the columns raise.
    pub fn index(
        &self,
        name: Option<Name>,
        table: Option<&Name>,
        schema: Option<&Rc<str>>,
        columns: Vec<Operand>,
        is_unique: bool,
        arguments: Vec<(Rc<str>, Operand)>,
    ) -> Result<Index> {
        let no_table = Name::new("no_table");
        let names: Vec<Rc<str>> = columns
            .iter()
            .filter_map(|item| match item {
                Operand::Value(sql::Value::Str(name)) => Some(name.clone()),
                _ => None,
            })
            .collect();
        let table = self.bare_table(table.unwrap_or(&no_table), schema, &names)?;
        let columns = columns.into_iter().map(|item| own_columns(item, &table)).collect::<Result<Vec<_>>>()?;
        let index = Index::new(name, columns, is_unique, arguments);
        table.append_index(&index)?;
        Ok(index)
    }
}

/// A text that an index is over.
#[derive(Debug)]
struct IndexedText(Rc<TextClause>);

impl HostElement for IndexedText {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn write(&self, compiler: &mut Compiler<'_>) -> sql::Result<String> {
        let mut text = String::new();
        compiler.expr(&Expr::new(ExprKind::Text(self.0.clone())), &mut text)?;
        Ok(text)
    }

    fn class_path(&self) -> &'static str {
        "alembic.util.sqla_compat._textual_index_element"
    }
}

/// An expression with copies of its columns, which are the table's.
fn own_columns(item: Operand, table: &Table) -> Result<Operand> {
    let Operand::Expr(expr) = item else { return Ok(item) };
    if let ExprKind::Text(clause) = expr.kind() {
        let element = IndexedText(clause.clone());
        return Ok(Operand::Expr(Expr::new(ExprKind::Host(Rc::new(element)))));
    }
    for column in sql::traverse::columns_in(&expr) {
        let is_strange = column.table().is_some_and(|owner| !owner.ptr_eq(table));
        if is_strange && !table.columns().iter().any(|known| known.name() == column.name()) {
            let copy = column.copy();
            copy.set_index(None);
            copy.set_unique(None);
            table.append_column(&copy, false)?;
        }
    }
    Ok(Operand::Expr(sql::traverse::replace(&expr, &mut |part: &Expr| {
        let column = part.as_column().filter(|column| column.table().is_some())?;
        let own = table.columns().into_iter().find(|known| known.name() == column.name())?;
        Some(Expr::from(own))
    })))
}

fn spec_of(name: &Name, schema: Option<&Rc<str>>) -> TableSpec {
    TableSpec { schema: schema.cloned(), quote: name.quote(), ..TableSpec::default() }
}

fn bare_table(metadata: &MetaData, name: &Name, schema: Option<&Rc<str>>, columns: &[Rc<str>]) -> Result<Table> {
    let mut items: Vec<TableItem> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        if !columns[..place].contains(column) {
            items.push(bare_column(column));
        }
    }
    Ok(Table::new(name.as_str(), metadata, items, spec_of(name, schema))?)
}

fn bare_column(name: &str) -> TableItem {
    TableItem::Column(Column::new(ColumnSpec {
        name: Some(Name::new(name)),
        ty: Some(Type::null()),
        ..ColumnSpec::default()
    }))
}

/// A table with the column that a foreign key names, where the collection has none.
pub(crate) fn ensure_referent(metadata: &MetaData, key: &ForeignKey) -> Result<()> {
    if matches!(key.spec().target, ForeignKeyTarget::Column(_)) {
        return Ok(());
    }
    let (schema, name, column) = key.target_tokens();
    let table = match metadata.table(&key.target_table_key()) {
        Some(table) => table,
        None => Table::new(&name, metadata, Vec::new(), TableSpec { schema, ..TableSpec::default() })?,
    };
    if let Some(column) = column
        && table.column(&column).is_none()
        && let TableItem::Column(column) = bare_column(&column)
    {
        table.append_column(&column, false)?;
    }
    Ok(())
}

/// An index of the same columns by name, for another table.
pub(crate) fn copy_index(index: &Index) -> Index {
    let items = index
        .expressions()
        .iter()
        .map(|expression| match expression.as_column() {
            Some(column) => Operand::Value(sql::Value::Str(column.key())),
            None => Operand::Expr(expression.clone()),
        })
        .collect();
    let copy = Index::new(index.name(), items, index.is_unique(), index.dialect_options().to_vec());
    if index.has_conventional_name() {
        copy.mark_name_conventional();
    }
    copy
}
