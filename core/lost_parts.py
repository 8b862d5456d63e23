"""What was paid for, and another till has taken out meanwhile. Free of the ORM."""

from .limits import QUANTITY_LIMIT, is_id, is_number, is_text
from .resent_commands import (
    CREATE,
    LINK,
    OWNED,
    UPDATE,
    UUID_MAX_LENGTH,
    is_command,
    updated_ids,
)


def linked_ids(commands, name):
    """:return: {record id} that lines have in this many2one field"""
    linked = (values.get(name) for _kind, _id, values in _find_lines(commands))
    return {record_id for record_id in linked if is_id(record_id)}


def find_left_out(commands, records):
    """
    :param commands: of lines, as they came, checked by nobody
    :param records: {id: uuid} of the lines that the order has
    :return: {id} of those that no command is about
    """
    about = {
        command[1]
        for command in commands
        if is_command(command) and command[0] != CREATE and is_id(command[1])
    }
    uuids = (values.get("uuid") for _kind, _id, values in _find_lines(commands))
    created = {uuid for uuid in uuids if is_text(uuid, UUID_MAX_LENGTH)}
    return {
        record_id
        for record_id, uuid in records.items()
        if record_id not in about and uuid not in created
    }


def sum_up(commands, name):
    """:return: of a field of the lines that are sent; None where one has none"""
    values = [values.get(name) for _kind, _id, values in _find_lines(commands)]
    if not all(is_number(each, -QUANTITY_LIMIT) for each in values):
        return None
    return sum(values)


def restore_parts(commands, gone, there):
    """Have the lots and the like of lines created where they are not there any more.

    :param commands: of lines, as they came, checked by nobody
    :param gone: {id of lines} to be created anew; their parts are, too
    :param there: {field: {id of parts}} that lines have
    :return: commands of the same kind
    """

    def restore(record_id, values):
        is_gone = is_id(record_id) and record_id in gone
        parts = {}
        for name in OWNED:
            sent = values.get(name)
            lost = updated_ids(sent) - (set() if is_gone else there[name])
            if lost:
                parts[name] = [_restore(part, lost) for part in sent]
        return {**values, **parts}

    return _change_lines(commands, restore)


def cut_links(commands, name, gone):
    """Take a many2one field out of lines where it leads to what is gone."""

    def cut(_record_id, values):
        linked = values.get(name)
        if not is_id(linked) or linked not in gone:
            return values
        return _without(values, name)

    return _change_lines(commands, cut)


def keep_links(commands, names):
    """Take many2one fields out of lines where they lead nowhere.

    :param names: {field} that is empty where a till has not loaded what it leads to
    """

    def keep(_record_id, values):
        return {key: values[key] for key in values if key not in names or values[key]}

    return _change_lines(commands, keep)


def map_links(commands, name, uuids):
    """Tell by uuid what a many2one field of lines leads to, where no id does any more.

    :param uuids: {id: uuid} of what is created anew
    :return: {uuid of line: uuid of what it leads to}
    """
    return {
        values["uuid"]: uuids[linked]
        for _kind, _id, values in _find_lines(commands)
        if is_id(linked := values.get(name))
        and linked in uuids
        and is_text(values.get("uuid"), UUID_MAX_LENGTH)
    }


def find_uuids(commands, ids):
    """:return: {id: uuid} of those of these records that are changed"""
    return {
        record_id: values["uuid"]
        for _kind, record_id, values in _find_lines(commands)
        if is_id(record_id)
        and record_id in ids
        and is_text(values.get("uuid"), UUID_MAX_LENGTH)
    }


def take_over(commands, owner):
    """Have lines that are changed belong to the order that is created with them."""
    if not isinstance(commands, list):
        return commands
    # The order that they name is gone.
    changes = _change_lines(commands, lambda _id, values: _without(values, owner))
    return [*changes, *([LINK, line_id] for line_id in sorted(updated_ids(commands)))]


def _without(values, name):
    return {key: values[key] for key in values if key != name}


def _restore(part, lost):
    if not _values_of(part) or part[0] != UPDATE or part[1] not in lost:
        return part
    return CREATE, 0, _without(part[2], "id")


def _find_lines(commands):
    for command in commands if isinstance(commands, list) else ():
        if _values_of(command):
            yield command


def _values_of(command):
    """:return: what a line or a part is to have, None where that is not said"""
    if not is_command(command) or command[0] not in (CREATE, UPDATE):
        return None
    return command[2] if len(command) == 3 and isinstance(command[2], dict) else None


def _change_lines(commands, change):
    if not isinstance(commands, list):
        return commands
    return [
        [*command[:2], change(command[1], command[2])]
        if _values_of(command)
        else command
        for command in commands
    ]
