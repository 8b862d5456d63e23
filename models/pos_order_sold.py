from odoo import models

PAID = ("paid", "done")
# What makes an order a sale, or another sale than it was.
SALE_FIELDS = {"state", "session_id", "shipping_date"}


class PosOrderSold(models.AbstractModel):
    """Which orders are sold, and are to be judged."""

    _name = "pos.order.sold"
    _description = "Point of Sale Order's Sale"

    def _get_sales(self):
        """:return: {pos.order: what it is as a sale, with nothing for unpaid ones}"""
        return {
            order: (order.session_id, order._takes_stock())
            if order.state in PAID
            else None
            for order in self
        }

    def _note_changed_sales(self, before):
        """Have those judged that were paid meanwhile. And once more those that were
        paid already, and are of another session, or not shipped later any more: they
        were judged as taking nothing, or not at all.

        :param before: as `_get_sales` had them
        """
        now = self._get_sales() if before else {}
        changed = self.filtered(lambda order: now.get(order) != before.get(order))
        again = changed._note_sold().filtered(before.get)
        if again:
            self.env["pos.stock.sale"]._judge_again(again)

    def _note_sold(self):
        """Have those of these orders judged that are paid.

        By their state, which all paths share: sync, back office, online payment, kiosk,
        and whoever says by an RPC that an order is paid. What is brought over from
        elsewhere has a session that is closed.

        :return: those
        """
        sold = self.filtered(
            lambda order: order.state in PAID and order.session_id.state != "closed"
        )
        sold._note_paid_stock()
        for order in sold:
            self.env["pos.stock.sale"]._note_order(order)
        return sold

    def _note_paid_stock(self):
        """Have the tills told, whether or not a picking follows."""
        for order in self:
            # sudo: a POS user need not have rights on operation types.
            operation = order._get_stock_config().sudo().picking_type_id
            publisher = self.env["pos.stock.publisher"]
            publisher._note_order(order, operation.default_location_src_id)
            # It may be another till's place.
            target = operation._get_return_place()
            for line in order.lines:
                if line.qty < 0:
                    publisher._note_product(line.product_id, target)
