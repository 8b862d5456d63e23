"""Whose login brought each approval to the server. Free of the ORM."""

NOTHING = {"lines": []}


def note_senders(evidence, stored, user_id):
    """Note in `sent_by` of each approval who brought it to the server.

    What comes back as it was is still whose it was: a colleague who takes the payment
    sends all that stands on the order.

    :param evidence: as `read_evidence` returns it
    :param stored: what the order has, with its senders; None if nothing
    :param int user_id: who sends it now
    """
    known = {
        line["product_id"]: line["approval"] for line in (stored or NOTHING)["lines"]
    }
    lines = []
    for line in (evidence or NOTHING)["lines"]:
        approval = line["approval"]
        if approval:
            before = known.get(line["product_id"]) or {}
            is_known = approval.items() <= before.items()
            sender = before.get("sent_by") if is_known else user_id
            line = {**line, "approval": {**approval, "sent_by": sender}}
        lines.append(line)
    return evidence and {**evidence, "lines": lines}
