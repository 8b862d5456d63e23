from lxml import etree

from odoo.tests import Form, tagged

from .common import StockGuardCase

FIELDS = {
    "negative_stock_policy": "never",
    "stock_basis": "on_hand",
    "stock_when_stale": "warn",
    "stock_low_threshold": 2.5,
    "stock_in_stock_first": True,
    "stock_approval_reason": "required",
}


@tagged("post_install", "-at_install")
class TestViews(StockGuardCase):
    def test_settings_are_written_to_the_config(self):
        values = {f"pos_{name}": value for name, value in FIELDS.items()}
        settings = self.env["res.config.settings"].create(
            {"pos_config_id": self.config.id, **values}
        )
        settings.execute()
        for name, value in FIELDS.items():
            self.assertEqual(self.config[name], value, name)

    def test_settings_show_what_the_config_has(self):
        self.config.write(dict(FIELDS))
        settings = self.env["res.config.settings"].create(
            {"pos_config_id": self.config.id}
        )
        for name, value in FIELDS.items():
            self.assertEqual(settings[f"pos_{name}"], value, name)

    def test_settings_of_one_till_leave_the_others_alone(self):
        twin = self.make_config("Till 2", self.shop_floor)
        self.env["res.config.settings"].create(
            {"pos_config_id": self.config.id, "pos_negative_stock_policy": "never"}
        ).execute()
        self.assertEqual(twin.negative_stock_policy, "allowed")

    def test_settings_page(self):
        view = self.env["res.config.settings"].get_view(
            self.env.ref("point_of_sale.res_config_settings_view_form").id
        )
        page = etree.fromstring(view["arch"])
        for setting in (
            "pos_stock_guard_rule",
            "pos_stock_guard_figures",
            "pos_stock_guard_responsible",
        ):
            [node] = page.xpath(
                f"//block[@id='pos_inventory_section']/setting[@id='{setting}']"
            )
            self.assertEqual(node.get("invisible"), "is_kiosk_mode")
        for name in (*FIELDS, "stock_responsible_id"):
            self.assertTrue(page.xpath(f"//field[@name='pos_{name}']"), name)

    def test_rules_of_a_till_may_change_while_it_is_open(self):
        self.open_session(self.config)
        self.config.write(dict(FIELDS))
        self.assertEqual(self.pull()["rules"]["default"]["policy"], "never")

    def test_category_form(self):
        view = "product.product_category_form_view"
        with Form(self.env["product.category"], view=view) as form:
            form.name = "Food"
            form.negative_stock_policy = "never"
            self.assertEqual(form.negative_stock_policy_effective, "Never, set here")
        self.assertEqual(form.record.negative_stock_policy, "never")

    def test_category_list_and_search(self):
        categories = self.env["product.category"]
        arch = categories.get_view(view_type="list")["arch"]
        self.assertIn("negative_stock_policy_effective", arch)
        arch = categories.get_view(view_type="search")["arch"]
        self.assertIn("group_by_negative_stock_policy", arch)
        groups = categories.formatted_read_group(
            [], ["negative_stock_policy"], ["__count"]
        )
        self.assertTrue(groups)

    def test_responsible_is_written_to_the_config(self):
        self.env["res.config.settings"].create(
            {
                "pos_config_id": self.config.id,
                "pos_stock_responsible_id": self.cashier.id,
            }
        ).execute()
        self.assertEqual(self.config.stock_responsible_id, self.cashier)

    def test_exceptions_of_a_manager_and_of_a_cashier(self):
        manager = self.make_user(
            "manager", "base.group_user,point_of_sale.group_pos_manager"
        )
        buttons = {"action_retry", "action_resolve", "action_reopen"}
        for user, wanted in ((manager, buttons), (self.cashier, set())):
            exceptions = self.env["pos.stock.exception"].with_user(user)
            views = [(False, kind) for kind in ("list", "form", "pivot", "graph")]
            views = exceptions.get_views([*views, (False, "search")])["views"]
            page = etree.fromstring(views["form"]["arch"])
            found = {node.get("name") for node in page.xpath("//header/button")}
            self.assertEqual(found, wanted)

    def test_exceptions_are_found_where_orders_are(self):
        menu = self.env.ref("pos_stock_guard.menu_pos_stock_exception")
        self.assertEqual(
            menu.parent_id, self.env.ref("point_of_sale.menu_point_of_sale")
        )
        self.assertIn(
            menu.id, self.env["ir.ui.menu"].with_user(self.cashier)._visible_menu_ids()
        )
