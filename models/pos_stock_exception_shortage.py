from odoo import api, models

from ..core.shortage_kind import get_kind


class PosStockExceptionShortage(models.AbstractModel):
    """How exceptions come about from shortages that were found."""

    _name = "pos.stock.exception.shortage"
    _description = "Point of Sale Stock Exception of a Shortage"

    @api.model
    def _record_shortages(self, shortages):
        """
        :param shortages: as `pos.stock.shortage` finds them
        :return: pos.stock.exception, of which nobody is told yet
        """
        if not shortages:
            return self.browse()
        orders = self.env["pos.order"].union(*(each["order"] for each in shortages))
        known = {
            (each.order_id, each.product_id)
            for each in self.search(
                [
                    ("order_id", "in", orders.ids),
                    # Nothing else has one.
                    ("policy", "!=", False),
                ]
            )
        }
        new = [
            each for each in shortages if (each["order"], each["product"]) not in known
        ]
        limits = self.env["pos.stock.credibility"]._get_limits(new)
        return self.create(
            [
                self._prepare_shortage(
                    each, limits.get((each["order"], each["product"]))
                )
                for each in new
            ]
        )

    @api.model
    def _prepare_shortage(self, shortage, limit):
        """:param limit: the most that the cashier can have seen, where the till says
        more; else None"""
        order, product = shortage["order"], shortage["product"]
        evidence = order.stock_evidence or {"device": None, "lines": [], "ignored": []}
        seen = order._get_stock_seen(product)
        approval = seen and seen["approval"]
        approvals = self.env["pos.stock.approval"]
        flaw = approval and approvals._get_flaw(approval, shortage)
        kind = get_kind(
            requested=shortage["requested"],
            policy=shortage["policy"],
            when_stale=order.config_id.stock_when_stale,
            stale_after=60 * order.config_id.stock_stale_after,
            digits=self.env["decimal.precision"].precision_get("Product Unit"),
            seen=self._get_credible(seen, limit, order.config_id),
            is_approved=bool(approval and not flaw),
            held=shortage["held"],
            is_late=bool(
                self.env["pos.stock.recount"]._get_late_sale(
                    order, shortage["arrived_at"]
                )
            ),
        )
        return {
            **self._prepare_order_values(order),
            **self._prepare_seen(seen, limit),
            **(approvals._prepare_values(approval, order) if approval else {}),
            "kind": kind,
            "order_line_id": order.lines.filtered(
                lambda line: line.product_id in shortage["asking"]
            )[:1].id,
            "product_id": product.id,
            "location_id": shortage["location"].id,
            "requested": shortage["requested"],
            "available": shortage["available"],
            "short_by": shortage["short_by"],
            "policy": shortage["policy"],
            "decided_by": shortage["decided_by"],
            "decider": shortage["decider"],
            "device": evidence["device"],
            "approval_flaw": flaw,
            "is_reason_missing": bool(approval)
            and approvals._lacks_reason(approval, order.config_id),
            "ignored_evidence": ", ".join(evidence["ignored"]) or False,
        }

    @api.model
    def _get_credible(self, seen, limit, config):
        """:return: the line of the evidence, without what the server knows better"""
        if seen is None:
            return None
        return {
            **seen,
            "figure": seen["figure"] if limit is None else limit,
            # Missing in what was stored before anything was doubted.
            "doubted": config.stock_doubt_turnover and seen.get("doubted", False),
        }

    @api.model
    def _prepare_order_values(self, order):
        cashier = order._get_stock_cashier()
        is_employee = cashier._name == "hr.employee"
        return {
            "order_id": order.id,
            "session_id": order.session_id.id,
            "config_id": order.config_id.id,
            "company_id": order.company_id.id,
            "cashier": cashier.name,
            "cashier_user_id": order.user_id.id,
            "cashier_employee": cashier.id if is_employee else False,
        }

    @api.model
    def _prepare_seen(self, seen, limit):
        if seen is None:
            return {"seen": "nothing"}
        values = {
            "seen": "unknown",
            "policy_seen": seen["policy"],
            # Missing in what was stored before there was one.
            "choice_seen": seen.get("choice"),
        }
        if seen["figure"] is not None and seen["age"] is not None:
            values.update(
                seen="figure",
                figure_seen=seen["figure"],
                age_seen=round(seen["age"]),
            )
        if limit is not None:
            values.update(is_figure_refuted=True, most_seen=limit)
        return values
