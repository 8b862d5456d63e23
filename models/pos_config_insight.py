from odoo import models
from odoo.exceptions import UserError

from ..core.limits import is_id

# A template may have more variants than anybody reads in a popup.
EXPLAINED_LIMIT = 200


class PosConfigInsight(models.AbstractModel):
    """What a cashier asks about single products, when a figure is not answer enough."""

    _name = "pos.config.insight"
    _description = "Point of Sale Insight"

    def explain_stock(self, product_ids):
        """Where else in the company these products are, and when more of them comes.

        :param list product_ids: ids of product variants, `EXPLAINED_LIMIT` at most;
            unknown ones, those without stock and those of another company are left out
            of the answer
        :return: dict of

            - `places`: [{"id": position in this list, "kind": "shop", "warehouse" or
              "location", "name": str}, ...]
            - `rows`: [[product id, place, on hand, free], ...]: what lies outside this
              till's own tree; free is what is not reserved
            - `arrivals`: [[product id, planned at (UTC), quantity, document], ...]: the
              next one of each product into the till's tree or its warehouse, which may
              be overdue
        :raise AccessError: as `pull_stock` does
        :raise UserError: malformed arguments, or a config without a stock location
        """
        self._check_one_stock_config()
        self._check_explained_products(product_ids)
        self._check_stock_access()
        # sudo: access was checked just above; quants have company rules of their own.
        config = self.sudo()
        location = config._get_stock_location()
        return config.env["pos.stock.insight"]._explain(
            location, config.company_id, config._get_own_product_ids(product_ids)
        )

    def pull_stock_lots(self, product_id):
        """What is in this till's own location tree of a product, by lot or serial.

        :param int product_id: id of a product variant; of one of another company there
            is nothing
        :return: dict of `product_id` and `rows`: [[lot name, on hand, reserved,
            unposted], ...], lots with zeros only left out
        :raise AccessError: as `pull_stock` does
        :raise UserError: malformed arguments, or a config without a stock location
        """
        self._check_one_stock_config()
        self._check_explained_products([product_id])
        self._check_stock_access()
        # sudo: access was checked just above; quants have company rules of their own.
        config = self.sudo()
        location = config._get_stock_location()
        is_own = config._get_own_product_ids([product_id])
        lots = config.env["pos.stock.lots"]
        company = config.company_id
        rows = lots._read_lots(location, company, product_id) if is_own else []
        return {"product_id": product_id, "rows": rows}

    def _get_own_product_ids(self, product_ids):
        """Those that its company may sell: places without one have others too."""
        products = self.env["product.product"].with_context(active_test=False)
        companies = (False, *self.company_id.parent_ids.ids)
        domain = [("id", "in", product_ids), ("company_id", "in", companies)]
        return products.search(domain, order="id").ids

    def _check_explained_products(self, product_ids):
        if not (isinstance(product_ids, list) and len(product_ids) <= EXPLAINED_LIMIT):
            raise UserError(
                self.env._("Name at most %s products, in a list.", EXPLAINED_LIMIT)
            )
        if not all(is_id(each) for each in product_ids):
            raise UserError(self.env._("Name the products by their ids."))
