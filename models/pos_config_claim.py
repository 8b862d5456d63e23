from odoo import fields, models
from odoo.exceptions import UserError
from odoo.tools import float_round

from ..core.claim_request import MalformedClaim, read_claim_request, read_uuid
from ..core.claimable import get_claimable
from ..core.decision import decide_now


class PosConfigClaim(models.AbstractModel):
    """Two tills, one last unit: who goes to pay first holds it."""

    _name = "pos.config.claim"
    _description = "Point of Sale Claims"

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
            `verdict`, `decided_by`, `decider`, `held_by`}, ...], `held_by` being
            [[till name, quantity], ...]
        :raise AccessError: not a POS user of the config's company, or no such config
        :raise UserError: malformed request, no open session, a product without stock,
            an order that is paid already or of another company, or too many orders
        """
        self._check_one_stock_config()
        self._check_stock_access()
        request = self._read_stock_claim(request)
        # sudo: access was checked just above; nobody has rights on holds themselves.
        config = self.sudo()
        claims = config.env["pos.stock.claim"]
        with claims._open_env(config.company_id) as env:
            user = self.env.user.with_env(env)
            return config.with_env(env)._claim_stock(request, user)

    def _claim_stock(self, request, user):
        """The only claim of this company that runs now.

        :param request: core.claim_request.ClaimRequest
        :param user: res.users who asks
        """
        self._check_claiming_session()
        self._check_claimed_order(request.uuid)
        self.env["pos.stock.claim"]._check_limit(self, user, request.uuid)
        request = self._round_claim(request)
        products = self._get_claimed_products(request)
        feed = self.env["pos.stock.feed"]._get_or_create(self)
        claimable = self._read_claimable(feed, products, request.uuid)
        shortages = self._get_claim_shortages(products, request, claimable)
        # A cashier may go on where the rule lets somebody go on, not beyond.
        is_refused = any(each["verdict"] == "block" for each in shortages)
        if shortages and (is_refused or not request.accepted):
            return {"ok": False, "expires_at": None, "shortages": shortages}
        expires_at = self._hold_claim(feed, request, claimable, user)
        return {
            "ok": True,
            "expires_at": expires_at and fields.Datetime.to_string(expires_at),
            "shortages": shortages,
        }

    def _round_claim(self, request):
        """Less than the smallest quantity there is, is nothing."""
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        rounded = {
            product_id: float_round(quantity, precision_digits=digits)
            for product_id, quantity in request.quantities.items()
        }
        asked = {each: quantity for each, quantity in rounded.items() if quantity > 0}
        return request._replace(quantities=asked)

    def _read_claimable(self, feed, products, uuid):
        """:rtype: core.claimable.Claimable"""
        holds = self.env["pos.stock.claim"]._read_live(feed, products.ids)
        return get_claimable(self._get_unsold(feed, products), holds, uuid)

    def _get_unsold(self, feed, products):
        """:return: {product id: what is there, held or not}"""
        figures = {row[0]: row[1:] for row in feed._read_figures(products.ids)}
        unsold = {}
        for product in products:
            on_hand, reserved, unposted = figures.get(product.id, (0.0, 0.0, 0.0))
            kept = reserved if self.stock_basis == "free" else 0.0
            unsold[product.id] = on_hand - unposted - kept
        return unsold

    def _hold_claim(self, feed, request, claimable, user):
        """Nobody can hold what is not there, whatever is sold."""
        quantities = {
            product_id: min(asked, claimable.available[product_id])
            for product_id, asked in request.quantities.items()
            if claimable.available[product_id] > 0
        }
        claims = self.env["pos.stock.claim"]
        # A renewal changes nothing, and nobody is told.
        changed = [
            each for each, held in quantities.items() if claimable.own.get(each) != held
        ]
        if changed:
            claims._note(feed, changed)
        return claims._hold(feed, self, request, quantities, user)

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
            uuid = read_uuid(uuid)
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

    def _check_claiming_session(self):
        domain = [("config_id", "=", self.id), ("state", "!=", "closed")]
        if not self.env["pos.session"].search_count(domain, limit=1):
            raise UserError(self.env._("Nobody sells here now: no session is open."))

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
                # What a company owns, its branches sell too.
                *products._check_company_domain(self.company_id),
            ],
            order="id",
        )
        if len(products) != len(request.quantities):
            raise UserError(self.env._("A product of the claim has no stock here."))
        return products

    def _get_claim_shortages(self, products, request, claimable):
        """What the rules have a say on; what they allow is no shortage."""
        rules = self._get_stock_policies(products)
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        shortages = []
        for product in products:
            requested = request.quantities[product.id]
            available = claimable.available[product.id]
            decision = decide_now(requested, available, rules[product.id], digits)
            if decision.verdict != "ok":
                shortages.append(
                    {
                        "product_id": product.id,
                        "requested": requested,
                        "available": available,
                        "short_by": decision.short_by,
                        "verdict": decision.verdict,
                        "decided_by": decision.decided_by,
                        "decider": decision.decider,
                        "held_by": claimable.held_by.get(product.id, []),
                    }
                )
        return shortages
