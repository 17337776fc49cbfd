//! [`Exceptions`]: the builtin exception classes of one VM.

use std::rc::Rc;

use super::types::bare_class;
use crate::object::class::{ClassRef, Layout, Populate};
use crate::object::name::Name;

macro_rules! exceptions {
    ($root:ident; $($field:ident = $name:literal : $base:ident;)*) => {
        /// The builtin exception classes, as CPython's hierarchy has them.
        #[allow(missing_docs, reason = "each field is the exception class of its name")]
        pub struct Exceptions {
            pub $root: ClassRef,
            $(pub $field: ClassRef,)*
        }

        impl Exceptions {
            pub(crate) fn new(intern: &dyn Fn(&str) -> Name, object: &ClassRef, type_: &ClassRef, populate: Populate) -> Exceptions {
                let make = |name: &str, base: &ClassRef| {
                    let class = bare_class(&intern(name), Layout::Exception, Some(base), Some(type_));
                    class.has_dict.set(true);
                    class.populate.set(Some(populate));
                    class
                };
                let $root = make("BaseException", object);
                $(let $field = make($name, &$base);)*
                let all = Exceptions { $root, $($field,)* };
                all.give_group_second_base(object);
                all
            }

            /// All of them, bases before their subclasses.
            pub fn all(&self) -> Vec<&ClassRef> {
                vec![&self.$root, $(&self.$field,)*]
            }
        }
    };
}

exceptions! {
    base_exception;
    base_exception_group = "BaseExceptionGroup": base_exception;
    exception = "Exception": base_exception;
    generator_exit = "GeneratorExit": base_exception;
    keyboard_interrupt = "KeyboardInterrupt": base_exception;
    system_exit = "SystemExit": base_exception;
    stop_iteration = "StopIteration": exception;
    stop_async_iteration = "StopAsyncIteration": exception;
    arithmetic_error = "ArithmeticError": exception;
    floating_point_error = "FloatingPointError": arithmetic_error;
    overflow_error = "OverflowError": arithmetic_error;
    zero_division_error = "ZeroDivisionError": arithmetic_error;
    assertion_error = "AssertionError": exception;
    attribute_error = "AttributeError": exception;
    buffer_error = "BufferError": exception;
    eof_error = "EOFError": exception;
    import_error = "ImportError": exception;
    module_not_found_error = "ModuleNotFoundError": import_error;
    lookup_error = "LookupError": exception;
    index_error = "IndexError": lookup_error;
    key_error = "KeyError": lookup_error;
    memory_error = "MemoryError": exception;
    name_error = "NameError": exception;
    unbound_local_error = "UnboundLocalError": name_error;
    os_error = "OSError": exception;
    blocking_io_error = "BlockingIOError": os_error;
    child_process_error = "ChildProcessError": os_error;
    connection_error = "ConnectionError": os_error;
    broken_pipe_error = "BrokenPipeError": connection_error;
    connection_aborted_error = "ConnectionAbortedError": connection_error;
    connection_refused_error = "ConnectionRefusedError": connection_error;
    connection_reset_error = "ConnectionResetError": connection_error;
    file_exists_error = "FileExistsError": os_error;
    file_not_found_error = "FileNotFoundError": os_error;
    interrupted_error = "InterruptedError": os_error;
    is_a_directory_error = "IsADirectoryError": os_error;
    not_a_directory_error = "NotADirectoryError": os_error;
    permission_error = "PermissionError": os_error;
    process_lookup_error = "ProcessLookupError": os_error;
    timeout_error = "TimeoutError": os_error;
    reference_error = "ReferenceError": exception;
    runtime_error = "RuntimeError": exception;
    not_implemented_error = "NotImplementedError": runtime_error;
    recursion_error = "RecursionError": runtime_error;
    syntax_error = "SyntaxError": exception;
    indentation_error = "IndentationError": syntax_error;
    tab_error = "TabError": indentation_error;
    system_error = "SystemError": exception;
    type_error = "TypeError": exception;
    value_error = "ValueError": exception;
    unicode_error = "UnicodeError": value_error;
    unicode_decode_error = "UnicodeDecodeError": unicode_error;
    unicode_encode_error = "UnicodeEncodeError": unicode_error;
    unicode_translate_error = "UnicodeTranslateError": unicode_error;
    warning = "Warning": exception;
    bytes_warning = "BytesWarning": warning;
    deprecation_warning = "DeprecationWarning": warning;
    encoding_warning = "EncodingWarning": warning;
    future_warning = "FutureWarning": warning;
    import_warning = "ImportWarning": warning;
    pending_deprecation_warning = "PendingDeprecationWarning": warning;
    resource_warning = "ResourceWarning": warning;
    runtime_warning = "RuntimeWarning": warning;
    syntax_warning = "SyntaxWarning": warning;
    unicode_warning = "UnicodeWarning": warning;
    user_warning = "UserWarning": warning;
    exception_group = "ExceptionGroup": exception;
}

impl Exceptions {
    /// `ExceptionGroup` is the one builtin class with two bases.
    fn give_group_second_base(&self, object: &ClassRef) {
        let (class, group, plain) = (&self.exception_group, &self.base_exception_group, &self.exception);
        *class.bases.borrow_mut() = vec![group.clone(), plain.clone()];
        let mro = [class, group, plain, &self.base_exception, object].map(ClassRef::clone);
        *class.mro.borrow_mut() = Rc::new(mro);
        group.subclasses.borrow_mut().push(Rc::downgrade(class.as_obj()));
    }
}
