from collections import defaultdict

from odoo import fields, models
from odoo.exceptions import UserError

from ..core.claim_request import MalformedClaim, read_claim_request, read_text
from ..core.decision import decide


class PosConfigClaim(models.Model):
    """Two tills, one last unit: who goes to pay first holds it."""

    _inherit = "pos.config"

    def claim_stock(self, request):
        """Hold what an order asks for while it is being paid.

        All of it or nothing: where something is short and the cashier has not accepted
        that, the order keeps the holds it had.

        :param dict request: `uuid` of the order; `device`, what the till calls itself;
            `lines`, [{`product_id`, `qty`}, ...], the order's net demand of products
            with stock, in their own unit (kits by their components); `accepted`, True
            when the cashier has seen what is short
        :return: dict of `ok`; `expires_at` (UTC), None when nothing is held;
            `shortages`, [{`product_id`, `requested`, `available`, `short_by`,
            `verdict`, `decided_by`, `held_by`}, ...], `held_by` being [[till name,
            quantity], ...]
        :raise AccessError: not a POS user of the config's company, or no such config
        :raise UserError: malformed request, a product without stock, an order that is
            paid already or of another company
        """
        self._check_one_stock_config()
        self._check_stock_access()
        request = self._read_stock_claim(request)
        # sudo: access was checked just above; nobody has rights on holds themselves.
        config = self.sudo()
        claims = config.env["pos.stock.claim"]
        with claims._open_env(config._get_stock_location()) as env:
            return config.with_env(env)._claim_stock(request)

    def _claim_stock(self, request):
        """The only claim of this place that runs now.

        :param request: core.claim_request.ClaimRequest
        """
        self._check_claimed_order(request.uuid)
        products = self._get_claimed_products(request)
        feed = self.env["pos.stock.feed"]._get_or_create(self)
        claims = self.env["pos.stock.claim"]
        if not products:
            claims._release([request.uuid])
            return {"ok": True, "expires_at": None, "shortages": []}
        holds = claims._read_live(feed, products.ids)
        shortages = self._get_claim_shortages(feed, products, request, holds)
        if shortages and not request.accepted:
            return {"ok": False, "expires_at": None, "shortages": shortages}
        self._note_claimed_stock(feed, products, request, holds)
        expires_at = claims._hold(feed, self, request)
        return {
            "ok": True,
            "expires_at": fields.Datetime.to_string(expires_at),
            "shortages": shortages,
        }

    def release_stock(self, uuid):
        """End the holds of an order that this point of sale claimed.

        :param str uuid: of the order; one that holds nothing is no error
        :return: True
        :raise AccessError: not a POS user of the config's company, or no such config
        :raise UserError: malformed uuid
        """
        self._check_one_stock_config()
        self._check_stock_access()
        try:
            uuid = read_text(uuid, "uuid")
        except MalformedClaim as error:
            raise self._make_claim_error(error) from None
        # sudo: access was checked just above; nobody has rights on holds themselves.
        self.sudo().env["pos.stock.claim"]._release_of(self, uuid)
        return True

    def _read_stock_claim(self, request):
        try:
            return read_claim_request(request)
        except MalformedClaim as error:
            raise self._make_claim_error(error) from None

    def _make_claim_error(self, error):
        return UserError(
            self.env._(
                "The till's claim of stock makes no sense: look at %(part)s.",
                part=error.args[0],
            )
        )

    def _check_claimed_order(self, uuid):
        order = self.env["pos.order"].search([("uuid", "=", uuid)], limit=1)
        if not order:
            return
        # One answer for both: whether another company has this order is not told.
        if order.company_id != self.company_id or order.state != "draft":
            raise UserError(self.env._("This order is not waiting to be paid here."))

    def _get_claimed_products(self, request):
        # One that was archived a minute ago is still in somebody's cart.
        products = self.env["product.product"].with_context(active_test=False)
        products = products.search(
            [
                ("id", "in", list(request.quantities)),
                ("is_storable", "=", True),
                ("company_id", "in", (False, self.company_id.id)),
            ],
            order="id",
        )
        if len(products) != len(request.quantities):
            raise UserError(self.env._("A product of the claim has no stock here."))
        return products

    def _get_claim_shortages(self, feed, products, request, holds):
        """What the rules have a say on; what they allow is no shortage."""
        figures = {row[0]: row[1:] for row in feed._read_figures(products.ids)}
        held_by = defaultdict(list)
        for uuid, product_id, quantity, till in holds:
            if uuid != request.uuid:
                held_by[product_id].append([till, quantity])
        rules = self._get_stock_policies(products)
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        shortages = []
        for product in products:
            on_hand, reserved, unposted = figures.get(product.id, (0.0, 0.0, 0.0))
            available = on_hand - unposted
            available -= sum(quantity for _till, quantity in held_by[product.id])
            if self.stock_basis == "free":
                available -= reserved
            decision = decide(
                requested=request.quantities[product.id],
                remaining=available,
                policy=rules[product.id]["policy"],
                freshness="live",
                when_stale=self.stock_when_stale,
                digits=digits,
                decided_by=rules[product.id]["decided_by"],
            )
            if decision.verdict != "ok":
                shortages.append(
                    {
                        "product_id": product.id,
                        "requested": request.quantities[product.id],
                        "available": available,
                        "short_by": decision.short_by,
                        "verdict": decision.verdict,
                        "decided_by": decision.decided_by,
                        "held_by": held_by[product.id],
                    }
                )
        return shortages

    def _note_claimed_stock(self, feed, products, request, holds):
        """Have the tills told of what is held anew; a renewal changes nothing."""
        own = {each: held for uuid, each, held, _ in holds if uuid == request.uuid}
        for product in products:
            if own.get(product.id) != request.quantities[product.id]:
                publisher = self.env["pos.stock.publisher"]
                publisher._note_product(product, feed.location_id)
