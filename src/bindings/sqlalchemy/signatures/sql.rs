//! What the methods of expressions and statements take.

use python::Signature;

use super::Methods;

const PREFIX_WITH: Signature =
    Signature::new("HasPrefixes.prefix_with").positional(&["self"]).required(1).varargs().keyword_only(&["dialect"], 0);
const SUFFIX_WITH: Signature =
    Signature::new("HasSuffixes.suffix_with").positional(&["self"]).required(1).varargs().keyword_only(&["dialect"], 0);

/// The classes by their keys in the tables.
pub const CLASSES: &[(&str, Methods)] = &[
    (
        "FromClause",
        &[
            ("select", Signature::new("FromClause.select").positional(&["self"]).required(1)),
            ("lateral", Signature::new("Selectable.lateral").positional(&["self", "name"]).required(1)),
            (
                "tablesample",
                Signature::new("FromClause.tablesample").positional(&["self", "sampling", "name", "seed"]).required(2),
            ),
            ("table_valued", Signature::new("NamedFromClause.table_valued").positional(&["self"]).required(1)),
            (
                "is_derived_from",
                Signature::new("FromClause.is_derived_from").positional(&["self", "fromclause"]).required(2),
            ),
            (
                "corresponding_column",
                Signature::new("Selectable.corresponding_column")
                    .positional(&["self", "column", "require_embedded"])
                    .required(2),
            ),
            (
                "outerjoin",
                Signature::new("FromClause.outerjoin").positional(&["self", "right", "onclause", "full"]).required(2),
            ),
            ("insert", Signature::new("TableClause.insert").positional(&["self"]).required(1)),
            ("update", Signature::new("TableClause.update").positional(&["self"]).required(1)),
            ("delete", Signature::new("TableClause.delete").positional(&["self"]).required(1)),
        ],
    ),
    (
        "ColumnOperators",
        &[
            ("concat", Signature::new("ColumnOperators.concat").positional(&["self", "other"]).required(2)),
            ("is_", Signature::new("ColumnOperators.is_").positional(&["self", "other"]).required(2)),
            ("is_not", Signature::new("ColumnOperators.is_not").positional(&["self", "other"]).required(2)),
            ("isnot", Signature::new("ColumnOperators.is_not").positional(&["self", "other"]).required(2)),
            (
                "is_distinct_from",
                Signature::new("ColumnOperators.is_distinct_from").positional(&["self", "other"]).required(2),
            ),
            (
                "is_not_distinct_from",
                Signature::new("ColumnOperators.is_not_distinct_from").positional(&["self", "other"]).required(2),
            ),
            ("bitwise_and", Signature::new("ColumnOperators.bitwise_and").positional(&["self", "other"]).required(2)),
            ("bitwise_or", Signature::new("ColumnOperators.bitwise_or").positional(&["self", "other"]).required(2)),
            ("bitwise_xor", Signature::new("ColumnOperators.bitwise_xor").positional(&["self", "other"]).required(2)),
            (
                "bitwise_lshift",
                Signature::new("ColumnOperators.bitwise_lshift").positional(&["self", "other"]).required(2),
            ),
            (
                "bitwise_rshift",
                Signature::new("ColumnOperators.bitwise_rshift").positional(&["self", "other"]).required(2),
            ),
            ("bitwise_not", Signature::new("ColumnOperators.bitwise_not").positional(&["self"]).required(1)),
            ("not_in", Signature::new("ColumnOperators.not_in").positional(&["self", "other"]).required(2)),
            ("notin_", Signature::new("ColumnOperators.not_in").positional(&["self", "other"]).required(2)),
            ("label", Signature::new("ColumnElement.label").positional(&["self", "name"]).required(2)),
            ("desc", Signature::new("OrderingOperators.desc").positional(&["self"]).required(1)),
            ("asc", Signature::new("OrderingOperators.asc").positional(&["self"]).required(1)),
            ("nulls_first", Signature::new("OrderingOperators.nulls_first").positional(&["self"]).required(1)),
            ("nullsfirst", Signature::new("OrderingOperators.nulls_first").positional(&["self"]).required(1)),
            ("nulls_last", Signature::new("OrderingOperators.nulls_last").positional(&["self"]).required(1)),
            ("nullslast", Signature::new("OrderingOperators.nulls_last").positional(&["self"]).required(1)),
            ("distinct", Signature::new("ColumnOperators.distinct").positional(&["self"]).required(1)),
            ("any_", Signature::new("ColumnOperators.any_").positional(&["self"]).required(1)),
            ("all_", Signature::new("ColumnOperators.all_").positional(&["self"]).required(1)),
            (
                "collate",
                Signature::new("ColumnOperators.collate")
                    .positional(&["self", "collation", "collation_schema"])
                    .required(2),
            ),
            ("cast", Signature::new("ColumnElement.cast").positional(&["self", "type_"]).required(2)),
            (
                "not_like",
                Signature::new("ColumnOperators.not_like").positional(&["self", "other", "escape"]).required(2),
            ),
            (
                "notlike",
                Signature::new("ColumnOperators.not_like").positional(&["self", "other", "escape"]).required(2),
            ),
            ("ilike", Signature::new("ColumnOperators.ilike").positional(&["self", "other", "escape"]).required(2)),
            (
                "not_ilike",
                Signature::new("ColumnOperators.not_ilike").positional(&["self", "other", "escape"]).required(2),
            ),
            (
                "notilike",
                Signature::new("ColumnOperators.not_ilike").positional(&["self", "other", "escape"]).required(2),
            ),
            (
                "startswith",
                Signature::new("ColumnOperators.startswith")
                    .positional(&["self", "other", "escape", "autoescape"])
                    .required(2),
            ),
            (
                "istartswith",
                Signature::new("ColumnOperators.istartswith")
                    .positional(&["self", "other", "escape", "autoescape"])
                    .required(2),
            ),
            (
                "endswith",
                Signature::new("ColumnOperators.endswith")
                    .positional(&["self", "other", "escape", "autoescape"])
                    .required(2),
            ),
            (
                "iendswith",
                Signature::new("ColumnOperators.iendswith")
                    .positional(&["self", "other", "escape", "autoescape"])
                    .required(2),
            ),
        ],
    ),
    (
        "CTE",
        &[
            ("union", Signature::new("CTE.union").positional(&["self"]).required(1).varargs()),
            ("union_all", Signature::new("CTE.union_all").positional(&["self"]).required(1).varargs()),
            ("prefix_with", PREFIX_WITH),
            ("suffix_with", SUFFIX_WITH),
        ],
    ),
    (
        "SelectBase",
        &[
            ("get_label_style", Signature::new("SelectBase.get_label_style").positional(&["self"]).required(1)),
            ("subquery", Signature::new("SelectBase.subquery").positional(&["self", "name"]).required(1)),
            ("alias", Signature::new("SelectBase.alias").positional(&["self", "name", "flat"]).required(1)),
            ("lateral", Signature::new("SelectBase.lateral").positional(&["self", "name"]).required(1)),
            ("scalar_subquery", Signature::new("SelectBase.scalar_subquery").positional(&["self"]).required(1)),
            ("as_scalar", Signature::new("SelectBase.as_scalar").positional(&["self"]).required(1)),
            ("label", Signature::new("SelectBase.label").positional(&["self", "name"]).required(2)),
            ("exists", Signature::new("SelectBase.exists").positional(&["self"]).required(1)),
            (
                "order_by",
                Signature::new("GenerativeSelect.order_by")
                    .positional_only(&["self", "_GenerativeSelect__first"])
                    .required(1)
                    .varargs(),
            ),
            (
                "group_by",
                Signature::new("GenerativeSelect.group_by")
                    .positional_only(&["self", "_GenerativeSelect__first"])
                    .required(1)
                    .varargs(),
            ),
            (
                "replace_selectable",
                Signature::new("Selectable.replace_selectable").positional(&["self", "old", "alias"]).required(3),
            ),
            ("limit", Signature::new("GenerativeSelect.limit").positional(&["self", "limit"]).required(2)),
            ("offset", Signature::new("GenerativeSelect.offset").positional(&["self", "offset"]).required(2)),
            ("slice", Signature::new("GenerativeSelect.slice").positional(&["self", "start", "stop"]).required(3)),
            (
                "set_label_style",
                Signature::new("SelectBase.set_label_style").positional(&["self", "style"]).required(2),
            ),
            ("union", Signature::new("Select.union").positional(&["self"]).required(1).varargs()),
            ("union_all", Signature::new("Select.union_all").positional(&["self"]).required(1).varargs()),
            ("except_", Signature::new("Select.except_").positional(&["self"]).required(1).varargs()),
            ("except_all", Signature::new("Select.except_all").positional(&["self"]).required(1).varargs()),
            ("intersect", Signature::new("Select.intersect").positional(&["self"]).required(1).varargs()),
            ("intersect_all", Signature::new("Select.intersect_all").positional(&["self"]).required(1).varargs()),
        ],
    ),
    (
        "Executable",
        &[
            ("cte", Signature::new("HasCTE.cte").positional(&["self", "name", "recursive", "nesting"]).required(1)),
            (
                "add_cte",
                Signature::new("HasCTE.add_cte")
                    .positional(&["self"])
                    .required(1)
                    .varargs()
                    .keyword_only(&["nest_here"], 0),
            ),
            (
                "get_execution_options",
                Signature::new("Executable.get_execution_options").positional(&["self"]).required(1),
            ),
        ],
    ),
    (
        "Delete",
        &[
            ("where", Signature::new("DMLWhereBase.where").positional(&["self"]).required(1).varargs()),
            ("filter", Signature::new("DMLWhereBase.filter").positional(&["self"]).required(1).varargs()),
        ],
    ),
    (
        "UpdateBase",
        &[
            ("prefix_with", PREFIX_WITH),
            (
                "with_hint",
                Signature::new("UpdateBase.with_hint")
                    .positional(&["self", "text", "selectable", "dialect_name"])
                    .required(2),
            ),
        ],
    ),
    (
        "Exists",
        &[
            ("where", Signature::new("Exists.where").positional(&["self"]).required(1).varargs()),
            ("select_from", Signature::new("Exists.select_from").positional(&["self"]).required(1).varargs()),
            ("correlate", Signature::new("Exists.correlate").positional(&["self"]).required(1).varargs()),
            ("correlate_except", Signature::new("Exists.correlate_except").positional(&["self"]).required(1).varargs()),
            ("select", Signature::new("Exists.select").positional(&["self"]).required(1)),
        ],
    ),
    (
        "FunctionElement",
        &[
            (
                "scalar_table_valued",
                Signature::new("FunctionElement.scalar_table_valued")
                    .positional(&["self", "name", "type_"])
                    .required(2),
            ),
            ("select", Signature::new("FunctionElement.select").positional(&["self"]).required(1)),
            (
                "as_comparison",
                Signature::new("FunctionElement.as_comparison")
                    .positional(&["self", "left_index", "right_index"])
                    .required(3),
            ),
            ("filter", Signature::new("FunctionElement.filter").positional(&["self"]).required(1).varargs()),
            (
                "within_group",
                Signature::new("FunctionElement.within_group").positional(&["self"]).required(1).varargs(),
            ),
        ],
    ),
    (
        "FunctionFilter",
        &[
            ("filter", Signature::new("FunctionFilter.filter").positional(&["self"]).required(1).varargs()),
            ("within_group", Signature::new("FunctionFilter.within_group").positional(&["self"]).required(1).varargs()),
        ],
    ),
    (
        "Insert",
        &[(
            "from_select",
            Signature::new("Insert.from_select")
                .positional(&["self", "names", "select", "include_defaults"])
                .required(3),
        )],
    ),
    (
        "ValuesBase",
        &[
            (
                "return_defaults",
                Signature::new("UpdateBase.return_defaults")
                    .positional(&["self"])
                    .required(1)
                    .varargs()
                    .keyword_only(&["supplemental_cols", "sort_by_parameter_order"], 0),
            ),
            ("inline", Signature::new("Insert.inline").positional(&["self"]).required(1)),
        ],
    ),
    (
        "ScalarSelect",
        &[
            ("where", Signature::new("ScalarSelect.where").positional(&["self", "crit"]).required(2)),
            ("correlate", Signature::new("ScalarSelect.correlate").positional(&["self"]).required(1).varargs()),
            (
                "correlate_except",
                Signature::new("ScalarSelect.correlate_except").positional(&["self"]).required(1).varargs(),
            ),
        ],
    ),
    (
        "Select",
        &[
            ("suffix_with", SUFFIX_WITH),
            ("where", Signature::new("Select.where").positional(&["self"]).required(1).varargs()),
            ("filter", Signature::new("Select.filter").positional(&["self"]).required(1).varargs()),
            ("having", Signature::new("Select.having").positional(&["self"]).required(1).varargs()),
            ("distinct", Signature::new("Select.distinct").positional(&["self"]).required(1).varargs()),
            ("select_from", Signature::new("Select.select_from").positional(&["self"]).required(1).varargs()),
            (
                "outerjoin",
                Signature::new("Select.outerjoin")
                    .positional(&["self", "target", "onclause"])
                    .required(2)
                    .keyword_only(&["full"], 0),
            ),
            (
                "outerjoin_from",
                Signature::new("Select.outerjoin_from")
                    .positional(&["self", "from_", "target", "onclause"])
                    .required(3)
                    .keyword_only(&["full"], 0),
            ),
            ("add_columns", Signature::new("Select.add_columns").positional(&["self"]).required(1).varargs()),
            ("prefix_with", PREFIX_WITH),
            ("correlate", Signature::new("Select.correlate").positional(&["self"]).required(1).varargs()),
            ("correlate_except", Signature::new("Select.correlate_except").positional(&["self"]).required(1).varargs()),
            ("get_final_froms", Signature::new("Select.get_final_froms").positional(&["self"]).required(1)),
            ("column", Signature::new("Select.column").positional(&["self", "column"]).required(2)),
            (
                "reduce_columns",
                Signature::new("Select.reduce_columns").positional(&["self", "only_synonyms"]).required(1),
            ),
        ],
    ),
    (
        "TableValuedAlias",
        &[("lateral", Signature::new("TableValuedAlias.lateral").positional(&["self", "name"]).required(1))],
    ),
    (
        "Update",
        &[
            ("ordered_values", Signature::new("Update.ordered_values").positional(&["self"]).required(1).varargs()),
            ("where", Signature::new("DMLWhereBase.where").positional(&["self"]).required(1).varargs()),
            ("filter", Signature::new("DMLWhereBase.filter").positional(&["self"]).required(1).varargs()),
        ],
    ),
    (
        "Values",
        &[
            ("data", Signature::new("Values.data").positional(&["self", "values"]).required(2)),
            ("alias", Signature::new("Values.alias").positional(&["self", "name", "flat"]).required(1)),
            ("lateral", Signature::new("Values.lateral").positional(&["self", "name"]).required(1)),
            ("cte", Signature::new("HasCTE.cte").positional(&["self", "name", "recursive", "nesting"]).required(1)),
            ("scalar_values", Signature::new("Values.scalar_values").positional(&["self"]).required(1)),
        ],
    ),
    (
        "WithinGroup",
        &[("filter", Signature::new("AggregateOrderBy.filter").positional(&["self"]).required(1).varargs())],
    ),
];
