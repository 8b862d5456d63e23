import logging

from psycopg2.errors import LockNotAvailable

from odoo import models
from odoo.exceptions import UserError

from ..core.claim_request import ClaimRequest
from ..core.decision import decide_now

_logger = logging.getLogger(__name__)

# Nobody stands beside a customer who could approve.
FORBIDDING = ("approve", "never")


class PosConfigSelfOrder(models.AbstractModel):
    """Orders that customers make themselves, where pos_self_order is installed.

    They come from anybody's device: nothing that it is told may tell a quantity.
    """

    _name = "pos.config.self.order"
    _description = "Point of Sale Self-Order Stock"

    def _is_self_order_checked(self):
        """Whether customers look at its products on their own, and it has a place that
        they come from."""
        if "self_ordering_mode" not in self._fields:
            return False
        if self["self_ordering_mode"] == "nothing":
            return False
        picking_type = self.picking_type_id
        return picking_type.active and picking_type.default_location_src_id.active

    def _is_self_order_paid_at_once(self):
        """Whether the customer pays at the device that orders. A kiosk is the shop's
        own device; a hold for any phone could keep all goods from the tills."""
        return (
            self["self_ordering_mode"] == "kiosk"
            and self.has_valid_self_payment_method()
        )

    def _check_self_order(self, order, before):
        """Refuse what a customer asks for and is not there, and hold what is paid at
        once.

        :param order: pos.order, not paid, as the customer wants it now
        :param dict before: its demand when it was accepted before; only what grows is
            refused
        :raise UserError: for the customer: names, no quantities
        """
        if not self._is_self_order_checked():
            return
        demand = order._get_stock_demand()
        rules = self.env["pos.stock.shortage"]._get_rules({order: demand})[order]
        asked = {
            product: quantity
            for product, (quantity, _asking) in demand.items()
            if quantity > 0 and rules[product]["policy"] in FORBIDDING
        }
        if not asked:
            return
        grown = self.env["product.product"].union(
            *(
                product
                for product, quantity in asked.items()
                if product.uom_id.compare(quantity, before.get(product, (0.0,))[0]) > 0
            )
        )
        request = ClaimRequest(
            order.uuid, self.name, {each.id: qty for each, qty in asked.items()}, False
        )
        short = self._find_short_in_turn(request, grown)
        if short:
            sold = grown.union(*(demand[product][1] for product in short))
            lacking = (sold & order.lines.product_id) or short
            names = lacking.with_context(display_default_code=False)
            raise UserError(
                self.env._(
                    "Sorry, there is not enough left of: %(products)s. Please take "
                    "less of it, or something else.",
                    products=", ".join(names.mapped("display_name")),
                )
            )

    def _find_short_in_turn(self, request, grown):
        if self._is_self_order_paid_at_once():
            claims = self.env["pos.stock.claim"]
            try:
                with claims._open_env(self.company_id) as env:
                    found = self.with_env(env)._find_short(request, grown.with_env(env))
                    return found.with_env(self.env)
            except LockNotAvailable:
                # The customer waits no longer than a till does.
                _logger.info("A kiosk holds nothing, for others take long.")
        return self._find_short(request, grown, holds_it=False)

    def _find_short(self, request, grown, holds_it=True):
        """:return: product.product, those of `grown` that there is too little of"""
        products = grown.browse(request.quantities)
        feed = self.env["pos.stock.feed"]._get_or_create(self)
        claimable = self._read_claimable(feed, products, request.uuid)
        short = grown.filtered(
            lambda each: self._is_lacking(
                request.quantities[each.id], claimable.available[each.id]
            )
        )
        nobody = self.env["res.users"]
        limit = self.env["pos.stock.claim.limit"]
        # Beyond the limit it is sold by the figures, as where others take long.
        if holds_it and not short and limit._has_room(self, nobody, request.uuid):
            self._hold_claim(feed, request, claimable, nobody)
        return short

    def _get_sold_out(self, templates):
        """:return: product.template, those of which nobody can order one: no variant,
        or no choice for a part of the combo"""
        combos = templates.filtered(lambda each: each.type == "combo")
        choices = combos.combo_ids.combo_item_ids.product_id
        variants = (templates - combos).product_variant_ids
        gone = self._get_sold_out_variants(variants | choices)
        return templates.filtered(
            lambda each: any(
                needed and needed <= gone for needed in self._get_needed(each)
            )
        )

    def _get_needed(self, template):
        """:return: [product.product, ...], of each of which one has to be there"""
        if template.type != "combo":
            return [template.product_variant_ids]
        parts = template.combo_ids.filtered(lambda part: part.qty_free > 0)
        return [part.combo_item_ids.product_id for part in parts]

    def _get_sold_out_variants(self, variants):
        kits = self.env["pos.stock.kits"]._get_kits(self.company_id)
        checked = variants.filtered(lambda each: each.id not in kits.unchecked)
        taken = {each: kits.components.get(each.id, {each.id: 1}) for each in checked}
        parts = variants.browse({key for shares in taken.values() for key in shares})
        parts = parts.filtered("is_storable")
        rules = self._get_stock_policies(parts | variants)
        feed = self.env["pos.stock.feed"]._get_or_create(self)
        unsold = self._get_unsold(feed, parts)
        return checked.filtered(
            lambda variant: any(
                self._is_lacking(share, unsold[part_id])
                for part_id, share in taken[variant].items()
                if part_id in unsold
                and {rules[variant.id]["policy"], rules[part_id]["policy"]}
                & set(FORBIDDING)
            )
        )

    def _is_lacking(self, quantity, remaining):
        """Whether a rule that forbids would refuse it."""
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        rule = {"policy": "never"}
        return decide_now(quantity, remaining, rule, digits).verdict != "ok"
