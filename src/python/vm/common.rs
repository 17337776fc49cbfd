//! [`Common`]: the names that the machine itself looks up.

use crate::object::name::Name;

macro_rules! common {
    ($($field:ident = $text:literal,)*) => {
        /// The names that the machine itself looks up.
        pub(crate) struct Common {
            $(pub $field: Name,)*
        }

        impl Common {
            pub fn new(intern: &dyn Fn(&str) -> Name) -> Common {
                Common { $($field: intern($text),)* }
            }
        }
    };
}

common! {
    aenter = "__aenter__",
    aexit = "__aexit__",
    aiter = "__aiter__",
    anext = "__anext__",
    await_ = "__await__",
    annotations = "__annotations__",
    bool = "__bool__",
    call = "__call__",
    class = "__class__",
    class_getitem = "__class_getitem__",
    contains = "__contains__",
    delattr = "__delattr__",
    delete = "__delete__",
    delitem = "__delitem__",
    doc = "__doc__",
    enter = "__enter__",
    eq = "__eq__",
    exit = "__exit__",
    format = "__format__",
    get = "__get__",
    getattr = "__getattr__",
    getattribute = "__getattribute__",
    getitem = "__getitem__",
    hash = "__hash__",
    init = "__init__",
    init_subclass = "__init_subclass__",
    instancecheck = "__instancecheck__",
    iter = "__iter__",
    len = "__len__",
    module = "__module__",
    mro_entries = "__mro_entries__",
    name = "__name__",
    new = "__new__",
    next = "__next__",
    repr = "__repr__",
    set = "__set__",
    set_name = "__set_name__",
    setattr = "__setattr__",
    setitem = "__setitem__",
    slots = "__slots__",
    str = "__str__",
    subclasscheck = "__subclasscheck__",
    file = "__file__",
    package = "__package__",
    path = "__path__",
    all = "__all__",
}
