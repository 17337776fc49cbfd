//! Expressions.

use super::Compiler;
use crate::error::{Error, Result};
use crate::expr::{Case, Const, Expr, ExprKind, Label, NamedColumn, Operator, Unary};
use crate::name::Name;
use crate::selectable::{FromClause, ProxyColumn};

impl Compiler<'_> {
    /// Writes an expression.
    ///
    /// # Errors
    /// `CompileError` and its relatives as SQLAlchemy words them.
    pub fn expr(&mut self, expr: &Expr, out: &mut String) -> Result<()> {
        if self.hooks.is_some()
            && let Some(text) = self.hooked_expr(expr)?
        {
            out.push_str(&text);
            return Ok(());
        }
        self.note_type(expr);
        match expr.kind() {
            ExprKind::Host(element) => self.host_element(&**element, out),
            ExprKind::Column(column) => {
                let Some(name) = column.name_opt() else {
                    if self.dialect.capabilities().shows_anything {
                        self.quote_into("<name unknown>", None, out);
                        return Ok(());
                    }
                    return Err(Error::compile("Cannot compile Column object until its 'name' is assigned."));
                };
                if self.context.include_table
                    && let Some(table) = column.table()
                {
                    self.qualifier(&FromClause::Table(table), out);
                }
                self.quote_into(name.as_str(), name.quote(), out);
                Ok(())
            }
            ExprKind::Proxy(column) => {
                self.proxy(column, out);
                Ok(())
            }
            ExprKind::Named(column) => {
                self.named(column, out);
                Ok(())
            }
            ExprKind::Bind(bind) => self.bind(bind, out),
            ExprKind::Text(text) => self.text(text, out),
            ExprKind::Const(constant) => {
                out.push_str(self.constant(*constant));
                Ok(())
            }
            ExprKind::Binary(binary) => self.binary(binary, out),
            ExprKind::Unary(unary) => self.unary(unary, out),
            ExprKind::List(list) => {
                let separator = match &list.operator {
                    Operator::Slice | Operator::ArrayLiteral | Operator::OrderedBy => {
                        return self.array_expression(list, out);
                    }
                    Operator::And | Operator::Or => {
                        let separator = if list.operator == Operator::And { " AND " } else { " OR " };
                        let outer = std::mem::replace(&mut self.context.in_operator, true);
                        let result = self.joined(&list.items, separator, out);
                        self.context.in_operator = outer;
                        return result;
                    }
                    Operator::Comma => ", ",
                    other => return self.joined(&list.items, &self.infix(other)?, out),
                };
                self.joined(&list.items, separator, out)
            }
            ExprKind::Grouping(grouping) => {
                out.push('(');
                self.expr(&grouping.element, out)?;
                out.push(')');
                Ok(())
            }
            ExprKind::Label(label) => self.expr(&label.element, out),
            ExprKind::Function(function) => self.function(function, out),
            ExprKind::Cast(cast) => {
                let dialect = self.dialect;
                if cast.is_try && !dialect.capabilities().try_cast {
                    return Err(Error::unsupported(format!(
                        "Compiler <{} object at 0x7f0000000000> can't render element of type <class 'sqlalchemy.sql.elements.TryCast'>",
                        dialect.profile().statement_compiler
                    )));
                }
                if dialect.cast(self, cast, out)? {
                    return Ok(());
                }
                out.push_str(if cast.is_try { "TRY_CAST(" } else { "CAST(" });
                self.expr(&cast.element, out)?;
                out.push_str(" AS ");
                let ty = self.type_sql(&cast.ty)?;
                // A collation belongs to the whole.
                let (ty, collation) = ty.split_at(ty.rfind(" COLLATE ").unwrap_or(ty.len()));
                out.push_str(ty);
                out.push(')');
                out.push_str(collation);
                Ok(())
            }
            ExprKind::TypeCoerce(coerce) => self.expr(&coerce.element, out),
            ExprKind::Case(case) => self.case(case, out),
            ExprKind::Over(over) => self.over(over, out),
            ExprKind::WithinGroup(within)
                if within.is_inside && !self.dialect.capabilities().aggregate_order_outside =>
            {
                self.argument_order = Some(within.order_by.clone());
                let result = self.expr(&within.element, out);
                self.argument_order = None;
                result
            }
            ExprKind::WithinGroup(within) => {
                self.expr(&within.element, out)?;
                out.push_str(" WITHIN GROUP (ORDER BY ");
                self.expr(&within.order_by, out)?;
                out.push(')');
                Ok(())
            }
            ExprKind::Filter(filter) => {
                self.expr(&filter.function, out)?;
                if let Some(criterion) = &filter.criterion {
                    out.push_str(" FILTER (WHERE ");
                    self.expr(criterion, out)?;
                    out.push(')');
                }
                Ok(())
            }
            ExprKind::Extract(extract) => {
                let dialect = self.dialect;
                if dialect.extract(self, &extract.field, &extract.element, out)? {
                    return Ok(());
                }
                out.push_str("EXTRACT(");
                out.push_str(&extract.field);
                out.push_str(" FROM ");
                self.expr(&extract.element, out)?;
                out.push(')');
                Ok(())
            }
            ExprKind::Tuple(tuple) => {
                out.push('(');
                self.joined(&tuple.items, ", ", out)?;
                out.push(')');
                Ok(())
            }
            ExprKind::ScalarSelect(select) if select.is_bare => self.nested_query(&select.query, false, false, out),
            ExprKind::ScalarSelect(select) => {
                out.push('(');
                self.nested_query(&select.query, false, false, out)?;
                out.push(')');
                Ok(())
            }
            ExprKind::Collation(name) => {
                out.push_str(&self.dialect.collation(name.as_str()));
                Ok(())
            }
            ExprKind::From(from) => self.write_from_as_value(from, out),
            ExprKind::LabelReference(name) => self.label_reference(name, out),
            ExprKind::Entity(entity) => {
                let columns = entity.columns()?;
                self.joined(&columns, ", ", out)
            }
        }
    }

    /// Writes an expression with its values written out.
    ///
    /// # Errors
    /// `CompileError` and its relatives as SQLAlchemy words them.
    pub fn literal_expr(&mut self, expr: &Expr, out: &mut String) -> Result<()> {
        let saved = std::mem::replace(&mut self.context.literal_binds, true);
        let result = self.expr(expr, out);
        self.context.literal_binds = saved;
        result
    }

    /// Writes an expression whose values stay parameters even where others are written as SQL.
    ///
    /// # Errors
    /// As [`Compiler::expr`].
    pub fn expr_with_parameters(&mut self, expr: &Expr, out: &mut String) -> Result<()> {
        self.with_parameters(|compiler| compiler.expr(expr, out))
    }

    /// Writes what keeps its values as parameters even where others are written as SQL.
    pub fn with_parameters<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let saved = std::mem::replace(&mut self.context.literal_binds, false);
        let result = write(self);
        self.context.literal_binds = saved;
        result
    }

    /// Whether what is being written stands, at any depth, beside an operator.
    pub(in crate::dialect) fn is_in_operator(&self) -> bool {
        self.context.in_operator
    }

    /// Writes an expression whose values become SQL when the statement is executed.
    ///
    /// # Errors
    /// As [`Compiler::expr`].
    pub fn literal_execute_expr(&mut self, expr: &Expr, out: &mut String) -> Result<()> {
        let saved = std::mem::replace(&mut self.context.literal_execute, true);
        let result = self.expr(expr, out);
        self.context.literal_execute = saved;
        result
    }

    pub(in crate::dialect) fn joined(&mut self, items: &[Expr], separator: &str, out: &mut String) -> Result<()> {
        let mut written = false;
        for item in items {
            let start = out.len();
            if written {
                out.push_str(separator);
            }
            let before = out.len();
            self.expr(item, out)?;
            if out.len() == before {
                out.truncate(start);
            } else {
                written = true;
            }
        }
        Ok(())
    }

    /// `schema.table.` before a column.
    fn qualifier(&mut self, from: &FromClause, out: &mut String) {
        let Some(name) = from.name() else { return };
        if let Some((target, rows)) = &self.output_rows
            && target.same(from)
        {
            out.push_str(rows);
            out.push('.');
            return;
        }
        match from {
            FromClause::Table(table) => self.schema_part(table.schema().as_deref(), out),
            FromClause::Named(table) => {
                if let Some(schema) = &table.schema {
                    self.schema_into(schema, out);
                    out.push('.');
                }
            }
            _ => {}
        }
        self.name_into(&name, out);
        out.push('.');
    }

    fn proxy(&mut self, column: &ProxyColumn, out: &mut String) {
        // The column's name is made up before its table's.
        let name = self.resolve(&column.name);
        if self.is_offered(&column.from) {
            out.push_str("VALUES(");
            self.quote_into(&name, column.name.quote(), out);
            out.push(')');
            return;
        }
        if self.context.include_table {
            self.qualifier(&column.from, out);
        }
        self.quote_into(&name, column.name.quote(), out);
    }

    fn named(&mut self, column: &NamedColumn, out: &mut String) {
        if self.context.include_table
            && !column.is_whole
            && let Some(table) = &column.table
        {
            self.qualifier(table, out);
        }
        if column.is_literal {
            if self.dialect.capabilities().paramstyle.doubles_percents() {
                out.push_str(&column.name.as_str().replace('%', "%%"));
            } else {
                out.push_str(column.name.as_str());
            }
        } else {
            self.name_into(&column.name, out);
        }
        if column.is_whole && self.dialect.capabilities().table_keyword {
            out.push_str(".COLUMN_VALUE");
        }
    }

    pub(super) fn constant(&self, constant: Const) -> &'static str {
        let capabilities = self.dialect.capabilities();
        let has_words = (capabilities.native_boolean && !capabilities.number_booleans) || capabilities.boolean_words;
        match (constant, has_words) {
            (Const::Null, _) => "NULL",
            (Const::True, true) => "true",
            (Const::True, false) => "1",
            (Const::False, true) => "false",
            (Const::False, false) => "0",
        }
    }

    fn unary(&mut self, unary: &Unary, out: &mut String) -> Result<()> {
        let native = self.dialect.capabilities().native_boolean;
        match unary.operator {
            Operator::IsTrue => {
                self.expr(&unary.element, out)?;
                if !native && !is_implicitly_boolean(&unary.element) {
                    out.push_str(" = 1");
                }
                return Ok(());
            }
            Operator::IsFalse => {
                if native || is_implicitly_boolean(&unary.element) {
                    out.push_str("NOT ");
                    return self.expr(&unary.element, out);
                }
                self.expr(&unary.element, out)?;
                out.push_str(" = 0");
                return Ok(());
            }
            Operator::Exists => {
                out.push_str("EXISTS ");
                return self.expr(&unary.element, out);
            }
            _ => {}
        }
        if unary.is_modifier {
            self.order_element(&unary.element, out)?;
            out.push_str(match unary.operator {
                Operator::Desc => " DESC",
                Operator::Asc => " ASC",
                Operator::NullsFirst => " NULLS FIRST",
                _ => " NULLS LAST",
            });
            return Ok(());
        }
        let prefix = match &unary.operator {
            Operator::Inv => "NOT ",
            Operator::Neg => "-",
            Operator::BitNot => self.dialect.bitwise_not()?,
            Operator::Distinct => {
                if !self.context.in_function {
                    crate::warning::warn(
                        "Column-expression-level unary distinct() should not be used outside of an aggregate function. For general 'SELECT DISTINCT' support use select().distinct().".to_owned(),
                    );
                }
                "DISTINCT "
            }
            Operator::Any => "ANY ",
            Operator::All => "ALL ",
            Operator::Custom(op) => {
                out.push_str(&op.symbol);
                " "
            }
            _ => "",
        };
        out.push_str(prefix);
        self.expr(&unary.element, out)
    }

    fn case(&mut self, case: &Case, out: &mut String) -> Result<()> {
        out.push_str("CASE ");
        if let Some(value) = &case.value {
            self.expr(value, out)?;
            out.push(' ');
        }
        for (condition, result) in &case.whens {
            out.push_str("WHEN ");
            self.expr(condition, out)?;
            out.push_str(" THEN ");
            self.expr(result, out)?;
            out.push(' ');
        }
        if let Some(otherwise) = &case.otherwise {
            out.push_str("ELSE ");
            self.expr(otherwise, out)?;
            out.push(' ');
        }
        out.push_str("END");
        Ok(())
    }

    /// An expression in ORDER BY: a label of the column list is written by its name.
    pub(super) fn order_element(&mut self, expr: &Expr, out: &mut String) -> Result<()> {
        match expr.kind() {
            ExprKind::Label(label) if self.dialect.capabilities().order_by_label && self.is_selected_label(label) => {
                let name = label.name.clone();
                self.name_into(&name, out);
                Ok(())
            }
            _ => self.expr(expr, out),
        }
    }

    fn is_selected_label(&self, label: &Label) -> bool {
        let Some(level) = self.stack.last() else { return false };
        level.columns.iter().any(|column| match column.kind() {
            ExprKind::Label(selected) => {
                selected.name == label.name && shares_lineage(&selected.element, &label.element)
            }
            _ => false,
        })
    }

    fn label_reference(&mut self, name: &str, out: &mut String) -> Result<()> {
        let Some(level) = self.stack.last() else {
            out.push_str(name);
            return Ok(());
        };
        let mut found = level.columns.iter().rev().find(|column| {
            let tq = if level.is_compound { None } else { crate::statement::tq_label(column, None) };
            tq.or_else(|| column.key().map(Name::from)).is_some_and(|n| n.as_str() == name)
        });
        let from_column;
        if found.is_none() {
            from_column = level.own.iter().rev().find_map(|f| f.column(name));
            found = from_column.as_ref();
        }
        match found.cloned() {
            Some(column) => match column.kind() {
                ExprKind::Label(label) => {
                    let name = label.name.clone();
                    self.name_into(&name, out);
                    Ok(())
                }
                _ => self.expr(&column, out),
            },
            None => Err(Error::compile(format!(
                "Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual SQL expression {} should be explicitly declared as text({})",
                crate::value_repr::repr_str(name),
                crate::value_repr::repr_str(name)
            ))),
        }
    }
}

fn shares_lineage(a: &Expr, b: &Expr) -> bool {
    let set = crate::traverse::proxy_set(a);
    crate::traverse::proxy_set(b).iter().any(|id| set.contains(id))
}

/// Whether any database takes the expression for a truth value.
fn is_implicitly_boolean(expr: &Expr) -> bool {
    match expr.kind() {
        ExprKind::Binary(binary) => binary.is_implicitly_boolean,
        ExprKind::List(list) => list.operator.is_boolean(),
        ExprKind::Grouping(grouping) => is_implicitly_boolean(&grouping.element),
        ExprKind::Unary(unary) => matches!(unary.operator, Operator::Inv | Operator::Exists),
        _ => false,
    }
}
