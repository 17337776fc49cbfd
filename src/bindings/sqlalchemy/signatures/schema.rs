//! What the methods of metadata and its items take.

use python::Signature;

use super::Methods;

/// The classes by their keys in the tables.
pub const CLASSES: &[(&str, Methods)] = &[
    (
        "Constraint",
        &[(
            "contains_column",
            Signature::new("ColumnCollectionConstraint.contains_column").positional(&["self", "col"]).required(2),
        )],
    ),
    ("Column", &[("references", Signature::new("Column.references").positional(&["self", "column"]).required(2))]),
    (
        "ExecutableDDLElement",
        &[("against", Signature::new("ExecutableDDLElement.against").positional(&["self", "target"]).required(2))],
    ),
    (
        "ForeignKey",
        &[
            ("references", Signature::new("ForeignKey.references").positional(&["self", "table"]).required(2)),
            ("get_referent", Signature::new("ForeignKey.get_referent").positional(&["self", "table"]).required(2)),
        ],
    ),
    (
        "MetaData",
        &[
            ("clear", Signature::new("MetaData.clear").positional(&["self"]).required(1)),
            ("remove", Signature::new("MetaData.remove").positional(&["self", "table"]).required(2)),
        ],
    ),
    ("Sequence", &[("next_value", Signature::new("Sequence.next_value").positional(&["self"]).required(1))]),
    (
        "Table",
        &[
            (
                "append_column",
                Signature::new("Table.append_column")
                    .positional(&["self", "column"])
                    .required(2)
                    .keyword_only(&["replace_existing"], 0),
            ),
            (
                "append_constraint",
                Signature::new("Table.append_constraint").positional(&["self", "constraint"]).required(2),
            ),
            (
                "tometadata",
                Signature::new("Table.tometadata")
                    .positional(&["self", "metadata", "schema", "referred_schema_fn", "name"])
                    .required(2),
            ),
            (
                "add_is_dependent_on",
                Signature::new("Table.add_is_dependent_on").positional(&["self", "table"]).required(2),
            ),
        ],
    ),
];
