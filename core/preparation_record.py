"""What the kitchen was told of an order, as its till noted it. Free of the ORM."""

import json


def keep_prepared(record, uuids):
    """
    :param record: JSON of the order's till, checked by nobody
    :param uuids: [uuid of the lines] that the record is to be about
    :return: JSON of the same kind; False where the record makes no sense
    """
    try:
        told = json.loads(record or "")
        lines = told["lines"]
        kept = {key: lines[key] for key in lines if _uuid_of(lines[key], key) in uuids}
        # No till could read what is no number.
        return json.dumps({**told, "lines": kept}, allow_nan=False)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return False


def _uuid_of(line, key):
    return line.get("uuid", key)
