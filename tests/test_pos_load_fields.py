from odoo.tests import tagged

from .common import StockGuardCase

# What the till reads on loaded records; types/odoo declares them as server-loaded.
RELIED_ON = {
    "product.template": [
        "is_storable",
        "categ_id",
        "name",
        "uom_id",
        "product_variant_ids",
    ],
    "product.product": ["product_tmpl_id", "barcode"],
    "product.category": ["parent_id"],
}
OWN = [
    "negative_stock_policy",
    "negative_stock_policy_effective",
    "stock_basis",
    "stock_when_stale",
    "stock_low_threshold",
    "stock_in_stock_first",
    "stock_responsible_id",
    "stock_approval_reason",
]


@tagged("post_install", "-at_install")
class TestPosLoadFields(StockGuardCase):
    def test_fields_the_till_relies_on_are_loaded(self):
        for model, names in RELIED_ON.items():
            loaded = self.env[model]._load_pos_data_fields(self.config)
            for name in names:
                self.assertIn(name, loaded, model)

    def test_rules_travel_with_pull_stock_and_not_with_the_catalogue(self):
        # A loaded category is cached by its write date: its rule would go stale.
        loaded = self.env["product.category"]._load_pos_data_fields(self.config)
        self.assertNotIn("negative_stock_policy", loaded)

    def test_config_fields_have_names_of_their_own(self):
        # pos.config sends every field; a name that its class in the till knows
        # already would stop the till at boot.
        [record] = self.env["pos.config"]._load_pos_data_read(self.config, self.config)
        for name in OWN:
            self.assertIn(name, record)
