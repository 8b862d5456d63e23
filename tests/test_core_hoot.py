from unittest.mock import patch

from odoo import api
from odoo.tests import HttpCase, no_retry, tagged

from odoo.addons.web.tests.test_js import HOOTCommon, unit_test_error_checker

ADDON = "pos_stock_guard"
CORE = "@point_of_sale"


@tagged("post_install", "-at_install", "is_tour")
class TestCoreHoot(HttpCase):
    """Odoo's own tests of the till in the browser, with this addon at work in it.

    HOOT loads an addon's tests with that addon and what it depends on, so core's
    tests never meet ours. Here core depends on us, in HOOT's eyes alone.
    """

    @no_retry
    def test_core_suite_with_the_addon(self):
        asked_for = set()
        model = self.env.registry["ir.module.module.dependency"]
        all_dependencies = model.all_dependencies

        @api.model
        def with_the_addon(records, module_names):
            asked_for.update(module_names)
            dependencies = all_dependencies(records, [*module_names, ADDON])
            # The other way round would be a circle.
            dependencies["point_of_sale"].append(ADDON)
            dependencies[ADDON] = ["web"]
            return dependencies

        with patch.object(model, "all_dependencies", with_the_addon):
            self.browser_js(
                "/web/tests?headless&loglevel=2&preset=desktop&timeout=15000"
                f"&id={HOOTCommon._generate_hash(self, CORE)}",
                "",
                "",
                login="admin",
                timeout=1200,
                success_signal="[HOOT] Test suite succeeded",
                error_checker=unit_test_error_checker,
            )
        self.assertIn("point_of_sale", asked_for)
