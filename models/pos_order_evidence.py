from datetime import datetime

from odoo import api, fields, models

from ..core.approval_senders import find_sender, note_senders
from ..core.stock_evidence import TIME_FORMAT, note_earliest_sale, read_evidence
from .pos_order_sold import PAID

# Whatever a client says of these, the server knows better.
OWN_FIELDS = {"stock_approvals", "stock_approval_senders"}


class PosOrderEvidence(models.AbstractModel):
    """What an order's cashier saw of the stock, and who let products through."""

    _name = "pos.order.evidence"
    _description = "Point of Sale Order's Stock Evidence"

    stock_evidence = fields.Json(
        string="Stock seen",
        copy=False,
        help="What the cashier saw of the products that were short: figures, their "
        "ages, rules and approvals.",
    )
    stock_approvals = fields.Json(
        readonly=True,
        copy=False,
        help="Who let products through for this order, and what is wrong with that: as "
        "the server found it.",
    )
    stock_approval_senders = fields.Json(
        readonly=True,
        copy=False,
        help="Whose login brought each approval first, while the order was open.",
    )

    @api.model
    def _prepare_stock_evidence(self, vals):
        """:return: values of a new order. All of these are always given: `default_` in
        the context of a request fills in what is not, uncleaned"""
        evidence = self._read_stock_evidence(vals.get("stock_evidence"))
        return {**vals, **dict.fromkeys(OWN_FIELDS, False), "stock_evidence": evidence}

    @api.model
    def _read_stock_evidence(self, value):
        clock = self.env.context.get("stock_clock")
        return note_earliest_sale(read_evidence(value), clock, fields.Datetime.now())

    def _clean_stock_evidence(self, vals):
        # A till sends back what it was told, or what it likes.
        vals = {key: value for key, value in vals.items() if key not in OWN_FIELDS}
        # What was seen of a sale is history; no till sends it after the sale.
        if not self.env.su and any(order.state in PAID for order in self):
            vals.pop("stock_evidence", None)
        # It comes with a paid order, and what PostgreSQL refuses (NaN) would lose it.
        if "stock_evidence" in vals:
            evidence = self._read_stock_evidence(vals["stock_evidence"])
            vals["stock_evidence"] = evidence
        return vals

    def _note_approval_senders(self):
        for order in self:
            known = order.stock_approval_senders or []
            noted = note_senders(known, order.stock_evidence, self.env.uid)
            if len(noted) > len(known):
                order._write_own({"stock_approval_senders": noted})

    def _get_approval_sender(self, product, approval):
        """:return: res.users whose login brought it first, empty where nobody knows"""
        sender_id = find_sender(self.stock_approval_senders, product.id, approval)
        return self.env["res.users"].browse(sender_id or ())

    def _note_stock_approvals(self, approvals):
        """:param approvals: as `pos.stock.approval` verifies them"""
        self._write_own({"stock_approvals": approvals})

    def _write_own(self, vals):
        # Past all that writes an order, ours among them, which takes these from nobody.
        models.Model.write(self, vals)

    def _get_stock_sold_at(self):
        """When it was paid, by the server's clock as its till reckoned it.

        :return: None where nobody said so
        """
        return self._read_stock_time("sold_at")

    def _get_stock_sold_since(self):
        """When it was paid at the earliest, by how long ago that was on its till's
        clock.

        :return: None where nobody said so
        """
        return self._read_stock_time("sold_since")

    def _read_stock_time(self, name):
        time = (self.stock_evidence or {}).get(name)
        return datetime.strptime(time, TIME_FORMAT) if time else None

    def _get_stock_seen(self, product):
        """:return: what the till said of the product, None when it said nothing"""
        lines = (self.stock_evidence or {"lines": []})["lines"]
        found = (line for line in lines if line["product_id"] == product.id)
        return next(found, None)
