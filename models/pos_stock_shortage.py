from collections import defaultdict

from odoo import api, models

from ..core.decision import decide_now
from ..core.policy import NEGATIVE_STOCK_POLICIES

STRICTNESS = [key for key, _label in NEGATIVE_STOCK_POLICIES]


class PosStockShortage(models.AbstractModel):
    """Which paid orders took more than there was, by the server's own figures.

    Today's figures count them all. What there was before each is found backwards: what
    an order took is given back, the newest first.
    """

    _name = "pos.stock.shortage"
    _description = "Point of Sale Stock Shortage"

    @api.model
    def _find(self, sales, recounts=()):
        """
        :param sales: [{"order": pos.order, "payer": res.users, "arrived_at": datetime,
            "held": {product id: quantity}, "freed": {(location id, product id):
            quantity}}, ...], oldest first; either without an order, or without
            anything freed
        :param recounts: as `pos.stock.recount` finds them: what a sale took twice, it
            did not lack
        :return: [{"order", "payer", "product", "asking", "location", "requested",
            "held", "available", "unreserved", "arrived_at", "policy", "decided_by",
            "decider", "short_by"}, ...]; quantities in the product's unit, `asking`
            being it and the kits it is sold in, `unreserved` what was there, for whom
            ever. What is allowed is no shortage
        """
        counted = defaultdict(dict)
        for recount in recounts:
            counted[recount["order"]][recount["product"].id] = recount["quantity"]
        by_place = defaultdict(list)
        for sale in sales:
            order = sale["order"]
            if order and order._takes_stock():
                by_place[order._get_stock_location(), order.company_id].append(sale)
        shortages = []
        for (location, company), judged in by_place.items():
            if location:
                place = self.with_company(company)
                shortages += place._find_in_place(
                    location, company, sales, judged, counted
                )
        return shortages

    @api.model
    def _find_in_place(self, location, company, sales, judged, counted):
        # A constant number of queries, however many lines the orders have.
        orders = self.env["pos.order"].union(*(sale["order"] for sale in judged))
        demands = {order: order._get_stock_demand() for order in orders}
        rules = self._get_rules(demands)
        checked = self.env["product.product"].union(
            *(
                product
                for order, demand in demands.items()
                for product in demand
                if rules[order][product]["policy"] != "allowed"
            )
        )
        if not checked:
            return []
        figures = self._read_figures(location, company, checked)
        shortages = []
        for sale in reversed(sales):
            for (place_id, product_id), quantity in sale["freed"].items():
                place = self.env["stock.location"].browse(place_id)
                if product_id in figures and self._is_in(place, location):
                    figures[product_id][1] += quantity
            order = sale["order"]
            if not order or not order._takes_stock():
                continue
            for product_id, quantity in order._get_stock_taken(location).items():
                if product_id in figures:
                    figures[product_id][0] += quantity
            if order in orders and order._get_stock_location() == location:
                found = self._judge(
                    order, demands[order], figures, rules[order], counted[order]
                )
                shortages += [
                    {
                        **each,
                        "payer": sale["payer"],
                        "arrived_at": sale["arrived_at"],
                        "held": sale["held"].get(each["product"].id, 0.0),
                        "location": location,
                    }
                    for each in found
                ]
        return shortages[::-1]

    @api.model
    def _read_figures(self, location, company, products):
        """:return: {product id: [on hand without what is unposted, reserved]}"""
        rows = self.env["pos.stock.figures"]._read_figures(
            location, company, products.ids
        )
        figures = {product.id: [0.0, 0.0] for product in products}
        for product_id, on_hand, reserved, unposted in rows:
            figures[product_id] = [on_hand - unposted, reserved]
        reserved = [each for each, (_there, kept) in figures.items() if kept > 0]
        if reserved:
            # Nobody was kept from what nobody holds.
            unfounded = self.env["pos.stock.reservation"]._read_unfounded(
                location, company, reserved
            )
            for product_id, quantity in unfounded.items():
                figures[product_id][1] -= quantity
        return figures

    @api.model
    def _get_rules(self, demands):
        """The strictest rule among those of all that ask for a product, kits included.

        Which point of sale an order is of, who sends it says twice: where these are
        two, the rules of both bind it.

        :param demands: {pos.order: its demand}
        :return: {pos.order: {product.product: as `pos.config` has it}}
        """
        askers = self.env["product.product"].union(
            *(
                asking
                for each in demands.values()
                for _quantity, asking in each.values()
            )
        )
        orders = self.env["pos.order"].union(*demands)
        configs = orders.config_id | orders.session_id.config_id
        policies = {config: config._get_stock_policies(askers) for config in configs}
        return {
            order: {
                product: max(
                    (
                        policies[config][asker.id]
                        for config in order.config_id | order.session_id.config_id
                        for asker in asking
                    ),
                    key=lambda rule: STRICTNESS.index(rule["policy"]),
                )
                for product, (_quantity, asking) in demand.items()
            }
            for order, demand in demands.items()
        }

    @api.model
    def _is_in(self, place, location):
        return (place.parent_path or "").startswith(location.parent_path)

    @api.model
    def _judge(self, order, demand, figures, rules, counted):
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        config = order._get_stock_config()
        found = []
        for product, (requested, asking) in demand.items():
            if product.id not in figures:
                continue
            available, reserved = figures[product.id]
            available += counted.get(product.id, 0)
            unreserved = available
            if config.stock_basis == "free":
                available -= reserved
            rule = rules[product]
            decision = decide_now(requested, available, rule, digits)
            if decision.verdict != "ok":
                found.append(
                    {
                        "order": order,
                        "product": product,
                        "asking": asking,
                        "requested": requested,
                        "available": available,
                        "unreserved": unreserved,
                        **rule,
                        "short_by": decision.short_by,
                    }
                )
        return found
