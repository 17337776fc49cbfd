"""`sqlalchemy.ext.orderinglist`: a list that numbers its members."""
from sqlalchemy.orm.collections import _is_replaced


def ordering_list(attr, count_from=None, ordering_func=None, reorder_on_append=False):
    if count_from is not None and ordering_func is None:
        ordering_func = {0: count_from_0, 1: count_from_1}.get(count_from) or count_from_n_factory(count_from)

    def make():
        return OrderingList(attr, ordering_func=ordering_func, reorder_on_append=reorder_on_append)

    return make


def count_from_0(index, collection):
    return index


def count_from_1(index, collection):
    return index + 1


def count_from_n_factory(start):
    def f(index, collection):
        return index + start

    f.__name__ = f"count_from_{start}"
    return f


class OrderingList(list):
    """A custom list that manages position information for its children."""

    def __init__(self, ordering_attr=None, ordering_func=None, reorder_on_append=False):
        self.ordering_attr = ordering_attr
        self.ordering_func = count_from_0 if ordering_func is None else ordering_func
        self.reorder_on_append = reorder_on_append

    def _get_order_value(self, entity):
        return getattr(entity, self.ordering_attr)

    def _set_order_value(self, entity, value):
        setattr(entity, self.ordering_attr, value)

    def reorder(self):
        for index, entity in enumerate(self):
            self._order_entity(index, entity, True)

    _reorder = reorder

    def _order_entity(self, index, entity, reorder=True):
        have = self._get_order_value(entity)
        if have is not None and not reorder:
            return
        wanted = self.ordering_func(index, self)
        if have != wanted:
            self._set_order_value(entity, wanted)

    def append(self, entity):
        super().append(entity)
        self._order_entity(len(self) - 1, entity, self.reorder_on_append)

    def insert(self, index, entity):
        super().insert(index, entity)
        self._reorder()

    def remove(self, entity):
        super().remove(entity)
        if not _is_replaced(self):
            self._reorder()

    def pop(self, index=-1):
        entity = super().pop(index)
        self._reorder()
        return entity

    def __setitem__(self, index, entity):
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            for place in range(start, stop, step):
                self.__setitem__(place, entity[place])
        else:
            self._order_entity(int(index), entity, True)
            super().__setitem__(index, entity)

    def __delitem__(self, index):
        super().__delitem__(index)
        self._reorder()
