from datetime import timedelta

from odoo import fields

from .common import StockGuardCase

TOMORROW = fields.Datetime.now().replace(microsecond=0) + timedelta(days=1)


class InsightCase(StockGuardCase):
    """Ten litres of milk in the fridge of a shop, and other places around it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.milk = cls.make_product()
        cls.put(cls.milk, cls.fridge, 10)
        cls.stock_name = f"{cls.warehouse.name}: {cls.stock.name}"
        cls.suppliers = cls.env.ref("stock.stock_location_suppliers")

    def explain(self, *products, config=None):
        """As a request of the cashier does: by itself, in a new environment."""
        self.env.cr.flush()
        self.env.invalidate_all()
        config = (config or self.config).with_user(self.cashier)
        return config.explain_stock([product.id for product in products])

    def elsewhere(self, product, config=None):
        """:return: {(kind, name): (on hand, free)}"""
        answer = self.explain(product, config=config)
        groups = [(place["kind"], place["name"]) for place in answer["places"]]
        self.assertEqual(
            [place["id"] for place in answer["places"]], [*range(len(groups))]
        )
        self.assertTrue(all(row[0] == product.id for row in answer["rows"]))
        self.assertEqual(len({row[1] for row in answer["rows"]}), len(answer["rows"]))
        return {groups[row[1]]: tuple(row[2:]) for row in answer["rows"]}

    def plan(self, quantity, target, source=None, date=TOMORROW, **values):
        source = source or self.suppliers
        move = self.env["stock.move"].create(
            {
                "product_id": self.milk.id,
                "product_uom_qty": quantity,
                "location_id": source.id,
                "location_dest_id": target.id,
                "company_id": self.company.id,
                "date": date,
                **values,
            }
        )
        move._action_confirm(merge=False)
        move.date = date
        return move

    def plan_transfer(self, *quantities, target):
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": self.warehouse.in_type_id.id,
                "location_id": self.suppliers.id,
                "location_dest_id": target.id,
            }
        )
        for quantity in quantities:
            self.plan(quantity, target, picking_id=picking.id)
        return picking

    def arrival(self, config=None):
        """:return: (date, quantity, document) of the milk, or nothing"""
        arrivals = self.explain(self.milk, config=config)["arrivals"]
        self.assertLessEqual(len(arrivals), 1)
        return tuple(arrivals[0][1:]) if arrivals else None
