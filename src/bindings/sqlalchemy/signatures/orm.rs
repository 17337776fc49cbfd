//! What the methods of sessions, queries and registries take.

use python::Signature;

use super::Methods;

/// The classes by their keys in the tables.
pub const CLASSES: &[(&str, Methods)] = &[
    (
        "MappedColumn",
        &[
            ("desc", Signature::new("OrderingOperators.desc").positional(&["self"]).required(1)),
            ("asc", Signature::new("OrderingOperators.asc").positional(&["self"]).required(1)),
        ],
    ),
    (
        "Mapper",
        &[(
            "get_property",
            Signature::new("Mapper.get_property").positional(&["self", "key", "_configure_mappers"]).required(2),
        )],
    ),
    (
        "Query",
        &[
            ("all", Signature::new("Query.all").positional(&["self"]).required(1)),
            ("first", Signature::new("Query.first").positional(&["self"]).required(1)),
            ("one_or_none", Signature::new("Query.one_or_none").positional(&["self"]).required(1)),
            ("one", Signature::new("Query.one").positional(&["self"]).required(1)),
            ("scalar", Signature::new("Query.scalar").positional(&["self"]).required(1)),
            ("count", Signature::new("Query.count").positional(&["self"]).required(1)),
            ("get", Signature::new("Query.get").positional(&["self", "ident"]).required(2)),
            ("filter", Signature::new("Query.filter").positional(&["self"]).required(1).varargs()),
            ("where", Signature::new("Query.where").positional(&["self"]).required(1).varargs()),
            (
                "order_by",
                Signature::new("Query.order_by").positional_only(&["self", "_Query__first"]).required(1).varargs(),
            ),
            (
                "group_by",
                Signature::new("Query.group_by").positional_only(&["self", "_Query__first"]).required(1).varargs(),
            ),
            ("from_statement", Signature::new("Query.from_statement").positional(&["self", "statement"]).required(2)),
            ("having", Signature::new("Query.having").positional(&["self"]).required(1).varargs()),
            ("distinct", Signature::new("Query.distinct").positional(&["self"]).required(1).varargs()),
            ("limit", Signature::new("Query.limit").positional(&["self", "limit"]).required(2)),
            ("offset", Signature::new("Query.offset").positional(&["self", "offset"]).required(2)),
            ("slice", Signature::new("Query.slice").positional(&["self", "start", "stop"]).required(3)),
            ("select_from", Signature::new("Query.select_from").positional(&["self"]).required(1).varargs()),
            (
                "outerjoin",
                Signature::new("Query.outerjoin")
                    .positional(&["self", "target", "onclause"])
                    .required(2)
                    .keyword_only(&["full"], 0),
            ),
            ("add_columns", Signature::new("Query.add_columns").positional(&["self"]).required(1).varargs()),
            ("add_entity", Signature::new("Query.add_entity").positional(&["self", "entity", "alias"]).required(2)),
            ("populate_existing", Signature::new("Query.populate_existing").positional(&["self"]).required(1)),
            ("autoflush", Signature::new("Query.autoflush").positional(&["self", "setting"]).required(2)),
            ("enable_assertions", Signature::new("Query.enable_assertions").positional(&["self", "value"]).required(2)),
            (
                "subquery",
                Signature::new("Query.subquery")
                    .positional(&["self", "name", "with_labels", "reduce_columns"])
                    .required(1),
            ),
            ("exists", Signature::new("Query.exists").positional(&["self"]).required(1)),
            ("scalar_subquery", Signature::new("Query.scalar_subquery").positional(&["self"]).required(1)),
            ("label", Signature::new("Query.label").positional(&["self", "name"]).required(2)),
        ],
    ),
    (
        "ScopedRegistry",
        &[
            ("has", Signature::new("ScopedRegistry.has").positional(&["self"]).required(1)),
            ("set", Signature::new("ScopedRegistry.set").positional(&["self", "obj"]).required(2)),
            ("clear", Signature::new("ScopedRegistry.clear").positional(&["self"]).required(1)),
        ],
    ),
    (
        "Session",
        &[
            (
                "add",
                Signature::new("Session.add").positional(&["self", "instance"]).required(2).keyword_only(&["_warn"], 0),
            ),
            ("add_all", Signature::new("Session.add_all").positional(&["self", "instances"]).required(2)),
            ("delete", Signature::new("Session.delete").positional(&["self", "instance"]).required(2)),
            ("delete_all", Signature::new("Session.delete_all").positional(&["self", "instances"]).required(2)),
            ("expunge", Signature::new("Session.expunge").positional(&["self", "instance"]).required(2)),
            ("expunge_all", Signature::new("Session.expunge_all").positional(&["self"]).required(1)),
            ("flush", Signature::new("Session.flush").positional(&["self", "objects"]).required(1)),
            ("commit", Signature::new("Session.commit").positional(&["self"]).required(1)),
            ("rollback", Signature::new("Session.rollback").positional(&["self"]).required(1)),
            ("close", Signature::new("Session.close").positional(&["self"]).required(1)),
            ("reset", Signature::new("Session.reset").positional(&["self"]).required(1)),
            ("begin", Signature::new("Session.begin").positional(&["self", "nested"]).required(1)),
            ("begin_nested", Signature::new("Session.begin_nested").positional(&["self"]).required(1)),
            ("in_transaction", Signature::new("Session.in_transaction").positional(&["self"]).required(1)),
            (
                "in_nested_transaction",
                Signature::new("Session.in_nested_transaction").positional(&["self"]).required(1),
            ),
            ("get_transaction", Signature::new("Session.get_transaction").positional(&["self"]).required(1)),
            (
                "get_nested_transaction",
                Signature::new("Session.get_nested_transaction").positional(&["self"]).required(1),
            ),
            (
                "expire",
                Signature::new("Session.expire").positional(&["self", "instance", "attribute_names"]).required(2),
            ),
            (
                "refresh",
                Signature::new("Session.refresh")
                    .positional(&["self", "instance", "attribute_names", "with_for_update"])
                    .required(2),
            ),
            ("expire_all", Signature::new("Session.expire_all").positional(&["self"]).required(1)),
            (
                "get_one",
                Signature::new("Session.get_one").positional(&["self", "entity", "ident"]).required(3).keyword_only(
                    &[
                        "options",
                        "populate_existing",
                        "with_for_update",
                        "identity_token",
                        "execution_options",
                        "bind_arguments",
                    ],
                    0,
                ),
            ),
            (
                "merge",
                Signature::new("Session.merge")
                    .positional(&["self", "instance"])
                    .required(2)
                    .keyword_only(&["load", "options"], 0),
            ),
            (
                "is_modified",
                Signature::new("Session.is_modified")
                    .positional(&["self", "instance", "include_collections"])
                    .required(2),
            ),
            (
                "scalars",
                Signature::new("Session.scalars")
                    .positional(&["self", "statement", "params"])
                    .required(2)
                    .keyword_only(&["execution_options", "bind_arguments"], 0)
                    .varkw(),
            ),
            (
                "scalar",
                Signature::new("Session.scalar")
                    .positional(&["self", "statement", "params"])
                    .required(2)
                    .keyword_only(&["execution_options", "bind_arguments"], 0)
                    .varkw(),
            ),
            (
                "get_bind",
                Signature::new("Session.get_bind")
                    .positional(&["self", "mapper"])
                    .required(1)
                    .keyword_only(&["clause", "bind", "_sa_skip_events", "_sa_skip_for_implicit_returning"], 0)
                    .varkw(),
            ),
            (
                "bulk_insert_mappings",
                Signature::new("Session.bulk_insert_mappings")
                    .positional(&["self", "mapper", "mappings", "return_defaults", "render_nulls"])
                    .required(3),
            ),
            (
                "bulk_update_mappings",
                Signature::new("Session.bulk_update_mappings").positional(&["self", "mapper", "mappings"]).required(3),
            ),
        ],
    ),
    (
        "scoped_session",
        &[
            (
                "query_property",
                Signature::new("scoped_session.query_property").positional(&["self", "query_cls"]).required(1),
            ),
            ("remove", Signature::new("scoped_session.remove").positional(&["self"]).required(1)),
        ],
    ),
    (
        "SessionTransaction",
        &[
            ("commit", Signature::new("SessionTransaction.commit").positional(&["self", "_to_root"]).required(1)),
            (
                "rollback",
                Signature::new("SessionTransaction.rollback")
                    .positional(&["self", "_capture_exception", "_to_root"])
                    .required(1),
            ),
            ("close", Signature::new("SessionTransaction.close").positional(&["self", "invalidate"]).required(1)),
        ],
    ),
    (
        "registry",
        &[
            ("configure", Signature::new("registry.configure").positional(&["self", "cascade"]).required(1)),
            ("dispose", Signature::new("registry.dispose").positional(&["self", "cascade"]).required(1)),
            ("mapped", Signature::new("registry.mapped").positional(&["self", "cls"]).required(2)),
        ],
    ),
    ("sessionmaker", &[("begin", Signature::new("sessionmaker.begin").positional(&["self"]).required(1))]),
];
