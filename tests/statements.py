import re
from collections import Counter
from contextlib import contextmanager
from unittest.mock import patch

from odoo.sql_db import Cursor
from odoo.tools import SQL


@contextmanager
def recorded():
    """:return: Counter of the SQL statements sent inside, without their values"""
    statements = Counter()
    execute = Cursor.execute

    def record(cursor, query, *args, **kwargs):
        code = query.code if isinstance(query, SQL) else query
        # Savepoints have a name of their own each time.
        statements[re.sub(r'SAVEPOINT "[^"]+"', "SAVEPOINT", code)] += 1
        return execute(cursor, query, *args, **kwargs)

    with patch.object(Cursor, "execute", record):
        yield statements


def added(without, with_it):
    """What is sent every time with something, and more often than ever without it.

    Odoo itself does not send the same every time: whether two of its updates are one
    depends on the order of a set.

    :param without: [Counter, ...] of the statements of runs without it
    :param with_it: the same of runs with it
    :return: Counter
    """
    most = Counter()
    for statements in without:
        most |= statements
    least = with_it[0]
    for statements in with_it[1:]:
        least &= statements
    return least - most
