from unittest.mock import patch

from odoo.tests import TransactionCase, new_test_user

from odoo.addons.bus.models.bus import BusBus

POS_USER = "base.group_user,point_of_sale.group_pos_user"
# By login: who has no business at a till.
STRANGERS = {
    "clerk": "base.group_user",
    "storekeeper": "base.group_user,stock.group_stock_manager",
    "customer": "base.group_portal",
    "nobody": "base.group_public",
}


class StockGuardCase(TransactionCase):
    """A shop of a company of its own, so that demo data cannot colour a figure.

    The tree: Stock > Shop floor > Fridge, and Stock > Backroom, which no till sells
    from. `config` is a till on the shop floor.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Publishing opens transactions of its own, after a commit: a test has none.
        cls.registry_enter_test_mode_cls()
        publisher = cls.env.registry["pos.stock.publisher"]
        cls.classPatch(publisher, "_is_committed", lambda self: True)
        cls.company = cls.make_company("Corner Shop Ltd")
        cls.env = cls.env(context=dict(cls.env.context, **cls.acting_for(cls.company)))
        cls.warehouse = cls.warehouse_of(cls.company)
        cls.stock = cls.warehouse.lot_stock_id
        cls.shop_floor = cls.make_location("Shop floor", cls.stock)
        cls.fridge = cls.make_location("Fridge", cls.shop_floor)
        cls.backroom = cls.make_location("Backroom", cls.stock)
        cls.config = cls.make_config("Till 1", cls.shop_floor)
        cls.cashier = cls.make_user("cashier", POS_USER)

    @classmethod
    def make_company(cls, name, **values):
        company = cls.env["res.company"].create({"name": name, **values})
        cls.env.user.company_ids |= company
        return company

    @classmethod
    def acting_for(cls, company):
        return {"allowed_company_ids": company.ids}

    @classmethod
    def warehouse_of(cls, company):
        return cls.env["stock.warehouse"].search(
            [("company_id", "=", company.id)], limit=1
        )

    @classmethod
    def make_location(cls, name, parent, **values):
        values = {"company_id": parent.company_id.id, **values}
        return cls.env["stock.location"].create(
            {"name": name, "location_id": parent.id, **values}
        )

    @classmethod
    def make_config(cls, name, location, company=None):
        company = company or cls.company
        warehouse = cls.warehouse_of(company)
        env = cls.env(context=dict(cls.env.context, **cls.acting_for(company)))
        picking_type = warehouse.pos_type_id.with_env(env).copy(
            {"name": name, "default_location_src_id": location.id}
        )
        config = env["pos.config"].create(
            {
                "name": name,
                "company_id": company.id,
                "picking_type_id": picking_type.id,
                "warehouse_id": warehouse.id,
                "payment_method_ids": [],
            }
        )
        return config.with_env(cls.env)

    @classmethod
    def make_user(cls, login, groups, company=None):
        company = company or cls.company
        return new_test_user(
            cls.env,
            login=f"stock_guard_{login}",
            groups=groups,
            company_id=company.id,
            company_ids=[(6, 0, company.ids)],
            context={"allowed_company_ids": company.ids},
        )

    @classmethod
    def make_product(cls, name="Milk", **values):
        return cls.env["product.product"].create(
            {"name": name, "is_storable": True, "available_in_pos": True, **values}
        )

    @classmethod
    def make_category(cls, name, parent=None, policy=False):
        return cls.env["product.category"].create(
            {
                "name": name,
                "parent_id": parent.id if parent else False,
                "negative_stock_policy": policy,
            }
        )

    @classmethod
    def put(cls, product, location, quantity, reserved=0, **values):
        quants = cls.env["stock.quant"]
        quants._update_available_quantity(product, location, quantity, **values)
        if reserved:
            quants._update_available_quantity(
                product, location, reserved_quantity=reserved, **values
            )

    @classmethod
    def open_session(cls, config):
        return (
            cls.env["pos.session"]
            .with_company(config.company_id)
            .create({"config_id": config.id, "user_id": cls.env.uid})
        )

    def pull(self, config=None, **arguments):
        """As a request of the cashier does: by itself, in a new environment."""
        config = config or self.config
        self.env.cr.flush()
        self.env.invalidate_all()
        self.env.cr.cache.clear()
        return config.with_user(self.cashier).pull_stock(**arguments)

    def hear_feeds(self):
        """Nothing reaches the bus from now on.

        :return: list that gets what the feeds send their tills
        """
        heard = []

        def sendone(_bus, target, notification_type, message):
            if notification_type == "pos_stock_guard.feed":
                self.assertEqual(target.id, message["feed"])
                heard.append(message)

        self.startPatcher(patch.object(BusBus, "_sendone", sendone))
        return heard

    def hear_next(self):
        """As `hear_feeds`, of nothing that was done before."""
        self.env.cr.flush()
        self.env["pos.stock.change"].search([]).unlink()
        self.env.cr.postcommit.clear()
        return self.hear_feeds()

    def commit(self):
        """What `commit` does; a test's own commit never happens."""
        self.env.cr.flush()
        self.env.cr.postcommit.run()
        # As the next confirmation of any till does.
        self.env["pos.stock.sale"]._finish_committed()
        self.env.invalidate_all()
        self.env.cr.cache.clear()

    def figures(self, config=None):
        """:return: {product id: (on hand, reserved)} as the till reads them"""
        return {row[0]: tuple(row[1:3]) for row in self.pull(config)["rows"]}
