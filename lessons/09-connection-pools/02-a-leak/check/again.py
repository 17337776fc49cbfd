"""Asks `labels_of` once more: a list can be read twice, a result only once."""

import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import main

labels = main.labels_of("vit")
first, second = list(labels), list(labels)
print("labels_of gives", "a list" if first == second else "a result")
