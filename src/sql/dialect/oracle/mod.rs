//! Oracle's differences.

mod expressions;
mod types;

use std::rc::Rc;

use std::fmt::Write as _;

use super::words::ORACLE;
use super::{Capabilities, Compiler, Dialect, Identifiers, Profile, Upserts};
use crate::error::{Error, Result};
use crate::expr::{Binary, Cast, Function};
use crate::schema::{Computed, DdlItem, Index, SequenceOptions, Table};
use crate::statement::{ForUpdate, Limit};
use crate::types::{Affinity, Type, TypeClass};
use crate::value::Value;

/// Oracle's dialect; SQLAlchemy: `OracleDialect_oracledb`.
#[derive(Clone, Debug)]
pub struct OracleDialect {
    profile: Profile,
}

impl Default for OracleDialect {
    fn default() -> Self {
        Self {
            profile: Profile {
                name: "oracle",
                type_compiler: "sqlalchemy.dialects.oracle.base.OracleTypeCompiler",
                statement_compiler: "sqlalchemy.dialects.oracle.cx_oracle.OracleCompiler_cx_oracle",
                ddl_compiler: "sqlalchemy.dialects.oracle.base.OracleDDLCompiler",
                capabilities: Capabilities {
                    default_metavalue: Some("DEFAULT"),
                    native_boolean: true,

                    insert_returning: true,
                    update_returning: true,
                    postfetch_lastrowid: false,
                    div_is_floordiv: false,
                    order_by_label: false,
                    cte_follows_insert: true,
                    max_identifier_length: 128,
                    sequences: true,
                    upserts: Upserts::None,
                    comments_apart: true,
                    identity_on_null: true,
                    aggregate_order_outside: true,
                    identity_columns: true,
                    number_booleans: true,
                    update_from: false,
                    recursive_word: false,
                    returning_into: true,
                    table_keyword: true,
                    ..Capabilities::default()
                },
                identifiers: Identifiers { quotes_underscore: true, ..Identifiers::quoted_by('"', '"', ORACLE) },
            },
        }
    }
}

impl Dialect for OracleDialect {
    fn shared(&self) -> Rc<dyn Dialect> {
        Rc::new(self.clone())
    }

    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn bind_name(&self, name: &str, quote: Option<bool>, is_written_later: bool) -> Option<String> {
        let identifiers = self.identifiers();
        let is_plain = name.starts_with(|first: char| first.is_ascii_alphabetic())
            && !identifiers.has_illegal_characters(name)
            && identifiers.reserved.binary_search(&&*name.to_lowercase()).is_err();
        if quote == Some(true) || !is_plain && quote != Some(false) && !is_written_later {
            return Some(format!("\"{name}\""));
        }
        if is_plain {
            return None;
        }
        let replaced = |c: char| match c {
            '%' => 'P',
            '(' => 'A',
            ')' => 'Z',
            ':' | '.' | '[' | ']' | ' ' | '\\' | '/' | '?' => 'C',
            other => other,
        };
        let written: String = name.chars().map(replaced).collect();
        let has_letter_first = written.starts_with(|first: char| !first.is_ascii_digit() && first != '_');
        Some(if has_letter_first { written } else { format!("D{written}") })
    }

    fn post_create_table(&self, compiler: &Compiler<'_>, table: &Table) -> Result<String> {
        Ok(types::table_options(compiler, table))
    }

