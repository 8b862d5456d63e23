from contextlib import contextmanager

from psycopg2.extensions import TRANSACTION_STATUS_IDLE

from odoo import SUPERUSER_ID, api
from odoo.tools import SQL


@contextmanager
def open_serial_env(registry, lock, timeout, context=None):
    """A transaction of its own, of which there is one at a time.

    It begins when the lock is held, not before: under REPEATABLE READ a transaction
    that waits for a lock goes on with what it saw before. The lock is let go right
    after the commit, before anything that waits for it.

    :param SQL lock: the arguments of PostgreSQL's advisory locks
    :param str timeout: how long to wait for it, as PostgreSQL writes it
    :raise psycopg2.errors.LockNotAvailable: it took longer
    """
    with registry.cursor() as queue:
        queue.execute(
            SQL(
                "SET LOCAL lock_timeout = %s; SELECT pg_advisory_xact_lock(%s)",
                timeout,
                lock,
            )
        )
        with registry.cursor() as cr:
            cr.postcommit.add(lambda: _is_committed(cr) and queue.rollback())
            yield api.Environment(cr, SUPERUSER_ID, context or {})


def _is_committed(cr):
    """Odoo's tours run these hooks in the middle of a transaction, whenever something
    is sent on the bus; there the rollback would take along what was done under it."""
    return cr.connection.info.transaction_status == TRANSACTION_STATUS_IDLE
