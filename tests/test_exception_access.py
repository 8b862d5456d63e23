from odoo.exceptions import AccessError
from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestExceptionAccess(ExceptionCase):
    def setUp(self):
        super().setUp()
        self.sync(self.ui_order(12))
        self.exception = self.exceptions("unapproved")

    def seen_by(self, user):
        # As a request does: with nothing but the user's own companies.
        return self.env(user=user, context={})["pos.stock.exception"].search([])

    def test_managers_settle_and_write_nothing_else(self):
        exception = self.exception.with_user(self.manager)
        exception.action_resolve()
        self.assertEqual(exception.state, "resolved")
        self.assertEqual(exception.resolved_by_id, self.manager)
        self.assertTrue(exception.resolved_at)
        exception.action_reopen()
        self.assertEqual(exception.state, "open")
        self.assertFalse(exception.resolved_by_id)
        for deed in (
            lambda: exception.write({"state": "resolved"}),
            lambda: exception.write({"kind": "approved", "approver": "The boss"}),
            lambda: exception.unlink(),
            lambda: exception.copy(),
            lambda: exception.create({"kind": "warned", "company_id": self.company.id}),
        ):
            with self.assertRaises(AccessError):
                deed()

    def test_settled_exceptions_keep_who_settled_them(self):
        self.exception.with_user(self.manager).action_resolve()
        self.exception.action_resolve()
        self.assertEqual(self.exception.resolved_by_id, self.manager)

    def test_cashiers_read_their_own(self):
        self.assertEqual(self.seen_by(self.cashier), self.exception)
        self.assertTrue(self.exception.with_user(self.cashier).read(["note"]))
        with self.assertRaises(AccessError):
            self.exception.with_user(self.cashier).write({"state": "resolved"})

    def test_naming_somebody_else_hides_nothing(self):
        self.sync(self.ui_order(1, user_id=self.manager.id))
        exception = self.exceptions("unapproved", "unapproved") - self.exception
        self.assertEqual(exception.cashier, self.manager.name, "as the till says")
        self.assertEqual(exception.sent_by_id, self.cashier)
        self.assertIn(exception, self.seen_by(self.cashier))

    def test_nor_does_having_somebody_else_send_it(self):
        groups = "base.group_user,point_of_sale.group_pos_user"
        colleague = self.make_user("colleague", groups)
        self.sync(self.ui_order(1), user=colleague)
        exception = self.exceptions("unapproved", "unapproved") - self.exception
        self.assertEqual(exception.sent_by_id, colleague)
        self.assertEqual(self.seen_by(colleague), exception)
        self.assertIn(exception, self.seen_by(self.cashier))

    def test_who_sent_what_could_not_be_moved(self):
        with self.failing_pickings():
            self.sync(self.ui_order(1, user_id=self.manager.id))
        [exception] = self.exceptions().filtered("picking_id")
        self.assertEqual(exception.sent_by_id, self.cashier)

    def test_cashiers_do_not_read_those_of_others(self):
        groups = "base.group_user,point_of_sale.group_pos_user"
        colleague = self.make_user("colleague", groups)
        self.assertFalse(self.seen_by(colleague))
        with self.assertRaises(AccessError):
            self.exception.with_user(colleague).read(["note"])

    def test_other_companies(self):
        elsewhere = self.make_company("Other Ltd")
        groups = "base.group_user,point_of_sale.group_pos_manager"
        foreigner = self.make_user("foreigner", groups, company=elsewhere)
        self.assertFalse(self.seen_by(foreigner))
        exception = self.exception.with_env(self.env(user=foreigner, context={}))
        for deed in ("action_resolve", "action_retry", "action_reopen"):
            with self.assertRaises(AccessError):
                getattr(exception, deed)()

    def test_strangers(self):
        for login, groups in {
            "clerk": "base.group_user",
            "storekeeper": "base.group_user,stock.group_stock_manager",
            "customer": "base.group_portal",
        }.items():
            with self.subTest(login), self.assertRaises(AccessError):
                self.seen_by(self.make_user(login, groups))

    def test_nobody_writes_what_is_to_be_judged(self):
        for user in (self.cashier, self.manager):
            sales = self.env["pos.stock.sale"].with_user(user)
            for operation in ("read", "write", "create", "unlink"):
                self.assertFalse(sales.has_access(operation), operation)

    def test_cashiers_do_not_choose_who_is_told(self):
        with self.assertRaisesRegex(AccessError, "Only a manager"):
            self.config.with_user(self.cashier).stock_responsible_id = self.cashier
        self.config.with_user(self.manager).stock_responsible_id = self.manager
        self.assertEqual(self.config.stock_responsible_id, self.manager)

    def test_two_companies_at_once(self):
        elsewhere = self.make_company("Other Ltd")
        floor = self.warehouse_of(elsewhere).lot_stock_id
        theirs = self.make_config("Their till", floor, elsewhere)
        theirs.negative_stock_policy = "warn"
        session = self.open_session(theirs)
        env = self.env(context={"allowed_company_ids": [elsewhere.id, self.company.id]})
        order = self.make_order(1, session=session.with_env(env))
        self.pay(order)
        self.pay(self.make_order(1))
        self.commit()
        found = self.exceptions() - self.exception
        self.assertEqual(found.mapped("kind"), ["warned", "unapproved"])
        self.assertEqual(found.mapped("company_id"), elsewhere | self.company)
        self.assertEqual(found.mapped("available"), [0, -2])
