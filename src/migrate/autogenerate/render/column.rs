//! Columns and server defaults.

use sql::Value;
use sql::schema::{Autoincrement, Column, Computed, Identity, ServerDefault};

use super::expression::dialect_arguments;
use super::{RenderedItem, Renderer, quoted, word};
use crate::directive::DefaultArgument;
use crate::error::Result;

impl Renderer<'_> {
    /// `sa.Column('name', …)`.
    pub(super) fn column(&self, column: &Column) -> Result<String> {
        if let Some(text) = self.by_host(&RenderedItem::Column(column.clone()))? {
            return Ok(text);
        }
        let mut before = String::new();
        let mut arguments = Vec::new();
        if let Some(default) = DefaultArgument::of_column(column) {
            let text = self.server_default(Some(&default))?;
            match default {
                DefaultArgument::Clause(_) => arguments.push(format!("server_default={text}")),
                DefaultArgument::Computed(_) | DefaultArgument::Identity(_) => before = format!("{text}, "),
            }
        }
        match column.autoincrement() {
            Autoincrement::Auto => {}
            Autoincrement::True => arguments.push("autoincrement=True".to_owned()),
            Autoincrement::False => arguments.push("autoincrement=False".to_owned()),
            Autoincrement::IgnoreFk => arguments.push("autoincrement=ignore_fk".to_owned()),
        }
        arguments.push(format!("nullable={}", word(column.is_nullable())));
        if column.is_system() {
            arguments.push("system=True".to_owned());
        }
        if let Some(comment) = column.comment() {
            arguments.push(format!("comment={}", sql::repr_str(&comment)));
        }
        arguments.extend(dialect_arguments(&column.spec().dialect_options));
        let ty = self.type_text(&column.ty())?;
        let (prefix, name) = (self.sa_prefix(), quoted(&column.name()));
        Ok(format!("{prefix}Column({name}, {ty}, {before}{})", arguments.join(", ")))
    }

    /// A server default as an argument.
    pub(super) fn server_default(&self, default: Option<&DefaultArgument>) -> Result<String> {
        if let Some(text) = self.by_host(&RenderedItem::ServerDefault(default.cloned()))? {
            return Ok(text);
        }
        match default {
            None => Ok("None".to_owned()),
            Some(DefaultArgument::Computed(computed)) => self.computed(computed),
            Some(DefaultArgument::Identity(identity)) => Ok(self.identity(identity)),
            Some(DefaultArgument::Clause(ServerDefault::Fetched)) => Ok(format!("{}FetchedValue()", self.sa_prefix())),
            Some(DefaultArgument::Clause(ServerDefault::Sql(expr))) => self.text_of_default(expr),
            Some(DefaultArgument::Clause(ServerDefault::Literal(text))) => {
                let text = text.strip_prefix('\'').unwrap_or(text);
                Ok(sql::repr_str(text.strip_suffix('\'').unwrap_or(text)))
            }
        }
    }

    fn computed(&self, computed: &Computed) -> Result<String> {
        let text = self.bare_expression(&computed.sqltext)?;
        let persisted = computed.persisted.map(|persisted| format!("persisted={}", word(persisted)));
        Ok(format!("{}Computed({text}, {})", self.sa_prefix(), persisted.unwrap_or_default()))
    }

    fn identity(&self, identity: &Identity) -> String {
        let options = &identity.options;
        let number = |value: Option<i64>| value.map(Value::Int);
        let flag = |value: Option<bool>| value.map(Value::Bool);
        let values = [
            ("always", Some(Value::Bool(identity.always))),
            ("start", number(options.start)),
            ("increment", number(options.increment)),
            ("minvalue", number(options.minvalue)),
            ("maxvalue", number(options.maxvalue)),
            ("nominvalue", flag(options.nominvalue)),
            ("nomaxvalue", flag(options.nomaxvalue)),
            ("cycle", flag(options.cycle)),
            ("cache", number(options.cache)),
            ("oracle_on_null", flag(identity.on_null)),
            ("oracle_order", flag(options.order)),
        ];
        let texts: Vec<String> = values
            .into_iter()
            .filter_map(|(name, value)| value.map(|value| format!("{name}={}", value.repr())))
            .collect();
        format!("{}Identity({})", self.sa_prefix(), texts.join(", "))
    }
}
