"""Bounds of what clients may send."""

# The largest id, and version, that PostgreSQL keeps as we do.
INT4_MAX = 2**31 - 1


def is_id(value, lowest=1):
    """Whether a client's value can be the id of a record, or a version from 0."""
    # bool is an int in Python, and True is no id.
    return type(value) is int and lowest <= value <= INT4_MAX
