import warnings


def old():
    warnings.warn("an old function", DeprecationWarning, stacklevel=2)


def odd():
    warnings.warn("an odd\nfunction")
