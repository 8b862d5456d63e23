"""The one exception that ends a command with a message instead of a traceback."""


class Failure(Exception):
    """Something the reader of the terminal can act on; the text says what."""
