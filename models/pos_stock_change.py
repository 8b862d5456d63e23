import json

from odoo import api, fields, models
from odoo.tools import SQL


class PosStockChange(models.Model):
    """A committed change of stock that the tills have not been told of yet.

    Written in the transaction that makes the change: it is there when, and only when,
    the change is, so that a server that dies between commit and publication forgets
    nothing. Publishing takes the row away.
    """

    _name = "pos.stock.change"
    _description = "Point of Sale Stock Change"
    _log_access = False

    notes = fields.Json(required=True)

    @api.model
    def _write_down(self, products, orders, rules_changed):
        """One row for all that was noted since the last flush.

        :param products: {location id: set of product ids, or None for all}
        :param orders: {location id: set of order uuids}
        :param rules_changed: whether tills may have to judge by other rules
        """
        notes = {
            "products": {
                location_id: None if ids is None else sorted(ids)
                for location_id, ids in products.items()
            },
            "orders": {
                location_id: sorted(uuids) for location_id, uuids in orders.items()
            },
            "rules": rules_changed,
        }
        self.env.cr.execute(
            SQL(
                "INSERT INTO pos_stock_change (notes) VALUES (%s::jsonb)",
                json.dumps(notes),
            )
        )

    @api.model
    def _take(self):
        """Take away what is committed. One publisher does so at a time.

        :return: (products, orders, rules_changed) as `_write_down` got them, of all
            rows together
        """
        rows = self.env.execute_query(
            SQL("DELETE FROM pos_stock_change RETURNING notes")
        )
        products, orders, rules_changed = {}, {}, False
        for (notes,) in rows:
            for key, ids in notes["products"].items():
                location_id = int(key)
                known = products.get(location_id, set())
                products[location_id] = (
                    None if ids is None or known is None else known | set(ids)
                )
            for key, uuids in notes["orders"].items():
                orders.setdefault(int(key), set()).update(uuids)
            # A row of before an update of this addon does not have it.
            rules_changed |= notes.get("rules", False)
        return products, orders, rules_changed

    @api.model
    def _exists(self):
        """Whether somebody committed a change that is not published yet."""
        return bool(
            self.env.execute_query(SQL("SELECT 1 FROM pos_stock_change LIMIT 1"))
        )
