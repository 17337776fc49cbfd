//! What the methods of engines, connections, results and pools take.

use python::Signature;

use super::Methods;

/// The classes by their keys in the tables.
pub const CLASSES: &[(&str, Methods)] = &[
    (
        "Result",
        &[
            ("all", Signature::new("Result.all").positional(&["self"]).required(1)),
            ("fetchall", Signature::new("Result.fetchall").positional(&["self"]).required(1)),
            ("fetchmany", Signature::new("Result.fetchmany").positional(&["self", "size"]).required(1)),
            ("fetchone", Signature::new("Result.fetchone").positional(&["self"]).required(1)),
            ("first", Signature::new("Result.first").positional(&["self"]).required(1)),
            ("one", Signature::new("Result.one").positional(&["self"]).required(1)),
            ("one_or_none", Signature::new("Result.one_or_none").positional(&["self"]).required(1)),
            ("scalar", Signature::new("Result.scalar").positional(&["self"]).required(1)),
            ("scalar_one", Signature::new("Result.scalar_one").positional(&["self"]).required(1)),
            ("scalar_one_or_none", Signature::new("Result.scalar_one_or_none").positional(&["self"]).required(1)),
            ("scalars", Signature::new("Result.scalars").positional(&["self", "index"]).required(1)),
            ("mappings", Signature::new("Result.mappings").positional(&["self"]).required(1)),
            ("columns", Signature::new("Result.columns").positional(&["self"]).required(1).varargs()),
            ("unique", Signature::new("Result.unique").positional(&["self", "strategy"]).required(1)),
            ("tuples", Signature::new("Result.tuples").positional(&["self"]).required(1)),
            ("freeze", Signature::new("Result.freeze").positional(&["self"]).required(1)),
            ("merge", Signature::new("Result.merge").positional(&["self"]).required(1).varargs()),
            ("yield_per", Signature::new("Result.yield_per").positional(&["self", "num"]).required(2)),
            ("partitions", Signature::new("Result.partitions").positional(&["self", "size"]).required(1)),
            ("keys", Signature::new("_WithKeys.keys").positional(&["self"]).required(1)),
            ("close", Signature::new("Result.close").positional(&["self"]).required(1)),
        ],
    ),
    (
        "Connection",
        &[
            (
                "scalar",
                Signature::new("Connection.scalar")
                    .positional(&["self", "statement", "parameters"])
                    .required(2)
                    .keyword_only(&["execution_options"], 0),
            ),
            (
                "scalars",
                Signature::new("Connection.scalars")
                    .positional(&["self", "statement", "parameters"])
                    .required(2)
                    .keyword_only(&["execution_options"], 0),
            ),
            ("begin", Signature::new("Connection.begin").positional(&["self"]).required(1)),
            ("begin_nested", Signature::new("Connection.begin_nested").positional(&["self"]).required(1)),
            ("commit", Signature::new("Connection.commit").positional(&["self"]).required(1)),
            ("rollback", Signature::new("Connection.rollback").positional(&["self"]).required(1)),
            ("close", Signature::new("Connection.close").positional(&["self"]).required(1)),
            ("in_transaction", Signature::new("Connection.in_transaction").positional(&["self"]).required(1)),
            (
                "in_nested_transaction",
                Signature::new("Connection.in_nested_transaction").positional(&["self"]).required(1),
            ),
            ("get_transaction", Signature::new("Connection.get_transaction").positional(&["self"]).required(1)),
            (
                "get_nested_transaction",
                Signature::new("Connection.get_nested_transaction").positional(&["self"]).required(1),
            ),
            (
                "get_execution_options",
                Signature::new("Connection.get_execution_options").positional(&["self"]).required(1),
            ),
            ("get_isolation_level", Signature::new("Connection.get_isolation_level").positional(&["self"]).required(1)),
            ("invalidate", Signature::new("Connection.invalidate").positional(&["self", "exception"]).required(1)),
            ("detach", Signature::new("Connection.detach").positional(&["self"]).required(1)),
        ],
    ),
    (
        "CursorResult",
        &[
            (
                "last_inserted_params",
                Signature::new("CursorResult.last_inserted_params").positional(&["self"]).required(1),
            ),
            (
                "last_updated_params",
                Signature::new("CursorResult.last_updated_params").positional(&["self"]).required(1),
            ),
            ("postfetch_cols", Signature::new("CursorResult.postfetch_cols").positional(&["self"]).required(1)),
            (
                "supports_sane_rowcount",
                Signature::new("CursorResult.supports_sane_rowcount").positional(&["self"]).required(1),
            ),
            (
                "supports_sane_multi_rowcount",
                Signature::new("CursorResult.supports_sane_multi_rowcount").positional(&["self"]).required(1),
            ),
        ],
    ),
    (
        "Engine",
        &[
            ("connect", Signature::new("Engine.connect").positional(&["self"]).required(1)),
            ("begin", Signature::new("Engine.begin").positional(&["self"]).required(1)),
            ("dispose", Signature::new("Engine.dispose").positional(&["self", "close"]).required(1)),
            ("raw_connection", Signature::new("Engine.raw_connection").positional(&["self"]).required(1)),
            ("get_execution_options", Signature::new("Engine.get_execution_options").positional(&["self"]).required(1)),
            ("clear_compiled_cache", Signature::new("Engine.clear_compiled_cache").positional(&["self"]).required(1)),
        ],
    ),
    (
        "FrozenResult",
        &[(
            "with_new_rows",
            Signature::new("FrozenResult.with_new_rows").positional(&["self", "tuple_data"]).required(2),
        )],
    ),
    (
        "Inspector",
        &[
            (
                "get_table_names",
                Signature::new("Inspector.get_table_names").positional(&["self", "schema"]).required(1).varkw(),
            ),
            (
                "get_view_names",
                Signature::new("Inspector.get_view_names").positional(&["self", "schema"]).required(1).varkw(),
            ),
            (
                "has_table",
                Signature::new("Inspector.has_table").positional(&["self", "table_name", "schema"]).required(2).varkw(),
            ),
            (
                "get_columns",
                Signature::new("Inspector.get_columns")
                    .positional(&["self", "table_name", "schema"])
                    .required(2)
                    .varkw(),
            ),
            (
                "get_pk_constraint",
                Signature::new("Inspector.get_pk_constraint")
                    .positional(&["self", "table_name", "schema"])
                    .required(2)
                    .varkw(),
            ),
            (
                "get_foreign_keys",
                Signature::new("Inspector.get_foreign_keys")
                    .positional(&["self", "table_name", "schema"])
                    .required(2)
                    .varkw(),
            ),
            (
                "get_indexes",
                Signature::new("Inspector.get_indexes")
                    .positional(&["self", "table_name", "schema"])
                    .required(2)
                    .varkw(),
            ),
            (
                "get_unique_constraints",
                Signature::new("Inspector.get_unique_constraints")
                    .positional(&["self", "table_name", "schema"])
                    .required(2)
                    .varkw(),
            ),
            (
                "get_check_constraints",
                Signature::new("Inspector.get_check_constraints")
                    .positional(&["self", "table_name", "schema"])
                    .required(2)
                    .varkw(),
            ),
            ("clear_cache", Signature::new("Inspector.clear_cache").positional(&["self"]).required(1)),
        ],
    ),
    (
        "MappingResult",
        &[
            ("all", Signature::new("MappingResult.all").positional(&["self"]).required(1)),
            ("fetchall", Signature::new("MappingResult.fetchall").positional(&["self"]).required(1)),
            ("fetchone", Signature::new("MappingResult.fetchone").positional(&["self"]).required(1)),
            ("first", Signature::new("MappingResult.first").positional(&["self"]).required(1)),
            ("one", Signature::new("MappingResult.one").positional(&["self"]).required(1)),
            ("one_or_none", Signature::new("MappingResult.one_or_none").positional(&["self"]).required(1)),
            ("unique", Signature::new("MappingResult.unique").positional(&["self", "strategy"]).required(1)),
            ("columns", Signature::new("MappingResult.columns").positional(&["self"]).required(1).varargs()),
            ("fetchmany", Signature::new("MappingResult.fetchmany").positional(&["self", "size"]).required(1)),
            ("partitions", Signature::new("MappingResult.partitions").positional(&["self", "size"]).required(1)),
            ("yield_per", Signature::new("FilterResult.yield_per").positional(&["self", "num"]).required(2)),
            ("close", Signature::new("FilterResult.close").positional(&["self"]).required(1)),
            ("keys", Signature::new("_WithKeys.keys").positional(&["self"]).required(1)),
        ],
    ),
    (
        "Transaction",
        &[
            ("commit", Signature::new("Transaction.commit").positional(&["self"]).required(1)),
            ("rollback", Signature::new("Transaction.rollback").positional(&["self"]).required(1)),
            ("close", Signature::new("Transaction.close").positional(&["self"]).required(1)),
        ],
    ),
    (
        "ScalarResult",
        &[
            ("all", Signature::new("ScalarResult.all").positional(&["self"]).required(1)),
            ("fetchall", Signature::new("ScalarResult.fetchall").positional(&["self"]).required(1)),
            ("fetchmany", Signature::new("ScalarResult.fetchmany").positional(&["self", "size"]).required(1)),
            ("first", Signature::new("ScalarResult.first").positional(&["self"]).required(1)),
            ("one", Signature::new("ScalarResult.one").positional(&["self"]).required(1)),
            ("one_or_none", Signature::new("ScalarResult.one_or_none").positional(&["self"]).required(1)),
            ("unique", Signature::new("ScalarResult.unique").positional(&["self", "strategy"]).required(1)),
            ("partitions", Signature::new("ScalarResult.partitions").positional(&["self", "size"]).required(1)),
            ("yield_per", Signature::new("FilterResult.yield_per").positional(&["self", "num"]).required(2)),
            ("close", Signature::new("FilterResult.close").positional(&["self"]).required(1)),
        ],
    ),
    (
        "URL",
        &[
            (
                "render_as_string",
                Signature::new("URL.render_as_string").positional(&["self", "hide_password"]).required(1),
            ),
            ("get_backend_name", Signature::new("URL.get_backend_name").positional(&["self"]).required(1)),
            ("get_driver_name", Signature::new("URL.get_driver_name").positional(&["self"]).required(1)),
            ("get_dialect", Signature::new("URL.get_dialect").positional(&["self", "_is_async"]).required(1)),
            (
                "update_query_dict",
                Signature::new("URL.update_query_dict").positional(&["self", "query_parameters", "append"]).required(2),
            ),
            (
                "update_query_pairs",
                Signature::new("URL.update_query_pairs").positional(&["self", "key_value_pairs", "append"]).required(2),
            ),
            (
                "update_query_string",
                Signature::new("URL.update_query_string")
                    .positional(&["self", "query_string", "append"])
                    .required(2)
                    .keyword_only(&["keep_blank_values"], 0),
            ),
            (
                "difference_update_query",
                Signature::new("URL.difference_update_query").positional(&["self", "names"]).required(2),
            ),
        ],
    ),
    (
        "Pool",
        &[
            ("connect", Signature::new("Pool.connect").positional(&["self"]).required(1)),
            ("status", Signature::new("Pool.status").positional(&["self"]).required(1)),
            ("dispose", Signature::new("Pool.dispose").positional(&["self"]).required(1)),
            ("recreate", Signature::new("Pool.recreate").positional(&["self"]).required(1)),
        ],
    ),
    (
        "QueuePool",
        &[
            ("size", Signature::new("QueuePool.size").positional(&["self"]).required(1)),
            ("checkedin", Signature::new("QueuePool.checkedin").positional(&["self"]).required(1)),
            ("checkedout", Signature::new("QueuePool.checkedout").positional(&["self"]).required(1)),
            ("overflow", Signature::new("QueuePool.overflow").positional(&["self"]).required(1)),
            ("timeout", Signature::new("QueuePool.timeout").positional(&["self"]).required(1)),
        ],
    ),
    (
        "_ConnectionFairy",
        &[
            ("close", Signature::new("_ConnectionFairy.close").positional(&["self"]).required(1)),
            ("detach", Signature::new("_ConnectionFairy.detach").positional(&["self"]).required(1)),
            (
                "invalidate",
                Signature::new("_ConnectionFairy.invalidate").positional(&["self", "e", "soft"]).required(1),
            ),
        ],
    ),
];
