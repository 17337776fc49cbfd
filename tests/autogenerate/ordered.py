"""The real library's sets keep the order in which they are filled: that of a plain set is different in each run."""

import ast
import inspect

import sqlalchemy as sa
from alembic.autogenerate.compare import constraints, schema, tables
from sqlalchemy.util import OrderedSet


class Ordered(ast.NodeTransformer):
    """Makes the sets of a module's functions ordered ones."""

    def visit_SetComp(self, node):
        self.generic_visit(node)
        inner = ast.ListComp(elt=node.elt, generators=node.generators)
        return ast.Call(func=ast.Name("_Ordered", ast.Load()), args=[inner], keywords=[])

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == "set":
            node.func = ast.Name("_Ordered", ast.Load())
        return node


def put_functions_in_order(module):
    tree = ast.fix_missing_locations(Ordered().visit(ast.parse(inspect.getsource(module))))
    made = dict(module.__dict__)
    exec(compile(tree, module.__file__, "exec"), made)
    module._Ordered = OrderedSet
    for name, function in vars(module).copy().items():
        if inspect.isfunction(function) and function.__module__ == module.__name__:
            inspect.unwrap(function).__code__ = inspect.unwrap(made[name]).__code__


class OrderedAttribute:
    """An attribute whose set becomes an ordered one."""

    def __init__(self, name):
        self.name = name

    def __get__(self, owner, owner_class=None):
        if owner is None:
            return self
        try:
            return owner.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, owner, value):
        owner.__dict__[self.name] = OrderedSet(value) if type(value) is set else value


def sort_constraints(table, *arguments, _plain=sa.Table.__init__, **options):
    """Makes a table whose constraints stand as they were made, which is how CREATE TABLE writes them."""
    _plain(table, *arguments, **options)
    if "constraints" in table.__dict__:
        table.constraints = OrderedSet(sorted(table.constraints, key=lambda one: one._creation_order))


def put_in_order():
    for module in (constraints, schema, tables):
        put_functions_in_order(module)
    for owner, names in ((sa.Table, ("constraints", "indexes")), (sa.Column, ("foreign_keys", "constraints"))):
        for name in names:
            setattr(owner, name, OrderedAttribute(name))
    sa.Table.__init__ = sort_constraints
