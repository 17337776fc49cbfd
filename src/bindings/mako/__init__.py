"""`mako`: templates."""

__version__ = "1.4.3"
