from odoo.exceptions import AccessError
from odoo.fields import Command
from odoo.tests import tagged

from .common import StockGuardCase

LISTS = ("basic_employee_ids", "advanced_employee_ids", "minimal_employee_ids")


@tagged("post_install", "-at_install")
class TestSettingsAccess(StockGuardCase):
    """A cashier may write on his till, but not loosen what binds him."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.manager = cls.make_user(
            "manager", "base.group_user,point_of_sale.group_pos_manager"
        )
        cls.full_place = cls.make_config("Till 2", cls.backroom).picking_type_id
        cls.pos_user = cls.env.ref("point_of_sale.group_pos_user")
        cls.has_employees = "advanced_employee_ids" in cls.config

    def assertRefused(self, values, config=None):
        config = (config or self.config).with_user(self.cashier)
        with self.assertRaisesRegex(AccessError, "Only a manager"):
            config.write(values)

    def make_employee(self, name, **values):
        return self.env["hr.employee"].create(
            {"name": name, "company_id": self.company.id, "pin": "1234", **values}
        )

    def test_a_cashier_makes_himself_no_approver(self):
        for values in (
            {"group_pos_manager_id": self.pos_user.id},
            {"group_pos_user_id": self.config.group_pos_manager_id.id},
            {"module_pos_hr": not self.config.module_pos_hr},
            {"name": "Mine", "picking_type_id": self.full_place.id},
        ):
            with self.subTest(values):
                self.assertRefused(values)

    def test_nor_says_when_a_session_takes_its_goods(self):
        session = self.open_session(self.config)
        change = {"update_stock_at_closing": not session.update_stock_at_closing}
        with self.assertRaisesRegex(AccessError, "Only a manager"):
            session.with_user(self.cashier).write(change)
        session.with_user(self.manager).write(change)

    def test_nor_by_another_record(self):
        session = self.open_session(self.config).with_user(self.cashier)
        with self.assertRaisesRegex(AccessError, "Only a manager"):
            session.config_id.group_pos_manager_id = self.pos_user
        session.invalidate_recordset()
        payment_method = self.env["pos.payment.method"].create({"name": "Card"})
        group = {"group_pos_manager_id": self.pos_user.id}
        with self.assertRaises(AccessError):
            payment_method.with_user(self.cashier).write(
                {"config_ids": [Command.update(self.config.id, group)]}
            )

    def test_a_manager_may(self):
        group = self.pos_user.copy({"name": "Shift leaders"})
        self.config.with_user(self.manager).write(
            {
                "group_pos_manager_id": group.id,
                "picking_type_id": self.full_place.id,
                "module_pos_hr": self.config.module_pos_hr,
            }
        )
        self.assertEqual(self.config.group_pos_manager_id, group)
        self.assertEqual(self.config.picking_type_id, self.full_place)

    def test_what_core_writes_for_a_cashier(self):
        if self.has_employees:
            # pos_hr adds those of managers to whatever is written.
            self.make_employee("Boss", user_id=self.manager.id)
        # A till opens in a company with accounts only.
        charts = self.env["account.chart.template"]
        charts.try_loading("generic_coa", self.company, install_demo=False)
        till = self.make_config("Till 3", self.shop_floor)
        till.payment_method_ids = self.env["pos.payment.method"].create(
            {"name": "Card"}
        )
        config = till.with_user(self.cashier)
        config.open_ui()
        session = till.current_session_id
        session.with_user(self.cashier).set_opening_control(0, "")
        self.assertEqual(session.state, "opened")
        config.write({"last_data_change": self.env.cr.now()})
        config.sudo().write({"receipt_footer": False})
        session.with_user(self.cashier).action_pos_session_closing_control()
        self.assertEqual(session.state, "closed")

    def test_lists_of_employees(self):
        """Both sides of an optional module: the suite runs with pos_hr and without."""
        if not self.has_employees:
            return
        me = self.make_employee("Me", user_id=self.cashier.id)
        chief = self.make_employee("Chief")
        self.config.advanced_employee_ids = chief
        for name in LISTS:
            before = self.config[name]
            for commands in (
                [Command.link(me.id)],
                [(4, me.id)],
                [Command.set(me.ids)],
                [Command.create({"name": "Me too", "pin": "1"})],
                # An employee on no list is written on all the same.
                [Command.update(chief.id, {"pin": "1111"})],
                [Command.delete(chief.id)],
                [Command.unlink(chief.id)],
                [Command.clear()],
                [me.id],
                me,
                False,
            ):
                with self.subTest(name, commands=commands):
                    self.assertRefused({name: commands})
                self.env.invalidate_all()
                self.assertEqual(self.config[name], before)
                self.assertEqual(chief.pin, "1234")
                self.assertRefused({name: commands}, self.config.sudo())

    def test_a_manager_has_his_lists(self):
        if not self.has_employees:
            return
        chief = self.make_employee("Chief")
        boss = self.make_employee("Boss", user_id=self.manager.id)
        self.config.with_user(self.manager).advanced_employee_ids = [
            Command.link(chief.id)
        ]
        self.assertEqual(self.config.advanced_employee_ids, chief | boss)
        # What is there already is no change.
        self.config.with_user(self.cashier).advanced_employee_ids = [
            Command.link(chief.id),
            Command.link(boss.id),
        ]
        self.assertEqual(self.config.advanced_employee_ids, chief | boss)
