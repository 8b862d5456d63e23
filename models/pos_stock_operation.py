from collections import defaultdict

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools.misc import formatLang

from ..core.decision import decide_now
from .pos_sale_context import is_pos_sale

# Where no product, category or location has a rule: there is no till to ask.
NO_RULE = {"policy": "allowed", "decided_by": None, "decider": None}


class PosStockOperation(models.AbstractModel):
    """The rules of the tills, in Inventory, where a company wants that.

    Deliveries, internal transfers and scrap. What a till has sold is never refused,
    nor is anything that brings goods or counts them.
    """

    _name = "pos.stock.operation"
    _description = "Inventory Operation under Stock Rules"

    @api.model
    def _check_done(self, moves):
        """
        :param moves: stock.move, just done; what is refused here is rolled back
        :raise UserError: a rule does not let a place have less than nothing
        """
        taken = self._get_taken(moves.filtered(self._is_ruled))
        if not taken:
            return
        refused = self._get_refused(taken)
        if refused:
            raise UserError("\n".join(refused))

    @api.model
    def _is_ruled(self, move):
        if move.state != "done" or not move.company_id.stock_guard_operations:
            return False
        # sudo: whoever moves goods need not see the sale.
        picking = move.sudo().picking_id
        is_sale = (
            is_pos_sale(self.env) or picking.pos_order_id or picking.pos_session_id
        )
        is_transfer = picking.picking_type_id.code in ("outgoing", "internal")
        return not is_sale and bool(move.scrap_id or is_transfer)

    @api.model
    def _get_taken(self, moves):
        """:return: {(product, internal location): what the moves took from there on
        balance, in the product's unit}; only where they took something"""
        taken = defaultdict(float)
        for line in moves.move_line_ids.filtered("product_id.is_storable"):
            taken[line.product_id, line.location_id] += line.quantity_product_uom
            taken[line.product_id, line.location_dest_id] -= line.quantity_product_uom
        return {
            (product, location): quantity
            for (product, location), quantity in taken.items()
            if location.usage == "internal" and quantity > 0
        }

    @api.model
    def _get_refused(self, taken):
        """:return: [why, in words, ...]"""
        left = self._read_left(taken)
        products = self.env["product.product"].union(*(each for each, _ in taken))
        # sudo: as on the forms, a rule may stand where one may not look.
        own = {
            template: template.sudo()._get_negative_stock_rule()
            for template in products.product_tmpl_id
        }
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        refused = []
        for (product, location), quantity in taken.items():
            rule = (
                own[product.product_tmpl_id]
                or location.sudo()._get_negative_stock_rule()
                or NO_RULE
            )
            before = left.get((product, location), 0.0) + quantity
            decision = decide_now(quantity, before, rule, digits)
            if decision.verdict == "block" or (
                decision.verdict == "approve" and not self._may_approve()
            ):
                refused.append(
                    self._get_words(product, location, quantity, before, rule)
                )
        return refused

    @api.model
    def _read_left(self, taken):
        """:return: {(product, location): on hand there now}"""
        products = self.env["product.product"].union(*(each for each, _ in taken))
        locations = self.env["stock.location"].union(*(each for _, each in taken))
        # sudo: the quants of a place count, whoever owns them.
        groups = (
            self.env["stock.quant"]
            .sudo()
            ._read_group(
                [
                    ("product_id", "in", products.ids),
                    ("location_id", "in", locations.ids),
                ],
                ["product_id", "location_id"],
                ["quantity:sum"],
            )
        )
        return {(product, location): left for product, location, left in groups}

    @api.model
    def _may_approve(self):
        """Whether the user decides what a rule leaves to a manager."""
        return self.env.user.has_group(
            "stock.group_stock_manager"
        ) or self.env.user.has_group("point_of_sale.group_pos_manager")

    @api.model
    def _get_words(self, product, location, quantity, before, rule):
        fields = self.env["pos.stock.exception"]._fields
        policies = dict(fields["policy"]._description_selection(self.env))
        deciders = dict(fields["decider"]._description_selection(self.env))
        return self.env._(
            "%(product)s: %(quantity)s %(unit)s are to leave %(location)s, which has "
            "%(before)s. Rule: %(policy)s (%(decider)s %(decided_by)s).",
            product=product.display_name,
            quantity=formatLang(self.env, quantity, dp="Product Unit"),
            unit=product.uom_id.name,
            location=location.display_name,
            before=formatLang(self.env, before, dp="Product Unit"),
            policy=policies[rule["policy"]],
            decider=deciders[rule["decider"]],
            decided_by=rule["decided_by"],
        )
