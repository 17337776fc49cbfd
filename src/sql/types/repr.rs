//! Types as Python's `repr()` prints them.

use super::{Type, TypeArgs, TypeClass};
use crate::value_repr::repr_str;

pub(super) fn repr_of(ty: &Type) -> String {
    let mut args: Vec<String> = Vec::new();
    let mut number = |name: &str, value: Option<u32>| {
        if let Some(value) = value {
            args.push(format!("{name}={value}"));
        }
    };
    match &ty.args {
        TypeArgs::None => {}
        TypeArgs::String { length, collation } => {
            number("length", *length);
            if let Some(collation) = collation {
                args.push(format!("collation={}", repr_str(collation)));
            }
        }
        TypeArgs::Numeric { precision, scale, asdecimal, decimal_return_scale } => {
            number("precision", *precision);
            number("scale", *scale);
            let exact = matches!(ty.class, TypeClass::Numeric | TypeClass::NumericUpper | TypeClass::DecimalUpper);
            if exact {
                number("decimal_return_scale", *decimal_return_scale);
            }
            if *asdecimal != exact {
                args.push(format!("asdecimal={}", if *asdecimal { "True" } else { "False" }));
            }
            if !exact {
                number_into(&mut args, "decimal_return_scale", *decimal_return_scale);
            }
        }
        TypeArgs::DateTime { timezone } => {
            if *timezone {
                args.push("timezone=True".to_owned());
            }
        }
        TypeArgs::Boolean { create_constraint, name } => {
            if *create_constraint {
                args.push("create_constraint=True".to_owned());
            }
            if let Some(name) = name {
                args.push(format!("name={}", repr_str(name.as_str())));
            }
        }
        // What `Interval` wraps takes none of its arguments.
        TypeArgs::Interval { .. } => {}
        TypeArgs::Binary { length } => number("length", *length),
        TypeArgs::Json { none_as_null } => {
            if *none_as_null {
                args.push("none_as_null=True".to_owned());
            }
        }
        TypeArgs::Enum(data) => {
            for member in &data.members {
                args.push(repr_str(&member.name));
            }
            if let Some(name) = &data.name {
                args.push(format!("name={}", repr_str(name.as_str())));
            }
            if !data.native_enum {
                args.push("native_enum=False".to_owned());
            }
            if data.create_constraint {
                args.push("create_constraint=True".to_owned());
            }
            let longest = data.members.iter().map(|member| member.name.chars().count()).max().unwrap_or(0);
            if usize::try_from(data.length).is_ok_and(|length| length != longest) {
                args.push(format!("length={}", data.length));
            }
            if let Some(schema) = &data.schema {
                args.push(format!("schema={}", repr_str(schema)));
            }
        }
        TypeArgs::Uuid { as_uuid, native_uuid } => {
            if !as_uuid {
                args.push("as_uuid=False".to_owned());
            }
            if !native_uuid && ty.class == TypeClass::Uuid {
                args.push("native_uuid=False".to_owned());
            }
        }
        TypeArgs::Array { item, dimensions, as_tuple, zero_indexes } => {
            args.push(item.repr());
            if *as_tuple {
                args.push("as_tuple=True".to_owned());
            }
            number_into(&mut args, "dimensions", *dimensions);
            if *zero_indexes {
                args.push("zero_indexes=True".to_owned());
            }
        }
        TypeArgs::Tuple(items) => args.extend(items.iter().map(Type::repr)),
        TypeArgs::Decorator(decorator) => return decorator.repr(),
        TypeArgs::UserDefined(user) => return user.repr(),
    }
    let name = match &ty.own {
        Some(own) => {
            let own_args = own.repr_args();
            match &ty.args {
                TypeArgs::String { .. } | TypeArgs::Numeric { .. } if own.class.key.starts_with("mysql.") => {
                    args = mysql_order(own.class.key, own_args, args);
                }
                _ => args.extend(own_args),
            }
            own.class.name()
        }
        None => ty.class.name(),
    };
    format!("{name}({})", args.join(", "))
}

/// MySQL's classes show what is their own in front: the character set, the collation, the rest, the length.
fn mysql_order(key: &str, own: Vec<String>, generic: Vec<String>) -> Vec<String> {
    if key == "mysql.SET" {
        return own;
    }
    let is_kind = |start: &'static str| move |text: &String| text.starts_with(start);
    let (mut all, rest): (Vec<String>, Vec<String>) = own.into_iter().partition(is_kind("charset="));
    let (collation, generic): (Vec<String>, Vec<String>) = generic.into_iter().partition(is_kind("collation="));
    all.extend(collation.into_iter().chain(rest).chain(generic));
    all
}

fn number_into(args: &mut Vec<String>, name: &str, value: Option<u32>) {
    if let Some(value) = value {
        args.push(format!("{name}={value}"));
    }
}
