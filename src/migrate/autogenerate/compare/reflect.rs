//! Tables, indexes and constraints made from what the database says.

use std::rc::Rc;

use engine::{ReflectedColumn, ReflectedForeignKey, ReflectedIndex, ReflectedUnique, Reflection};
use sql::Name;
use sql::expr::{Operand, TextClause};
use sql::schema::{
    Column, ColumnSpec, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, ForeignKeySpec, ForeignKeyTarget,
    Index, MetaData, ServerDefault, Table, TableItem, TableSpec,
};

use super::{Comparison, Place};
use crate::error::Result;
use crate::implementation::needs_parentheses;

impl Comparison<'_> {
    /// Asks for all of these tables, kind by kind; the answers are kept by the inspector.
    pub(super) fn ask_ahead(&self, tables: &[Rc<str>], schema: Option<&str>) -> Result<()> {
        let inspector = &self.inspector;
        for table in tables {
            inspector.columns(table, schema)?;
        }
        for table in tables {
            inspector.primary_key(table, schema)?;
        }
        for table in tables {
            inspector.foreign_keys(table, schema)?;
        }
        for table in tables {
            inspector.indexes(table, schema)?;
        }
        for table in tables {
            inspector.unique_constraints(table, schema)?;
        }
        Ok(())
    }

    /// A table of the database, without the tables that it refers to.
    pub(super) fn reflected_table(&self, place: &Place, metadata: &MetaData) -> Result<Table> {
        let schema = place.schema.as_deref();
        let options = self.inspector.table_options(&place.table, schema)?;
        let dialect_options =
            options.into_iter().map(|(name, is_set)| (Rc::from(name), sql::Value::Bool(is_set))).collect();
        let spec = TableSpec { schema: place.schema.clone(), dialect_options, ..TableSpec::default() };
        let table = Table::new(&place.table, metadata, Vec::new(), spec)?;
        let is_sqlite = self.dialect.name() == "sqlite";
        let listener = |_: &Table, _: &ReflectedColumn, spec: ColumnSpec| Ok(reflected_column(spec, is_sqlite));
        Reflection::of(&self.inspector).telling(Some(&listener)).leaving_references(true).fill(&table)?;
        table.primary_key().mark_name_final();
        Ok(table)
    }

    /// A foreign key of the database on its table; a table that is not there becomes a placeholder.
    pub(super) fn reflected_foreign_key(&self, key: &ReflectedForeignKey, table: &Table) -> Result<Constraint> {
        let target = match &key.referred_schema {
            Some(schema) => format!("{schema}.{}", key.referred_table),
            None => key.referred_table.to_string(),
        };
        let option = |name: &str| key.options.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        let elements = key.referred_columns.iter().map(|column| {
            ForeignKey::for_table_constraint(ForeignKeySpec {
                ondelete: option("ondelete"),
                onupdate: option("onupdate"),
                ..ForeignKeySpec::of(ForeignKeyTarget::Spec(Rc::from(format!("{target}.{column}"))))
            })
        });
        let spec = ConstraintSpec {
            deferrable: option("deferrable").map(|value| value.eq_ignore_ascii_case("true")),
            initially: option("initially"),
            ..final_name(key.name.as_ref())
        };
        let (ondelete, onupdate) = (option("ondelete"), option("onupdate"));
        let columns = key.columns.clone();
        let made = Constraint::foreign_key(columns, elements.collect(), spec, ondelete, onupdate, false, None);
        self.ensure_placeholder(key, &target, table)?;
        table.append_constraint(&made)?;
        Ok(made)
    }

    fn ensure_placeholder(&self, key: &ReflectedForeignKey, target: &str, table: &Table) -> Result<()> {
        let metadata = table.metadata();
        let known = metadata.table(target);
        let is_placeholder =
            known.as_ref().is_some_and(|known| self.placeholders.borrow().iter().any(|one| one.ptr_eq(known)));
        if known.is_some() && !is_placeholder {
            return Ok(());
        }
        let placeholder = match known {
            Some(known) => known,
            None => {
                let spec = TableSpec { schema: key.referred_schema.clone(), ..TableSpec::default() };
                let made = Table::new(&key.referred_table, &metadata, Vec::<TableItem>::new(), spec)?;
                self.placeholders.borrow_mut().push(made.clone());
                made
            }
        };
        for (local, remote) in key.columns.iter().zip(&key.referred_columns) {
            if placeholder.column(remote).is_none() {
                let spec = ColumnSpec {
                    name: Some(Name::new(remote)),
                    ty: table.column(local).map(|column| column.ty()),
                    ..ColumnSpec::default()
                };
                placeholder.append_column(&Column::new(spec), false)?;
            }
        }
        Ok(())
    }
}

/// A column as the database describes it; SQLite's expressions get the parentheses that their DDL needs.
fn reflected_column(mut spec: ColumnSpec, is_sqlite: bool) -> Column {
    if is_sqlite
        && let Some(ServerDefault::Sql(expr)) = &spec.server_default
        && let sql::expr::ExprKind::Text(clause) = expr.kind()
        && needs_parentheses(&clause.text)
    {
        let text = TextClause::new(&format!("({})", clause.text));
        spec.server_default = Some(ServerDefault::Sql(text.into_expr()));
    }
    Column::new(spec)
}

/// A constraint's name as the database has it.
fn final_name(name: Option<&Rc<str>>) -> ConstraintSpec {
    ConstraintSpec { name: name.map(|name| Name::new(name)), is_name_final: true, ..ConstraintSpec::default() }
}

/// An index of the database on its table.
pub(super) fn reflected_index(index: &ReflectedIndex, table: &Table) -> Result<Index> {
    let columns = index.columns.iter().filter_map(|name| table.column(name));
    let items = columns.map(|column| Operand::Expr(column.into())).collect();
    let condition = index
        .condition
        .as_ref()
        .map(|condition| (Rc::from("sqlite_where"), Operand::Expr(TextClause::new(condition).into_expr())));
    let made = Index::new(Some(Name::new(&index.name)), items, index.is_unique, condition.into_iter().collect());
    made.mark_name_conventional();
    // The table may have an index of the name from before: this one stands beside it, as Alembic's does.
    table.append_index(&made)?;
    Ok(made)
}

/// A UNIQUE constraint of the database on its table.
pub(super) fn reflected_unique(unique: &ReflectedUnique, table: &Table) -> Result<Constraint> {
    let columns = unique.columns.iter().filter_map(|name| table.column(name)).collect();
    let made = Constraint::new(ConstraintKind::Unique, final_name(unique.name.as_ref()), Vec::new(), columns);
    table.append_constraint(&made)?;
    Ok(made)
}
