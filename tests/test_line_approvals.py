import re
from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools.misc import file_path

from odoo.addons.pos_stock_guard.core.shortage_kind import APPROVAL_FLAWS

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestLineApprovals(ExceptionCase):
    """Who let a product through stands on the order's line, by the server's word."""

    def sell_approved(self, quantity, approval, user=None, **values):
        evidence = self.evidence({"choice": "proceed", "approval": approval})
        order = self.sync(
            self.ui_order(quantity, stock_evidence=evidence, **values),
            user=user or self.manager,
        )
        self.env["pos.stock.sale"]._judge()
        order.invalidate_recordset()
        return order

    def test_who_when_and_why(self):
        approval = self.approval(self.manager, at="2026-11-22 08:00:00")
        order = self.sell_approved(12, approval, date_order="2026-11-22 08:01:00")
        self.exceptions("approved")
        self.env.user.tz = "UTC"
        note = order.lines.stock_approval
        who = re.escape(f"Approved by {self.manager.name}, ")
        self.assertRegex(note, rf"^{who}.*8:00\sAM: A regular customer$")

    def test_it_stands_there_where_it_was_not_needed(self):
        order = self.sell_approved(2, self.approval(self.manager))
        self.exceptions()
        self.assertFalse(self.env["pos.stock.exception"].search([]))
        self.assertIn("Approved by", order.lines.stock_approval)

    def test_queries_do_not_grow_with_what_was_approved(self):
        def judge(*products):
            seen = {"figure": 0, "approval": self.approval(self.manager)}
            lines = [{**seen, "product_id": each.id} for each in products]
            order = self.ui_order(stock_evidence=self.evidence(*lines))
            for each in products:
                order["lines"] += self.ui_order(1, product=each)["lines"]
            self.env["pos.order"].with_user(self.manager).sync_from_ui([order])
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.env["pos.stock.sale"]._judge_committed()
            return self.env.cr.sql_log_count - before

        products = [self.make_product(f"Product {n}") for n in range(21)]
        judge(products[0])
        few, many = judge(*products[1:4]), judge(*products[4:])
        self.assertEqual(len(self.exceptions()), 21)
        # An activity, a message and what they look up are the same for both.
        self.assertLess(many - few, 14, (few, many))

    def test_without_a_reason(self):
        order = self.sell_approved(12, self.approval(self.manager, reason=None))
        self.assertNotIn(": A", order.lines.stock_approval)
        self.assertRegex(order.lines.stock_approval, "^Approved by .*[^:.]$")

    def test_only_on_lines_of_that_product(self):
        tea = self.make_product("Tea")
        order = self.ui_order(12)
        order["lines"] += self.ui_order(1, product=tea)["lines"]
        evidence = self.evidence({"approval": self.approval(self.manager)})
        order = self.sync({**order, "stock_evidence": evidence}, user=self.manager)
        self.env["pos.stock.sale"]._judge()
        order.invalidate_recordset()
        milk, other = order.lines.sorted(lambda line: line.product_id == tea)
        self.assertTrue(milk.stock_approval)
        self.assertFalse(other.stock_approval)

    def test_what_does_not_hold_says_why(self):
        for user, approval, flaw in (
            (self.cashier, self.approval(self.cashier), "had no right to"),
            # Who names a colleague has nobody's consent.
            (self.cashier, self.approval(self.manager), "was not logged in"),
            (self.manager, self.approval(self.manager, quantity=1), "More was sold"),
        ):
            with self.subTest(flaw):
                note = self.sell_approved(12, approval, user).lines.stock_approval
                self.assertRegex(note, f"^Not valid: approved by .*{flaw}")

    def test_a_forged_name_is_unknown(self):
        order = self.sell_approved(12, {**self.approval(), "user_id": 2**31 - 1})
        self.assertIn("Not valid: approved by Unknown", order.lines.stock_approval)

    def translate(self, flaw, words):
        """:return: a language in which the flaw is told in these words"""
        self.env["res.lang"]._activate_lang("fr_FR")
        field = self.env["ir.model.fields"]._get("pos.stock.exception", "approval_flaw")
        label = field.selection_ids.filtered(lambda each: each.value == flaw)
        label.with_context(lang="fr_FR").name = words
        return "fr_FR"

    def test_it_says_why_in_the_language_of_who_reads_it(self):
        words = "Vendu plus que convenu."
        lang = self.translate("quantity", words)
        approval = self.approval(self.manager, quantity=1)
        order = self.sell_approved(12, approval)
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.approval_flaw, "quantity")
        self.assertEqual(order.stock_approvals[0]["flaw"], "quantity")
        self.assertEqual(exception.note, "More was sold than was approved.")
        self.assertIn("More was sold", order.lines.stock_approval)
        self.assertEqual(exception.with_context(lang=lang).note, words)
        self.assertIn(words, order.lines.with_context(lang=lang).stock_approval)

    def test_what_nobody_knows_is_told_all_the_same(self):
        order = self.sell_approved(12, self.approval(self.manager, quantity=1))
        [verified] = order.stock_approvals
        order._note_stock_approvals([{**verified, "flaw": "of a newer version"}])
        self.assertRegex(order.lines.stock_approval, "^Not valid: .* It does not hold")
        exception = self.exceptions("unapproved")
        self.env.cr.execute(
            "UPDATE pos_stock_exception SET approval_flaw = 'gone' WHERE id = %s",
            (exception.id,),
        )
        self.env.invalidate_all()
        self.assertEqual(exception.note, "It does not hold.")
        self.assertTrue(exception.read())

    def test_tills_know_the_flaws_of_the_server(self):
        folder = "pos_stock_guard/static/src/app/components/stock_approval"
        with open(file_path(f"{folder}/stock_approval.ts"), encoding="utf-8") as source:
            words = source.read()
        for flaw, told in APPROVAL_FLAWS:
            self.assertIn(f'case "{flaw}":', words)
            self.assertIn(f'_t("{told}")', words)

    def test_a_till_cannot_write_it(self):
        forged = [
            {
                "product_id": self.milk.id,
                "approver": "The boss",
                "at": "2026-11-22 08:00:00",
                "reason": None,
                "quantity": 99,
                "flaw": None,
            }
        ]
        order = self.ui_order(12, stock_approvals=forged)
        for line in order["lines"]:
            line[2]["stock_approval"] = "Approved by the boss"
        order = self.sync(order)
        self.env["pos.stock.sale"]._judge()
        order.with_user(self.cashier).write({"stock_approvals": forged})
        order.invalidate_recordset()
        self.assertFalse(order.stock_approvals)
        self.assertFalse(order.lines.stock_approval)

    def test_defaults_of_a_request_are_not_taken(self):
        forged = [{"product_id": self.milk.id, "approver": "The boss"}]
        order = self.env["pos.order"].with_context(
            default_stock_approvals=forged,
            default_stock_evidence={"device": float("nan")},
        )
        order = order.create(
            {
                "session_id": self.session.id,
                "company_id": self.company.id,
                "amount_tax": 0,
                "amount_total": 0,
                "amount_paid": 0,
                "amount_return": 0,
            }
        )
        self.assertFalse(order.stock_approvals)
        self.assertFalse(order.stock_evidence)

    def test_only_what_is_sold_is_verified(self):
        tea = self.make_product("Tea")
        approval = self.approval(self.manager)
        evidence = self.evidence(
            {"approval": approval},
            {"product_id": tea.id, "approval": approval},
            *[{"product_id": 2**31 - 1 - n, "approval": approval} for n in range(50)],
        )
        approvals = self.env.registry["pos.stock.approval"]
        may_approve = approvals._may_approve
        asked = []

        def count(records, config, approver):
            asked.append(approver)
            return may_approve(records, config, approver)

        with patch.object(approvals, "_may_approve", count):
            order = self.sync(
                self.ui_order(2, stock_evidence=evidence), user=self.manager
            )
        self.assertEqual(asked, [self.manager])
        order.invalidate_recordset()
        [verified] = order.stock_approvals
        self.assertEqual(verified["product_id"], self.milk.id)

    def test_an_order_sent_again_keeps_it(self):
        approval = self.approval(self.manager)
        evidence = self.evidence({"approval": approval})
        sent = self.ui_order(12, stock_evidence=evidence)
        order = self.sync(sent, user=self.manager)
        self.env["pos.stock.sale"]._judge()
        order.invalidate_recordset()
        known = order.stock_approvals
        self.sync({**sent, "stock_approvals": False}, user=self.manager)
        order.invalidate_recordset()
        self.assertEqual(order.stock_approvals, known)
        self.assertTrue(known)

    def test_a_copy_is_approved_by_nobody(self):
        order = self.sell_approved(12, self.approval(self.manager))
        self.assertFalse(order.copy().lines.stock_approval)
