"""`mako.runtime`: what a template finds while it is rendered."""

import builtins

STOP_RENDERING = ""


class Undefined:
    """Stands for a name that the context does not have."""

    def __str__(self):
        raise NameError("Undefined")

    def __call__(self, *arguments, **keywords):
        raise TypeError("'Undefined' object is not callable")

    def __bool__(self):
        return False


UNDEFINED = Undefined()


class Context:
    """The values that a template is rendered with, and the text so far."""

    def __init__(self, buffer, **data):
        self._data = dict(data)
        self._kwargs = dict(data)
        self._buffers = [buffer]
        self._data["capture"] = self._capture

    def write(self, string):
        self._buffers[-1].append(string)

    def writer(self):
        return self.write

    def get(self, key, default=None):
        if key in self._data:
            return self._data[key]
        return getattr(builtins, key, default)

    def __getitem__(self, key):
        if key in self._data:
            return self._data[key]
        return builtins.__dict__[key]

    def __contains__(self, key):
        return key in self._data or hasattr(builtins, key)

    def keys(self):
        return list(self._data)

    @property
    def kwargs(self):
        return dict(self._kwargs)

    def _push_buffer(self):
        self._buffers.append([])

    def _pop_buffer(self):
        return "".join(self._buffers.pop())

    def _capture(self, function, *arguments, **keywords):
        self._push_buffer()
        try:
            function(*arguments, **keywords)
        finally:
            text = self._pop_buffer()
        return text


class LoopContext:
    """What `loop` is inside of a loop."""

    def __init__(self, iterable, parent=None):
        self._iterable = iterable
        self.index = 0
        self.parent = parent

    def __iter__(self):
        for item in self._iterable:
            yield item
            self.index += 1

    def __len__(self):
        return len(self._iterable)

    @property
    def first(self):
        return self.index == 0

    @property
    def last(self):
        return self.index == len(self) - 1

    @property
    def reverse_index(self):
        return len(self) - self.index - 1

    @property
    def even(self):
        return not self.odd

    @property
    def odd(self):
        return bool(self.index % 2)

    def cycle(self, *values):
        if not values:
            raise ValueError("You must provide values to cycle through")
        return values[self.index % len(values)]


class LoopStack:
    """The loops that a template is in."""

    def __init__(self):
        self._loops = []

    def enter(self, iterable):
        self._loops.append(LoopContext(iterable, self._loops[-1] if self._loops else None))
        return self._loops[-1]

    def leave(self):
        self._loops.pop()
        return self._loops[-1] if self._loops else UNDEFINED
