import logging

from odoo import api, models

from .savepoints import logging_failure

_logger = logging.getLogger(__name__)


class PosStockExceptionPicking(models.AbstractModel):
    """How exceptions come about from pickings that failed, and end."""

    _name = "pos.stock.exception.picking"
    _description = "Point of Sale Stock Exception of a Picking"

    @api.model
    def _record_failed_picking(self, picking, lines, problem):
        """The order is paid and its goods have not moved. Never raises: it stays paid.

        :param picking: none when not even that could be made, of one order then
        :param lines: pos.order.line that the picking was made of, of several orders
            when a session closed
        :param str problem: why it failed
        """
        complaint = "A failed picking could not be recorded."
        with logging_failure(self.env.cr, _logger, complaint):
            exceptions = self._as_system()
            values = exceptions._prepare_failed_picking(
                picking.sudo(), lines.sudo(), problem
            )
            exceptions.create(values)._announce()

    @api.model
    def _prepare_failed_picking(self, picking, lines, problem):
        orders = lines.order_id
        session = orders.session_id[:1]
        values = {"session_id": session.id, "config_id": session.config_id.id}
        if len(orders) == 1:
            values = self._prepare_order_values(orders)
        products = picking.move_ids.product_id
        if len(products) == 1:
            values["product_id"] = products.id
            values["requested"] = sum(picking.move_ids.mapped("product_qty"))
        return {
            **values,
            "kind": "picking_failed",
            "company_id": orders.company_id.id,
            "picking_id": picking.id,
            "location_id": picking.location_id.id,
            "problem": problem,
        }

    @api.model
    def _resolve_pickings(self, pickings):
        """The goods of these pickings have moved after all, whoever did it."""
        # sudo: a storekeeper has no rights on the point of sale.
        failed = self.sudo().search(
            [("picking_id", "in", pickings.ids), ("kind", "=", "picking_failed")]
        )
        failed.filtered(lambda exception: exception.state == "open")._resolve()
        failed._record_moved(failed.picking_id)

    def action_retry(self):
        """Try again to move the goods of these orders.

        :return: a notification that names what still fails, None when nothing does
        :raise AccessError: not a manager of the point of sale
        """
        self._check_manager()
        problems = []
        for exception in self:
            picking = exception.picking_id
            if exception.kind == "picking_failed" and picking.state != "done":
                problem = exception._retry()
                if problem:
                    # sudo: nobody has the right to write exceptions.
                    exception.sudo().problem = problem
                    subject = picking or exception.order_id
                    problems.append(f"{subject.name}: {problem}")
        return self._notify_problems(self.env._("Still not done"), problems)

    def _retry(self):
        """:return: why it failed again, in words; None when it is done"""
        if self.picking_id:
            return self.picking_id._retry_pos_picking()
        # sudo: it was checked that this is a manager, who need not see lots.
        order = self.order_id.sudo()
        if not order:
            return self.env._("The transfer of this session was deleted.")
        # One that came after a transfer that was deleted moves the goods, or fails.
        problem = None if order.picking_ids else order._post_paid_stock()
        if not problem:
            # A picking that failed has an exception of its own.
            self._resolve()
        return problem

    def _notify_problems(self, title, problems):
        """:return: a notification, None where there is nothing to tell"""
        if not problems:
            return None
        # An error would take back what the notes say about it.
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "danger",
                "sticky": True,
                "title": title,
                "message": "\n".join(problems),
                "next": {"type": "ir.actions.client", "tag": "soft_reload"},
            },
        }
