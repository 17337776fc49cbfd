import collections.abc as cabc

names = [
    "Container", "Hashable", "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Callable", "Collection",
    "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
    "ItemsView", "ValuesView", "Buffer", "ByteString",
]
gen = (x for x in ())
values = {
    "list": [], "tuple": (), "str": "", "bytes": b"", "bytearray": bytearray(), "dict": {}, "set": set(),
    "frozenset": frozenset(), "range": range(3), "int": 5, "function": len, "generator": gen, "iter": iter([]),
    "keys": {}.keys(), "items": {}.items(), "values": {}.values(), "memoryview": memoryview(b""), "type": int,
}
names.remove("ByteString")
for label, value in values.items():
    print(label, [n for n in names if isinstance(value, getattr(cabc, n))])


class Duck:
    def __len__(self):
        return 1

    def __iter__(self):
        return iter([1])

    def __contains__(self, x):
        return x == 1


d = Duck()
print(isinstance(d, cabc.Collection), isinstance(d, cabc.Sequence), isinstance(d, cabc.Hashable), issubclass(Duck, cabc.Sized))


class NoHash:
    __hash__ = None
    __iter__ = None


print(isinstance(NoHash(), cabc.Hashable), isinstance(NoHash(), cabc.Iterable))


async def co():
    pass


async def agen():
    yield 1


c = co()
print(isinstance(c, cabc.Coroutine), isinstance(c, cabc.Awaitable), isinstance(agen(), cabc.AsyncGenerator), isinstance(agen(), cabc.AsyncIterable))
c.close()
print(cabc.Sequence[int], cabc.Mapping[str, int], cabc.Callable[[int, str], bool], cabc.Callable[..., None])
