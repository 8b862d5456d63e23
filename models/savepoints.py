"""What may fail without taking along what was done before it."""

from contextlib import contextmanager

from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY


@contextmanager
def logging_failure(cr, logger, complaint):
    """What is done within it is undone and logged where it fails; nobody is told.

    :raise psycopg2.errors: of concurrency: Odoo replays the request, nothing is lost
    """
    try:
        with cr.savepoint():
            yield
    except PG_CONCURRENCY_EXCEPTIONS_TO_RETRY:
        raise
    except Exception:
        logger.exception(complaint)


def find_problem(cr, deed, logger, complaint, *subject):
    """Do it, and undo it where it fails.

    :return: why it failed, in words; None where it did not
    :raise psycopg2.errors: of concurrency: Odoo replays the request, nothing is lost
    """
    try:
        with cr.savepoint():
            deed()
    except PG_CONCURRENCY_EXCEPTIONS_TO_RETRY:
        raise
    except Exception as error:
        logger.info(complaint, *subject, error)
        return str(error) or type(error).__name__
    return None
