"""Bounds of what clients may send."""

# The largest id, and version, that PostgreSQL keeps as we do.
INT4_MAX = 2**31 - 1
