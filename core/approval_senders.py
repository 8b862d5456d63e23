"""Whose login brought each approval to the server first. Free of the ORM.

Who comes later with the same words repeats them: a colleague who takes the payment
sends all that stands on the order, and so does a manager's till that has read on a
shared draft what somebody wrote in his name.
"""

# More than the lines a till tells of; of what comes after them nobody is known.
SENDERS_LIMIT = 500


def note_senders(known, evidence, user_id):
    """
    :param known: [{"product_id", "approval", "sent_by"}, ...] of the order
    :param evidence: as `read_evidence` returns it
    :param int user_id: who sends it now
    :return: these, and those that are new among the approvals of users
    """
    noted = list(known)
    seen = {_get_key(each["product_id"], each["approval"]) for each in noted}
    for line in evidence["lines"] if evidence else ():
        product_id, approval = line["product_id"], line["approval"]
        if not approval or not approval["user_id"] or len(noted) >= SENDERS_LIMIT:
            continue
        if _get_key(product_id, approval) not in seen:
            told = {"product_id": product_id, "approval": approval}
            noted.append({**told, "sent_by": user_id})
    return noted


def find_sender(known, product_id, approval):
    """
    :param known: as `note_senders` returns it; None or False where nothing is
    :return: id of who brought it first; None where nobody knows
    """
    key = _get_key(product_id, approval)
    found = (
        each["sent_by"]
        for each in known or ()
        if _get_key(each["product_id"], each["approval"]) == key
    )
    return next(found, None)


def _get_key(product_id, approval):
    return product_id, tuple(sorted(approval.items()))
