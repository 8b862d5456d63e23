import logging

from markupsafe import Markup

from odoo import models

from .savepoints import logging_failure

_logger = logging.getLogger(__name__)

ACTIVITY_TYPE = "pos_stock_guard.mail_activity_type_stock_exception"


class PosStockExceptionNotice(models.AbstractModel):
    """How people learn of exceptions: on the order, and by a task."""

    _name = "pos.stock.exception.notice"
    _description = "Point of Sale Stock Exception Notice"

    def _announce(self):
        """Never raises: an exception that nobody is told of is there all the same."""
        complaint = "Stock exceptions could not be announced."
        with logging_failure(self.env.cr, _logger, complaint):
            for order, exceptions in self.grouped("order_id").items():
                if order:
                    exceptions._post_on_order(order)
            for session, exceptions in self.grouped("session_id").items():
                exceptions._schedule_activity(session)

    def _post_on_order(self, order):
        """One message for all that is wrong with the order."""
        counted = self.filtered(lambda exception: exception.kind == "counted")
        if counted:
            counted._post_counts_on_order(order)
            return
        order.message_post(
            body=Markup("{}<ul>{}</ul>").format(
                self._get_heading(),
                Markup("").join(
                    Markup("<li>{}</li>").format(line) for line in self._describe()
                ),
            )
        )

    def _get_heading(self):
        if self.filtered("short_by"):
            return self.env._("Sold beyond the stock of the shop:")
        if "unjudged" in self.mapped("kind"):
            return self.env._("This order could not be compared with the stock:")
        return self.env._("The goods of this order could not be moved:")

    def _describe(self):
        """:return: one line of text for each exception"""
        labels = dict(self._fields["kind"]._description_selection(self.env))
        for exception in self:
            if exception.kind == "picking_failed":
                subject = exception.picking_id or exception.order_id
                yield f"{subject.name}: {exception.note}"
                continue
            if exception.kind == "unjudged":
                yield exception.note
                continue
            values = {
                "product": exception.product_id.display_name,
                "requested": exception._format_quantity(exception.requested),
                "available": exception._format_quantity(exception.available),
                "kind": labels[exception.kind],
                "rule": exception.decided_by,
            }
            text = self.env._(
                "%(product)s: %(requested)s sold, %(available)s available. "
                "%(kind)s; rule of %(rule)s.",
                **values,
            )
            if exception.approver:
                text = f"{text} {exception._tell_approver()}"
            yield text

    def _tell_approver(self):
        if not self.approval_reason:
            return self.env._("Approver: %s.", self.approver)
        return self.env._(
            "Approver: %(approver)s (%(reason)s).",
            approver=self.approver,
            reason=self.approval_reason,
        )

    def _format_quantity(self, quantity):
        unit = self.product_uom_id
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        number = f"{quantity:.{digits}f}"
        if "." in number:
            number = number.rstrip("0").rstrip(".")
        return f"{number} {unit.name}"

    def _schedule_activity(self, session):
        """One task for each session and responsible, however many exceptions."""
        responsible = session.config_id.stock_responsible_id
        if not responsible:
            return
        pending = session.activity_search([ACTIVITY_TYPE], user_id=responsible.id)
        if not pending:
            session.activity_schedule(
                ACTIVITY_TYPE,
                user_id=responsible.id,
                note=self.env._(
                    "Orders of this session took more than there was, could not be "
                    "posted, or came after a count. See Point of Sale > Orders > Stock "
                    "Exceptions."
                ),
            )
