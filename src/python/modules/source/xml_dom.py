"""What the implementations of the Document Object Model share."""


class Node:
    __slots__ = ()
    (
        ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE,
        PROCESSING_INSTRUCTION_NODE, COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE,
        NOTATION_NODE,
    ) = range(1, 13)


class DOMException(Exception):
    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        Exception.__init__(self, *args, **kw)

    def _get_code(self):
        return self.code


_KINDS = (
    "IndexSize DomstringSize HierarchyRequest WrongDocument InvalidCharacter NoDataAllowed NoModificationAllowed NotFound "
    "NotSupported InuseAttribute InvalidState Syntax InvalidModification Namespace InvalidAccess Validation"
).split()
_CODES = (
    "INDEX_SIZE DOMSTRING_SIZE HIERARCHY_REQUEST WRONG_DOCUMENT INVALID_CHARACTER NO_DATA_ALLOWED "
    "NO_MODIFICATION_ALLOWED NOT_FOUND NOT_SUPPORTED INUSE_ATTRIBUTE INVALID_STATE SYNTAX INVALID_MODIFICATION NAMESPACE "
    "INVALID_ACCESS VALIDATION"
).split()
for _code, (_kind, _name) in enumerate(zip(_KINDS, _CODES), 1):
    globals()[f"{_name}_ERR"] = _code
    _class = type(f"{_kind}Err", (DOMException,), {"code": _code, "__module__": __name__})
    globals()[_class.__name__] = _class
del _KINDS, _CODES, _code, _kind, _name, _class


class UserDataHandler:
    NODE_CLONED, NODE_IMPORTED, NODE_DELETED, NODE_RENAMED = range(1, 5)


XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = None
EMPTY_PREFIX = None
