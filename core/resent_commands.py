"""What a till sends of an order that the server has already. Free of the ORM."""

from .limits import is_id, is_text

UUID_MAX_LENGTH = 64
CREATE, UPDATE, DELETE, UNLINK, LINK = range(5)
# What belongs to one line only, and comes with it.
OWNED = ("pack_lot_ids", "custom_attribute_value_ids")


def is_command(value):
    return isinstance(value, list | tuple) and len(value) > 1


def updated_ids(commands):
    """:return: {record id} of all that are changed, whether or not they are there"""
    if not isinstance(commands, list):
        return set()
    return {
        command[1]
        for command in commands
        if is_command(command) and command[0] == UPDATE and is_id(command[1])
    }


def make_repeatable(commands, ids_by_uuid, gone=frozenset()):
    """Read x2many commands so that carrying them out once more changes nothing.

    A till that got no answer does not know whether the server has taken what it sent,
    and sends it again. What is there by then is changed in place of created, what is
    not there is not removed again: either is an error, and the order would never
    arrive.

    :param commands: as they came, checked by nobody
    :param ids_by_uuid: {uuid: id} of the records that the order has
    :param gone: {record id} of those to be created anew where they are changed
    :return: commands of the same kind; what is none is left as it is
    """
    if not isinstance(commands, list):
        return commands
    ids = set(ids_by_uuid.values())
    return [
        _make_repeatable(command, ids_by_uuid, gone)
        for command in commands
        if not _is_removed_already(command, ids)
    ]


def _is_removed_already(command, ids):
    return (
        is_command(command)
        and command[0] in (DELETE, UNLINK)
        and is_id(command[1])
        and command[1] not in ids
    )


def _make_repeatable(command, ids_by_uuid, gone):
    if not is_command(command):
        return command
    kind, record_id, *rest = command
    values = rest[0] if rest and isinstance(rest[0], dict) else {}
    if kind == CREATE and is_text(values.get("uuid"), UUID_MAX_LENGTH):
        known = ids_by_uuid.get(values["uuid"])
        return (UPDATE, known, _replace_owned(values)) if known else command
    if kind == UPDATE and is_id(record_id) and record_id in gone:
        return CREATE, 0, {key: values[key] for key in values if key != "id"}
    return command


def _replace_owned(values):
    clear = (5, 0, 0)
    replaced = {name: [clear, *values[name]] for name in OWNED if values.get(name)}
    return {**values, **replaced}