    fn bitwise_not(&self) -> Result<&'static str> {
        Err(Error::compile("Cannot compile bitwise_not in oracle"))
    }

    fn alias_keyword(&self) -> &'static str {
        " "
    }

    fn select_hint(&self, text: &str) -> Option<String> {
        Some(format!("/*+ {text} */ "))
    }

    fn type_sql(&self, _compiler: &Compiler<'_>, ty: &Type) -> Option<Result<String>> {
        types::type_sql(ty)
    }

    fn function(&self, compiler: &mut Compiler<'_>, function: &Function, out: &mut String) -> Result<bool> {
        expressions::function(compiler, function, out)
    }

    fn binary(&self, compiler: &mut Compiler<'_>, binary: &Binary, out: &mut String) -> Result<bool> {
        expressions::binary(compiler, binary, out)
    }

    fn cast(&self, compiler: &mut Compiler<'_>, cast: &Cast, out: &mut String) -> Result<bool> {
        let ty = cast.ty.on_dialect(self.name())?;
        if cast.ty.as_decorator().is_some() || !matches!(ty.affinity(), Affinity::String | Affinity::Enum) {
            return Ok(false);
        }
        if matches!(ty.class, TypeClass::Text | TypeClass::UnicodeText | TypeClass::TextUpper | TypeClass::ClobUpper) {
            return Ok(false);
        }
        out.push_str("CAST(");
        compiler.expr(&cast.element, out)?;
        // A cast without a length takes the longest text there is.
        let length = ty.length().filter(|length| *length > 0).unwrap_or(4000);
        let _ = write!(out, " AS VARCHAR2({length} CHAR))");
        Ok(true)
    }

    fn limit(&self, compiler: &mut Compiler<'_>, limit: &Limit, out: &mut String) -> Result<bool> {
        expressions::limit(compiler, limit, out)?;
        Ok(true)
    }

    fn for_update(&self, compiler: &mut Compiler<'_>, for_update: &ForUpdate, out: &mut String) -> Result<bool> {
        expressions::for_update(compiler, for_update, out)?;
        Ok(true)
    }

    fn default_from(&self, _has_where: bool) -> &'static str {
        " FROM DUAL"
    }

    fn compound_keyword(&self, keyword: &'static str) -> &'static str {
        if keyword == "EXCEPT" { "MINUS" } else { keyword }
    }

    fn computed(&self, compiler: &mut Compiler<'_>, computed: &Computed) -> Option<Result<String>> {
        Some(compiler.bare_expr(&computed.sqltext, false).and_then(|text| match computed.persisted {
            Some(true) => Err(Error::compile(
                "Oracle Database computed columns do not support 'stored' persistence; set the 'persisted' flag to None or False for Oracle Database support.",
            )),
            Some(false) => Ok(format!("GENERATED ALWAYS AS ({text}) VIRTUAL")),
            None => Ok(format!("GENERATED ALWAYS AS ({text})")),
        }))
    }

    fn create_index(
        &self,
        compiler: &mut Compiler<'_>,
        index: &Index,
        _if_not_exists: bool,
        out: &mut String,
    ) -> Result<bool> {
        expressions::create_index(compiler, index, out)?;
        Ok(true)
    }

    fn next_value(&self, sequence: &str) -> Result<String> {
        Ok(format!("{sequence}.nextval"))
    }

    fn sequence_clauses(&self, options: &SequenceOptions) -> String {
        let mut text = options.clauses();
        for (words, word) in [("NO MINVALUE", "NOMINVALUE"), ("NO MAXVALUE", "NOMAXVALUE"), ("NO CYCLE", "NOCYCLE")] {
            text = text.replace(words, word);
        }
        if let Some(order) = options.order {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(if order { "ORDER" } else { "NOORDER" });
        }
        text
    }

    fn literal(&self, _compiler: &Compiler<'_>, value: &Value, ty: &Type) -> Option<Result<String>> {
        types::literal(value, ty)
    }

    fn on_update_phrase<'a>(&self, _phrase: &'a str) -> Result<Option<&'a str>> {
        crate::warning::warn(
            "Oracle Database does not contain native UPDATE CASCADE functionality - onupdates will not be rendered for foreign keys.  Consider using deferrable=True, initially='deferred' or triggers.",
        );
        Ok(None)
    }

    fn comment(&self, compiler: &mut Compiler<'_>, item: &DdlItem) -> Option<Result<String>> {
        let DdlItem::TableComment { table, is_drop: true } = item else { return None };
        let mut out = String::from("COMMENT ON TABLE ");
        compiler.table_name(table.schema().as_deref(), table.name(), &mut out);
        out.push_str(" IS ''");
        Some(Ok(out))
    }
}
