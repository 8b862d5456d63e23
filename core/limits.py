"""Bounds of what clients may send. Free of the ORM."""

# The largest id, and version, that PostgreSQL keeps as we do.
INT4_MAX = 2**31 - 1
# In any unit of measure; nobody has more of anything.
QUANTITY_LIMIT = 1e9
# More lines than any order has, fewer than what would keep the server busy.
LINE_LIMIT = 2000


def is_id(value, lowest=1):
    """Whether a client's value can be the id of a record, or a version from 0."""
    # bool is an int in Python, and True is no id.
    return type(value) is int and lowest <= value <= INT4_MAX


def is_number(value, lowest, highest=QUANTITY_LIMIT):
    """Whether a client's value is a number from `lowest` to `highest`."""
    # Not converted first: an int may be larger than any float. NaN is neither more nor
    # less than anything.
    return type(value) in (int, float) and lowest <= value <= highest


def is_text(value, max_length):
    """Whether a client's value is a text that can be stored."""
    if not isinstance(value, str) or len(value) > max_length:
        return False
    # PostgreSQL has no such character, and UTF-8 no half of one.
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value
