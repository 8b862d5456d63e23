from odoo import api, models

from ..core.shortage_kind import get_approval_flaw


class PosStockApproval(models.AbstractModel):
    """Whether the one who let a sale through had the right to.

    The till has asked for the PIN, offline too; what can be known here is who that was,
    and when.
    """

    _name = "pos.stock.approval"
    _description = "Point of Sale Stock Approval"

    @api.model
    def _verify(self, sales):
        """Write on each order who let what through, needed or not.

        :param sales: as `pos.stock.shortage` takes them
        """
        for sale in sales:
            evidence = sale["order"].stock_evidence or {"lines": []}
            lines = [line for line in evidence["lines"] if line["approval"]]
            if lines:
                demand = sale["order"]._get_stock_demand()
                # A till may name thousands of products; those of the order count.
                sold = {*sale["order"].lines.product_id, *demand}
                sold_ids = {product.id for product in sold}
                sale["order"]._note_stock_approvals(
                    [
                        self._prepare_verified(line, sale, demand)
                        for line in lines
                        if line["product_id"] in sold_ids
                    ]
                )

    @api.model
    def _prepare_verified(self, line, sale, demand):
        product = self.env["product.product"].browse(line["product_id"])
        sold = sale["order"].lines.filtered(lambda each: each.product_id == product)
        # Of a kit, the demand is that of its components.
        requested, asking = demand.get(product, (sum(sold.mapped("qty")), product))
        approval = line["approval"]
        found = {"product": product, "asking": asking, "requested": requested}
        values = self._prepare_values(approval, sale["order"])
        return {
            "product_id": product.id,
            "approver": values["approver"],
            "at": values["approved_at"],
            "reason": values["approval_reason"],
            "quantity": approval["quantity"],
            "flaw": self._get_flaw(approval, {**sale, **found}),
        }

    @api.model
    def _get_flaw(self, approval, shortage):
        """Why the approval does not hold, of APPROVAL_FLAWS; None when it does.

        :param dict approval: of the evidence, see core/stock_evidence.py
        :param dict shortage: `order`, `payer`, `product`, `asking` and `requested`, as
            `pos.stock.shortage` finds them
        """
        order = shortage["order"]
        approver = self._get_approver(approval, order)
        if not self._may_approve(order.config_id, approver):
            return "right"
        if not self._was_there(approver, approval, shortage):
            return "login"
        if not self._could_prove(order, approver):
            return "pin"
        return self._get_flaw_of_terms(approval, shortage["requested"], order)

    @api.model
    def _get_flaw_of_terms(self, approval, quantity, order):
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        return get_approval_flaw(approval, quantity, order.date_order, digits)

    @api.model
    def _was_there(self, approver, approval, shortage):
        if approver._name == "hr.employee":
            # A till without employees asks nobody for a PIN, and has nobody name one.
            return shortage["order"].config_id.module_pos_hr
        return self._was_logged_in(approver, approval, shortage)

    @api.model
    def _was_logged_in(self, approver, approval, shortage):
        """Without pos_hr nobody types a PIN: the manager takes the payment, or has
        sent the approval with the draft for which a colleague does."""
        order, product = shortage["order"], shortage["product"]
        sender = order._get_approval_sender(product, approval)
        if approver in shortage["payer"] | sender:
            return True
        kits = shortage["asking"]
        return product not in kits and all(
            self._is_made_of(kit, approval, order) for kit in kits
        )

    @api.model
    def _is_made_of(self, kit, approval, order):
        """Whether a till made a component's approval of its kit's, as the order was
        paid."""
        seen = order._get_stock_seen(kit)
        given = seen and seen["approval"]
        if not given:
            return False
        if order._get_approval_sender(kit, given).id != approval["user_id"]:
            return False
        if any(given[name] != approval[name] for name in ("user_id", "at", "reason")):
            return False
        sold = order.lines.filtered(lambda line: line.product_id == kit)
        return not self._get_flaw_of_terms(given, sum(sold.mapped("qty")), order)

    @api.model
    def _describe_flaw(self, flaw):
        """:return: in the language of who reads it, whatever was stored"""
        field = self.env["pos.stock.exception"]._fields["approval_flaw"]
        words = dict(field._description_selection(self.env))
        return words.get(flaw) or self.env._("It does not hold.")

    @api.model
    def _could_prove(self, order, approver):
        """Who stands at the till needs no PIN to approve; any other employee does."""
        if approver._name != "hr.employee" or approver == order._get_stock_cashier():
            return True
        # sudo: PINs are the personnel department's.
        return bool(approver.sudo().pin)

    @api.model
    def _lacks_reason(self, approval, config):
        """Odd, and it may hold all the same."""
        return config.stock_approval_reason == "required" and not approval["reason"]

    @api.model
    def _prepare_values(self, approval, order):
        """:return: dict of what a pos.stock.exception says about it"""
        approver = self._get_approver(approval, order)
        is_employee = approver._name == "hr.employee"
        user = approver.user_id if is_employee else approver
        return {
            # A forged id has none.
            "approver": approver.name or None,
            "approver_user_id": user.id,
            "approver_employee": approver.id if is_employee else False,
            "approved_at": approval["at"],
            "approval_reason": approval["reason"],
        }

    @api.model
    def _get_approver(self, approval, order):
        """:return: res.users, or hr.employee; empty when the company has no such
        person: who makes ids up learns no names of another one's
        """
        company = order.config_id.company_id
        if approval["user_id"]:
            name, person_id, companies = "res.users", approval["user_id"], "company_ids"
        elif "hr.employee" in self.env:
            name, person_id = "hr.employee", approval["employee_id"]
            companies = "company_id"
        else:
            return self.env["res.users"]
        # Asked for each product that is short, and it is the same few people.
        known = self.env.cr.cache.setdefault(self._name, {})
        who = name, person_id, company.id
        if who not in known:
            person = self.env[name].browse(person_id).exists()
            known[who] = person.filtered(lambda each: company in each[companies]).ids
        return self.env[name].browse(known[who])

    @api.model
    def _may_approve(self, config, approver):
        """Whether this person may let through what a rule leaves to a manager."""
        if not approver or not approver.active:
            return False
        user = approver
        if approver._name == "hr.employee":
            if "advanced_employee_ids" in config and (
                approver in config["advanced_employee_ids"]
            ):
                return True
            user = approver.user_id
        elif config.module_pos_hr:
            # Whoever opened the till is not who stands there.
            return False
        return (
            user.active
            and config.company_id in user.company_ids
            and config.group_pos_manager_id in user.all_group_ids
        )
