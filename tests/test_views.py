from lxml import etree

from odoo.tests import Form, tagged

from .common import StockGuardCase

FIELDS = {
    "negative_stock_policy": "never",
    "stock_basis": "on_hand",
    "stock_when_stale": "warn",
    # Each is refused with the other one's default.
    "stock_delayed_after": 10,
    "stock_stale_after": 20,
    "stock_low_threshold": 2.5,
    "stock_in_stock_first": True,
    "stock_claim_at_kitchen": True,
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
            # A kiosk has no cards of ours, but customers whom a rule refuses.
            hidden = None if setting == "pos_stock_guard_rule" else "is_kiosk_mode"
            self.assertEqual(node.get("invisible"), hidden)
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

    def test_category_list_is_edited_in_bulk(self):
        arch = self.env["product.category"].get_view(view_type="list")["arch"]
        self.assertEqual(etree.fromstring(arch).get("multi_edit"), "1")
        categories = self.make_category("Tea") | self.make_category("Coffee")
        categories.write({"negative_stock_policy": "never"})
        words = categories.mapped("negative_stock_policy_effective")
        self.assertEqual(words, ["Never, set here"] * 2)

    def test_product_form(self):
        for model, view in (
            ("product.template", "product.product_template_only_form_view"),
            ("product.product", "product.product_normal_form_view"),
        ):
            with Form(self.env[model], view=view) as form:
                form.name = "Lamp"
                form.categ_id = self.make_category("Light", policy="warn")
                self.assertEqual(
                    form.negative_stock_policy_effective, "Warn, from category Light"
                )
                form.negative_stock_policy = "never"
                self.assertEqual(
                    form.negative_stock_policy_effective, "Never, set here"
                )
            self.assertEqual(form.record.negative_stock_policy, "never")
            arch = self.env[model].get_view(self.env.ref(view).id)["arch"]
            group = "//page[@name='inventory']//group[@name='pos_stock_guard']"
            self.assertTrue(etree.fromstring(arch).xpath(group))

    def test_location_form(self):
        view = "stock.view_location_form"
        self.stock.negative_stock_policy = "approve"
        with Form(self.env["stock.location"], view=view) as form:
            form.name = "Window"
            self.assertEqual(
                form.negative_stock_policy_effective, "As the point of sale decides"
            )
            form.location_id = self.shop_floor
            self.assertEqual(
                form.negative_stock_policy_effective,
                f"Manager approves, from location {self.stock.complete_name}",
            )

    def test_products_and_locations_are_listed_filtered_and_grouped(self):
        for model in ("product.template", "product.product", "stock.location"):
            records = self.env[model]
            search = records.get_view(view_type="search")["arch"]
            for name in ("own_negative_stock_policy", "group_by_negative_stock_policy"):
                self.assertIn(name, search, model)
            records.formatted_read_group([], ["negative_stock_policy"], ["__count"])
        for view in ("product.product_template_tree_view", "stock.view_location_tree2"):
            view = self.env.ref(view)
            page = etree.fromstring(self.env[view.model].get_view(view.id)["arch"])
            self.assertEqual(page.get("multi_edit"), "1")
            for name in ("negative_stock_policy", "negative_stock_policy_effective"):
                self.assertTrue(page.xpath(f"//field[@name='{name}']"), name)

    def test_settings_say_when_a_location_goes_first(self):
        def said():
            settings = self.env["res.config.settings"]
            settings = settings.create({"pos_config_id": self.config.id})
            return settings.pos_stock_location_rule

        self.assertFalse(said())
        self.stock.negative_stock_policy = "never"
        self.assertEqual(
            said(),
            f"Never, from location {self.stock.complete_name}: the rule of this point "
            "of sale is not asked.",
        )

    def test_settings_of_inventory(self):
        settings = self.env["res.config.settings"]
        view = self.env.ref("stock.res_config_settings_view_form")
        page = etree.fromstring(settings.get_view(view.id)["arch"])
        [node] = page.xpath("//setting[@id='pos_stock_guard_operations']")
        self.assertEqual(node.get("company_dependent"), "1")
        elsewhere = self.make_company("Elsewhere Ltd")
        settings.create({"stock_guard_operations": True}).execute()
        self.assertTrue(self.company.stock_guard_operations)
        self.assertFalse(elsewhere.stock_guard_operations)

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
        buttons = {
            "action_correct",
            "action_retry",
            "action_resolve",
            "action_reopen",
        }
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
