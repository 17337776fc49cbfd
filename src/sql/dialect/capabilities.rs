//! What a database can do.

/// How parameters stand in the SQL text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamStyle {
    /// `:name`.
    Named,
    /// `?`.
    Qmark,
    /// `%(name)s`.
    Pyformat,
    /// `%s`.
    Format,
    /// `$1`.
    NumericDollar,
}

impl ParamStyle {
    /// Whether parameters go by position.
    pub fn is_positional(self) -> bool {
        matches!(self, Self::Qmark | Self::Format | Self::NumericDollar)
    }

    /// Whether a percent sign in the text is written twice.
    pub fn doubles_percents(self) -> bool {
        matches!(self, Self::Pyformat | Self::Format)
    }
}

/// What a database can do, each ability by name.
#[derive(Clone, Debug)]
pub struct Capabilities {
    /// How parameters stand in the text.
    pub paramstyle: ParamStyle,
    /// TRUE and FALSE are words.
    pub native_boolean: bool,
    /// The driver takes and gives decimals.
    pub native_decimal: bool,
    /// There is a UUID type.
    pub native_uuid: bool,
    /// There is an enumeration type.
    pub native_enum: bool,
    /// There is an interval type.
    pub native_interval: bool,
    /// `INSERT … DEFAULT VALUES`.
    pub default_values: bool,
    /// `INSERT INTO t () VALUES ()`.
    pub empty_insert: bool,
    /// `VALUES (…), (…)`.
    pub multivalues_insert: bool,
    /// `INSERT … RETURNING`.
    pub insert_returning: bool,
    /// `UPDATE … RETURNING`.
    pub update_returning: bool,
    /// RETURNING rather than the driver's last row id for a server-made key.
    pub favors_returning_over_lastrowid: bool,
    /// The driver tells the last row id.
    pub postfetch_lastrowid: bool,
    /// One INSERT of many rows with RETURNING instead of one a row.
    pub insertmanyvalues: bool,
    /// `/` of integers drops the fraction.
    pub div_is_floordiv: bool,
    /// Tuples on the right of IN stand behind VALUES.
    pub tuple_in_values: bool,
    /// A label may stand alone in ORDER BY.
    pub order_by_label: bool,
    /// `UPDATE … FROM`.
    pub update_from: bool,
    /// WITH stands between INSERT and SELECT.
    pub cte_follows_insert: bool,
    /// Constraints can be added later by ALTER.
    pub alter: bool,
    /// The longest name.
    pub max_identifier_length: usize,
    /// There are sequences.
    pub sequences: bool,
    /// There are `GENERATED … AS IDENTITY` columns.
    pub identity_columns: bool,
    /// Schemas' indexes are written with the schema, tables without.
    pub index_schema_on_index: bool,
    /// TRUE and FALSE are words, though there is no boolean type.
    pub boolean_words: bool,
    /// A backslash in a text in quotes is written twice.
    pub backslash_escapes: bool,
    /// `UPDATE a, b SET a.x = b.x` and `DELETE FROM a USING a, b`.
    pub tables_in_update: bool,
    /// RETURNING names columns with their table.
    pub returning_names_table: bool,
    /// The condition of the index behind ON CONFLICT may have parameters.
    pub parameters_in_index_where: bool,
    /// Arrays are written out, sliced, and ordered inside of aggregates.
    pub array_expressions: bool,
    /// `OUTPUT inserted.x` in the place of RETURNING.
    pub returning_is_output: bool,
    /// The changed table stands among those of `UPDATE … FROM` and `DELETE … FROM` too.
    pub from_repeats_target: bool,
    /// RECURSIVE stands behind WITH.
    pub recursive_word: bool,
    /// Truth values are written as 1 and 0, though there is a boolean type.
    pub number_booleans: bool,
    /// `RETURNING x INTO :ret_0`.
    pub returning_into: bool,
    /// The bounds of a window's frame are written into the SQL at execution.
    pub literal_frame_bounds: bool,
    /// ILIKE is an operator.
    pub ilike: bool,
    /// `SELECT DISTINCT ON (…)`.
    pub distinct_on: bool,
    /// `TRY_CAST`.
    pub try_cast: bool,
    /// Truth values that are no type of the database have a CHECK when the type asks for one.
    pub boolean_checks: bool,
    /// A function in FROM stands inside of `TABLE (…)`, its one column is COLUMN_VALUE.
    pub table_keyword: bool,
    /// The longest name that a naming convention may make, where that is not the longest name of all.
    pub max_conventional_name_length: Option<usize>,
    /// Sequences that say that they are optional are not needed.
    pub sequences_optional: bool,
    /// The order of an aggregate's rows stands in WITHIN GROUP behind the call.
    pub aggregate_order_outside: bool,
    /// Constructs that belong to one database are shown anyway, for `str()`.
    pub shows_anything: bool,
}

impl Default for Capabilities {
    fn default() -> Self {
        Self {
            paramstyle: ParamStyle::Named,
            native_boolean: false,
            native_decimal: false,
            native_uuid: false,
            native_enum: false,
            native_interval: false,
            default_values: false,
            empty_insert: true,
            multivalues_insert: false,
            insert_returning: false,
            update_returning: false,
            favors_returning_over_lastrowid: false,
            postfetch_lastrowid: true,
            insertmanyvalues: false,
            div_is_floordiv: true,
            tuple_in_values: false,
            order_by_label: true,
            update_from: true,
            cte_follows_insert: false,
            alter: true,
            max_identifier_length: 9999,
            sequences: false,
            identity_columns: false,
            index_schema_on_index: false,
            boolean_words: false,
            backslash_escapes: false,
            tables_in_update: false,
            returning_names_table: true,
            parameters_in_index_where: false,
            array_expressions: false,
            returning_is_output: false,
            from_repeats_target: false,
            recursive_word: true,
            number_booleans: false,
            returning_into: false,
            literal_frame_bounds: false,
            ilike: false,
            distinct_on: false,
            try_cast: false,
            boolean_checks: true,
            table_keyword: false,
            aggregate_order_outside: false,
            sequences_optional: false,
            max_conventional_name_length: None,
            shows_anything: false,
        }
    }
}
